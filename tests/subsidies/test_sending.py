"""Steps and their letters: from which day they count, what waits for a letter, and what comes too late."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CompletionRequest
from subsidies.services.letters import letters
from tests.cases import make_case
from tests.factories import make_application, make_user
from tests.subsidies import test_acts, test_letters, test_work
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
TODAY = timezone.localdate


@pytest.mark.parametrize(
    ("prepare", "kind", "link"),
    [
        (test_letters.asked, LetterKind.COMPLETION_REQUEST, "completion_requests"),
        (test_letters.extended, LetterKind.DELAY_NOTICE, "extensions"),
        (test_letters.invited, LetterKind.VIEW_INVITATION, "hearings"),
    ],
)
def test_step_takes_its_day_from_the_letter_that_is_linked_to_it(prepare, kind, link):
    application = prepare()
    letter = letters.make(application, kind, letter_date=TODAY(), actor=make_user())
    before = getattr(application, link).get().sent_on

    letters.send(letter, sent_on=TODAY(), actor=make_user())

    step = getattr(Application.objects.get(pk=application.pk), link).get()
    assert (before, step.sent_on, list(step.letters.all())) == (None, TODAY(), [letter])


@pytest.mark.usefixtures("taken_over")
def test_step_whose_letter_waits_asks_for_its_letter():
    asked = test_work.make_case(Status.INCOMPLETE)
    terms = {
        "requested_on": test_work.day("2024-04-08"),
        "due_on": test_work.day("2024-04-25"),
        "missing": "x",
        "actor": make_user(),
    }
    CompletionRequest.objects.create(application=asked, **terms)

    found = test_work.item(asked)

    assert (found.action, found.date.code, found.days_left) == (Action.SEND_LETTER, "send", -2)


@pytest.mark.parametrize("days", [0, 1, 299])
def test_term_that_is_over_is_not_extended_whatever_date_is_typed(days):
    application = make_case(Status.RECEIVED)
    before, typed = test_acts.stored(), (TODAY() - timedelta(days=days)).isoformat()  # of the eight weeks of the Awb

    response = test_acts.act(application, "extend", announced_on=typed, date_reason="Vergeten in te voeren")

    assert response.status_code == 409
    assert "verlengen kan niet meer" in text_of(response)
    assert test_acts.stored() == before


def test_act_that_does_not_exist_is_not_found():
    application = make_application()

    assert signed_in(Role.CASE_OFFICER).get(f"{application.get_absolute_url()}fly/").status_code == 404
