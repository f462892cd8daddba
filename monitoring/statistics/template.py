"""The empty workbook of a table: a row for each place, a column for each class or year, and what each is for."""

from itertools import product
from typing import BinaryIO

from django.utils.translation import gettext as _

from drenthe.lib.workbook import Column, FormSheet, Kind, Sheet, write_workbook
from monitoring.enums import Axis, Unit
from monitoring.models import Table
from monitoring.statistics.columns import PERIOD
from monitoring.statistics.queries import shape_of
from monitoring.statistics.sentences import period_name
from monitoring.statistics.shape import Shape


def write_template(out: BinaryIO, table: Table, year: int) -> None:
    """Write the empty workbook of a table for a year. Filled in as it is, it is read without a mapping."""
    shape = shape_of(table)
    columns, rows = _columns(shape, year), _rows(shape, year)
    sheets: list[Sheet | FormSheet] = [
        Sheet(str(shape.label)[:31].replace("/", "-"), columns, rows),
        FormSheet(_("Explanation"), _explanation(table, shape, year), widths=(34, 70)),
    ]
    write_workbook(out, sheets, title=shape.label, creator="Drenthe Wonen")


def _columns(shape: Shape, year: int) -> list[Column]:
    found = [Column(axis.axis, axis.label, Kind.TEXT, width=28) for axis in shape.axes if axis.axis != shape.columns]
    if _has_period_column(shape, year):
        found.append(Column(PERIOD, _("Period"), Kind.TEXT, width=12))
    axis = shape.axis(shape.columns)
    if axis is None:
        return [*found, *(Column(one, one, Kind.INTEGER, width=12) for one in shape.periods_of(year))]
    return [*found, *(Column(one.key, one.label, Kind.INTEGER, width=18) for one in axis.classes)]


def _rows(shape: Shape, year: int) -> list[list[str | None]]:
    kept = [axis.classes for axis in shape.axes if axis.axis != shape.columns]
    figures = len(axis.classes) if (axis := shape.axis(shape.columns)) else len(shape.periods_of(year))
    periods = shape.periods_of(year) if _has_period_column(shape, year) else [""]
    return [
        [*(one.label for one in classes), *([period] if period else []), *[None] * figures]
        for period in periods
        for classes in product(*kept)
    ]


def _has_period_column(shape: Shape, year: int) -> bool:
    return shape.columns != Axis.PERIOD and len(shape.periods_of(year)) > 1


def _explanation(table: Table, shape: Shape, year: int) -> list[list[str]]:
    periods = shape.periods_of(year)
    lines = [
        [_("Table"), table.label],
        [_("Source"), table.source],
        [_("Unit"), str(Unit(shape.unit).label)],
        [_("Period"), ", ".join(period_name(one) for one in periods)],
        [_("A figure that is not there"), _("Leave the cell empty. Kept secret by the source: write a point.")],
        [_("Numbers"), _("Digits only, with a minus in front where it is below zero.")],
    ]
    lines += [[_("Definition"), one.text] for one in table.definitions.order_by("-valid_from")[:1]]
    return [*lines, *([_("Rule"), rule.statement] for rule in shape.rules if rule.statement)]
