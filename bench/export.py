# ruff: noqa: INP001 -- a script to run, not a package to import
"""How fast is an export, and does its memory stay the same? Prints JSON.

Compares `drenthe.lib.sheets.xlsx_writer` with openpyxl's own streaming (a styled cell per value) and,
where that is installed, with XlsxWriter, on the same generated rows of twenty columns, in turns within one run, since
only ratios carry over to another machine. Peak memory is that of a fresh process per size.

    python bench/export.py --rows 100000 --repeat 5 --memory-rows 10000 500000
"""

import argparse
import datetime as dt
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from openpyxl import Workbook  # noqa: E402 -- after the path
from openpyxl.cell import WriteOnlyCell  # noqa: E402
from openpyxl.utils import get_column_letter  # noqa: E402

try:
    import xlsxwriter
except ImportError:  # compared too where it is installed: `.venv/bin/pip install XlsxWriter`
    xlsxwriter = None

from drenthe.lib.sheets import writer as workbook  # noqa: E402
from drenthe.lib.sheets.csv_writer import write_csv  # noqa: E402
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet, write_workbook  # noqa: E402

KINDS = (
    [CellKind.TEXT] * 8
    + [CellKind.EURO] * 4
    + [CellKind.DATE] * 3
    + [CellKind.INTEGER] * 2
    + [CellKind.MOMENT, CellKind.PERCENT, CellKind.BOOLEAN]
)
COLUMNS = [ColumnSpec(f"{kind.value}_{index}", f"Column {index}", kind) for index, kind in enumerate(KINDS, 1)]
FORMATS = {
    CellKind.EURO: '"€" #,##0.00',
    CellKind.DATE: "dd-mm-yyyy",
    CellKind.INTEGER: "0",
    CellKind.MOMENT: "dd-mm-yyyy hh:mm",
    CellKind.PERCENT: "0.0%",
}
PLACES = ["Assen", "Emmen", "Hoogeveen", "Meppel", "Coevorden", "Midden-Drenthe", "Noordenveld", "Tynaarlo"]
LAUNCHER = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
TARGETS = {"times_faster": 4.0, "memory_ratio": 1.2}


def made_rows(count: int) -> Iterator[tuple[Any, ...]]:
    """Yield rows like those of the list of applications: some empty values, some text that needs escaping."""
    day, moment = dt.date(2024, 1, 1), dt.datetime(2024, 1, 1, 8, tzinfo=dt.UTC)
    for number in range(count):
        euros = [Decimal(number * 97 + step * 12_345) / 100 for step in range(4)]
        days = [day + dt.timedelta(days=(number + step) % 900) for step in range(3)]
        yield (
            f"DW-2026-{number:06}",
            f"Woningbouw {PLACES[number % 8]}-Noord, fase {number % 5}",
            PLACES[number % 8],
            f"Aannemersbedrijf Jansen & Zn. {number % 300}",
            "Flexibel wonen <2026>" if number % 10 == 0 else "Flexibel wonen",
            None if number % 3 else f"Toelichting bij {number}: nog niet alle stukken zijn ontvangen.",
            "Toegekend" if number % 2 else "In behandeling",
            f"=naam{number}" if number % 100 == 0 else f"Naam {number}",
            *euros,
            *days,
            number,
            number % 40,
            moment + dt.timedelta(minutes=number),
            Decimal(number % 1000) / 1000,
            number % 2 == 0,
        )


def write_ours(out: BinaryIO, count: int) -> None:
    """Write the rows the way exports do."""
    sheet = Sheet("Applications", COLUMNS, made_rows(count))
    write_workbook(out, [sheet], title="Bench", creator="bench", on_row=lambda number: None)


def write_theirs(out: BinaryIO, count: int) -> None:
    """Write the rows the way openpyxl offers: text kept from becoming a formula, naive moments, number formats."""
    book = Workbook(write_only=True)
    tab = book.create_sheet("Applications")
    tab.freeze_panes = "A3"
    for index in range(1, len(COLUMNS) + 1):
        tab.column_dimensions[get_column_letter(index)].width = 20
    tab.append([column.label for column in COLUMNS])
    tab.append([column.key for column in COLUMNS])
    for row in made_rows(count):
        cells = []
        for kind, value in zip(KINDS, row, strict=True):
            cell = WriteOnlyCell(tab, value.replace(tzinfo=None) if kind is CellKind.MOMENT else value)
            if kind is CellKind.TEXT:
                cell.data_type = "s"
            if kind in FORMATS:
                cell.number_format = FORMATS[kind]
            cells.append(cell)
        tab.append(cells)
    book.save(out)


def write_xlsxwriter(out: BinaryIO, count: int) -> None:
    """Write the rows the way XlsxWriter offers at its leanest: constant memory, a format per column."""
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    tab = book.add_worksheet("Applications")
    tab.freeze_panes(2, 0)
    formats = [book.add_format({"num_format": FORMATS[kind]}) if kind in FORMATS else None for kind in KINDS]
    for index, column in enumerate(COLUMNS):
        tab.set_column(index, index, 20)
        tab.write_string(0, index, str(column.label))
    for index, column in enumerate(COLUMNS):
        tab.write_string(1, index, column.key)
    for number, row in enumerate(made_rows(count), 2):
        for index, (kind, value) in enumerate(zip(KINDS, row, strict=True)):
            if value is None:
                continue
            if kind is CellKind.TEXT:
                tab.write_string(number, index, value)
            elif kind is CellKind.BOOLEAN:
                tab.write_boolean(number, index, value)
            elif kind in (CellKind.DATE, CellKind.MOMENT):
                moment = value.replace(tzinfo=None) if kind is CellKind.MOMENT else value
                tab.write_datetime(number, index, moment, formats[index])
            else:
                tab.write_number(number, index, value, formats[index])
    book.close()


def write_machine_file(out: BinaryIO, count: int) -> None:
    """Write the rows as CSV."""
    write_csv(out, COLUMNS, made_rows(count))


def make_only(out: BinaryIO, count: int) -> None:
    """Make the rows and write nothing: what the generator itself costs."""
    for _row in made_rows(count):
        pass


WAYS: dict[str, Callable[[BinaryIO, int], None]] = {
    "ours": write_ours,
    "openpyxl": write_theirs,
    **({"xlsxwriter": write_xlsxwriter} if xlsxwriter else {}),
    "csv": write_machine_file,
    "rows_only": make_only,
}


def measure(way: Callable[[BinaryIO, int], None], count: int) -> tuple[float, int]:
    """Return the seconds of one run and the bytes it wrote."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        way(out, count)
        seconds = time.perf_counter() - start
        return seconds, out.tell()


def compare(count: int, repeat: int) -> dict[str, Any]:
    """Return medians in seconds, sizes in bytes, and how many times faster ours is; the ways take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in WAYS}
    size: dict[str, int] = {}
    for _turn in range(repeat):
        for name, way in WAYS.items():
            taken, size[name] = measure(way, count)
            seconds[name].append(taken)
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    return {
        "rows": count,
        "repeat": repeat,
        "compression_level": workbook.LEVEL,
        "seconds": {name: [round(value, 3) for value in values] for name, values in seconds.items()},
        "median_seconds": {name: round(value, 3) for name, value in medians.items()},
        "bytes": {name: value for name, value in size.items() if value},
        "times_faster": round(medians["openpyxl"] / medians["ours"], 2),
        "times_faster_than": {
            name: round(medians[name] / medians["ours"], 2) for name in ("openpyxl", "xlsxwriter") if name in medians
        },
    }


def levels(count: int, repeat: int) -> dict[str, dict[str, float]]:
    """Return what each effort of compression costs, in turns: median seconds and bytes."""
    chosen = workbook.LEVEL
    runs: dict[int, list[tuple[float, int]]] = {level: [] for level in range(1, 7)}
    for _turn in range(repeat):
        for level, results in runs.items():
            workbook.LEVEL = level
            results.append(measure(write_ours, count))
    workbook.LEVEL = chosen
    return {
        str(level): {
            "median_seconds": round(statistics.median(seconds for seconds, _size in results), 3),
            "bytes": results[0][1],
        }
        for level, results in runs.items()
    }


def peak(count: int) -> int:
    """Return the peak memory, in KiB, of a fresh process that writes so many rows.

    A small process stands in between: on Linux a child starts with the peak of the process that started it, and
    ours, after the comparison, is the larger one.
    """
    command = [sys.executable, "-I", "-c", LAUNCHER, sys.executable, __file__, "--only-write", str(count)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- ourselves
    return int(result.stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--memory-rows", type=int, nargs=2, default=[10_000, 500_000], metavar=("FEW", "MANY"))
    parser.add_argument("--levels", action="store_true", help="also try the efforts of compression")
    parser.add_argument("--only-write", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only_write is not None:
        measure(write_ours, options.only_write)
        return
    report: dict[str, Any] = {"speed": compare(options.rows, options.repeat)}
    few, many = options.memory_rows
    kibibytes = {count: peak(count) for count in (few, many)}
    report["memory"] = {
        "peak_kib": {str(count): value for count, value in kibibytes.items()},
        "ratio": round(kibibytes[many] / kibibytes[few], 3),
    }
    if options.levels:
        report["levels"] = levels(options.rows, options.repeat)
    report["targets"] = TARGETS
    report["met"] = {
        "times_faster": report["speed"]["times_faster"] >= TARGETS["times_faster"],
        "memory_ratio": report["memory"]["ratio"] <= TARGETS["memory_ratio"],
    }
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
