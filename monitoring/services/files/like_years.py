"""Figures that are all years: what stood in their column was mostly a year of something, and no figure."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.services.files.doubts import Doubt, few
from monitoring.services.files.figures import FigureReading

LIKELY = range(1990, 2061)
SHOWN = 3  # figures of a column, to recognise it by
Figures = Sequence[Decimal | int]


def figures_like_years(columns: Mapping[str, Figures]) -> Doubt:
    """Return the columns, by their place, of which every figure can be a year; a nil says nothing of it.

    One figure alone tells nothing, unless nothing else in the file is a figure.
    """
    filled = {place: numbers for place, every in columns.items() if (numbers := [one for one in every if one])}
    years = {place: numbers for place, numbers in filled.items() if all(one in LIKELY for one in numbers)}
    found = {place: numbers for place, numbers in years.items() if len(numbers) > 1 or len(years) == len(filled)}
    way_on = _(
        "Are these really figures? If they are years, such as those in which building begins, the columns were read "
        "wrong. Choose them anew, or discard this file."
    )
    return Doubt(_("Figures that can be years"), few(_line(*one) for one in found.items()), way_on)


def columns_like_years(reading: FigureReading) -> Doubt:
    """Return the columns of a table in a file of which every figure can be a year."""
    columns: dict[str, list[Decimal]] = {}
    first: dict[str, str] = {}
    for place, entry in reading.entries.items():
        if entry.number is not None and (ref := reading.at.get(place)):
            letters = re.sub(r"\d", "", ref)
            columns.setdefault(first.setdefault(letters, f"{reading.sheet}!{ref}"), []).append(entry.number)
    return figures_like_years(columns)


def _line(place: str, numbers: Figures) -> str:
    said = ngettext(
        "%(place)s: the only figure in this column can be a year (%(sample)s).",
        "%(place)s: all %(count)s figures in this column can be years (%(sample)s).",
        len(numbers),
    )
    shown = ", ".join(str(int(one)) for one in numbers[:SHOWN])
    sample = f"{shown}, …" if len(numbers) > SHOWN else shown
    return said % {"place": place, "count": len(numbers), "sample": sample}
