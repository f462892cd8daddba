"""The calendar feed: who gets it, what stands in it, and what does not."""

from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Advice, Application
from subsidies.services.case.notices import preference_of
from subsidies.services.terms.deadlines import CLOCK_ROWS
from subsidies.services.work import feed
from tests.factories import make_application, make_ceiling, make_scheme, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RECEIVED = date(2024, 3, 1)  # 22 weeks with advice: 2 August 2024
TODAY = date(2024, 4, 10)


def make_case(handler, title="Wonen & zorg; fase 1, Assen") -> Application:
    scheme = make_scheme(parameters={"decision_weeks": "22"})
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=RECEIVED, title=title)
    Application.objects.filter(pk=case.pk).update(handler=handler)
    Advice.objects.create(
        application=case, adviser="Jan Jansen", question="x", asked_on=RECEIVED, due_on=date(2024, 5, 1)
    )
    return Application.objects.get(pk=case.pk)


def events(user, on=TODAY):
    return list(Calendar.from_ical(feed.calendar_of(user, on=on)).walk("VEVENT"))


def address(user):
    return reverse("subsidies:work-feed", args=[preference_of(user).feed_key])


def test_calendar_holds_the_dates_of_own_open_cases():
    user = make_user(Role.CASE_OFFICER)
    case = make_case(user)
    make_case(make_user(Role.CASE_OFFICER))
    closed = make_case(user)
    Application.objects.filter(pk=closed.pk).update(status=Status.REFUSED, decided_on=TODAY)

    found = events(user)

    assert [event.decoded("dtstart") for event in found] == [date(2024, 5, 1), date(2024, 8, 2)]
    assert {str(event["summary"]).split()[0] for event in found} == {case.case_number}
    assert all(str(event["summary"]).endswith(case.title) for event in found)
    assert all(str(event["url"]).endswith(case.get_absolute_url()) for event in found)


def test_events_are_of_a_whole_day_and_keep_their_name():
    user = make_user(Role.CASE_OFFICER)
    case = make_case(user)
    first = [str(event["uid"]) for event in events(user)]
    Application.objects.filter(pk=case.pk).update(received_on=date(2024, 3, 8))

    found = events(user, on=date(2024, 4, 11))

    assert [str(event["uid"]) for event in found] == first
    assert len(set(first)) == len(first)
    assert [event["dtstart"].params["VALUE"] for event in found] == ["DATE", "DATE"]


def test_calendar_names_nobody():
    user = make_user(Role.CASE_OFFICER, name="Bo Behandelaar")
    case = make_case(user)

    text = feed.calendar_of(user, on=TODAY).decode()

    for name in ("Jan Jansen", "Bo Behandelaar", str(case.applicant), user.email):
        assert name not in text


def test_calendar_without_cases_is_a_calendar():
    assert events(make_user(Role.CASE_OFFICER)) == []


@pytest.mark.parametrize("cases", [1, 3])
def test_calendar_takes_the_same_queries(django_assert_num_queries, cases):
    user = make_user(Role.CASE_OFFICER)
    for _ in range(cases):
        make_case(user)

    with django_assert_num_queries(2 + len(CLOCK_ROWS)):  # the free days and the cases
        feed.calendar_of(user, on=TODAY)


# Who gets it


def test_feed_opens_without_a_sign_in(client):
    user = make_user(Role.CASE_OFFICER)
    case = make_case(user)

    response = client.get(address(user))

    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert response["Cache-Control"] == "private, no-store"
    assert case.case_number in response.content.decode()


@pytest.mark.parametrize("key", ["x", "a" * 40])
def test_feed_with_an_unknown_key_is_not_there(client, key):
    assert client.get(reverse("subsidies:work-feed", args=[key])).status_code == 404


def test_feed_of_somebody_who_left_is_not_there(client):
    user = make_user(Role.CASE_OFFICER)
    url = address(user)
    user.is_active = False
    user.save()

    assert client.get(url).status_code == 404


def test_feed_of_somebody_who_may_no_longer_see_cases_is_not_there(client):
    user = make_user(Role.CASE_OFFICER)
    url = address(user)
    user.groups.clear()

    assert client.get(url).status_code == 404


def test_feed_is_only_read(client):
    assert client.post(address(make_user(Role.CASE_OFFICER))).status_code == 405


def test_new_key_closes_the_old_address(client):
    user = make_user(Role.CASE_OFFICER)
    old = address(user)

    feed.renew_key(user)

    assert client.get(old).status_code == 404
    assert client.get(address(user)).status_code == 200


def test_keys_are_long_and_differ():
    keys = {preference_of(make_user()).feed_key for _ in range(3)}

    assert [len(key) for key in keys] == [40] * 3
