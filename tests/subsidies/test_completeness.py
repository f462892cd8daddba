"""Completeness: asked, received in part or whole, lapsed, declared; and that a refusal leaves nothing behind."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, CompletionRequest
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.decisions import proposals
from subsidies.services.terms import deadlines
from tests.cases import make_case
from tests.dossier import facts
from tests.factories import make_application, make_proposal, make_user, moment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
RECEIVED, ASKED, DUE = date(2024, 3, 1), date(2024, 3, 8), date(2024, 3, 22)
DAY = timedelta(days=1)


def today():
    return timezone.localdate()


def make():
    return make_application(received_on=RECEIVED)


def ask(case, requested_on=ASKED, due_on=DUE, **values):
    terms = {"missing": "Begroting", "actor": make_user(), **values}
    return completeness.request_completion(case, requested_on=requested_on, due_on=due_on, **terms)


def receive(case, received_on=ASKED + 3 * DAY, *, is_complete=True, **values):
    terms = {"actor": make_user(), **values}
    return completeness.receive_completion(case, received_on=received_on, is_complete=is_complete, **terms)


def declare(case, complete_on=None):
    return completeness.start_assessment(case, complete_on=complete_on, actor=make_user())


def state(case):
    case = Application.objects.get(pk=case.pk)
    return case.status, case.complete_on


def stored():
    return (
        list(Application.objects.values_list("status", "complete_on")),
        list(CompletionRequest.objects.order_by("pk").values()),
        CaseEvent.objects.count(),
    )


def refused(refusal, act, *args, **values):
    """Carry out an act that a rule refuses, and see that nothing is left of it."""
    before = stored()
    with pytest.raises(refusal) as found:
        act(*args, **values)
    assert stored() == before
    return found.value


# Asking


def test_request_waits_for_the_applicant_and_stands_in_the_dossier():
    case, actor = make(), make_user()

    request = ask(case, missing="Begroting\nPlan", actor=actor)

    assert state(case) == (Status.INCOMPLETE, None)
    assert (request.requested_on, request.due_on, request.missing, request.actor) == (
        ASKED,
        DUE,
        "Begroting\nPlan",
        actor,
    )
    event = case.events.get(action="request_completion")
    assert facts(event) == {"missing": "Begroting\nPlan", "due_on": "2024-03-22"}
    assert event.occurred_at == moment(ASKED, 12)


@pytest.mark.parametrize("requested_on", [RECEIVED, today() - DAY, today()])
def test_request_may_be_of_the_day_of_receipt_and_of_today(requested_on):
    assert ask(make(), requested_on, requested_on + DAY).requested_on == requested_on


@pytest.mark.parametrize(
    ("requested_on", "due_on", "refusal"),
    [
        (RECEIVED - DAY, DUE, refusals.DateBeforeReceipt),
        (today() + DAY, today() + 14 * DAY, DateInFuture),
        (ASKED, ASKED, refusals.CompletionTermTooShort),
        (ASKED, ASKED - DAY, refusals.CompletionTermTooShort),
    ],
)
def test_request_on_a_day_that_cannot_be_leaves_nothing(requested_on, due_on, refusal):
    refused(refusal, ask, make(), requested_on, due_on)


def test_second_request_while_one_is_open_is_refused_with_the_day_of_the_first():
    case = make()
    ask(case)

    assert "8 maart 2024" in str(refused(refusals.RequestAlreadyOpen, ask, case, ASKED + DAY))


def test_something_found_missing_during_the_assessment_makes_the_case_incomplete_again():
    case = declare(make())

    ask(case)

    assert state(case) == (Status.INCOMPLETE, None)


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.AWARDED, Status.REFUSED, Status.WITHDRAWN])
def test_request_from_another_status_is_refused(status):
    refused(refusals.TransitionNotAllowed, ask, make_case(status), today(), today() + DAY)


# Receiving


def test_whole_completion_brings_the_case_back_to_be_assessed():
    case = make()
    ask(case)

    receive(case, remark="Per post")

    request = case.completion_requests.get()
    assert state(case) == (Status.ASSESSMENT, ASKED + 3 * DAY)
    assert (request.completed_on, request.partly_received_on, request.remark) == (ASKED + 3 * DAY, None, "Per post")
    assert facts(case.events.get(action="receive_completion")) == {"complete": "yes", "remark": "Per post"}


def test_part_of_it_changes_the_remark_only():
    case = make()
    ask(case)

    receive(case, is_complete=False, remark="Begroting ontbreekt nog")

    request = case.completion_requests.get()
    assert state(case) == (Status.INCOMPLETE, None)
    assert (request.completed_on, request.partly_received_on) == (None, ASKED + 3 * DAY)
    assert case.events.get(action="receive_completion").data["complete"] == "no"


def test_part_may_be_followed_by_the_rest():
    case = make()
    ask(case)
    receive(case, is_complete=False)

    receive(case, ASKED + 5 * DAY)

    request = case.completion_requests.get()
    assert (request.partly_received_on, request.completed_on) == (ASKED + 3 * DAY, ASKED + 5 * DAY)


@pytest.mark.parametrize("received_on", [ASKED, DUE, DUE + DAY, today()])
def test_completion_may_come_on_the_day_of_asking_and_after_the_last_day(received_on):
    case = make()
    ask(case)

    receive(case, received_on)

    assert case.completion_requests.get().completed_on == received_on


@pytest.mark.parametrize("is_complete", [True, False])
@pytest.mark.parametrize(
    ("received_on", "refusal"),
    [
        (ASKED - DAY, refusals.DateBeforeRequest),
        (RECEIVED - DAY, refusals.DateBeforeReceipt),
        (today() + DAY, DateInFuture),
    ],
)
def test_completion_on_a_day_that_cannot_be_leaves_nothing(received_on, refusal, is_complete):
    case = make()
    ask(case)

    refused(refusal, receive, case, received_on, is_complete=is_complete)


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.ASSESSMENT, Status.PROPOSED, Status.AWARDED])
def test_completion_that_nobody_waits_for_is_refused(status):
    refused(refusals.TransitionNotAllowed, receive, make_case(status), today())


def test_completion_without_an_open_request_is_refused():
    case = make()
    Application.objects.filter(pk=case.pk).update(status=Status.INCOMPLETE)

    refused(refusals.NoOpenRequest, receive, case)


def test_second_request_is_answered_by_itself():
    case = make()
    ask(case)
    receive(case)
    ask(case, DUE, DUE + 14 * DAY, missing="Plan")

    receive(case, DUE + 2 * DAY)

    assert list(case.completion_requests.values_list("completed_on", flat=True)) == [ASKED + 3 * DAY, DUE + 2 * DAY]


# Declaring complete


def test_application_is_complete_on_the_day_of_receipt_when_nothing_was_asked():
    case = make()

    declare(case)

    assert state(case) == (Status.ASSESSMENT, RECEIVED)


def test_application_is_complete_on_the_day_of_the_last_completion():
    case = make()
    ask(case)
    receive(case)
    ask(case, DUE, DUE + 14 * DAY)
    receive(case, DUE + 2 * DAY)

    assert state(case) == (Status.ASSESSMENT, DUE + 2 * DAY)
    days = [facts(row) for row in case.events.filter(action="start_assessment").order_by("pk")]
    assert days == [{"complete_on": "2024-03-11"}, {"complete_on": "2024-03-24"}]


def test_request_that_lapsed_in_part_counts_from_what_came_in():
    case = make()
    ask(case)
    receive(case, is_complete=False)

    assert declare(case).complete_on == ASKED + 3 * DAY


def test_request_that_lapsed_unused_counts_from_the_receipt():
    case = make()
    ask(case)

    declare(case)

    assert state(case) == (Status.ASSESSMENT, RECEIVED)


@pytest.mark.parametrize("complete_on", [RECEIVED, ASKED, today()])
def test_day_of_completeness_can_be_said(complete_on):
    assert declare(make(), complete_on).complete_on == complete_on


@pytest.mark.parametrize(
    ("complete_on", "refusal"),
    [(RECEIVED - DAY, refusals.DateBeforeReceipt), (today() + DAY, DateInFuture)],
)
def test_day_of_completeness_that_cannot_be_leaves_nothing(complete_on, refusal):
    refused(refusal, declare, make(), complete_on)


@pytest.mark.parametrize(
    "status",
    [Status.ASSESSMENT, Status.PROPOSED, Status.AWARDED, Status.REFUSED, Status.DISREGARDED, Status.WITHDRAWN],
)
def test_case_that_is_past_it_is_not_declared_complete(status):
    refused(refusals.TransitionNotAllowed, declare, make_case(status))


def test_act_looks_at_the_case_as_it_stands_now():
    case = make()
    stale = Application.objects.get(pk=case.pk)
    ask(case)

    refused(refusals.RequestAlreadyOpen, ask, stale)


# Lapsing


def incomplete(*, lapsed_days_ago):
    due = today() - lapsed_days_ago * DAY
    case = make_application(received_on=due - 30 * DAY)
    ask(case, due - 14 * DAY, due)
    return Application.objects.get(pk=case.pk)


def test_application_that_is_disregarded_was_never_complete():
    case = incomplete(lapsed_days_ago=10)

    make_proposal(case, kind="disregard", reason="Niet aangevuld")

    assert state(case) == (Status.PROPOSED, None)


def test_proposal_to_disregard_that_comes_back_leaves_the_case_incomplete():
    case = incomplete(lapsed_days_ago=10)
    proposal = make_proposal(case, kind="disregard", reason="Niet aangevuld")

    proposals.send_back(proposal, remark="Wacht nog", actor=make_user())

    assert state(case) == (Status.INCOMPLETE, None)


def test_request_that_still_runs_gives_no_day_to_disregard_by():
    assert deadlines.disregard_by(incomplete(lapsed_days_ago=-1), on=today()) is None
