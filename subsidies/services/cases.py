"""What every act on a case begins with: lock the ceiling and the case, see whether the act exists, see the day."""

from datetime import date, datetime, time

from django.utils import timezone

from drenthe.lib.days import check_not_future
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Ceiling
from subsidies.services.refusals import DateBeforeReceipt, TransitionNotAllowed
from subsidies.transitions import target_status


def lock(application: Application) -> Application:
    """Lock the ceiling and then the case, and return the case as it stands now. Call inside a transaction."""
    Ceiling.objects.select_for_update(no_key=True).get(pk=application.ceiling_id)
    return lock_case(application)


def lock_case(application: Application) -> Application:
    """Lock the case only, for what leaves the ceiling alone; return it as it stands now. Call inside a transaction.

    Who comes from here must not lock the ceiling: the ceiling is always locked before the case.
    """
    locked = Application.objects.select_for_update(no_key=True, of=("self",))
    return locked.select_related("ceiling", "scheme", "version", "applicant").get(pk=application.pk)


def next_status(application: Application, action: Action) -> Status:
    """Return the status that the action leads to. Raises TransitionNotAllowed."""
    status = target_status(action, application.status)
    if status is None:
        raise TransitionNotAllowed(case=application.case_number, status=application.get_status_display())
    return status


def check_day(application: Application, day: date) -> None:
    """Refuse a day in the future or before receipt. Raises DateInFuture or DateBeforeReceipt."""
    check_not_future(day)
    if day < application.received_on:
        raise DateBeforeReceipt(day=day, received_on=application.received_on)


def at_noon(day: date) -> datetime:
    """Return the moment under which an act of a past day stands in the dossier; now when it is of today."""
    now = timezone.now()
    return now if day == timezone.localdate() else timezone.make_aware(datetime.combine(day, time(12)))
