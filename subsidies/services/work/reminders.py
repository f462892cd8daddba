"""Each morning one mail for everybody who has dates that are late or near."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.outside.mail import send
from subsidies.models import Application, WorkPreference
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.case.notices import preference_of
from subsidies.services.decisions.people import DECIDE, HANDLE, people_with, waiting_for
from subsidies.services.work.work import MAX_OPEN_CASES, NEAR_DAYS, WorkItem, cases_of, work_items

SUBJECT = gettext_noop("Your dates: %(late)s overdue, %(near)s in the coming days")
WORK = "subsidies.tasks.remind"


def remind_all(*, on: date) -> int:
    """Mail everybody who wants it and has not been reminded on the day; return how many mails went out.

    Safe to run again. What fails is logged and kept, stops nobody else's, and is tried again with the next run.
    """
    people = people_with(HANDLE) | people_with(DECIDE)
    sent = 0
    for user in people.order_by("pk"):
        with alone(WORK, user):
            sent += remind(user, on=on)
    return sent


@transaction.atomic
def remind(user: User, *, on: date) -> bool:
    """Mail one user what is late or near; return whether there was something, and it had not been sent that day."""
    preference = preference_of(user)
    rows = WorkPreference.objects.filter(pk=preference.pk, mail_reminders=True)
    if not rows.exclude(reminded_on=on).update(reminded_on=on):
        return False
    late, near = _dates_of(user, on=on)
    if not late and not near:
        return False
    subject = (SUBJECT, {"late": len(late), "near": len(near)})
    send(user, "subsidies/email/reminder.txt", subject, {"late": late, "near": near})
    return True


def _dates_of(user: User, *, on: date) -> tuple[list[WorkItem], list[WorkItem]]:
    cases = cases_of(user) | Application.objects.filter(pk__in=waiting_for(user, on=on))
    items = _items(cases, on=on)
    return (
        [item for item in items if item.is_late],
        [item for item in items if 0 <= item.days_left <= NEAR_DAYS],
    )


def _items(cases: ApplicationQuerySet, *, on: date) -> list[WorkItem]:
    """Return what the cases ask for; when one of them cannot be worked out, the others one by one."""
    try:
        return work_items(cases, on=on)
    except Exception:  # noqa: BLE001 -- found again below, at the case that it is of
        items: list[WorkItem] = []
        for key, case_number in cases.order_by("received_on", "pk").values_list("pk", "case_number")[:MAX_OPEN_CASES]:
            with alone(WORK, case_number):
                items += work_items(Application.objects.filter(pk=key), on=on)
        return items
