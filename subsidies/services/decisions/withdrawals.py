"""How an award ends or becomes less before it is settled: proposed by one, decided by another (Awb 4:48, 4:50)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.enums import (
    ENDS_OR_LOWERS,
    Action,
    DecisionKind,
    Part,
)
from subsidies.models import Application, LoanDrawingEnd, Obligation, Proposal, RefusalGround
from subsidies.services.assessment import asked_since, deviations
from subsidies.services.assessment.heard import (
    check_answered,
    check_exception,
    check_not_open,
    check_waived_for,
    was_heard,
)
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, next_status, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import effects, granted_ground_checks, proposal_terms, reservations
from subsidies.services.decisions.decision_facts import (
    FOR_THE_FUTURE,
    SINCE_THE_AWARD,
    schedule_of,
    standing_advances,
    works_code,
)
from subsidies.services.decisions.ground_refusals import HasteForTheFuture, NotWeighed, WorksBackAndAhead
from subsidies.services.decisions.proposals import announce, begun, check_fit
from subsidies.services.letters import letter_checks, sending, typed_articles
from subsidies.services.letters.letter_clauses import weeks_after
from subsidies.services.letters.letter_refusals import (
    ActivitiesOfLowering,
    AdvancesOfBefore,
    DueBeforeItWorks,
    PaidUntilThen,
    UntilThenMissing,
    WorksBeforeAward,
    WorksFromMissing,
    WorksTooSoon,
)
from subsidies.services.letters.named_articles import ground_articles
from subsidies.services.loans.loan_refusals import DrawingHasEnded
from subsidies.services.loans.loan_terms import check_not_given
from subsidies.services.obligations import not_met as of_obligations
from subsidies.services.payments import payable
from subsidies.services.refusals import (
    AlreadyPaid,
    DateBeforeDecision,
    NotHeardAfterAward,
    NotLowered,
    ReasonMissing,
    WithdrawalGroundMissing,
    WithdrawalUnexplained,
)
from subsidies.services.terms import clock, deadlines
from subsidies.term_enums import ViewException


@transaction.atomic
def propose_withdrawal(
    application: Application,
    *,
    kind: DecisionKind | str,
    amount: Decimal | None = None,
    reason: str = "",
    grounds: Sequence[RefusalGround] = (),
    not_met: Sequence[Obligation] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    no_interest: bool = False,
    actor: User,
) -> Proposal:
    """Propose to end an award, at the applicant's request or by the province, or to lower it to an amount (euros).

    At the applicant's request the reason says who asked and how. The province names a ground of Awb 4:48 or 4:50 and
    has heard the recipient after the award (Awb 4:8). On Awb 4:48, paragraph 1b, the obligations that were `not_met`
    are named: see `not_met.for_grounds` for what it refuses. With `no_interest` the actor says that there is no
    personal interest (Awb 2:4). Raises TransitionNotAllowed, HasInterest, InterestNotDeclared, ProposalWaits,
    EndsAwardLater, PaymentInTheWay, AwardNotSent, WithdrawalUnexplained, ReasonMissing, WithdrawalGroundMissing,
    NotHeardAfterAward, WaivedForOther, MoneyIsNoException, FactsAreNotOwn, NotLowered or AlreadyPaid; and what
    `granted_ground_checks.check`, `proposal_terms.write` and `letters.compose_decision` raise. For the future (Awb
    4:50) the terms say from which day it works, and they may on a ground of 4:48: WorksFromMissing, WorksTooSoon,
    WorksBeforeAward, PaidUntilThen, UntilThenMissing, DueBeforeItWorks or HasteForTheFuture. A lowering says what
    becomes of the activities (ActivitiesOfLowering), and the advances as they will be where those of the award come to
    more (AdvancesOfBefore). The province may do this and need not: it says how it weighed the interests (NotWeighed).
    An article of a ground that looks wrong passes with a written `deviation`: see `typed_articles`.
    """
    application = lock(application)
    next_status(application, Action.PROPOSE_WITHDRAWAL)
    interests.check(application, no_interest=no_interest, actor=actor)
    refuse_when_waiting(application)
    kind = DecisionKind(kind)
    effects.check_may_follow(application, kind)
    payable.check_none_stands(application)
    if kind not in ENDS_OR_LOWERS:
        raise ValueError(f"{kind} is not a decision on an award.")
    if kind != DecisionKind.LOWERING:
        amount = None
    if not taken_over_from():
        sending.award_sent_on(application)
    grounds = list(grounds) if kind != DecisionKind.WITHDRAWAL_ASKED else []
    _check_grounds(application, kind, reason, grounds, amount=amount)
    check_amount(application, kind, amount)
    reservations.check_call(application, grounds, on=timezone.localdate())
    granted_ground_checks.check(application, kind, grounds, amount)
    letter_checks.check_articles(application, grounds)
    rests_on = of_obligations.for_grounds(application, not_met, grounds)
    articles = {"ground_articles": ground_articles(grounds, (terms or {}).get("ground_articles") or {})}
    deviates = deviations.settle(typed_articles.gaps(application, kind, articles), reason=deviation)
    kept: dict[str, Any] = {"kind": kind, "amount": amount, "reason": reason.strip(), "deviations": deviates}
    proposal = begun(application, grounds, rests_on, actor=actor, **kept)
    said = _weighed(proposal, _with_day(proposal, terms or {})) | articles
    proposal_terms.write(proposal, _with_schedule(proposal, said))
    check_answered(application, view_answer=str(said.get("view_answer") or ""))
    proposal_terms.check_letter(proposal)
    facts: dict[str, Any] = {"kind": kind.value, "amount": amount, "reason": proposal.reason}
    record(application, Action.PROPOSE_WITHDRAWAL, actor=actor, **(facts | deviations.facts(deviates)))
    announce(proposal, actor=actor)
    return proposal


def _with_day(proposal: Proposal, terms: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the day from which it works: needed for the future (Awb 4:50), another day than the award's for 4:48.

    At the recipient's request there is none. Raises ActivitiesOfLowering, WorksFromMissing, WorksTooSoon,
    WorksBeforeAward, PaidUntilThen, UntilThenMissing or DueBeforeItWorks.
    """
    works, award = works_code(proposal), proposal.application.decided_on
    if proposal.kind == DecisionKind.LOWERING and not taken_over_from():
        written(str(terms.get("activities") or ""), missing=ActivitiesOfLowering())
    day: date | None = terms.get("works_on")
    if works not in (FOR_THE_FUTURE, SINCE_THE_AWARD):
        return {**terms, "works_on": None}
    if works == SINCE_THE_AWARD and day in (None, award):
        return {**terms, "works_on": None}
    _check_none_paid(proposal)
    if proposal.kind == DecisionKind.WITHDRAWAL and not str(terms.get("activities") or "").strip():
        raise UntilThenMissing
    if works == FOR_THE_FUTURE:
        _check_time_left(proposal, day)
    elif day is not None and award is not None and day < award:
        raise WorksBeforeAward(day=day, decided_on=award)
    if proposal.kind == DecisionKind.WITHDRAWAL and day is not None:
        _check_nothing_due(proposal.application, day)
    return dict(terms)


def _check_none_paid(proposal: Proposal) -> None:
    """Refuse to take everything back from a day on where something was paid: for the time until then a part stands.

    Raises PaidUntilThen. What is taken over was decided elsewhere.
    """
    paid = ledger.paid_of(proposal.application)
    if proposal.kind == DecisionKind.WITHDRAWAL and paid and not taken_over_from():
        raise PaidUntilThen(paid=paid)


def _weighed(proposal: Proposal, terms: Mapping[str, Any]) -> dict[str, Any]:
    """Keep how the interests were weighed (Awb 3:4): every ground to end or lower an award allows it and asks it not.

    At the recipient's request nothing is weighed. Raises NotWeighed; what is taken over was decided elsewhere.
    """
    if proposal.kind == DecisionKind.WITHDRAWAL_ASKED:
        return {**terms, "weighing": ""}
    if not taken_over_from():
        written(str(terms.get("weighing") or ""), missing=NotWeighed())
    return dict(terms)


def _check_nothing_due(application: Application, works_on: date) -> None:
    """Refuse to take everything back from a day on while something of the award is to be paid before that day.

    Until then the award stands (Awb 3:40): an advance is due on its day, an award without a schedule six weeks after
    it was sent (Awb 4:87, 4:95), also on condition of a budget, which may become certain (4:34). Of a loan nothing is
    due before its agreement. Raises DueBeforeItWorks. What is taken over was decided elsewhere.
    """
    if taken_over_from() or application.part == Part.LOAN:
        return
    parts = schedule_of(application)
    if parts is None:
        last_day = clock.payment_term(sending.award_sent_on(application), deadlines.free_days()).last_day
        parts = [(last_day, application.awarded_amount or ZERO)]
    due = [(day, amount) for day, amount in parts if day < works_on]
    if sum((amount for _day, amount in due), ZERO) > ledger.paid_of(application):
        raise DueBeforeItWorks(amount=due[-1][1], day=due[-1][0], works_on=works_on)


def _check_time_left(proposal: Proposal, day: date | None) -> None:
    """Refuse what works for the future without a reasonable time. Raises WorksFromMissing or WorksTooSoon."""
    if day is None:
        raise WorksFromMissing
    today = timezone.localdate()
    first = weeks_after(proposal.application, FOR_THE_FUTURE, today, on=today)
    if first is not None and day < first:
        raise WorksTooSoon(day=day, first=first)


def _with_schedule(proposal: Proposal, terms: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the advances of a lowering only. Raises AdvancesOfBefore where those of the award come to more than it."""
    if proposal.kind != DecisionKind.LOWERING:
        return {**terms, "advances": None}
    amount, before = proposal.amount or ZERO, standing_advances(proposal.application)
    total = sum((Decimal(row["amount"]) for row in before), ZERO)
    if terms.get("advances") is None and total > amount and not taken_over_from():
        raise AdvancesOfBefore(total=total, amount=amount)
    return dict(terms)


def check_amount(application: Application, kind: DecisionKind, amount: Decimal | None) -> None:
    """Refuse to take back of a loan what was paid, and a lowering that does not lower. Call with the case locked.

    Of a grant what was paid too much is recovered by a decision of its own (Awb 4:57). Raises NotLowered; of a loan
    AlreadyPaid, LoanNotGiven, or DrawingHasEnded when it is not drawn any further.
    """
    end = LoanDrawingEnd.objects.filter(application=application).first()
    if end is not None:
        raise DrawingHasEnded(case=application.case_number, amount=end.released)
    awarded = application.awarded_amount or ZERO
    if kind == DecisionKind.LOWERING and (amount is None or not ZERO < amount < awarded):
        raise NotLowered(awarded=awarded)
    paid = ledger.paid_of(application)
    if paid > (amount or ZERO) and application.part == Part.LOAN:
        check_not_given(application)
        raise AlreadyPaid(paid=paid)


def check_signing(application: Application, proposal: Proposal, *, decided_on: date) -> dict[str, Any]:
    """Look whether an award can be ended or lowered as proposed; return what to record.

    What it does comes with its letter (`effects.take_effect`). Call with the case locked and the decider checked.
    Raises DateBeforeDecision, what `check_amount` does, or what the checks of its grounds do.
    """
    if application.decided_on is not None and decided_on < application.decided_on:
        raise DateBeforeDecision(day=decided_on, decided_on=application.decided_on)
    check_amount(application, DecisionKind(proposal.kind), proposal.amount)
    of_obligations.check_signing(proposal)
    grounds = list(proposal.grounds.all())
    reservations.check_call(application, grounds, on=decided_on)
    granted_ground_checks.check(application, proposal.kind, grounds, proposal.amount)
    return {"kind": proposal.kind}


def _check_grounds(
    application: Application,
    kind: DecisionKind,
    reason: str,
    grounds: Sequence[RefusalGround],
    *,
    amount: Decimal | None,
) -> None:
    if kind == DecisionKind.WITHDRAWAL_ASKED:
        written(reason, missing=WithdrawalUnexplained())
        return
    written(reason, missing=ReasonMissing())
    check_fit(kind, grounds)
    if not grounds:
        raise WithdrawalGroundMissing
    if len({"4:50" in ground.article for ground in grounds}) > 1:
        raise WorksBackAndAhead
    check_heard(application, kind, grounds, amount=amount)


def check_heard(
    application: Application,
    kind: DecisionKind,
    grounds: Sequence[RefusalGround],
    *,
    amount: Decimal | None,
) -> None:
    """Refuse an adverse decision on an award before the recipient was heard about it (Awb 4:8, 4:12).

    Raises ViewStillOpen, NotHeardAfterAward, or what an exception that was recorded is refused for.
    """
    check_not_open(application)
    today = timezone.localdate()
    if any(was_heard(row, on=today) for row in asked_since.hearings(application)):
        return
    waiver = next(iter(reversed(asked_since.waivers(application))), None)
    if waiver is None:
        last = asked_since.last_decision(application)
        raise NotHeardAfterAward(decided_on=last.decided_on if last is not None else application.decided_on)
    check_waived_for(waiver, kind, grounds, amount=amount)
    check_exception(ViewException(waiver.exception), kind, grounds)
    if waiver.exception == ViewException.URGENT and any("4:50" in ground.article for ground in grounds):
        raise HasteForTheFuture
