"""My work: the order of the cases, the act each asks for, who handles it, and who hears of that."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.background.models import OutgoingMail
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Advice, Application, CaseEvent, CompletionRequest, Hearing
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.case import notices
from subsidies.services.decisions import proposals
from subsidies.services.decisions.people import HANDLE, deciders, people_with, waiting_for
from subsidies.services.obligations import obligations
from subsidies.services.terms.deadlines import CLOCK_ROWS
from subsidies.services.work import work
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_obligation,
    make_project,
    make_proposal,
    make_scheme,
    make_user,
)
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RECEIVED = date(2024, 3, 1)  # 13 weeks: 31 May 2024
TODAY = date(2024, 4, 10)


def day(text: str) -> date:
    return date.fromisoformat(text)


def officer(**fields):
    return make_user(Role.CASE_OFFICER, **fields)


def decider(**fields):
    return make_user(Role.DECISION_MAKER, **fields)


def make_case(status=Status.RECEIVED, received_on=RECEIVED, **fields) -> Application:
    ceiling = make_ceiling(scheme=make_scheme(parameters={"decision_weeks": "13"}))
    case = make_application(ceiling=ceiling, received_on=received_on)
    complete_on = received_on if status in (Status.ASSESSMENT, Status.PROPOSED) else None
    Application.objects.filter(pk=case.pk).update(**{"status": status, "complete_on": complete_on, **fields})
    return Application.objects.get(pk=case.pk)


def ask(case, asked="2024-03-11", due="2024-03-25", **fields):
    terms = {"requested_on": day(asked), "due_on": day(due), "missing": "x", "actor": make_user(), **fields}
    return sent(CompletionRequest.objects.create(application=case, **terms), day(asked))


def item(case, on=TODAY):
    return next(iter(work.work_items(Application.objects.filter(pk=case.pk), on=on)))


# What a case asks for


@pytest.mark.parametrize(
    ("status", "action"),
    [
        (Status.RECEIVED, Action.START_ASSESSMENT),
        (Status.ASSESSMENT, Action.PROPOSE),
        (Status.PROPOSED, Action.AWARD),
    ],
)
def test_act_follows_from_the_status(status, action):
    found = item(make_case(status))

    assert (found.action, found.date.code, found.days_left) == (action, "decide", 51)  # Apr 20, May 31 = 51


@pytest.mark.parametrize(
    ("on", "action", "code"),
    [
        ("2024-03-20", Action.RECEIVE_COMPLETION, "complete"),
        ("2024-03-25", Action.RECEIVE_COMPLETION, "complete"),  # the last day to complete
        ("2024-03-26", Action.PROPOSE, "disregard"),  # until 22 April
        ("2024-04-22", Action.PROPOSE, "disregard"),
        ("2024-04-23", Action.START_ASSESSMENT, "decide"),  # too late to disregard: decide on what is there
    ],
)
def test_act_of_an_incomplete_case_follows_from_the_day(on, action, code):
    case = make_case(Status.INCOMPLETE)
    ask(case)

    found = item(case, on=day(on))

    assert (found.action, found.date.code) == (action, code)


def test_proposal_to_disregard_keeps_its_own_date():
    case = make_case(Status.PROPOSED, complete_on=None)
    ask(case)

    found = item(case)

    assert (found.action, found.date.code, found.date.term.last_day) == (Action.AWARD, "disregard", day("2024-04-22"))


def test_advice_and_view_that_come_first_ask_for_their_own_act():
    advised, heard = make_case(Status.ASSESSMENT), make_case(Status.ASSESSMENT)
    Advice.objects.create(application=advised, adviser="x", question="x", asked_on=RECEIVED, due_on=day("2024-04-05"))
    terms = {"invited_on": RECEIVED, "due_on": day("2024-04-15"), "intention": "x"}
    sent(Hearing.objects.create(application=heard, **terms), RECEIVED)

    assert (item(advised).action, item(advised).is_late) == (Action.RECEIVE_ADVICE, True)
    assert (item(heard).action, item(heard).is_late) == (Action.RECEIVE_VIEW, False)


def test_late_cases_come_first_and_then_the_nearest():
    far = make_case(received_on=day("2024-04-01"))
    late = make_case(received_on=day("2024-01-02"))  # 2 April
    near = make_case(received_on=day("2024-01-15"))  # 15 April
    later = make_case(received_on=day("2024-01-09"))  # 9 April: one day late

    found = work.work_items(work.open_cases(), on=TODAY)

    assert [row.application for row in found] == [late, later, near, far]
    assert [row.is_late for row in found] == [True, True, False, False]


@pytest.mark.parametrize("cases", [1, 3])
def test_list_takes_the_same_queries(django_assert_num_queries, cases):
    for _ in range(cases):
        ask(make_case(Status.INCOMPLETE))

    of_nothing = 3  # no sample, no budget and no step about money: what hangs on those is not asked
    with django_assert_num_queries(4 + len(CLOCK_ROWS) + len(work.OF_STEP) - of_nothing):
        found = work.work_items(work.open_cases(), on=TODAY)
        assert [str(row.application.applicant) and row.action for row in found] == [Action.PROPOSE] * cases


def test_closed_cases_are_no_work():
    make_case(Status.REFUSED, decided_on=TODAY)
    make_case(Status.WITHDRAWN, withdrawn_on=TODAY)

    assert list(work.open_cases()) == []


# Who handles it


def test_assign_gives_the_case_and_tells_the_handler(mailoutbox, django_capture_on_commit_callbacks):
    case, handler, actor = make_case(), officer(name="Bo"), officer(name="Ada")

    with django_capture_on_commit_callbacks(execute=True):
        work.assign(case, handler=handler, actor=actor)

    case.refresh_from_db()
    line = CaseEvent.objects.filter(application=case).last()
    assert (case.handler, line.action, line.data) == (handler, Action.ASSIGN, {"handler": "Bo"})
    assert [(mail.to, case.case_number in mail.subject) for mail in mailoutbox] == [([handler.email], True)]
    assert "Ada" in mailoutbox[0].body


def test_assign_to_the_same_officer_changes_nothing(mailoutbox, django_capture_on_commit_callbacks):
    handler = officer()
    case = make_case(handler=handler)
    lines = case.events.count()

    with django_capture_on_commit_callbacks(execute=True):
        work.assign(case, handler=handler, actor=officer())

    assert (case.events.count(), mailoutbox) == (lines, [])


@pytest.mark.parametrize("roles", [[], [Role.DECISION_MAKER], [Role.READER]])
def test_assign_to_somebody_who_cannot_handle_is_refused(roles):
    case = make_case()

    with pytest.raises(refusals.NotAnOfficer):
        work.assign(case, handler=make_user(*roles), actor=officer())

    case.refresh_from_db()
    assert case.handler is None


def test_assign_to_somebody_who_left_is_refused():
    with pytest.raises(refusals.NotAnOfficer):
        work.assign(make_case(), handler=officer(is_active=False), actor=officer())


def test_take_over_a_case_that_nobody_has(mailoutbox, django_capture_on_commit_callbacks):
    case, actor = make_case(), officer()

    with django_capture_on_commit_callbacks(execute=True):
        work.take_over(case, instead_of=None, actor=actor)

    case.refresh_from_db()
    assert (case.handler, mailoutbox) == (actor, [])


def test_take_over_from_a_colleague_is_refused_until_it_is_on_purpose():
    before, actor = officer(name="Bo"), officer(name="Ada")
    case = make_case(handler=before)

    with pytest.raises(refusals.HandledByAnother):
        work.take_over(case, instead_of=None, actor=actor)
    with pytest.raises(refusals.HandledByAnother):  # somebody else took it in the meantime
        work.take_over(case, instead_of=officer().pk, actor=actor)

    case.refresh_from_db()
    assert case.handler == before

    work.take_over(case, instead_of=before.pk, actor=actor)

    case.refresh_from_db()
    assert case.handler == actor
    assert CaseEvent.objects.filter(application=case).last().data == {"handler": "Ada", "before": "Bo"}


def test_take_over_without_the_right_to_handle_is_refused():
    with pytest.raises(refusals.NotAnOfficer):
        work.take_over(make_case(), instead_of=None, actor=decider())


def test_release_leaves_the_case_to_nobody():
    before = officer(name="Bo")
    case = make_case(handler=before)

    work.release(case, actor=before)
    work.release(case, actor=before)  # twice is once

    case.refresh_from_db()
    lines = CaseEvent.objects.filter(application=case, action=Action.ASSIGN)
    assert (case.handler, [line.data for line in lines]) == (None, [{"handler": "–", "before": "Bo"}])


def test_awarded_case_is_taken_on_and_handed_over_with_its_obligations():
    case, one, other = make_award(), officer(), officer(name="Bo")
    make_obligation(case, due_on=TODAY)

    work.take_over(case, instead_of=None, actor=one)
    mine = [row.application.pk for row in obligations.due(until=TODAY, handler=one).rows]
    work.assign(case, handler=other, actor=one)
    handed = [row.application.pk for row in obligations.due(until=TODAY, handler=other).rows]

    assert mine == handed == [case.pk]
    assert not obligations.due(until=TODAY, handler=one).rows


@pytest.mark.parametrize(
    "act",
    [
        lambda case, actor: work.assign(case, handler=actor, actor=actor),
        lambda case, actor: work.take_over(case, instead_of=None, actor=actor),
        lambda case, actor: work.release(case, actor=actor),
    ],
)
def test_closed_case_is_handed_to_nobody(act):
    case = make_case(Status.REFUSED, decided_on=TODAY)

    with pytest.raises(refusals.TransitionNotAllowed):
        act(case, officer())


# Who may


def test_people_with_a_permission_are_active_and_named_once():
    one = make_user(Role.CASE_OFFICER, Role.FINANCE)
    own = make_user(is_superuser=True)
    officer(is_active=False)
    make_user(Role.READER)

    assert set(people_with(HANDLE)) == {one, own}


def test_waiting_for_me_leaves_out_own_proposals_own_projects_and_what_no_mandate_covers():
    today = timezone.localdate()
    me = decider()
    give_mandate(me, max_amount=5000)
    cases = [make_application(amount=amount) for amount in ("1000.00", "5000.00", "5000.01", "1000.00", "1000.00")]
    cases[3].projects.add(make_project(adviser=me))
    for case in cases[:4]:
        make_proposal(case)
    make_proposal(cases[4], actor=me)

    assert sorted(waiting_for(me, on=today)) == [cases[0].pk, cases[1].pk]
    assert waiting_for(decider(), on=today) == []  # no mandate
    assert waiting_for(officer(), on=today) == []


def test_deciders_are_told_of_a_proposal(mailoutbox, django_capture_on_commit_callbacks):
    able, too_small = decider(), decider()
    give_mandate(able)
    give_mandate(too_small, max_amount=10)
    give_mandate(officer())  # a mandate without the right to decide

    with django_capture_on_commit_callbacks(execute=True):
        proposal = make_proposal(make_application())

    assert deciders(proposal, on=timezone.localdate()) == [able]
    assert [mail.to for mail in mailoutbox] == [[able.email]]


def test_proposer_is_told_that_a_proposal_came_back(mailoutbox, django_capture_on_commit_callbacks):
    proposer = officer()
    proposal = make_proposal(make_application(), actor=proposer)

    with django_capture_on_commit_callbacks(execute=True):
        proposals.send_back(proposal, remark="Not clear", actor=decider())

    assert [mail.to for mail in mailoutbox] == [[proposer.email]]


@pytest.mark.parametrize("about", sorted(notices.SUBJECTS))
def test_nobody_is_mailed_what_they_do_not_want(mailoutbox, django_capture_on_commit_callbacks, about):
    user, case = officer(), make_case()
    preference = notices.preference_of(user)
    setattr(preference, f"mail_when_{about}", False)
    preference.save()

    with django_capture_on_commit_callbacks(execute=True):
        notices.notify(user, about, application=case, actor=officer())

    assert mailoutbox == []


@pytest.mark.parametrize("about", sorted(notices.SUBJECTS))
def test_mail_has_the_address_of_the_case_and_no_applicant(mailoutbox, django_capture_on_commit_callbacks, about):
    user, case = officer(), make_case()

    with django_capture_on_commit_callbacks(execute=True):
        notices.notify(user, about, application=case, actor=officer(name="Ada & Co"))

    assert case.get_absolute_url() in mailoutbox[0].body
    assert "Ada & Co" in mailoutbox[0].body  # plain text: nothing is escaped
    assert str(case.applicant) not in mailoutbox[0].body


def test_mail_is_kept_with_the_act_and_not_without_it(settings):
    settings.EMAIL_BACKEND = "drenthe.background.backends.OutboxBackend"
    case, handler = make_case(), officer()

    with suppress(ZeroDivisionError), transaction.atomic():
        work.assign(case, handler=handler, actor=officer())
        raise ZeroDivisionError
    assert OutgoingMail.objects.count() == 0

    work.assign(case, handler=handler, actor=officer())

    assert [mail.recipients for mail in OutgoingMail.objects.all()] == [[handler.email]]


def test_case_on_the_way_from_receipt_to_proposal_changes_its_act():
    actor = officer()
    case = make_application(received_on=timezone.localdate() - timedelta(days=3))
    steps = [item(case, on=timezone.localdate()).action]
    completeness.start_assessment(case, actor=actor)
    steps.append(item(case, on=timezone.localdate()).action)
    make_proposal(Application.objects.get(pk=case.pk), actor=actor)
    steps.append(item(case, on=timezone.localdate()).action)

    assert steps == [Action.START_ASSESSMENT, Action.PROPOSE, Action.AWARD]
