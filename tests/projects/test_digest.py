"""The weekly digest: once a week, to who wants it, with nothing in it that the reader may not see."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.models import Contact, WeeklyDigest
from projects.services.contacts import remove_expired
from projects.services.digest import digest_of, mail_all, mail_week, week_of
from projects.services.log import write_line
from projects.tasks import mail_week as mail_task
from projects.tasks import remove_contacts
from tests.factories import make_followed, make_meeting, make_user
from tests.web import signed_in

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def busy_adviser(**fields):
    adviser = make_user(Role.ADVISER)
    project = make_followed(adviser=adviser, title="Busy", **fields)
    write_line(project, text="x", next_step="Call", next_on=TODAY() - timedelta(1), actor=adviser)
    return adviser


def test_digest_goes_out_once_a_week():
    adviser = busy_adviser()

    first, again, next_week = (mail_week(adviser, on=TODAY() + timedelta(days)) for days in (0, 0, 7))

    assert (first, again, next_week) == (True, False, True)
    assert "Busy" in mail.outbox[0].body


def test_digest_is_not_for_who_does_not_want_it():
    adviser = busy_adviser()
    WeeklyDigest.objects.create(user=adviser, is_wanted=False)

    assert mail_all(on=TODAY()) == 0


def test_digest_of_a_quiet_week_is_not_sent():
    adviser = make_user(Role.ADVISER)
    make_followed(adviser=adviser, on=TODAY())

    assert not mail_week(adviser, on=TODAY())


def test_team_lead_gets_the_week_of_the_team():
    busy_adviser()
    lead = make_user(Role.TEAM_LEAD)

    mail_task()

    assert {message.to[0] for message in mail.outbox} >= {lead.email}
    assert all("Busy" in message.body for message in mail.outbox)


def test_digest_has_nothing_confidential_for_who_lacks_the_role():
    make_meeting(title="Secret table", kind="acceleration_table", is_confidential=True, starts_on=TODAY())
    lead, both = make_user(Role.TEAM_LEAD), make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)

    assert week_of(lead, on=TODAY()).meetings == []
    assert [meeting.title for meeting in week_of(both, on=TODAY()).meetings] == ["Secret table"]


def test_mail_that_fails_is_tried_again(monkeypatch):
    adviser = busy_adviser()

    def refuse(*_args, **_kwargs):
        raise OSError("no mail server")

    with monkeypatch.context() as patch:
        patch.setattr("drenthe.lib.outside.mail.send_mail", refuse)
        assert mail_all(on=TODAY()) == 0

    assert mail_week(adviser, on=TODAY())


def test_mail_is_stopped_and_wanted_again_on_the_page():
    client = signed_in(Role.ADVISER)
    for answer, wanted in (("no", False), ("yes", True)):
        client.post(reverse("projects:week-mail"), {"is_wanted": answer})
        assert digest_of(client.user).is_wanted is wanted


@pytest.mark.parametrize(("keep_until", "kept"), [(None, 1), (date(2026, 1, 2), 1), (date(2026, 1, 1), 1)])
def test_contact_is_kept_until_its_last_day(keep_until, kept):
    Contact.objects.create(project=make_followed(), name="x", keep_until=keep_until)

    remove_expired(on=date(2026, 1, 1))

    assert Contact.objects.count() == kept


def test_contact_is_removed_after_its_last_day():
    Contact.objects.create(project=make_followed(), name="x", keep_until=TODAY() - timedelta(1))

    remove_contacts()

    assert not Contact.objects.exists()
