"""Alerts: told once, to who can act, again when they come back, and not by mail to who does not want that."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.alerts.base import Alert, AlertKind
from drenthe.alerts.models import ToldAlert, UnwantedAlert
from drenthe.alerts.registry import KINDS, register
from drenthe.alerts.services import alerts
from drenthe.alerts.services.alerts import MOST, choose, mail_all, mail_new
from drenthe.alerts.tasks import mail_alerts
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGE = "/alerts/"
TODAY = timezone.localdate
NOW: list[Alert] = []  # what the kind of these tests finds


@pytest.fixture(autouse=True)
def kind(monkeypatch):
    """One kind, for finance."""
    NOW.clear()
    kind = AlertKind(
        "test", "A kind", "Why it is there.", ("subsidies.pay_application",), lambda _user, _on: list(NOW)
    )
    for code in list(KINDS):
        monkeypatch.delitem(KINDS, code)
    monkeypatch.setitem(KINDS, "test", kind)
    return kind


def alert(number=1, text="Look here"):
    return Alert(f"k{number}", f"Thing {number}", text, f"/there/{number}/")


def test_new_alert_is_mailed_once_and_again_when_it_comes_back(mailoutbox):
    user = make_user(Role.FINANCE)
    NOW.append(alert())

    assert [mail_new(user, on=TODAY()), mail_new(user, on=TODAY())] == [True, False]
    NOW.clear()
    assert not mail_new(user, on=TODAY())
    NOW.append(alert())
    assert mail_new(user, on=TODAY())

    (first, again) = mailoutbox
    assert (first.to, first.subject) == ([user.email], "Nieuwe signalen: 1")
    assert "Look here" in first.body
    assert "/there/1/" in first.body
    assert again.body == first.body


def test_mail_says_only_what_is_new(mailoutbox):
    user = make_user(Role.FINANCE)
    NOW.append(alert(text="Old"))
    mail_new(user, on=TODAY())
    NOW.append(alert(2, text="Fresh"))

    mail_new(user, on=TODAY())

    assert ("Fresh" in mailoutbox[1].body, "Old" in mailoutbox[1].body) == (True, False)
    assert "Old" in text_of(signed_in(user=user).get(PAGE))


def test_who_cannot_act_on_it_is_not_told(mailoutbox):
    NOW.append(alert())
    make_user(Role.READER)

    assert mail_all(on=TODAY()) == 0
    assert signed_in(Role.READER).get(PAGE).status_code == 403


def test_who_left_is_not_told(mailoutbox):
    NOW.append(alert())
    make_user(Role.FINANCE, is_active=False)

    mail_alerts()

    assert mailoutbox == []


def test_kind_that_is_not_wanted_is_on_the_page_and_not_in_the_mail(mailoutbox):
    user, url = make_user(Role.FINANCE), PAGE
    NOW.append(alert())
    client = signed_in(user=user)

    answer = client.post(url, {}, follow=True)
    assert "Uw keuze is opgeslagen." in text_of(answer)
    assert not mail_new(user, on=TODAY())
    assert "Look here" in text_of(client.get(url))

    client.post(url, {"wanted": ["test"]})
    assert mail_new(user, on=TODAY())


def test_choice_for_a_kind_of_others_stays_and_cannot_be_made():
    user = make_user(Role.FINANCE)
    UnwantedAlert.objects.create(user=user, kind="of-another-role")

    choose(user, [])

    assert set(UnwantedAlert.objects.values_list("kind", flat=True)) == {"of-another-role", "test"}
    assert signed_in(user=user).post(PAGE, {"wanted": ["of-another-role"]}).status_code == 400


def test_long_list_is_cut_off_and_says_so_and_nothing_is_told_twice(mailoutbox):
    user = make_user(Role.FINANCE)
    NOW.extend(alert(number) for number in range(MOST + 1))

    assert f"Dit zijn de eerste {MOST}; er zijn er meer." in text_of(signed_in(user=user).get(PAGE))
    mail_new(user, on=TODAY())
    assert not mail_new(user, on=TODAY())
    assert ToldAlert.objects.count() == MOST
    NOW.pop(0)
    assert mail_new(user, on=TODAY())  # the one that did not fit
    assert "/there/50/" in mailoutbox[1].body


def test_empty_page_says_that_there_is_nothing():
    assert "Er vraagt nu niets uw aandacht." in text_of(signed_in(Role.FINANCE).get(PAGE))


def test_mail_that_fails_for_one_is_not_kept_as_told(monkeypatch, mailoutbox):
    user = make_user(Role.FINANCE)
    NOW.append(alert())

    def fail(*_args):
        raise OSError("no server")

    with monkeypatch.context() as patch:
        patch.setattr(alerts, "send", fail)
        with pytest.raises(OSError, match="no server"):
            mail_new(user, on=TODAY())

    assert mail_new(user, on=TODAY() + timedelta(days=1))


def test_two_kinds_of_one_name_are_refused(kind):
    assert register(kind) is kind
    with pytest.raises(ValueError, match="test"):
        register(AlertKind("test", "", "", (), lambda _user, _on: []))


def test_page_takes_the_same_queries_for_one_alert_as_for_many():
    client, counts = signed_in(Role.FINANCE), []
    for number in (1, 30):
        NOW[:] = [alert(at) for at in range(number)]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(PAGE)
        counts.append(len(queries))

    assert counts[0] == counts[1]
