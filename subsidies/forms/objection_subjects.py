"""What one can object to on a case, as a form offers it: decisions, steps about money, penalties, or not deciding."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from drenthe.lib.values.money import format_euros
from subsidies.award_enums import MoneyStepState
from subsidies.enums import ON_OBJECTION
from subsidies.models import Application, Decision, MoneyStep, PenaltyDecision
from subsidies.objection_enums import ObjectedTo

Row = Decision | MoneyStep | PenaltyDecision
STOOD = (MoneyStepState.DECIDED, MoneyStepState.REVOKED)


def choices(application: Application) -> list[tuple[Any, Any]]:
    """Return what can be chosen: each decision with its day under what it is about; and not deciding in time."""
    found: list[tuple[Any, Any]] = []
    for about, rows in _rows(application):
        names = [named_as(row) for row in rows]
        named = [
            (f"{about}-{row.pk}", name if names.count(name) == 1 else _numbered(name, row))
            for row, name in zip(rows, names, strict=True)
        ]
        if named:
            found.append((ObjectedTo(about).label, named))
    if application.is_open:
        found.append((ObjectedTo.NOT_DECIDING.value, gettext("None: it is against not deciding in time")))
    return found


def initial(application: Application) -> str:
    """Return what is chosen already: the last decision that is none on an objection, or not deciding without one."""
    rows = list(application.decisions.all())
    if not rows:
        return ObjectedTo.NOT_DECIDING.value if application.is_open else ""
    last = next((row for row in reversed(rows) if row.kind not in ON_OBJECTION), rows[-1])
    return f"{ObjectedTo.DECISION}-{last.pk}"


def chosen(application: Application, value: str) -> dict[str, Row | None]:
    """Return what was chosen as `objecting.receive` takes it."""
    found: dict[str, Row | None] = {"decision": None, "money_step": None, "penalty": None}
    for about, rows in _rows(application):
        for row in rows:
            if value == f"{about}-{row.pk}":
                found[about] = row
    return found


def _rows(application: Application) -> list[tuple[str, list[Any]]]:
    steps = [row for row in application.money_steps.all() if row.state in STOOD]
    return [
        (ObjectedTo.DECISION.value, list(application.decisions.all())),
        (ObjectedTo.MONEY_STEP.value, steps),
        (ObjectedTo.PENALTY.value, list(application.penalty_decisions.all())),
    ]


def named_as(row: Row) -> str:
    """Return what it is, of when and of how much: several of one kind can have one day."""
    day = date_format(row.decided_on, "SHORT_DATE_FORMAT") if row.decided_on is not None else ""
    what = gettext("%(kind)s of %(day)s") % {"kind": row.get_kind_display(), "day": day}
    return what if row.amount is None else f"{what}: {format_euros(row.amount)}"


def _numbered(name: str, row: Row) -> str:
    """Tell two of one day and amount apart by the number that the dossier has of them."""
    return gettext("%(what)s (number %(number)s)") % {"what": name, "number": row.pk}
