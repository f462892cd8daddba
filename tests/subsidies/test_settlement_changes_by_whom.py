"""A settlement is lowered by two people, and on a view of what it rests on (Awb 4:11, 4:49, 10:3)."""

import pytest
from django.utils import timezone

from subsidies.enums import DecisionKind, GroundUse
from subsidies.models import RefusalGround
from subsidies.services import refusals
from subsidies.services.assessment.heard import check_exception
from subsidies.services.assessment.heard_refusals import FactsAreNew
from subsidies.services.decisions import decisions
from subsidies.term_enums import ViewException
from tests.factories import give_mandate, make_award, make_ceiling, make_user
from tests.settling import agree, asked_for_view, fresh, propose_change, settled

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
KINDS = {GroundUse.WITHDRAWAL: DecisionKind.WITHDRAWAL, GroundUse.CHANGE: DecisionKind.SETTLEMENT_CHANGE}


def test_ground_of_new_facts_does_not_go_with_a_view_on_the_old_ones():
    refused = set()
    for ground in RefusalGround.objects.filter(is_active=True).exclude(code="bibob"):  # always heard
        kind = KINDS.get(ground.used_for, DecisionKind.REFUSAL)
        try:
            check_exception(ViewException.HEARD_BEFORE, kind, [ground])
        except FactsAreNew:
            refused.add(ground.code)

    # Awb 4:11b beside 4:48(1e), 4:49(1a and c) and 4:50(1b): each says itself that something is new
    assert refused == {"award-no-funds", "settled-facts", "settled-obligations", "award-changed-views"}


def test_who_proposes_a_change_does_not_decide_on_it(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # to which is repaid
    award = make_award(ceiling=make_ceiling(amount="1000.00"))
    case, actor = asked_for_view(settled(award, "900.00")), make_user()
    give_mandate(actor)
    propose_change(case, "500.00", actor=actor)
    agree(case)

    with pytest.raises(refusals.OwnProposal):
        decisions.decide_as_proposed(fresh(case), decided_on=timezone.localdate(), actor=actor)
