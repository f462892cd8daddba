"""Every act from every status: what the table allows, and nothing else."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import Action, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Proposal, RefusalGround
from subsidies.services.application import answers, completeness, corrections, formalities, import_undo, repeats
from subsidies.services.application.correction_refusals import CorrectedTooLate
from subsidies.services.assessment import assessment, hearing
from subsidies.services.case import interests
from subsidies.services.ceilings import tender
from subsidies.services.decisions import decisions, proposals, reservations, taking_back
from subsidies.services.decisions.taking_back_refusals import DecisionWasTold
from subsidies.services.letters import sent_elsewhere
from subsidies.services.letters.standing_refusals import LetterOfEndedCase
from subsidies.services.loans import loans
from subsidies.services.obligations import obligations
from subsidies.services.payments import payment_orders
from subsidies.services.recovery import repayments
from subsidies.services.refusals import ProposalClosed, ProposalWaits, RequestAlreadyOpen, TransitionNotAllowed
from subsidies.services.settlements import settlement_reminders, settlements
from subsidies.services.state_aid.aid_basis import record_basis
from subsidies.services.terms import term_acts
from subsidies.transitions import TRANSITIONS, allowed_actions, target_status
from tests import aiding, costing, lending, objecting, offsetting, paying, sampling, settling
from tests.cases import make_case, not_told, on_condition, settle, sign, today
from tests.factories import give_mandate, make_obligation, make_terms, make_user, past
from tests.subsidies.acts_on_status import (
    fix_penalty,
    outside_the_period,
    propose_end,
    propose_less,
    propose_on_award,
    refusal_as_too_late,
    untold_suspension,
)
from tests.subsidies.formality_acts import refused_before, tendered
from tests.subsidies.leads_to import (
    GRANTED,
    LEADS_TO,
    NO_ACT_ON_STATUS,
    NOT_FORWARDED,
    ON_COSTS,
    ON_PAYMENT,
    REAL,
    REWEIGHED,
)
from tests.told import on_file, sent, view_came_in
from tests.trail.tampering import asleep, undone

EVERY = [(action, status) for action in TRANSITIONS for status in Status]


def test_table_leads_where_it_should():
    leads = {(action, status): target_status(action, status) for action, status in EVERY}
    allowed = {(action, status) for action, status in EVERY if action in allowed_actions(status)}
    beside = dict.fromkeys(ON_PAYMENT, REAL) | dict.fromkeys(ON_COSTS, NOT_FORWARDED)
    expected = {action: beside.get(action, LEADS_TO[action]) for action in TRANSITIONS}

    assert leads == {(action, status): expected[action].get(status) for action, status in EVERY}
    assert allowed == {(action, status) for action, status in EVERY if status in expected[action]}


def test_every_act_that_moves_a_case_is_in_the_table():
    assert set(TRANSITIONS) == set(Action) - NO_ACT_ON_STATUS


def _as_kind(case, kind):
    """Decide as if the waiting proposal were of this kind: the act itself is what is tried."""
    if kind != "award":
        with asleep():
            Proposal.objects.filter(application=case, state="open").update(kind=kind, amount=None, reason="Waarom")
    if kind == "disregard" and case.status == Status.PROPOSED:
        due = today() - timedelta(days=5)
        asked = {"requested_on": due - timedelta(days=20), "due_on": due, "missing": "Plan", "actor": make_user()}
        sent(case.completion_requests.create(**asked), asked["requested_on"])
        Application.objects.filter(pk=case.pk).update(complete_on=None)
    return sign(case)


def _reweighed(case):
    """The case, with an open objection where there is a decision: its facts are weighed again."""
    return objecting.objected(case).application if case.status in REWEIGHED else case


def _whose_request_waits(case):
    """A case; when it was asked to complete, by another letter that was not sent."""
    if case.status == Status.INCOMPLETE:
        terms = {"requested_on": today(), "due_on": today() + timedelta(days=14), "missing": "Plan"}
        case.completion_requests.create(**terms, actor=make_user())
    return case


def _maker(case, otherwise):
    proposal = case.proposals.first()
    return proposal.proposed_by if proposal else otherwise


def _of_advice(case, actor, day):
    return {
        Action.ASK_ADVICE: lambda: hearing.ask_advice(
            case, adviser="Ander", question="Wat vindt u ervan?", asked_on=day, due_on=day, actor=actor
        ),
        Action.RECEIVE_ADVICE: lambda: hearing.receive_advice(
            case, answer="Ja, dat past", received_on=day, actor=actor
        ),
    }


def _with_order(case):
    paying.ordered(case, "400.00", released=False)
    return case


def _agree(case, actor):
    objecting.settled_anew(case) if case.status == Status.SETTLED else settling.propose(case)
    return settlements.agree(case, actor=actor)


def _approve_costs(case, actor):
    if case.status in (Status.ASSESSMENT, *REWEIGHED):
        costing.entered(_reweighed(case))
    return costing.approved(case, "400.00", "600.00", actor=actor)


def _check_sample(case, actor):
    if case.status in (Status.AWARDED, Status.SETTLED):
        sampling.drawn(case)
    return sampling.check(case, actor=actor)


def _undo(case):
    actor = make_user()
    give_mandate(actor)
    return taking_back.take_back(case, reason="Het bedrag klopt niet", actor=actor)


def _lowered_untold(case):
    """A case with a lowering that was signed and not told; nothing that is taken over is untold."""
    kind = "lowering" if case.status == Status.AWARDED else "settlement change"
    terms = {"application": case, "kind": kind, "amount": Decimal("600.00"), "reason": "Minder woningen"}
    maker, actor = make_user(), make_user()
    closed = {"state": ProposalState.SIGNED, "closed_by": actor, "closed_at": timezone.now()}
    proposal = Proposal.objects.create(**terms, proposed_by=maker)
    proposal.grounds.set(RefusalGround.objects.filter(code="settled-facts"))
    Proposal.objects.filter(pk=proposal.pk).update(**closed)
    people = {"mandate": give_mandate(actor), "proposed_by": maker, "actor": actor}
    Decision.objects.create(**terms, **people, proposal=proposal, decided_on=today())
    return case


def _of_loan(case, actor):
    def terms():
        return {"document": on_file(lending.as_loan(case)), "actor": actor}

    return {
        Action.SIGN_LOAN: lambda: loans.sign_agreement(
            case, signed_on=today(), trigger="start_build", terms_source="artikel 4", remark="Anders", **terms()
        ),
        Action.START_LOAN_TERM: lambda: loans.start_term(case, happened_on=today(), **terms()),
        Action.CONFIRM_LOAN: lambda: loans.confirm_agreement(
            lending.change(lending.as_loan(case)).application, is_confirmed=True, actor=actor
        ),
        Action.END_DRAWING: lambda: loans.end_drawing(case, asked_on=today(), reason="Minder nodig", **terms()),
        Action.REPAY_LOAN: lambda: loans.repay_loan(
            lending.as_loan(case), amount=Decimal("100.00"), received_on=today(), actor=actor
        ),
    }


def _after_award(case, actor):
    return {
        Action.PROPOSE_WITHDRAWAL: lambda: propose_end(case),
        Action.RETURN_WITHDRAWAL: lambda: proposals.send_back(
            propose_on_award(case), remark="Omdat het zo is", actor=actor
        ),
        Action.DECIDE_AFTER_AWARD: lambda: sign(case, propose_on_award(case), is_told=False),
        Action.RECEIVE_SETTLEMENT: lambda: settlements.receive_request(
            case, received_on=today(), asked_amount=Decimal("800.00"), actor=actor
        ),
        Action.REMIND_SETTLEMENT: lambda: settlement_reminders.remind(settling.not_asked(case), actor=actor),
        Action.ENTER_COSTS: lambda: costing.entered(_reweighed(case), actor=actor),
        Action.APPROVE_COSTS: lambda: _approve_costs(case, actor),
        Action.ACCOUNT_COSTS: lambda: costing.accounted_when_awarded(case, actor),
        Action.CHECK_SAMPLE: lambda: _check_sample(case, actor),
        Action.PROPOSE_SETTLEMENT: lambda: settling.propose(case),
        Action.PROPOSE_CHANGE: lambda: propose_less(case),
        Action.CHANGE_SETTLEMENT: lambda: sign(case, propose_less(case)),
        Action.AGREE_SETTLEMENT: lambda: _agree(case, actor),
        Action.SETTLE: lambda: sign(case, settle(case)),
        Action.REPAY: lambda: repayments.repay(
            settling.overpaid(case), amount=Decimal("100.00"), received_on=today(), actor=actor
        ),
        **_of_loan(case, actor),
        Action.END_AWARD: lambda: sign(case, propose_end(case)),
        Action.LOWER_AWARD: lambda: sign(case, propose_end(case, "lowering", Decimal("600.00"))),
        Action.UNDO_DECISION: lambda: _undo(not_told(case)),
        Action.UNDO_AFTER_AWARD: lambda: _undo(_lowered_untold(case) if case.status in GRANTED else case),
        Action.FIX_PENALTY: lambda: fix_penalty(case),
        Action.RELEASE_CONDITION: lambda: reservations.release(on_condition(case), reason="Er is geld", actor=actor),
        Action.CHECK_OBLIGATION: lambda: obligations.check(
            case,
            obligation=make_obligation(case),
            outcome="met",
            found_on=today(),
            remark="Gezien op de bouw",
            actor=actor,
        ),
        Action.PROPOSE_PAYMENT: lambda: payment_orders.propose_payment(
            case,
            amount=Decimal("400.00"),
            iban=paying.IBAN,
            holder="Gemeente Assen",
            account_reason="Bankafschrift van 3 maart",
            actor=actor,
        ),
        Action.RELEASE_PAYMENT: lambda: payment_orders.release_payment(_with_order(case), actor=actor),
        Action.RETURN_PAYMENT: lambda: payment_orders.return_payment(
            _with_order(case), reason="Het voorschot is 300 euro", actor=actor
        ),
        Action.PAY: lambda: paying.pay(case, amount=Decimal("1000.00"), paid_on=today(), actor=actor),
    }


def _of_formalities(case, actor, day):
    return {
        Action.ANSWER: lambda: answers.answer(
            _reweighed(case),
            question="signed",
            answer="yes",
            reason="Gezien",
            actor=actor,
        ),
        Action.LINK_EARLIER: lambda: repeats.link_earlier(case, earlier=refused_before(case), actor=actor),
        Action.DECLARE_INTEREST: lambda: interests.declare(case, has_interest=False, actor=actor),
        Action.SCORE: lambda: tender.score(tendered(case), points=7, reason="Het plan is goed", actor=actor),
        Action.FORWARD: lambda: formalities.forward(
            case, forwarded_to="Gemeente Assen", reason="Leges", forwarded_on=day, actor=actor
        ),
        Action.REPRESENT: lambda: formalities.represent(
            case, name="Mr. Jansen", no_proxy_reason="Advocaat", actor=actor
        ),
    }


def do(action, case):
    actor, day, long_ago = make_user(), today(), case.received_on + timedelta(days=1)
    acts = {
        Action.REQUEST_COMPLETION: lambda: completeness.request_completion(
            _whose_request_waits(case), missing="Plan", requested_on=day, due_on=day + timedelta(days=14), actor=actor
        ),
        Action.RECEIVE_COMPLETION: lambda: completeness.receive_completion(
            case, received_on=day, is_complete=True, actor=actor
        ),
        Action.START_ASSESSMENT: lambda: completeness.start_assessment(case, actor=actor),
        Action.PROPOSE: lambda: proposals.propose(
            outside_the_period(case) if case.status == Status.RECEIVED else case,
            actor=actor,
            terms=make_terms(),
            **(
                {"kind": "disregard", "reason": "Niet compleet"}
                if case.status == Status.INCOMPLETE
                else refusal_as_too_late()
                if case.status == Status.RECEIVED
                else {"kind": "award", "amount": Decimal("1000.00")}
            ),
        ),
        Action.RETURN: lambda: proposals.send_back_waiting(case, remark="Omdat het zo is", actor=actor),
        Action.TAKE_BACK: lambda: proposals.withdraw_own(case, reason="Toch niet", actor=_maker(case, actor)),
        Action.AWARD: lambda: _as_kind(case, "award"),
        Action.REFUSE: lambda: _as_kind(case, "refusal"),
        Action.DISREGARD: lambda: _as_kind(case, "disregard"),
        Action.VOID: lambda: import_undo.take_out(case, reason="Dubbel", source="oud.xlsx", actor=actor),
        Action.WITHDRAW: lambda: decisions.withdraw(case, withdrawn_on=day, reason="A letter.", actor=actor),
        Action.EXTEND: lambda: term_acts.extend(case, weeks=2, announced_on=long_ago, reason="Druk", actor=actor),
        Action.SUSPEND: lambda: _suspend(case, day, actor),
        Action.NOTICE_OF_DEFAULT: lambda: term_acts.receive_default_notice(case, received_on=day, actor=actor),
        Action.CORRECT: lambda: corrections.correct(
            _reweighed(case), values={"title": "Anders"}, reason="Tikfout", actor=actor
        ),
        Action.ASSESS: lambda: assessment.judge(
            _reweighed(case), case.version.criteria.get(), outcome="met", reason="Past in de visie", actor=actor
        ),
        Action.INVITE_VIEW: lambda: hearing.invite_view(
            case, intention="Afwijzen", invited_on=day, due_on=day + timedelta(days=14), actor=actor
        ),
        Action.RECEIVE_VIEW: lambda: view_came_in(case, received_on=day, actor=actor),
        Action.TAKE_UP: lambda: completeness.take_up_again(not_told(case), reason="Te laat", actor=actor),
        Action.WAIVE_VIEW: lambda: hearing.waive(
            case, exception="urgent", explanation="Het kan niet wachten", actor=actor
        ),
        Action.SENT_ELSEWHERE: lambda: sent_elsewhere.record_elsewhere(
            case, step=untold_suspension(case), sent_on=day, document=on_file(case), reason="Per post", actor=actor
        ),
    }
    acts |= offsetting.every_act(case, actor)
    acts |= _of_formalities(case, actor, day) | _of_advice(case, actor, day) | _after_award(case, actor)
    return (acts | objecting.acts(case, actor) | _of_aid(case, actor))[action]()


def _suspend(case, day, actor):
    said = {"kind": "consent", "reason": "Hij stemt in", "document": on_file(case)}
    return term_acts.suspend(case, starts_on=day, ends_on=day, actor=actor, **said)


def _of_aid(case, actor):
    return {
        Action.RECORD_AID_BASIS: lambda: record_basis(
            case, basis="none", reason="Geen economische activiteit", actor=actor
        ),
        Action.ENTER_AID: lambda: aiding.enter(case, actor),
    }


TRIED = [action for action in TRANSITIONS if action != Action.ASSIGN]  # assigning is tried in test_work.py


def counts(case):
    return case.events.count(), case.ledger.count(), case.decisions.count(), case.proposals.count()


# Once less stands than was paid: tried in test_less_than_paid.py.
OF_CLAIM = {(Action.REPAY, Status.AWARDED)} | {
    (action, Status.WITHDRAWN) for action in (Action.REPAY, Action.REMIND, Action.SET_OFF)
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("action", "status"),
    [pair for action in TRIED for status in LEADS_TO[action] if (pair := (action, status)) not in OF_CLAIM],
)
def test_act_that_exists_leads_to_its_status(action, status):
    case = make_case(status)

    with past(case.received_on):
        do(action, case)

    expected = LEADS_TO[action][status]
    if action == Action.RECEIVE_COMPLETION:  # complete, so that it is assessed at once
        expected = LEADS_TO[Action.START_ASSESSMENT][expected]
    if action == Action.UNDO_DECISION and status == Status.DISREGARDED:
        expected = Status.INCOMPLETE
    if action == Action.DECIDE_AFTER_AWARD:  # what is taken over was told, so that it works at once
        expected = LEADS_TO[Action.END_AWARD].get(expected, expected)
    assert Application.objects.get(pk=case.pk).status == expected


REFUSED = (
    *(TransitionNotAllowed, ProposalClosed, RequestAlreadyOpen, CorrectedTooLate, ProposalWaits),
    DecisionWasTold,
    LetterOfEndedCase,  # of a case that was entered by mistake no letter goes out
)


@pytest.mark.one_database
@pytest.mark.django_db
@pytest.mark.parametrize("status", Status)
def test_act_that_does_not_exist_is_refused_and_leaves_nothing(status):
    made = make_case(status)
    before = counts(made)

    for action in [action for action in TRIED if status not in LEADS_TO[action]]:
        with undone():
            case = Application.objects.get(pk=made.pk)
            with pytest.raises(REFUSED) as refused:
                do(action, case)
            if type(refused.value) is TransitionNotAllowed:  # what it is now, and what can be done instead
                said = str(refused.value)
                assert f"“{case.get_status_display()}”" in said, action
                assert refused.value.facts["fits"], action
            assert Application.objects.get(pk=made.pk).status == status, action
            assert counts(case) == before, action
