"""The parts of the Impulsteam's work as tabs, and what their tables show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from projects.enums import GuideState, Progress, RowOutcome
from projects.models.project import VIEW
from projects.services.bottlenecks import days_open

register = template.Library()
TABS = [
    ("projects", _("Projects"), "projects:project-list", "?state=active", VIEW),
    ("bottlenecks", _("Bottlenecks"), "projects:bottleneck-list", "?state=open", VIEW),
    ("preconditions", _("Preconditions"), "projects:preconditions", "", VIEW),
    ("flex", _("Flex housing"), "projects:flex", "?state=active", VIEW),
    ("guides", _("Guides"), "projects:guide-list", "", "projects.view_guide"),
    ("meetings", _("Meetings"), "projects:meeting-list", "", "projects.view_meeting"),
    ("actions", _("Woonagenda"), "projects:action-list", "", "projects.view_agendaaction"),
    ("advices", _("Recommendations"), "projects:advice-list", "", "projects.view_advice"),
]
GUIDE_TONES = {GuideState.ACTIVE: "positive", GuideState.STANDBY: "info", GuideState.ENDED: "neutral"}
PROGRESS_TONES = {
    Progress.OPEN: "neutral",
    Progress.BUSY: "info",
    Progress.DONE: "positive",
    Progress.DROPPED: "negative",
}


OUTCOME_TONES = {RowOutcome.NEW: "positive", RowOutcome.CHANGED: "info", RowOutcome.REFUSED: "negative"}


@dataclass(frozen=True)
class Tab:
    """One part, as components/tabs.html shows it."""

    label: Any
    url: str
    current: bool
    count: None = None


@register.simple_tag(takes_context=True)
def project_tabs(context: dict[str, Any], here: str) -> list[Tab]:
    """Return the parts that the user may open, the present one marked."""
    user = context["request"].user
    return [
        Tab(label, f"{reverse(name)}{query}", key == here)
        for key, label, name, query, permission in TABS
        if user.has_perm(permission)
    ]


@register.filter
def open_days(bottleneck: Any, day: date) -> int:
    """Return for how many days a bottleneck was there at the end of a day."""
    return days_open(bottleneck, day)


@register.filter
def guide_state(value: str) -> str:
    """Return the name of a state of a guide."""
    return str(GuideState(value).label) if value in GuideState.values else ""


@register.filter
def guide_tone(value: str) -> str:
    """Return the tone of a state of a guide."""
    return GUIDE_TONES.get(GuideState(value), "neutral") if value in GuideState.values else "neutral"


@register.filter
def progress_tone(value: str) -> str:
    """Return the tone of the progress of an advice or action."""
    return PROGRESS_TONES.get(Progress(value), "neutral") if value in Progress.values else "neutral"


@register.filter
def outcome_name(value: str) -> str:
    """Return the name of what an import does with a row."""
    return str(RowOutcome(value).label) if value in RowOutcome.values else ""


@register.filter
def outcome_tone(value: str) -> str:
    """Return the tone of what an import does with a row."""
    return OUTCOME_TONES.get(RowOutcome(value), "neutral") if value in RowOutcome.values else "neutral"
