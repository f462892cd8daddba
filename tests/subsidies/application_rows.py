"""Rows of a workbook with applications, in the template that we hand out."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
from django.utils.translation import override

from subsidies.imports.fields import fields
from subsidies.imports.template import write_template

KEYS = [field.key for field in fields()]
FIRST = 3


def sound(number: int) -> dict[str, Any]:
    """A row with nothing wrong in it."""
    return {
        "reference": f"OUD-{number}",
        "scheme": "pot",
        "applicant": "Bouwbedrijf",
        "applicant_kind": "developer",
        "municipality": "Assen",
        "subject": f"Woningen {number}",
        "project": f"Plan {number}",
        "requested": 1234.56 + number,
        "received_on": date(2024, 3, 1),
    }


def put(book: Any, row: int, **values: Any) -> None:
    """Write the values of a row in the template."""
    for key, value in values.items():
        book.worksheets[0].cell(row, KEYS.index(key) + 1, value)


def filled(*rows: dict[str, Any]) -> bytes:
    """Return the template with rows in it."""
    out = BytesIO()
    with override("nl"):
        write_template(out)
    book = openpyxl.load_workbook(out)
    for number, row in enumerate(rows):
        put(book, FIRST + number, **row)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()
