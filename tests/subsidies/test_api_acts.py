"""The acts of the API: carried out, or refused with a problem and nothing stored."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.api.conventions import camelize
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, LedgerEntry, Proposal
from subsidies.views.act_list import ACTS as SCREEN
from tests import costing, objecting
from tests.cases import NOT_LEFT, make_case, maker_of_proposal, over_the_ceiling
from tests.factories import give_mandate, make_application, make_project, make_proposal, make_user
from tests.lending import as_loan
from tests.paying import IBAN, ordered
from tests.settling import asked_for_view, overpaid
from tests.subsidies import test_acts as screen
from tests.subsidies.test_api import assert_problem, post
from tests.told import need_not_be_heard
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TWO_LINES = ("decide", "receive-completion")  # signing makes the letter; what is complete is assessed
TODAY = timezone.localdate()
NOW, SOON, TOMORROW = (day.isoformat() for day in (TODAY, TODAY + timedelta(days=14), TODAY + timedelta(days=1)))
START = {"text": "Meld de start", "article": "Awb 4:37, lid 1, onder c", "dueOn": "2027-06-01"}
WITHOUT_ADVICE = {"adviceAnswer": "Wij hebben genoeg aan het plan zelf."}
TERMS = {"activities": "Onderzoek", "activitiesUntil": SOON, **WITHOUT_ADVICE}
AWARD = {"kind": "award", "amount": "1000.00", "deviation": "Het college wil vaart maken", "terms": TERMS}
# slug: (who, from which status, to which status, what is sent)
ACTS = {
    "request-completion": (
        Role.CASE_OFFICER,
        Status.RECEIVED,
        Status.INCOMPLETE,
        {"missing": "Begroting", "requestedOn": NOW, "dueOn": SOON},
    ),
    "receive-completion": (
        Role.CASE_OFFICER,
        Status.INCOMPLETE,
        Status.ASSESSMENT,
        {"receivedOn": NOW, "isComplete": True},
    ),
    "start-assessment": (Role.CASE_OFFICER, Status.RECEIVED, Status.ASSESSMENT, {}),
    "propose": (Role.CASE_OFFICER, Status.ASSESSMENT, Status.PROPOSED, AWARD),
    "decide": (Role.DECISION_MAKER, Status.PROPOSED, Status.AWARDED, {"decidedOn": NOW}),
    "send-back": (Role.DECISION_MAKER, Status.PROPOSED, Status.ASSESSMENT, {"remark": "Onderbouw het bedrag."}),
    "withdraw-proposal": (Role.CASE_OFFICER, Status.PROPOSED, Status.ASSESSMENT, {"reason": "Rekenfout"}),
    "correct": (
        Role.CASE_OFFICER,
        Status.ASSESSMENT,
        Status.ASSESSMENT,
        {"requestedAmount": "900.00", "reason": "Tikfout"},
    ),
    "extend": (
        Role.CASE_OFFICER,
        Status.RECEIVED,
        Status.RECEIVED,
        {"weeks": 4, "announcedOn": NOW, "reason": "Advies loopt"},
    ),
    "withdraw": (Role.CASE_OFFICER, Status.RECEIVED, Status.WITHDRAWN, {"withdrawnOn": NOW, "reason": "Per brief"}),
    "propose-withdrawal": (
        Role.CASE_OFFICER,
        Status.AWARDED,
        Status.AWARDED,
        {"kind": "withdrawal asked", "reason": "Per brief"},
    ),
    "receive-settlement": (
        Role.CASE_OFFICER,
        Status.AWARDED,
        Status.AWARDED,
        {"receivedOn": NOW, "askedAmount": "800.00"},
    ),
    "propose-settlement": (
        Role.CASE_OFFICER,
        Status.AWARDED,
        Status.AWARDED,
        {"settlementBasis": "ex_officio", "beforeTerm": True, "amount": "1000.00", "reason": "Gedaan"}
        | {"terms": {"awardArticle": "artikel 14 van de Asv"}},
    ),
    "propose-change": (
        Role.CASE_OFFICER,
        Status.SETTLED,
        Status.SETTLED,
        {"amount": "600.00", "reason": "Er is minder gebouwd", "grounds": ["settled-facts"]}
        | {"terms": {"weighing": "De kosten zijn niet gemaakt", "viewAnswer": "Dat volgen wij niet"}},
    ),
    "propose-objection": (
        Role.CASE_OFFICER,
        Status.REFUSED,
        Status.REFUSED,
        {"outcome": "unfounded", "reason": "Wij hebben alles opnieuw bekeken"},
    ),
    "repay": (Role.FINANCE, Status.SETTLED, Status.SETTLED, {"amount": "100.00", "receivedOn": NOW}),
    "repay-loan": (Role.FINANCE, Status.AWARDED, Status.AWARDED, {"amount": "100.00", "receivedOn": NOW}),
    "propose-payment": (
        Role.CASE_OFFICER,
        Status.AWARDED,
        Status.AWARDED,
        {"amount": "400.00", "iban": IBAN, "holder": "Gemeente Assen", "accountReason": "Bankafschrift van 3 maart"},
    ),
    "pay": (
        Role.FINANCE,
        Status.AWARDED,
        Status.AWARDED,
        {"amount": "400.00", "paidOn": NOW, "reference": "INK-1"},
    ),
}


LIKE_SCREEN = sorted(set(SCREEN) - set(ACTS))  # what is sent is what the form sends
ACTS |= {
    slug: (
        screen.ROLES[SCREEN[slug].named.permission],
        screen.STARTS[slug],
        screen.LEADS_TO.get(slug, screen.STARTS[slug]),
        None,
    )
    for slug in LIKE_SCREEN
}
ACTS["judge"] = (Role.CASE_OFFICER, Status.ASSESSMENT, Status.ASSESSMENT, {"outcome": "met", "reason": "Past"})
ACTS["end-suspension"] = (Role.CASE_OFFICER, Status.RECEIVED, Status.RECEIVED, {"endsOn": NOW})
FROM_ANY_STATUS = {"sent-elsewhere", "fix-penalty", "declare-interest"}
OF_A_BOOKING = {"bounce", "reverse"}  # nothing to name before a payment; test_transitions.py tries their statuses
ALSO = {
    "declare-interest": {Role.DECISION_MAKER},
    "return-payment": {Role.CASE_OFFICER},
    "return-money-step": {Role.CASE_OFFICER},
    "remind": {Role.FINANCE},
    **{slug: {Role.LEGAL_OFFICER} for slug in (*objecting.SLUGS, "withdraw-proposal")},
}  # roles besides the one above


def start(slug):
    if slug in LIKE_SCREEN:
        return screen.start(slug)
    case = make_application() if slug in ("extend", "end-suspension") else make_case(ACTS[slug][1])
    if slug == "pay":
        ordered(case, "400.00")
    made_ready = {"repay": overpaid, "repay-loan": as_loan, "propose-change": asked_for_view}
    if slug in made_ready:
        made_ready[slug](case)
    if slug == "propose-objection":
        objecting.ready(case, slug)
    if slug == "end-suspension":  # whose term still runs
        case.suspensions.create(
            kind="applicant", starts_on=case.received_on, reason="Omdat het zo is", actor=make_user()
        )
    return case


def body_of(application, slug):
    """What is sent for an act that succeeds."""
    if slug in costing.BODIES:
        return costing.BODIES[slug]
    if slug in LIKE_SCREEN:
        filled_in = objecting.as_call(screen.good(application, slug))
        words = {"no": False} if slug == "declare-interest" else {}
        return camelize({name: words.get(value, value) for name, value in filled_in.items() if value != ""})
    rows = {
        "judge": ("criterion", application.version.criteria),
        "end-suspension": ("suspension", application.suspensions),
    }
    if slug == "propose-objection":
        return {**ACTS[slug][3], "objection": application.objections.get().pk}
    named = {rows[slug][0]: rows[slug][1].get().pk} if slug in rows else {}
    return {**ACTS[slug][3], **named}


def act(application, slug, *, roles=(), body=None, **values):
    own = slug == "withdraw-proposal" and not roles
    client = signed_in(user=maker_of_proposal(application)) if own else signed_in(*(roles or {ACTS[slug][0]}))
    give_mandate(client.user)
    url = f"/api/v1/applications/{application.case_number}/{slug}"
    return client.post(
        url, {**(body_of(application, slug) if body is None else body), **values}, content_type="application/json"
    )


def stored():
    rows = Application.objects.values_list("status", "awarded_amount", "decided_on", "withdrawn_on", "complete_on")
    return list(rows), [model.objects.count() for model in (LedgerEntry, CaseEvent, Proposal)]


REFUSED_OF_OTHERS = {
    *("TransitionNotAllowed", "ProposalClosed", "CorrectedTooLate", "DecisionWasTold", "OnlyWhileObjected"),
    "NoAidToEnter",  # what stands in a register can be there whatever became of the case
}


@pytest.mark.parametrize("slug", ACTS)
def test_act_is_refused_to_every_other_role_and_carried_out_with_the_case_as_it_stands_for_answer(slug):
    application = start(slug)
    body, lines = body_of(application, slug), application.events.count()
    before = stored()
    others = set(Role) - {ACTS[slug][0]} - ALSO.get(slug, set())  # one person with all that they may

    assert_problem(act(application, slug, roles=others, body=body), 403)
    assert stored() == before
    response = act(application, slug, body=body)

    assert response.status_code == 200, response.content
    assert response.json()["status"] == ACTS[slug][2]
    assert application.events.count() == lines + (2 if slug in TWO_LINES else 1)


@pytest.mark.parametrize(
    ("slug", "field", "value"),
    [
        *((slug, "amount", amount) for slug in ("propose", "pay") for amount in ("-1", "0", "1e400", "12,345", "abc")),
        ("propose", "kind", "partial award"),
        ("propose", "kind", "gift"),
        ("propose", "kind", None),
        ("propose", "grounds", ["nonsense"]),
        ("propose", "grounds", ["\x00"]),
        ("propose", "grounds", "scheme-criteria"),
        ("propose", "obligations", [{"text": ""}]),
        ("propose", "obligations", [{"text": "Meld", "dueOn": "31-02-2024"}]),
        ("propose", "reason", "\x00"),
        ("decide", "decidedOn", "31-02-2024"),
        ("decide", "decidedOn", None),
        ("send-back", "remark", " "),
        ("request-completion", "missing", ""),
        ("request-completion", "dueOn", "2023-02-29"),
        ("receive-completion", "isComplete", "perhaps"),
        ("receive-completion", "receivedOn", ""),
        ("start-assessment", "completeOn", "x"),
        ("extend", "weeks", 0),
        ("extend", "weeks", "many"),
        ("extend", "reason", ""),
        ("withdraw", "withdrawnOn", "2023-02-29"),
        ("pay", "paidOn", ""),
        ("pay", "reference", "x" * 81),
    ],
)
def test_act_with_bad_input_is_refused_by_its_field_and_stores_nothing(slug, field, value):
    application = start(slug)
    before = stored()

    response = act(application, slug, **{field: value})

    assert field in assert_problem(response, 400)["errors"]
    assert stored() == before


@pytest.mark.parametrize(
    ("slug", "values", "code"),
    [
        ("request-completion", {"dueOn": NOW}, "CompletionTermTooShort"),
        ("request-completion", {"requestedOn": TOMORROW}, "DateInFuture"),
        ("receive-completion", {"receivedOn": "2000-01-01"}, "DateBeforeReceipt"),
        ("start-assessment", {"completeOn": "2000-01-01"}, "DateBeforeReceipt"),
        ("propose", {"amount": None}, "AmountNotPositive"),
        ("propose", {"amount": "1000.01"}, "AwardAboveRequest"),
        ("propose", {"amount": "999.99"}, "ReasonMissing"),
        ("propose", {"kind": "refusal", "amount": None, "reason": "Past niet"}, "GroundMissing"),
        ("propose", {"kind": "disregard", "amount": None, "reason": "Omdat het zo is"}, "DisregardDropped"),
        ("decide", {"decidedOn": "2000-01-01"}, "DateBeforeReceipt"),
        ("decide", {"decidedOn": TOMORROW}, "DateInFuture"),
        ("extend", {"weeks": 27}, "ExtensionTooLong"),
        ("withdraw", {"withdrawnOn": TOMORROW}, "DateInFuture"),
        ("pay", {"amount": "1000.01"}, "PaysMoreThanAwarded"),
    ],
)
def test_act_that_a_rule_refuses_is_a_conflict_and_stores_nothing(slug, values, code):
    application = start(slug)
    before = stored()

    problem = assert_problem(act(application, slug, **values), 409)

    assert problem["code"] == code
    assert stored() == before


@pytest.mark.parametrize(
    ("days", "code"), [(0, "ExtensionTooLate"), (1, "ExtensionTooLate"), (299, "ExtensionRecordedTooLate")]
)
def test_term_that_is_over_is_not_extended_whatever_date_is_typed(days, code):
    application, typed = make_case(Status.RECEIVED), (TODAY - timedelta(days=days)).isoformat()
    before = stored()

    problem = assert_problem(act(application, "extend", announcedOn=typed, dateReason="Vergeten"), 409)

    assert problem["code"] == code
    assert stored() == before


@pytest.mark.parametrize("slug", [slug for slug in ACTS if slug not in FROM_ANY_STATUS | OF_A_BOOKING])
def test_act_from_another_status_is_a_conflict(slug):
    from_most = {*objecting.SLUGS, "decide-money-step", "return-money-step", "default-notice"}
    application = make_case(Status.FORWARDED if slug in from_most else Status.REFUSED)
    if slug in objecting.SLUGS:
        objecting.row(application)
    if slug == "end-suspension":
        application.suspensions.create(kind="applicant", starts_on=TODAY, reason="Omdat het zo is", actor=make_user())

    problem = assert_problem(act(application, slug, roles={ACTS[slug][0]}), 409)

    assert problem["code"] in REFUSED_OF_OTHERS


def test_ceiling_that_is_too_low_is_a_conflict_with_the_fact_in_dutch():
    application = over_the_ceiling()
    before = stored()

    problem = assert_problem(act(application, "decide"), 409)

    assert problem["code"] == "CeilingExceeded"
    said = problem["detail"].replace("\u00a0", " ")
    assert said == NOT_LEFT
    assert stored() == before


# Four eyes and mandate


def decide_as(user, application):
    client = signed_in(user=user)
    url = f"/api/v1/applications/{application.case_number}/decide"
    return client.post(url, {"decidedOn": NOW}, content_type="application/json")


def test_own_proposal_is_a_conflict():
    client = signed_in(Role.CASE_OFFICER, Role.DECISION_MAKER)
    give_mandate(client.user)
    application = make_case(Status.ASSESSMENT)
    url = f"/api/v1/applications/{application.case_number}/propose"
    assert client.post(url, AWARD, content_type="application/json").status_code == 200
    before = stored()

    problem = assert_problem(decide_as(client.user, application), 409)

    assert problem["code"] == "OwnProposal"
    assert stored() == before


@pytest.mark.parametrize(
    "mandate",
    [
        None,
        {"max_amount": "999.99"},
        {"kind": "refusal"},
        {"valid_until": TODAY - timedelta(days=1)},
        {"valid_from": TODAY + timedelta(days=1)},
    ],
)
def test_decision_without_a_mandate_for_it_is_a_conflict(mandate):
    client, application = signed_in(Role.DECISION_MAKER), make_case(Status.PROPOSED)
    if mandate is not None:
        give_mandate(client.user, **mandate)
    before = stored()

    problem = assert_problem(decide_as(client.user, application), 409)

    assert problem["code"] == "NoMandate"
    assert "geen mandaat" in problem["detail"]
    assert stored() == before


def test_adviser_of_the_project_does_not_decide():
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    proposal = make_proposal(make_application(projects=[make_project(adviser=client.user)]))

    problem = assert_problem(decide_as(client.user, proposal.application), 409)

    assert problem["code"] == "AdviserOfProject"


# What is kept


def test_refusal_keeps_its_grounds_and_obligations_keep_their_day():
    refused, awarded = make_case(Status.ASSESSMENT), make_case(Status.ASSESSMENT)
    need_not_be_heard(refused, refused.events.first().actor)
    judged = {"outcome": "not_met", "reason": "Past niet", "actor": make_user()}
    refused.judgements.create(criterion=refused.version.criteria.get(), **judged)

    unmet = {"criteria": [{"text": "Past in de visie", "article": "artikel 6"}], **WITHOUT_ADVICE}
    refusal = {"kind": "refusal", "reason": "Past niet", "grounds": ["scheme-criteria"], "terms": unmet}
    act(refused, "propose", body=refusal)
    act(awarded, "propose", obligations=[START, {"text": "Bewaar", "article": "Awb 4:38", "regulation": "artikel 8"}])

    assert [ground.code for ground in refused.proposals.get().grounds.all()] == ["scheme-criteria"]
    assert refused.proposals.get().terms.criteria == unmet["criteria"]
    assert awarded.proposals.get().obligations == [
        {"text": "Meld de start", "article": "Awb 4:37, lid 1, onder c", "due_on": "2027-06-01"},
        {"text": "Bewaar", "article": "Awb 4:38; artikel 8", "due_on": None},
    ]


@pytest.mark.parametrize("slug", ["award", "refuse", "disregard"])
def test_deciding_at_once_is_not_there(slug):
    application = make_application()

    assert post(f"/applications/{application.case_number}/{slug}", Role.DECISION_MAKER, {}).status_code == 404
