"""A settlement at less than the recipient asks: how its interests were weighed (Awb 3:4)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.utils import timezone

from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import ProposalState
from subsidies.services.assessment import hearing
from subsidies.services.decisions.granted_ground_refusals import CostsNotLower
from subsidies.services.decisions.ground_refusals import NotWeighed
from subsidies.services.settlements import settlements
from tests.factories import make_award, make_user
from tests.settling import agree, decide, fresh, propose, request
from tests.told import view_came_in
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
TODAY = timezone.localdate


def heard(case):
    hearing.invite_view(
        fresh(case), intention="Minder", invited_on=TODAY(), due_on=TODAY() + timedelta(days=14), actor=make_user()
    )
    view_came_in(fresh(case), received_on=TODAY(), actor=make_user())


@pytest.mark.parametrize("words", ["", " - ."])
def test_less_than_was_asked_is_weighed_and_the_letter_says_how(words):
    case = make_award()
    heard(case)
    request(case, "900.00")
    with pytest.raises((NotWeighed, SaysNothing)):
        propose(case, "800.00", "settle-activities", weighing=words)
    propose(case, "900.00", "settle-activities", weighing=words)  # as the recipient asks it nothing is weighed
    assert fresh(case).proposals.get(state=ProposalState.OPEN).terms.weighing == ""
    settlements.return_proposal(fresh(case), reason="De kosten kloppen niet", actor=make_user())

    propose(case, "800.00", "settle-activities", weighing="U had deze kosten ook zonder ons gemaakt.")
    agree(case)

    said = str(decide(case).letters.get().content)
    assert "belangen hebben gewogen" in said
    assert "U had deze kosten ook zonder ons gemaakt." in said


def test_amount_by_the_costs_is_no_choice_and_is_not_weighed():
    """It follows from the award (Awb 4:46, paragraph 1), as long as the costs were lower."""
    case = make_award()
    with asleep():
        type(case).objects.filter(pk=case.pk).update(total_costs=Decimal("2000.00"))
    heard(case)
    request(case, "900.00", realised_costs=Decimal("2000.00"))
    with pytest.raises(CostsNotLower, match="begroot"), transaction.atomic():
        propose(case, "800.00", "settle-actual")
    request(case, "900.00", realised_costs=Decimal("1700.00"))
    propose(case, "800.00", "settle-actual", weighing="Dit wordt niet gewogen.")
    agree(case)
    assert "belangen hebben gewogen" not in str(decide(case).letters.get().content)
