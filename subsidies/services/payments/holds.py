"""Payment on hold (Awb 4:56): while it stands nothing is proposed, released or paid. It ends on its day by itself."""

from datetime import date

from django.utils import timezone

from drenthe.lib.values.workdays import ONE_DAY
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application, MoneyStep
from subsidies.services.recovery import recovery
from subsidies.services.recovery.money_step_refusals import HoldProposed, PaymentOnHold


def hold_on(application: Application, *, on: date) -> MoneyStep | None:
    """Return the hold that stands on a day; from what was fetched already."""
    return next((row for row in recovery.standing(application, MoneyStepKind.HOLD) if _holds(row, on)), None)


def _holds(step: MoneyStep, on: date) -> bool:
    begun = step.decided_on is not None and step.decided_on <= on
    return begun and step.until is not None and on <= step.until and (step.ended_on is None or on < step.ended_on)


def end(application: Application, *, on: date) -> None:
    """Let a hold end with a day: the decision on the award that it waited for was told (Awb 4:56)."""
    for step in recovery.standing(application, MoneyStepKind.HOLD):
        if step.ended_on is None and step.until is not None and on <= step.until:
            step.ended_on = on + ONE_DAY
            step.save(update_fields=["ended_on"])


def is_stopped(application: Application, *, on: date) -> bool:
    """Whether a hold stands on a day or is proposed; from what was fetched already."""
    proposed = recovery.waiting(application)
    return hold_on(application, on=on) is not None or (proposed is not None and proposed.kind == MoneyStepKind.HOLD)


def check_none(application: Application, *, on: date | None = None) -> None:
    """Refuse a payment while a hold stands or is proposed. Raises PaymentOnHold or HoldProposed."""
    held = hold_on(application, on=on or timezone.localdate())
    if held is not None and held.until is not None:
        raise PaymentOnHold(until=held.until, reason=held.reason)
    proposed = recovery.waiting(application)
    if proposed is not None and proposed.kind == MoneyStepKind.HOLD:
        raise HoldProposed(name=str(proposed.proposed_by))
