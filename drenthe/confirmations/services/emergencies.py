"""Break-glass: for some hours a functional admin has one more role, or confirms alone. It ends by itself."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.confirmations.models import Emergency
from drenthe.confirmations.refusals import EmergencyTooLong, NotAnAdmin, RemarkMissing
from drenthe.confirmations.services.notices import tell_the_others
from drenthe.lib.entry.written import written

START = "confirmations.start_emergency"


@transaction.atomic
def start(*, reason: str, hours: int, role: Group | None = None, actor: User) -> Emergency:
    """Start an emergency and mail the other functional admins.

    Raises NotAnAdmin, RemarkMissing or EmergencyTooLong.
    """
    if not actor.is_active or not actor.has_perm(START):
        raise NotAnAdmin
    reason = written(reason, missing=RemarkMissing())
    if not 1 <= hours <= settings.EMERGENCY_HOURS:
        raise EmergencyTooLong(longest=settings.EMERGENCY_HOURS)
    now = timezone.now()
    emergency = Emergency.objects.create(
        user=actor, role=role, reason=reason, starts_at=now, ends_at=now + timedelta(hours=hours)
    )
    tell_the_others("emergency", actor=actor, emergency=emergency)
    return emergency


def of(user: User) -> Emergency | None:
    """Return the emergency of a user that holds now; None when there is none."""
    return Emergency.objects.active().filter(user=user).first()
