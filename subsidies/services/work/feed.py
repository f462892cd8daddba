"""A calendar (iCalendar, RFC 5545) of the legal dates of somebody's open cases, opened with a secret key.

Besides the case number and the subject it holds nothing of the case: a calendar goes where we cannot see it.
"""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from drenthe.accounts.models import User
from subsidies.models import Application, WorkPreference
from subsidies.models.work import new_feed_key
from subsidies.services.case.notices import preference_of
from subsidies.services.decisions.people import VIEW
from subsidies.services.terms import deadlines
from subsidies.services.terms.deadlines import LegalDate
from subsidies.services.work.work import MAX_OPEN_CASES, cases_of


def owner_of(key: str) -> User | None:
    """Return whose key it is; None when it is nobody's, or its owner may no longer sign in or see cases."""
    preference = WorkPreference.objects.select_related("user").filter(feed_key=key).first()
    if preference is None or not preference.user.is_active or not preference.user.has_perm(VIEW):
        return None
    return preference.user


def renew_key(user: User) -> WorkPreference:
    """Give the user a new key; who has the old one no longer sees anything."""
    preference = preference_of(user)
    preference.feed_key = new_feed_key()
    preference.save(update_fields=["feed_key"])
    return preference


def calendar_of(user: User, *, on: date) -> bytes:
    """Return the calendar of the user's open cases, in Dutch: each legal date is an event of one day."""
    extra = deadlines.free_days()
    mine = cases_of(user).order_by("received_on", "pk")
    cases = deadlines.with_clock(mine)[:MAX_OPEN_CASES]
    with translation.override("nl"):
        calendar = Calendar()
        calendar.add("prodid", "-//Drenthe Wonen//NL")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", _("Drenthe Wonen: my dates"))
        for case in cases:
            for event in _events(case, deadlines.legal_dates(case, on=on, extra=extra)):
                calendar.add_component(event)
    return calendar.to_ical()


def _events(case: Application, dates: list[LegalDate]) -> Iterator[Event]:
    labels = {"advice": _("Advice")}  # the name of an adviser stays here
    for row in dates:
        if row.term.has_open_end:
            continue  # it has no last day while it stands still
        event = Event()
        event.add("uid", f"{case.case_number}-{row.code}-{row.number}@drenthe-wonen")
        event.add("dtstamp", timezone.now())
        event.add("dtstart", row.term.last_day)
        event.add("summary", f"{case.case_number} {labels.get(row.code, row.label)}: {case.title}")
        event.add("url", settings.SITE_URL + case.get_absolute_url())
        event.add("transp", "TRANSPARENT")
        yield event
