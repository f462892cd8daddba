"""What was paid beyond what stands of a subsidy that is not settled, and what of it was recovered by decision (4:57).

An award that is lowered or withdrawn below its advances asks nothing back by itself: recovery is a decision of its
own, that may be taken and need not. A settlement says itself what is repaid (Awb 4:95). All from what was fetched.
"""

from decimal import Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.decisions import effects
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.recovery.money_step_refusals import NothingToRecover, RecoveryChanged, RecoveryUntold
from subsidies.services.settlements import settled


def unasked(application: Application) -> Decimal:
    """Return what was paid beyond what stands and is not asked back yet, in euros; nothing once it is settled."""
    if application.status == Status.SETTLED or is_loan(application):
        return ZERO
    beyond = settled.overpaid(application)
    return beyond - settled.to_repay(application) if beyond else ZERO


def is_to_decide(application: Application) -> bool:
    """Whether somebody is to propose to recover what was paid too much: nothing waits, and none is to be told."""
    waits = any(row.state == "proposed" for row in application.money_steps.all())
    return bool(unasked(application)) and not waits and untold(application) is None


def untold(application: Application) -> MoneyStep | None:
    """Return the recovery that was decided and whose letter still goes out; not one that came to another amount."""
    rows = [row for row in application.money_steps.all() if row.stands and row.kind == MoneyStepKind.RECOVERY]
    sent = sent_days(application) if rows else {}
    return next((row for row in rows if row.sent_in(sent) is None and not is_overtaken(row)), None)


def is_overtaken(step: MoneyStep) -> bool:
    """Whether a recovery that was not told asks another amount than is paid too much by now."""
    case = step.application
    return (step.stood, step.amount) != (standing_amount(case), unasked(case))


class Lapse(TextChoices):
    """Why nothing is left of a recovery that stands and was told."""

    RAISED = "raised", _("more stands of the subsidy since, by a decision on an objection")
    CAME_BACK = "came_back", _("what was paid came back from the bank, or was booked by mistake")


def lapse_of(step: MoneyStep) -> Lapse | None:
    """Return why a recovery that was told has nothing to ask any more; None while it has, and of any other step.

    It was of what was paid beyond what stood. Where no more was ever paid than stands by now, that is gone, whatever
    came in on it; what a settlement asks back, it says itself (Awb 4:95). From what was fetched already.
    """
    if step.kind != MoneyStepKind.RECOVERY or not step.stands:
        return None
    case = step.application
    if case.status == Status.SETTLED or step.sent_in(sent_days(case)) is None:
        return None
    paid, _came_in = settled.paid_and_back(case)
    stands = standing_amount(case)
    if paid > stands:
        return None
    return Lapse.RAISED if stands > (step.stood or ZERO) else Lapse.CAME_BACK


def check(step: MoneyStep) -> Decimal:
    """Return what a step recovers, in euros: all that was paid beyond what stands and is not asked back yet.

    Raises EndsAwardLater, NothingToRecover, RecoveryUntold; or RecoveryChanged when another amount was proposed.
    """
    application = step.application
    effects.check_none(application)
    check_possible(application)
    amount, stood = unasked(application), standing_amount(application)
    if step.pk is not None and (step.amount, step.stood) != (amount, stood):
        raise RecoveryChanged(proposed=step.amount, amount=amount)
    step.stood = stood
    return amount


def check_possible(application: Application) -> None:
    """Refuse to recover where nothing was paid too much, or while a recovery is to be told.

    Raises NothingToRecover or RecoveryUntold.
    """
    if not unasked(application):
        raise NothingToRecover(case=application.case_number)
    waits = untold(application)
    if waits is not None:
        raise RecoveryUntold(amount=waits.amount, day=waits.decided_on)
