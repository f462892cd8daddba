"""What the schemes came to in a year, side by side: money, dwellings, and whether decisions were in time.

The figures are those of the evaluation of a scheme, so that each opens the rows that make it. Grants and loans are
never added up, and nothing is added up over schemes but what is of one kind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.charts.bars import BarChart, bar_chart
from drenthe.lib.charts.grid import Grid
from drenthe.lib.values.money import ZERO
from monitoring.report.evaluation import EvaluationFigure, Figures, figures_by_part, per_dwelling
from subsidies.enums import Part
from subsidies.models import Scheme
from subsidies.services.work.turnaround import Turnaround, by_scheme, handled_in

SHOWN = ("received", "awards", "awarded", "promised", "delivered")


@dataclass(frozen=True)
class Result:
    """What a scheme came to in a year, of its grants or of its loans."""

    scheme: Scheme
    part: Part
    figures: Mapping[str, EvaluationFigure]
    per_dwelling: Decimal | None

    @property
    def label(self) -> str:
        """Its name on screen; loans say so."""
        return str(self.scheme) if self.part == Part.GRANT else f"{self.scheme} ({self.part.label})"

    @property
    def shown(self) -> list[EvaluationFigure]:
        """The figures in the order of the columns."""
        return [self.figures[name] for name in SHOWN]

    @property
    def has_any(self) -> bool:
        """Whether anything happened."""
        return any(figure.value != 0 for figure in self.shown)


def results_of(schemes: Sequence[Scheme], year: int) -> list[Result]:
    """Return what each scheme came to in a year, a row for its grants and one for its loans."""
    return [
        Result(scheme, part, found, per_dwelling(scheme, part, year))
        for scheme in schemes
        for part, found in figures_by_part(scheme, year).items()
    ]


def total(results: Sequence[Result], name: str, *, part: Part | None = None) -> Decimal | int:
    """Return a figure over the schemes, of what is known; money of one part only."""
    some = [result.figures[name].value for result in results if part is None or result.part == part]
    known = [value for value in some if isinstance(value, int | Decimal)]
    return sum(known, ZERO if any(isinstance(value, Decimal) for value in known) else 0)


def turnaround_of(schemes: Sequence[Scheme], year: int) -> tuple[Turnaround, dict[str, Turnaround]]:
    """Return how long deciding took in a year, of all schemes and by the code of each."""
    rows = handled_in(year)
    return Turnaround("", "", rows), {one.key: one for one in by_scheme(rows, schemes)}


def chart_of(results: Sequence[Result]) -> BarChart | None:
    """Return the picture of what was promised and delivered by scheme; None where neither is known."""
    some = [result for result in results if result.figures["promised"].value or result.figures["delivered"].value]
    if not some:
        return None
    figures = Grid(
        _("Scheme"),
        tuple(result.label for result in some),
        (_("Dwellings promised"), _("Dwellings delivered")),
        tuple(_numbers(result.figures) for result in some),
    )
    return bar_chart("results", _("Dwellings promised and delivered, by scheme"), figures)


def _numbers(figures: Figures) -> tuple[int | None, ...]:
    values = (figures[name].value for name in ("promised", "delivered"))
    return tuple(value if isinstance(value, int) else None for value in values)
