"""A table of the monitor as Excel or CSV: one figure a line, so that whoever takes it can turn it any way."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet
from monitoring.enums import Mark, Unit, ValueStatus
from monitoring.pages.themes import TableSection
from monitoring.services.tables.editions import Edition
from monitoring.services.tables.grid import TableCell, TableGrid
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.sources import source_name

AXES = ("place", "first", "second")
KINDS = {Unit.PER_CENT: CellKind.PERCENT, Unit.EURO: CellKind.EURO}


def columns(table_grid: TableGrid) -> list[ColumnSpec]:
    """Return the columns of a table: its axes, the period, the figure and what is to be said about it."""
    axes = [ColumnSpec(name, axis.label) for name, axis in zip(AXES, table_grid.shape.axes, strict=False)]
    kind = KINDS.get(Unit(table_grid.shape.unit), CellKind.INTEGER)
    return [
        *axes,
        ColumnSpec("period", gettext_lazy("Period")),
        ColumnSpec("value", gettext_lazy("Value"), kind),
        ColumnSpec("why_none", gettext_lazy("Why there is no number"), width=24),
        ColumnSpec("printed", gettext_lazy("As printed"), width=14),
        ColumnSpec("status", gettext_lazy("Status"), width=14),
        ColumnSpec("published_on", gettext_lazy("Published on"), CellKind.DATE),
        ColumnSpec("source", gettext_lazy("Source"), width=40),
        ColumnSpec("findings", gettext_lazy("Findings"), width=60),
    ]


def rows(section: TableSection) -> Iterator[list[Any]]:
    """Give one row per figure that is shown, in order of place, classes and period."""
    found = section.found
    places = {row.place for row in section.rows}
    for series in found.shape.series():
        if series.split("/")[0] not in places:
            continue
        for period in section.periods:
            if (cell := found.cell(series, period)) is not None:
                yield _row(section, cell)


def _row(section: TableSection, cell: TableCell) -> list[Any]:
    axes = zip(section.found.shape.axes, cell.series.split("/"), strict=True)
    labels = [one.label if (one := axis.find(key)) else key for axis, key in axes]
    return [
        *labels,
        period_name(cell.period),
        _number(cell.number, section.found.shape.unit),
        str(Mark(cell.mark).label) if cell.mark else "",
        cell.printed,
        str(ValueStatus(cell.status).label),
        cell.load.published_on,
        source_name(cell.load),
        " ".join(one.sentence for _number, one in section.numbers(cell)),
    ]


def _number(number: Decimal | None, unit: str) -> Decimal | int | None:
    if number is None:
        return None
    if unit == Unit.PER_CENT:
        return number / 100
    return number if unit == Unit.EURO else int(number)


def sheets(section: TableSection, edition: Edition) -> list[Sheet | FormSheet]:
    """Return the sheets of a workbook: the figures, and what they are."""
    table = section.found.table
    edition_name = _("Public version") if edition.is_public else _("Internal version, not public")
    answers: list[tuple[Any, Any]] = [
        (_("Table"), table.label),
        (_("Edition"), f"{edition_name}, {_day(edition.day)}"),
        *section.sources,
        (_("Description"), table.description),
        *(
            (_("Definition from %(day)s") % {"day": _day(text.valid_from)}, text.text)
            for text in section.found.definitions
        ),
        *(
            (
                _("Finding %(number)s") % {"number": number},
                f"{one.where}: {one.sentence} {one.explanation}".strip(": "),
            )
            for number, one in section.findings
        ),
    ]
    return [Sheet(_("Figures"), columns(section.found), rows(section)), about_sheet(_("About this table"), answers)]


def _day(day: date) -> str:
    return formats.date_format(day, "SHORT_DATE_FORMAT")
