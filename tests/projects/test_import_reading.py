"""What is read from a cell: with certainty, or not at all and with the reason."""

from datetime import date, datetime

import pytest
from django.utils.translation import override
from openpyxl import Workbook

from drenthe.exports.tasks import build_export
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.listed import is_name_of_total, is_total
from drenthe.lib.sheets.refusals import NoWorkbook, TooManyRows
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import choice, read_cell, text, written_day
from projects.enums import ProjectState
from projects.imports import words
from projects.imports.project_list import NoHeader, open_list
from projects.models import Municipality, Project
from tests.exports.exporting import make_run
from tests.projects.lists import COLUMNS, HEADER, workbook

NO = "unclear"
PLACES = {name.casefold(): Municipality(name=name) for name in ("Assen", "Coevorden", "Emmen", "Westerveld")}


def read(reader, value):
    with override("en"):
        try:
            return read_cell(Cell("B4", value), WantedColumn("x", "X", read=reader))
        except CellError:
            return NO


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (12, (12, False)),
        (12.0, (12, False)),
        ("12", (12, False)),
        (" 12  woningen ", (12, False)),
        ("12 won.", (12, False)),
        ("minimaal 650", (650, True)),
        ("min. 650", (650, True)),
        ("≥ 650", (650, True)),
        ("650+", (650, True)),
        (None, None),
        ("", None),
        ("-", None),
        ("?", None),
        ("n.v.t.", None),
        ("onbekend", None),
        ("ca. 12", NO),
        ("±12", NO),
        ("circa 12", NO),
        ("10-14", NO),
        ("10 à 14", NO),
        ("> 20", NO),
        ("12,5", NO),
        ("1.250", NO),
        ("29,0", (29, False)),
        ("1 542", (1542, False)),
        ("min. 1\u00a0542 woningen", (1542, True)),
        ("1 54", NO),
        (12.5, NO),
        (0, NO),
        ("0", NO),
        (-3, NO),
        (10**9, NO),
        (float("inf"), NO),
        (float("nan"), NO),
        (True, NO),
        (datetime(2024, 1, 1), NO),
        ("twaalf", NO),
    ],
)
def test_number_of_dwellings_is_read_when_it_is_exact(value, found):
    assert read(words.dwellings, value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (datetime(2025, 6, 30), date(2025, 6, 30)),
        (date(2025, 6, 30), date(2025, 6, 30)),
        ("30-06-2025", date(2025, 6, 30)),
        ("30/6/2025", date(2025, 6, 30)),
        ("2025-06-30", date(2025, 6, 30)),
        ("30 juni 2025", date(2025, 6, 30)),
        ("30 JUN 2025", date(2025, 6, 30)),
        ("29-02-2024", date(2024, 2, 29)),
        (None, None),
        ("n.n.b.", None),
        ("29-02-2025", NO),
        ("06-2025", NO),
        ("juni 2025", NO),
        ("medio 2025", NO),
        ("Q3 2025", NO),
        ("2025", NO),
        (2025, NO),
        ("30-06-25", NO),
        (datetime(1900, 1, 1), NO),
    ],
)
def test_day_is_read_when_it_is_exact(value, found):
    assert read(written_day, value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Emmen", "emmen"),
        ("emmen ", "emmen"),
        ("Gem. Emmen", "emmen"),
        ("GEMEENTE EMMEN", "emmen"),
        ("gm0114", "emmen"),
        ("Aa  en Hunze", "hunze"),
        ("", None),
        ("Groningen", NO),
        ("Emen", NO),
        ("Emmen/Coevorden", NO),
    ],
)
def test_municipality_is_read_with_or_without_the_word_before_it(value, found):
    known = {"emmen": "emmen", "gm0114": "emmen", "aa en hunze": "hunze"}

    assert read(words.municipality(known), value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("loopt", "active"),
        ("Actief", "active"),
        ("active", "active"),
        ("ON HOLD", "on_hold"),
        ("On-hold", "on_hold"),
        ("afgerond", "completed"),
        ("Gestopt", "stopped"),
        ("Beëindigd", "stopped"),
        ("-", None),
        ("gaat goed", NO),
    ],
)
def test_state_is_read_by_the_words_that_people_use(value, found):
    known = words.names_of(ProjectState, words.STATES)

    assert read(choice(lambda: known, is_lenient=True), value) == found


@pytest.mark.parametrize(
    ("value", "found"), [("  a   b ", "a b"), (12.0, "12"), (None, None), ("x" * 11, NO), (datetime(2024, 1, 1), NO)]
)
def test_text_is_read_without_superfluous_blanks(value, found):
    assert read(text(10, is_lenient=True), value) == found


# The sheet


@pytest.fixture
def opened(tmp_path):
    def read_list(content):
        path = tmp_path / "lijst.xlsx"
        path.write_bytes(content)
        return open_list(path, "lijst.xlsx")

    return read_list


def test_header_is_found_below_a_merged_title(opened):
    found = opened(workbook([["1", "CPO Sleen", "Coevorden"]]))

    assert found.header.number == 3
    assert {key: column for key, column in found.suggestion(PLACES).items() if column is not None} == COLUMNS
    assert [row.number for row in found.rows] == [4]


def test_blank_rows_are_passed_over_and_totals_are_known(opened):
    rows = [
        ["1", "CPO Sleen", "Coevorden"],
        [None, "  "],
        ["Totaal", None, None, None, None, None, None, 12],
        [None] * 7 + [40],
    ]

    found = opened(workbook(rows))

    assert [(row.number, is_total(row)) for row in found.rows] == [(4, False), (6, True), (7, True)]


@pytest.mark.parametrize("title", ["Totaalplan Zuid", "Total", "Som der delen"])
def test_project_with_such_a_name_is_no_total(opened, title):
    assert not is_total(opened(workbook([["1", title, "Assen"]])).rows[0])


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        *(
            ("Totaal", True),
            ("Subtotaal", True),
            ("Totaal plannen", True),
            ("Alle plannen samen", True),
            ("Total", True),
        ),
        *(("Totaalplan Zuid", False), ("Som der delen", False), ("Alle Hoven", False), ("", False), (None, False)),
    ],
)
def test_name_that_is_only_a_word_for_a_total_is_known(name, is_one):
    assert is_name_of_total(name) is is_one


@pytest.mark.parametrize(("value", "found"), [(date(2027, 3, 1), date(2027, 3, 1)), ("1 maart 1932", NO), ("-", None)])
def test_day_that_is_expected_lies_not_in_another_century(value, found):
    assert read(words.expected_day, value) == found


def test_hidden_column_is_told_and_not_suggested(opened):
    found = opened(workbook([["1", "CPO Sleen", "Coevorden"]], hidden=["D", "E"]))

    assert found.hidden == {3, 4}
    assert found.suggestion(PLACES)["place"] is None
    assert found.sample(1) == "CPO Sleen"


@pytest.mark.parametrize(
    ("name", "value", "field", "is_suggested"),
    [
        ("Start project", date(2025, 3, 1), "track", False),
        ("Soort project", date(2025, 3, 1), "track", False),
        ("Soort project", "CPO", "track", True),
        ("Soort project", None, "track", True),
        ("Projectstatus", "Loopt", "state", True),
        ("Projectstatus", "12", "state", False),
        ("Startdatum", date(2025, 3, 1), "since", True),
        ("Startdatum", "CPO", "since", True),  # the very name: what stands in it is refused at its cell
    ],
)
def test_column_is_suggested_only_when_its_values_fit(tmp_path, name, value, field, is_suggested):
    book = Workbook()
    for row in (["Naam", "Gemeente", name], ["Proefplan", "Assen", value]):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")

    found = open_list(tmp_path / "list.xlsx", "list.xlsx")

    assert (found.suggestion(PLACES)[field] == 2) == is_suggested


def test_value_of_cells_merged_downwards_holds_for_each_row(opened):
    import io

    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook([["1", "A", "Emmen"], ["2", "B", None], ["3", "C", None]])))
    book.worksheets[0].merge_cells("C4:C6")
    out = io.BytesIO()
    book.save(out)

    assert [row.cells[2].value for row in opened(out.getvalue()).rows] == ["Emmen"] * 3


def test_formula_without_a_result_and_error_are_marked(opened):
    found = opened(workbook([["=1+1", "#N/A", "Emmen"]]))

    cells = found.rows[0].cells[:3]
    assert [(cell.is_without_result, cell.is_error) for cell in cells] == [
        (True, False),
        (False, True),
        (False, False),
    ]


@pytest.mark.usefixtures("files", "data_2024")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_file_of_projects_is_read_as_a_list(opened, language):
    run = make_run(export="projects", language=language, as_of=date(2024, 12, 31))
    build_export(str(run.pk))
    run.refresh_from_db()

    found = opened(run.file.read())
    holds = {key: at for key, at in found.suggestion(PLACES).items() if at is not None}

    assert not found.must_choose
    assert {"title", "municipality", "track", "phase", "state"} <= set(holds)
    titles = [row.cell(holds["title"]).value for row in found.rows if not is_total(row)]
    assert len(titles) == run.rows_total > 30
    assert set(titles) <= set(Project.objects.values_list("title", flat=True))


@pytest.mark.parametrize("other", ["Initiatief", "Plan", "Naam"])
def test_column_that_has_the_name_itself_goes_before_one_that_is_called_something_like_it(opened, other):
    content = workbook([["1", "CPO Sleen", "x"]], header=["Project", "Gemeente", other])

    assert opened(content).suggestion(PLACES)["title"] == 0


def test_sheet_without_a_header_is_refused(opened):
    with pytest.raises(NoHeader):
        opened(workbook([[7, 8]], header=["x"]))


def test_names_of_columns_that_are_all_of_somebody_else_are_offered_to_choose(opened):
    found = opened(workbook([["De Brink", "Gem. Westerveld", 24]], header=["Wat", "Waar", "Hoeveel"]))

    assert found.headers == ["Wat", "Waar", "Hoeveel"]
    assert {key: at for key, at in found.suggestion(PLACES).items() if at is not None} == {"municipality": 1}


def test_file_that_is_no_workbook_is_refused(opened):
    with pytest.raises(NoWorkbook):
        opened(b"nonsense")


def test_endless_list_is_refused(opened, monkeypatch):
    monkeypatch.setattr("projects.imports.project_list.MAX_ROWS", 2)

    with pytest.raises(TooManyRows):
        opened(workbook([["1", "A", "Emmen"]] * 3))


def test_header_is_the_row_with_most_names(opened):
    rows = [["Project", "Gemeente"], HEADER, ["1", "CPO Sleen", "Coevorden"]]

    assert opened(workbook(rows, header=["Nieuw", "", ""])).header.number == 5


@pytest.mark.parametrize("titles", [[], [["Projectenlijst woningbouw 2026"]]])
def test_project_of_which_the_cells_hold_years_is_not_taken_for_the_header(tmp_path, titles):
    header = ["Project", "Gemeente", "Fase", "Start", "Oplevering"]
    book = Workbook()
    for row in (*titles, header, ["Erf", "Assen", "start", 2026, 2027], ["Kade", "Emmen", "start", 2027, 2028]):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")

    found = open_list(tmp_path / "list.xlsx", "list.xlsx")

    assert (found.header.names, len(found.rows)) == (header, 2)
