"""What the schemes came to in a year as a workbook: a row for the grants of each, and one for its loans."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet
from monitoring.report.results import Result


def sheets(results: Sequence[Result], year: int) -> list[Sheet | FormSheet]:
    """Return the sheet with the figures, and what each is. Money has no total: grants and loans are not added up."""
    rows: list[list[Any]] = [
        [
            result.scheme.name,
            str(result.part.label),
            *(result.values[name] for name in ("received", "awards", "awarded", "promised")),
            result.per_dwelling,
            result.values["delivered"],
        ]
        for result in results
    ]
    told = [figure for figure, _value in results[0].shown] if results else []
    answers: list[tuple[Any, Any]] = [
        (_("Year"), str(year)),
        (_("Counted on"), timezone.localdate()),
        *((figure.name, figure.derivation) for figure in told),
    ]
    counted = ("received", "awards", "promised", "delivered")
    return [Sheet(_("Results"), _columns(), rows, totals=counted), about_sheet(_("About this overview"), answers)]


def _columns() -> list[ColumnSpec]:
    return [
        ColumnSpec("scheme", gettext_lazy("Scheme"), width=40),
        ColumnSpec("part", gettext_lazy("Form")),
        ColumnSpec("received", gettext_lazy("Applications received"), CellKind.INTEGER, width=20),
        ColumnSpec("awards", gettext_lazy("Number of awards"), CellKind.INTEGER, width=20),
        ColumnSpec("awarded", gettext_lazy("Awarded"), CellKind.EURO, width=20),
        ColumnSpec("promised", gettext_lazy("Dwellings promised"), CellKind.INTEGER, width=20),
        ColumnSpec("per_dwelling", gettext_lazy("Awarded per dwelling"), CellKind.EURO, width=20),
        ColumnSpec("delivered", gettext_lazy("Dwellings delivered"), CellKind.INTEGER, width=20),
    ]
