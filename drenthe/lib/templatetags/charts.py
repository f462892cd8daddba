"""How charts are written in the active language: numbers with their unit, a sentence that sums up a picture."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django import template
from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.lib.charts import palette as looks
from drenthe.lib.charts.grid import ChartCell, Grid, LegendEntry
from drenthe.lib.charts.scale import Number, plain
from drenthe.lib.templatetags.ui import DASH

register = template.Library()


@register.filter
def number(value: Number | None, decimals: int = 0) -> str:
    """Return a number in the active language, rounded half up: 1.130; a dash for None."""
    if value is None:
        return DASH
    exact = Fraction(value)
    amount = Decimal(exact.numerator) / Decimal(exact.denominator)
    rounded = amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return formats.number_format(rounded + 0, decimal_pos=decimals, force_grouping=True)


@register.filter
def in_unit(value: Number | None, grid: Grid) -> str:
    """Return a number with the decimals and the unit of a grid: 46%, 1.130; a dash for None."""
    if value is None:
        return DASH
    text = number(value, grid.decimals)
    if not grid.unit:
        return text
    return f"{text}%" if grid.unit == "%" else f"{text}\N{NO-BREAK SPACE}{grid.unit}"


@register.filter
def figure(cell: ChartCell) -> str:
    """Return the figure of a cell as text, with an asterisk where there is a finding."""
    return in_unit(cell.value, cell.grid) + ("*" if cell.is_marked else "")


@register.filter
def summary(grid: Grid) -> str:
    """Return what a picture says, for who cannot see it: the highest and the lowest figure, and the gaps."""
    high, low = grid.highest, grid.lowest
    if high is None or low is None:
        return _("There are no figures.")
    said = [_("Highest: %(name)s, %(value)s.") % {"name": _name(high), "value": figure(high)}]
    if high.value != low.value:
        said.append(_("Lowest: %(name)s, %(value)s.") % {"name": _name(low), "value": figure(low)})
    if grid.gaps:
        said.append(_("No figure: %(count)s.") % {"count": grid.gaps})
    return " ".join([*said, _("The table contains all figures.")])


def _name(cell: ChartCell) -> str:
    return f"{cell.category}, {cell.series}" if cell.series else cell.category


@register.filter
def key_label(key: LegendEntry, grid: Grid) -> str:
    """Return what an entry of a legend says: its own label, or the figures of its step."""
    if key.kind == "unknown":
        return _("no figure")
    if key.low is None or key.high is None:
        return key.label
    if key.kind == "target":
        return f"{key.label}: {in_unit(key.low, grid)}"
    if key.low == key.high:
        return in_unit(key.low, grid)
    return _("%(low)s to %(high)s") % {"low": number(key.low, grid.decimals), "high": in_unit(key.high, grid)}


@register.filter
def px(value: Number) -> str:
    """Return a number for an SVG attribute: a point, no language."""
    return plain(value)


@register.filter
def plus(value: Number, other: Number) -> str:
    """Return a sum for an SVG attribute."""
    return plain(Fraction(value) + Fraction(other))


@register.simple_tag
def colour(name: str) -> str:
    """Return one of the palette's colours by name: PAPER, INK, SOFT, GRID, EDGE, ACCENT, BAND or BAND_EDGE."""
    return str(getattr(looks, name))


@register.simple_tag
def palette() -> tuple[looks.Style, ...]:
    """Return the looks of the series."""
    return looks.SERIES


@register.filter
def fill_of(style: looks.Style, key: str) -> str:
    """Return what fills a mark: its colour, or its pattern in the chart of this key."""
    return f"url(#{key}-{style.name})" if style.pattern else style.colour


@register.filter
def figure_or_dash(cell: ChartCell | None) -> str:
    """Return the figure of a cell, a dash where there is none."""
    return figure(cell) if cell else DASH
