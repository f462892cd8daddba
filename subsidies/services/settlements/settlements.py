"""How a subsidy is settled: asked by the recipient, proposed, checked by finance, decided (Awb 4:42 to 4:47).

It works once its letter was sent (`effects.take_effect`): then the rest goes back to the ceiling, what is still to be
paid can be paid, and what was paid too much is to be repaid.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.values.money import ZERO
from subsidies import dated_acts
from subsidies.award_enums import SettlementBasis
from subsidies.enums import Action, DecisionKind, Part, ProposalState
from subsidies.models import (
    Application,
    Document,
    Obligation,
    Proposal,
    RefusalGround,
    SettlementCheck,
    SettlementRequest,
)
from subsidies.services.assessment import deviations
from subsidies.services.assessment.heard import check_answered, is_on_file
from subsidies.services.case import duties, interests, once
from subsidies.services.case.cases import after_decision, check_day, lock, lock_case, next_status, refuse_when_waiting
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.decisions import effects, granted_ground_checks, proposal_terms, reservations, withdrawals
from subsidies.services.decisions.ground_refusals import NotWeighed
from subsidies.services.decisions.proposals import announce, begun, check_fit, close, waiting_proposal
from subsidies.services.decisions.said import terms_of
from subsidies.services.letters import letter_checks, sending, typed_articles
from subsidies.services.letters.named_articles import check_article, ground_articles
from subsidies.services.obligations import not_met as of_obligations
from subsidies.services.obligations import obligations
from subsidies.services.payments import payable
from subsidies.services.refusals import DateBeforeDecision, ReasonMissing
from subsidies.services.settlements import (
    account_evidence,
    account_terms,
    cost_accounts,
    evidence,
    own_share,
    samples,
    settled,
    settlement_reminders,
)
from subsidies.services.settlements.settlement_refusals import (
    AskedAboveAward,
    EvidenceNotOnFile,
    ExOfficioUnfounded,
    LoanIsRepaid,
    NoSettlementProposed,
    ObligationsOpen,
    SettlementAmountWrong,
    SettlementBeforeSending,
    SettlementGroundMissing,
    SettlementGroundTooMuch,
    SettlementIsAgreed,
    SettlementNotAgreed,
    SettlementNotAsked,
    StatementIsReport,
)

NAMES_AT_MOST = 5


@transaction.atomic
def receive_request(
    application: Application,
    *,
    received_on: date,
    asked_amount: Decimal,
    realised_costs: Decimal | None = None,
    report: Document | None = None,
    statement: Document | None = None,
    remark: str = "",
    date_reason: str = "",
    actor: User,
) -> SettlementRequest:
    """Record that the recipient asked to settle the subsidy, at what amount (euros) and with what (Awb 4:44, 4:45).

    What is missing may follow: it is then recorded again, and the last request counts. Raises AdviserOfProject,
    HasInterest, DutiesApart, TransitionNotAllowed, EndsAwardLater, LoanIsRepaid, AwardNotSent,
    SettlementBeforeSending, AskedAboveAward, EvidenceNotOnFile, EvidenceBeforeAward, StatementIsReport,
    RecordedAlready, RequestEmpty, SaysNothing, DateInFuture or DateTooFarBack.
    """
    check_words(remark, field="remark")
    application = lock_case(application)
    next_status(application, Action.RECEIVE_SETTLEMENT)
    effects.check_none(application)
    _check_grant(application)
    sent_on = sending.award_sent_on(application)
    after = [
        *after_decision(application, received_on),
        (sent_on, SettlementBeforeSending(day=received_on, sent_on=sent_on)),
    ]
    date_reason = check_day(application, dated_acts.RECEIVE_SETTLEMENT, received_on, after=after, reason=date_reason)
    awarded = application.awarded_amount or ZERO
    if not ZERO <= asked_amount <= awarded:
        raise AskedAboveAward(asked=asked_amount, awarded=awarded)
    for document in (report, statement):
        if document is not None and not is_on_file(application, document):
            raise EvidenceNotOnFile
    evidence.check(application, report, statement)
    if statement is not None and statement == report:
        raise StatementIsReport(title=statement.title)
    said: dict[str, Any] = {
        "received_on": received_on,
        "asked_amount": asked_amount,
        "realised_costs": realised_costs,
        "report": report,
        "statement": statement,
        "remark": remark.strip(),
    }
    once.check_new(application.settlement_requests.select_related("actor", "report", "statement"), said)
    account_evidence.check_says_something(SettlementRequest(application=application, **said))
    request = SettlementRequest.objects.create(application=application, actor=actor, **said)
    facts: dict[str, Any] = {
        "asked_amount": asked_amount,
        "realised_costs": realised_costs,
        "report": report or "",
        "statement": statement or "",
        "remark": request.remark,
    }
    record(application, Action.RECEIVE_SETTLEMENT, actor=actor, on=received_on, date_reason=date_reason, **facts)
    return request


@transaction.atomic
def propose_settlement(
    application: Application,
    *,
    settlement_basis: SettlementBasis | str,
    amount: Decimal,
    reason: str,
    grounds: Sequence[RefusalGround] = (),
    not_met: Sequence[Obligation] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    before_term: bool = False,
    no_interest: bool = False,
    actor: User,
) -> Proposal:
    """Propose to settle a subsidy at an amount (euros): the award, or less on a ground of Awb 4:46.

    On Awb 4:46, paragraph 2b, the obligations that were `not_met` are named: see `not_met.for_grounds` for what it
    refuses. For less than the recipient asks itself it was heard after the award (Awb 4:7, 4:8; 4:12 makes no
    exception), and on a ground of 4:46, paragraph 2, the interests were weighed (3:4). Unasked it is settled after
    the day that the award names, unless `before_term` (SettledBeforeItsTerm). That others pay less of the costs
    than is asked, or an article that looks wrong, passes with a written `deviation` only. With `no_interest` the
    actor says that there is no personal interest (Awb 2:4). Raises TransitionNotAllowed, HasInterest,
    InterestNotDeclared, ProposalWaits, EndsAwardLater, PaymentInTheWay, OthersPaidLess, LoanIsRepaid,
    SampleNotChecked, AwardNotSent, ConditionOpen (Awb 4:34), SettlementNotAsked, ExOfficioUnfounded,
    SettlementAmountWrong, SettlementGroundMissing, SettlementGroundTooMuch, NotWeighed, GroundDoesNotFit,
    ReasonMissing, EvidenceOfSettlementMissing, ObligationsOpen, NotHeardAfterAward, ViewNotAnswered, and what
    `granted_ground_checks.check`, `cost_accounts.check_amount`, `settlement_reminders.check_lapsed` (Awb 4:44) and
    `letters.compose_decision` raise.
    """
    application = lock(application)
    next_status(application, Action.PROPOSE_SETTLEMENT)
    interests.check(application, no_interest=no_interest, actor=actor)
    refuse_when_waiting(application)
    effects.check_none(application)
    payable.check_none_stands(application)
    _check_grant(application)
    samples.check_done(application)
    sending.award_sent_on(application)
    reservations.check_certain(application, on=timezone.localdate())
    said, basis, grounds = dict(terms or {}), SettlementBasis(settlement_basis), list(grounds)
    request = settled.request_of(application)
    _check_basis(application, basis, request, said, before_term=before_term)
    written(reason, missing=ReasonMissing())
    _check_amount(application, amount, request, grounds)
    cost_accounts.check_amount(application, basis, amount)
    said["ground_articles"] = ground_articles(grounds, said.get("ground_articles") or {})
    gaps = [*own_share.gaps(application, amount), *typed_articles.gaps(application, DecisionKind.SETTLEMENT, said)]
    deviates = deviations.settle(gaps, reason=deviation)
    said["weighing"] = _weighed(application, amount, request, grounds, said)
    if basis == SettlementBasis.REQUESTED and request is not None:
        account_evidence.check_evidence(application, request)
    rests_on = of_obligations.for_grounds(application, not_met, grounds)
    kept: dict[str, Any] = {"kind": DecisionKind.SETTLEMENT, "amount": amount, "deviations": deviates}
    proposal = begun(application, grounds, rests_on, actor=actor, reason=reason.strip(), **kept)
    proposal_terms.write(proposal, said | {"settlement_basis": basis.value})
    check_answered(application, view_answer=str(said.get("view_answer") or ""))
    proposal_terms.check_letter(proposal)
    facts: dict[str, Any] = {"amount": amount, "reason": proposal.reason, **deviations.facts(deviates)}
    record(application, Action.PROPOSE_SETTLEMENT, actor=actor, **facts)
    return proposal


@transaction.atomic
def agree(application: Application, *, remark: str = "", actor: User) -> SettlementCheck:
    """Agree, for finance, to the amount of the settlement that is proposed; then it can be decided on.

    By another than who handled, proposed or decided the case. Raises AdviserOfProject, HasInterest, DutiesApart,
    TransitionNotAllowed, ProposalClosed, NoSettlementProposed, SettlementIsAgreed or SaysNothing.
    """
    check_words(remark, field="remark")
    application = lock(application)
    duties.check(application, Action.AGREE_SETTLEMENT, actor=actor)
    next_status(application, Action.AGREE_SETTLEMENT)
    proposal = waiting_proposal(application)
    if not proposal.amount_needs_check:
        raise NoSettlementProposed(case=application.case_number)
    earlier = check_of(proposal)
    if earlier is not None:
        raise SettlementIsAgreed(name=str(earlier.actor))
    check = SettlementCheck.objects.create(proposal=proposal, remark=remark.strip(), actor=actor)
    facts: dict[str, Any] = {"amount": proposal.amount, "remark": check.remark}
    record(application, Action.AGREE_SETTLEMENT, actor=actor, **facts)
    announce(proposal, actor=actor)
    return check


@transaction.atomic
def return_proposal(application: Application, *, reason: str, actor: User) -> Proposal:
    """Send the settlement that is proposed back, for finance, to who proposed it, who reads why.

    Once finance agreed to its amount, only who decides can. Raises TransitionNotAllowed, ProposalClosed,
    NoSettlementProposed, SettlementIsAgreed, ReasonMissing or SaysNothing.
    """
    reason = written(reason, missing=ReasonMissing())
    application = lock(application)
    next_status(application, Action.RETURN_SETTLEMENT)
    proposal = waiting_proposal(application)
    if not proposal.amount_needs_check:
        raise NoSettlementProposed(case=application.case_number)
    earlier = check_of(proposal)
    if earlier is not None:
        raise SettlementIsAgreed(name=str(earlier.actor))
    close(proposal, ProposalState.RETURNED, remark=reason, actor=actor)
    record(application, Action.RETURN_SETTLEMENT, actor=actor, amount=proposal.amount, reason=reason)
    notify(proposal.proposed_by, "returned", application=application, actor=actor)
    return proposal


def check_of(proposal: Proposal) -> SettlementCheck | None:
    """Return that finance agreed to the amount of a proposal; None while nobody did."""
    return getattr(proposal, "settlement_check", None)


def is_unchecked(proposal: Proposal) -> bool:
    """Whether it is to settle a subsidy, also on an objection, and nobody of finance agreed to its amount yet."""
    return proposal.amount_needs_check and check_of(proposal) is None


def check_agreed(proposal: Proposal) -> None:
    """Refuse to decide on the amount of a settlement that finance did not agree to; not of what is taken over.

    Raises SettlementNotAgreed.
    """
    if is_unchecked(proposal) and not taken_over_from():
        raise SettlementNotAgreed


def check_signing(application: Application, proposal: Proposal, *, decided_on: date) -> dict[str, Any]:
    """Look whether a subsidy can be settled as proposed; return what to record. Call with the case locked.

    What came in or was found since it was proposed counts: the recipient may ask for more by now, or an obligation be
    open. Raises DateBeforeDecision, SampleNotChecked, SettlementWasAsked, SettlementAmountWrong, ObligationsOpen,
    NotHeardAfterAward, or what `not_met.check_signing`, `granted_ground_checks.check` and
    `cost_accounts.check_amount` do.
    """
    if application.decided_on is not None and decided_on < application.decided_on:
        raise DateBeforeDecision(day=decided_on, decided_on=application.decided_on)
    samples.check_done(application)
    of_obligations.check_signing(proposal)
    if terms_of(proposal).settlement_basis == SettlementBasis.NOT_ASKED and not taken_over_from():
        settlement_reminders.check_lapsed(application, on=timezone.localdate())
    awarded = application.awarded_amount or ZERO
    if proposal.amount is None or proposal.amount > awarded:
        raise SettlementAmountWrong(awarded=awarded)
    basis = SettlementBasis(terms_of(proposal).settlement_basis)
    cost_accounts.check_amount(application, basis, proposal.amount)
    grounds = list(proposal.grounds.all())
    granted_ground_checks.check(application, DecisionKind.SETTLEMENT, grounds, proposal.amount)
    _check_whole_or_heard(application, proposal.amount, settled.request_of(application), grounds)
    return {"kind": proposal.kind}


def _check_grant(application: Application) -> None:
    if application.part == Part.LOAN:
        raise LoanIsRepaid(case=application.case_number)


def _check_basis(
    application: Application,
    basis: SettlementBasis,
    asked: SettlementRequest | None,
    said: Mapping[str, Any],
    *,
    before_term: bool,
) -> None:
    """Refuse a settlement on request without one, or unasked without what says so or a reminder of no avail."""
    if basis == SettlementBasis.REQUESTED:
        if asked is None and not taken_over_from():
            raise SettlementNotAsked(case=application.case_number)
        return
    if basis == SettlementBasis.NOT_ASKED:
        settlement_reminders.check_lapsed(application, on=timezone.localdate())
        return
    article = written(str(said.get("award_article") or ""), missing=ExOfficioUnfounded())
    check_article(article, field="award_article")
    account_terms.check_term(application, before_term=before_term, on=timezone.localdate())


def _check_amount(
    application: Application, amount: Decimal, asked: SettlementRequest | None, grounds: Sequence[RefusalGround]
) -> None:
    awarded = application.awarded_amount or ZERO
    if not ZERO <= amount <= awarded:
        raise SettlementAmountWrong(awarded=awarded)
    check_fit(DecisionKind.SETTLEMENT, grounds)
    letter_checks.check_articles(application, grounds)
    if amount == awarded and grounds:
        raise SettlementGroundTooMuch
    if amount < awarded and not grounds:
        raise SettlementGroundMissing(amount=amount, awarded=awarded)
    granted_ground_checks.check(application, DecisionKind.SETTLEMENT, grounds, amount)
    _check_whole_or_heard(application, amount, asked, grounds)


def _weighed(
    application: Application,
    amount: Decimal,
    asked: SettlementRequest | None,
    grounds: Sequence[RefusalGround],
    terms: Mapping[str, Any],
) -> str:
    """How the interests were weighed where the province settles at less than was asked, or unasked at less (Awb 3:4).

    Only on grounds that it may use and need not (4:46, paragraph 2): the amount by the costs follows from the award.
    As the recipient asks it nothing is weighed. Raises NotWeighed; what is taken over was settled elsewhere.
    """
    most = application.awarded_amount if asked is None else asked.asked_amount
    may = any(row.code not in granted_ground_checks.BY_THE_COSTS for row in grounds)
    if most is None or amount >= most or not may:
        return ""
    said = str(terms.get("weighing") or "")
    return said if taken_over_from() else written(said, missing=NotWeighed())


def _check_whole_or_heard(
    application: Application, amount: Decimal, asked: SettlementRequest | None, grounds: Sequence[RefusalGround]
) -> None:
    """Refuse the whole award while an obligation is open, and less than the recipient asks itself without a view.

    What is taken over was settled elsewhere, as it was.
    """
    if taken_over_from():
        return
    if amount == application.awarded_amount:
        _check_obligations(application)
    elif asked is None or amount < asked.asked_amount:
        withdrawals.check_heard(application, DecisionKind.SETTLEMENT, grounds, amount=amount)


def _check_obligations(application: Application) -> None:
    unmet = obligations.unmet(application)
    if unmet:
        names = [obligations.shortened(row.text).rstrip(".") for row in unmet[:NAMES_AT_MOST]]
        raise ObligationsOpen(obligations="; ".join(names))
