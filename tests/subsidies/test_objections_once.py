"""An objection is recorded once, and only with what belongs to it."""

from decimal import Decimal

import pytest

from subsidies.enums import ApplicationStatus as Status
from subsidies.objection_enums import ObjectionOutcome
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objection_receipt_refusals import ObjectionTwice, PostmarkOfNoPost
from tests.cases import make_case
from tests.objecting import TODAY, hear, propose, receive

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def test_objection_is_recorded_once_and_a_postmark_is_of_paper():
    case = make_case(Status.REFUSED)
    with pytest.raises(PostmarkOfNoPost):
        receive(case, posted_on=TODAY())
    objection = receive(case, channel="paper", posted_on=TODAY())
    with pytest.raises(ObjectionTwice, match="Bouw BV"):
        receive(case, objector=" bouw bv ")
    assert receive(case, objector="De buurman") != objection

    hear(objection)
    with pytest.raises(why.AmountWithoutAward):
        propose(objection, ObjectionOutcome.UNFOUNDED, amount=Decimal("50.00"))
