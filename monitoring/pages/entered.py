"""What the desk shows of research, inhabitants and national targets: the kinds, their rows, and what became of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import DateField, Model
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.templatetags.charts import number
from monitoring.models import DemandEstimate, EnteredChange, NationalTarget, Population

SHOWN = 60  # rows of a kind on the page, the newest first


@dataclass(frozen=True)
class Kind:
    """One kind of figure that is entered: its name in an address, its table, what it is called, and its columns."""

    key: str
    model: type[Model]
    label: Any
    new_label: Any
    columns: tuple[str, ...]
    order: tuple[str, ...]
    related: tuple[str, ...] = ()


KINDS = {
    kind.key: kind
    for kind in (
        Kind(
            "demand",
            DemandEstimate,
            gettext_lazy("Research on the demand for homes"),
            gettext_lazy("Enter research on the demand"),
            ("region", "year", "low", "high", "basis", "source", "published_on"),
            ("-published_on", "region", "year"),
            ("region__scheme",),
        ),
        Kind(
            "inhabitants",
            Population,
            gettext_lazy("Inhabitants of municipalities"),
            gettext_lazy("Enter inhabitants"),
            ("municipality", "counted_on", "inhabitants", "source"),
            ("-counted_on", "municipality__name"),
            ("municipality",),
        ),
        Kind(
            "national",
            NationalTarget,
            gettext_lazy("National targets for permit holders"),
            gettext_lazy("Enter a national target"),
            ("period", "persons", "inhabitants", "counted_on", "announced_on", "source", "is_confirmed"),
            ("-period",),
        ),
    )
}


@dataclass(frozen=True)
class EnteredRow:
    """A row as it is shown: the row itself and its cells, each with the name of its column."""

    row: Any
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class EnteredKind:
    """A kind with its newest rows."""

    kind: Kind
    heads: tuple[str, ...]
    rows: list[EnteredRow]


@dataclass(frozen=True)
class Told:
    """One line of the history of a row: when, who, why, and what was what."""

    at: datetime
    actor: Any
    is_new: bool
    reason: str
    changed: tuple[tuple[str, str, str], ...]


def entered_kinds() -> list[EnteredKind]:
    """Every kind with its newest rows."""
    found = []
    for kind in KINDS.values():
        rows = kind.model._default_manager.select_related(*kind.related).order_by(*kind.order)[:SHOWN]  # noqa: SLF001 -- of each kind
        heads = tuple(_head(kind.model, name) for name in kind.columns)
        found.append(EnteredKind(kind, heads, [_shown(one, kind, heads) for one in rows]))
    return found


def history_of(row: Any) -> list[Told]:
    """What became of a row, the newest first."""
    changes: Sequence[EnteredChange] = row.changes.select_related("actor")
    return [
        Told(one.recorded_at, one.actor, one.is_new, one.reason, tuple(_changed(type(row), one))) for one in changes
    ]


def _changed(model: type[Model], change: EnteredChange) -> Any:
    for name, value in change.after.items():
        before = change.before.get(name)
        if not change.is_new and before != value:
            yield _head(model, name), _said(model, name, before), _said(model, name, value)


def _shown(row: Any, kind: Kind, heads: Sequence[str]) -> EnteredRow:
    values = [_said(kind.model, name, getattr(row, name)) for name in kind.columns]
    return EnteredRow(row, tuple(zip(heads, values, strict=True)))


def _head(model: type[Model], name: str) -> str:
    label = str(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # noqa: SLF001 -- Django's own
    return label[:1].upper() + label[1:]


def _said(model: type[Model], name: str, value: Any) -> str:
    """Return a value of a column for a reader, as it is in the row or as it was kept."""
    field: Any = model._meta.get_field(name)  # noqa: SLF001 -- the public meta API of Django
    if value is None or value == "":
        return _("the whole province") if name == "region" else "–"
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, DateField):
        return str(formats.date_format(value if isinstance(value, date) else date.fromisoformat(value)))
    return number(value, 0) if isinstance(value, int) and name != "year" else str(value)
