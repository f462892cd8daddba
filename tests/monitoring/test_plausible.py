"""Figures that add up and stand out beside those of before: named as information, and only those."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Table, Upload, Value
from monitoring.services.checks.plausible import unusual_figures
from monitoring.services.checks.rules import check_rules
from monitoring.services.files.alike_lines import unusual_line
from monitoring.services.files.intake import Delivery, store_delivery
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.monitoring import sheets
from tests.monitoring.shapes import capacity, entries, numbers, shares
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

KEYS = ["total"]


def rows(*figures, period="2024", keys=KEYS):
    names = ("noord", "zuidoost", "zuidwest")
    table = {name: [figure] for name, figure in zip(names, figures, strict=True)}
    return entries({**table, "drenthe": [sum(figures)]}, keys, period)


@pytest.mark.parametrize(
    ("now", "named"),
    [
        ((300, 210, 420), []),
        ((200, 140, 280), []),  # all of them fell: that is what happened
        ((300, 420, 60), ["zuidwest"]),
        ((210, 1000, 400), ["zuidoost"]),
        ((310, 200, 4100), ["zuidwest"]),
        ((None, 200, 4100), []),  # two rows say nothing
    ],
)
def test_row_that_went_another_way_than_the_others_is_named(now, named):
    before = rows(300, 200, 400, period="2023")
    after = {place: one for place, one in rows(*[one or 0 for one in now]).items() if one.number}

    found = unusual_figures(numbers(), after, before)

    assert [one.place[0].split("/")[0] for one in found] == named
    assert {one.period_before for one in found} <= {"2023"}


def test_rows_that_changed_places_are_both_named():
    found = unusual_figures(numbers(), rows(60, 200, 400), rows(400, 200, 60, period="2023"))

    assert [one.place[0] for one in found] == ["noord/total", "zuidwest/total"]


def test_rows_that_moved_are_named_and_not_the_one_that_stayed():
    found = unusual_figures(numbers(), rows(3000, 2000, 400), rows(300, 200, 400, period="2023"))

    assert [one.place[0] for one in found] == ["noord/total", "zuidoost/total"]
    with override("nl"):
        assert "de rij die het minst veranderde" in unusual_line(found[0], numbers())


def test_figure_that_is_as_two_years_ago_is_not_blamed_for_the_one_between():
    stored = rows(100, 200, 400, period="2022") | rows(1000, 200, 400, period="2023")

    assert unusual_figures(numbers(), rows(110, 200, 400), stored) == []
    assert len(unusual_figures(numbers(), rows(1100, 200, 400), rows(100, 200, 400, period="2023"))) == 1


def test_balances_through_nought_are_not_compared_by_times():
    assert unusual_figures(numbers(), rows(30, 40, 700), rows(33, 44, 70, period="2023")) != []
    before = rows(33, 44, 70, period="2023") | entries({"drenthe": [147], "noord": [-33]}, KEYS, "2023")

    assert unusual_figures(numbers(), rows(30, 40, 700), before) == []


def test_small_rows_do_not_stand_out():
    assert unusual_figures(numbers(), rows(1, 10, 12), rows(10, 9, 11, period="2023")) == []


def test_shares_are_compared_by_points():
    before, after = rows(20, 25, 30, period="2023", keys=["mid_rent"]), rows(55, 25, 30, keys=["mid_rent"])

    assert [one.place[0] for one in unusual_figures(shares(), after, before)] == ["noord/mid_rent"]


def test_expected_years_are_held_against_the_same_year_of_before():
    def years(*figures):
        whole = rows(*figures, period="2026")
        return {(series.partition("/")[0], period): one for (series, period), one in whole.items()}

    found = unusual_figures(capacity(), years(300, 2000, 400), years(300, 200, 400))

    assert [(one.place, one.period_before) for one in found] == [(("zuidoost", "2026"), "2026")]


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
def test_page_and_command_say_what_stands_out_and_it_is_no_finding(tmp_path):
    table = Table.objects.get(key="permits-client")
    path = sheets.write(tmp_path / "before.xlsx", sheets.PERMITS)
    store_delivery(Delivery(path, table, 2024, date(2025, 7, 1)), is_sure=True, actor=make_user())
    before = Finding.objects.count()
    officer = signed_in(Role.STATISTICS_OFFICER)
    swapped = [sheets.PERMITS[0], ["Noord", 122, 34, 43, 45], *sheets.PERMITS[2:4], ["Drenthe", 884, 123, 543, 199]]

    bring(officer, tmp_path, swapped, "permits-client", year="2025")
    page = officer.get(Upload.objects.get().get_absolute_url())

    said = "Overheid of woningcorporatie, 2025: 34, tegen 171 in 2024. Dat is 0,2 keer zo veel"
    assert said in text_of(page)
    assert Finding.objects.count() == before
    assert Value.objects.filter(period="2025").count() == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions")
@pytest.mark.parametrize(
    ("part", "is_found"), [("completions_gross", True), ("withdrawals", True), ("stock_change_net", False)]
)
def test_only_net_growth_of_the_production_may_be_below_nothing(part, is_found):
    shape = shape_of(Table.objects.get(key="production"))
    place = next(one for one in shape.series() if one.endswith(part))

    found = check_rules(shape, {(place, "2024"): CellEntry(Decimal(-202))})

    assert [one.kind for one in found] == (["bounds"] if is_found else [])


def test_what_stands_out_says_how_much_and_not_which_way_the_others_went():
    [one] = unusual_figures(numbers(), rows(310, 220, 4100), rows(300, 200, 400, period="2023"))
    [share] = unusual_figures(
        shares(), rows(55, 25, 30, keys=["mid_rent"]), rows(20, 25, 30, period="2023", keys=["mid_rent"])
    )

    with override("nl"):
        assert unusual_line(one, numbers()).endswith(
            "Dat is 10,25 keer zo veel; bij de middelste van alle rijen is dat 1,1 keer."
        )
        assert unusual_line(share, shares()).endswith("Dat is een verschil van 35 procentpunt.")
