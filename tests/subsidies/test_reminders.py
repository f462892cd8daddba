"""Reminders: who gets one, what stands in it, and that one day brings one."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.outside import mail
from subsidies import tasks
from subsidies.models import Application
from subsidies.services.case.notices import preference_of
from subsidies.services.work import reminders
from tests.factories import give_mandate, make_application, make_ceiling, make_proposal, make_scheme, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RECEIVED = date(2024, 3, 1)  # 13 weeks: 31 May 2024
LAST_DAY = date(2024, 5, 31)


def officer(**fields):
    return make_user(Role.CASE_OFFICER, **fields)


def make_case(handler, received_on=RECEIVED, title="An application") -> Application:
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=received_on, title=title)
    Application.objects.filter(pk=case.pk).update(handler=handler)
    return Application.objects.get(pk=case.pk)


@pytest.mark.parametrize(
    ("on", "reminded"),
    [
        (LAST_DAY - timedelta(days=8), False),
        (LAST_DAY - timedelta(days=7), True),
        (LAST_DAY, True),
        (LAST_DAY + timedelta(days=1), True),
        (LAST_DAY + timedelta(days=100), True),
    ],
)
def test_reminder_of_a_date_that_is_near_or_late(mailoutbox, on, reminded):
    user = officer()
    make_case(user)

    assert reminders.remind_all(on=on) == int(reminded)
    assert [mail.to for mail in mailoutbox] == [[user.email]] * int(reminded)


def test_reminder_tells_what_is_late_and_what_is_near(mailoutbox):
    user = officer(name="Bo")
    late = make_case(user, title="Late & <lost>")
    near = make_case(user, received_on=RECEIVED + timedelta(days=5), title="Near")
    far = make_case(user, received_on=RECEIVED + timedelta(days=30), title="Far")

    reminders.remind_all(on=LAST_DAY + timedelta(days=2))

    (mail,) = mailoutbox
    body = mail.body
    assert body.index(f"{late.case_number} Late & <lost>") < body.index(f"{near.case_number} Near")
    assert far.case_number not in body
    assert "31 mei 2024" in body
    assert f"{settings.SITE_URL}/my-work/" in body
    assert str(late.applicant) not in body


def test_reminder_goes_out_once_a_day(mailoutbox):
    make_case(officer())

    sent = [reminders.remind_all(on=day) for day in (LAST_DAY, LAST_DAY, LAST_DAY + timedelta(days=1))]

    assert (sent, len(mailoutbox)) == ([1, 0, 1], 2)


def test_reminder_only_of_own_cases(mailoutbox):
    make_case(None)
    make_case(officer())
    officer()

    reminders.remind_all(on=LAST_DAY)

    assert len(mailoutbox) == 1


def test_reminder_of_a_proposal_that_waits(mailoutbox):
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)
    today = timezone.localdate()
    case = make_case(None, received_on=today - timedelta(weeks=13))
    make_proposal(case)
    mailoutbox.clear()  # it was told of at once too

    reminders.remind_all(on=today)

    (mail,) = mailoutbox
    assert (mail.to, case.case_number in mail.body) == ([decider.email], True)


def test_no_reminder_for_who_does_not_want_it(mailoutbox):
    user = officer()
    make_case(user)
    preference = preference_of(user)
    preference.mail_reminders = False
    preference.save()

    assert (reminders.remind_all(on=LAST_DAY), mailoutbox) == (0, [])


@pytest.mark.parametrize("change", ["left", "no role"])
def test_no_reminder_for_who_no_longer_works_here(mailoutbox, change):
    user = officer()
    make_case(user)
    if change == "left":
        user.is_active = False
        user.save()
    else:
        user.groups.clear()

    assert (reminders.remind_all(on=LAST_DAY), mailoutbox) == (0, [])


def test_mail_that_fails_stops_nobody_else_s_and_is_tried_again(mailoutbox, monkeypatch):
    first, second = officer(), officer()
    for user in (first, second):
        make_case(user)
    works = mail.send_mail

    def fail_for_the_first(subject, body, sender, to):
        if to == [first.email]:
            raise ConnectionRefusedError
        return works(subject, body, sender, to)

    monkeypatch.setattr(mail, "send_mail", fail_for_the_first)
    assert reminders.remind_all(on=LAST_DAY) == 1

    monkeypatch.setattr(mail, "send_mail", works)
    assert reminders.remind_all(on=LAST_DAY) == 1
    assert [mail.to for mail in mailoutbox] == [[second.email], [first.email]]


def test_task_reminds_of_today(mailoutbox):
    make_case(officer(), received_on=timezone.localdate() - timedelta(weeks=13))

    tasks.remind()
    tasks.remind()

    assert len(mailoutbox) == 1


def test_task_is_in_the_schedule():
    assert tasks.remind.name in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
