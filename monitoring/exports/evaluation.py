"""What came of a scheme over the years as a workbook: the overview, and on a second sheet every row behind it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet
from monitoring.report.base import EURO
from monitoring.report.evaluation import EvaluationFigure, Line
from subsidies.models import Scheme

MOST = 20_000  # rows of one figure: more is no sheet that somebody reads


def sheets(scheme: Scheme, years: Sequence[int], found: Sequence[Line], seen: set[str]) -> list[Sheet | FormSheet]:
    """Return the sheets: the overview, the rows of the figures of which the id is `seen`, and what was asked."""
    answers: list[tuple[Any, Any]] = [
        (_("Scheme"), scheme.name),
        (_("Years"), f"{years[0]}–{years[-1]}"),
        (_("Counted on"), timezone.localdate()),
        *((f"{line.part}: {line.name}", line.figures[0].derivation) for line in found),
    ]
    parts: dict[str, list[Line]] = {}
    for line in found:
        parts.setdefault(line.part, []).append(line)
    return [
        *(Sheet(part, _overview_columns(of_part), _overview(years, of_part)) for part, of_part in parts.items()),
        Sheet(_("Rows"), _columns(), _rows(found, seen)),
        about_sheet(_("About this overview"), answers),
    ]


def _overview_columns(found: Sequence[Line]) -> list[ColumnSpec]:
    """A column for each figure, so that each has one unit; a row for each year."""
    figures = (ColumnSpec(line.figures[0].id, line.name, _kind(line.figures[0]), width=20) for line in found)
    return [ColumnSpec("year", gettext_lazy("Year"), CellKind.INTEGER), *figures]


def _kind(figure: EvaluationFigure) -> CellKind:
    return CellKind.EURO if figure.unit == EURO else CellKind.INTEGER


def _overview(years: Sequence[int], found: Sequence[Line]) -> Iterator[list[Any]]:
    for at, year in enumerate(years):
        yield [year, *(line.figures[at].value for line in found)]


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


def _rows(found: Sequence[Line], seen: set[str]) -> Iterator[list[Any]]:
    for figure in (figure for line in found if line.figures[0].id in seen for figure in line.figures):
        about = [figure.part, figure.name, figure.period.number]
        for at, row in enumerate(figure.source.rows(MOST + 1)):
            if at == MOST:
                yield [*about, _("There are more rows; these are the first."), "", None, None, None, ""]
                break
            amounts = (row.number, None) if figure.row_unit == EURO else (None, row.number)
            url = row.url and f"{settings.SITE_URL}{row.url}"
            yield [*about, row.name, row.about, row.on, *amounts, url]
