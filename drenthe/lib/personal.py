"""Which columns hold something of a person: said by the app that owns them, in its `personal.py` (GDPR 15 and 30).

Every column with text has one place: it names somebody or says how to reach or pay them (`Named`), it is what people
wrote in a case (`Told`) or elsewhere (`words`), a file (`Filed`), or it holds nothing of a person (`impersonal`). A
test walks over all models, so that nobody adds a name or an address that the report for a person leaves out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Q

Model = type[models.Model]
_TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField, models.GenericIPAddressField)


@dataclass(frozen=True)
class Named:
    """One way in which a row names a person.

    Attributes:
        name, email: the columns with the name and the e-mail address, over relations where it stands in another row.
        details: what else is known of that person in the row.
        case: the way to the case, "" where there is none; `where` the way to the text that says where it is.
        only: the rows that name a person this way.
        several: whether the column holds more than one, each on a line of its own or in a list.
        is_text: whether it is a text that says more than a name: who is in it is found by the exact words only.
        is_subject: whether the case is about this person, who then may know all that is in it.
        why: for what it is kept (GDPR article 15, paragraph 1 under a).
    """

    key: str
    model: Model
    label: Any
    why: Any
    name: str = ""
    email: str = ""
    details: tuple[str, ...] = ()
    case: str = ""
    where: str = ""
    only: Q = field(default_factory=Q)
    several: bool = False
    is_text: bool = False
    is_subject: bool = False

    @property
    def columns(self) -> list[str]:
        """Every column that says something of the person."""
        return [column for column in (self.name, self.email, *self.details) if column]


@dataclass(frozen=True)
class Told:
    """What people wrote in a case. `of` is the way to the objection that it may be about; `not_told` is kept back."""

    model: Model
    fields: tuple[str, ...]
    case: str
    of: str = ""
    not_told: Q | None = None


@dataclass(frozen=True)
class Filed:
    """Files of a case: what each is called and since when; `of` are the ways to the objection it may be about."""

    model: Model
    label: Any
    title: str
    fields: tuple[str, ...]
    case: str
    day: str
    of: tuple[str, ...] = ()


_named: dict[str, Named] = {}
_told: list[Told] = []
_filed: list[Filed] = []
_words: dict[Model, tuple[str, ...]] = {}
_impersonal: dict[Model, tuple[str, ...]] = {}


def add_named(*ways: Named) -> None:
    """Have people found who are named this way."""
    _named.update({way.key: way for way in ways})


def add_told(model: Model, fields: str, *, case: str = "application", of: str = "", not_told: Q | None = None) -> None:
    """Have what people wrote in these columns, apart by a space, in the report of whom the case is about."""
    _told.append(Told(model, tuple(fields.split()), case, of, not_told))


def add_filed(*files: Filed) -> None:
    """Have the files of a case in the report."""
    _filed.extend(files)


def add_words(model: Model, fields: str) -> None:
    """Say of columns that people write in them outside a case: a name can stand there, and is not looked for."""
    _words[model] = tuple(fields.split())


def add_impersonal(model: Model, fields: str) -> None:
    """Say of columns that they hold nothing of a person."""
    _impersonal[model] = tuple(fields.split())


def named() -> list[Named]:
    """Return every way in which a row names a person."""
    return list(_named.values())


def told() -> list[Told]:
    """Return what people write in cases."""
    return list(_told)


def filed() -> list[Filed]:
    """Return the files of cases."""
    return list(_filed)


def words() -> dict[Model, tuple[str, ...]]:
    """Return by model the columns in which people write outside a case."""
    return dict(_words)


def field_at(model: Model, path: str) -> Any:
    """Return the field at the end of a way over relations. Raises FieldDoesNotExist."""
    *relations, name = path.split("__")
    for relation in relations:
        model = model._meta.get_field(relation).related_model  # type: ignore[assignment]  # noqa: SLF001 -- Django's own
    return model._meta.get_field(name)  # noqa: SLF001 -- Django's own, documented


def columns_with_text(model: Model) -> Iterator[str]:
    """Give the columns of a model in which any text can stand; not those with a choice from a list."""
    for column in model._meta.local_concrete_fields:  # noqa: SLF001 -- Django's own, documented
        if isinstance(column, _TEXT) and not column.choices:
            yield column.name


def misplaced(models_: Iterable[Model]) -> list[str]:
    """Return the columns with text that have no place, or more than one, each as app.Model.column."""
    places: Counter[tuple[Model, str]] = Counter()
    ways = {(way.model, column) for way in named() for column in way.columns if "__" not in column}
    places.update(ways)
    written: list[Told | Filed] = [*told(), *filed()]
    for kind in written:
        places.update((kind.model, column) for column in kind.fields)
    for kept in (_words, _impersonal):
        places.update((model, column) for model, columns in kept.items() for column in columns)
    asked = set(models_)
    texts = {(model, column) for model in asked for column in columns_with_text(model)}
    placed = {one for one in places if one[0] in asked}
    wrong = {one for one in texts | placed if places[one] != 1}
    unknown = {one for one in placed if one not in texts and one not in ways}
    return sorted(f"{model._meta.label}.{column}" for model, column in wrong | unknown)  # noqa: SLF001 -- as above
