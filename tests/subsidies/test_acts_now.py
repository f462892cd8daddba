"""What can be done with a case: every act says what stands in its way, on screen and in the API alike."""

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.refusals import Refusal
from subsidies.duties import DUTY_OF
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, Interest, Proposal
from subsidies.services.acts import act_reasons
from subsidies.services.acts.acts_now import acts_now
from subsidies.services.acts.case_acts import CASE_ACTS
from subsidies.services.application.correction_refusals import NotYourProposal
from subsidies.services.case.record import record
from subsidies.services.dossier import case_page
from subsidies.services.refusals import TransitionNotAllowed
from subsidies.transitions import PAYABLE, TRANSITIONS, target_status
from tests import objecting, settling
from tests.cases import make_case, not_told
from tests.factories import give_mandate, make_unsent_award, make_user
from tests.lending import as_loan
from tests.paying import ordered
from tests.settling import overpaid
from tests.trail.tampering import asleep, undone
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

# Acts that the status rules out though the table of transitions has them: of an award only, unless something is owed.
OF_AWARD_ONLY = {
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT),
    *(Action.PAY, Action.BOUNCE, Action.REVERSE),
}
# Actions that nobody carries out by an act of the list: they come with another, or from a page of their own.
OF_NO_ACT = {
    *(Action.REFUSE, Action.DISREGARD, Action.ASSIGN, Action.ASSESS, Action.VOID),
    *(Action.END_AWARD, Action.LOWER_AWARD, Action.SETTLE, Action.CHANGE_SETTLEMENT, Action.REFUSE_ON_OBJECTION),
}


ROLES = (
    Role.DECISION_MAKER,
    Role.FINANCE,
    Role.LEGAL_OFFICER,
)  # beside the case officer, each with a third of the cases


def _on_the_way(status):
    case = make_case(status)
    ordered(case, "400.00")
    return case


def _objected(slug):
    case = make_case(Status.REFUSED)
    objecting.ready(case, slug)
    return case


def _with(prepare, status):
    case = make_case(status)
    prepare(case)
    return case


CASES = {
    **{f"as it is: {status}": (lambda status=status: make_case(status)) for status in Status},
    "award not sent": make_unsent_award,
    "refusal not sent": lambda: _with(not_told, Status.REFUSED),
    "payment proposed": lambda: _on_the_way(Status.AWARDED),
    "loan, drawn": lambda: _with(as_loan, Status.AWARDED),
    "paid too much": lambda: _with(overpaid, Status.SETTLED),
    "settlement proposed": lambda: _with(lambda case: settling.ready(case, "agree-settlement"), Status.AWARDED),
    "objection to repair": lambda: _objected("receive-repair"),
    "objection to be heard": lambda: _objected("hear-objector"),
    "objection heard": lambda: _objected("propose-objection"),
}


@pytest.mark.parametrize("made", CASES)
def test_every_act_that_cannot_be_done_says_what_of_the_case_stands_in_the_way(made):
    case = Application.objects.with_names().get(pk=CASES[made]().pk)
    case_page.fetch_for_acts(case)

    found = {action: reason() for action, reason in act_reasons.reasons(case).items()}

    of_status = {action for action in TRANSITIONS if target_status(action, case.status) is None}
    of_status |= OF_AWARD_ONLY if case.status not in PAYABLE else set()
    by_status = {action for action, refusal in found.items() if type(refusal) is TransitionNotAllowed}
    assert by_status <= of_status  # the status is not given as the reason where it is not
    assert {str(refusal).strip() for refusal in found.values()} & {""} == set()
    assert all(refusal.facts["way_on"] for refusal in found.values() if type(refusal) is TransitionNotAllowed)


def test_every_action_is_of_an_act_or_comes_with_another():
    assert {action for act in CASE_ACTS.values() for action in act.actions} | OF_NO_ACT == set(TRANSITIONS)


@pytest.mark.parametrize("made", CASES)
def test_page_form_and_api_tell_the_same_of_every_act(made):
    case, walked, turn = CASES[made](), 0, list(CASES).index(made)
    base, api = case.get_absolute_url(), f"/api/v1/applications/{case.case_number}/"
    for role in {Role.CASE_OFFICER, ROLES[turn % len(ROLES)]}:
        client = signed_in(role)
        page = client.get(base)
        listed = {row["slug"]: row for row in client.get(f"{api}acts").json()}
        assert list(listed) == list(CASE_ACTS)
        shown = {act.slug for act, _url in page.context["acts"]}
        assert shown == {slug for slug, row in listed.items() if row["isAllowed"]}
        assert all(row["url"].endswith(f"{api}{slug}") for slug, row in listed.items())
        assert {slug for slug, row in listed.items() if row["isAllowed"] == bool(row["why"])} == set()
        closed = [slug for slug, row in listed.items() if row["why"] and row["code"] != "NotYourAct"]
        for slug in closed[turn % 7 :: 7]:  # each form a few times among the cases
            answer = client.get(f"{base}{slug}/")
            assert (answer.status_code, str(answer.context["refusal"])) == (409, listed[slug]["why"])
            walked += 1
    assert walked


def test_acts_of_a_case_are_for_who_may_see_it_and_say_so_when_they_are_of_others():
    case = make_case(Status.RECEIVED)
    url = f"/api/v1/applications/{case.case_number}/acts"

    rows = signed_in(Role.READER).get(url).json()

    assert {row["code"] for row in rows} == {"NotYourAct"}
    assert signed_in(Role.PROCESS_GUIDE).get(url).status_code == 403


BARS = (Action.RECEIVE, Action.ASSESS, Action.PROPOSE, Action.AWARD, Action.PAY, Action.CORRECT)


@pytest.mark.parametrize("made", CASES)
def test_what_a_person_did_or_their_interest_is_told_before_as_the_act_itself_answers(made):
    """Walks over every act that a colleague could do, for who did each duty on the case or has an interest in it."""
    case = Application.objects.get(pk=CASES[made]().pk)
    everything = [role for role in Role if role != Role.PROCESS_GUIDE]
    person, colleague, walked = make_user(*everything), make_user(*everything), 0
    for user in (person, colleague):
        give_mandate(user)
    case_page.fetch_for_acts(case)
    could = [row.act for row in acts_now(colleague, case) if row.is_possible]
    for bar in (*BARS, None):
        with undone():
            if bar is None:
                Interest.objects.create(application=case, has_interest=True, explanation="Mijn broer", actor=person)
            else:
                CaseEvent.objects.create(application=case, action=bar, actor=person, occurred_at=timezone.now())
            told = {row.act.slug: row.refusal for row in acts_now(person, Application.objects.get(pk=case.pk))}
            for act in could:
                possible = [action for action in act.actions if target_status(action, case.status) is not None]
                try:
                    with undone():
                        record(case, possible[0], actor=person)  # what every act of this person comes to
                    refused = None
                except Refusal as refusal:
                    refused = refusal
                found = told[act.slug]
                if not isinstance(found, NotYourProposal):
                    assert (type(found), str(found)) == (type(refused), str(refused)), (act.slug, bar)
                walked += refused is not None
    assert walked or not any(DUTY_OF[act.action] for act in could)


def test_who_cannot_decide_reads_why_on_the_page_and_in_the_api():
    case, without, own = make_case(Status.PROPOSED), signed_in(Role.DECISION_MAKER), signed_in(Role.DECISION_MAKER)
    give_mandate(own.user)
    assert _decide(own, case)["isAllowed"]
    with asleep():
        QuerySet(Proposal).filter(application=case).update(proposed_by=own.user)
    for client, code in ((without, "NoMandate"), (own, "OwnProposal")):
        row = _decide(client, case)
        assert (row["code"], row["isAllowed"]) == (code, False)
        page = client.get(f"{case.get_absolute_url()}decide/")
        assert (page.status_code, str(page.context["refusal"])) == (409, row["why"])


def _decide(client, case):
    rows = client.get(f"/api/v1/applications/{case.case_number}/acts").json()
    return next(row for row in rows if row["slug"] == "decide")
