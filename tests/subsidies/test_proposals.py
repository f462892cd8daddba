"""One proposes, another decides under a mandate: allowed and refused, at both ends."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, ProposalState
from subsidies.models import Application, Decision, LedgerEntry, Proposal, RefusalGround
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.application.incomplete_refusals import DisregardTooLate
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, proposals
from subsidies.services.verify.verify import differences
from tests.cases import NOT_LEFT, over_the_ceiling
from tests.factories import (
    give_mandate,
    make_application,
    make_ceiling,
    make_project,
    make_proposal,
    make_scheme,
    make_share,
    make_terms,
    make_user,
)
from tests.told import view_came_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past


def today():
    return timezone.localdate()


def make_case(**fields):
    application = make_application(**fields)
    return completeness.start_assessment(application, actor=make_user())


def stored(application):
    case = Application.objects.get(pk=application.pk)
    return case.status, case.awarded_amount, Decision.objects.count(), LedgerEntry.objects.count()


def decider(**mandate):
    user = make_user()
    give_mandate(user, **mandate)
    return user


def test_proposal_waits_and_books_nothing():
    case = make_case(amount="1000.00")

    proposals.propose(case, kind="award", amount=Decimal("1000.00"), terms=make_terms(), actor=make_user())

    assert stored(case) == (Status.PROPOSED, None, 0, 0)


def test_decision_books_what_was_proposed_and_names_both_and_the_mandate():
    proposal, actor = make_proposal(make_application(amount="1000.00")), decider()

    decisions.sign(proposal, decided_on=today(), actor=actor)

    decision = Decision.objects.get()
    assert (decision.kind, decision.amount, decision.actor) == ("award", Decimal("1000.00"), actor)
    assert decision.proposed_by == proposal.proposed_by
    assert decision.mandate.user == actor
    proposal.refresh_from_db()
    assert (proposal.state, proposal.closed_by) == (ProposalState.SIGNED, actor)
    assert list(differences()) == []


def test_award_of_less_than_was_asked_becomes_a_partial_award():
    case = make_case(amount="1000.00")

    grounds = [RefusalGround.objects.get(code="scheme-criteria")]
    proposal = proposals.propose(
        case,
        kind="award",
        amount=Decimal("999.99"),
        reason="Te duur",
        grounds=grounds,
        terms=make_terms(),
        actor=make_user(),
    )

    assert proposal.kind == DecisionKind.PARTIAL_AWARD


def test_own_proposal_is_not_decided_by_its_maker():
    maker = decider()
    proposal = make_proposal(make_application(), actor=maker)

    with pytest.raises(refusals.OwnProposal):
        decisions.sign(proposal, decided_on=today(), actor=maker)

    assert stored(proposal.application)[0] == Status.PROPOSED


def test_database_refuses_a_decision_by_its_proposer():
    maker = make_user()
    proposal = make_proposal(make_application(), actor=maker)

    with (
        pytest.raises(IntegrityError, match=r"decision_is_taken_by_another|one_person_does_not_do_both"),
        transaction.atomic(),
    ):
        Decision.objects.create(
            application=proposal.application,
            proposal=proposal,
            kind="award",
            amount=proposal.amount,
            decided_on=today(),
            mandate=give_mandate(maker),
            proposed_by=maker,
            actor=maker,
        )


def test_adviser_of_the_project_does_not_decide():
    adviser = decider()
    case = make_application(projects=[make_project(adviser=adviser, title="Plan Noord")])
    proposal = make_proposal(case)

    with pytest.raises(refusals.AdviserOfProject, match="Plan Noord"):
        decisions.sign(proposal, decided_on=today(), actor=adviser)


@pytest.mark.parametrize(
    ("mandate", "may"),
    [
        ({}, True),
        ({"max_amount": Decimal("1000.00")}, True),
        ({"max_amount": Decimal("999.99")}, False),
        ({"kind": "award"}, True),
        ({"kind": "refusal"}, False),
        ({"valid_until": date(2024, 1, 1)}, False),
        ({"valid_from": date(2999, 1, 1)}, False),
    ],
)
def test_mandate_covers_kind_amount_and_day(mandate, may):
    proposal, actor = make_proposal(make_application(amount="1000.00")), decider(**mandate)

    if may:
        decisions.sign(proposal, decided_on=today(), actor=actor)
        assert stored(proposal.application)[0] == Status.AWARDED
    else:
        with pytest.raises(refusals.NoMandate):
            decisions.sign(proposal, decided_on=today(), actor=actor)
        assert stored(proposal.application) == (Status.PROPOSED, None, 0, 0)


@pytest.mark.parametrize(("most", "may"), [("1000.00", True), ("999.99", False)])
def test_mandate_covers_a_refusal_by_the_amount_that_was_asked(most, may):
    proposal = make_proposal(make_application(amount="1000.00"), kind="refusal", reason="Past niet")
    actor = decider(max_amount=Decimal(most))

    if may:
        assert decisions.sign(proposal, decided_on=today(), actor=actor).status == Status.REFUSED
    else:
        with pytest.raises(refusals.NoMandate, match=r"1000|1\.000"):
            decisions.sign(proposal, decided_on=today(), actor=actor)


@pytest.mark.parametrize("own_scheme", [True, False])
def test_mandate_for_one_scheme_covers_no_other(own_scheme):
    proposal = make_proposal(make_application())
    actor = decider(scheme=proposal.application.scheme if own_scheme else make_scheme())

    if own_scheme:
        decisions.sign(proposal, decided_on=today(), actor=actor)
    else:
        with pytest.raises(refusals.NoMandate):
            decisions.sign(proposal, decided_on=today(), actor=actor)


def test_without_a_mandate_nobody_decides_and_the_sentence_says_why():
    proposal = make_proposal(make_application(amount="400000.00", ceiling=make_ceiling(amount="500000.00")))

    with override("nl"), pytest.raises(refusals.NoMandate) as refused:
        decisions.sign(proposal, decided_on=today(), actor=make_user())

    with override("nl"):
        assert "€\u00a0400.000,00" in str(refused.value)


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        (
            {"max_amount": Decimal("400000.00"), "function": "gedeputeerde"},
            "Wie dat wel heeft: Dina Bos (gedeputeerde)",
        ),
        ({"max_amount": Decimal("399999.99")}, "en niemand anders heeft dat"),
        ({"valid_until": today() - timedelta(days=1)}, "en niemand anders heeft dat"),
        ({"kind": "refusal"}, "en niemand anders heeft dat"),
        (None, "en niemand anders heeft dat"),
    ],
)
def test_who_has_no_mandate_reads_who_does(terms, says):
    proposal = make_proposal(make_application(amount="400000.00", ceiling=make_ceiling(amount="500000.00")))
    give_mandate(proposal.proposed_by)  # who proposed it does not decide on it
    if terms is not None:
        give_mandate(make_user(name="Dina Bos"), **terms)
    actor = decider(max_amount=Decimal("5000.00"))

    with override("nl"), pytest.raises(refusals.NoMandate) as refused:
        decisions.sign(proposal, decided_on=today(), actor=actor)

    with override("nl"):
        assert says in str(refused.value)


def test_decision_over_the_ceiling_is_refused_with_the_facts():
    case = over_the_ceiling()
    proposal, before = case.proposals.get(), stored(case)

    with pytest.raises(refusals.CeilingExceeded) as refused:
        decisions.sign(proposal, decided_on=today(), actor=decider())

    sentence = str(refused.value).replace("\u00a0", " ")
    assert sentence == NOT_LEFT
    assert stored(case) == before


def test_proposal_is_decided_once():
    proposal, actor = make_proposal(make_application()), decider()
    decisions.sign(proposal, decided_on=today(), actor=actor)

    with pytest.raises(refusals.ProposalClosed):
        decisions.sign(proposal, decided_on=today(), actor=actor)

    assert Decision.objects.count() == 1


def test_proposal_that_is_sent_back_can_be_made_again():
    proposal, actor = make_proposal(make_application()), decider()

    proposals.send_back(proposal, remark="Onderbouw het bedrag.", actor=actor)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.closing_remark) == (ProposalState.RETURNED, "Onderbouw het bedrag.")
    again = make_proposal(Application.objects.get(pk=proposal.application_id))
    decisions.sign(again, decided_on=today(), actor=actor)
    assert Proposal.objects.count() == 2


def test_maker_drops_an_own_proposal():
    maker = make_user()
    proposal = make_proposal(make_application(), actor=maker)

    proposals.send_back(proposal, remark="Vergissing", actor=maker)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.outcome) == (ProposalState.DROPPED, "Ingetrokken door de maker")
    assert proposal.application.events.last().action == "take_back"


def test_sending_back_needs_a_reason():
    with pytest.raises(refusals.ReasonMissing):
        proposals.send_back(make_proposal(make_application()), remark=" ", actor=make_user())


def test_refusal_needs_a_reason_and_a_ground():
    case, ground = make_case(), RefusalGround.objects.get(code="scheme-criteria")

    with pytest.raises(refusals.ReasonMissing):
        proposals.propose(case, kind="refusal", reason="", grounds=[ground], actor=make_user())
    with pytest.raises(refusals.GroundMissing):
        proposals.propose(case, kind="refusal", reason="Past niet", actor=make_user())


def test_ground_that_asks_for_a_view_is_refused_until_the_applicant_was_heard():
    case, ground = make_case(received_on=today() - timedelta(days=30)), RefusalGround.objects.get(code="false-data")
    terms = {"kind": "refusal", "reason": "Onjuiste gegevens", "grounds": [ground]}

    with pytest.raises(refusals.HearingMissing):
        proposals.propose(case, **terms, actor=make_user())
    hearing.invite_view(
        case,
        intention="Afwijzen",
        invited_on=today() - timedelta(days=20),
        due_on=today() + timedelta(days=2),
        actor=make_user(),
    )
    with pytest.raises(refusals.HearingMissing):
        proposals.propose(case, **terms, actor=make_user())
    view_came_in(case, received_on=today(), actor=make_user())

    assert proposals.propose(case, **terms, terms=make_terms(), actor=make_user()).grounds.get() == ground


class TestDisregard:
    """An incomplete application is set aside only after the chance to complete it, and within four weeks (Awb 4:5)."""

    def incomplete(self, *, days_after_lapse):
        due = today() - timedelta(days=days_after_lapse)
        case = make_application(received_on=due - timedelta(days=40))
        completeness.request_completion(
            case, missing="Begroting", requested_on=due - timedelta(days=14), due_on=due, actor=make_user()
        )
        return case

    @pytest.mark.parametrize("days", [-1, 0])
    def test_not_while_the_applicant_has_time(self, days):
        case = self.incomplete(days_after_lapse=days)

        with pytest.raises(refusals.CompletionNotLapsed):
            proposals.propose(case, kind="disregard", reason="Niet compleet", actor=make_user())

    def test_within_four_weeks_after_lapse(self):
        case = self.incomplete(days_after_lapse=10)
        proposal = proposals.propose(case, kind="disregard", reason="Niet compleet", actor=make_user())

        decisions.sign(proposal, decided_on=today(), actor=decider())

        assert stored(case)[0] == Status.DISREGARDED

    def test_not_later(self):
        case = self.incomplete(days_after_lapse=36)

        with pytest.raises(DisregardTooLate):
            proposals.propose(case, kind="disregard", reason="Niet compleet", actor=make_user())

    def test_not_when_it_was_never_asked(self):
        with pytest.raises(refusals.DisregardDropped):
            proposals.propose(make_case(), kind="disregard", reason="Omdat het zo is", actor=make_user())


def test_division_is_booked_as_proposed():
    ceiling = make_ceiling(amount="100.00")
    own, other = ceiling.shares.get(), make_share(ceiling=ceiling, amount="100.00", priority=2)
    case = make_case(ceiling=ceiling, amount="60.00")

    proposal = proposals.propose(
        case,
        kind="award",
        amount=Decimal("60.00"),
        terms=make_terms(),
        division={own: Decimal("10.00"), other: Decimal("50.00")},
        actor=make_user(),
    )
    decisions.sign(proposal, decided_on=today(), actor=decider())

    assert dict(LedgerEntry.objects.values_list("share", "amount")) == {
        own.pk: Decimal("10.00"),
        other.pk: Decimal("50.00"),
    }


def test_division_that_does_not_add_up_is_refused():
    case = make_case(amount="60.00")

    with pytest.raises(refusals.DivisionDoesNotAddUp):
        proposals.propose(
            case,
            kind="award",
            amount=Decimal("60.00"),
            division={case.ceiling.shares.get(): Decimal("59.99")},
            actor=make_user(),
        )


def test_obligations_are_laid_down_with_the_decision():
    obligations = [{"text": "Meld de start", "due_on": "2027-01-01"}, {"text": "Bewaar stukken", "due_on": None}]
    proposal = make_proposal(make_application(), kind="award", amount=Decimal("1000.00"), obligations=obligations)

    decisions.sign(proposal, decided_on=today(), actor=decider())

    found = Decision.objects.get().obligations.order_by("pk").values_list("text", "due_on")
    assert list(found) == [("Meld de start", date(2027, 1, 1)), ("Bewaar stukken", None)]


def test_withdrawal_drops_an_open_proposal():
    proposal = make_proposal(make_application())

    decisions.withdraw(proposal.application, withdrawn_on=today(), reason="A letter.", actor=make_user())

    proposal.refresh_from_db()
    assert proposal.state == ProposalState.DROPPED


def test_bulk_signs_in_order_of_receipt_and_says_what_did_not_fit():
    ceiling, actor = make_ceiling(amount="1500.00"), decider()
    late = make_proposal(make_application(ceiling=ceiling, received_on=date(2024, 3, 2)))
    early = make_proposal(make_application(ceiling=ceiling, received_on=date(2024, 3, 1)))

    results = decisions.sign_many([late, early], decided_on=today(), actor=actor)

    assert [(row.pk, type(refusal)) for row, refusal in results] == [
        (early.pk, type(None)),
        (late.pk, refusals.CeilingExceeded),
    ]
    assert list(differences()) == []
