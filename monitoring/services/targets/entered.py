"""Research on the demand, inhabitants and national targets: entered and changed by a person, with a source and why."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from monitoring.models import DemandEstimate, EnteredChange, NationalTarget, Population

Row = TypeVar("Row", DemandEstimate, Population, NationalTarget)
NAMES: dict[type[Model], str] = {DemandEstimate: "demand", Population: "population", NationalTarget: "national"}


class NothingChanged(Refusal):
    """A change changes something."""

    sentence = _("Nothing is different from what is there. Change a figure, or go back.")


@transaction.atomic
def add(rows: Sequence[Row], *, actor: User) -> list[Row]:
    """Store new rows, all or none. Raises ValidationError for what is there already or is not right."""
    for row in rows:
        row.full_clean()
        row.save(force_insert=True)
        _record(row, {}, reason="", actor=actor)
    return list(rows)


@transaction.atomic
def change(row: Row, *, values: Mapping[str, Any], reason: str, actor: User) -> Row:
    """Change a row and keep what stood there, with the reason. Raises NothingChanged, or ValidationError."""
    locked = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)  # noqa: SLF001 -- of each kind
    before = facts_of(locked)
    for name, value in values.items():
        setattr(locked, name, value)
    if facts_of(locked) == before:
        raise NothingChanged
    locked.full_clean()
    locked.save()
    _record(locked, before, reason=reason, actor=actor)
    return locked


def standing(row: Row) -> Row | None:
    """Return the row that is there already for the same half-year, place or day; None where there is none."""
    model = type(row)
    unique = [[one.name] for one in model._meta.concrete_fields if one.unique and not one.primary_key]  # noqa: SLF001
    unique += [list(one.fields) for one in model._meta.total_unique_constraints]  # noqa: SLF001 -- public meta API
    for fields in unique:
        same = {name: getattr(row, name, None) for name in fields}
        found = model._default_manager.filter(**same).exclude(pk=row.pk).first()  # noqa: SLF001 -- of each kind
        if found is not None and None not in same.values():
            return found
    return None


def facts_of(row: Model) -> dict[str, Any]:
    """Return what a row says, by column, as it is kept: texts, numbers, days and names as text."""
    found = {}
    for field in row._meta.concrete_fields:  # noqa: SLF001 -- the public meta API of Django
        if not field.primary_key:
            value = getattr(row, field.name)
            found[field.name] = value.isoformat() if isinstance(value, date) else _plain(value)
    return found


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _record(row: Model, before: Mapping[str, Any], *, reason: str, actor: User) -> None:
    EnteredChange.objects.create(
        **{NAMES[type(row)]: row},
        is_new=not before,
        before=dict(before),
        after=facts_of(row),
        reason=reason,
        actor=actor,
    )
