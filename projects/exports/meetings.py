"""The register of meetings and activities as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
from projects.exports.register import Listing, register_listing
from projects.registers import MeetingRegister


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
        Column("kind", _("Type"), width=18),
        Column("title", _("Title"), width=40),
        Column("starts_on", _("Day"), Kind.DATE),
        Column("ends_on", _("Up to and including"), Kind.DATE),
        Column("place", _("Place"), width=24),
        Column("theme", _("Theme"), width=40),
        Column("participants", _("Participants"), Kind.INTEGER),
        Column("about", _("Approximate number"), Kind.BOOLEAN),
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

EXPORT = register_listing(
    "meetings",
    _("Meetings and activities"),
    _("Meetings and activities, with participants and results."),
    "projects.view_meeting",
    MEETINGS,
    list_page="projects:meeting-list",
)
