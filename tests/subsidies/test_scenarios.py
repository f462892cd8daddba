"""What if: it shows what would be left, and changes nothing."""

from decimal import Decimal

import pytest

from subsidies.models import Application, CaseEvent, CeilingShare, LedgerEntry, Supposition
from subsidies.models.scenario import ScenarioChoice
from subsidies.services import refusals
from subsidies.services.ceilings import scenarios
from tests.factories import make_application, make_ceiling, make_share, make_user

pytestmark = pytest.mark.django_db


def everything():
    """All that a supposition must leave alone."""
    return (
        list(CeilingShare.objects.order_by("pk").values()),
        list(Application.objects.order_by("pk").values()),
        LedgerEntry.objects.count(),
        CaseEvent.objects.count(),
    )


def make_scenario(amounts=("400.00", "300.00"), ceiling="1000.00"):
    found, owner = make_ceiling(amount=ceiling), make_user()
    cases = [make_application(ceiling=found, amount=amount) for amount in amounts]
    return scenarios.create_scenario(found.scheme, name="Zuinig", actor=owner), cases, owner


def test_new_scenario_awards_all_that_is_pending():
    scenario, _cases, _owner = make_scenario()

    (outcome,) = scenarios.outcome(scenario)

    assert (outcome.before, outcome.takes, outcome.after) == (Decimal("1000.00"), Decimal("700.00"), Decimal("300.00"))


@pytest.mark.parametrize(
    ("choice", "amount", "after"),
    [
        (ScenarioChoice.REFUSE, None, "700.00"),
        (ScenarioChoice.AMOUNT, "0.01", "699.99"),
        (ScenarioChoice.ACCEPT, None, "300.00"),
    ],
)
def test_supposition_changes_what_is_left(choice, amount, after):
    scenario, (first, _second), owner = make_scenario()

    scenarios.suppose(scenario, first, choice=choice, amount=amount and Decimal(amount), actor=owner)

    assert scenarios.outcome(scenario)[0].after == Decimal(after)


def test_million_of_what_if_changes_nothing():
    scenario, cases, owner = make_scenario(("600000.00", "600000.00"), ceiling="1000000.00")
    before = everything()

    for case in cases:
        scenarios.suppose(scenario, case, choice="amount", amount=Decimal("500000.00"), actor=owner)
    (outcome,) = scenarios.outcome(scenario)
    copy = scenarios.copy_scenario(scenario, name="Kopie", actor=owner)
    scenarios.share_scenario(copy, is_shared=True, actor=owner)
    scenarios.delete_scenario(copy, actor=owner)

    assert outcome.takes == Decimal("1000000.00")
    assert everything() == before


def test_scenario_is_laid_on_the_sources_in_order_of_use():
    ceiling = make_ceiling(amount="100.00")
    make_share(ceiling=ceiling, amount="100.00", priority=2)
    make_application(ceiling=ceiling, amount="150.00")
    scenario = scenarios.create_scenario(ceiling.scheme, name="x", actor=make_user())

    (outcome,) = scenarios.outcome(scenario)

    assert [source.after for source in outcome.sources] == [Decimal("0.00"), Decimal("50.00")]


def test_scenario_that_takes_too_much_says_so():
    scenario, _cases, _owner = make_scenario(("900.00", "300.00"))

    (outcome,) = scenarios.outcome(scenario)

    assert not outcome.fits
    assert outcome.after == Decimal("-200.00")
    assert sum(source.after for source in outcome.sources) == outcome.after


@pytest.mark.parametrize("amount", [None, Decimal("0.00"), Decimal("-1.00")])
def test_other_amount_is_above_zero(amount):
    scenario, (first, _second), owner = make_scenario()

    with pytest.raises(refusals.AmountNotPositive):
        scenarios.suppose(scenario, first, choice="amount", amount=amount, actor=owner)

    assert not Supposition.objects.exists()


def test_other_amount_is_at_most_what_was_asked():
    scenario, (first, _second), owner = make_scenario()

    with pytest.raises(refusals.AwardAboveRequest):
        scenarios.suppose(scenario, first, choice="amount", amount=Decimal("400.01"), actor=owner)


def test_only_its_maker_changes_a_scenario():
    scenario, (first, _second), _owner = make_scenario()
    other = make_user()

    with pytest.raises(refusals.NotYourScenario):
        scenarios.suppose(scenario, first, choice="refuse", actor=other)
    with pytest.raises(refusals.NotYourScenario):
        scenarios.share_scenario(scenario, is_shared=True, actor=other)
    with pytest.raises(refusals.NotYourScenario):
        scenarios.delete_scenario(scenario, actor=other)


def test_others_see_a_scenario_once_it_is_shared():
    scenario, _cases, owner = make_scenario()
    other = make_user()
    assert list(scenarios.visible_to(other)) == []

    scenarios.share_scenario(scenario, is_shared=True, actor=owner)

    assert list(scenarios.visible_to(other)) == [scenario]
    assert scenarios.copy_scenario(scenario, name="van mij", actor=other).owner == other
