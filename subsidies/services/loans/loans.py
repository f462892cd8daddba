"""The acts on a loan: its agreement, the begin of its repayment, what comes back, and that no more is drawn.

It is paid as an award is paid (`payment_orders`, `payments`), once its agreement was signed (Awb 4:36).
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib.entry import days
from drenthe.lib.entry.written import check_words, written
from subsidies import dated_acts
from subsidies.award_enums import LoanTrigger
from subsidies.enums import Action, EntryKind, ParameterCode
from subsidies.models import (
    Application,
    Document,
    LoanAgreement,
    LoanAgreementCheck,
    LoanDrawingEnd,
    LoanTermStart,
)
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case import duties
from subsidies.services.case.cases import after_decision, check_day, lock, lock_case, next_status, refuse_when_waiting
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import effects
from subsidies.services.letters import sending
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.loans.loan_refusals import (
    AgreementNotOnFile,
    AgreementNotSigned,
    AgreementWaits,
    ChangeOfAgreementUnexplained,
    DueBeforeDrawn,
    EndedBeforeAgreement,
    FixedDayMissing,
    FixedDayTooMuch,
    InstalmentsUnclear,
    InterestNotZero,
    LoanRepaidInFull,
    NoAgreementWaits,
    NoLoan,
    NotDrawnYet,
    NothingDrawn,
    NothingLeftToDraw,
    RepaidBeforePaid,
    RepaidBeforeSigning,
    RepaidBeyondLoan,
    SignedBeforeLast,
    SignedBeforeSending,
    StartBeforeAgreement,
    StartRecorded,
    TermIsFixed,
    TermsWithoutSource,
)
from subsidies.services.loans.loan_terms import agreement_of, days_of, is_loan, start_of, waiting_agreement
from subsidies.services.payments import payable
from subsidies.services.payments.repeated_bookings import same_booking
from subsidies.services.refusals import AmountNotPositive, ReasonMissing
from subsidies.services.settlements.settlement_refusals import RepaidTwice


@transaction.atomic
def sign_agreement(
    application: Application,
    *,
    signed_on: date,
    document: Document | None,
    trigger: LoanTrigger | str,
    terms_source: str,
    first_due_on: date | None = None,
    months_after: int = 0,
    instalments: int = 1,
    months_between: int = 0,
    latest_on: date | None = None,
    remark: str = "",
    date_reason: str = "",
    actor: User,
) -> LoanAgreement:
    """Record the agreement on a loan as it was signed by both, and how it is repaid by it (Awb 4:36).

    A later agreement takes its place once a second person confirmed it (`confirm_agreement`); what was paid stays
    paid. Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, EndsAwardLater, NoLoan,
    AwardNotSent, LoanRepaidInFull, AgreementWaits, InterestNotZero, AgreementNotOnFile, TermsWithoutSource,
    SaysNothing, FixedDayMissing, FixedDayTooMuch, RepaidBeforeSigning, DateOutOfReach, InstalmentsUnclear,
    ChangeOfAgreementUnexplained, SignedBeforeSending, SignedBeforeLast, DateInFuture or DateTooFarBack.
    """
    check_words(remark, field="remark")
    application = lock_case(application)
    next_status(application, Action.SIGN_LOAN)
    _check_loan(application)
    effects.check_none(application)
    sent_on = sending.award_sent_on(application)
    _check_not_closed(application)
    _check_none_waits(application)
    if application.version.parameter(ParameterCode.LOAN_INTEREST).value:
        raise InterestNotZero(case=application.case_number)
    on_file = _on_file(application, document)
    agreement = LoanAgreement(
        application=application,
        signed_on=signed_on,
        document=on_file,
        trigger=LoanTrigger(trigger),
        source=written(terms_source, missing=TermsWithoutSource()),
        first_due_on=first_due_on,
        months_after=months_after,
        instalments=instalments,
        months_between=months_between,
        latest_on=latest_on,
        remark=remark.strip(),
        needs_check=agreement_of(application) is not None,
        actor=actor,
    )
    days.check_ahead(first_due_on)
    days.check_ahead(latest_on)
    _check_terms(agreement)
    after = _after_earlier(application, signed_on, sent_on, remark)
    date_reason = check_day(application, dated_acts.SIGN_LOAN, signed_on, after=after, reason=date_reason)
    agreement.save(force_insert=True)
    facts = _facts_of(agreement)
    record(application, Action.SIGN_LOAN, actor=actor, on=signed_on, date_reason=date_reason, **facts)
    return agreement


@transaction.atomic
def confirm_agreement(
    application: Application, *, is_confirmed: bool, reason: str = "", actor: User
) -> LoanAgreementCheck:
    """Confirm the agreement that takes the place of another, or say why not; who recorded it may not (DutiesApart).

    From then on the loan is repaid by it; until then, and when it is not confirmed, by the one before. Raises
    AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, NoLoan, NoAgreementWaits,
    LoanRepaidInFull, or when it is not confirmed ReasonMissing or SaysNothing.
    """
    application = lock(application)
    duties.check(application, Action.CONFIRM_LOAN, actor=actor)
    next_status(application, Action.CONFIRM_LOAN)
    _check_loan(application)
    agreement = waiting_agreement(application)
    if agreement is None:
        raise NoAgreementWaits(case=application.case_number)
    if is_confirmed:
        _check_not_closed(application)
    else:
        reason = written(reason, missing=ReasonMissing())
    check_words(reason, field="reason")
    check = LoanAgreementCheck.objects.create(
        application=application, agreement=agreement, is_confirmed=is_confirmed, reason=reason.strip(), actor=actor
    )
    facts = {**_facts_of(agreement), "remark": "", "reason": check.reason}
    outcome = "yes" if is_confirmed else "no"
    record(application, Action.CONFIRM_LOAN, actor=actor, confirmed=outcome, signed_on=agreement.signed_on, **facts)
    if not is_confirmed:
        notify(agreement.actor, "returned", application=application, actor=actor)
    return check


def _after_earlier(application: Application, signed_on: date, sent_on: date, remark: str) -> list[Footing]:
    """Return what an agreement comes after; another than the first says why. Raises ChangeOfAgreementUnexplained."""
    last = agreement_of(application)
    if last is not None:
        written(remark, missing=ChangeOfAgreementUnexplained(signed_on=last.signed_on))
    return [
        *after_decision(application, signed_on),
        (sent_on, SignedBeforeSending(day=signed_on, sent_on=sent_on)),
        *([] if last is None else [(last.signed_on, SignedBeforeLast(signed_on=last.signed_on))]),
    ]


@transaction.atomic
def start_term(
    application: Application,
    *,
    happened_on: date,
    document: Document | None,
    remark: str = "",
    date_reason: str = "",
    actor: User,
) -> LoanTermStart:
    """Record that what makes a loan due by its agreement happened, with what shows it: its repayments then have days.

    A day that was wrong is recorded anew, with the reason as remark. Raises AdviserOfProject, HasInterest,
    DutiesApart, TransitionNotAllowed, NoLoan, AgreementNotSigned, TermIsFixed, LoanRepaidInFull, AgreementNotOnFile,
    StartRecorded, SaysNothing, StartBeforeAgreement, DueBeforeDrawn, DateInFuture or DateTooFarBack.
    """
    check_words(remark, field="remark")
    application = lock_case(application)
    next_status(application, Action.START_LOAN_TERM)
    agreement = _agreement(application)
    if agreement.first_due_on is not None:
        raise TermIsFixed(day=agreement.first_due_on)
    _check_not_closed(application)
    on_file = _on_file(application, document)
    earlier = start_of(application)
    if earlier is not None:
        written(remark, missing=StartRecorded(day=earlier.happened_on))
    after = [(agreement.signed_on, StartBeforeAgreement(day=happened_on, signed_on=agreement.signed_on))]
    date_reason = check_day(application, dated_acts.START_LOAN_TERM, happened_on, after=after, reason=date_reason)
    _check_not_due_before_draw(application, agreement, happened_on)
    start = LoanTermStart.objects.create(
        application=application,
        agreement=agreement,
        happened_on=happened_on,
        document=on_file,
        remark=remark.strip(),
        actor=actor,
    )
    facts: dict[str, Any] = {"trigger": agreement.trigger, "document": on_file, "remark": start.remark}
    record(application, Action.START_LOAN_TERM, actor=actor, on=happened_on, date_reason=date_reason, **facts)
    return start


def _check_not_due_before_draw(application: Application, agreement: LoanAgreement, happened_on: date) -> None:
    """Refuse a day by which a repayment would be due before there was anything to repay. Raises DueBeforeDrawn."""
    rows = application.ledger.filter(kind=EntryKind.PAYMENT, reversal=None)
    drawn_on = rows.aggregate(first=Min("booked_on"))["first"]
    first_due = days_of(agreement, LoanTermStart(happened_on=happened_on))[0]
    if drawn_on is not None and first_due < drawn_on:
        raise DueBeforeDrawn(due_on=first_due, drawn_on=drawn_on)


@transaction.atomic
def repay_loan(
    application: Application,
    *,
    amount: Decimal,
    received_on: date,
    reference: str = "",
    repeat_reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Application:
    """Record what came back of a loan (euros), by the day on which the bank received it, also before it was due.

    The ceiling has no new room by it. Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, NoLoan,
    AmountNotPositive, NotDrawnYet, LoanRepaidInFull, RepaidBeyondLoan, RepaidBeforePaid, DateInFuture, DateTooFarBack;
    or RepaidTwice: a reference is used once in a case, and without one the same amount on the same day is the same,
    unless `repeat_reason` says why.
    """
    application = lock(application)
    duties.check(application, Action.REPAY_LOAN, actor=actor)
    next_status(application, Action.REPAY_LOAN)
    _check_loan(application)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    balance = balance_of(application, on=received_on)
    paid_on = _first_paid_on(application)
    if paid_on is None:
        raise NotDrawnYet(case=application.case_number)
    if not balance.outstanding:
        raise LoanRepaidInFull(case=application.case_number)
    if amount > balance.outstanding:
        raise RepaidBeyondLoan(open=balance.outstanding, amount=amount)
    after = [(paid_on, RepaidBeforePaid(day=received_on, paid_on=paid_on))]
    date_reason = check_day(application, dated_acts.REPAY_LOAN, received_on, after=after, reason=date_reason)
    earlier = same_booking(
        application.events.filter(action=Action.REPAY_LOAN, reversal=None), amount, received_on, reference
    )
    if earlier is not None:
        day = timezone.localdate(earlier.occurred_at)
        twice = RepaidTwice(amount=Decimal(earlier.data["amount"]), day=day, reference=reference.strip() or "-")
        repeat_reason = written(repeat_reason, missing=twice)
    ledger.repay_loan(application, amount=amount, booked_on=received_on, actor=actor)
    facts: dict[str, Any] = {
        "amount": amount,
        "reference": reference.strip(),
        "repeat_reason": repeat_reason.strip(),
        "outstanding": balance.outstanding - amount,
    }
    record(application, Action.REPAY_LOAN, actor=actor, on=received_on, date_reason=date_reason, **facts)
    return application


@transaction.atomic
def end_drawing(
    application: Application,
    *,
    asked_on: date,
    document: Document | None,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> LoanDrawingEnd:
    """Give back to the ceiling what the recipient does not draw of a loan, as it asked itself; once a case.

    What was drawn stands and is repaid. Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed,
    NoLoan, AgreementNotSigned, ProposalWaits, EndsAwardLater, PaymentInTheWay, NothingDrawn, NothingLeftToDraw,
    ReasonMissing, SaysNothing, AgreementNotOnFile, EndedBeforeAgreement, DateInFuture or DateTooFarBack.
    """
    application = lock(application)
    duties.check(application, Action.END_DRAWING, actor=actor)
    next_status(application, Action.END_DRAWING)
    agreement = _agreement(application)
    refuse_when_waiting(application)
    effects.check_none(application)
    payable.check_none_stands(application)
    balance = balance_of(application, on=asked_on)
    if not balance.drawn:
        raise NothingDrawn(case=application.case_number)
    if not balance.to_draw:
        raise NothingLeftToDraw(case=application.case_number)
    reason = written(reason, missing=ReasonMissing())
    on_file = _on_file(application, document)
    after = [(agreement.signed_on, EndedBeforeAgreement(day=asked_on, signed_on=agreement.signed_on))]
    date_reason = check_day(application, dated_acts.END_DRAWING, asked_on, after=after, reason=date_reason)
    ledger.release(application, amount=balance.to_draw, booked_on=asked_on, actor=actor)
    end = LoanDrawingEnd.objects.create(
        application=application,
        asked_on=asked_on,
        released=balance.to_draw,
        document=on_file,
        reason=reason,
        actor=actor,
    )
    facts: dict[str, Any] = {"released": end.released, "document": on_file, "reason": reason}
    record(application, Action.END_DRAWING, actor=actor, on=asked_on, date_reason=date_reason, **facts)
    return end


def _check_loan(application: Application) -> None:
    if not is_loan(application):
        raise NoLoan(case=application.case_number)


def _agreement(application: Application) -> LoanAgreement:
    _check_loan(application)
    found = agreement_of(application)
    if found is None:
        raise AgreementNotSigned(case=application.case_number)
    return found


def _check_not_closed(application: Application) -> None:
    if balance_of(application, on=timezone.localdate()).is_closed:
        raise LoanRepaidInFull(case=application.case_number)


def _check_none_waits(application: Application) -> None:
    waiting = waiting_agreement(application)
    if waiting is not None:
        raise AgreementWaits(signed_on=waiting.signed_on)


def _on_file(application: Application, document: Document | None) -> Document:
    if document is None or not is_on_file(application, document):
        raise AgreementNotOnFile
    return document


def _check_terms(agreement: LoanAgreement) -> None:
    """Refuse terms that give no clear days. Raises as `sign_agreement` says."""
    is_fixed = agreement.trigger == LoanTrigger.FIXED_DAY
    if is_fixed and agreement.first_due_on is None:
        raise FixedDayMissing
    if not is_fixed and agreement.first_due_on is not None:
        raise FixedDayTooMuch
    if is_fixed:
        agreement.months_after = 0
    for day in (agreement.first_due_on, agreement.latest_on):
        if day is not None and day <= agreement.signed_on:
            raise RepaidBeforeSigning(day=day, signed_on=agreement.signed_on)
    most, several = LoanAgreement.MOST_INSTALMENTS, agreement.instalments > 1
    months = (agreement.months_after, agreement.months_between)
    last = agreement.months_after + (agreement.instalments - 1) * agreement.months_between
    is_within = 1 <= agreement.instalments <= most and min(months) >= 0 and last <= LoanAgreement.MOST_MONTHS
    if not is_within or several != (agreement.months_between > 0):
        raise InstalmentsUnclear(most=most, months=LoanAgreement.MOST_MONTHS)


def _facts_of(agreement: LoanAgreement) -> dict[str, Any]:
    return {
        "document": agreement.document,
        "trigger": agreement.trigger,
        "terms_source": agreement.source,
        "first_due_on": agreement.first_due_on,
        "months_after": agreement.months_after or "",
        "repayments": agreement.instalments,
        "months_between": agreement.months_between or "",
        "latest_on": agreement.latest_on,
        "remark": agreement.remark,
    }


def _first_paid_on(application: Application) -> date | None:
    paid = [row.booked_on for row in application.ledger.all() if row.kind == EntryKind.PAYMENT]
    return min(paid, default=None)
