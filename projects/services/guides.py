"""Process guides: active, standby or ended, and the projects they work for."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.days import check_ahead
from projects import dated_acts
from projects.enums import GuideState
from projects.models import Assignment, Guide, GuideStay, Project
from projects.services.record import record, record_in_register
from projects.services.refusals import AlreadyAssigned, BeforeCurrentPhase, DateBeforeStart, GuideEnded, StateUnchanged
from projects.services.rights import lock_project, require_write_access


@transaction.atomic
def set_guide_state(guide: Guide, *, state: str, on: date, date_reason: str = "", actor: User) -> GuideStay:
    """Make a guide active, standby or ended from a day on.

    Raises DateInFuture, DateTooFarBack, StateUnchanged or BeforeCurrentPhase.
    """
    Guide.objects.select_for_update(no_key=True).get(pk=guide.pk)
    present, after = guide.stays.filter(left_on__isnull=True).first(), []
    if present is not None:
        if present.state == state:
            raise StateUnchanged(guide=guide.name, state=GuideState(state).label)
        after = [(present.entered_on, BeforeCurrentPhase(since=present.entered_on, day=on))]
    date_reason = check_act_day(dated_acts.GUIDE_STATE, on, after=after, reason=date_reason)
    if present is not None:
        present.left_on = on
        present.save(update_fields=["left_on"])
    record_in_register(guide, "set_state", actor=actor, date_reason=date_reason, on=on, state=state)
    return GuideStay.objects.create(guide=guide, state=state, entered_on=on)


@transaction.atomic
def add_guide(guide: Guide, *, state: str, on: date, date_reason: str = "", actor: User) -> Guide:
    """Keep a new guide, in a state from a day on. Raises ValidationError, DateInFuture or DateTooFarBack."""
    guide.full_clean()
    guide.save()
    set_guide_state(guide, state=state, on=on, date_reason=date_reason, actor=actor)
    return guide


@transaction.atomic
def change_guide(guide: Guide, *, actor: User, **facts: Any) -> Guide:
    """Change the name, address or account of a guide; nothing is written when nothing differs.

    The dossier tells which details were changed, not the addresses themselves. Raises ValidationError.
    """
    guide = Guide.objects.select_for_update(no_key=True).get(pk=guide.pk)
    changed = {name: value for name, value in facts.items() if getattr(guide, name) != value}
    if not changed:
        return guide
    for name, value in changed.items():
        setattr(guide, name, value)
    guide.full_clean()
    guide.save(update_fields=list(changed))
    record_in_register(guide, "change", actor=actor, fields=",".join(sorted(changed)))
    return guide


@transaction.atomic
def assign(
    guide: Guide,
    *,
    project: Project,
    starts_on: date,
    ends_on: date | None = None,
    hours: Decimal | None = None,
    grant_case: str = "",
    date_reason: str = "",
    actor: User,
) -> Assignment:
    """Let a guide work for a project from a day on, which may be agreed ahead.

    Raises NotYourProject, GuideEnded, AlreadyAssigned, DateOutOfReach or DateTooFarBack.
    """
    require_write_access(project, actor)
    lock_project(project)
    Guide.objects.select_for_update(no_key=True).get(pk=guide.pk)
    if not guide.stays.on(starts_on).exclude(state=GuideState.ENDED).exists():
        raise GuideEnded(guide=guide.name)
    overlapping = guide.assignments.filter(project=project).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on))
    if ends_on is not None:
        overlapping = overlapping.filter(starts_on__lte=ends_on)
    if overlapping.exists():
        raise AlreadyAssigned(guide=guide.name, project=project.title)
    check_ahead(ends_on)
    date_reason = check_act_day(dated_acts.ASSIGN_GUIDE, starts_on, may_be_ahead=True, reason=date_reason)
    assignment = Assignment.objects.create(
        guide=guide, project=project, starts_on=starts_on, ends_on=ends_on, hours=hours, grant_case=grant_case
    )
    facts: dict[str, Any] = {"guide": guide.name, "on": starts_on, "case": grant_case}
    record(project, "assign_guide", actor=actor, date_reason=date_reason, **facts)
    return assignment


@transaction.atomic
def change_assignment(
    assignment: Assignment,
    *,
    ends_on: date | None,
    hours: Decimal | None,
    grant_case: str = "",
    date_reason: str = "",
    actor: User,
) -> Assignment:
    """Say until when a guide works for a project, for how many hours and from which grant.

    Raises NotYourProject, AlreadyAssigned (a later assignment to the same project is in the way), DateBeforeStart,
    DateTooFarBack or ValidationError.
    """
    require_write_access(assignment.project, actor)
    Guide.objects.select_for_update(no_key=True).get(pk=assignment.guide_id)
    later = assignment.guide.assignments.filter(project=assignment.project, starts_on__gt=assignment.starts_on)
    if ends_on is not None:
        later = later.filter(starts_on__lte=ends_on)
    if later.exists():
        raise AlreadyAssigned(guide=assignment.guide.name, project=assignment.project.title)
    if ends_on is not None and ends_on != assignment.ends_on:
        began = assignment.starts_on, DateBeforeStart(day=ends_on, since=assignment.starts_on)
        date_reason = check_act_day(
            dated_acts.END_ASSIGNMENT, ends_on, after=[began], may_be_ahead=True, reason=date_reason
        )
    assignment.ends_on, assignment.hours, assignment.grant_case = ends_on, hours, grant_case.strip()
    assignment.full_clean()
    assignment.save(update_fields=["ends_on", "hours", "grant_case"])
    record(
        assignment.project,
        "change_assignment",
        actor=actor,
        date_reason=date_reason,
        guide=assignment.guide.name,
        until=ends_on,
        hours=hours,
        case=grant_case,
    )
    return assignment
