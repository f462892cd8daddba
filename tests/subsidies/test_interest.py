"""A personal interest (Awb 2:4): whoever assesses or decides says first, once for each case, that there is none."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from subsidies import services
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.interest import NO_INTEREST, NoInterestMixin
from subsidies.models import Decision, Interest, Judgement, PenaltyDecision, Proposal, Score
from subsidies.services.application.formality_refusals import InterestNotDeclared
from subsidies.services.assessment import assessment
from subsidies.services.case import interests
from subsidies.services.ceilings import tender
from subsidies.services.decisions import decisions, withdrawals
from subsidies.services.terms import penalties
from subsidies.views.act_list import ACTS
from tests import objecting, settling
from tests.cases import make_case
from tests.factories import give_mandate, make_application, make_proposal, make_terms, make_user
from tests.subsidies.formality_acts import tendered
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.undeclared, pytest.mark.one_database]
WRITES = (Judgement, Proposal, Decision, Score, PenaltyDecision)  # what assessing and deciding leave behind


def case_in(status):
    with take_over("test"):  # nobody is asked about what was taken over
        case = make_case(Status.ASSESSMENT if status == Status.PROPOSED else status)
    if status == Status.PROPOSED:
        make_proposal(case, no_interest=True)
    return case


def judge(actor, **said):
    case = case_in(Status.ASSESSMENT)
    return assessment.judge(case, case.version.criteria.get(), outcome="met", reason="Past", actor=actor, **said)


def sign(actor, **said):
    return decisions.decide_as_proposed(case_in(Status.PROPOSED), decided_on=timezone.localdate(), actor=actor, **said)


def end(actor, **said):
    terms = {"kind": "withdrawal asked", "reason": "Per brief", "terms": make_terms()}
    return withdrawals.propose_withdrawal(case_in(Status.AWARDED), **terms, actor=actor, **said)


def fix(actor, **said):
    case, today = case_in(Status.ASSESSMENT), timezone.localdate()
    case.default_notices.create(received_on=today - timedelta(days=80), actor=make_user())
    return penalties.fix_penalty(case, decided_on=today, actor=actor, **said)


BEGUN = ("proposals", "begun")  # the row of a proposal after the award, for whoever asked
ACTS_THAT_ASK = {
    ("assessment", "judge"): judge,
    ("proposals", "propose"): lambda actor, **said: make_proposal(case_in(Status.ASSESSMENT), actor=actor, **said),
    ("decisions", "sign"): sign,
    ("withdrawals", "propose_withdrawal"): end,
    ("settlements", "propose_settlement"): lambda actor, **said: settling.propose(
        case_in(Status.AWARDED), actor=actor, **said
    ),
    ("settlement_changes", "propose_change"): lambda actor, **said: settling.propose_change(
        settling.asked_for_view(case_in(Status.SETTLED)), "600.00", actor=actor, **said
    ),
    ("objection_proposals", "propose"): lambda actor, **said: objecting.propose(
        objecting.hear(objecting.receive(case_in(Status.REFUSED))), actor=actor, **said
    ),
    ("tender", "score"): lambda actor, **said: tender.score(
        tendered(case_in(Status.ASSESSMENT)), points=1, reason="Omdat het zo is", actor=actor, **said
    ),
    ("penalties", "fix_penalty"): fix,
}


def writers():
    """Every function of the services that writes an assessment or a decision: its module, its name and its source."""
    names = {model.__name__ for model in WRITES}
    for path in sorted(Path(services.__path__[0]).rglob("*.py")):
        for function in ast.parse(path.read_text()).body:
            if isinstance(function, ast.FunctionDef):
                calls = {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
                made = {f"{name}.objects.{how}" for name in names for how in ("create", "bulk_create")}
                if (path.stem, function.name) != BEGUN and calls & {*made, BEGUN[1]}:
                    yield path.stem, function.name, calls


def test_every_service_that_assesses_or_decides_asks():
    found = list(writers())

    assert {(module, name) for module, name, _calls in found} == set(ACTS_THAT_ASK)
    assert [name for _module, name, calls in found if "interests.check" not in calls] == []


def test_form_of_every_such_act_asks():
    asked = {act.service.__name__ for act in ACTS.values() if issubclass(act.form, NoInterestMixin)}

    of_awards = {"propose_withdrawal", "propose_settlement", "propose_change", "take_back"}
    of_awards |= {"decide"}  # of a step about money
    assert asked == {"propose", "decide_as_proposed", "score", "fix_penalty", *of_awards}


@pytest.mark.parametrize("act", ACTS_THAT_ASK)
def test_act_is_refused_until_its_actor_says_there_is_no_interest(act):
    actor = make_user()
    give_mandate(actor)
    before = [model.objects.count() for model in WRITES]

    with pytest.raises(InterestNotDeclared, match=r"Awb 2:4"):
        ACTS_THAT_ASK[act](actor)
    assert not Interest.objects.filter(actor=actor).exists()

    ACTS_THAT_ASK[act](actor, no_interest=True)
    assert [row.has_interest for row in Interest.objects.filter(actor=actor)] == [False]
    assert [model.objects.count() for model in WRITES] != before


def test_act_that_fails_leaves_no_declaration():
    actor = make_user()  # without a mandate

    with pytest.raises(Exception, match="mandaat"):
        sign(actor, no_interest=True)

    assert not Interest.objects.filter(actor=actor).exists()


# On screen and in the API


def test_form_asks_once_for_each_case():
    case, client = case_in(Status.PROPOSED), signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    url = f"{case.get_absolute_url()}decide/"
    page = client.get(url)

    refused = client.post(url, {"decided_on": timezone.localdate().isoformat(), "letter": fingerprint(page)})

    assert refused.status_code == 400
    assert f'name="{NO_INTEREST}"' in text_of(page)
    interests.declare(case, has_interest=False, actor=client.user)
    assert f'name="{NO_INTEREST}"' not in text_of(client.get(url))


def fingerprint(page):
    return hidden(page, "letter")[0]


def test_criteria_ask_until_it_was_said():
    case, client = case_in(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    criterion = case.version.criteria.get().pk
    values = {f"{criterion}-outcome": "met", f"{criterion}-reason": "Past"}
    url = reverse("subsidies:judge", args=[case.case_number, criterion])

    refused = client.post(url, values, follow=True)
    assert "dat u geen persoonlijk belang bij deze zaak hebt" in text_of(refused)
    assert not case.judgements.exists()

    client.post(url, {**values, f"{criterion}-{NO_INTEREST}": "on"})
    assert case.judgements.count() == 1
    assert f"{criterion}-{NO_INTEREST}" not in text_of(client.get(case.get_absolute_url()))


@pytest.mark.parametrize("says", [True, False])
def test_many_signatures_ask_once_for_all_cases(says):
    with take_over("test"):
        chosen = [make_proposal(make_application()) for _ in range(3)]
    client, today = signed_in(Role.DECISION_MAKER), timezone.localdate().isoformat()
    give_mandate(client.user)
    values = {"proposals": [row.pk for row in chosen], "decided_on": today}
    page = client.post(reverse("subsidies:signing"), values)
    seen = {f"letter-{row.pk}": hidden(page, f"letter-{row.pk}")[0] for row in chosen}

    client.post(reverse("subsidies:signing"), {**values, **seen, "sign": "1", **({NO_INTEREST: "on"} if says else {})})

    assert text_of(page).count(f'name="{NO_INTEREST}"') == 1
    assert Decision.objects.count() == Interest.objects.filter(actor=client.user).count() == (3 if says else 0)


@pytest.mark.parametrize(("said", "status"), [({}, 409), ({"noInterest": False}, 409), ({"noInterest": True}, 200)])
def test_api_takes_the_word_of_its_caller(said, status):
    case, client = case_in(Status.PROPOSED), signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    url = f"/api/v1/applications/{case.case_number}/"
    seen = client.get(f"{url}letter-to-sign").json()["fingerprint"]
    body = {"decidedOn": timezone.localdate().isoformat(), "seen": seen, **said}

    response = client.post(f"{url}decide", body, content_type="application/json")

    assert response.status_code == status
    assert status == 200 or response.json()["code"] == "InterestNotDeclared"
