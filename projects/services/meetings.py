"""Meetings and activities: kept by the team; what is confidential by who may see it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from projects import dated_acts
from projects.enums import MeetingKind
from projects.models import Meeting, Project
from projects.services.rights import require_confidential_access


@transaction.atomic
def save_meeting(
    meeting: Meeting, *, projects: Iterable[Project], date_reason: str = "", actor: User, **facts: Any
) -> Meeting:
    """Store a new or changed meeting with the projects that it was about.

    Projects that the actor may not see stay linked. A meeting of the versnellingstafel is always confidential. Its
    day may be planned ahead; a new or changed day further back than usual needs a reason, which is kept with it.
    Raises ConfidentialNotAllowed for what is confidential, before or after, DateTooFarBack or ValidationError.
    """
    if meeting.is_confidential:
        require_confidential_access(actor)
    held_on = facts.get("starts_on", meeting.starts_on)
    if held_on is not None and _is_new_day(meeting, held_on):
        reason = check_act_day(dated_acts.MEET, held_on, may_be_ahead=True, reason=date_reason)
        meeting.date_reason = reason
    for name, value in facts.items():
        setattr(meeting, name, value)
    if meeting.kind == MeetingKind.ACCELERATION_TABLE:
        meeting.is_confidential = True
    if meeting.is_confidential:
        require_confidential_access(actor)
    meeting.full_clean()
    meeting.save()
    seen = Project.objects.visible_to(actor)
    unseen = meeting.projects.exclude(pk__in=seen.values("pk"))
    chosen = seen.filter(pk__in=[project.pk for project in projects])
    meeting.projects.set([*chosen, *unseen])
    return meeting


def _is_new_day(meeting: Meeting, held_on: date) -> bool:
    """Whether the day is not the one that is stored: a form may have put it on the object already."""
    stored = Meeting.objects.filter(pk=meeting.pk).values_list("starts_on", flat=True).first()
    return stored != held_on
