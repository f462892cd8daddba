"""The form of an act opens only where the act can be done with the case as it stands: every act in every status."""

from collections import Counter
from decimal import Decimal
from functools import partial

import pytest
from django.db import connection
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.views.act_list import ACTS
from tests import paying
from tests.cases import make_case
from tests.factories import give_mandate, make_award, make_user
from tests.subsidies import test_acts as screen
from tests.web import signed_in, text_of, unread_pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


SHARE = 3  # of what is closed, each status tries its third: every act is tried closed in several of them
MOST_FOR_A_FORM = 55  # statements, the session and the user included; a decision shows the most


@pytest.mark.parametrize("status", Status)
def test_form_that_does_not_open_is_of_an_act_that_is_refused(status):
    case = make_case(status)
    client = signed_in(*Role)
    give_mandate(client.user)
    base, done, opened, asked = case.get_absolute_url(), [], [], Counter()
    page = text_of(client.get(base))
    shown = [slug for slug in ACTS if f'href="{base}{slug}/"' in page]
    tried = [slug for slug in list(ACTS)[list(Status).index(status) % SHARE :: SHARE] if slug not in shown]
    with unread_pages():
        for slug in [*shown, *tried]:
            with connection.execute_wrapper(partial(_count, asked, slug)):
                page = client.get(f"{base}{slug}/")
            if page.status_code == 200:
                opened.append(slug)
                continue
            assert page.status_code == 409
            values = {"document": "", "step": "suspension-0", "earlier": "", **screen.GOOD[slug]}
            if client.post(f"{base}{slug}/", values).status_code not in (400, 409):
                done.append(slug)

    assert base in text_of(client.get(f"{base}{tried[0]}/"))  # one page for all that is refused
    assert done == []
    assert sorted(opened) == sorted(shown)
    assert {slug: number for slug, number in asked.items() if number > MOST_FOR_A_FORM} == {}


def _count(asked, slug, execute, *statement):
    asked[slug] += 1
    return execute(*statement)


def test_refused_act_says_what_this_person_can_do_now_in_the_words_of_the_buttons():
    case = make_case(Status.RECEIVED)
    base, client = case.get_absolute_url(), signed_in(Role.CASE_OFFICER)
    page = text_of(client.get(base))
    shown = {slug for slug in ACTS if f'href="{base}{slug}/"' in page}

    closed = client.get(f"{base}propose/")
    refused = client.post(f"{base}propose/", screen.GOOD["propose"])  # from a tab of before

    assert (closed.status_code, refused.status_code) == (409, 409)
    for answer in map(text_of, (closed, refused)):
        listed = answer.partition('id="possible"')[2].partition("</section>")[0]
        assert {slug for slug in ACTS if f'href="{base}{slug}/"' in listed} == shown
        assert str(ACTS["start-assessment"].label) in listed
    assert str(screen.GOOD["propose"]["deviation"]) in text_of(refused)  # what was typed is still there


@pytest.mark.parametrize("paid", ["999.99", "1000.00"])
def test_payment_form_opens_while_a_cent_is_left_to_pay(paid):
    case = make_award()
    paying.pay(case, amount=Decimal(paid), paid_on=timezone.localdate(), actor=make_user())

    client = signed_in(Role.CASE_OFFICER)
    page = client.get(f"{case.get_absolute_url()}propose-payment/")
    assert page.status_code == (409 if paid == "1000.00" else 200)


@pytest.mark.parametrize("status", [status for status in Status if status != Status.AWARDED])
def test_payment_form_opens_on_an_award_only(status):
    case = make_case(status)

    page = signed_in(Role.FINANCE).get(f"{case.get_absolute_url()}pay/")

    assert page.status_code == 409
    assert 'name="amount"' not in text_of(page)
    if status != Status.SETTLED:  # of which the rest can be paid once that was released
        assert case.get_status_display() in text_of(page)
