"""The register of meetings and activities as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
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
        meeting.score,
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
        ColumnSpec("kind", _("Type"), width=18),
        ColumnSpec("title", _("Title"), width=40),
        ColumnSpec("starts_on", _("Day"), CellKind.DATE),
        ColumnSpec("ends_on", _("Up to and including"), CellKind.DATE),
        ColumnSpec("place", _("Place"), width=24),
        ColumnSpec("theme", _("Theme"), width=40),
        ColumnSpec("participants", _("Participants"), CellKind.INTEGER),
        ColumnSpec("about", _("Approximate number"), CellKind.BOOLEAN),
        ColumnSpec("score", _("Score"), CellKind.NUMBER),
        ColumnSpec("pillar", _("Pillar"), width=34),
        ColumnSpec("action", _("Action of the Woonagenda"), width=12),
        ColumnSpec("results", _("Results"), width=50),
        ColumnSpec("follow_up", _("Follow-up"), width=50),
        ColumnSpec("source", _("Source"), width=40),
        ColumnSpec("confidential", _("Confidential"), CellKind.BOOLEAN),
        ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
    ],
    _meeting,
    keeps=("title", "starts_on"),
)

EXPORT = register_listing(
    "meetings",
    _("Meetings and activities"),
    _("Meetings and activities, with participants and results."),
    "projects.view_meeting",
    MEETINGS,
    list_page="projects:meeting-list",
)
