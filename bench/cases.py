# ruff: noqa: INP001 -- a script to run, not a package to import
"""The export of applications from a real database, end to end. Prints JSON.

In one run, in turns: the export of the product (query, columns, workbook) against the same query written by openpyxl's
streaming with a styled cell per value. Then the peak memory of a fresh process per number of cases. The database is a
temporary SQLite file, unless DATABASE_URL names another (an empty one: it is filled with generated cases).

    python bench/cases.py --rows 100000 --repeat 3 --memory-rows 10000 500000
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")
os.environ.setdefault("SECRET_KEY", "only-for-measuring")
BATCH = 5000


def fill(count: int) -> None:
    """Bring the number of generated cases to `count`."""
    from django.utils import timezone

    from subsidies.models import Application
    from tests import factories

    have = Application.objects.count()
    if have >= count:
        return
    scheme = factories.make_scheme(code=f"bench-{have}")
    model = factories.make_application(ceiling=factories.make_ceiling(scheme=scheme), amount="1234.56")
    for start in range(have + 1, count, BATCH):
        Application.objects.bulk_create(
            Application(
                case_number=f"B-{number:07d}",
                scheme_id=model.scheme_id,
                version_id=model.version_id,
                ceiling_id=model.ceiling_id,
                applicant_id=model.applicant_id,
                municipality_id=model.municipality_id,
                title=f"Case {number} of a project with & < > in its name",
                dwellings=number % 90 + 1,
                requested_amount=f"{number % 9000}.{number % 100:02d}" if number % 9000 else "1.00",
                received_at=timezone.now(),
                received_on=timezone.localdate(),
            )
            for number in range(start, min(start + BATCH, count))
        )


def write_ours(out) -> int:
    """The export as the worker makes it."""
    from django.utils import timezone, translation

    from drenthe.exports.base import ExportRequest
    from drenthe.exports.registry import get_export
    from drenthe.exports.runner import write_prepared
    from drenthe.lib.database.snapshot import snapshot

    order = ExportRequest({"ordering": "case"}, timezone.localdate(), "bench", timezone.now())
    export = get_export("applications")
    with translation.override("nl"), snapshot():
        return write_prepared(export.prepare(order), out, title=export.title, order=order)


def write_plain(out) -> int:
    """The same rows by openpyxl, a styled cell for every value."""
    import datetime as dt

    from django.utils import timezone, translation
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    from drenthe.exports.query_columns import rows_of
    from drenthe.lib.sheets.xlsx_writer import CellKind
    from subsidies.exports.applications import application_columns
    from subsidies.models import Application

    formats = {CellKind.EURO: '"€" #,##0.00', CellKind.DATE: "dd-mm-yyyy", CellKind.MOMENT: "dd-mm-yyyy hh:mm"}
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Applications")
    with translation.override("nl"):
        fields = application_columns()
        count = 0
        for row in rows_of(Application.objects.order_by("case_number"), fields):
            count += 1
            cells = []
            for field, value in zip(fields, row, strict=True):
                plain = timezone.make_naive(value) if isinstance(value, dt.datetime) else value
                cell = WriteOnlyCell(sheet, plain)
                cell.number_format = formats.get(field.column.kind, "General")
                cells.append(cell)
            sheet.append(cells)
    book.save(out)
    return count


def timed(write) -> float:
    """Seconds to write one file."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        write(out)
        return time.perf_counter() - start


def memory(count: int) -> int:
    """Peak memory in KiB of a fresh process that fills up to `count` cases beforehand and then only exports."""
    command = [sys.executable, __file__, "--only-export", str(count)]
    launcher = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True);"
    launcher += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", launcher, *command], check=True, capture_output=True, text=True)  # noqa: S603
    return int(done.stdout.split()[-1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--memory-rows", type=int, nargs=2, default=[10_000, 500_000])
    parser.add_argument("--only-export", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = None
    if "DATA_DIR" not in os.environ:
        folder = tempfile.TemporaryDirectory()
        os.environ["DATA_DIR"] = folder.name

    import django

    django.setup()
    if options.only_export:
        with tempfile.TemporaryFile() as out:
            write_ours(out)
        return
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    few, many = options.memory_rows
    fill(few)
    peak_few = memory(few)
    fill(options.rows)
    ours, plain = [], []
    for _ in range(options.repeat):
        ours.append(timed(write_ours))
        plain.append(timed(write_plain))
    fill(many)
    peak_many = memory(many)
    ratio = statistics.median(plain) / statistics.median(ours)
    result = {
        "rows": options.rows,
        "ours_seconds": round(statistics.median(ours), 2),
        "openpyxl_seconds": round(statistics.median(plain), 2),
        "times_faster": round(ratio, 2),
        "memory_kib": {str(few): peak_few, str(many): peak_many},
        "memory_ratio": round(peak_many / peak_few, 3),
        "own_peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    result["met"] = ratio >= 4 and result["memory_ratio"] <= 1.2
    print(json.dumps(result, indent=2))
    if folder:
        folder.cleanup()
    sys.exit(0 if result["met"] else 1)


if __name__ == "__main__":
    main()
