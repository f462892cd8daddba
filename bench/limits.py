# ruff: noqa: INP001 -- a script to run, not a package to import
"""For each bound: the largest input that passes and the first that is refused, with seconds and memory. Prints JSON.

Each is measured in a process of its own: seconds of processor for the work, and the peak of memory of the whole
process (one that only starts takes the `idle` memory). `--only cells` measures those with that word in their name.

    python bench/limits.py
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")
os.environ.setdefault("SECRET_KEY", "x" * 50)
os.environ.setdefault("DATA_DIR", tempfile.gettempdir())

import django  # noqa: E402 -- after the path

django.setup()

from drenthe.lib.documents.text_merge import MergeError, merge  # noqa: E402
from drenthe.lib.files.filetypes import BadFileError, content_type  # noqa: E402
from drenthe.lib.refusals import Refusal  # noqa: E402
from drenthe.lib.sheets import kept  # noqa: E402
from drenthe.lib.sheets.opening import open_sheet  # noqa: E402
from drenthe.lib.sheets.refusals import LIMITS  # noqa: E402
from drenthe.lib.sheets.xlsx_scan import LONGEST_CELL  # noqa: E402
from subsidies.services.terms import clock  # noqa: E402

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(path: Path, rows: Iterable[str], *, sheets: int = 1, after: str = "") -> Path:
    """Write a workbook whose first sheet has these rows as they stand in the XML."""
    numbers = range(1, sheets + 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
            for number in numbers
        )
        out.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>{parts}</Types>',
        )
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
        out.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>')
        relations = "".join(
            f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
        )
        out.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
        )
        with out.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f"<worksheet {MAIN}><sheetData>".encode())
            for row in rows:
                part.write(row.encode())
            part.write(f"</sheetData>{after}</worksheet>".encode())
        for number in numbers[1:]:
            out.writestr(f"xl/worksheets/sheet{number}.xml", f"<worksheet {MAIN}><sheetData/></worksheet>")
    return path


def filled(rows: int, columns: int) -> Iterable[str]:
    """Rows of numbers, and the first cell of each a text."""
    rest = "<c><v>12.5</v></c>" * (columns - 1)
    return (f'<row r="{n}"><c t="inlineStr"><is><t>row {n}</t></is></c>{rest}</row>' for n in range(1, rows + 1))


def cells(number: int) -> Iterable[str]:
    """So many cells, at most 15 in a row."""
    whole, left = divmod(number, 15)
    yield from filled(whole, 15)
    if left:
        yield f'<row r="{whole + 1}">{"<c><v>1</v></c>" * left}</row>'


def words(path: Path, paragraphs: int) -> Path:
    """Write a Word document of so many paragraphs of two elements each."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        out.writestr(
            "[Content_Types].xml", f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        )
        with out.open("word/document.xml", "w") as part:
            part.write(b'<w:document xmlns:w="w"><w:body>')
            for _number in range(paragraphs):
                part.write(b"<w:p><w:r/></w:p>")
            part.write(b"</w:body></w:document>")
    return path


def text(path: Path, content: str) -> Path:
    """Write a CSV file."""
    path.write_text(content, encoding="utf-8")
    return path


def checked(path: Path) -> Any:
    """Check a file as every upload is."""
    with path.open("rb") as file:
        return content_type(file, path.name)


NAMES = "".join(f'<c t="inlineStr"><is><t>{n}</t></is></c>' for n in ("Regio", "Total", "Public", "Market", "Private"))


def unknown_rows(number: int) -> Iterable[str]:
    """A table of so many rows of which nobody knows the names."""
    yield f'<row r="1">{NAMES}</row>'
    figures = "<c><v>12</v></c>" * 4
    for row in range(2, number + 1):
        yield f'<row r="{row}"><c t="inlineStr"><is><t>place {row}</t></is></c>{figures}</row>'


def read_figures(path: Path) -> Any:
    """Read a file as one with the figures of a table."""
    from monitoring.services.files.reading import read_file
    from tests.monitoring.shapes import numbers

    return read_file(path, numbers(), 2024)


def read_again(path: Path) -> Any:
    """Read a file of which what was read is kept."""
    return open_sheet(path)


Make = Callable[[Path], Path]
one = "<row><c><v>1</v></c></row>"
FILES: list[tuple[str, str, Make, Callable[[Path], Any]]] = [
    ("cells, the most", "x.xlsx", lambda p: workbook(p, cells(LIMITS.cells)), open_sheet),
    ("cells, one more", "x.xlsx", lambda p: workbook(p, cells(LIMITS.cells + 1)), open_sheet),
    ("cells, five million", "x.xlsx", lambda p: workbook(p, filled(250_000, 20)), open_sheet),
    ("cells, the most, read a second time", "k.xlsx", lambda p: workbook(p, cells(LIMITS.cells)), read_again),
    ("rows with something in them, the most", "x.xlsx", lambda p: workbook(p, filled(LIMITS.rows, 1)), open_sheet),
    ("rows with something in them, one more", "x.xlsx", lambda p: workbook(p, filled(LIMITS.rows + 1, 1)), open_sheet),
    ("rows, 200,000", "x.xlsx", lambda p: workbook(p, filled(200_000, 1)), open_sheet),
    (
        "rows with only a format, 1,000,000",
        "x.xlsx",
        lambda p: workbook(p, [one, *(f'<row r="{n}" s="1"/>' for n in range(2, 1_000_001))]),
        open_sheet,
    ),
    ("a table of 20,000 rows that nobody knows", "x.xlsx", lambda p: workbook(p, unknown_rows(20_000)), read_figures),
    (
        "a table of 20,000 rows of names of columns",
        "x.xlsx",
        lambda p: workbook(p, [f'<row r="{n}">{NAMES}</row>' for n in range(1, 20_001)]),
        read_figures,
    ),
    ("cells, the most, read as a table", "x.xlsx", lambda p: workbook(p, cells(LIMITS.cells)), read_figures),
    ("columns, the most", "x.xlsx", lambda p: workbook(p, filled(1, LIMITS.columns)), open_sheet),
    ("columns, one more", "x.xlsx", lambda p: workbook(p, filled(1, LIMITS.columns + 1)), open_sheet),
    (
        "a cell far to the right in each of 183 rows (passes)",
        "x.xlsx",
        lambda p: workbook(p, [one, *(f'<row r="{n}"><c r="XFD{n}" s="1"/></row>' for n in range(2, 185))]),
        open_sheet,
    ),
    (
        "a cell far to the right in each of 20,000 rows",
        "x.xlsx",
        lambda p: workbook(p, [one, *(f'<row r="{n}"><c r="XFD{n}" s="1"/></row>' for n in range(2, 20_000))]),
        open_sheet,
    ),
    (
        "merged cells, the most",
        "x.xlsx",
        lambda p: workbook(p, [one], after=f'<mergeCells><mergeCell ref="A1:A{LIMITS.merged}"/></mergeCells>'),
        open_sheet,
    ),
    (
        "merged cells, the whole sheet",
        "x.xlsx",
        lambda p: workbook(p, [one], after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        open_sheet,
    ),
    ("sheets, the most", "x.xlsx", lambda p: workbook(p, [one], sheets=LIMITS.sheets), open_sheet),
    ("sheets, one more", "x.xlsx", lambda p: workbook(p, [one], sheets=LIMITS.sheets + 1), open_sheet),
    (
        "signs in a cell, the most",
        "x.xlsx",
        lambda p: workbook(p, [f'<row><c t="inlineStr"><is><t>{"x" * LONGEST_CELL}</t></is></c></row>']),
        open_sheet,
    ),
    (
        "signs in a cell, one more",
        "x.xlsx",
        lambda p: workbook(p, [f'<row><c t="inlineStr"><is><t>{"x" * (LONGEST_CELL + 1)}</t></is></c></row>']),
        open_sheet,
    ),
    ("lines of a CSV file, the most", "x.csv", lambda p: text(p, "a;b\n" + "\n" * (LIMITS.lines - 1)), open_sheet),
    ("lines of a CSV file, one more", "x.csv", lambda p: text(p, "a;b\n" + "\n" * LIMITS.lines), open_sheet),
    ("fields on one line of a CSV file, 20 million", "x.csv", lambda p: text(p, ";" * 20_000_000), open_sheet),
    ("signs in a CSV field, one more", "x.csv", lambda p: text(p, "a;" + "x" * (LONGEST_CELL + 1)), open_sheet),
    ("Word, the most elements", "x.docx", lambda p: words(p, 999_999), checked),
    ("Word, one paragraph more", "x.docx", lambda p: words(p, 1_000_000), checked),
]
TEXTS = {
    "letter, plain, 100,000 signs": "x" * 99_000 + "{{ name }}",
    "letter, text too long": "x" * 100_001,
    "letter, nested ranges": "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
    "letter, a power": "{{ 9**9**7 }}",
    "letter, a text repeated": "{{ 'x' * 999999999 }}",
    "letter, a filter that pads": "{{ name|center(999999999) }}",
    "letter, a format that pads": "{{ '%999999999d'|format(1) }}",
}


def days(last: date) -> Any:
    """The decision term of a case that was suspended until a day."""
    today = date(2026, 11, 27)
    pause = clock.Pause(today, last, "Awb 4:15")
    return [clock.decision_term(today, weeks=13, pauses=[pause], on=today).last_day for _case in range(10)].pop()


DAYS = {
    "ten cases suspended for ten years": date(2036, 12, 31),
    "ten cases suspended until 9999 (in the database)": date.max,
}


def measured(work: Callable[[], Any]) -> dict[str, Any]:
    """Do the work here and now, and say what came of it, what it took and the peak of memory."""
    began = time.process_time()
    try:
        work()
        outcome = "passes"
    except (Refusal, BadFileError, MergeError) as refusal:
        outcome = f"refused: {refusal}"
    return {"outcome": outcome, "cpu_seconds": round(time.process_time() - began, 2), "peak_mb": peak_mb()}


def peak_mb() -> int:
    """The most memory this process had. Linux only: `ru_maxrss` would say that of the process that started it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def alone(name: str, path: str = "") -> dict[str, Any]:
    """Measure in a process of its own; what kills that process is the outcome."""
    command = [sys.executable, __file__, "--one", name, *([path] if path else [])]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)  # noqa: S603 -- ours
    except subprocess.SubprocessError as error:
        return {"outcome": f"killed: {type(error).__name__}"}
    return dict(json.loads(done.stdout.splitlines()[-1]))


def in_child(name: str, path: Path | None) -> dict[str, Any]:
    """What the process of one measurement does."""
    if name == "idle":
        return measured(lambda: None)
    if name in TEXTS:
        return measured(lambda: merge(TEXTS[name], {"name": "Bo"}))
    if name in DAYS:
        return measured(lambda: days(DAYS[name]))
    open_it = next(work for known, _file, _make, work in FILES if known == name)
    return measured(lambda: open_it(path or Path()))


def main() -> None:
    """Measure all, or what was asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", nargs="+")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    if options.one:
        name, *path = options.one
        print(json.dumps(in_child(name, Path(path[0]) if path else None)))
        return
    found: dict[str, Any] = {"idle": alone("idle")}
    with tempfile.TemporaryDirectory() as folder:
        for name, file, make, work in FILES:
            if options.only in name:
                path = make(Path(folder, file))
                if work is read_again:
                    kept.kept_beside(path).write_bytes(b"")
                    alone(name, str(path))
                found[name] = {"bytes": path.stat().st_size, **alone(name, str(path))}
    for name in (*TEXTS, *DAYS):
        if options.only in name:
            found[name] = alone(name)
    print(json.dumps(found, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
