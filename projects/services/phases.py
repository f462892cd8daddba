"""Where a project stands: beginning to follow it, moving it to another phase, state or track."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.written import written
from projects import dated_acts
from projects.enums import NEEDS_REASON, Phase, ProjectState, Track
from projects.models import Project, Stay
from projects.phases import phases_of
from projects.services.record import record
from projects.services.refusals import (
    AlreadyFollowed,
    AlreadyInPhase,
    BeforeCurrentPhase,
    PhaseOfOtherTrack,
    ProjectNotFollowed,
    ReasonNeeded,
)
from projects.services.rights import lock_project, require_write_access


@transaction.atomic
def follow(
    project: Project,
    *,
    track: str,
    phase: str = "",
    state: str = ProjectState.ACTIVE,
    on: date | None = None,
    reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Stay:
    """Begin to follow a project, in the first phase of its track unless another is given.

    Raises NotYourProject, AlreadyFollowed, PhaseOfOtherTrack, ReasonNeeded, DateInFuture or DateTooFarBack.
    """
    require_write_access(project, actor)
    lock_project(project)
    if project.stays.not_undone().exists():
        raise AlreadyFollowed(project=project.title)
    phase = phase or phases_of(track)[0]
    day = on or timezone.localdate()
    _check(track, phase, state, reason.strip())
    date_reason = check_act_day(dated_acts.FOLLOW, day, reason=date_reason)
    stay = Stay.objects.create(
        project=project, track=track, phase=phase, state=state, entered_on=day, reason=reason.strip(), actor=actor
    )
    facts: dict[str, Any] = {"track": track, "phase": phase, "state": state, "on": day}
    record(project, "follow", actor=actor, date_reason=date_reason, **facts)
    return stay


@transaction.atomic
def move(
    project: Project,
    *,
    phase: str = "",
    state: str = "",
    track: str = "",
    on: date | None = None,
    reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Stay:
    """Move a project to another phase, state or track from a day on; what is not given stays as it is.

    A project that changes track without a phase begins in the first of its new track. Raises NotYourProject,
    ProjectNotFollowed, AlreadyInPhase, PhaseOfOtherTrack, ReasonNeeded, BeforeCurrentPhase, DateInFuture or
    DateTooFarBack.
    """
    require_write_access(project, actor)
    lock_project(project)
    present = project.stays.filter(left_on__isnull=True).first()
    if present is None:
        raise ProjectNotFollowed(project=project.title)
    track = track or present.track
    if not phase:
        phase = present.phase if track == present.track else phases_of(track)[0]
    state = state or present.state
    day, reason = on or timezone.localdate(), reason.strip()
    if (track, phase, state) == (present.track, present.phase, present.state):
        raise AlreadyInPhase(project=project.title)
    _check(track, phase, state, reason)
    entered = present.entered_on, BeforeCurrentPhase(since=present.entered_on, day=day)
    date_reason = check_act_day(dated_acts.MOVE, day, after=[entered], reason=date_reason)
    present.left_on = day
    present.save(update_fields=["left_on"])
    stay = Stay.objects.create(
        project=project, track=track, phase=phase, state=state, entered_on=day, reason=reason, actor=actor
    )
    facts: dict[str, Any] = {"track": track, "phase": phase, "state": state, "on": day, "reason": reason}
    record(project, "move", actor=actor, date_reason=date_reason, **facts)
    return stay


def current_stay(project: Project) -> Stay | None:
    """Return where the project stands now; None when the Impulsteam does not follow it."""
    return project.stays.filter(left_on__isnull=True).first()


def _check(track: str, phase: str, state: str, reason: str) -> None:
    if phase not in phases_of(track):
        raise PhaseOfOtherTrack(phase=Phase(phase).label, track=Track(track).label)
    if state in NEEDS_REASON:
        written(reason, missing=ReasonNeeded(state=ProjectState(state).label))
