"""Asking others: advice, and the view of the applicant before a refusal."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import DateInFuture
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.acts import ReceiveAdviceForm
from subsidies.models import Advice, Application, CaseEvent, Hearing, Proposal, RefusalGround
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.application.formality_refusals import WhichAdvice
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, proposals
from subsidies.services.terms import deadlines
from tests.cases import make_case
from tests.dossier import facts
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_terms, make_user
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
RECEIVED, ASKED, DUE = date(2024, 3, 1), date(2024, 3, 8), date(2024, 3, 22)
DAY = timedelta(days=1)


def today():
    return timezone.localdate()


def make(received_on=RECEIVED, **parameters):
    ceiling = make_ceiling(scheme=make_scheme(parameters=parameters))
    case = make_application(ceiling=ceiling, received_on=received_on)
    return completeness.start_assessment(case, actor=make_user())


def ask(case, asked_on=ASKED, due_on=DUE, **values):
    terms = {"adviser": "Bureau", "question": "Klopt dit?", "actor": make_user(), **values}
    return hearing.ask_advice(case, asked_on=asked_on, due_on=due_on, **terms)


def answer(case, received_on=DUE, text="Het plan klopt met de visie."):
    return hearing.receive_advice(case, answer=text, received_on=received_on, actor=make_user())


def invite(case, invited_on=ASKED, due_on=DUE, **values):
    terms = {"intention": "Afwijzen: past niet", "actor": make_user(), **values}
    return hearing.invite_view(case, invited_on=invited_on, due_on=due_on, **terms)


def reply(case, received_on=DUE, view="Niet mee eens"):
    return hearing.receive_view(case, view=view, received_on=received_on, actor=make_user())


def stored():
    rows = [list(model.objects.order_by("pk").values()) for model in (Advice, Hearing)]
    return (*rows, CaseEvent.objects.count(), Proposal.objects.count())


def refused(refusal, act, *args, **values):
    """Carry out an act that a rule refuses, and see that nothing is left of it."""
    before = stored()
    with pytest.raises(refusal) as found:
        act(*args, **values)
    assert stored() == before
    return found.value


# Advice


def test_question_and_advice_are_kept_and_stand_in_the_dossier():
    case = make()

    ask(case)
    answer(case)

    advice = case.advices.get()
    assert (advice.adviser, advice.asked_on, advice.due_on) == ("Bureau", ASKED, DUE)
    assert (advice.received_on, advice.answer) == (DUE, "Het plan klopt met de visie.")
    assert facts(case.events.get(action="ask_advice")) == {"adviser": "Bureau", "due_on": "2024-03-22"}
    assert facts(case.events.get(action="receive_advice")) == {"adviser": "Bureau"}


def test_asking_for_advice_leaves_the_term_as_it_is():
    case = make(decision_weeks="13", decision_weeks_extended="22")
    before = deadlines.decision_term(case, on=ASKED).last_day

    ask(case)

    assert deadlines.decision_term(Application.objects.get(pk=case.pk), on=ASKED).last_day == before


@pytest.mark.parametrize("asked_on", [RECEIVED, today()])
def test_advice_may_be_asked_on_the_day_of_receipt_and_for_the_same_day(asked_on):
    assert ask(make(), asked_on, asked_on).due_on == asked_on


@pytest.mark.parametrize(
    ("asked_on", "due_on", "refusal"),
    [
        (RECEIVED - DAY, DUE, refusals.DateBeforeReceipt),
        (today() + DAY, today() + 2 * DAY, DateInFuture),
        (ASKED, ASKED - DAY, refusals.CompletionTermTooShort),
    ],
)
def test_question_on_a_day_that_cannot_be_leaves_nothing(asked_on, due_on, refusal):
    refused(refusal, ask, make(), asked_on, due_on)


@pytest.mark.parametrize(
    ("received_on", "text", "refusal"),
    [
        (ASKED - DAY, "Het plan klopt met de visie.", refusals.DateBeforeRequest),
        (today() + DAY, "Het plan klopt met de visie.", DateInFuture),
        (DUE, " \n", refusals.ReasonMissing),
    ],
)
def test_advice_that_cannot_be_leaves_nothing(received_on, text, refusal):
    case = make()
    ask(case)

    refused(refusal, answer, case, received_on, text)


def test_advice_that_nobody_asked_is_refused():
    refused(refusals.NoOpenRequest, answer, make())


def test_advice_that_came_in_does_not_come_in_again():
    case = make()
    ask(case)
    answer(case)

    refused(refusals.NoOpenRequest, answer, case)


@pytest.mark.parametrize("act", [ask, invite])
@pytest.mark.parametrize("status", [Status.PROPOSED, Status.REFUSED, Status.WITHDRAWN])
def test_nobody_is_asked_once_a_decision_is_proposed(act, status):
    refused(refusals.TransitionNotAllowed, act, make_case(status), today(), today() + DAY)


@pytest.mark.parametrize("act", [answer, reply])
def test_answer_after_the_decision_is_refused(act):
    refused(refusals.TransitionNotAllowed, act, make_case(Status.REFUSED), today())


# The view of the applicant


def test_invitation_and_view_are_kept_and_stand_in_the_dossier():
    case = make()

    invite(case)
    reply(case)

    found = case.hearings.get()
    assert (found.intention, found.invited_on, found.due_on) == ("Afwijzen: past niet", ASKED, DUE)
    assert (found.received_on, found.view) == (DUE, "Niet mee eens")
    assert [event.action for event in case.events.order_by("pk")][-2:] == ["invite_view", "receive_view"]


@pytest.mark.parametrize(
    ("invited_on", "due_on", "refusal"),
    [
        (RECEIVED - DAY, DUE, refusals.DateBeforeReceipt),
        (today() + DAY, today() + 2 * DAY, DateInFuture),
        (ASKED, ASKED, refusals.CompletionTermTooShort),
    ],
)
def test_invitation_on_a_day_that_cannot_be_leaves_nothing(invited_on, due_on, refusal):
    refused(refusal, invite, make(), invited_on, due_on)


@pytest.mark.parametrize(
    ("received_on", "refusal"),
    [(ASKED - DAY, refusals.DateBeforeRequest), (today() + DAY, DateInFuture)],
)
def test_view_on_a_day_that_cannot_be_leaves_nothing(received_on, refusal):
    case = make()
    invite(case)

    refused(refusal, reply, case, received_on)


def test_view_that_nobody_asked_is_refused():
    refused(refusals.NoOpenRequest, reply, make())


def test_view_that_came_in_does_not_come_in_again():
    case = make()
    invite(case)
    reply(case)

    refused(refusals.NoOpenRequest, reply, case)


# Heard before a refusal (Awb 4:7, 4:8)


def refuse(case, *codes, **values):
    grounds = list(RefusalGround.objects.filter(code__in=codes))
    terms = {"kind": "refusal", "reason": "Past niet", "grounds": grounds, "actor": make_user(), **values}
    return proposals.propose(case, **{"terms": make_terms(), **terms})


@pytest.fixture
def grounds():
    RefusalGround.objects.create(code="heard", article="Awb 4:35", text="Niet haalbaar", needs_hearing=True)
    RefusalGround.objects.create(code="plain", article="Artikel 3", text="Te laat", needs_hearing=False)


@pytest.mark.usefixtures("grounds")
@pytest.mark.parametrize("codes", [["heard"], ["heard", "plain"]])
def test_refusal_on_a_ground_that_asks_for_a_hearing_needs_one(codes):
    assert "Niet haalbaar" in str(refused(refusals.HearingMissing, refuse, make(), *codes))


@pytest.mark.usefixtures("grounds")
def test_refusal_on_another_ground_needs_none():
    assert refuse(make(), "plain").state == "open"


@pytest.mark.usefixtures("grounds")
@pytest.mark.parametrize(("due_on", "heard"), [(today() - DAY, True), (today(), False), (today() + DAY, False)])
def test_invitation_counts_once_its_last_day_has_passed(due_on, heard):
    case = make()
    invite(case, ASKED, due_on)

    if heard:
        assert refuse(case, "heard").state == "open"
    else:
        refused(refusals.HearingMissing, refuse, case, "heard")


@pytest.mark.usefixtures("grounds")
def test_view_that_came_in_counts_at_once():
    case = make()
    invite(case, ASKED, today() + DAY)
    reply(case, today())

    assert refuse(case, "heard").state == "open"


@pytest.mark.parametrize("amount", [None, Decimal("10.00")])
def test_refusal_awards_nothing_whatever_amount_is_given(amount):
    assert refuse(make(), "scheme-criteria", amount=amount).amount is None


def test_withdrawal_leaves_a_question_open_and_nobody_waits_for_it():
    case = make()
    ask(case)

    decisions.withdraw(case, withdrawn_on=today(), reason="A letter.", actor=make_user())

    refused(refusals.TransitionNotAllowed, answer, case, today())


def test_case_in_a_proposal_still_takes_an_answer():
    case = make()
    ask(case)
    make_proposal(Application.objects.get(pk=case.pk))

    assert answer(case, today()).received_on == today()


def test_an_advice_answers_the_request_pointed_at_on_screen_and_in_the_api():
    case = make()
    first, second = ask(case), ask(case, adviser="Raad", asked_on=ASKED + DAY)

    left = refused(WhichAdvice, answer, case)
    assert "Bureau" in str(left)
    assert "Raad" in str(left)
    form = ReceiveAdviceForm(application=case)
    assert list(form.fields["advice"].queryset) == [first, second]
    assert form.fields["advice"].initial is None

    hearing.receive_advice(case, advice=second, answer="Past.", received_on=DUE, actor=make_user())
    again = {"advice": second, "answer": "Nog eens.", "received_on": DUE, "actor": make_user()}
    refused(refusals.NoOpenRequest, hearing.receive_advice, case, **again)
    assert list(case.advices.values_list("answer", flat=True)) == ["", "Past."]
    assert ReceiveAdviceForm(application=case).fields["advice"].initial == first.pk

    third = ask(case, adviser="Derde", asked_on=ASKED + DAY)
    other = ask(make())
    terms = {"answer": "Het plan is goed.", "receivedOn": DUE.isoformat(), "dateReason": "Kwam per post."}
    client, url = signed_in(Role.CASE_OFFICER), f"/api/v1/applications/{case.case_number}/receive-advice"
    for number, status in ((None, 409), (other.pk, 400), (second.pk, 400), (third.pk, 200)):
        answered = client.post(url, {**terms, "advice": number}, content_type="application/json")
        assert answered.status_code == status, answered.content
    assert case.advices.get(pk=third.pk).answer == "Het plan is goed."
