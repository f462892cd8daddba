"""How the monitoring app looks on screen: the value and the name of a figure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.templatetags.ui import DASH, euro
from monitoring.report.base import EURO, PER_CENT, YEARS, Figure, Value
from subsidies.models import Scheme
from subsidies.services.work.turnaround import Turnaround

register = template.Library()


@dataclass(frozen=True)
class Tab:
    """One year to choose, as components/tabs.html shows it."""

    label: str
    url: str
    current: bool
    count: None = None


@register.filter
def tabs(years: Iterable[int], year: int) -> list[Tab]:
    """Return the years to choose from, the present one marked."""
    return _tabs("figures", years, year)


@register.simple_tag
def evaluation_tabs(scheme: Scheme, years: Iterable[int], year: int) -> list[Tab]:
    """Return the years that an evaluation of a scheme can end with, the present one marked."""
    return _tabs("evaluation", years, year, scheme.code)


@register.simple_tag
def results_tabs(years: Iterable[int], year: int) -> list[Tab]:
    """Return the years of which there are results, the present one marked."""
    return _tabs("results", years, year)


def _tabs(name: str, years: Iterable[int], year: int, *args: str) -> list[Tab]:
    return [Tab(str(one), reverse(f"monitoring:{name}", args=[*args, one]), one == year) for one in years]


@register.filter
def of_scheme(found: Mapping[str, Turnaround], scheme: Scheme) -> Turnaround | None:
    """Return how long deciding took under a scheme; None where nothing was decided."""
    return found.get(scheme.code)


@register.filter
def figure_value(figure: Figure) -> str:
    """Return the value of a figure with its unit; a dash when it is unknown."""
    return shown(figure.value, figure.unit)


@register.filter
def shown(value: Value, unit: str) -> str:
    """Return a value with its unit; a dash when it is unknown."""
    if value is None:
        return DASH
    if isinstance(value, tuple):
        least, most = (formats.number_format(one, force_grouping=True) for one in value)
        return f"{least}{DASH}{most}"
    if unit == EURO:
        return euro(value)
    if unit == YEARS:
        return ngettext("%(count)s year", "%(count)s years", int(value)) % {"count": value}
    number = formats.number_format(value, force_grouping=True)
    return f"{number}%" if unit == PER_CENT else number


@register.filter
def as_printed(figure: Figure) -> str:
    """Return what the report printed, as it would be shown here; text that is no number as it is."""
    if isinstance(figure.published, str):
        return f"“{figure.published}”" if figure.published else _("(blank)")
    return shown(figure.published, figure.unit)


@register.filter
def may_see(user: Any, figure: Figure) -> bool:
    """Whether a user may see the rows behind a figure."""
    return bool(user.has_perm(figure.permission))


@register.filter
def by_part(figures: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Return the figures, or lines of them, by part of the report, in their order."""
    parts: dict[str, list[Any]] = {}
    for figure in figures:
        parts.setdefault(figure.part, []).append(figure)
    return list(parts.items())
