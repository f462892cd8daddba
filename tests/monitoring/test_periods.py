"""Periods as Statistics Netherlands writes them: read where a table has them, and else one finding with the way on."""

import pytest

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.faults import Fault, together
from monitoring.models import Table, Upload
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.reading import read_file
from tests.monitoring import sheets
from tests.monitoring.made.case import MUNICIPALITIES
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

QUARTERS = [f"2025 {number}e kwartaal*" for number in range(1, 5)]
HEAD = ["Regio's", "Perioden", *sheets.PERMITS[0][1:]]


def by_quarter(places):
    return [HEAD, *[[place, quarter, 6, 1, 2, 3] for place in places for quarter in QUARTERS]]


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.one_database
def test_quarters_are_read_by_a_table_of_quarters_and_one_finding_in_a_table_of_years(tmp_path):
    path = sheets.write(tmp_path / "kwartalen.csv", by_quarter([*MUNICIPALITIES, "Drenthe"]))
    table = Table.objects.get(key="cbs-permits-client")
    officer = signed_in(Role.STATISTICS_OFFICER)

    read = read_file(path, shape_for(table), 2025)
    bring(officer, tmp_path, by_quarter(sheets.PLACES), "permits-client", year=2025)
    upload = Upload.objects.get()
    page = text_of(officer.get(upload.get_absolute_url()))

    assert {period for _series, period in read.at} == {f"2025Q{number}" for number in range(1, 5)}
    assert not [fault for fault in read.faults if "Perioden" in fault.reason or fault.cell.startswith("B")]
    assert upload.fault_count == 1
    assert "B2:B17" in page
    assert "Dit is een kwartaal, en deze tabel heeft één cijfer per jaar (2025)" in page
    assert "Hetzelfde geldt voor 16 cellen: B2 “2025 1e kwartaal*”" in page


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions")
@pytest.mark.parametrize("total", [24, 25])
def test_year_as_a_whole_among_its_quarters_is_compared_with_them_and_not_kept(tmp_path, total):
    rows = by_quarter([*MUNICIPALITIES, "Drenthe"])
    rows.append([MUNICIPALITIES[0], "2025*", total, 4, 8, 12])

    read = read_file(
        sheets.write(tmp_path / "jaar.csv", rows), shape_for(Table.objects.get(key="cbs-permits-client")), 2025
    )

    assert {period for _series, period in read.at} == {f"2025Q{number}" for number in range(1, 5)}
    assert [one.cell for one in read.notes] == [f"B{len(rows)}"]
    assert [(one.content, "25" in one.reason) for one in read.sums] == ([] if total == 24 else [("25", True)])
    assert not [one for one in read.faults if one.cell.endswith(str(len(rows)))]


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions")
def test_quarters_in_the_headings_are_one_finding_too(tmp_path):
    rows = [["Regio", *[f"{year} {number}e kwartaal" for year in (2026, 2027) for number in range(1, 5)]]]
    path = sheets.write(tmp_path / "kwartalen.xlsx", [*rows, *[[place, *range(8)] for place in sheets.PLACES]])

    found = together(read_file(path, shape_for(Table.objects.get(key="plan-capacity")), 2025).faults)

    assert [fault.cell for fault in found] == ["B1:I1"]
    assert "2026, 2027" in found[0].reason


def test_same_fault_in_many_cells_is_one_and_what_differs_stays_apart():
    same = [Fault("Blad1", f"C{row}", str(row), "Rounded.") for row in range(2, 7)]
    figures = [Fault("Blad1", f"D{row}", "x", f"Row {row}: no number.", "No number.") for row in (2, 3, 4)]
    apart = [Fault("Blad1", "A9", "x", "Rounded."), Fault("", "", "", "No rows."), Fault("Blad1", "7", "", "Empty.")]

    found = together([*same[:3], *apart, *figures, *same[3:]])

    assert [fault.cell for fault in found] == ["C2:C6", "A9", "", "7", "D2:D4"]
    assert "5" in found[0].reason
    assert "C4 “4”" in found[0].reason
    assert "C5" not in found[0].reason
    assert found[-1].reason.startswith("No number.")
    assert together(found) == found
