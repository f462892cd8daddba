"""CSV files: for machines, without formulas, and left open."""

import csv
import io
from decimal import Decimal

import pytest

from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import CellTypeError, ColumnSpec
from tests.lib.sheets.test_writer import COLUMNS, ROW


def written_csv(columns, rows, **options):
    out = io.BytesIO()
    write_csv(out, columns, rows, **options)
    return out.getvalue().decode("utf-8")


def test_csv_is_for_machines():
    result = written_csv(COLUMNS, [ROW, (None,) * 7, ('a;"b"\n\ud800', -5, Decimal("-0.1"), 0.5, None, None, False)])

    assert result == (
        "\ufeffname;count;awarded;share;received_on;decided_at;is_final\r\n"
        "Meppel;12;1234,56;0,125;2024-02-29;2026-07-01T00:30:15+02:00;true\r\n"
        ";;;;;;\r\n"
        '"a;""b""\n\ufffd";-5;-0,10;0,5;;;false\r\n'
    )


@pytest.mark.parametrize("value", ["=1+1", "+31", "-1+1", "-x", "@x", "\tx", "\rx"])
def test_csv_disarms_hostile_text(value):
    result = io.StringIO(written_csv([ColumnSpec("x", "X")], [(value,)]), newline="")

    assert list(csv.reader(result, delimiter=";"))[1] == [f"'{value}"]


def test_csv_refuses_a_wrong_value_with_its_place():
    with pytest.raises(CellTypeError, match="row 3, column 'awarded'"):
        written_csv(COLUMNS[2:3], [(Decimal(1),), (1.5,)])


def test_csv_counts_its_rows_and_leaves_the_file_open():
    seen, out = [], io.BytesIO()

    count = write_csv(out, COLUMNS[:1], [("a",), ("b",)], on_row=seen.append)

    assert (count, seen, out.closed) == (2, [1, 2], False)
