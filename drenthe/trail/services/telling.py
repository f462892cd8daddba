"""What an app says of its own rows in the trail: facts kept as JSON in words, and other names."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

Facts = Iterable[tuple[str, str]]  # label and value, as people read them
Namer = Callable[[type[Model], Any], str]  # the name of a row, by its model and key
Teller = Callable[[Any, Mapping[str, Any], Namer], Facts]  # a kept value, the other columns of its row, names of rows

# What a row can raise that was written past the application: no choice, no day, no amount, no list.
NONSENSE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
_kinds: dict[str, Any] = {}
_tasks: dict[str, Any] = {}
_facts: dict[tuple[str, str], Teller] = {}
_values: dict[tuple[str, str], Callable[[Any], str]] = {}
_links: dict[tuple[str, str], tuple[Any, Any]] = {}
_namers: dict[str, Callable[[Any], str]] = {}


def tell_facts_by(label: str, field: str, teller: Teller) -> None:
    """Have the facts in a JSON field of a model told in words."""
    _facts[label.lower(), field] = teller


def teller_of(model: type[Model], field: str) -> Teller | None:
    """Return who tells the facts in a field of a model; None when nobody does."""
    return _facts.get((model._meta.label_lower, field))  # noqa: SLF001 -- what Django knows of a model


def tell_value_by(label: str, field: str, teller: Callable[[Any], str]) -> None:
    """Have the values in a field of a model told in words, where they are keys of something in the code."""
    _values[label.lower(), field] = teller


def value_teller_of(model: type[Model], field: str) -> Callable[[Any], str] | None:
    """Return who tells the values in a field of a model; None when nobody does."""
    return _values.get((model._meta.label_lower, field))  # noqa: SLF001


def name_kind(label: str, name: Any) -> None:
    """Have the things of a model called otherwise than the model says: for models that are not ours."""
    _kinds[label.lower()] = name


def name_of_kind(model: type[Model]) -> str:
    """Return what people call the things of a model, in the active language."""
    return str(_kinds.get(model._meta.label_lower, model._meta.verbose_name))  # noqa: SLF001


def name_tasks(prefix: str, **names: Any) -> None:
    """Say what the tasks of a module do, as people say it, by the name of each function."""
    _tasks.update({f"{prefix}.{name}": words for name, words in names.items()})


def words_of_task(task: str) -> str:
    """Return what a task does, as people say it; "" when nobody said."""
    return str(_tasks.get(task, ""))


def name_rows_by(label: str, namer: Callable[[Any], str]) -> None:
    """Have the rows of a model called otherwise than they call themselves."""
    _namers[label.lower()] = namer


def name_links_by(label: str, field: str, given: Any, taken: Any) -> None:
    """Say in words of its own that a row was added to a list (many-to-many) of a thing, and that it was taken off."""
    _links[label.lower(), field] = given, taken


def words_of_link(link: Any, *, is_taken: bool) -> str:
    """Return what happened to a list of a thing, which is itself not added or deleted: something came on it or off."""
    own = _links.get((link.model._meta.label_lower, link.name))  # noqa: SLF001
    if own is not None:
        return str(own[is_taken])
    words = _("Taken off the list: %(list)s") if is_taken else _("Put on the list: %(list)s")
    return words % {"list": link.verbose_name}


def name_of_row(row: Model) -> str:
    """Return what people call a row; "" for one that makes no sense, which must not break the page that shows it."""
    try:
        return _namers.get(row._meta.label_lower, str)(row)  # noqa: SLF001
    except NONSENSE:
        return ""
