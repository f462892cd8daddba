"""Who withdraws or lowers for an obligation that was not met names it, in view and letter (Awb 3:46, 4:48)."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import ObligationOutcome
from subsidies.models import Application, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, proposals, withdrawals
from subsidies.services.letters import letters
from subsidies.services.obligations import not_met, obligations
from subsidies.services.obligations.not_met_refusals import (
    GroundOfNoObligation,
    HeardOnOther,
    NoneNotMet,
    NotKnownAsNotMet,
    NotMetUnnamed,
    ProposalNamesNone,
    SinceMet,
)
from subsidies.services.obligations.obligation_refusals import ObligationOfAnother
from tests.factories import give_mandate, make_award, make_obligation, make_terms, make_user
from tests.told import view_came_in
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
LACKS = "Er is geen bericht binnengekomen."


def found(case, outcome=ObligationOutcome.NOT_MET, row=None):
    """An obligation of the award, with what was found of it today."""
    row = row or make_obligation(case, due_on=TODAY() - timedelta(days=1))
    obligations.check(case, obligation=row, outcome=outcome, found_on=TODAY(), remark=LACKS, actor=make_user())
    return row


def asked(case, rows=()):
    """The recipient was asked for a view, and gave one."""
    actor = make_user()
    due = TODAY() + timedelta(days=14)
    about = hearing.invite_view(case, intention="Minder", invited_on=TODAY(), due_on=due, not_met=rows, actor=actor)
    view_came_in(case, received_on=TODAY(), actor=actor)
    return about


def propose(case, rows=(), ground="award-obligations", kind="lowering"):
    return withdrawals.propose_withdrawal(
        case,
        kind=kind,
        amount=Decimal("600.00") if kind == "lowering" else None,
        reason="Zonder bericht kunnen wij niet controleren",
        grounds=[RefusalGround.objects.get(code=ground)],
        not_met=rows,
        terms=make_terms(),
        actor=make_user(),
    )


def sign(proposal):
    actor = make_user()
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=TODAY(), actor=actor)


@pytest.mark.parametrize("kind", ["withdrawal", "lowering"])
def test_letter_names_the_obligation_with_its_day_and_what_was_found(kind):
    case = make_award()
    row = found(case)
    asked(case, [row])

    proposal = propose(case, [row], kind=kind)

    text = " ".join(block.text for block in letters.compose_decision(proposal, decided_on=TODAY()).blocks)
    assert row.text in text
    assert LACKS in text
    assert {proposal.not_met.get().obligation, sign(proposal).decisions.last().proposal.not_met.get().obligation} == {
        row
    }


def test_invitation_names_the_obligation_on_which_a_view_is_asked():
    case = make_award()
    row = found(case)
    actor = make_user()
    hearing.invite_view(
        case, intention="Minder", invited_on=TODAY(), due_on=TODAY() + timedelta(days=14), not_met=[row], actor=actor
    )

    draft = letters.compose(Application.objects.get(pk=case.pk), "view_invitation", letter_date=TODAY(), actor=actor)

    text = " ".join(block.text for block in draft.blocks)
    assert row.text in text
    assert LACKS in text


@pytest.mark.parametrize("kind", ["withdrawal", "lowering"])
def test_obligation_on_which_no_view_was_asked_carries_no_decision(kind):
    case = make_award()
    other, row = found(case), found(case)
    asked(case, [other])

    with pytest.raises(HeardOnOther, match="Meld de start van de bouw"):
        propose(case, [row], kind=kind)

    asked(case, [row])
    assert propose(case, [row], kind=kind).not_met.get().obligation == row


@pytest.mark.parametrize(
    ("outcome", "is_named", "ground", "refusal"),
    [
        (None, False, "award-obligations", NoneNotMet),
        (ObligationOutcome.NOT_YET, False, "award-obligations", NoneNotMet),
        (ObligationOutcome.NOT_MET, False, "award-obligations", NotMetUnnamed),
        (ObligationOutcome.NOT_YET, True, "award-obligations", NotKnownAsNotMet),
        (ObligationOutcome.NOT_MET, True, "award-activities", GroundOfNoObligation),
    ],
)
def test_proposal_without_facts_for_its_ground_is_refused(outcome, is_named, ground, refusal):
    case = make_award()
    row = found(case, outcome) if outcome else make_obligation(case)
    asked(case)

    with pytest.raises(refusal):
        propose(case, [row] if is_named else [], ground)

    assert case.proposals.count() == 1


def test_obligation_of_another_award_is_refused():
    case, other = make_award(), make_award()
    found(case)
    asked(case)

    with pytest.raises(ObligationOfAnother):
        propose(case, [found(other)])


def test_the_last_word_on_an_obligation_counts():
    case = make_award()
    row = found(case)
    found(case, ObligationOutcome.MET, row)

    assert not_met.found_of(case) == []


def test_signing_is_refused_once_the_obligation_was_met():
    case = make_award()
    row = found(case)
    asked(case, [row])
    proposal = propose(case, [row])
    found(case, ObligationOutcome.MET, row)

    with pytest.raises(SinceMet, match=re.escape(row.text)):
        sign(proposal)


def test_signing_is_refused_when_the_proposal_names_no_obligation():
    case = make_award()
    row = found(case)
    asked(case, [row])
    proposal = propose(case, [row])
    proposal.not_met.clear()  # as one of before they were named

    with pytest.raises(ProposalNamesNone):
        sign(proposal)


def test_what_a_closed_proposal_and_a_view_rest_on_stays():
    case = make_award()
    row = found(case)
    about = asked(case, [row])
    proposal = propose(case, [row])
    proposals.withdraw_own(case, reason="Het kan anders", actor=proposal.proposed_by)

    for rows in (proposal.not_met, about.not_met):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.clear()


def test_officer_chooses_it_on_the_form_and_everybody_reads_it():
    case = make_award()
    row = found(case)
    asked(case, [row])
    client = signed_in(Role.CASE_OFFICER)
    address = reverse("subsidies:act", args=[case.case_number, "propose-withdrawal"])
    form = client.get(address).context["form"]

    client.post(
        address,
        {
            "kind": "lowering",
            "amount": "600",
            "reason": "Zonder bericht kunnen wij niet controleren",
            "grounds": [RefusalGround.objects.get(code="award-obligations").pk],
            "not_met": [row.pk],
            "weighing": "U kunt dit alsnog melden; dat weegt niet zwaar.",
            "activities": "De activiteiten blijven zoals ze zijn.",
            "view_answer": "Uw uitleg verandert dit niet.",
            "no_interest": "on",
        },
    )

    page = text_of(client.get(reverse("subsidies:application", args=[case.case_number])))
    assert form["not_met"].initial == [row.pk]
    assert list(case.proposals.first().not_met.values_list("obligation", flat=True)) == [row.pk]
    assert page.count("Vastgesteld op") == 2  # at the view and at the proposal


def test_api_takes_the_obligations_by_their_ids():
    case = make_award()
    row = found(case)
    asked(case, [row])
    client = signed_in(Role.CASE_OFFICER)

    answer = client.post(
        f"/api/v1/applications/{case.case_number}/propose-withdrawal",
        {
            "kind": "withdrawal",
            "reason": "Zonder bericht kunnen wij niet controleren",
            "grounds": ["award-obligations"],
            "notMet": [row.pk],
            "terms": {"viewAnswer": "Uw uitleg verandert dit niet.", "weighing": "U kunt dit alsnog melden."},
            "noInterest": True,
        },
        content_type="application/json",
    )

    assert answer.status_code == 200, answer.content
    assert case.proposals.first().not_met.get().obligation == row
