"""Setting off what a recipient owes against what it is still paid (Awb 4:93): looked at, and booked on both cases.

It is proposed and decided as every step about money is (`money_steps`), and told by a letter that names both. Then
somebody of finance books it: repaid on the one case and paid on the other, the same euros on the same day.

The conversion of a loan into a grant is a set-off of a kind of its own. The grant is awarded on another case, from a
ceiling for grants; it is not paid out but pays the loan: the one goes down by what the other goes up.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from subsidies.enums import Action, Part
from subsidies.models import Application, Ceiling, MoneyStep, SetOff
from subsidies.services.case import duties
from subsidies.services.case.cases import check_among, lock_cases, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.standing_amount import statuses_that_owe
from subsidies.services.loans.loan_refusals import (
    ConversionUnfounded,
    LoanRepaidInFull,
    NoLoan,
    NotDrawnYet,
    OtherProject,
)
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.objections import objections
from subsidies.services.payments import payable, payment_orders
from subsidies.services.recovery import recovery, set_off_terms
from subsidies.services.recovery.money_step_refusals import (
    ArrangementInTheWay,
    NoSetOffToBook,
    NotInDefault,
    SetOffAmountWrong,
    SetOffOtherRecipient,
    SetOffTooLate,
    SetOffUnfounded,
    SetOffWithLoan,
)
from subsidies.services.terms import deadlines


def check(step: MoneyStep) -> Decimal:
    """Look whether a set-off can be taken now; return its amount (euros). Nothing is written.

    Raises SetOffUnfounded, ArrangementInTheWay (Awb 4:94), NotInDefault, SetOffTooLate (4:57, 4:104),
    SetOffOtherRecipient, SetOffWithLoan, SetOffAmountWrong, and what `payment_orders.check_award` raises of the case
    that is paid, PaymentInTheWay or SetOffWaits among those. Of a loan that becomes a grant what `check_loan` raises,
    and OtherProject.
    """
    owing, paid = step.application, step.set_off_with
    if is_loan(owing):
        check_loan(owing)
    else:
        check_claim(owing)
    if paid is None or paid.pk == owing.pk or paid.applicant_id != owing.applicant_id:
        raise SetOffOtherRecipient(case=owing.case_number)
    if paid.part == Part.LOAN:
        raise SetOffWithLoan(case=paid.case_number)
    if is_loan(owing):
        _check_project(owing, paid)
    payable.check_of_award(paid, Action.PROPOSE_PAYMENT)
    payable.check_none_stands(paid)
    payment_orders.check_award(paid, besides=step)
    most = room_of(owing, paid)
    if step.amount is None or not ZERO < step.amount <= most:
        raise SetOffAmountWrong(owed=set_off_terms.owed_of(owing), open=payable.open_now(paid), most=most)
    return step.amount


def room_of(owing: Application, paid: Application) -> Decimal:
    """Return the most that can be set off between two cases now, in euros: never more than either comes to."""
    return min(set_off_terms.owed_of(owing), payable.open_now(paid))


@dataclass(frozen=True)
class SetOffNow:
    """What a set-off comes to now, in euros: what is owed, what can be paid on the other case, and what is booked."""

    owed: Decimal
    payable: Decimal
    booked: Decimal


def now_of(step: MoneyStep) -> SetOffNow | None:
    """Return what a set-off comes to now, before it is booked; None for another step."""
    if step.set_off_with is None:
        return None
    owed, can_be_paid = set_off_terms.owed_of(step.application), payable.open_now(step.set_off_with)
    return SetOffNow(owed, can_be_paid, min(step.amount or ZERO, owed, can_be_paid))


@transaction.atomic
def book(application: Application, *, actor: User) -> SetOff:
    """Book the set-off of a case that was decided and told: repaid there, and paid on the case that it names.

    What came in or was paid since counts: it is looked at anew, and no more is booked than both still come to. Raises
    TransitionNotAllowed, AdviserOfProject, HasInterest or DutiesApart (of either case), NoSetOffToBook, and what
    `check` raises.
    """
    next_status(application, Action.SET_OFF)  # looked at again below: two cases are locked at once
    check_among(application, Action.SET_OFF, statuses_that_owe(application))
    step = set_off_terms.to_book(application)
    if step is None or step.set_off_with is None:
        raise NoSetOffToBook(case=application.case_number)
    owing, paid = lock_both(application, step.set_off_with)
    next_status(owing, Action.SET_OFF)
    for case in (owing, paid):
        duties.check(case, Action.SET_OFF, actor=actor)
    step = set_off_terms.to_book(owing)
    if step is None:
        raise NoSetOffToBook(case=owing.case_number)
    step.application, step.set_off_with = owing, paid
    step.amount = min(step.amount or ZERO, room_of(owing, paid)) or step.amount
    amount, today = check(step), timezone.localdate()
    repay = ledger.repay_loan if is_loan(owing) else ledger.repay
    repay(owing, amount=amount, booked_on=today, actor=actor)
    ledger.pay([(paid, amount, today)], actor=actor)
    lines = [
        record(case, Action.SET_OFF, actor=actor, amount=amount, basis=step.basis, set_off_with=other.case_number)
        for case, other in ((owing, paid), (paid, owing))
    ]
    return SetOff.objects.create(
        step_id=step.pk, repaid=lines[0], paid=lines[1], amount=amount, booked_on=today, actor=actor
    )


def lock_both(owing: Application, paid: Application) -> tuple[Application, Application]:
    """Lock the ceilings of two cases and then the cases, and return both as they stand now. Call in a transaction."""
    ceilings = {owing.ceiling_id, paid.ceiling_id}
    list(Ceiling.objects.select_for_update(no_key=True).filter(pk__in=ceilings).order_by("pk"))
    lock_cases([owing, paid])
    rows = Application.objects.select_related("ceiling", "scheme", "version", "applicant")
    found = rows.prefetch_related("version__parameters").in_bulk([owing.pk, paid.pk])
    return found[owing.pk], found[paid.pk]


def check_conversion(step: MoneyStep) -> Decimal:
    """Look whether a loan can become a grant now; return the amount (euros). Raises NoLoan, and what `check` does."""
    if not is_loan(step.application):
        raise NoLoan(case=step.application.case_number)
    return check(step)


def check_loan(application: Application) -> None:
    """Refuse a loan that cannot become a grant. Raises ConversionUnfounded, NotDrawnYet or LoanRepaidInFull."""
    if set_off_terms.power_of(application) is None:
        raise ConversionUnfounded(scheme=str(application.scheme))
    if not ledger.paid_of(application):
        raise NotDrawnYet(case=application.case_number)
    if not set_off_terms.owed_of(application):
        raise LoanRepaidInFull(case=application.case_number)


def _check_project(loan: Application, grant: Application) -> None:
    """A loan becomes a grant for what it was lent for; a case without a project says nothing of that."""
    ours, theirs = ({row.pk for row in case.projects.all()} for case in (loan, grant))
    if ours and theirs and not ours & theirs:
        raise OtherProject(case=grant.case_number)


def check_claim(owing: Application) -> None:
    """Refuse a claim that cannot be set off: no power to it, postponed, not due yet, or too long ago.

    Raises SetOffUnfounded, SuspendedByCourt, ArrangementInTheWay (Awb 4:94), NotInDefault or SetOffTooLate (4:57,
    4:104).
    """
    if set_off_terms.power_of(owing) is None:
        raise SetOffUnfounded
    objections.check_not_suspended(owing)
    if recovery.arrangement_of(owing) is not None:
        raise ArrangementInTheWay
    today, extra = timezone.localdate(), deadlines.free_days()
    due_on = recovery.all_due(owing, extra=extra)
    if due_on >= today:
        raise NotInDefault(due_on=due_on)
    days = [day for day in (set_off_terms.last_day(owing), recovery.limitation(owing, extra=extra)) if day is not None]
    if days and min(days) < today:
        raise SetOffTooLate(day=min(days))
