"""Files of plans as people lay them out: names over two rows, a plan named once, more tables on a sheet."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from openpyxl import Workbook

from drenthe.accounts.roles import Role
from monitoring.models import Plan
from monitoring.services.sources.plan_columns import list_of
from monitoring.services.sources.plan_file import read_plans
from monitoring.services.sources.plan_layouts import signature_of
from monitoring.services.sources.plan_suggestions import suggestion
from tests.monitoring import sheets
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act, newest
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
NAMES = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse"]
FACTS = ["Assen", "Verdichting", "2A"]
HAVEN, NOORD = ["Haven", *FACTS, "Sociale huur", 10, 20], ["Noord", *FACTS, "Dure koop", 3, 4]


def workbook(path, rows, *merged):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for ref in merged:
        book.active.merge_cells(ref)
    book.save(path)
    return path


def told(file):
    return (
        [f"{one.cell}: {one.reason}" for one in file.faults],
        {name: sum(plan.dwellings.values()) for name, plan in file.plans.items()},
    )


def test_years_in_a_row_below_the_other_names_are_read(tmp_path):
    rows = [[*NAMES, "Aantal woningen", None], [None] * 5 + [2025, 2026], HAVEN, NOORD]
    path = workbook(tmp_path / "a.xlsx", rows, *[f"{column}1:{column}2" for column in "ABCDE"], "F1:G1")

    file = read_plans(path)

    assert (told(file), file.years) == (([], {"Haven": 30, "Noord": 7}), [2025, 2026])


def test_plan_that_is_named_once_for_its_rows_is_read_when_the_cells_are_merged_and_else_asked_for(tmp_path):
    rows = [[*NAMES, 2025, 2026], HAVEN, [None, *FACTS, "Dure koop", 1, 1], NOORD]

    assert told(read_plans(workbook(tmp_path / "a.xlsx", rows, "A2:A3"))) == ([], {"Haven": 32, "Noord": 7})
    [fault] = read_plans(workbook(tmp_path / "b.xlsx", rows)).faults
    assert (fault.cell, "Hoort deze rij bij “Haven”?" in fault.reason) == ("A3", True)


@pytest.mark.parametrize("word", ["x", ".", "X"])
def test_number_that_is_kept_secret_is_not_none(tmp_path, word):
    rows = [[*NAMES, 2025, 2026], HAVEN, ["Noord", *FACTS, "Dure koop", word, None]]

    [fault] = read_plans(workbook(tmp_path / "a.xlsx", rows)).faults

    assert (fault.cell, "niet verteld" in fault.reason) == ("F3", True)


def test_totals_of_places_above_or_below_the_plans_are_not_read_and_named(tmp_path):
    totals = [["Gemeente", 2025, 2026], ["Assen", 13, 24], ["Totaal", 13, 24]]
    plans = [[*NAMES, 2025, 2026], HAVEN, NOORD]
    for name, rows, place in (("a", [*totals, [], *plans], "A1:C3"), ("b", [*plans, [], ["Samen"], *totals], "A6:C8")):
        file = read_plans(sheets.write(tmp_path / f"{name}.xlsx", rows))

        assert told(file) == ([], {"Haven": 30, "Noord": 7})
        assert [(place in one.sheet, one.reason) for one in file.notes] == [(True, "Deze tabel is niet gelezen.")]


def test_last_years_plans_below_are_a_choice_that_is_made_on_the_page(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    last = [["Stand 2024"], [*NAMES, 2024, 2025], HAVEN]
    bring(officer, tmp_path / "plans.xlsx", [["Stand 2025"], [*NAMES, 2025, 2026], HAVEN, NOORD, [], *last])
    page = officer.get(newest().get_absolute_url())
    assert "meer dan één blad of tabel" in text_of(page)
    wanted = page.context["seen"].file.choices[0]
    assert "A2:G4" in wanted

    seen = officer.get(newest().get_absolute_url(), {"sheet": wanted})
    assert (hidden(seen, "sheet"), told(seen.context["seen"].file)) == ([wanted], ([], {"Haven": 30, "Noord": 7}))
    only = officer.post(reverse("monitoring:plan-only", args=[newest().pk]), {"sheet": hidden(seen, "sheet")[0]})
    assert (newest().municipality.name, only.url.partition("?")[2]) == ("Assen", urlencode({"sheet": wanted}))
    seen = officer.get(only.url)
    act(officer, "confirm", sheet=wanted, shown=hidden(seen, "shown"))

    assert set(Plan.objects.values_list("name", flat=True)) == {"Haven", "Noord"}


def test_own_names_over_two_rows_are_found_above_rows_that_are_wider(tmp_path):
    own = ["Project", "Soort locatie", "Hardheid", "Prijscategorie", "Aantal woningen", None]
    rows = [
        ["Plannen van Assen"],
        [],
        own,
        [None] * 4 + [2025, 2026],
        ["Haven", "Verdichting", "2A", "Dure koop", 1, 2],
    ]

    listed = list_of(workbook(tmp_path / "a.xlsx", rows, "E3:F3"), name="a.xlsx")

    assert (listed.headers, [row.number for row in listed.rows]) == ([*own[:4], "2025", "2026"], [5])
    assert {key: at for key, at in suggestion(listed).items() if at is not None} == {
        "name": 0,
        "plan_type": 1,
        "planning_status": 2,
        "segment": 3,
    }


@pytest.mark.parametrize(
    ("names", "is_known"),
    [
        (["Project", "Waar", "Prijs", 2026, 2027, 2028], True),
        (["Project", "Waar", "Prijs", "Oplevering 2027", "Totaal"], True),
        (["Project", "Waar", "Prijs", 2026, 2027, "Hardheid"], False),  # with another year it would stand elsewhere
        (["Project", "Waar", "Prijs"], False),
        (["Project", "Waar", "Doelgroep", 2026, 2027], False),
    ],
)
def test_layout_is_remembered_by_the_names_before_the_years_however_many_years_there_are(names, is_known):
    assert (signature_of(names) == signature_of(["Project", "Waar", "Prijs", 2025, 2026])) is is_known
