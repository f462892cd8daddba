"""What the screens of projects show in words: a track, a phase, a state or a light."""

from django import template

from projects.enums import Light, Phase, ProjectState, Track
from projects.queries import SILENT_DAYS

register = template.Library()
TONES = {
    ProjectState.ACTIVE: "positive",
    ProjectState.ON_HOLD: "warning",
    ProjectState.STOPPED: "negative",
    ProjectState.OTHER_FORM: "info",
    ProjectState.COMPLETED: "neutral",
}


@register.filter
def track_label(value: str) -> str:
    """Return the name of a track."""
    return str(Track(value).label) if value in Track.values else ""


@register.filter
def phase_label(value: str) -> str:
    """Return the name of a phase."""
    return str(Phase(value).label) if value in Phase.values else ""


@register.filter
def state_label(value: str) -> str:
    """Return the name of a state."""
    return str(ProjectState(value).label) if value in ProjectState.values else ""


@register.filter
def state_tone(value: str) -> str:
    """Return the tone of a state."""
    return TONES.get(ProjectState(value), "neutral") if value in ProjectState.values else "neutral"


@register.filter
def light_label(value: str | None) -> str:
    """Return the word of a light; nothing for a project without a line."""
    return str(Light(value).label) if value in Light.values else ""


@register.filter
def of_key(found: dict, key: object) -> object:
    """Return what a dictionary holds for a key, nothing for one it does not have."""
    return found.get(key, [])


@register.simple_tag
def silent_days() -> int:
    """Return after how many days without a log entry a project is called silent."""
    return SILENT_DAYS
