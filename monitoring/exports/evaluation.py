"""What came of a scheme over the years as a workbook: the overview, and on a second sheet every row behind it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet
from drenthe.lib.values.money import ZERO
from monitoring.report.base import EURO, Row, Value
from monitoring.report.evaluation import EvaluationFigure, Line
from monitoring.report.sources import Counted
from subsidies.models import Scheme

MOST = 20_000  # rows of one figure: more is no sheet that somebody reads
Kept = Mapping[str, Sequence[Row]]  # the rows of a figure, by its address


def sheets(scheme: Scheme, years: Sequence[int], found: Sequence[Line], seen: set[str]) -> list[Sheet | FormSheet]:
    """Return the sheets: the overview, the rows of the figures of which the id is `seen`, and what was asked."""
    answers: list[tuple[Any, Any]] = [
        (_("Scheme"), scheme.name),
        (_("Years"), f"{years[0]}–{years[-1]}"),
        (_("Counted on"), timezone.localdate()),
        *((f"{line.part}: {line.name}", line.figures[0].derivation) for line in found),
    ]
    figures = [figure for line in found if line.figures[0].id in seen for figure in line.figures]
    kept: Kept = {figure.url: list(figure.source.rows(MOST + 1)) for figure in figures}
    parts: dict[str, list[Line]] = {}
    for line in found:
        parts.setdefault(line.part, []).append(line)
    return [
        *(_overview_sheet(part, years, of_part, kept) for part, of_part in parts.items()),
        Sheet(_("Rows"), _columns(), _rows(found, kept)),
        about_sheet(_("About this overview"), answers),
    ]


def _overview_sheet(part: str, years: Sequence[int], found: Sequence[Line], kept: Kept) -> Sheet:
    keys = [line.figures[0].id for line in found]
    return Sheet(part, _overview_columns(found), _overview(years, found, kept), totals=keys)


def _overview_columns(found: Sequence[Line]) -> list[ColumnSpec]:
    """A column for each figure, so that each has one unit; a row for each year."""
    figures = (ColumnSpec(line.figures[0].id, line.name, _kind(line.figures[0]), width=20) for line in found)
    return [ColumnSpec("year", gettext_lazy("Year"), CellKind.INTEGER), *figures]


def _kind(figure: EvaluationFigure) -> CellKind:
    return CellKind.EURO if figure.unit == EURO else CellKind.INTEGER


def _overview(years: Sequence[int], found: Sequence[Line], kept: Kept) -> Iterator[list[Any]]:
    for at, year in enumerate(years):
        yield [year, *(_value(line.figures[at], kept) for line in found)]


def _value(figure: EvaluationFigure, kept: Kept) -> Value:
    """The figure itself: by its rows where the file has all of them, so that nothing is asked twice."""
    rows = kept.get(figure.url)
    if rows is None or len(rows) > MOST:
        return figure.value
    if isinstance(figure.source, Counted):
        return len(rows)
    numbers = [row.number for row in rows if isinstance(row.number, int | Decimal)]
    return None if rows and not numbers else sum(numbers, ZERO if figure.unit == EURO else 0)


def _columns() -> list[ColumnSpec]:
    return [
        ColumnSpec("part", gettext_lazy("Form")),
        ColumnSpec("figure", gettext_lazy("Figure"), width=28),
        ColumnSpec("year", gettext_lazy("Year"), CellKind.INTEGER),
        ColumnSpec("row", gettext_lazy("Row behind the figure"), width=40),
        ColumnSpec("about", gettext_lazy("About"), width=30),
        ColumnSpec("on", gettext_lazy("Date"), CellKind.DATE),
        ColumnSpec("euros", gettext_lazy("In the figure, in euros"), CellKind.EURO),
        ColumnSpec("number", gettext_lazy("In the figure, as a number"), CellKind.INTEGER),
        ColumnSpec("address", gettext_lazy("Address"), width=50),
    ]


def _rows(found: Sequence[Line], kept: Kept) -> Iterator[list[Any]]:
    for figure in (figure for line in found for figure in line.figures):
        about, rows = [figure.part, figure.name, figure.period.number], kept.get(figure.url, ())
        for row in rows[:MOST]:
            amounts = (row.number, None) if figure.row_unit == EURO else (None, row.number)
            url = row.url and f"{settings.SITE_URL}{row.url}"
            yield [*about, row.name, row.about, row.on, *amounts, url]
        if len(rows) > MOST:
            yield [*about, _("There are more rows; these are the first."), "", None, None, None, ""]
