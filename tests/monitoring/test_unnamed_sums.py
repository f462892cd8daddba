"""A total without a name: it is asked what it is of, and that costs no more than reading the file."""

import pytest

from monitoring.services.files import unnamed_sums
from monitoring.services.files.reading import read_file
from tests.monitoring import sheets
from tests.monitoring.shapes import numbers

HEADER = ["Regio", "Total", "Public", "Market", "Private"]


def read(tmp_path, *rows):
    return read_file(sheets.write(tmp_path / "figures.xlsx", [HEADER, *rows]), numbers(), 2024)


def sums(reading):
    """The cells that are said to need the name of a total."""
    return [fault.cell for fault in reading.faults if "de som van de regels erboven" in fault.reason]


@pytest.mark.parametrize(
    ("last", "is_sum"),
    [
        ([None, 12, 2, 4, 6], True),
        ([None, 12, 2, None, None], True),
        ([None, 12, 2, 4, 7], False),
        ([None, 12, 2, 4, "zes"], False),
    ],
)
def test_row_without_a_name_is_a_total_only_when_it_adds_up(tmp_path, last, is_sum):
    reading = read(tmp_path, ["Noord", 6, 1, 2, 3], ["Zuidoost", 6, 1, 2, 3], last)

    assert ("A4" in sums(reading)) == is_sum


def test_one_row_alone_is_not_added_up(tmp_path):
    assert sums(read(tmp_path, ["Noord", 6, 1, 2, 3], [None, 6, 1, 2, 3])) == []


def test_twice_the_rows_cost_twice_the_work(tmp_path, monkeypatch):
    counted = []
    number = unnamed_sums._number
    monkeypatch.setattr(unnamed_sums, "_number", lambda cell: (counted.append(cell), number(cell))[1])

    def work(size):
        counted.clear()
        read(tmp_path, *([f"place {at}", 6, 1, 2, 3] for at in range(size)), *([[None, 6, 1, 2, 3]] * size))
        return len(counted)

    assert 0 < work(100) <= work(50) * 2.2
