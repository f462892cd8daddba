"""Columns of somebody's own file are found by their names; where two fit equally well nothing is guessed."""

import pytest
from django.utils.translation import override

from drenthe.lib.sheets.header import (
    IGNORE,
    Header,
    WantedColumn,
    find_header,
    header_faults,
    match_exactly,
    match_likely,
    signature,
    suggest,
)
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell, Row, Sheet, cell_ref

NORTH, EAST = WantedColumn("north", "Noord"), WantedColumn("south_east", "Zuidoost", ("Zuid-oost",))
TOTAL = WantedColumn("t", "Totaal")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Zuid-Oost (%)", "zuid oost %"),
        ("  Bedrag\u00a0in € ", "bedrag in €"),
        ("Categorieën", "categorieen"),
        (2025, "2025"),
        (None, ""),
    ],
)
def test_names_are_made_plain(name, plain):
    assert normalise(name) == plain


def test_signature_is_the_same_for_rows_that_differ_in_writing_only():
    assert signature(["Regio", "Zuid-oost", None]) == signature([" regio ", "ZUID OOST"])


@pytest.mark.parametrize("other", [["Zuid-oost", "Regio"], ["Regio"], ["Regio", "Zuid-west"], []])
def test_signature_differs_for_other_columns_or_another_order(other):
    assert signature(["Regio", "Zuid-oost"]) != signature(other)
    assert len(signature(other)) == 64


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (["Noord", "Zuidoost", "Totaal"], {"north": 0, "south_east": 1, "t": 2}),
        (["totaal", "ZUID-OOST", "north"], {"north": 2, "south_east": 1, "t": 0}),
        (["Nord", "Zuid oost", "Totaal:"], {"north": 0, "south_east": 1, "t": 2}),
        (["Noord", "Zuidwest", None], {"north": 0, "south_east": None, "t": None}),
        ([], {"north": None, "south_east": None, "t": None}),
    ],
)
def test_columns_are_suggested_by_key_label_and_alias(headers, found):
    assert suggest(headers, [NORTH, EAST, TOTAL]) == found


def test_nothing_is_suggested_when_two_columns_fit_equally_well():
    assert suggest(["Totaal", "Totaal"], [TOTAL]) == {"t": None}


def test_column_goes_to_the_field_that_fits_best():
    specs = [WantedColumn("share", "Aandeel"), WantedColumn("shares", "Aandelen")]

    assert suggest(["Aandelen", "Aandeel"], specs) == {"share": 1, "shares": 0}


def test_field_without_aliases_will_do():
    assert suggest(["Onderwerp"], [WantedColumn("subject", "Onderwerp")]) == {"subject": 0}


# Finding the header


def sheet_of(*rows):
    filled = enumerate(rows, start=1)
    cells = [
        Row(number, tuple(Cell(cell_ref(at, number), value) for at, value in enumerate(row))) for number, row in filled
    ]
    return Sheet("Blad1", [row for row in cells if row.filled])


WANTED = [WantedColumn("place", "Regio", ("gebied",)), WantedColumn("north", "Noord"), EAST, TOTAL]
EXACT = match_exactly(WANTED)


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ([["Regio", "Noord", "Totaal"], ["a", 1, 2]], 1),
        ([["Cijfers"], [], ["regio ", "NOORD", "Zuid-oost", "x"], ["a", 1, 2, 3]], 3),
        ([["Regio", "Noord"], ["Regio", "Noord", "Totaal"]], 2),
        ([["Regio", "Noord"], ["a", 1], ["Regio", "Noord"]], 1),
        ([["Gebied", "Noord"], ["place", "north"], ["a", 1]], 2),
        ([["Gebied", "Noord", "Totaal"], ["place", "north", 7], ["a", 1, 8]], 1),  # typed over the keys
        ([["Regio"], ["a"]], None),
        ([[]] * 9 + [["Regio", "Noord"]], 10),
        ([[]] * 20 + [["Regio", "Noord"]], 21),  # counted from the first row with something in it
        ([["Cijfers"], *[[]] * 9, ["Regio", "Noord"]], None),
        ([], None),
    ],
)
def test_header_is_the_row_near_the_top_in_which_most_columns_are_known(rows, number):
    header = find_header(sheet_of(*rows), EXACT, at_least=2)

    assert (header and header.number) == number


def or_years(row):
    return {at: str(value) for at, value in enumerate(row.values) if value in range(2020, 2031)} | EXACT(row)


WORDS = ["Regio", "Start", "Gereed"]


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ([["Lijst"], WORDS, ["a", 2026, 2027], ["b", 2027, 2028]], None),
        ([["Lijst"], WORDS, ["a", 2026, 2027]], None),
        ([["Lijst"], WORDS, ["a", 2026, 2027], ["b", 2027, "niet bekend"]], None),
        ([["Lijst"], [*WORDS, "Aantal"], ["a", 2026, 2027, 64], ["b", 3, 4, 32]], None),  # a figure beside them
        ([["Lijst"], ["Regio", 2026, 2027], ["a", 10, 20]], 2),
        ([["Lijst"], ["Regio", 2026, 2027], ["a", 2026, 20], ["b", 10, "ca. 40"]], 2),
        ([["Lijst"], ["Regio", 2026, 2027], ["a", "1.020", None]], 2),
        ([["Lijst"], ["Regio", 2026, 2027]], 2),
        ([["Regio", "Noord", "Raming", None], [None, None, 2026, 2027], ["a", "b", 10, 20]], 1),
        ([["Regio", "Noord", 2026], ["a", "b", 2026], ["c", "d", 2027]], 1),  # its other names make it the header
    ],
)
def test_years_make_a_header_only_above_what_is_no_year(rows, number):
    header = find_header(sheet_of(*rows), or_years, at_least=2)

    assert (header and header.number) == number


def test_header_may_be_looked_for_further_down_and_by_names_that_are_alike():
    sheet = sheet_of(*[[]] * 14, ["Regios", "Nord", 5])

    header = find_header(sheet, match_likely(WANTED), at_least=2, within=15)

    assert dict(header.columns) == {0: "place", 1: "north"}


def test_header_says_which_columns_are_unknown_double_or_missing():
    sheet = sheet_of(["Regio", "Noord", "Prijs", None, "north"])
    header = find_header(sheet, EXACT, at_least=2)

    with override("en"):
        faults = list(header_faults(sheet, header, ["Totaal"]))

    assert [(fault.cell, fault.content) for fault in faults] == [("C1", "Prijs"), ("E1", "north"), ("1", "")]
    assert "B1" in faults[1].reason
    assert "Totaal" in faults[2].reason


def test_columns_that_somebody_left_out_are_neither_unknown_nor_double():
    sheet = sheet_of(["Regio", "Prijs", "Prijs"])

    assert list(header_faults(sheet, Header(sheet.rows[0], {0: "place", 1: IGNORE, 2: IGNORE}))) == []
