"""The legal clock on the page of a case, and ending a suspension there."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import Application, DefaultNotice, Suspension
from subsidies.term_enums import SuspensionKind
from tests.factories import make_application, make_ceiling, make_scheme, make_user, refuse
from tests.told import sent
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def make_case(weeks_ago=2) -> Application:
    """A case with 13 weeks to decide."""
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    received_on = timezone.localdate() - timedelta(weeks=weeks_ago)
    return make_application(ceiling=make_ceiling(scheme=scheme), received_on=received_on)


@pytest.fixture
def officer(client):
    user = make_user(Role.CASE_OFFICER)
    client.force_login(user)
    return user


def test_case_shows_its_dates_with_the_steps(client, officer):
    case = make_case(14)

    html = client.get(case.get_absolute_url()).content.decode()

    assert "7 dagen te laat" in html
    assert "(test; niet bevestigd)" in html


def test_case_shows_the_penalty(client, officer):
    case = make_case(16)  # the term ended three weeks ago
    received = timezone.localdate() - timedelta(days=19)  # the first day of penalty was four days ago
    DefaultNotice.objects.create(application=case, received_on=received, actor=officer)

    html = client.get(case.get_absolute_url()).content.decode()

    assert "€\u00a0115,00" in html  # 5 x 23
    assert "(Awb 4:17, lid 3)" in html
    totals = ["€\u00a023,00", "€\u00a046,00", "€\u00a069,00", "€\u00a092,00", "€\u00a0115,00"]
    assert all(html.count(total) for total in totals)
    assert "De dwangsom per dag" in html


@pytest.mark.parametrize(("role", "is_link"), [(Role.DECISION_MAKER, True), (Role.CASE_OFFICER, False)])
def test_penalty_that_ended_shows_its_next_step(client, role, is_link):
    case, reader = make_case(40), make_user(role)
    received = timezone.localdate() - timedelta(days=80)
    DefaultNotice.objects.create(application=case, received_on=received, actor=reader)
    client.force_login(reader)

    card = client.get(case.get_absolute_url()).content.decode().partition('aria-labelledby="clock"')[2]

    assert (f"{case.get_absolute_url()}fix-penalty/" in card, "Een beslisser doet dit." in card) == (
        is_link,
        not is_link,
    )


def test_case_decided_before_the_penalty_shows_none(client, officer):
    case = make_case(16)
    DefaultNotice.objects.create(application=case, received_on=timezone.localdate() - timedelta(days=5), actor=officer)
    refuse(case, reason="Te laat", decided_on=timezone.localdate(), actor=make_user())
    sent(case.decisions.get())

    assert client.get(case.get_absolute_url()).context["penalty"] is None


def make_endless(case):
    return Suspension.objects.create(
        application=case,
        kind=SuspensionKind.CONSENT,
        starts_on=case.received_on + timedelta(days=3),
        reason="Omdat het zo is",
        actor=make_user(),
    )


def end(client, suspension, ends_on):
    url = reverse("subsidies:suspension-end", args=[suspension.application.case_number, suspension.pk])
    response = client.post(url, {"ends_on": ends_on})
    suspension.refresh_from_db()
    return response.status_code


def test_suspension_without_an_end_is_ended_on_the_page(client, officer):
    suspension = make_endless(make_case())
    assert client.get(suspension.application.get_absolute_url()).context["running"][0][0] == suspension

    assert end(client, suspension, timezone.localdate().isoformat()) == 302
    assert suspension.ends_on == timezone.localdate()


def test_suspension_that_has_not_ended_ends_earlier_on_the_page_and_one_that_has_is_not_offered(client, officer):
    suspension, today = make_endless(make_case()), timezone.localdate()
    Suspension.objects.filter(pk=suspension.pk).update(ends_on=today + timedelta(days=9))
    assert "Opschorting eerder beëindigen" in text_of(client.get(suspension.application.get_absolute_url()))

    assert end(client, suspension, (today - timedelta(days=1)).isoformat()) == 302
    assert suspension.ends_on == today - timedelta(days=1)
    assert client.get(suspension.application.get_absolute_url()).context["running"] == []


@pytest.mark.parametrize("ends_on", ["", "nonsense", date(2000, 1, 1).isoformat()])
def test_suspension_is_not_ended_by_nonsense(client, officer, ends_on):
    suspension = make_endless(make_case())

    assert end(client, suspension, ends_on) == 302
    assert suspension.ends_on is None


@pytest.mark.parametrize("role", [Role.READER, Role.DECISION_MAKER])
def test_suspension_is_ended_by_case_officers_only(client, role):
    client.force_login(make_user(role))
    suspension = make_endless(make_case())

    assert end(client, suspension, timezone.localdate().isoformat()) == 403
