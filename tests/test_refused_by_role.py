"""Who has no right to an act is told the same by its page, the API and the list of acts: 403, in one sentence."""

import pytest
from django.utils.html import escape

from drenthe.accounts.roles import Role
from subsidies.services.acts.acts_now import acts_now
from subsidies.services.acts.case_acts import CASE_ACTS
from subsidies.services.case.act_refusals import NotYourAct
from tests.factories import make_application, make_user
from tests.settling import fresh
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
SEES = Role.AUDITOR  # reads every case, and does nothing with one


@pytest.mark.parametrize("slug", CASE_ACTS)
def test_act_is_refused_by_its_page_and_by_the_api_in_the_same_sentence(slug):
    case, client = make_application(), signed_in(SEES)
    said = str(NotYourAct(act=CASE_ACTS[slug].label))
    page = f"{case.get_absolute_url()}{slug}/"

    opened, posted = client.get(page), client.post(page, {})
    answer = client.post(
        f"/api/v1/applications/{case.case_number}/{slug}",
        {},
        content_type="application/json",
        HTTP_ACCEPT_LANGUAGE="nl",
    )

    assert (opened.status_code, posted.status_code, answer.status_code) == (403, 403, 403)
    assert escape(said) in opened.content.decode()
    assert escape(said) in posted.content.decode()
    assert answer.json()["detail"] == said


def test_list_of_acts_says_it_in_the_same_sentence():
    found = acts_now(make_user(SEES), fresh(make_application()))

    assert {row.act.slug: str(row.refusal) for row in found} == {
        slug: str(NotYourAct(act=act.label)) for slug, act in CASE_ACTS.items()
    }


def test_what_is_no_act_is_refused_in_one_sentence_too():
    case, client = make_application(), signed_in(SEES)

    shown = client.get("/monitor/manage/")
    answer = client.post(f"/api/v1/applications/{case.case_number}/judge", {}, content_type="application/json")

    assert (shown.status_code, answer.status_code) == (403, 403)
    assert escape(answer.json()["detail"]) in shown.content.decode()
