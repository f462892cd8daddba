"""The tables of the report from files, as the province would have them: refused at a cell, or stored with findings."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from drenthe.uploads.services import mappings
from monitoring.loading.definitions import load_definitions
from monitoring.models import Finding, Load, Table, Value
from monitoring.services.files import layouts
from monitoring.services.files.intake import Delivery, preview_delivery, store_delivery
from monitoring.services.files.layouts import chosen_layout
from monitoring.services.files.suggestions import suggest_mapping
from monitoring.services.files.template import write_template
from tests.factories import make_user
from tests.monitoring import sheets

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _definitions():
    load_definitions()


def run(path, table, *more, code=0):
    out, err = StringIO(), StringIO()
    arguments = ["import_table", str(path), "--table", table, "--year", "2024", "--language", "en", *more]
    if code:
        with pytest.raises(SystemExit) as ended:
            call_command(*arguments, stdout=out, stderr=err)
        assert ended.value.code == code
    else:
        call_command(*arguments, stdout=out, stderr=err)
    return out.getvalue() + err.getvalue()


def delivery(path, table, **fields):
    return Delivery(path, Table.objects.get(key=table), 2024, **{"published_on": date(2025, 7, 1), **fields})


def test_plan_capacity_is_refused_at_the_cell_with_what_would_fit(tmp_path):
    said = run(sheets.write(tmp_path / "plans.xlsx", sheets.PLANS), "plan-capacity", code=1)

    assert "Blad1!B4" in said
    assert "5t60" in said
    assert "With 560 the figures would add up" in said
    assert (Value.objects.count(), Load.objects.count(), Finding.objects.count()) == (0, 0, 0)


def test_permits_are_stored_with_exactly_two_findings(tmp_path):
    said = run(sheets.write(tmp_path / "permits.xlsx", sheets.PERMITS), "permits-client", "--sure")

    assert "Findings: 2" in said
    assert "Zuidoost" in said or "South-east" in said
    assert "263, but the total is 282: 19 not allocated" in said
    assert "1,111, but the total is 1,130: 19 not allocated" in said
    assert Value.objects.count() == 16
    assert {(one.series, one.size) for one in Finding.objects.filter(kind="sum")} == {
        ("zuidoost/total", 19),
        ("drenthe/total", 19),
    }


def test_affordability_keeps_its_blank_and_calls_99_rounding(tmp_path):
    said = run(sheets.write(tmp_path / "affordability.csv", sheets.AFFORDABLE), "affordability", "--sure")

    assert "Findings: 1" in said
    assert "66% follows from the others" in said
    assert "Remarks: 2" in said
    assert Value.objects.get(series__key="drenthe/affordable_total").mark == "blank"


def test_permit_holders_have_no_finding(tmp_path):
    said = run(sheets.write(tmp_path / "holders.xlsx", sheets.HOLDERS), "permit-holders")

    assert "Findings: 0" in said
    assert Value.objects.count() == 52


def test_dry_run_stores_nothing(tmp_path):
    said = run(sheets.write(tmp_path / "holders.xlsx", sheets.HOLDERS), "permit-holders", "--dry-run")

    assert "52 values would be stored" in said
    assert not Value.objects.exists()


def test_same_file_again_stores_nothing(tmp_path):
    path = sheets.write(tmp_path / "holders.xlsx", sheets.HOLDERS)
    run(path, "permit-holders")

    assert "Nothing new" in run(path, "permit-holders")
    assert Load.objects.count() == 1


def test_status_and_day_of_publication_are_kept(tmp_path):
    path = sheets.write(tmp_path / "holders.xlsx", sheets.HOLDERS)

    run(path, "permit-holders", "--status", "provisional", "--published-on", "2025-03-01")

    load = Load.objects.get()
    assert (load.published_on, load.status, load.file_name) == (date(2025, 3, 1), "provisional", "holders.xlsx")
    assert len(load.sha256) == 64
    assert set(Value.objects.values_list("status", flat=True)) == {"provisional"}


@pytest.mark.parametrize(
    ("table", "more"),
    [
        ("nonsense", []),
        ("permit-holders", ["--by", "nobody@test.example"]),
        ("permit-holders", ["--published-on", "2999-01-01"]),
    ],
)
def test_what_cannot_be_is_said(tmp_path, table, more):
    path = sheets.write(tmp_path / "holders.xlsx", sheets.HOLDERS)

    with pytest.raises(CommandError):
        run(path, table, *more)
    assert not Value.objects.exists()


@pytest.mark.parametrize(
    "table", ["permits-client", "plan-capacity", "permit-holders", "permit-holders-half-year", "production"]
)
def test_filled_in_template_is_read_without_a_mapping(tmp_path, table):
    path = tmp_path / "template.xlsx"
    with path.open("wb") as out:
        write_template(out, Table.objects.get(key=table), 2024)
    book = load_workbook(path)
    for row in book.worksheets[0].iter_rows(min_row=3):
        for cell in row:
            if cell.value is None:
                cell.value = 0
    book.save(path)

    previewed = preview_delivery(delivery(path, table))

    assert previewed.reading.faults == []
    assert len(previewed.effect.differences) == len(previewed.reading.entries) > 0


def test_command_writes_a_template(tmp_path):
    run(tmp_path / "template.xlsx", "permit-holders", "--template")

    assert load_workbook(tmp_path / "template.xlsx").worksheets[0]["A3"].value == "Aa en Hunze"


def test_layout_that_was_remembered_is_read_without_a_question(tmp_path):
    rows = [["Streek", "Alles", "Corporaties", "Bouwers", "Burgers"], *sheets.PERMITS[1:]]
    path = sheets.write(tmp_path / "own.xlsx", rows)
    assert preview_delivery(delivery(path, "permits-client")).effect is None
    classes = ["total", "government_or_corporation", "market_builders", "other_private"]
    columns = {"0": "axis:place"} | {str(at): f"class:{key}" for at, key in enumerate(classes, start=1)}
    header = suggest_mapping(delivery(path, "permits-client")).header
    table = Table.objects.get(key="permits-client")

    mappings.remember(chosen_layout(table, header, columns, year=2024), actor=make_user())

    assert list(layouts.remembered(table).values()) == [columns]
    _previewed, stored = store_delivery(delivery(path, "permits-client"), is_sure=True, actor=make_user())
    assert stored.load.added == 16
    assert stored.load.mapping["1"] == "class:total"


def test_file_with_a_fault_stores_nothing(tmp_path):
    path = sheets.write(tmp_path / "plans.xlsx", sheets.PLANS)

    previewed, stored = store_delivery(delivery(path, "plan-capacity"), actor=make_user())

    assert (previewed.effect, stored, Value.objects.count()) == (None, None, 0)


def test_each_thing_that_was_said_of_a_file_is_on_a_line_of_its_own(tmp_path):
    rows = [*sheets.PERMITS, [], ["Bron: gemeenten"], ["Cijfers zijn voorlopig."]]

    said = run(sheets.write(tmp_path / "permits.xlsx", rows), "permits-client", "--dry-run")

    lines = [line for line in said.splitlines() if "beside the table" in line or "outside the table" in line]
    assert [line.count("- ") for line in lines] == [1, 1]
