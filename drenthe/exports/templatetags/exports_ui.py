"""How an export looks on screen: its state, and the query of the list it was asked from."""

from urllib.parse import urlencode

from django import template

from drenthe.exports.models import ExportRun, ExportState

register = template.Library()

TONES = {
    ExportState.QUEUED: "neutral",
    ExportState.RUNNING: "info",
    ExportState.DONE: "positive",
    ExportState.FAILED: "negative",
    ExportState.CANCELLED: "neutral",
    ExportState.EXPIRED: "neutral",
}


@register.filter
def run_key(run: ExportRun) -> str:
    """Return how the run is, for the templates: its state, "lost" or "waits" (too long)."""
    if run.is_lost:
        return "lost"
    return "waits" if run.waits_long else str(run.state)


@register.filter
def run_label(run: ExportRun) -> str:
    """Return how the run is, for people; without a worker it has failed."""
    return str(ExportState.FAILED.label if run.is_lost else run.get_state_display())


@register.filter
def run_tone(run: ExportRun) -> str:
    """Return the tone of the tag of a run."""
    return "negative" if run.is_lost else TONES[ExportState(run.state)]


@register.filter
def run_query(run: ExportRun) -> str:
    """Return the query of the list that was on the screen when the run was asked for."""
    return urlencode(run.filters, doseq=True)
