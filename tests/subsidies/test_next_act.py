"""The main button of a case: one, and what the law asks next."""

import re
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import OPEN, Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CompletionRequest, Hearing
from subsidies.services.acts.acts_now import next_act
from subsidies.services.acts.next_step import BY_STATUS
from subsidies.views.act_list import ACTS
from tests import paying
from tests.cases import make_case
from tests.factories import give_mandate, make_unsent_award, make_user
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MAIN = re.compile(r'utrecht-button--primary-action"\s+href="[^"]*/([a-z-]+)/"')
TODAY = timezone.localdate()
OFFERED = {act.action: slug for slug, act in ACTS.items()}


def main_buttons(page):
    return MAIN.findall(page.content.decode().partition('<div class="figures">')[0])


def _empowered(role):
    """Somebody of a role, signed in, with a mandate: without one nobody is offered to decide."""
    client = signed_in(role)
    give_mandate(client.user)
    return client


@pytest.mark.parametrize("status", Status)
def test_case_puts_one_act_forward_where_the_law_asks_one(status):
    case = make_case(status)
    pages = [page for page in (_empowered(role).get(case.get_absolute_url()) for role in Role) if page.context]

    shown = [(len(main_buttons(page)), len(page.context.get("main_acts") or ())) for page in pages]

    assert set(shown) == ({(0, 0), (1, 1)} if status in BY_STATUS and status != Status.WITHDRAWN else {(0, 0)})


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

    assert main_buttons(_empowered(role).get(case.get_absolute_url())) == expected


def test_completion_is_awaited_until_its_last_day():
    case = make_case(Status.INCOMPLETE)
    due = case.completion_requests.get().due_on

    acts = [next_act(case, offered=OFFERED, on=due + timedelta(days=days)) for days in (0, 1)]

    assert acts == ["receive-completion", "propose"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [(Status.ASSESSMENT, "fix-penalty"), (Status.REFUSED, "fix-penalty"), (Status.PROPOSED, "decide")],
)
def test_penalty_that_ended_is_fixed_unless_a_decision_can_end_the_wait(status, expected):
    case = make_case(status)
    case.default_notices.create(received_on=TODAY - timedelta(days=80), actor=make_user())

    offered = {ACTS[slug].action: slug for slug in ("fix-penalty", "decide", "propose")}
    assert next_act(case, offered=offered, on=TODAY) == expected


def test_nothing_is_put_forward_where_the_law_asks_nothing():
    case = make_case(Status.AWARDED)
    paying.pay(case, amount=Decimal("1000.00"), paid_on=TODAY, actor=make_user())

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())

    assert main_buttons(page) == []
    assert "Zienswijze vragen" in text_of(page)


def on_my_work(client, tab="mine"):
    """The rows of my work, by the id of the case."""
    page = client.get(reverse("subsidies:work-tab", args=[tab]))
    return {row.item.application.pk: row for row in page.context["rows"]}


def asked_for_a_view():
    case = make_case(Status.ASSESSMENT)
    asked = Hearing.objects.create(application=case, invited_on=TODAY, due_on=TODAY + timedelta(5), intention="x")
    sent(asked)
    return case


def waiting_for_completion():
    """The time to complete it ends after the decision term does."""
    case = make_case(Status.RECEIVED)
    asked = {"requested_on": TODAY, "due_on": TODAY + timedelta(days=200), "missing": "x", "actor": make_user()}
    sent(CompletionRequest.objects.create(application=case, **asked))
    Application.objects.filter(pk=case.pk).update(status=Status.INCOMPLETE)
    return case


WAYS = {
    **{status.value: partial(make_case, status) for status in Status},
    "not told": make_unsent_award,
    "view": asked_for_a_view,
    "completion": waiting_for_completion,
}


@pytest.mark.parametrize("tab", ["mine", "team"])
@pytest.mark.parametrize("way", WAYS)
def test_my_work_asks_what_the_page_of_the_case_puts_forward(way, tab):
    client, case = signed_in(Role.CASE_OFFICER), WAYS[way]()
    Application.objects.filter(pk=case.pk).update(handler=client.user)

    row = on_my_work(client, tab).get(case.pk)
    page = client.get(case.get_absolute_url())

    if row is None:  # decided, and told
        assert Application.objects.get(pk=case.pk).status not in OPEN
        assert "Verzend de brief" not in text_of(page)
    elif row.item.action == Action.SEND_LETTER:
        assert "Verzend de brief" in text_of(page)
    else:
        assert [row.act.slug] * bool(row.act) == main_buttons(page)


def test_walk_over_my_work_meets_every_status_and_more():
    assert len(WAYS) == len(Status) + 3


def test_decision_that_is_to_be_told_is_work_of_who_handles_the_case_and_of_who_proposed_it():
    case = make_unsent_award()
    proposer, handler = case.decisions.get().proposed_by, signed_in(Role.CASE_OFFICER)
    proposer.groups.add(Group.objects.get(name=Role.CASE_OFFICER))
    Application.objects.filter(pk=case.pk).update(handler=handler.user)

    for client in (handler, signed_in(user=proposer)):
        assert on_my_work(client)[case.pk].item.action == Action.SEND_LETTER
    assert case.pk not in on_my_work(signed_in(Role.CASE_OFFICER))
    sent(case.decisions.get())
    assert case.pk not in on_my_work(handler)


def test_payment_that_is_to_be_proposed_stands_in_my_work_of_who_has_the_case():
    case, client = make_case(Status.AWARDED), signed_in(Role.CASE_OFFICER)
    address = reverse("subsidies:work-tab", args=["mine"])
    assert "Betalingen om voor te stellen" not in text_of(client.get(address))
    Application.objects.filter(pk=case.pk).update(handler=client.user)

    page = client.get(address)

    assert "Betalingen om voor te stellen" in text_of(page)
    assert f"{case.get_absolute_url()}propose-payment/" in page.content.decode()
