"""A file at the door: what can be read with certainty is read, anything else is named with its cell."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import translation
from openpyxl import load_workbook

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import signature
from drenthe.lib.sheets.numbers import number as read_number
from drenthe.lib.sheets.opening import open_sheet
from drenthe.lib.sheets.sheet import Cell
from monitoring.enums import Mark
from monitoring.services.files.columns import guess_header, role_choices
from monitoring.services.files.periods import period_of
from monitoring.services.files.reading import read_file
from tests.monitoring import sheets
from tests.monitoring.shapes import balances, capacity, numbers, shares

HEADER = ["Regio", "Total", "Public", "Market", "Private"]
ROWS = [["Noord", 6, 1, 2, 3], ["Zuid-oost", 6, 1, 2, 3], ["ZUIDWEST", 6, 1, 2, 3], ["Drenthe", 18, 3, 6, 9]]


def read(tmp_path, rows, shape=None, *, name="figures.xlsx", mappings=None, **more):
    path = sheets.write(tmp_path / name, rows, **more)
    return read_file(path, shape or numbers(), 2024, mappings)


def with_cell(row, column, value):
    rows = [list(one) for one in ROWS]
    rows[row][column] = value
    return [HEADER, *rows]


def faults(reading):
    return [(one.cell, one.content) for one in reading.faults]


@pytest.mark.parametrize("name", ["figures.xlsx", "figures.csv"])
def test_figures_are_read_by_names_of_places_and_classes(tmp_path, name):
    reading = read(tmp_path, [HEADER, *ROWS], name=name)

    assert reading.faults == []
    assert reading.entries["zuidoost/market", "2024"].number == 2
    assert len(reading.entries) == 16
    assert reading.at["zuidoost/market", "2024"] == "D3"


def test_titles_above_and_a_source_below_do_not_matter(tmp_path):
    rows = [["Vergunningen in 2024"], [], HEADER, *ROWS, [], ["Bron: CBS"]]

    assert read(tmp_path, rows).faults == []


def test_one_figure_in_a_row_will_do(tmp_path):
    rows = [["Regio", "first", "Aantal"]]
    rows += [[row[0], key, value] for row in ROWS for key, value in zip(HEADER[1:], row[1:], strict=True)]

    reading = read(tmp_path, rows)

    assert reading.faults == []
    assert reading.entries["drenthe/total", "2024"].number == 18


def test_years_in_the_columns_are_read(tmp_path):
    reading = read(tmp_path, [["Regio", 2025, "2026", 2027], *[[row[0], 1, 2, 3] for row in ROWS]], capacity())

    assert reading.faults == []
    assert reading.entries["noord", "2026"].number == 2


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("7", 7),
        (7.0, 7),
        ("\u22127", -7),
        ("\u20137", -7),
        (" 7 ", 7),
        (0, 0),
        ("-0", 0),
        ("1 130", 1130),
        ("1\xa0130", 1130),
        ("7,0", 7),
        ("1130*", 1130),
        ("7 ¹", 7),
        ("7 (a)", 7),
    ],
)
def test_number_that_is_certain_is_read(tmp_path, value, number):
    assert read(tmp_path, with_cell(0, 2, value)).entries["noord/public", "2024"].number == number


@pytest.mark.parametrize(
    "value",
    ["1.130", "1,130", "1,000", "12,000", "-1,000", "11 30", "11.30", "1.1.30", "5t60", "l2", "1O", "7,5", 7.5, 1.13,
     "48%", "(7)", "7-", "?", True, "=1+1", "#N/A", 10**12, "--7"],
)  # fmt: skip
def test_number_that_is_not_certain_is_a_fault_at_its_cell(tmp_path, value):
    reading = read(tmp_path, with_cell(1, 3, value))

    assert [one.cell for one in reading.faults] == ["D3"]
    assert reading.faults[0].content == Cell("D3", value).content


@pytest.mark.parametrize(
    ("text", "decimals", "number"),
    [("1,000", 0, None), ("1,100", 1, None), ("12,500", 1, None), ("12,500", 2, None), ("-1,250", 2, None),
     ("1,000%", 1, None), ("12,5", 1, "12.5"), ("12,50", 1, "12.5"), ("0,500", 1, "0.5"), ("1000,500", 1, "1000.5"),
     ("1,130", 3, "1.130"), ("12,000", 3, "12")],
)  # fmt: skip
def test_comma_before_three_digits_is_read_only_where_it_cannot_stand_for_thousands(text, decimals, number):
    cell = Cell("B2", text)

    if number is None:
        with pytest.raises(CellError, match=r"1\d{3}|12500|-1250"):
            read_number(cell, decimals=decimals, is_share=True)
    else:
        assert read_number(cell, decimals=decimals, is_share=True) == Decimal(number)


@pytest.mark.parametrize(
    ("value", "number_format", "number"),
    [(48, "General", 48), ("48%", "General", 48), ("48 %", "General", 48), (0.48, "0%", 48), (1, "0%", 100),
     (1, "0", 1), (0, "0", 0), (48, '0"%"', 48), (48, "0\\%", 48), (0.29, "0.0%", 29), (0.485, "0%", 49),
     (0.024, "0%", 2)],
)  # fmt: skip
def test_share_is_read_as_it_is_shown(tmp_path, value, number_format, number):
    rows = share_rows(value)

    reading = read(tmp_path, rows, shares(), formats={"B2": number_format})

    assert reading.faults == []
    assert reading.entries["noord/dear_rent", "2024"].number == number


@pytest.mark.parametrize(
    ("value", "number_format"),
    [(0.48, "General"), (48, "0%"), (0.485, "0.0%"), ("0,48", "General"), (0.48, '0"%"'), (48.5, "0\\%")],
)
def test_share_that_may_be_a_part_of_one_is_a_fault(tmp_path, value, number_format):
    reading = read(tmp_path, share_rows(value), shares(), formats={"B2": number_format})

    assert [one.cell for one in reading.faults] == ["B2"]


def test_share_that_is_read_as_excel_rounds_it_is_named(tmp_path):
    exact = read(tmp_path, share_rows(0.29), shares(), formats={"B2": "0%"})
    rounded = read(tmp_path, share_rows(0.0245), shares(), formats={"B2": "0%"})

    assert exact.notes == []
    assert [(note.cell, note.reason) for note in rounded.notes] == [("B2", "Afgerond zoals Excel het toont: 2%.")]


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [(1542.4, "General", "1542,4"), (0.1 + 0.2, "General", "0,30000000000000004"), (True, "General", "WAAR"),
     (15.42, "0%", "1542%"), (29, '0"%"', "29%"), (datetime(2025, 3, 1), "d-m-yyyy", "01-03-2025"),
     (10**12, "General", "1000000000000"), (float("inf"), "General", "inf"), (1e300, "General", "1e+300")],
)  # fmt: skip
def test_message_says_what_stands_there_as_the_reader_would_type_it(value, number_format, shown):
    with translation.override("nl"):
        assert Cell("B2", value, number_format).content == shown


def test_hint_names_a_number_as_it_is_to_be_typed(tmp_path):
    rows = [["Noord", "1.130", 100, 1000, 30], *ROWS[1:3], ["Drenthe", 1142, 102, 1004, 36]]

    with translation.override("nl"):
        said = read(tmp_path, [HEADER, *rows]).faults[0].reason

    assert said.endswith("Schrijf 1130 als u dat bedoelt. Met 1130 tellen de cijfers op.")


def share_rows(value):
    header = ["Regio", "dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]
    return [header, *[[row[0], value if row[0] == "Noord" else 20, 20, 20, 20, 20, 60] for row in ROWS]]


@pytest.mark.parametrize(
    ("value", "mark"), [(None, Mark.BLANK), ("  ", Mark.BLANK), (".", Mark.SUPPRESSED), ("x", Mark.SUPPRESSED)]
)
def test_cell_without_a_figure_is_no_number_and_no_fault(tmp_path, value, mark):
    reading = read(tmp_path, with_cell(0, 2, value))

    assert reading.faults == []
    assert (reading.entries["noord/public", "2024"].number, reading.entries["noord/public", "2024"].mark) == (
        None,
        mark,
    )


def test_letter_in_a_number_gets_the_number_that_the_rules_give(tmp_path):
    reading = read(tmp_path, with_cell(1, 3, "5t60"))

    assert "2 " in reading.faults[0].reason
    assert reading.faults[0].reason.startswith("Zuidoost, Market, 2024")


def test_double_row_is_named_and_where_it_also_stands(tmp_path):
    reading = read(tmp_path, [HEADER, *ROWS, ROWS[1]])

    assert faults(reading) == [("A6", "Zuid-oost")]
    assert "A3" in reading.faults[0].reason


def test_region_that_is_called_like_another_is_a_double_and_a_missing_row(tmp_path):
    reading = read(tmp_path, with_cell(2, 0, "Zuidoost"))

    assert faults(reading) == [("A4", "Zuidoost"), ("", "")]
    assert "Zuidwest" in reading.faults[1].reason


@pytest.mark.parametrize(("name", "hint"), [("Zuidwset", "Zuidwest"), ("Groningen", "Noord, Zuidoost"), (None, "")])
def test_unknown_region_is_named_with_what_is_known(tmp_path, name, hint):
    reading = read(tmp_path, with_cell(2, 0, name))

    assert reading.faults[0].cell == "A4"
    assert hint in reading.faults[0].reason


def test_missing_row_is_named_and_a_missing_total_is_added_up(tmp_path):
    reading = read(tmp_path, [HEADER, *ROWS[1:]])
    without = read(tmp_path, [HEADER, *ROWS[:3]])

    assert ["Noord" in one.reason for one in reading.faults] == [True]
    assert (without.faults, without.entries["drenthe/total", "2024"].number) == ([], 18)
    assert {place[0].split("/")[0] for place in without.own_totals} == {"drenthe"}


def test_missing_column_and_missing_year_are_named(tmp_path):
    assert "Private" in read(tmp_path, [row[:4] for row in [HEADER, *ROWS]]).faults[0].reason
    years = read(tmp_path, [["Regio", 2025, 2027], *[[row[0], 1, 3] for row in ROWS]], capacity())
    assert ["2026" in one.reason for one in years.faults] == [True]


def test_unknown_and_double_columns_are_named(tmp_path):
    unknown = read(tmp_path, [[*HEADER, "Percentage van wat"], *[[*row, 1] for row in ROWS]])
    double = read(tmp_path, [[*HEADER, "Private"], *[[*row, 1] for row in ROWS]])

    assert faults(unknown) == [("F1", "Percentage van wat")]
    assert faults(double)[0] == ("F1", "Private")


def test_merged_cells_are_named(tmp_path):
    reading = read(tmp_path, [HEADER, *ROWS], merged="C2:C3")

    assert reading.faults[0].cell == "C2:C3"


def test_cell_beside_the_table_is_named(tmp_path):
    reading = read(tmp_path, [HEADER, [*ROWS[0], 99], *ROWS[1:]], name="figures.csv")

    assert faults(reading) == [("F2", "99")]


def test_file_without_a_header_row_is_refused(tmp_path):
    assert len(read(tmp_path, [["a", "b"], [1, 2]]).faults) == 1


@pytest.mark.parametrize("content", [b"Zomaar;iets\nZuid\xe9;1", b"\x00\x01", b""])
def test_csv_that_is_no_text_or_has_nothing_is_refused(tmp_path, content):
    path = tmp_path / "figures.csv"
    path.write_bytes(content)

    assert len(read_file(path, numbers(), 2024).faults) == 1


@pytest.mark.parametrize("name", ["figures.xlsx", "none.xlsx", "none.csv", "figures.txt"])
def test_file_that_is_no_workbook_is_refused(tmp_path, name):
    if name.startswith("figures"):
        (tmp_path / name).write_bytes(b"no workbook")

    assert len(read_file(tmp_path / name, numbers(), 2024).faults) == 1


def test_second_sheet_without_the_table_is_named_as_not_read(tmp_path):
    path = sheets.write(tmp_path / "two.xlsx", [HEADER, *ROWS])
    book = load_workbook(path)
    book.create_sheet("Nog iets")["A1"] = 1
    book.save(path)

    reading = read_file(path, numbers(), 2024)

    assert reading.faults == []
    assert [one.sheet for one in reading.notes] == ["Nog iets"]


def test_comma_between_values_is_seen_too(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_text("\n".join(",".join(str(one) for one in row) for row in [HEADER, *ROWS]))

    assert read_file(path, numbers(), 2024).faults == []


OWN = ["Gebied", "Alles", "Gemeente en corporatie", "Bouwers", "Rest", "Opmerking"]
ROLES = {
    "0": "axis:place",
    "1": "class:total",
    "2": "class:public",
    "3": "class:market",
    "4": "class:private",
    "5": "ignore",
}


def test_own_layout_is_read_by_a_mapping_that_is_remembered(tmp_path):
    rows = [OWN, *[[*row, "x"] for row in ROWS]]

    assert read(tmp_path, rows).faults != []
    reading = read(tmp_path, rows, mappings={signature(OWN): ROLES})

    assert reading.faults == []
    assert reading.entries["zuidwest/private", "2024"].number == 3


def test_mapping_of_another_header_row_is_not_used(tmp_path):
    assert read(tmp_path, [HEADER, *ROWS], mappings={signature(OWN): ROLES}).faults == []


def test_roles_are_suggested_for_somebody_to_confirm(tmp_path):
    path = sheets.write(tmp_path / "own.xlsx", [["Gebied", "Totaal", "Public (gem.)", "Markt"], ["Noord", 1, 2, 3]])

    header, roles = guess_header(None, open_sheet(path), numbers(), 2024)

    assert header.number == 1
    assert roles[0] == "axis:place"
    assert "class:market" in [one.key for one in role_choices(numbers(), 2024)]


@pytest.mark.parametrize(
    ("value", "kind", "period"),
    [
        (2025, "year", "2025"),
        (2025.0, "year", "2025"),
        ("2025", "year", "2025"),
        ("eind 2025", "year", "2025"),
        ("2025Q1", "quarter", "2025Q1"),
        ("2025 kwartaal 1", "quarter", "2025Q1"),
        ("2025KW04", "quarter", "2025Q4"),
        ("2025-1", "half_year", "2025H1"),
        ("2025MM03", "month", "2025M03"),
        ("2025", "quarter", None),
        ("2025 kwartaal 5", "quarter", None),
        ("2025Q1", "year", None),
        ("2025 halfjaar 1", "quarter", None),
        ("25", "year", None),
        ("Totaal", "year", None),
        ("2025 1e kwartaal", "quarter", "2025Q1"),
        ("4e kwartaal 2025*", "quarter", "2025Q4"),
        ("Q3 2025", "quarter", "2025Q3"),
        ("kwartaal IV 2025", "quarter", "2025Q4"),
        ("1e halfjaar 2025", "half_year", "2025H1"),
        ("2025 januari", "month", "2025M01"),
        ("mrt-25", "month", "2025M03"),
        (date(2025, 5, 31), "month", "2025M05"),
        ("2025**", "year", "2025"),
        ("2025 voorlopig", "year", "2025"),
        ("2025JJ00", "year", "2025"),
        ("1 januari 2025", "year", "2025"),
        ("31-12-2025", "year", "2025"),
        ("2024/2025", "year", None),
        ("2025 1e kwartaal", "year", None),
    ],
)
def test_period_is_read_from_its_name(value, kind, period):
    assert period_of(value, kind) == period


def test_balance_below_zero_is_read(tmp_path):
    rows = [["Regio", "Opening", "Target", "Realised", "Closing"], *[[row[0], -13, 52, 33, "-32"] for row in ROWS]]

    reading = read(tmp_path, rows, balances())

    assert reading.entries["noord/closing", "2024"].number == Decimal(-32)
