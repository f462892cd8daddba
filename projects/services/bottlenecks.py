"""Bottlenecks: opened, taken to a table, solved."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import check_name
from projects import dated_acts
from projects.enums import BottleneckKind, EscalationLevel
from projects.models import Bottleneck, Escalation, Project
from projects.services.record import record
from projects.services.refusals import (
    AlreadyEscalated,
    BottleneckIsClosed,
    BottleneckIsOpen,
    DateBeforeStart,
    EscalationIsClosed,
)
from projects.services.rights import lock_project, require_confidential_access, require_write_access


@transaction.atomic
def raise_bottleneck(
    project: Project,
    *,
    kind: str,
    description: str = "",
    owner: str = "",
    action: str = "",
    action_on: date | None = None,
    opened_on: date | None = None,
    is_confidential: bool = False,
    date_reason: str = "",
    actor: User,
) -> Bottleneck:
    """Open a bottleneck on a project.

    Raises NotYourProject, ConfidentialNotAllowed, DateInFuture, DateTooFarBack, DateOutOfReach or
    BottleneckIsOpen, or SaysNothing.
    """
    check_name(owner, field="owner")
    require_write_access(project, actor)
    if is_confidential:
        require_confidential_access(actor)
    day = opened_on or timezone.localdate()
    date_reason = check_act_day(dated_acts.RAISE_BOTTLENECK, day, reason=date_reason)
    check_ahead(action_on)
    lock_project(project)
    if project.bottlenecks.filter(kind=kind, closed_on__isnull=True, is_confidential=is_confidential).exists():
        raise BottleneckIsOpen(kind=BottleneckKind(kind).label)
    bottleneck = Bottleneck.objects.create(
        project=project,
        kind=kind,
        description=description.strip(),
        owner=owner.strip(),
        action=action.strip(),
        action_on=action_on,
        opened_on=day,
        is_confidential=is_confidential,
        actor=actor,
    )
    record(
        project,
        "raise_bottleneck",
        actor=actor,
        is_confidential=is_confidential,
        date_reason=date_reason,
        kind=kind,
        on=day,
    )
    return bottleneck


@transaction.atomic
def plan_action(
    bottleneck: Bottleneck, *, description: str, owner: str, action: str, action_on: date | None, actor: User
) -> Bottleneck:
    """Say whose a bottleneck is and what will be done about it.

    Raises NotYourProject, BottleneckIsClosed, SaysNothing or DateOutOfReach.
    """
    check_name(owner, field="owner")
    bottleneck = _open(bottleneck, actor)
    check_ahead(action_on)
    bottleneck.description, bottleneck.owner = description.strip(), owner.strip()
    bottleneck.action, bottleneck.action_on = action.strip(), action_on
    bottleneck.save(update_fields=["description", "owner", "action", "action_on"])
    record(
        bottleneck.project,
        "plan_action",
        actor=actor,
        is_confidential=bottleneck.is_confidential,
        kind=bottleneck.kind,
        owner=owner,
        action=action,
        on=action_on,
    )
    return bottleneck


@transaction.atomic
def resolve_bottleneck(
    bottleneck: Bottleneck, *, resolution: str, on: date | None = None, date_reason: str = "", actor: User
) -> Bottleneck:
    """Close a bottleneck and say how.

    Raises NotYourProject, BottleneckIsClosed, DateInFuture, DateBeforeStart or DateTooFarBack.
    """
    bottleneck = _open(bottleneck, actor)
    day = on or timezone.localdate()
    began = bottleneck.opened_on, DateBeforeStart(day=day, since=bottleneck.opened_on)
    date_reason = check_act_day(dated_acts.RESOLVE_BOTTLENECK, day, after=[began], reason=date_reason)
    bottleneck.closed_on, bottleneck.resolution = day, resolution.strip()
    bottleneck.save(update_fields=["closed_on", "resolution"])
    record(
        bottleneck.project,
        "solve_bottleneck",
        actor=actor,
        is_confidential=bottleneck.is_confidential,
        date_reason=date_reason,
        kind=bottleneck.kind,
        resolution=resolution,
        on=day,
    )
    return bottleneck


@transaction.atomic
def escalate(
    bottleneck: Bottleneck,
    *,
    level: str,
    question: str,
    on: date | None = None,
    date_reason: str = "",
    actor: User,
) -> Escalation:
    """Take a bottleneck to a table or to the State; what goes to the versnellingstafel needs the role for it.

    Raises NotYourProject, ConfidentialNotAllowed, BottleneckIsClosed, DateInFuture, DateBeforeStart, DateTooFarBack or
    AlreadyEscalated.
    """
    is_confidential = level == EscalationLevel.ACCELERATION_TABLE
    if is_confidential:
        require_confidential_access(actor)
        bottleneck = _locked(bottleneck)
    else:
        bottleneck = _open(bottleneck, actor)
    _require_open(bottleneck)
    day = on or timezone.localdate()
    began = bottleneck.opened_on, DateBeforeStart(day=day, since=bottleneck.opened_on)
    date_reason = check_act_day(dated_acts.ESCALATE, day, after=[began], reason=date_reason)
    if bottleneck.escalations.filter(level=level, closed_on__isnull=True).exists():
        raise AlreadyEscalated(level=EscalationLevel(level).label)
    escalation = Escalation.objects.create(
        bottleneck=bottleneck, level=level, raised_on=day, question=question.strip(), actor=actor
    )
    record(
        bottleneck.project,
        "escalate",
        actor=actor,
        is_confidential=is_confidential or bottleneck.is_confidential,
        date_reason=date_reason,
        kind=bottleneck.kind,
        level=level,
        question=question,
        on=day,
    )
    return escalation


@transaction.atomic
def close_escalation(
    escalation: Escalation, *, outcome: str, on: date | None = None, date_reason: str = "", actor: User
) -> Escalation:
    """Record the outcome of an escalation.

    Raises NotYourProject, ConfidentialNotAllowed, EscalationIsClosed, DateInFuture, DateBeforeStart or DateTooFarBack.
    """
    is_confidential = escalation.level == EscalationLevel.ACCELERATION_TABLE
    if is_confidential:
        require_confidential_access(actor)
    else:
        require_write_access(escalation.bottleneck.project, actor)
    escalation = Escalation.objects.select_for_update().select_related("bottleneck__project").get(pk=escalation.pk)
    if escalation.closed_on is not None:
        raise EscalationIsClosed(day=escalation.closed_on)
    day = on or timezone.localdate()
    began = escalation.raised_on, DateBeforeStart(day=day, since=escalation.raised_on)
    date_reason = check_act_day(dated_acts.CLOSE_ESCALATION, day, after=[began], reason=date_reason)
    escalation.closed_on, escalation.outcome = day, outcome.strip()
    escalation.save(update_fields=["closed_on", "outcome"])
    bottleneck = escalation.bottleneck
    record(
        bottleneck.project,
        "close_escalation",
        actor=actor,
        is_confidential=is_confidential or bottleneck.is_confidential,
        date_reason=date_reason,
        kind=bottleneck.kind,
        level=escalation.level,
        outcome=outcome,
        on=day,
    )
    return escalation


def _locked(bottleneck: Bottleneck) -> Bottleneck:
    return Bottleneck.objects.select_for_update().select_related("project").get(pk=bottleneck.pk)


def _open(bottleneck: Bottleneck, actor: User) -> Bottleneck:
    require_write_access(bottleneck.project, actor)
    if bottleneck.is_confidential:
        require_confidential_access(actor)
    bottleneck = _locked(bottleneck)
    _require_open(bottleneck)
    return bottleneck


def _require_open(bottleneck: Bottleneck) -> None:
    if bottleneck.closed_on is not None:
        raise BottleneckIsClosed(kind=bottleneck.get_kind_display(), day=bottleneck.closed_on)


def days_open(bottleneck: Bottleneck, day: date) -> int:
    """Return for how many days a bottleneck was there at the end of a day."""
    last = day if bottleneck.closed_on is None or bottleneck.closed_on > day else bottleneck.closed_on
    return int((last - bottleneck.opened_on).days)
