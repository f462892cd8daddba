"""What the registers look like in a file: columns with a stable key, and the row of one object.

A row is made of what the register gave to who asked: nothing is looked up that this person may not see.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
from projects.enums import GuideState, Phase, ProjectState
from projects.registers import (
    ActionRegister,
    AdviceRegister,
    BottleneckRegister,
    FlexRegister,
    GuideRegister,
    MeetingRegister,
    Register,
)


@dataclass(frozen=True)
class Listing:
    """A register as a file: its columns, and a function from an object and the day to the values of its row."""

    filters: type[Register]
    columns: Sequence[Column]
    row: Callable[[Any, date], list[Any]]
    totals: Sequence[str] = ()


def days_open(bottleneck: Any, day: date) -> int:
    """Return for how many days a bottleneck was there at the end of a day."""
    last = day if bottleneck.closed_on is None or bottleneck.closed_on > day else bottleneck.closed_on
    return int((last - bottleneck.opened_on).days)


def _guide(guide: Any, day: date) -> list[Any]:
    return [
        guide.name,
        guide.organisation,
        str(GuideState(guide.state).label),
        guide.since,
        guide.present,
        guide.ever,
        "" if guide.hours is None else str(guide.hours),
        guide.is_example,
    ]


GUIDES = Listing(
    GuideRegister,
    [
        Column("name", _("Name"), width=30),
        Column("organisation", _("Organisation"), width=30),
        Column("state", _("State"), width=14),
        Column("since", _("Since"), Kind.DATE),
        Column("projects", _("Projects now"), Kind.INTEGER),
        Column("projects_ever", _("Projects in all"), Kind.INTEGER),
        Column("hours", _("Hours"), width=10),
        Column("example", _("Example"), Kind.BOOLEAN),
    ],
    _guide,
    totals=["projects"],
)


def _meeting(meeting: Any, day: date) -> list[Any]:
    return [
        meeting.get_kind_display(),
        meeting.title,
        meeting.starts_on,
        meeting.ends_on,
        meeting.place,
        meeting.theme,
        meeting.participants,
        meeting.participants_are_about,
        "" if meeting.score is None else str(meeting.score),
        meeting.get_pillar_display(),
        meeting.action.code if meeting.action else "",
        meeting.results,
        meeting.follow_up,
        meeting.source,
        meeting.is_confidential,
        meeting.is_example,
    ]


MEETINGS = Listing(
    MeetingRegister,
    [
        Column("kind", _("Kind"), width=18),
        Column("title", _("Title"), width=40),
        Column("starts_on", _("Day"), Kind.DATE),
        Column("ends_on", _("Until and including"), Kind.DATE),
        Column("place", _("Place"), width=24),
        Column("theme", _("Theme"), width=40),
        Column("participants", _("Participants"), Kind.INTEGER),
        Column("about", _("About this number"), Kind.BOOLEAN),
        Column("score", _("Score"), width=8),
        Column("pillar", _("Pillar"), width=34),
        Column("action", _("Action of the Woonagenda"), width=12),
        Column("results", _("Results"), width=50),
        Column("follow_up", _("Follow-up"), width=50),
        Column("source", _("Source"), width=40),
        Column("confidential", _("Confidential"), Kind.BOOLEAN),
        Column("example", _("Example"), Kind.BOOLEAN),
    ],
    _meeting,
)


def _advice(advice: Any, day: date) -> list[Any]:
    return [
        advice.assembly,
        advice.number,
        advice.title,
        advice.given_on,
        advice.get_progress_display(),
        advice.owner,
        advice.action.code if advice.action else "",
        advice.action.get_pillar_display() if advice.action else "",
        advice.pieces,
        advice.is_confirmed,
    ]


ADVICES = Listing(
    AdviceRegister,
    [
        Column("assembly", _("Year of the Burgerberaad"), Kind.INTEGER),
        Column("number", _("Number"), Kind.INTEGER),
        Column("title", _("Title"), width=60),
        Column("given_on", _("Given on"), Kind.DATE),
        Column("progress", _("Progress"), width=16),
        Column("owner", _("Owner"), width=28),
        Column("action", _("Action of the Woonagenda"), width=12),
        Column("pillar", _("Pillar"), width=34),
        Column("evidence", _("Pieces of evidence"), Kind.INTEGER),
        Column("confirmed", _("Confirmed"), Kind.BOOLEAN),
    ],
    _advice,
)


def _action(action: Any, day: date) -> list[Any]:
    return [
        action.code,
        action.title,
        action.get_pillar_display(),
        action.get_progress_display(),
        action.owner,
        action.given,
        action.pieces,
        action.source,
        action.is_confirmed,
    ]


ACTIONS = Listing(
    ActionRegister,
    [
        Column("code", _("Code"), width=10),
        Column("title", _("Title"), width=60),
        Column("pillar", _("Pillar"), width=34),
        Column("progress", _("Progress"), width=16),
        Column("owner", _("Owner"), width=28),
        Column("advices", _("Advices"), Kind.INTEGER),
        Column("evidence", _("Pieces of evidence"), Kind.INTEGER),
        Column("source", _("Source"), width=40),
        Column("confirmed", _("Confirmed"), Kind.BOOLEAN),
    ],
    _action,
)


def _flex(project: Any, day: date) -> list[Any]:
    plan = getattr(project, "flex_plan", None)
    facts = [None, None, "", "", "", "", "", None, None]
    if plan is not None:
        locations = ", ".join(one.name for one in plan.locations.all())
        facts = [
            plan.units_from,
            plan.units_until,
            plan.get_business_case_display(),
            plan.corporation,
            plan.get_delay_cause_display(),
            plan.delay_note,
            locations,
            plan.exploited_from,
            plan.exploited_until,
        ]
    return [
        project.municipality.name,
        project.title,
        str(Phase(project.phase).label),
        str(ProjectState(project.state).label),
        project.since,
        *facts,
        project.is_example,
    ]


FLEX = Listing(
    FlexRegister,
    [
        Column("municipality", _("Municipality"), width=20),
        Column("title", _("Project"), width=36),
        Column("phase", _("Phase"), width=18),
        Column("state", _("State"), width=14),
        Column("since", _("Since"), Kind.DATE),
        Column("units_from", _("Units, at least"), Kind.INTEGER),
        Column("units_until", _("Units, at most"), Kind.INTEGER),
        Column("business_case", _("Business case"), width=18),
        Column("corporation", _("Housing corporation"), width=28),
        Column("delay_cause", _("Cause of the delay"), width=22),
        Column("delay_note", _("About the delay"), width=30),
        Column("locations", _("Locations"), width=36),
        Column("exploited_from", _("Exploitation from"), Kind.DATE),
        Column("exploited_until", _("Exploitation until"), Kind.DATE),
        Column("example", _("Example"), Kind.BOOLEAN),
    ],
    _flex,
    totals=["units_from", "units_until"],
)


def _bottleneck(bottleneck: Any, day: date) -> list[Any]:
    project = bottleneck.project
    return [
        bottleneck.get_kind_display(),
        project.title,
        project.municipality.name,
        str(project.adviser or ""),
        bottleneck.description,
        bottleneck.owner,
        bottleneck.action,
        bottleneck.action_on,
        ", ".join(one.get_level_display() for one in bottleneck.tables),
        bottleneck.opened_on,
        None if bottleneck.is_open else bottleneck.closed_on,
        "" if bottleneck.is_open else bottleneck.resolution,
        days_open(bottleneck, day),
        bottleneck.is_confidential or project.is_confidential,
        project.is_example,
    ]


BOTTLENECKS = Listing(
    BottleneckRegister,
    [
        Column("kind", _("Kind"), width=24),
        Column("project", _("Project"), width=36),
        Column("municipality", _("Municipality"), width=20),
        Column("adviser", _("Adviser"), width=24),
        Column("description", _("Description"), width=44),
        Column("owner", _("Owner"), width=24),
        Column("action", _("Action"), width=36),
        Column("action_on", _("Action before"), Kind.DATE),
        Column("tables", _("Lies at"), width=24),
        Column("opened_on", _("Open since"), Kind.DATE),
        Column("closed_on", _("Solved on"), Kind.DATE),
        Column("resolution", _("How it was solved"), width=36),
        Column("days_open", _("Days open"), Kind.INTEGER),
        Column("confidential", _("Confidential"), Kind.BOOLEAN),
        Column("example", _("Example"), Kind.BOOLEAN),
    ],
    _bottleneck,
)
