"""Lists of projects as people keep them, for the tests of the import."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from openpyxl import Workbook

HEADER = [
    "Nr.",
    "Projectnaam ",
    "Gem.",
    "Plaats",
    "Soort",
    "Fase",
    "Status",
    "Aantal won.",
    "Oplevering",
    "Toelichting",
]
NAMES = ["reference", "title", "municipality", "place", "track", "phase", "state", "dwellings", "expected_on"]
COLUMNS = {name: index for index, name in enumerate([*NAMES, "description"])}
VILLAGES = ["Rolde", "Sleen", "Beilen", "Norg", "Vries", "Diever", "Erica", "Pesse", "Nijeveen", "Ruinen"]
PLACES = ["Emmen", "gem. Emmen", "emmen ", "Gemeente Assen", "ASSEN", "Aa en Hunze", "De  Wolden", "GM0119"]


def workbook(
    rows: Sequence[Sequence[Any]],
    *,
    header: Sequence[Any] = HEADER,
    title: str = "Projectenlijst Impulsteam",
    hidden: Sequence[str] = (),
) -> bytes:
    """A workbook with a merged title, a blank row, the header in row 3, and the rows below."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([title])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(header))
    sheet.append([])
    sheet.append(list(header))
    for row in rows:
        sheet.append(list(row))
    for letter in hidden:
        sheet.column_dimensions[letter].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def upload_of(content: bytes, name: str = "lijst.xlsx") -> ContentFile:
    """The workbook as a browser sends it."""
    return ContentFile(content, name=name)


FAULTS: dict[int, dict[str, Any]] = {  # what is wrong with every twentieth row
    1: {"municipality": "Groningen"},
    2: {"title": None},
    3: {"dwellings": "ca. 12", "expected_on": "medio 2025"},
    4: {"dwellings": "14 woningen", "expected_on": "31-12-2026"},
    5: {"dwellings": "minimaal 20", "expected_on": "Q3 2025", "state": "on hold"},
    6: {"state": "afgerond", "phase": "Opgeleverd"},
    9: {"track": "luchtkasteel"},
    10: {"phase": "Verkenning"},
    11: {"reference": ""},
}


def messy_rows(count: int) -> list[list[Any]]:
    """Rows with the mess of real life, some blank ones and a row of totals.

    Of every twenty, four cannot be stored (no title, another province, no track, a double with other facts) and one is
    the same as the row before.
    """
    rows: list[list[Any]] = []
    found: list[list[Any]] = []
    for number in range(count):
        row = _sound(number)
        for name, value in FAULTS.get(number % 20, {}).items():
            row[COLUMNS[name]] = value
        if number % 20 == 7:
            row = list(found[-1])
        elif number % 20 == 8:
            row = [None, str(found[-2][1]).upper(), found[-2][2], *row[3:7], 99, *row[8:]]
        found.append(row)
        rows += [row, [None]] if number % 20 == 15 else [row]
    return [*rows, ["Totaal", *[None] * 6, f"=SUM(H4:H{len(rows) + 3})"]]


def _sound(number: int) -> list[Any]:
    village = VILLAGES[number % 10]
    row: list[Any] = [f"P-{number:03}", f" CPO {village} {number} ", PLACES[number % 8], village, "CPO", "Planfase"]
    return [*row, "loopt", 12, datetime(2027, 6, 30), "Groep van inwoners"]
