"""Totals of a file in its rows: each is held against what it adds up, and one that cannot be is told."""

import pytest

from drenthe.lib.sheets.sheet import Cell
from monitoring.models import Table
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.layouts import as_kept, signature_of
from monitoring.services.files.names import guess_name
from monitoring.services.files.reading import read_file
from tests.monitoring import sheets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
HEAD, *ROWS = sheets.HOLDERS
BY_NAME = {row[0]: row for row in ROWS}
COROP = {
    "Noord-Drenthe": ["Aa en Hunze", "Assen", "Midden-Drenthe", "Noordenveld", "Tynaarlo"],
    "Zuidoost-Drenthe": ["Borger-Odoorn", "Coevorden", "Emmen"],
    "Zuidwest-Drenthe": ["De Wolden", "Hoogeveen", "Meppel", "Westerveld"],
}


def total(name, places, *, more=0):
    """A row of totals over some municipalities, its first figure wrong by so many."""
    sums = [sum(BY_NAME[place][at] for place in places) for at in range(1, 5)]
    return [name, sums[0] + more, *sums[1:]]


def grouped(name="Subtotaal {}", *, on_top=False, wrong="", grand=()):
    """The municipalities by region, each region with its total below or above it."""
    found = []
    for region, places in COROP.items():
        own = total(name.format(region), places, more=1 if region == wrong else 0)
        rows = [BY_NAME[place] for place in places]
        found += [own, *rows] if on_top else [*rows, own]
    return [HEAD, *found, *grand]


def read(tmp_path, rows, *, roles=None, table="permit-holders", year=2024, said=()):
    """Read a file of which somebody said that these names are totals, only to check."""
    path = sheets.write(tmp_path / "totals.xlsx", rows)
    shape = shape_for(Table.objects.get(key=table))
    plain = ["axis:place", "class:opening", "class:target", "class:realised", "class:closing"]
    columns = {str(at): role for at, role in enumerate(roles or plain)}
    names = {"".join(letter for letter in one.casefold() if letter.isalnum()): "check" for one in said}
    kept = as_kept(columns, {"place": names} if said else {}, year)
    return read_file(path, shape, year, {signature_of(rows[0], year): kept})


NAMES = [f"Subtotaal {region}" for region in COROP]
PARTS = [[HEAD, *ROWS[:5], total("Deel 1", [row[0] for row in ROWS[:5]]), *ROWS[5:12]], ["Deel 1"]]
SOUND = {
    "below their rows": (grouped(), NAMES),
    "above their rows": (grouped(on_top=True), NAMES),
    "with no region in their names": PARTS,
    "with one of all at the end": (
        grouped(grand=[total("Eindtotaal", BY_NAME.keys() - {"Totaal"})]),
        [*NAMES, "Eindtotaal"],
    ),
    "by region, whatever stands between": (
        [HEAD, *ROWS[:12], *(total(f"Subtotaal {region}", places) for region, places in COROP.items())],
        NAMES,
    ),
}


@pytest.mark.parametrize(("rows", "said"), SOUND.values(), ids=SOUND)
def test_total_is_right_that_is_the_sum_of_its_own_rows(tmp_path, rows, said):
    reading = read(tmp_path, rows, said=said)

    assert (reading.faults, reading.sums, len(reading.entries)) == ([], [], 52)


@pytest.mark.parametrize(
    ("rows", "said", "cell", "of"),
    [
        (grouped(wrong="Zuidoost-Drenthe"), NAMES, "B11", "De rijen van Zuidoost-Drenthe zijn samen -16, maar"),
        (
            grouped(on_top=True, wrong="Zuidoost-Drenthe"),
            NAMES,
            "B8",
            "De rijen van Zuidoost-Drenthe zijn samen -16, maar",
        ),
        (
            [HEAD, *ROWS[:5], total("Deel 1", [row[0] for row in ROWS[:5]], more=2), *ROWS[5:12]],
            ["Deel 1"],
            "B7",
            "De rijen A2 tot en met A6 zijn samen -52, maar",
        ),
        (
            grouped(grand=[total("Eindtotaal", BY_NAME.keys() - {"Totaal"}, more=3)]),
            [*NAMES, "Eindtotaal"],
            "B17",
            "De cijfers zijn samen -122, maar",
        ),
        (
            [*grouped(), total("Eindtotaal", COROP["Zuidwest-Drenthe"])],
            [*NAMES, "Eindtotaal"],
            "B17",
            "De cijfers zijn",
        ),
    ],
)
def test_only_the_total_that_fits_nothing_is_named_with_what_it_is_of(tmp_path, rows, said, cell, of):
    reading = read(tmp_path, rows, said=said)

    assert reading.sums[0].cell == cell
    assert of in reading.sums[0].reason
    assert {one.cell[1:] for one in reading.sums} == {cell[1:]}


@pytest.mark.parametrize("more", [0, 1])
def test_row_that_is_left_out_may_be_in_a_total_and_need_not(tmp_path, more):
    names = [row[0] for row in ROWS[:12]]
    outside = ["Onbekend", 3, 3, 3, 3]
    for extra in (0, 3):
        grand = [number + extra if at else number for at, number in enumerate(total("Alles samen", names, more=more))]
        rows = [HEAD, *ROWS[:12], outside, grand]
        path = sheets.write(tmp_path / "left.xlsx", rows)
        shape = shape_for(Table.objects.get(key="permit-holders"))
        roles = ["axis:place", "class:opening", "class:target", "class:realised", "class:closing"]
        known = {"place": {"onbekend": "ignore", "allessamen": "check"}}
        kept = as_kept({str(at): role for at, role in enumerate(roles)}, known, 2024)
        reading = read_file(path, shape, 2024, {signature_of(HEAD, 2024): kept})

        assert [one.cell for one in reading.sums] == (["B15"] if more else [])


def plans(*sums):
    """The plan capacity of 2024 with two years before it, and totals of each row."""
    head, *rows = [list(row) for row in sheets.PLANS]
    rows[2][1] = 560
    return [[*head[:1], 2023, 2024, *head[1:], "Totaal"]] + [
        [row[0], 10, 20, *row[1:], said if said is None else sum(row[1:]) + said]
        for row, said in zip(rows, sums, strict=True)
    ]


ROLES = ["axis:place", "ignore", "ignore", *(f"period:{year}" for year in range(2025, 2031)), "check"]


@pytest.mark.parametrize(("more", "is_wrong"), [(0, False), (30, False), (10, True), (29, True)])
def test_total_in_a_column_is_checked_where_years_are_left_out(tmp_path, more, is_wrong):
    reading = read(tmp_path, plans(more, 0, 0, 0), roles=ROLES, table="plan-capacity")

    assert (reading.faults, [one.cell for one in reading.sums]) == ([], ["J2"] if is_wrong else [])


def test_total_that_cannot_be_checked_is_told(tmp_path):
    rows = plans(0, 0, 0, 0)
    rows[1][4] = "."

    reading = read(tmp_path, rows, roles=ROLES, table="plan-capacity")

    assert [(one.cell, "niet gecontroleerd" in one.reason) for one in reading.notes if one.cell == "J2"] == [
        ("J2", True)
    ]


@pytest.mark.parametrize(
    ("table", "name", "guess"),
    [
        ("permit-holders", "Subtotaal Noord-Drenthe", "check"),
        ("permit-holders", "Totaal Zuidoost", "check"),
        ("permit-holders", "Tussentotaal", "check"),
        ("permit-holders", "Noord-Drenthe", ""),
        ("permit-holders", "Totaal Assen", "assen"),
        ("permits-client", "Subtotaal Noord", "noord"),
        ("permits-client", "Totaal Assen", ""),
    ],
)
def test_name_of_a_total_of_a_part_is_taken_for_one_to_check(table, name, guess):
    shape = shape_for(Table.objects.get(key=table))

    assert guess_name(Cell("A2", name), shape.axis("place"), 2024)[0].lower() == guess
