"""Meetings and activities: kept by the team; what is confidential by who may see it."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from projects.enums import MeetingKind
from projects.models import Meeting, Project
from projects.services.rights import require_confidential_access


@transaction.atomic
def save_meeting(meeting: Meeting, *, projects: Iterable[Project], actor: User, **facts: Any) -> Meeting:
    """Store a new or changed meeting with the projects that it was about.

    Projects that the actor may not see stay linked. A meeting of the versnellingstafel is always confidential.
    Raises ConfidentialNotAllowed for what is confidential, before or after, or ValidationError.
    """
    if meeting.is_confidential:
        require_confidential_access(actor)
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
