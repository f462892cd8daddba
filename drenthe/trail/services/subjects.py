"""What the trail of one thing is: of a case, a person, a mandate, a setting, with the rows that belong to it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q, QuerySet

from drenthe.lib.values.keys import key_of
from drenthe.trail.models import TrailEntry
from drenthe.trail.recording import TRAILED

DEPTH, AT_MOST = 3, 1000  # how far rows that belong are followed, and how many of each kind
_subjects: set[str] = set()
_alone: set[str] = set()
_uses: dict[str, list[tuple[str, str]]] = {}
_search: dict[str, tuple[str, ...]] = {}
MOST_FOUND = 5  # of each kind


def add_subjects(*labels: str, alone: bool = False, search: Sequence[str] = ()) -> None:
    """Have a trail of their own: such a row is no part of what it refers to.

    What refers to one that stands alone is no part of it either, unless `add_uses` says so. `search` names the fields
    by which people find one.
    """
    _subjects.update(label.lower() for label in labels)
    _search.update({label.lower(): tuple(search) for label in labels if search})
    if alone:
        _alone.update(label.lower() for label in labels)


def add_uses(label: str, user: str, field: str) -> None:
    """Have the trail of a thing hold the rows that name it in a field, such as the decisions under a mandate."""
    if (user, field) not in _uses.setdefault(label.lower(), []):
        _uses[label.lower()].append((user, field))


def is_subject(model: type[Model]) -> bool:
    """Whether this kind of thing has a trail of its own."""
    return model._meta.label_lower in _subjects  # noqa: SLF001 -- what Django knows of a model


def models_by_table() -> dict[str, type[Model]]:
    """Return the model of every recorded table."""
    known = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}  # noqa: SLF001
    return {table: known[table] for table in TRAILED if table in known}


def entries_of(model: type[Model], key: str) -> QuerySet[TrailEntry]:
    """Return the entries about one row and what belongs to it, newest first; of a person also what they did."""
    # By their ids: to take the newest of them otherwise, a database reads the whole trail from its end.
    return TrailEntry.objects.filter(pk__in=TrailEntry.objects.filter(about(model, key)).order_by().values("pk"))


def about(model: type[Model], key: str) -> Q:
    """Return the condition of the entries about one row and what belongs to it; of a person also what they did."""
    wanted = Q()
    for table, keys in _rows(model, [key], DEPTH):
        wanted |= Q(table_name=table, row_key__in=keys)
    for table, keys in _used_by(model, key):
        wanted |= Q(table_name=table, row_key__in=keys)
    for table, column in _parts(model):
        for operation, side in (("insert", "after"), ("delete", "before")):  # also of what is no longer there
            of_table = Q(table_name=table, operation=operation)
            wanted |= of_table & (Q(**{f"{side}__{column}": _number(key)}) | Q(**{f"{side}__{column}": key}))
    if model._meta.label == settings.AUTH_USER_MODEL and key_of(key) is not None:  # noqa: SLF001
        wanted |= Q(actor_id=key_of(key))
    return wanted


def found_by(text: str, user: Any, see: Callable[[Any, list[Any], Any], set[str]]) -> list[tuple[type[Model], str]]:
    """Return the things that somebody may mean by a text, as far as `see` lets this user see them."""
    found: list[tuple[type[Model], str]] = []
    for label, fields in _search.items():
        model = apps.get_model(label)
        wanted = Q()
        for field in fields:
            wanted |= Q(**{f"{field}__icontains": text})
        keys = list(model._default_manager.filter(wanted).order_by("-pk").values_list("pk", flat=True)[:MOST_FOUND])  # noqa: SLF001
        found += [(model, key) for key in sorted(see(model, keys, user))]
    return found


def _used_by(model: type[Model], key: str) -> Iterator[tuple[str, list[str]]]:
    """Give the rows that name a thing where somebody said so, with what belongs to those."""
    for user, field in _uses.get(model._meta.label_lower, []):  # noqa: SLF001
        other = apps.get_model(user)
        named = other._default_manager.filter(**{field: key}).order_by("-pk").values_list("pk", flat=True)  # noqa: SLF001
        if theirs := [str(pk) for pk in named[:AT_MOST]]:
            yield from _rows(other, theirs, 1)


def _number(key: str) -> Any:
    number = key_of(key)
    return key if number is None else number


def _children(model: type[Model]) -> Iterator[tuple[type[Model], Any]]:
    if model._meta.label_lower in _alone:  # noqa: SLF001
        return
    for relation in model._meta.get_fields(include_hidden=True):  # noqa: SLF001
        if not relation.auto_created or relation.concrete or relation.many_to_many:
            continue
        child: Any = relation.related_model
        field = relation.field  # type: ignore[union-attr]
        table = child._meta.db_table  # noqa: SLF001
        if table in TRAILED and not is_subject(child) and _belongs(model, child, field):
            yield child, field


def _belongs(model: type[Model], child: Any, field: Any) -> bool:
    """Whether a row that refers to another is a part of it: not when it only says who did something."""
    if model._meta.label == settings.AUTH_USER_MODEL:  # noqa: SLF001
        return field.name == "user" or child._meta.auto_created  # noqa: SLF001
    return child._meta.app_label == model._meta.app_label  # noqa: SLF001


def _parts(model: type[Model]) -> Iterator[tuple[str, str]]:
    for child, field in _children(model):
        yield child._meta.db_table, field.column  # noqa: SLF001


def _rows(model: type[Model], keys: list[str], depth: int) -> Iterator[tuple[str, list[str]]]:
    yield model._meta.db_table, keys  # noqa: SLF001
    if depth == 0 or not keys:
        return
    for child, field in _children(model):
        found = child._default_manager.filter(**{f"{field.name}__in": keys})  # noqa: SLF001
        theirs = [str(pk) for pk in found.order_by("-pk").values_list("pk", flat=True)[:AT_MOST]]
        if theirs:
            yield from _rows(child, theirs, depth - 1)
