"""The default interest that a decision fixes (Awb 4:99): what was not fixed before, up to the day of the proposal."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from subsidies.models import Application, MoneyStep
from subsidies.services.recovery import default_interest, recovery
from subsidies.services.recovery.default_interest import Interest
from subsidies.services.recovery.money_step_refusals import InterestChanged, NoInterestDue
from subsidies.services.terms import deadlines


def unfixed(application: Application, *, on: date) -> Interest | None:
    """Return the default interest that can be fixed on a day; None where there is none, or nothing was asked back."""
    if not recovery.levels(application):
        return None
    return default_interest.unfixed(application, on=on, extra=deadlines.free_days())


def check(step: MoneyStep) -> Decimal:
    """Return the interest (euros) that a step fixes, up to and including the day of its proposal.

    Raises NoInterestDue, or InterestChanged when another amount was proposed.
    """
    on = timezone.localdate(step.proposed_at) if step.proposed_at is not None else timezone.localdate()
    found = unfixed(step.application, on=on)
    if found is None:
        raise NoInterestDue(least=default_interest.LEAST)
    if step.pk is not None and step.amount != found.amount:
        raise InterestChanged(proposed=step.amount, amount=found.amount)
    return found.amount
