"""What the award says of the costs is the rule by which it is settled: one parameter for both (Awb 4:46)."""

from decimal import Decimal

import pytest
from django.db import transaction

from drenthe.accounts.roles import Role
from subsidies.models import SettlementRequest
from subsidies.services.decisions.granted_ground_checks import BY_THE_COSTS
from subsidies.services.decisions.granted_ground_refusals import NotSettledByCosts
from subsidies.services.settlements import account_evidence, account_terms, cost_accounts, own_share
from subsidies.services.settlements.cost_account_refusals import SettlementAboveAsked, SettlementAboveMade
from tests import costing
from tests.factories import make_award, make_ceiling, make_scheme
from tests.settling import fresh, propose, request
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def award(amount, since):
    scheme = make_scheme(parameters={"costs_from_tier": since, "cofinancing_share": "0.50"})
    return make_award(ceiling=make_ceiling(amount="1000000.00", scheme=scheme), amount=amount)


@pytest.mark.parametrize(
    ("amount", "since", "by_costs"),
    [
        ("24999.99", "", False),
        ("25000.00", "", False),
        ("125000.01", "", True),
        ("25000.00", "2", True),
        ("24999.99", "2", False),
        ("24999.99", "1", True),
    ],
)
def test_rule_is_that_of_the_version_or_else_from_the_third_tier(amount, since, by_costs):
    assert account_terms.is_settled_by_costs(award(amount, since)) is by_costs


@pytest.mark.parametrize("ground", BY_THE_COSTS)
def test_costs_are_no_ground_where_the_award_says_that_they_do_not_count(ground):
    case = request(award("1000.00", ""), "800.00")
    with pytest.raises(NotSettledByCosts, match="kosten"), transaction.atomic():
        propose(case, "800.00", ground)

    other = request(award("1000.00", "1"), "800.00", realised_costs=Decimal("1600.00"))
    assert propose(other, "800.00", ground).amount == Decimal("800.00")


@pytest.mark.parametrize(("since", "asks"), [("", False), ("2", True)])
def test_second_tier_accounts_for_its_costs_only_where_they_count(since, asks):
    case = award("25000.00", since)
    asked = SettlementRequest(application=case, asked_amount=Decimal("25000.00"))

    assert ("de gemaakte kosten" in str(account_evidence.missing_of(case, asked))) is asks


def test_amount_and_share_do_not_follow_costs_that_do_not_count():
    for since, most, gaps in (("", None, 0), ("1", Decimal("900.00"), 1)):
        case = award("1000.00", since)
        costing.on_award(case)
        request(case, realised_costs=Decimal("1000.00"))
        costing.accounted(fresh(case), ("400.00", "0.00"), ("600.00", "100.00"))

        assert cost_accounts.follows(fresh(case)) == most
        assert len(own_share.gaps(fresh(case), Decimal("900.00"))) == gaps


def test_settlement_is_at_no_more_than_is_asked_and_than_the_costs_that_count():
    case = request(award("1000.00", ""), "900.00", realised_costs=Decimal("1.00"))
    with pytest.raises(SettlementAboveAsked, match="900,00"), transaction.atomic():
        propose(case, "900.01", "settle-activities")
    propose(case, "900.00", "settle-activities")  # what the costs were does not count

    by_costs = request(award("1000.00", "1"), "900.00", realised_costs=Decimal("1.00"))
    with pytest.raises(SettlementAboveMade, match="1,00"), transaction.atomic():
        propose(by_costs, "900.00", "settle-actual")
    request(by_costs, "0.50", realised_costs=Decimal("1.00"))
    assert propose(by_costs, "0.50", "settle-actual").amount == Decimal("0.50")


def test_page_shows_the_request_that_counts_first():
    case = award("1000.00", "")
    request(case, "700.00")
    request(case, "900.00", remark="Toch meer")

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())).replace("\u00a0", " ")

    assert page.index("€ 900,00") < page.index("Dit verzoek telt.") < page.index("€ 700,00")
    assert page.index("€ 700,00") < page.index("Vervangen door een later verzoek.")
