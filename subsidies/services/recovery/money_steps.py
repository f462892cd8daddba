"""Steps about money that is owed or held: proposed by one, decided by another under a mandate, told by letter.

A payment arrangement (Awb 4:94) and its withdrawal (4:96), a writ (4:114), a write-off, a hold on payment (4:56), and
what is decided later on the costs of an objection (7:15).
A reminder (4:112) is no decision: who handles the case or the money records it.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.values.money import ZERO
from subsidies import dated_acts
from subsidies.award_enums import SETS_OFF, WRITES_OFF, ArrangementEnd, MoneyFigureCode, MoneyStepKind, MoneyStepState
from subsidies.duties import Duty
from subsidies.enums import MONEY, Action
from subsidies.models import Application, Instalment, MoneyStep, Objection
from subsidies.services.assessment import deviations
from subsidies.services.case import duties, interests
from subsidies.services.case.cases import check_among, check_day, lock, next_status
from subsidies.services.case.dated_figures import figure_on
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.decisions import decisions
from subsidies.services.decisions.mandated import mandate_for
from subsidies.services.decisions.standing_amount import statuses_that_owe
from subsidies.services.letters import typed_articles
from subsidies.services.loans import loan_reminders, loan_waivers
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.objections import late_costs, objections
from subsidies.services.payments import holds, other_debts, payable
from subsidies.services.payments.payment_refusals import PaymentInTheWay
from subsidies.services.recovery import arrangements, interest_fixed, receipts, recovery, set_off_terms, set_offs
from subsidies.services.recovery.arrangements import Parts
from subsidies.services.recovery.claims import check as check_recovery
from subsidies.services.recovery.money_step_lines import facts_of
from subsidies.services.recovery.money_step_refusals import (
    ArrangementInTheWay,
    DecidedBeforeProposal,
    HoldAlready,
    HoldTooLate,
    MoneyStepWaits,
    NoHold,
    NoMoneyStepWaits,
    NothingOwed,
    NothingToHold,
    NotInDefault,
    NotReminded,
    NotYourMoneyStep,
    RemindedAlready,
    WaiverNotWeighed,
    WriteOffAmountWrong,
    WritUnfounded,
)
from subsidies.services.refusals import ReasonMissing
from subsidies.services.settlements import settled
from subsidies.services.terms import clock, deadlines
from subsidies.services.years import closed_years

SPLIT = Decimal("500.00")  # Awb 4:113: the cost of a reminder differs from here on
HOLD_DAYS = timedelta(weeks=recovery.HOLD_WEEKS)


@transaction.atomic
def propose(
    application: Application,
    *,
    kind: MoneyStepKind | str,
    reason: str,
    amount: Decimal | None = None,
    weighing: str = "",
    ended_because: ArrangementEnd | str = "",
    instalments: Parts = (),
    is_without_interest: bool = False,
    basis: str = "",
    cost: Decimal | None = None,
    set_off_with: Application | None = None,
    charge: MoneyStep | None = None,
    costs_of: Objection | None = None,
    asked_on: date | None = None,
    deviation: str = "",
    no_interest: bool = False,
    actor: User,
) -> MoneyStep:
    """Propose a step about money; another decides on it under a mandate. One waits at a time on a case.

    `instalments` are days with euros, of an arrangement; `ended_because` is of its withdrawal (4:96), `amount` of a
    write-off or a set-off, `weighing` of the former (Awb 4:94a), `basis` and `cost` of a writ, `set_off_with` is the
    case that a set-off is paid on, `charge` the step of which costs or interest are written off, and `costs_of` the
    objection of which the costs, `asked_on` a day, are decided after all (7:15). A `basis` that looks wrong takes a
    `deviation`. Raises TransitionNotAllowed, HasInterest, InterestNotDeclared, DutiesApart, MoneyStepWaits,
    ReasonMissing, SaysNothing, and by its kind NothingOwed, WriteOffUntold, InstalmentsMissing, InstalmentBeforeDue,
    InstalmentsDoNotAddUp, ArrangementEndMissing, NoArrangement, NoInstalmentMissed, ArrangementInTheWay, NotReminded,
    WritUnfounded, NoChargeOpen, WriteOffAmountWrong, WaiverNotWeighed, NoInterestDue, InterestChanged, HoldAlready,
    HoldTooLate, NothingToHold or PaymentInTheWay, or what `set_offs`, `late_costs` or `claims.check` does.
    """
    kind = MoneyStepKind(kind)
    application = _begin(application, kind, no_interest=no_interest, actor=actor)
    reason = written(reason, missing=ReasonMissing())
    power = set_off_terms.power_of(application) or "" if kind in SETS_OFF else ""
    basis = written(basis, missing=WritUnfounded()) if kind == MoneyStepKind.WRIT else power
    step = MoneyStep(
        application=application,
        kind=kind,
        amount=amount,
        cost=cost if kind == MoneyStepKind.WRIT else None,
        reason=reason,
        weighing=written(weighing, missing=WaiverNotWeighed()) if kind in WRITES_OFF else "",
        ended_because=arrangements.ground(kind, ended_because),
        basis=basis,
        deviations=deviations.settle(typed_articles.gaps_of_power(application, basis), reason=deviation),
        set_off_with=set_off_with if kind in SETS_OFF else None,
        charge=charge if kind == MoneyStepKind.CHARGE_WRITE_OFF else None,
        costs_of=costs_of if kind == MoneyStepKind.OBJECTION_COSTS else None,
        asked_on=asked_on if kind == MoneyStepKind.OBJECTION_COSTS else None,
        is_without_interest=is_without_interest and kind == MoneyStepKind.ARRANGEMENT,
        proposed_by=actor,
    )
    parts = sorted(instalments) if kind == MoneyStepKind.ARRANGEMENT else []
    step.amount = _check(step, parts)
    step.save()
    Instalment.objects.bulk_create([Instalment(step=step, due_on=day, amount=part) for day, part in parts])
    record(application, Action.PROPOSE_MONEY_STEP, actor=actor, **(facts_of(step) | deviations.facts(step.deviations)))
    return step


def _begin(application: Application, kind: MoneyStepKind, *, no_interest: bool, actor: User) -> Application:
    """Return the case, locked, on which a step of a kind can be proposed by the actor."""
    application = lock(application)
    duties.check(application, Action.PROPOSE_MONEY_STEP, actor=actor)
    next_status(application, Action.PROPOSE_MONEY_STEP)
    interests.check(application, no_interest=no_interest, actor=actor)
    check_none_waits(application)
    _check_status(application, kind, Action.PROPOSE_MONEY_STEP)
    return application


@transaction.atomic
def decide(
    application: Application, *, decided_on: date, date_reason: str = "", no_interest: bool = False, actor: User
) -> MoneyStep:
    """Decide the step that waits as it was proposed, by a decider with a mandate for it and its amount.

    It is looked at anew. Raises TransitionNotAllowed, HasInterest, InterestNotDeclared, DutiesApart, NoMoneyStepWaits,
    NotYourMoneyStep, DecidedContested, NoMandate, DecidedBeforeProposal, DateInFuture, DateTooFarBack, and what
    `propose` does.
    """
    application = lock(application)
    next_status(application, Action.DECIDE_MONEY_STEP)
    interests.check(application, no_interest=no_interest, actor=actor)
    duties.check_duty(application, Duty.DECIDE, actor=actor)
    step = waiting_step(application)
    if step.proposed_by_id == actor.pk:
        raise NotYourMoneyStep
    late_costs.check_decider(step, actor=actor)
    _check_status(application, step.kind, Action.DECIDE_MONEY_STEP)
    proposed_on = timezone.localdate(step.proposed_at)
    after: list[Footing] = [(proposed_on, DecidedBeforeProposal(day=decided_on, proposed_on=proposed_on))]
    date_reason = check_day(
        application, dated_acts.DECIDE_MONEY_STEP, decided_on, recorded_after=after, reason=date_reason
    )
    _check(step, [(row.due_on, row.amount) for row in step.instalments.all()])
    held = decisions.mandates_for(actor, decided_on=decided_on)
    mandate = mandate_for(
        held,
        kind=MONEY,
        label=step.get_kind_display(),
        scheme=application.scheme_id,
        amount=step.amount,
        on=decided_on,
        but=[step.proposed_by_id, actor.pk],
    )
    step.state, step.decided_on, step.mandate = MoneyStepState.DECIDED, decided_on, mandate
    step.until = decided_on + HOLD_DAYS if step.kind == MoneyStepKind.HOLD else None
    _close(step, actor=actor)
    if step.kind == MoneyStepKind.OBJECTION_COSTS:
        other_debts.of_costs(step)
    facts = {**facts_of(step), "mandate": mandate.reference}
    record(application, Action.DECIDE_MONEY_STEP, actor=actor, on=decided_on, date_reason=date_reason, **facts)
    return step


@transaction.atomic
def send_back(application: Application, *, reason: str, actor: User) -> MoneyStep:
    """Close the step that waits: the decider sends it back, or who proposed it takes it back.

    Raises TransitionNotAllowed, NoMoneyStepWaits, ReasonMissing or SaysNothing.
    """
    application = lock(application)
    next_status(application, Action.RETURN_MONEY_STEP)
    reason = written(reason, missing=ReasonMissing())
    step = waiting_step(application)
    _check_status(application, step.kind, Action.RETURN_MONEY_STEP)
    dropped = actor.pk == step.proposed_by_id
    step.state = MoneyStepState.DROPPED if dropped else MoneyStepState.RETURNED
    step.closing_remark = reason
    _close(step, actor=actor)
    record(application, Action.RETURN_MONEY_STEP, actor=actor, money_step=step.kind, reason=reason)
    notify(step.proposed_by, "returned", application=application, actor=actor)
    return step


@transaction.atomic
def remind(application: Application, *, remark: str = "", actor: User) -> MoneyStep:
    """Record a reminder of what was not repaid in time; its letter gives two weeks (Awb 4:112) and names its cost.

    Raises TransitionNotAllowed, NothingOwed, WriteOffUntold, ArrangementInTheWay (Awb 4:94(2)), NotInDefault,
    RemindedAlready or SaysNothing.
    """
    check_words(remark, field="remark")
    application = lock(application)
    next_status(application, Action.REMIND)
    _check_status(application, MoneyStepKind.REMINDER, Action.REMIND)
    today = timezone.localdate()
    still_open = check_reminder(application, on=today)
    step = MoneyStep.objects.create(
        application=application,
        kind=MoneyStepKind.REMINDER,
        amount=still_open,
        cost=None if is_loan(application) else reminder_cost(still_open, on=today),
        reason=remark.strip(),
        state=MoneyStepState.DECIDED,
        proposed_by=actor,
        decided_on=today,
        closed_by=actor,
        closed_at=timezone.now(),
    )
    record(application, Action.REMIND, actor=actor, **facts_of(step))
    return step


@transaction.atomic
def end_hold(application: Application, *, reason: str, actor: User) -> MoneyStep:
    """Lift the hold on payment before its last day, because the suspicion is gone.

    Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, NoHold, ReasonMissing or SaysNothing.
    """
    application = lock(application)
    duties.check(application, Action.END_HOLD, actor=actor)
    next_status(application, Action.END_HOLD)
    reason = written(reason, missing=ReasonMissing())
    step = holds.hold_on(application, on=timezone.localdate())
    if step is None:
        raise NoHold(case=application.case_number)
    step.ended_on = timezone.localdate()
    step.save(update_fields=["ended_on"])
    record(application, Action.END_HOLD, actor=actor, reason=reason)
    return step


def waiting_step(application: Application) -> MoneyStep:
    """Return the step that waits for a decision. Raises NoMoneyStepWaits."""
    step = recovery.waiting(application)
    if step is None:
        raise NoMoneyStepWaits(case=application.case_number)
    return step


def check_none_waits(application: Application) -> None:
    """Refuse a second step while one waits. Raises MoneyStepWaits."""
    step = recovery.waiting(application)
    if step is not None:
        raise MoneyStepWaits(kind=step.get_kind_display(), name=str(step.proposed_by))


def reminder_of(application: Application) -> MoneyStep | None:
    """Return the reminder that stands: the last one, unless an arrangement was made after it.

    Nor one that was not sent before a part was paid: its letter would ask too much.
    """
    kinds = (MoneyStepKind.REMINDER, MoneyStepKind.ARRANGEMENT)
    last = next(reversed(recovery.standing(application, *kinds)), None)
    if last is None or last.kind != MoneyStepKind.REMINDER:
        return None
    return None if last.sent_on is None and last.amount != settled.to_repay(application) else last


def reminder_cost(owed: Decimal, *, on: date) -> Decimal | None:
    """Return what a reminder costs by the figures of a day, in euros; None where none is known or it costs nothing."""
    code = MoneyFigureCode.REMINDER_BELOW if owed < SPLIT else MoneyFigureCode.REMINDER_FROM
    return figure_on(code, on=on) or None


def check_reminder(application: Application, *, on: date) -> Decimal:
    """Return what is owed and late (euros), where the recipient can be reminded of it on a day.

    Raises NothingOwed, WriteOffUntold, SuspendedByCourt, ArrangementInTheWay (Awb 4:94(2)), NotInDefault or
    RemindedAlready; of a loan LoanNotLate.
    """
    if is_loan(application):
        return loan_reminders.check(application, on=on)
    still_open = _owed(application)
    objections.check_not_suspended(application)
    if recovery.arrangement_of(application) is not None:
        raise ArrangementInTheWay
    due_on = recovery.all_due(application, extra=deadlines.free_days())
    if due_on >= on:
        raise NotInDefault(due_on=due_on)
    last = reminder_of(application)
    if last is not None and not _is_over(last):
        raise RemindedAlready(day=last.decided_on)
    return still_open


def _close(step: MoneyStep, *, actor: User) -> None:
    if step.decided_on is not None:
        closed_years.check_open([step.decided_on])
    step.closed_by, step.closed_at = actor, timezone.now()
    names = ["state", "decided_on", "until", "mandate", "closing_remark", "closed_by", "closed_at"]
    step.save(update_fields=names)


def _owed(application: Application) -> Decimal:
    still_open = settled.to_repay(application)
    if not still_open:
        raise NothingOwed(case=application.case_number)
    receipts.check_none_untold(application)
    return still_open


# What is no part of what is owed of a subsidy itself has a check of its own, which returns the amount.
OWN_CHECKS: dict[MoneyStepKind, Callable[[MoneyStep], Decimal]] = {
    MoneyStepKind.RECOVERY: check_recovery,
    MoneyStepKind.LOAN_WAIVER: loan_waivers.check,
    MoneyStepKind.LOAN_CONVERSION: set_offs.check_conversion,
    MoneyStepKind.INTEREST: interest_fixed.check,
    MoneyStepKind.CHARGE_WRITE_OFF: receipts.check_write_off,
    MoneyStepKind.OBJECTION_COSTS: late_costs.check,
}


def _check_status(application: Application, kind: MoneyStepKind | str, action: Action) -> None:
    """Refuse a step about the money of a subsidy where none was given; costs of an objection are owed all the same."""
    if kind != MoneyStepKind.OBJECTION_COSTS:
        check_among(application, action, statuses_that_owe(application))


def _check(step: MoneyStep, parts: Parts) -> Decimal | None:
    """Look whether a step can be taken now; return the amount that it is about (euros), None for a hold."""
    if step.kind == MoneyStepKind.HOLD:
        check_hold(step.application)
        return None
    if step.kind in OWN_CHECKS:
        return OWN_CHECKS[MoneyStepKind(step.kind)](step)
    still_open = _owed(step.application)
    if step.kind == MoneyStepKind.SET_OFF:
        return set_offs.check(step)
    if step.kind == MoneyStepKind.WRITE_OFF:
        if step.amount is None or not ZERO < step.amount <= still_open:
            raise WriteOffAmountWrong(open=still_open)
        return step.amount
    if step.kind == MoneyStepKind.ARRANGEMENT:
        arrangements.check_parts(
            parts, still_open, due_on=recovery.first_due(step.application, extra=deadlines.free_days())
        )
    elif step.kind == MoneyStepKind.ARRANGEMENT_ENDED:
        arrangements.check_end(step)
    else:
        check_writ(step.application)
    return still_open


def check_writ(application: Application) -> None:
    """Refuse a writ that cannot be issued now. Raises SuspendedByCourt, ArrangementInTheWay or NotReminded (4:114)."""
    objections.check_not_suspended(application)
    if recovery.arrangement_of(application) is not None:
        raise ArrangementInTheWay
    last = reminder_of(application)
    if last is None or not _is_over(last):
        raise NotReminded


def _is_over(reminder: MoneyStep) -> bool:
    """Whether the two weeks after the letter of a reminder have passed."""
    if reminder.sent_on is None:
        return False
    return clock.reminder_term(reminder.sent_on, deadlines.free_days()).last_day < timezone.localdate()


def check_hold(application: Application) -> None:
    """Refuse a hold on payment (Awb 4:56). Raises HoldAlready, HoldTooLate, NothingToHold or PaymentInTheWay."""
    earlier = [row for row in application.money_steps.all() if row.kind == MoneyStepKind.HOLD and row.decided_on]
    held = holds.hold_on(application, on=timezone.localdate())
    if held is not None:
        raise HoldAlready(until=held.until)
    if earlier:
        raise HoldTooLate(day=earlier[-1].decided_on)
    if not payable.open_amount(application):
        raise NothingToHold(case=application.case_number)
    order = payable.standing_of_award(application)
    if order is not None and order.run_name:
        raise PaymentInTheWay(amount=order.amount)
