"""The share of others is looked at again at the settlement: of the costs that were made, and not of the budget."""

from decimal import Decimal

import pytest
from django.db import transaction

from subsidies.models import SchemeParameter
from subsidies.services.settlements import own_share
from subsidies.services.settlements.settlement_refusals import OthersPaidLess
from tests.factories import make_award
from tests.settling import agree, decide, fresh, propose, request
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def award(share="0.5"):
    case = make_award()
    if share:
        with asleep():
            SchemeParameter.objects.create(version=case.version, code="cofinancing_share", value=share, source="x")
    return fresh(case)


@pytest.mark.parametrize(
    ("share", "made", "amount", "is_gap"),
    [
        ("0.5", "2000.00", "1000.00", False),  # exactly the half
        ("0.5", "1999.99", "1000.00", True),  # a cent of costs less
        ("0.5", "1999.99", "999.99", False),
        ("0.5", "900.00", "1000.00", True),  # more than all of the costs
        ("0.5", None, "1000.00", False),  # the costs are not known
        ("", "900.00", "900.00", False),  # the scheme asks no share
    ],
)
def test_share_is_of_the_costs_that_were_made(share, made, amount, is_gap):
    case = request(award(share), realised_costs=made and Decimal(made))
    assert bool(own_share.gaps(case, Decimal(amount))) is is_gap


def test_settlement_with_less_of_others_passes_with_a_written_deviation_only():
    case = request(award(), realised_costs=Decimal("1600.00"))
    with pytest.raises(OthersPaidLess, match=r"800,00.*37,5%|37,5%.*800,00"), transaction.atomic():
        propose(case, "1000.00")
    proposal = propose(case, "1000.00", deviation="De regeling vraagt dit alleen bij de verlening")
    assert proposal.deviations["gaps"][0]["code"] == "OthersPaidLess"
    agree(case)
    decide(case)
    assert fresh(case).decisions.latest("pk").amount == Decimal("1000.00")
