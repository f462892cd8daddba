"""The main button of a case: one, and what the law asks next."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.views.act_list import ACTS
from subsidies.views.next_act import NEXT, next_act
from tests import paying
from tests.cases import make_case
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
MAIN = re.compile(r'utrecht-button--primary-action"\s+href="[^"]*/([a-z-]+)/"')
TODAY = timezone.localdate()


def main_buttons(page):
    return MAIN.findall(page.content.decode().partition('<div class="figures">')[0])


@pytest.mark.parametrize("status", Status)
def test_case_puts_one_act_forward_where_the_law_asks_one(status):
    case = make_case(status)
    pages = [page for page in (signed_in(role).get(case.get_absolute_url()) for role in Role) if page.context]

    shown = [(len(main_buttons(page)), len(page.context.get("main_acts") or ())) for page in pages]

    assert set(shown) == ({(0, 0), (1, 1)} if status in NEXT else {(0, 0)})


@pytest.mark.parametrize(
    ("status", "role", "expected"),
    [
        (Status.RECEIVED, Role.CASE_OFFICER, ["start-assessment"]),
        (Status.INCOMPLETE, Role.CASE_OFFICER, ["propose"]),  # the time to complete it has passed
        (Status.ASSESSMENT, Role.CASE_OFFICER, ["propose"]),
        (Status.PROPOSED, Role.DECISION_MAKER, ["decide"]),
        (Status.AWARDED, Role.CASE_OFFICER, ["propose-payment"]),
    ],
)
def test_main_act_is_what_the_law_asks_next(status, role, expected):
    case = make_case(status)

    assert main_buttons(signed_in(role).get(case.get_absolute_url())) == expected


def test_completion_is_awaited_until_its_last_day():
    case = make_case(Status.INCOMPLETE)
    due = case.completion_requests.get().due_on

    acts = [next_act(case, offered=list(ACTS), on=due + timedelta(days=days)) for days in (0, 1)]

    assert acts == ["receive-completion", "propose"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [(Status.ASSESSMENT, "fix-penalty"), (Status.REFUSED, "fix-penalty"), (Status.PROPOSED, "decide")],
)
def test_penalty_that_ended_is_fixed_unless_a_decision_can_end_the_wait(status, expected):
    case = make_case(status)
    case.default_notices.create(received_on=TODAY - timedelta(days=80), actor=make_user())

    assert next_act(case, offered=["fix-penalty", "decide", "propose"], on=TODAY) == expected


def test_nothing_is_put_forward_where_the_law_asks_nothing():
    case = make_case(Status.AWARDED)
    paying.pay(case, amount=Decimal("1000.00"), paid_on=TODAY, actor=make_user())

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())

    assert main_buttons(page) == []
    assert "Zienswijze vragen" in text_of(page)
