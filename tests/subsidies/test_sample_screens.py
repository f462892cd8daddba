"""Samples on screen: who draws, who checks, who reads, what stays secret, and how many queries the lists take."""

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action
from subsidies.models import Application, SampleDraw
from subsidies.services.acts.acts_now import next_act
from subsidies.services.settlements import sample_draws, samples_due
from tests import sampling, settling
from tests.factories import make_award
from tests.settling import fresh
from tests.told import on_file
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def test_next_thing_on_a_drawn_case_is_its_check():
    case = settling.request(make_award())
    offered = {action: action.value for action in (Action.PROPOSE_SETTLEMENT, Action.CHECK_SAMPLE)}

    assert next_act(fresh(case), offered=offered, on=TODAY()) == "propose_settlement"
    sampling.drawn(case)
    assert next_act(fresh(case), offered=offered, on=TODAY()) == "check_sample"
    sampling.check(case)
    assert next_act(fresh(case), offered=offered, on=TODAY()) == "propose_settlement"


def test_officer_records_a_check_on_screen_and_the_case_shows_it():
    case = make_award()
    sampling.drawn(case)
    officer = signed_in(Role.CASE_OFFICER)
    Application.objects.filter(pk=case.pk).update(handler=officer.user)
    document = on_file(case)

    work = text_of(officer.get("/my-work/mine/"))
    page = text_of(officer.get(case.get_absolute_url()))
    said = {"finding": "not_in_order", "remark": "De factuur ontbreekt", "document": document.pk}
    answer = officer.post(f"{case.get_absolute_url()}check-sample/", said)

    assert f"{case.get_absolute_url()}check-sample/" in work
    assert "Nog te controleren" in page
    assert answer.status_code == 302
    page = text_of(officer.get(case.get_absolute_url()))
    assert "De factuur ontbreekt" in page
    assert "check-sample" not in text_of(officer.get("/my-work/mine/"))


def test_two_of_finance_draw_on_screen_and_the_half_stays_secret_until_then():
    (case,) = sampling.awards(1)
    one, other = signed_in(Role.FINANCE), signed_in(Role.DECISION_MAKER)
    days = {"awarded_from": TODAY().isoformat(), "awarded_until": TODAY().isoformat()}
    made = one.post("/samples/", {"scheme": case.scheme_id, **days})
    draw = SampleDraw.objects.get()
    url = draw.get_absolute_url()

    page = text_of(other.get(url))
    assert made.status_code == 302
    assert draw.seal in page
    assert draw.secret not in page
    assert f"{url}draw/" in page
    assert f"{url}draw/" not in text_of(one.get(url))
    assert "Steekproeven om te trekken" in text_of(other.get("/my-work/decide/"))
    assert "Steekproeven om te trekken" in text_of(one.get("/payments/"))
    assert one.post(f"{url}draw/", {"word": "zes"}).status_code == 409
    assert other.post(f"{url}draw/", {"word": "zes"}).status_code == 302
    page = text_of(other.get(url))
    assert draw.secret in page
    assert case.case_number in page


@pytest.mark.parametrize(("role", "status"), [(Role.CASE_OFFICER, 403), (Role.AUDITOR, 403), (Role.FINANCE, 302)])
def test_who_handles_cases_draws_no_sample_and_reads_all(role, status):
    (case,) = sampling.awards(1)
    client, draw = signed_in(role), sampling.prepared(case)

    assert client.get("/samples/").status_code == client.get(draw.get_absolute_url()).status_code == 200
    assert client.post(f"{draw.get_absolute_url()}draw/", {"word": "zes"}).status_code == status


@pytest.mark.parametrize("count", [1, 3])
def test_lists_take_the_same_queries_whatever_their_length(django_assert_max_num_queries, count):
    for case in (make_award() for _number in range(count)):
        sampling.drawn(case)

    with django_assert_max_num_queries(1):
        assert [(row.drawn, row.wait) for row in samples_due.draws()] == [(1, 1)] * count
    with django_assert_max_num_queries(2):
        rows = samples_due.to_check().rows
        assert [row.member.draw.drawing.word for row in rows] == ["zes"] * count
        assert all(row.member.application.applicant_details.all() is not None for row in rows)


def test_list_is_made_in_a_fixed_number_of_queries(django_assert_num_queries):
    scheme = sampling.awards(3)[0].scheme

    with django_assert_num_queries(3):
        assert len(sample_draws.listed(scheme, awarded_from=TODAY(), awarded_until=TODAY())) == 3


def test_award_that_was_withdrawn_since_waits_for_no_check():
    case = make_award()
    drawn = sampling.drawn(case).draw.members.get().drawn
    Application.objects.filter(pk=case.pk).update(status="withdrawn", withdrawn_on=TODAY())

    assert samples_due.to_check().rows == []
    assert [(row.drawn, row.wait) for row in samples_due.draws()] == [(1, 0)]
    page = text_of(signed_in(Role.AUDITOR).get(drawn.member.draw.get_absolute_url()))
    assert "geen controle meer" in page
