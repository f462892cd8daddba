"""Where a table stands in a file, and what stands around it: read, shown to be chosen, or named as not read."""

from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from monitoring.services.files.reading import read_file
from tests.lib.sheets.files_of_others import xlsb
from tests.monitoring import sheets
from tests.monitoring.shapes import capacity, numbers, shares

HEADER = ["Regio", "Total", "Public", "Market", "Private"]
ROWS = [["Noord", 6, 1, 2, 3], ["Zuidoost", 6, 1, 2, 3], ["Zuidwest", 6, 1, 2, 3], ["Drenthe", 18, 3, 6, 9]]
YEARS = ["Regio", 2025, 2026, 2027]
PLANS = [["Noord", 10, 20, 30], ["Zuidoost", 1, 2, 3], ["Zuidwest", 4, 5, 6], ["Drenthe", 15, 27, 39]]


def read(tmp_path, rows, shape=None, *, chosen="", change=None, name="figures.xlsx"):
    path = sheets.write(tmp_path / name, rows)
    if change:
        book = load_workbook(path)
        change(book)
        book.save(path)
    return read_file(path, shape or numbers(), 2024, chosen=chosen)


def reasons(reading):
    return [(fault.cell, fault.reason) for fault in reading.faults]


def cells(faults):
    return [fault.cell for fault in faults]


# Which table


@pytest.mark.parametrize("between", [[], [[]], [["Vergunningen 2023"]], [[], ["Vergunningen 2023"], []]])
def test_two_tables_are_never_taken_without_a_word(tmp_path, between):
    reading = read(tmp_path, [HEADER, *ROWS, *between, HEADER, *ROWS])

    assert reading.entries == {}
    assert len(reading.faults) == 1
    assert "Blad1!A1:E5" in str(reading.faults[0])
    assert [block.first for block in reading.choices] == ["A1", f"A{6 + len(between)}"]


@pytest.mark.parametrize(("chosen", "number"), [("Blad1!A1", 1), ("Blad1!A7", 100)])
def test_table_that_somebody_points_at_is_read_and_the_other_named(tmp_path, chosen, number):
    rows = [HEADER, *ROWS, [], HEADER, *[[row[0], *[figure * 100 for figure in row[1:]]] for row in ROWS]]

    reading = read(tmp_path, rows, chosen=chosen)

    assert reading.faults == []
    assert reading.entries["noord/public", "2024"].number == number
    assert len(reading.notes) == 1


def test_place_where_no_table_begins_is_not_taken_for_a_choice(tmp_path):
    assert read(tmp_path, [HEADER, *ROWS, [], HEADER, *ROWS], chosen="Blad1!A3").faults != []


def test_table_of_other_years_below_is_not_taken_for_this_one(tmp_path):
    rows = [YEARS, *PLANS, [], ["Regio", 2023, 2024, 2025], *PLANS]

    reading = read(tmp_path, rows, capacity())

    assert reading.faults == []
    assert reading.header.number == 1


@pytest.mark.parametrize("where", ["second", "third"])
def test_table_on_another_sheet_is_found_there(tmp_path, where):
    book = Workbook()
    book.active.append(["Toelichting bij de cijfers"])
    for title in ["Leeg", "Cijfers"] if where == "third" else ["Cijfers"]:
        sheet = book.create_sheet(title)
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")

    reading = read_file(tmp_path / "book.xlsx", numbers(), 2024)

    assert reading.faults == []
    assert reading.sheet == "Cijfers"
    assert [note.sheet for note in reading.notes] == ["Sheet"]


def test_tables_on_two_sheets_are_shown_to_be_chosen(tmp_path):
    def copy(book):
        sheet = book.create_sheet("2023")
        for row in [HEADER, *ROWS]:
            sheet.append(row)

    reading = read(tmp_path, [HEADER, *ROWS], change=copy)

    assert [block.place for block in reading.choices] == ["Blad1!A1", "2023!A1"]


def test_hidden_sheet_is_no_choice_and_is_named(tmp_path):
    def hide(book):
        sheet = book.create_sheet("Oud")
        for row in [HEADER, *ROWS]:
            sheet.append(row)
        sheet.sheet_state = "hidden"

    reading = read(tmp_path, [HEADER, *ROWS], change=hide)

    assert reading.faults == []
    assert [(note.sheet, note.reason) for note in reading.notes] == [
        ("Oud", "Dit blad is verborgen en is niet gelezen.")
    ]


def test_table_on_a_hidden_sheet_is_read_and_said_to_be_hidden(tmp_path):
    def cover(book):
        book.active.sheet_state = "hidden"
        book.create_sheet("Voorblad", 0)["A1"] = "Cijfers van de gemeenten"

    reading = read(tmp_path, [HEADER, *ROWS], change=cover)

    assert reading.faults == []
    assert reading.entries["noord/public", "2024"].number == 1
    assert [(note.sheet, note.reason) for note in reading.notes] == [
        ("Blad1", "Dit blad is verborgen in het bestand en is wel gelezen."),
        ("Voorblad", "Dit blad is niet gelezen: deze tabel staat er niet op."),
    ]


def test_columns_that_are_not_understood_are_named_in_the_row_that_names_one(tmp_path):
    reading = read(tmp_path, [["Regio", "2025/26", "eind 2026", "2027/28"], *ROWS])

    assert [fault.cell for fault in reading.faults][:3] == ["B1", "C1", "D1"]
    assert reading.needs_mapping


# Its header


@pytest.mark.parametrize(
    "years",
    [
        ["2025", "2026", "2027"],
        ["2025 (prognose)", "2026 (prognose)", "2027*"],
        [2025.0, 2026.0, 2027.0],
        ["jaar 2025", "Jaar 2026", " jaar 2027"],
        ["1-1-2025", "31-12-2026", "01-01-2027"],
        [datetime(2025, 1, 1), datetime(2026, 1, 1), datetime(2027, 12, 31)],
    ],
)
def test_years_are_known_however_they_are_written(tmp_path, years):
    reading = read(tmp_path, [["Regio", *years], *PLANS], capacity())

    assert reading.faults == []
    assert reading.entries["noord", "2026"].number == 20


def test_row_of_figures_that_look_like_years_is_no_header(tmp_path):
    rows = [["Regio", "2025 (prognose)", "2026 (prognose)", "2027 (prognose)"], *PLANS]
    rows[4] = ["Drenthe", 2069, 2003, 1999]

    assert read(tmp_path, rows, capacity()).header.number == 1


def test_header_may_stand_far_down(tmp_path):
    reading = read(tmp_path, [*[[f"Regel {number}"] for number in range(40)], HEADER, *ROWS])

    assert reading.faults == []
    assert len(reading.notes) == 40


@pytest.mark.parametrize("is_merged", [True, False])
def test_header_over_two_rows_is_one_header(tmp_path, is_merged):
    def merge(book):
        if is_merged:
            book.active.merge_cells("A1:A2")
            book.active.merge_cells("C1:E1")

    rows = [["Regio", "Total", "Opdrachtgever"], [None, None, "Public", "Market", "Private"], *ROWS]

    reading = read(tmp_path, rows, change=merge)

    assert reading.faults == []
    assert reading.at["noord/market", "2024"] == "D3"


def test_names_split_over_two_rows_are_read_as_one(tmp_path):
    rows = [["Regio", "Dear", "Mid", "Social", "Dear", "Cheap", None], [None, "rent", "rent", "rent", "sale", "sale"]]
    rows[1].append("Affordable")
    figures = [[name, 2, 3, 28, 45, 21, 52] for name in ("Noord", "Zuidoost", "Zuidwest", "Drenthe")]

    reading = read(tmp_path, [*rows, *figures], shares())

    assert reading.faults == []
    assert reading.at["noord/cheap_sale", "2024"] == "F3"


def test_column_of_classes_may_have_the_name_of_one_when_there_is_one_figure_in_a_row(tmp_path):
    lines = [[row[0], key, value] for row in ROWS for key, value in zip(HEADER[1:], row[1:], strict=True)]

    reading = read(tmp_path, [["Regio", "Total", "Waarde"], *lines])

    assert reading.faults == []
    assert reading.entries["drenthe/total", "2024"].number == 18


def test_header_that_is_repeated_on_a_page_is_no_second_table(tmp_path):
    reading = read(tmp_path, [HEADER, *ROWS[:2], HEADER, *ROWS[2:]])

    assert reading.faults == []
    assert len(reading.entries) == 16


def test_table_on_its_side_is_read(tmp_path):
    rows = [list(column) for column in zip(*[YEARS, *PLANS], strict=True)]

    reading = read(tmp_path, [["Plancapaciteit"], [], *rows], capacity())

    assert reading.faults == []
    assert reading.entries["zuidwest", "2027"].number == 6
    assert reading.at["zuidwest", "2027"] == "D6"


def test_first_column_without_a_name_is_known_by_what_stands_in_it(tmp_path):
    assert read(tmp_path, [[None, *HEADER[1:]], *ROWS]).faults == []
    assert read(tmp_path, [["Deelgebied", *HEADER[1:]], *ROWS]).faults == []


def test_column_whose_names_do_not_all_fit_is_not_guessed(tmp_path):
    rows = [[None, *HEADER[1:]], *ROWS[:3], ["Groningen", 1, 1, 1, 1]]

    assert read(tmp_path, rows).needs_mapping


# What stands around it


def test_columns_that_are_not_understood_are_asked_first_and_no_row_is_called_missing(tmp_path):
    reading = read(tmp_path, [["Regio", "Totaal", "Overheid", "Markt", "Overig"], *ROWS])

    assert reading.needs_mapping
    assert not any("Noord" in reason for _cell, reason in reasons(reading))


def test_column_that_is_not_understood_is_named_once_with_what_it_may_be(tmp_path):
    reading = read(tmp_path, [["Regio", "Total", "Overheid", "Market", "Private"], *ROWS])

    assert [fault.cell for fault in reading.faults] == ["C1"]
    assert reading.faults[0].reason.endswith("Public.")


def test_row_with_a_name_that_is_not_known_is_no_row_that_is_missing(tmp_path):
    reading = read(tmp_path, [HEADER, ["Noordelijk", 6, 1, 2, 3], *ROWS[1:]])

    assert [fault.cell for fault in reading.faults] == ["A2"]
    assert reading.needs_mapping


def test_year_that_the_table_does_not_have_is_refused_at_its_header(tmp_path):
    rows = [[*YEARS, 1932], *[[*row, 7] for row in PLANS]]

    assert cells(read(tmp_path, rows, capacity()).faults) == ["E1"]


@pytest.mark.parametrize("column", [5, 7])
def test_figure_under_no_name_is_refused_at_its_cell(tmp_path, column):
    rows = [HEADER, *[list(row) for row in ROWS]]
    rows[2] += [None] * (column - 5) + [318]

    assert cells(read(tmp_path, rows).faults) == [f"{'FGH'[column - 5]}3"]


@pytest.mark.parametrize(
    "note",
    [["Cijfers 2024 zijn voorlopig."], ["Bron: CBS", "bewerkt door Drenthe"], [None, "Toelichting: zie bijlage"]],
)
def test_text_around_the_table_is_kept_as_a_note(tmp_path, note):
    reading = read(tmp_path, [["Vergunningen"], HEADER, *ROWS, [], note])

    assert reading.faults == []
    assert [found.content for found in reading.notes] == ["Vergunningen", *[text for text in note if text]]


@pytest.mark.parametrize("row", [["Groningen", 1, 2, 3, 4], ["Groningen"], [None, 1], ["Toelichting", 7]])
def test_row_that_may_be_a_figure_is_never_taken_for_a_note(tmp_path, row):
    reading = read(tmp_path, [HEADER, *ROWS, row])

    is_figure = len(row) > 1
    assert bool(reading.faults) == is_figure
    assert bool(reading.notes) != is_figure


def test_hidden_row_and_column_are_read_and_named(tmp_path):
    def hide(book):
        book.active.row_dimensions[3].hidden = True
        book.active.column_dimensions["C"].hidden = True

    reading = read(tmp_path, [HEADER, *ROWS], change=hide)

    assert len(reading.entries) == 16
    assert cells(reading.notes) == ["3", "C"]


@pytest.mark.parametrize(("total", "is_right"), [(60, True), (61, False), (None, True)])
def test_total_of_a_row_is_compared_and_not_kept(tmp_path, total, is_right):
    rows = [[*YEARS, "Totaal"], ["Noord", 10, 20, 30, total], *[[*row, sum(row[1:])] for row in PLANS[1:]]]

    reading = read(tmp_path, rows, capacity())

    assert reading.faults == []
    assert len(reading.entries) == 12
    assert cells(reading.sums) == ([] if is_right else ["E2"])


@pytest.mark.parametrize(("total", "is_right"), [(15, True), (14, False)])
def test_total_row_of_the_file_is_compared_and_not_kept(tmp_path, total, is_right):
    rows = [YEARS, *PLANS, ["Som", total, 27, 39]]

    reading = read(tmp_path, rows, capacity())

    assert reading.faults == []
    assert cells(reading.sums) == ([] if is_right else ["B6"])


def test_total_that_is_no_number_is_refused(tmp_path):
    assert cells(read(tmp_path, [[*YEARS, "Totaal"], *[[*row, "5t"] for row in PLANS]], capacity()).faults) == [
        "E2",
        "E3",
        "E4",
        "E5",
    ]


def test_table_without_rows_or_without_a_figure_is_refused(tmp_path):
    assert len(read(tmp_path, [HEADER]).faults) == 1
    assert len(read(tmp_path, [HEADER, *[[row[0]] for row in ROWS]]).faults) == 1


def test_share_written_with_an_idle_decimal_is_read(tmp_path):
    header = ["Regio", "dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]
    row = ["4,0", "19,0", "24,0", "25,0", "28,0", "71,0"]
    reading = read(tmp_path, [header, *[[place[0], *row] for place in ROWS]], shares(), name="a.csv")

    assert reading.faults == []
    assert [entry.number for entry in reading.entries.values()][:6] == [4, 19, 24, 25, 28, 71]


def test_line_of_a_text_with_a_value_too_few_is_refused_at_the_cell_that_lacks(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_text(
        "Vergunningen\nRegio;Total;Public;Market;Private\nNoord;1;2;3\nZuidoost;6;1;2;3\nZuidwest;6;1;2;3\n"
    )

    reading = read_file(path, numbers(), 2024)

    assert cells(reading.faults)[0] == "E3"


# A total that does not say that it is one


@pytest.mark.parametrize("name", ["figures.xlsx", "figures.csv"])
def test_row_and_column_without_a_name_that_add_up_the_others_are_named_as_a_total(tmp_path, name):
    summed = [[*row, sum(row[1:])] for row in PLANS[:3]]
    write = [[*YEARS, None], *summed, [None, 15, 27, 39, 81]]
    if name.endswith("csv"):
        path = tmp_path / name
        path.write_text("\n".join(";".join("" if one is None else str(one) for one in row) for row in write))
        reading = read_file(path, capacity(), 2024)
    else:
        reading = read(tmp_path, write, capacity())

    said = {cell: reason for cell, reason in reasons(reading) if "totaal" in reason}
    assert {"A5", "E1"} <= set(said)
    assert [cell for cell in cells(reading.faults) if cell in {"E2", "E3", "E4"}] == []  # said once, at the top


def test_row_without_a_name_that_is_no_sum_is_refused_as_before(tmp_path):
    reading = read(tmp_path, [YEARS, *PLANS, [None, 15, 27, 40]], capacity())

    assert [(cell, "totaal" in reason) for cell, reason in reasons(reading) if cell == "A6"] == [("A6", False)]


@pytest.mark.parametrize(("dear", "is_read"), [(99, True), (0, False)])
def test_share_without_a_number_format_is_read_where_the_others_are_per_cents(tmp_path, dear, is_read):
    """Of an .xlsb the format is not read: 1 beside 99 is 1%, and 1 beside 0 is 1% or 100%."""
    names = ["dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]
    rows = [["Regio", *names], *([row[0], dear, 1, 0, 0, 0, 1] for row in ROWS)]

    reading = read_file(xlsb(tmp_path / "shares.xlsb", rows), shares(), 2024)

    assert [fault.cell for fault in reading.faults if ".xlsx" in fault.reason] == (
        [] if is_read else [f"{column}{row}" for row in range(2, 6) for column in "CG"]
    )
    assert (("noord/mid_rent", "2024") in reading.entries and reading.faults == []) is is_read
