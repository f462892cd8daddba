"""The empty workbook of a table: a row for each place, a column for each class or year, and what each is for."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, FormSheet, Sheet, write_workbook
from monitoring.enums import Unit
from monitoring.models import Table
from monitoring.services.files.columns import PERIOD
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.layout import column_headings, has_period_column, layout_rows
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import Shape


def write_template(out: BinaryIO, table: Table, year: int) -> None:
    """Write the empty workbook of a table for a year. Filled in as it is, it is read without a mapping."""
    shape = shape_of(table)
    columns = [
        ColumnSpec(axis.axis, axis.label, CellKind.TEXT, width=28) for axis in shape.axes if axis.axis != shape.columns
    ]
    if has_period_column(shape, year):
        columns.append(ColumnSpec(PERIOD, _("Period"), CellKind.TEXT, width=12))
    columns += [ColumnSpec(head.key, head.label, CellKind.INTEGER, width=18) for head in column_headings(shape, year)]
    rows = [
        [*line.labels, *([line.period] if line.period else []), *[None] * len(line.places)]
        for line in layout_rows(shape, year)
    ]
    sheets: list[Sheet | FormSheet] = [
        Sheet(str(shape.label)[:31].replace("/", "-"), columns, rows),
        FormSheet(_("Explanation"), _explanation(table, shape, year), widths=(34, 70)),
    ]
    write_workbook(out, sheets, title=shape.label, creator="Drenthe Wonen")


def _numbers(shape: Shape) -> str:
    said = _("Digits only, with a minus sign in front if the number is below zero.")
    whole = _("Whole numbers: round off decimals.")
    return said if shape.decimals else f"{said} {whole}"


def _explanation(table: Table, shape: Shape, year: int) -> list[list[str]]:
    rows = [
        [_("Table"), table.label],
        [_("Source"), _("You are asked where the figures come from when you submit this file.")],
        [_("Unit"), str(Unit(shape.unit).label)],
        [_("Period"), ", ".join(period_name(period) for period in shape.periods_of(year))],
        [
            _("A figure that is not available"),
            _("Leave the cell empty. If the source withholds the figure, enter a full stop."),
        ],
        [_("Numbers"), _numbers(shape)],
    ]
    rows += [[_("Definition"), definition.text] for definition in table.definitions.order_by("-valid_from")[:1]]
    return [*rows, *([_("Rule"), rule.statement] for rule in shape.rules if rule.statement)]
