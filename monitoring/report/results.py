"""What the schemes came to in a year, side by side: money, dwellings, and whether decisions were in time.

The figures are those of the evaluation of a scheme, so that each opens the rows that make it. Grants and loans are
never added up, and nothing is added up over schemes but what is of one kind.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from django.db.models import Subquery, Sum
from django.utils.translation import gettext as _

from drenthe.lib.charts.bars import BarChart, bar_chart
from drenthe.lib.charts.grid import Grid
from drenthe.lib.values.money import CENT, ZERO
from monitoring.report.base import EURO, Value
from monitoring.report.evaluation import (
    EvaluationFigure,
    Figures,
    awards_with_dwellings,
    figures_by_part,
    parts_by_scheme,
)
from monitoring.report.sources import InDatabase, scalar
from subsidies.enums import Part
from subsidies.models import Scheme
from subsidies.services.work.turnaround import Turnaround, by_scheme, handled_in

SHOWN = ("received", "awards", "awarded", "promised", "delivered")
AT_ONCE = 40  # parts of schemes in one statement


@dataclass(frozen=True)
class Result:
    """What a scheme came to in a year, of its grants or of its loans; `per_dwelling` in euros."""

    scheme: Scheme
    part: Part
    figures: Figures
    values: Mapping[str, Value]
    per_dwelling: Decimal | None

    @property
    def label(self) -> str:
        """Its name on screen; loans say so."""
        return str(self.scheme) if self.part == Part.GRANT else f"{self.scheme} ({self.part.label})"

    @property
    def shown(self) -> list[tuple[EvaluationFigure, Value]]:
        """The figures in the order of the columns, each with its value."""
        return [(self.figures[name], self.values[name]) for name in SHOWN]

    @property
    def has_any(self) -> bool:
        """Whether anything happened."""
        return any(value != 0 for value in self.values.values())


def results_of(schemes: Sequence[Scheme], year: int) -> list[Result]:
    """Return what each scheme came to in a year, a row for its grants and one for its loans.

    Asked in one statement for AT_ONCE rows: a page that asked for each figure would ask more with each scheme.
    """
    parts = parts_by_scheme(schemes)
    every = [(scheme, part) for scheme in schemes for part in parts[scheme.pk]]
    batches = [every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE)]
    return [result for some in batches for result in _together(some, year)]


def _together(every: Sequence[tuple[Scheme, Part]], year: int) -> Iterator[Result]:
    figures = [figures_by_part(scheme, part, year) for scheme, part in every]
    asked: list[Subquery] = []
    for (scheme, part), found in zip(every, figures, strict=True):
        stated = awards_with_dwellings(scheme, part, year)
        asked += [cast("InDatabase", found[name].source).in_database() for name in SHOWN]
        asked += [scalar(stated, Sum("awarded_amount")), scalar(stated, Sum("dwellings"))]
    answers = iter(Scheme.objects.filter(pk=every[0][0].pk).values_list(*asked)[0])
    for (scheme, part), found in zip(every, figures, strict=True):
        values = {name: _known(next(answers), found[name]) for name in SHOWN}
        euros, dwellings = next(answers), next(answers)
        per = (Decimal(euros) / dwellings).quantize(CENT, ROUND_HALF_UP) if dwellings else None
        yield Result(scheme, part, found, values, per)


def _known(value: Value, figure: EvaluationFigure) -> Value:
    """The value as its source gives it: no bookings are no euros."""
    return ZERO if value is None and figure.unit == EURO else value


def money(results: Sequence[Result], part: Part) -> Decimal:
    """Return what was awarded over the schemes in euros, as grants or as loans: never of both."""
    values = (result.values["awarded"] for result in results if result.part == part)
    return sum((value for value in values if isinstance(value, Decimal)), ZERO)


def dwellings(results: Sequence[Result], name: str) -> int | None:
    """Return how many dwellings were promised or delivered over the schemes; None where of none is known how many."""
    values = [result.values[name] for result in results]
    known = [value for value in values if isinstance(value, int)]
    return None if values and not any(known) and None in values else sum(known)


def turnaround_of(schemes: Sequence[Scheme], year: int) -> tuple[Turnaround, dict[str, Turnaround]]:
    """Return how long deciding took in a year, of all schemes and by the code of each."""
    rows = handled_in(year)
    return Turnaround("", "", rows), {one.key: one for one in by_scheme(rows, schemes)}


def chart_of(results: Sequence[Result]) -> BarChart | None:
    """Return the picture of what was promised and delivered by scheme; None where neither is known."""
    some = [result for result in results if any(_numbers(result.values))]
    if not some:
        return None
    figures = Grid(
        _("Scheme"),
        tuple(result.label for result in some),
        (_("Dwellings promised"), _("Dwellings delivered")),
        tuple(_numbers(result.values) for result in some),
    )
    return bar_chart("results", _("Dwellings promised and delivered, by scheme"), figures)


def _numbers(values: Mapping[str, Value]) -> tuple[int | None, ...]:
    found = (values[name] for name in ("promised", "delivered"))
    return tuple(value if isinstance(value, int) else None for value in found)
