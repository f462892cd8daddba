"""Keeping a case whatever its period, for a reason that is written down, and letting it go again."""

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.models import Application, RetentionHold, RetentionRelease
from subsidies.services.case.cases import lock_case
from subsidies.services.privacy.retention_refusals import KeepReasonMissing, KeptAlready, NotKept, NotYoursToLetGo

LET_GO = "subsidies.add_retentionrelease"  # what another kept


def hold_of(application: Application) -> RetentionHold | None:
    """Return what keeps a case now; None where nothing does. One query."""
    return application.retention_holds.filter(release=None).select_related("actor").first()


@transaction.atomic
def keep(application: Application, *, reason: str, actor: User) -> RetentionHold:
    """Keep a case until somebody lets it go. Raises KeptAlready, KeepReasonMissing or SaysNothing."""
    reason = written(reason, missing=KeepReasonMissing())
    application = lock_case(application)
    held = hold_of(application)
    if held is not None:
        raise KeptAlready(name=str(held.actor))
    return RetentionHold.objects.create(application=application, reason=reason, actor=actor)


def may_let_go(held: RetentionHold, *, actor: User) -> bool:
    """Whether somebody may let go what is kept: who keeps it, and who judges what others keep."""
    return held.actor_id == actor.pk or actor.has_perm(LET_GO)


@transaction.atomic
def let_go(application: Application, *, reason: str, actor: User) -> RetentionRelease:
    """Say that a case need not be kept any more: its period counts again. By who keeps it, or a legal officer.

    Raises NotKept, NotYoursToLetGo, KeepReasonMissing or SaysNothing.
    """
    reason = written(reason, missing=KeepReasonMissing())
    held = hold_of(lock_case(application))
    if held is None:
        raise NotKept
    if not may_let_go(held, actor=actor):
        raise NotYoursToLetGo(name=str(held.actor))
    return RetentionRelease.objects.create(hold=held, reason=reason, actor=actor)
