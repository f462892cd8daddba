"""What stands above the columns of a file: years over several of them, and titles that say more than a name."""

from datetime import datetime

import pytest

from tests.monitoring.test_blocks import HEADER, ROWS, read


def under_years(first, second, names=HEADER[1:]):
    rows = [[row[0], *[one * 100 for one in row[1:]], *row[1:]] for row in ROWS]
    return [["", first, "", "", "", second, "", "", ""], ["Regio", *names, *names], *rows]


@pytest.mark.parametrize("years", [(2023, 2024), ("2023", "2024"), (datetime(2023, 1, 1), datetime(2024, 1, 1))])
def test_columns_under_the_year_of_the_table_are_read_and_those_of_another_named(tmp_path, years):
    reading = read(tmp_path, under_years(*years))

    assert reading.faults == []
    assert reading.entries["noord/public", "2024"].number == 1
    assert [note.content for note in reading.notes] == [f"2023, {name}" for name in HEADER[1:]]
    assert {note.cell for note in reading.notes} == {"B2", "C2", "D2", "E2"}


@pytest.mark.parametrize("names", [HEADER[1:], ["Alles", "Corporaties", "Bouwers", "Burgers"]])
def test_own_name_of_a_column_keeps_the_year_above_it(tmp_path, names):
    reading = read(tmp_path, under_years(2022, 2023, names))

    assert reading.entries == {}
    assert [fault.content for fault in reading.faults] == [f"{year}, {one}" for year in (2022, 2023) for one in names]


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("Vergunningen (x 1.000)", True),
        ("Aantallen × 1000", True),
        ("In duizendtallen", True),
        ("1.000 woningen", False),
        ("Duizendpoot", False),
    ],
)
def test_title_that_says_thousands_is_looked_at_and_named_beside_faults(tmp_path, title, is_found):
    sound = read(tmp_path, [[title], HEADER, *ROWS])
    broken = read(tmp_path, [[title], HEADER, ["Noord", 0.006, 0.001, 0.002, 0.003], *ROWS[1:]])

    assert [one.content for one in sound.thousands] == ([title] if is_found else [])
    assert sound.faults == []
    assert (broken.faults[0].content == title) is is_found


def test_year_alone_above_a_table_is_its_title(tmp_path):
    reading = read(tmp_path, [["", 2023, "", "", ""], HEADER, *ROWS])

    assert [(one.cell, one.content) for one in reading.years] == [("B1", "2023")]
