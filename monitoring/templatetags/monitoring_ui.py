"""How the monitoring app looks on screen: the value and the name of a figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from drenthe.lib.templatetags.ui import DASH, euro
from monitoring.report.base import EURO, PER_CENT, YEARS, Figure

register = template.Library()

NAMES = {
    "knelpuntenpot.ceiling": gettext_noop("Ceiling"),
    "knelpuntenpot.applications": gettext_noop("Applications received"),
    "knelpuntenpot.awarded.count": gettext_noop("Number of awards"),
    "knelpuntenpot.awarded.amount": gettext_noop("Awarded"),
    "knelpuntenpot.available": gettext_noop("Available"),
    "knelpuntenpot.pending.amount": gettext_noop("In progress"),
    "knelpuntenpot.available_if_all_pending_awarded": gettext_noop("Available if everything is awarded"),
    "capacity.awarded": gettext_noop("Awarded in the year"),
    "capacity.awarded.total": gettext_noop("Awarded in the two years together"),
    "capacity.projects_supported": gettext_noop("Projects supported"),
    "collective.grant.max_per_application": gettext_noop("Maximum grant per application"),
    "collective.plan_phase.count": gettext_noop("Grants in the plan phase"),
    "collective.plan_phase.amount": gettext_noop("Awarded in the plan phase"),
    "collective.development_phase.count": gettext_noop("Loans in the development phase"),
    "collective.development_phase.amount": gettext_noop("Lent in the development phase"),
    "transformation.ceiling": gettext_noop("Ceiling"),
    "transformation.years": gettext_noop("Duration in years, as announced"),
}


PARTS = {
    "knelpuntenpot": gettext_noop("Bottleneck fund for housing"),
    "capacity": gettext_noop("Staff capacity for housing projects"),
    "collective": gettext_noop("Collective housing initiatives"),
    "transformation": gettext_noop("Conversion and splitting of homes"),
}


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
    return [Tab(str(one), reverse("monitoring:figures", args=[one]), one == year) for one in years]


@register.filter
def figure_value(figure: Figure) -> str:
    """Return the value of a figure with its unit; a dash when it is unknown."""
    if figure.value is None:
        return DASH
    if isinstance(figure.value, tuple):
        least, most = (formats.number_format(value, force_grouping=True) for value in figure.value)
        return f"{least}{DASH}{most}"
    if figure.unit == EURO:
        return euro(figure.value)
    if figure.unit == YEARS:
        return ngettext("%(count)s year", "%(count)s years", int(figure.value)) % {"count": figure.value}
    number = formats.number_format(figure.value, force_grouping=True)
    return f"{number}%" if figure.unit == PER_CENT else number


@register.filter
def figure_name(figure: Figure) -> str:
    """Return what a figure is called on screen: by its id, a year at the end added; the id itself when it is new."""
    stem, _dot, last = figure.id.rpartition(".")
    if figure.name:
        return figure.name
    if figure.id in NAMES:
        return _(NAMES[figure.id])
    return f"{_(NAMES[stem])}, {last}" if stem in NAMES and last.isdigit() else figure.id


@register.simple_tag(takes_context=True)
def rows_url(context: dict[str, Any], figure: Figure) -> str:
    """Return the address of the rows behind a figure; empty where there are none or the user may not see them."""
    return figure.url if context["request"].user.has_perm(figure.permission) else ""


@register.filter
def by_part(figures: Iterable[Figure]) -> list[tuple[str, list[Figure]]]:
    """Return the figures by part of the report, in their order."""
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        parts.setdefault(figure.part or figure.id.partition(".")[0], []).append(figure)
    return [(_(PARTS[key]) if key in PARTS else key, found) for key, found in parts.items()]
