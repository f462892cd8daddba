"""Everything that happened with a project, in order of recording with the last first, for who may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.admin.utils import label_for_field
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.database.events import NOON, recorded_later
from projects.enums import (
    PROJECT_ACTS,
    BottleneckKind,
    EscalationLevel,
    GuideState,
    Light,
    LocationType,
    Phase,
    PlanningStatus,
    PlanType,
    Progress,
    ProjectState,
    Track,
)
from projects.models import CONFIDENTIAL, Advice, AgendaAction, Guide, Project, ProjectEvent, StatusLine

BACKDATED_ACTIONS = {
    "follow",
    "move",
    "raise_bottleneck",
    "solve_bottleneck",
    "escalate",
    "close_escalation",
    "assign_guide",
}
TONES = {Light.GREEN: "positive", Light.AMBER: "warning", Light.RED: "negative"}


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened: when, by whom, and what to show of it. `line` is the status line, if it is one."""

    occurred_at: datetime
    actor: Any
    label: str
    text: str = ""
    tone: str = "neutral"
    facts: tuple[tuple[str, str], ...] = ()
    line: StatusLine | None = None
    counts_by_day: bool = False
    recorded_at: datetime | None = None

    @property
    def recorded_later(self) -> datetime | None:
        """When it was recorded, if that was on another day than the one for which it counts."""
        return recorded_later(self.occurred_at, self.recorded_at) if self.recorded_at else None


def timeline(project: Project, user: Any) -> list[TimelineEntry]:
    """Return what happened with a project that the user may see; what is confidential only for who has the role."""
    lines = StatusLine.objects.visible_to(user).filter(project=project).select_related("writer")
    events = project.events.select_related("actor")
    if not user.has_perm(CONFIDENTIAL):
        events = events.filter(is_confidential=False)
    moments = [*(_of_line(line) for line in lines), *(_of_event(event) for event in events)]
    return sorted(moments, key=lambda moment: moment.recorded_at or moment.occurred_at, reverse=True)


REGISTER_FACTS = {
    "date_reason": gettext_lazy("Dated back because"),
    "taken_over": gettext_lazy("Taken over from"),
    "progress": gettext_lazy("Progress"),
    "owner": gettext_lazy("Owner"),
    "agenda_action": gettext_lazy("Action of the Woonagenda"),
    "text": gettext_lazy("Text"),
    "link": gettext_lazy("Link"),
    "state": gettext_lazy("Status"),
    "fields": gettext_lazy("Changed"),
}


def register_timeline(subject: Guide | Advice | AgendaAction) -> list[TimelineEntry]:
    """Return what was changed about a guide, an advice or an action, newest entry first."""
    return [
        TimelineEntry(
            occurred_at=event.occurred_at,
            recorded_at=event.recorded_at,
            counts_by_day=event.counts_by_day,
            actor=event.actor,
            label=event.get_action_label(),
            facts=describe_register(event.data),
        )
        for event in subject.events.select_related("actor").order_by("-recorded_at", "-pk")
    ]


def describe_register(data: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the facts of an act on a guide, an advice or an action in words."""
    choices = {**dict(Progress.choices), **dict(GuideState.choices)}

    def shown(name: str, value: str) -> str:
        if name == "fields":
            return ", ".join(str(label_for_field(field, Guide)) for field in value.split(","))
        return str(choices.get(value, value))

    return tuple(
        (str(REGISTER_FACTS[name]), shown(name, value)) for name, value in data.items() if name in REGISTER_FACTS
    )


def _of_line(line: StatusLine) -> TimelineEntry:
    happened = line.written_at
    if timezone.localdate(line.written_at) != line.happened_on:
        happened = _at_noon(line.happened_on)
    facts = []
    if line.next_step:
        facts.append((_("Next step"), line.next_step))
    if line.date_reason:
        facts.append((_("Dated back because"), line.date_reason))
    if line.taken_over_from:
        facts.append((_("Taken over from"), line.taken_over_from))
    return TimelineEntry(
        occurred_at=happened,
        actor=line.writer,
        label=str(line.get_light_display()),
        text=line.text,
        tone=TONES.get(Light(line.light), "neutral"),
        facts=tuple(facts),
        line=line,
        counts_by_day=happened != line.written_at,
        recorded_at=line.written_at,
    )


def _at_noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, NOON))


def _of_event(event: ProjectEvent) -> TimelineEntry:
    data = dict(event.data)
    if event.action in BACKDATED_ACTIONS:
        data.pop("on", None)  # the moment itself says when
    label, facts = describe(event.action, data)
    return TimelineEntry(
        event.occurred_at,
        event.actor,
        label,
        facts=facts,
        tone="warning" if "date_reason" in event.data else "info",
        counts_by_day=event.counts_by_day,
        recorded_at=event.recorded_at,
    )


def describe(action: str, data: dict[str, str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return an act and its facts in words."""
    return str(PROJECT_ACTS.get(action, action)), tuple(
        (_name(key), _value(key, value)) for key, value in data.items()
    )


def _name(key: str) -> str:
    names = {
        "date_reason": _("Dated back because"),
        "taken_over": _("Taken over from"),
        "track": _("Track"),
        "phase": _("Phase"),
        "state": _("Status"),
        "on": _("Day"),
        "reason": _("Why"),
        "kind": _("Type"),
        "owner": _("Owner"),
        "action": _("Action"),
        "level": _("To"),
        "question": _("What is requested"),
        "outcome": _("Outcome"),
        "resolution": _("How it was resolved"),
        "guide": _("Process guide"),
        "case": _("Case"),
        "text": _("Text"),
        "light": _("How it is going"),
        "next_step": _("Next step"),
        "next_on": _("When"),
        "dwellings": _("Dwellings"),
        "units": _("Units"),
        "until": _("Up to and including"),
        "hours": _("Hours"),
        "fields": _("Changed"),
        "import": _("Imported list"),
    }
    if key in names:
        return names[key]
    fields = {field.name: str(field.verbose_name) for field in Project._meta.concrete_fields}  # noqa: SLF001
    return fields.get(key, key).capitalize()


CHOICES_OF_CHANGES = {"location_type": LocationType, "plan_type": PlanType, "planning_status": PlanningStatus}


def _value(key: str, value: str) -> str:
    labels = {
        "track": Track,
        "phase": Phase,
        "state": ProjectState,
        "light": Light,
        "kind": BottleneckKind,
        "level": EscalationLevel,
    }
    if key in CHOICES_OF_CHANGES:
        choices = {str(code): str(label) for code, label in CHOICES_OF_CHANGES[key].choices}
        return " → ".join(choices.get(code, code) for code in value.split(" → "))
    if key in {"on", "next_on", "until"}:
        return formats.date_format(date.fromisoformat(value))
    if key in labels and value in labels[key].values:
        return str(labels[key](value).label)
    return value
