"""Targets as their sources say them, the pace of building held against one, and the demand beside the plans."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from monitoring.enums import Basis
from monitoring.loading.targets_2024 import load_targets
from monitoring.models import Category, DemandEstimate, SupervisionRung, Target
from monitoring.services.tables.editions import Edition
from monitoring.services.targets.pace import Pace, demands, pace_chart, paces
from projects.models import Region
from tests.monitoring.tables import make_dimension, make_load, make_table, put
from tests.web import text_of

pytestmark = pytest.mark.django_db
EVERYTHING = Edition(is_public=False, day=date(2025, 7, 1))


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


def region(code="noord"):
    return Region.objects.get(scheme__code="woondeal", code=code)


def make_target(**fields):
    ours = {"key": "t", "label_nl": "Doel", "amount": 13600, "source": "test"}
    return Target.objects.create(**{**ours, **fields})


def make_demand(**fields):
    ours = {"year": 2026, "low": 100, "high": 200, "source": "test", "published_on": date(2025, 1, 1)}
    return DemandEstimate.objects.create(**{**ours, **fields})


# What one row may show


@pytest.mark.parametrize(
    "fields",
    [
        {"amount": 1},
        {"year_from": 2022, "year_until": 2022},
        {"year_until": 2030},
        {"basis": Basis.GROSS, "is_confirmed": True},
        {"is_main": True, "year_from": 2022, "year_until": 2030},
    ],
)
def test_target_that_can_be_is_taken(fields):
    assert make_target(**fields).pk


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"amount": 0}, "target_is_more_than_nothing"),
        ({"year_from": 2030, "year_until": 2029}, "target_ends_after_it_starts"),
        ({"is_main": True, "year_until": 2030}, "target_for_the_pace_has_a_period"),
        ({"is_confirmed": True}, "target_is_confirmed_only_when_gross_or_net_is_known"),
    ],
)
def test_target_that_cannot_be_is_refused(fields, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_target(**fields)


def test_part_of_a_target_is_of_a_region():
    whole = make_target()
    make_target(key="part", part_of=whole, region=region())

    with pytest.raises(IntegrityError, match="target_part_is_of_a_region"), transaction.atomic():
        make_target(key="other", part_of=whole)


def test_part_has_no_parts():
    part = make_target(key="part", part_of=make_target(), region=region())

    with pytest.raises(ValidationError, match="part_of"):
        Target(key="x", label_nl="x", amount=1, source="x", part_of=part, region=region()).full_clean()


def test_demand_is_a_bandwidth_and_may_be_one_number():
    make_demand(low=100, high=100)

    with pytest.raises(IntegrityError, match="demand_is_a_bandwidth"), transaction.atomic():
        make_demand(year=2027, low=101, high=100)


@pytest.mark.parametrize("of_region", [True, False])
def test_demand_is_estimated_once_by_a_source(of_region):
    fields = {"region": region()} if of_region else {}
    make_demand(**fields)
    make_demand(**fields, source="another")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_demand(**fields)


# What is loaded


def test_targets_are_loaded_once_and_none_is_confirmed():
    first, again = load_targets(), load_targets()

    assert first == {"targets": 10, "rungs": 6}
    assert again is None
    assert not Target.objects.filter(is_confirmed=True).exists()
    assert not SupervisionRung.objects.filter(is_confirmed=True).exists()
    assert set(Target.objects.filter(part_of=None).values_list("amount", flat=True)) >= {13600, 16200, 45000}


def test_parts_of_the_woondeal_add_up():
    load_targets()

    parts = Target.objects.filter(part_of__key="woondeals-13000")

    assert sum(part.amount for part in parts) == 13000
    assert {part.region.scheme.code for part in parts} == {"woondeal"}


def test_what_was_changed_in_the_admin_stays():
    load_targets()
    Target.objects.filter(key="woondeals-13600").update(basis=Basis.NET, is_confirmed=True)

    load_targets()

    assert Target.objects.get(key="woondeals-13600").basis == Basis.NET


# The pace


def production(gross, net, key="production"):
    """The tables that a pace is taken from, with the figures of 2024."""
    province = make_dimension("drenthe", is_place=True)
    made = make_table(key=key, place=province, first=make_dimension("completions_gross", "stock_change_net"))
    put(made, "drenthe/completions_gross", "2024", gross)
    put(made, "drenthe/stock_change_net", "2024", net)
    permits = make_table(key="permits-client", place=province, first=make_dimension("total"))
    put(permits, "drenthe/total", "2024", 1130)
    plans = make_table(key="plan-capacity", place=province, first=None, columns="period")
    for year, number in ((2025, 1981), (2026, 900)):
        put(plans, "drenthe", str(year), number)


def test_pace_is_honest_about_gross_and_net():
    production(1542, 1040)
    make_target(is_main=True, year_from=2022, year_until=2030)

    (pace,) = paces(EVERYTHING)

    assert round(pace.needed) == 1511
    assert [(one.basis, round(one.share * 100), one.is_enough) for one in pace.conclusions] == [
        ("gross", 102, True),
        ("net", 69, False),
    ]


@pytest.mark.parametrize(("basis", "expected"), [(Basis.GROSS, ["gross"]), (Basis.NET, ["net"])])
def test_target_that_says_what_it_counts_gets_one_conclusion(basis, expected):
    production(1542, 1040)
    make_target(is_main=True, year_from=2022, year_until=2030, basis=basis)

    assert [one.basis for one in paces(EVERYTHING)[0].conclusions] == expected


def test_years_without_figures_are_named():
    production(1542, 1040)
    make_target(is_main=True, year_from=2022, year_until=2030)

    assert paces(EVERYTHING)[0].without_figures == [2022, 2023]


def test_figures_outside_the_years_of_a_target_say_nothing():
    production(1542, 1040)
    make_target(is_main=True, year_from=2025, year_until=2030)

    pace = paces(EVERYTHING)[0]

    assert (pace.conclusions, pace.without_figures) == ([], [])


def test_what_may_come_is_what_is_planned_after_the_last_year_that_was_built():
    target = Target(key="t", amount=10, year_from=2024, year_until=2026)
    planned = {2024: Decimal(5), 2025: Decimal(1981), 2026: Decimal(900), 2027: Decimal(7)}

    assert Pace(target, {2024: Decimal(4)}, {}, planned=planned).to_come == {2025: 1981, 2026: 900}
    assert Pace(target, {}, {}, planned=planned).to_come == {2024: 5, 2025: 1981, 2026: 900}


def test_permits_of_a_year_are_no_least_of_the_years_after_it():
    production(1542, 1040)
    make_target(is_main=True, year_from=2022, year_until=2030)

    (pace,) = paces(EVERYTHING)
    chart = pace_chart(pace)
    permitted = [row[chart.table.series.index("Vergund")] for row in chart.table.values]

    assert pace.last_permitted == (2024, 1130)
    assert permitted == [None, None, 1130, *[None] * 6]
    assert not [name for name in chart.table.series if "minstens" in name]


def test_picture_of_a_pace_has_its_lines_the_need_and_what_may_come():
    production(1542, 1040)
    make_target(is_main=True, year_from=2022, year_until=2030)

    chart = pace_chart(paces(EVERYTHING)[0])

    assert [key.kind for key in chart.legend] == ["line", "line", "line", "target", "area"]
    assert chart.targets[0].value == 1511
    assert chart.table.values[3] == (None, None, None, 1981)
    assert chart.grid.categories == tuple(str(year) for year in range(2022, 2031))


def by_quarter(key, **years):
    """A table of Statistics Netherlands with the growth in each quarter of years."""
    table = make_table(
        key=key, place=make_dimension("drenthe", is_place=True), first=make_dimension("balance"), period_kind="quarter"
    )
    for year, numbers in years.items():
        for quarter, number in enumerate(numbers, 1):
            put(table, "drenthe/balance", f"{year.strip('y')}Q{quarter}", number)


def test_growth_by_statistics_netherlands_stands_beside_what_was_built_and_concludes_nothing():
    production(1542, 1040)
    by_quarter("cbs-stock-old", y2022=(400, 500, 300, 450), y2023=(100, 200, 300), y2024=(250, 250, 250, 250))
    make_target(is_main=True, year_from=2022, year_until=2030)

    (pace,) = paces(EVERYTHING)
    chart = pace_chart(pace)

    assert pace.years_of_cbs == [2022, 2024]
    assert [row[-1] for row in chart.grid.values[:3]] == [1650, None, 1000]
    assert [(one.basis, one.year) for one in pace.conclusions] == [("gross", 2024), ("net", 2024)]
    assert pace.without_figures == [2022, 2023]


def test_year_in_both_series_is_of_the_older_one_as_the_definition_changed_after_it():
    by_quarter("cbs-stock-old", y2024=(1, 1, 1, 1))
    by_quarter("cbs-stock", y2024=(9, 9, 9, 9), y2025=(2, 2, 2, 2), y2026=(5,))
    make_target(is_main=True, year_from=2022, year_until=2030)

    assert paces(EVERYTHING)[0].of_cbs == {2024: 4, 2025: 8}


def test_growth_that_is_not_released_is_for_nobody_outside():
    by_quarter("cbs-stock-old", y2024=(1, 1, 1, 1))
    make_target(is_main=True, year_from=2022, year_until=2030)

    assert paces(Edition(is_public=True, day=date(2026, 1, 1)))[0].of_cbs == {}


def test_year_of_one_is_needed_in_whole():
    target = Target(key="t", amount=10, year_from=2030, year_until=2030)

    assert Pace(target, {}, {}).needed == Fraction(10)


# On screen


def test_page_of_targets_is_public_and_shows_both_conclusions(client):
    load_targets()

    page = text_of(client.get("/monitor/targets/"))

    for number in ("13.600", "16.200", "45.000", "13.631", "13.864", "3.790"):
        assert number in page


def test_pace_on_screen_needs_figures_that_are_released(client):
    production(1542, 1040)
    load_targets()

    assert "102%" not in text_of(client.get("/monitor/targets/"))


@pytest.mark.parametrize(("name", "status"), [("t.svg", 200), ("t.png", 200), ("t.gif", 404), ("other.svg", 404)])
def test_picture_of_a_pace_is_a_file(client, name, status):
    make_target(is_main=True, year_from=2022, year_until=2030)

    assert client.get(f"/monitor/targets/{name}").status_code == status


# The demand


def test_demand_stands_beside_the_plans_of_its_region():
    place = make_dimension("noord", is_place=True)
    Category.objects.filter(dimension=place).update(region=region())
    plans = make_table(key="plan-capacity", place=place, first=None, columns="period")
    load = make_load(plans)
    put(plans, "noord", "2026", 877, load=load)
    put(plans, "noord", "2028", 545, load=load)
    make_demand(region=region(), year=2026)
    make_demand(region=region(), year=2028, low=300, high=400)

    (demand,) = demands(EVERYTHING)

    assert demand.years == (2026, 2027, 2028)
    assert (demand.low, demand.high) == ((100, None, 300), (200, None, 400))
    assert demand.supply == (877, None, 545)


def test_demand_of_several_regions_asks_no_more(django_assert_num_queries):
    make_demand()
    make_demand(region=region())
    make_demand(region=region("zuidwest"))

    with django_assert_num_queries(2):
        assert len(demands(EVERYTHING)) == 3


def test_page_of_the_demand_says_what_comes_when_there_is_none(client):
    assert client.get("/monitor/demand/").status_code == 200


def test_page_of_the_demand_shows_its_bandwidth(client):
    make_demand(low=1234, high=5678)

    page = text_of(client.get("/monitor/demand/"))

    assert "1.234" in page
    assert "5.678" in page
