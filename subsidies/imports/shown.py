"""Every value that was read from a row of a workbook, for who looks at it before it is stored.

Read from the file when it is looked at: what is kept of a trial has no address and no account number.
"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.lib.sheets.sheet import Cell
from drenthe.uploads.services import uploads
from subsidies.imports.addresses import PARTS, letter_address
from subsidies.imports.applications import read_rows
from subsidies.imports.fields import fields
from subsidies.imports.readers import Field
from subsidies.models import ApplicationImport

Shown = list[tuple[str, str]]


def values_of(run: ApplicationImport, rows: Collection[int]) -> dict[int, Shown]:
    """Return what was read of these rows of a workbook that waits, by its number: labels with texts."""
    wanted = fields()
    with uploads.on_disk(run) as path:
        table = read_rows(path, name=run.file_name, columns=run.columns)
    names = {one.key: _names(one) for one in wanted}

    def text(key: str, value: Any) -> str:
        return names[key].get(value) or _text(value) if isinstance(value, str) else _text(value)

    return {
        number: [(str(one.label), text(one.key, shown[one.key])) for one in wanted if shown.get(one.key) is not None]
        for number, values in table.rows
        if number in rows
        for shown in [_with_address(values)]
    }


def _with_address(values: Mapping[str, Any]) -> dict[str, Any]:
    """What was read of a row, with the address as it comes on a letter in place of its parts."""
    rest = {key: value for key, value in values.items() if key not in PARTS}
    return {**rest, "address": letter_address(values) or None}


def _names(one: Field) -> dict[str, str]:
    """Return what each code of a list is called, read from the names that may stand in such a column."""
    if one.labels is None or one.read is None:
        return {}
    codes = ((one.read(Cell("", label)), label) for label in one.labels())
    return {code: label for code, label in codes if isinstance(code, str)}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return formats.date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, Decimal):
        return formats.number_format(value, force_grouping=True)
    return str(value)
