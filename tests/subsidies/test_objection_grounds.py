"""Which grounds of a refusal stay in the letter when an objection to it is upheld in part (Awb 3:46, 7:11, 7:12)."""

from decimal import Decimal

import pytest
from django.db import transaction

from subsidies.enums import Outcome
from subsidies.models import Criterion, RefusalGround
from subsidies.services.assessment import assessment
from subsidies.services.decisions import ground_facts
from subsidies.services.letters import letters
from subsidies.services.objections import objection_less_refusals as less
from tests.factories import make_ceiling, make_user
from tests.objecting import TODAY, fresh, hear, propose, receive
from tests.subsidies.test_objections import refused
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PART = {"amount": Decimal("600.00"), "rest_reason": "De andere kosten zijn van na de looptijd."}


def ground(code):
    return RefusalGround.objects.get(code=code)


def contested(*grounds):
    """A refusal on these grounds as it was told, and the objection to it, heard."""
    case = refused(ceiling=make_ceiling(amount="5000.00"), ground="scheme-criteria")
    with asleep():  # as if it rested on these
        case.decisions.get().proposal.grounds.set(ground(code) for code in grounds)
    return hear(receive(case))


def as_proposed(proposal):
    """What the letter says that would be signed."""
    return str(letters.compose_decision(proposal, decided_on=TODAY()).blocks).replace("\\xa0", " ")


@pytest.mark.parametrize("stays", [(), ("state-aid",), ("state-aid", "false-data")])
def test_letter_names_of_the_grounds_of_before_only_those_that_stay(stays):
    before = ("state-aid", "false-data")
    objection = contested(*before)
    words = {code: ground(code).plain for code in before}

    said = as_proposed(propose(objection, "partly_founded", grounds=[ground(code) for code in stays], **PART))

    assert "De andere kosten zijn van na de looptijd." in said
    assert {code for code, text in words.items() if text in said} == set(stays)


def test_ground_that_the_decision_did_not_rest_on_cannot_stay():
    objection = contested("state-aid")
    with pytest.raises(less.GroundNotOfFirst), transaction.atomic():
        propose(objection, "partly_founded", grounds=[ground("false-data")], **PART)
    with pytest.raises(less.RestWithoutRest), transaction.atomic():  # all is granted: nothing is refused on a ground
        propose(objection, "founded", grounds=[ground("state-aid")])


def test_criterion_that_was_judged_as_met_since_stands_in_the_letter_no_more():
    objection = contested("scheme-criteria")
    case, first = objection.application, objection.decision
    gone, stays = (Criterion.objects.create(version=case.version, text=text) for text in ("Past hier", "Is op tijd"))
    first.proposal.terms.criteria = [{"text": row.text, "article": "artikel 6"} for row in (gone, stays)]
    for row, outcome in ((gone, Outcome.MET), (stays, Outcome.NOT_MET)):
        said = {"outcome": outcome, "reason": "Opnieuw bekeken", "no_interest": True, "actor": make_user()}
        assessment.judge(case, row, **said)

    found = ground_facts.grounds_of(fresh(case), first, stay={ground("scheme-criteria").pk})

    assert "Is op tijd" in found
    assert "Past hier" not in found
