"""With what a recipient gives account when it asks for the settlement, by the tier of its award (Awb 4:45)."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.services.settlements import settlement_refusals as why
from subsidies.services.settlements import settlements
from tests.factories import make_award, make_user
from tests.settling import fresh, not_asked

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def test_request_with_nothing_of_what_its_tier_asks_says_what_follows():
    case = not_asked(make_award(), tier_2_up_to="20.00")  # an award of the third tier
    asked = {"received_on": TODAY(), "asked_amount": Decimal("1000.00"), "actor": make_user()}

    with pytest.raises(why.RequestEmpty, match="verslag"):
        settlements.receive_request(fresh(case), **asked)
    settlements.receive_request(fresh(case), **asked, remark="Het verslag volgt, wij hebben erom gevraagd")
    assert fresh(case).settlement_requests.count() == 1
