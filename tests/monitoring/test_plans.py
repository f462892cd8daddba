"""Plan registration: an edition is kept as it stood, and counted per municipality, year, segment and type of plan."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from drenthe.lib.entry.days import DateInFuture
from monitoring.models import Finding, Plan, PlanEdition, PlannedDwellings, Table, Value
from monitoring.services.sources.plan_file import read_plans
from monitoring.services.sources.plans import EditionExists, load_plans
from monitoring.services.tables.grid import entries_of
from tests.factories import make_user
from tests.monitoring import sheets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions"), pytest.mark.one_database]
DAY = date(2025, 1, 1)
FACTS = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Vertrouwelijkheid", "Knelpunten"]
HEADER = [*FACTS, "Nieuwbouw of sloop", "Prijsklasse", 2025, 2026]
HARBOUR = ["Havenkwartier", "Assen", "Transformatiegebied", "2A", "Openbaar", "Stikstof; Nuts"]
ROWS = [
    [*HARBOUR, "Nieuwbouw", "Sociale huur", 10, 20],
    [*HARBOUR, "Nieuwbouw", "Dure koop", 5, None],
    [*HARBOUR, "Sloop", "Sociale huur", 4, None],
    ["Noord", "GM0114", "Verdichting", "4B", "Gemeente", "Geen", "Nieuwbouw", "Onbekend", None, 7],
]


def write(tmp_path, rows, name="plans.xlsx"):
    return sheets.write(tmp_path / name, [HEADER, *rows])


def load(path, **fields):
    return load_plans(
        path, **{"as_of": DAY, "source": "test", "actor": make_user(), "reason": "New edition", **fields}
    )


def with_cell(row, column, value):
    rows = [list(one) for one in ROWS]
    rows[row][column] = value
    return rows


@pytest.mark.parametrize("name", ["plans.xlsx", "plans.csv"])
def test_plans_are_kept_with_their_facts_and_dwellings(tmp_path, name):
    load(write(tmp_path, ROWS, name))

    plan = Plan.objects.get(name="Havenkwartier")
    assert (plan.municipality.name, plan.plan_type, plan.planning_status) == ("Assen", "area_conversion", "2a")
    assert plan.obstacles == ["nitrogen", "utilities"]
    assert {(one.segment, one.is_demolition, one.year, one.number) for one in plan.dwellings.all()} == {
        ("social_rent", False, 2025, 10),
        ("social_rent", False, 2026, 20),
        ("expensive_sale", False, 2025, 5),
        ("social_rent", True, 2025, 4),
    }


def test_new_dwellings_are_counted_per_municipality_segment_type_and_year(tmp_path):
    load(write(tmp_path, ROWS))

    segments = entries_of(Table.objects.get(key="plan-capacity-segment"))
    types = entries_of(Table.objects.get(key="plan-capacity-type"))
    assert segments["assen/social_rent", "2025"].number == 10
    assert segments["assen/total", "2025"].number == 15
    assert segments["drenthe/total", "2026"].number == 27
    assert segments["meppel/total", "2026"].number == 0
    assert types["emmen/densification", "2026"].number == 7
    assert types["drenthe/total", "2025"].number == 15


def test_what_is_counted_adds_up(tmp_path):
    load(write(tmp_path, ROWS))

    assert not Finding.objects.exists()


def test_same_file_again_stores_nothing(tmp_path):
    path = write(tmp_path, ROWS)
    load(path)

    again = load(path)

    assert (again.edition, again.is_known, PlanEdition.objects.count()) == (None, True, 1)


def test_other_file_of_the_same_day_is_refused(tmp_path):
    load(write(tmp_path, ROWS))

    with pytest.raises(EditionExists):
        load(write(tmp_path, with_cell(0, 8, 11), "other.xlsx"))


def test_later_edition_changes_the_counts_and_keeps_the_earlier_ones(tmp_path):
    load(write(tmp_path, ROWS))

    load(write(tmp_path, with_cell(0, 8, 11), "later.xlsx"), as_of=date(2025, 7, 1))

    table = Table.objects.get(key="plan-capacity-segment")
    assert entries_of(table)["assen/social_rent", "2025"].number == 11
    assert entries_of(table, DAY)["assen/social_rent", "2025"].number == 10
    assert PlanEdition.objects.count() == 2


def test_day_to_come_is_refused(tmp_path):
    with pytest.raises(DateInFuture):
        load(write(tmp_path, ROWS), as_of=timezone.localdate() + timedelta(days=1))


@pytest.mark.parametrize(
    ("row", "column", "value", "cell"),
    [
        (0, 0, None, "A2"),
        (0, 1, "Groningen", "B2"),
        (0, 2, "Verdichtng", "C2"),
        (0, 3, "5", "D2"),
        (0, 4, "Iedereen", "E2"),
        (0, 5, "Stikstof; Spoken", "F2"),
        (0, 6, "Verbouw", "G2"),
        (0, 7, "Gratis", "H2"),
        (0, 8, "1o", "I2"),
        (0, 8, -3, "I2"),
        (0, 8, 2.5, "I2"),
        (1, 3, "3", "A3"),
        (1, 7, "Sociale huur", "H3"),
    ],
)
def test_cell_that_cannot_be_used_is_named_and_nothing_is_stored(tmp_path, row, column, value, cell):
    outcome = load(write(tmp_path, with_cell(row, column, value)))

    assert cell in [fault.cell for fault in outcome.file.faults]
    assert (Plan.objects.count(), Value.objects.count(), PlanEdition.objects.count()) == (0, 0, 0)


def test_name_that_is_almost_right_gets_a_hint(tmp_path):
    found = read_plans(write(tmp_path, with_cell(0, 2, "Verdichtng")))

    assert "Is “Verdichting” bedoeld? Mogelijk is: Pand transformatie;" in found.faults[0].reason


@pytest.mark.parametrize(
    "header",
    [
        [*HEADER[:8], 2025, 2027],
        [*HEADER[:8], 2025, 2025],
        [*HEADER[:8], "a", "b"],
        ["Plannaam", "Gemeente", "Plantype", "x", *HEADER[4:]],
        list("abcdefghij"),
    ],
)
def test_header_row_that_is_not_right_is_refused(tmp_path, header):
    path = sheets.write(tmp_path / "plans.xlsx", [header, *ROWS])

    assert read_plans(path).faults != []


def test_dry_run_stores_nothing(tmp_path):
    outcome = load(write(tmp_path, ROWS), is_dry_run=True)

    assert (outcome.file.faults, outcome.edition, Plan.objects.count()) == ([], None, 0)


def run(path, *more):
    out, err = StringIO(), StringIO()
    call_command("import_plans", str(path), "--as-of", "2025-01-01", "--language", "en", *more, stdout=out, stderr=err)
    return out.getvalue() + err.getvalue()


def test_command_stores_and_says_how_many(tmp_path):
    path = write(tmp_path, ROWS)

    assert "2 plans would be stored" in run(path, "--dry-run")
    assert "2 plans stored" in run(path)
    assert "Nothing new" in run(path)


def test_command_ends_with_1_and_names_the_cell(tmp_path):
    with pytest.raises(SystemExit) as ended:
        run(write(tmp_path, with_cell(0, 8, "1o")))

    assert ended.value.code == 1


def test_command_says_why_not(tmp_path):
    load(write(tmp_path, ROWS))

    with pytest.raises(CommandError, match="another file: plans"):
        run(write(tmp_path, with_cell(0, 8, 11), "other.xlsx"))


def test_planned_dwellings_need_a_plan_of_their_own(tmp_path):
    load(write(tmp_path, ROWS))

    assert PlannedDwellings.objects.filter(is_demolition=True).get().number == 4


def test_demolition_below_zero_is_told_to_be_written_without_its_sign(tmp_path):
    with translation.override("nl"):
        found = load(write(tmp_path, with_cell(2, 8, -14)), is_dry_run=True).file.faults

    assert [(fault.cell, "zonder minteken: 14" in fault.reason) for fault in found] == [("I4", True)]


def test_new_dwellings_below_zero_are_told_that_demolition_has_its_own_row(tmp_path):
    with translation.override("nl"):
        found = load(write(tmp_path, with_cell(0, 8, -14)), is_dry_run=True).file.faults

    assert [(fault.cell, "sloop heeft een eigen regel" in fault.reason) for fault in found] == [("I2", True)]
