"""What is not in order is refused by its name, or passes in writing, and then the decision maker sees it first."""

import html
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from drenthe.lib.database.events import AppendOnlyError
from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind
from subsidies.models import Application, Criterion, Decision, DecisionBasis, Proposal, RefusalGround, RequiredDocument
from subsidies.services.application import completeness
from subsidies.services.assessment import assessment
from subsidies.services.assessment.deviations import settle
from subsidies.services.ceilings.order_refusals import (
    AwardAboveCosts,
    CriterionUnknown,
    DocumentsMissing,
    FinancingPlanMissing,
    NumberedOtherwise,
    SameReasonTwice,
    TooManyReasons,
    UndertakingJudgedOtherwise,
)
from subsidies.services.ceilings.turn_refusals import OutOfTurn
from subsidies.services.decisions import decisions, proposals
from tests.factories import (
    give_mandate,
    judged,
    make_application,
    make_award,
    make_ceiling,
    make_scheme,
    make_terms,
    make_user,
)
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
REASON = "Het college wil vaart maken\nDat is gewogen\nDe jurist is gehoord\nHet bestuur weet ervan"
SAID = "Het college wil vaart maken"


def complete(case):
    return completeness.start_assessment(case, deviation="test", actor=make_user())


def asked_without_documents():
    case = without_documents()
    day = timezone.localdate()
    completeness.request_completion(
        case, missing="Plan", requested_on=day, due_on=day + timedelta(days=14), actor=make_user()
    )
    case.refresh_from_db()
    return case


def completed(case, **terms):
    day = timezone.localdate()
    return completeness.receive_completion(case, received_on=day, is_complete=True, actor=make_user(), **terms)


def award(case, **terms):
    values = {"kind": DecisionKind.AWARD, "amount": case.requested_amount, **terms}
    return proposals.propose(case, actor=make_user(), terms=make_terms(), **values)


def for_the_ceiling(case, **terms):
    grounds = [RefusalGround.objects.get(code="ceiling")]
    values = {"kind": DecisionKind.REFUSAL, "reason": "Plafond", "grounds": grounds, **terms}
    return proposals.propose(case, actor=make_user(), **values)


def without_documents():
    scheme = make_scheme()
    for number in range(5):
        RequiredDocument.objects.create(version=scheme.versions.get(), code=f"d{number}", name=f"Stuk {number}")
    return make_application(ceiling=make_ceiling(scheme=scheme))


def unjudged():
    scheme = make_scheme()
    Criterion.objects.create(version=scheme.versions.get(), text="Past in de visie")
    return complete(make_application(ceiling=make_ceiling(scheme=scheme)))


def without_plan():
    return complete(
        make_application(ceiling=make_ceiling(scheme=make_scheme(parameters={"cofinancing_share": "0.50"})))
    )


def above_its_costs():
    case = make_application()
    Application.objects.filter(pk=case.pk).update(total_costs=Decimal("999.99"))
    return complete(Application.objects.get(pk=case.pk))


def judged_otherwise_before():
    case = make_application(undertaking="yes")
    judged(case, "no", make_user())
    return complete(case)


def judged_otherwise_elsewhere():
    other = make_application(undertaking="yes")
    return complete(make_application(applicant=other.applicant))


def second_in_the_queue():
    ceiling = make_ceiling(amount="1500.00")  # not enough for both
    complete(make_application(ceiling=ceiling))
    return complete(make_application(ceiling=ceiling))


def with_room():
    return complete(make_application())


GAPS = {
    "documents at completeness": (
        without_documents,
        lambda case, **terms: completeness.start_assessment(case, actor=make_user(), **terms),
        DocumentsMissing,
    ),
    "documents at award": (lambda: complete(without_documents()), award, DocumentsMissing),
    "criterion": (unjudged, award, CriterionUnknown),
    "financing plan": (without_plan, award, FinancingPlanMissing),
    "costs": (above_its_costs, award, AwardAboveCosts),
    "undertaking before": (judged_otherwise_before, award, UndertakingJudgedOtherwise),
    "undertaking elsewhere": (judged_otherwise_elsewhere, award, UndertakingJudgedOtherwise),
    "turn": (second_in_the_queue, award, OutOfTurn),
}
GAPS["documents at completion"] = (asked_without_documents, completed, DocumentsMissing)
walk = pytest.mark.parametrize(("prepare", "act", "refusal"), GAPS.values(), ids=GAPS)


@walk
def test_what_is_not_in_order_is_refused_by_its_name(prepare, act, refusal):
    case = prepare()
    before = case.events.count(), Proposal.objects.count()

    with pytest.raises(refusal) as refused:
        act(case, deviation=" \n")

    assert refused.value.field == "deviation"
    assert (case.events.count(), Proposal.objects.count()) == before


@walk
def test_it_passes_with_a_written_deviation_that_is_kept(prepare, act, refusal):
    case = prepare()
    with pytest.raises(refusal) as refused:
        act(case, deviation="")
    reason = " ".join([REASON, *getattr(refused.value, "cases", ())])  # it names whom it is about

    done = act(case, deviation=reason)

    line = case.events.last()
    assert line.data["deviation"] == reason
    assert line.data["gaps"]
    if isinstance(done, Proposal):
        assert done.deviations["reason"] == reason
        assert refusal.__name__ in {gap["code"] for gap in done.deviations["gaps"]}


def test_each_thing_that_is_not_in_order_has_a_reason_of_its_own():
    gaps = [DocumentsMissing(names="Begroting"), FinancingPlanMissing()]

    with pytest.raises(DocumentsMissing, match=r"\(1\).*Begroting.*\(2\).*eigen regel"):
        settle(gaps, reason="Alles ligt op papier in de kast")
    with pytest.raises(SaysNothing):
        settle(gaps, reason="Die ligt op papier in de kast\n.")
    with pytest.raises(TooManyReasons, match="3 regels voor 2 afwijkingen"):
        settle(gaps, reason="Die ligt in de kast\n\nHet plan volgt\nbinnen een week")
    with pytest.raises(SameReasonTwice, match="zie 1"):
        settle(gaps, reason="Die ligt in de kast 1.\nDie ligt in de kast 2!")
    for said in ("Die ligt in kast een\nDie ligt in kast twee", "(1) Die ligt in de kast\n2. die ligt, in de kast"):
        with pytest.raises(SameReasonTwice, match="zie 1"):
            settle(gaps, reason=said)
    with pytest.raises(NumberedOtherwise, match="Regel 1 begint met nummer 2"):
        settle(gaps, reason="(2) Die ligt in de kast\n(1) Het plan volgt")
    for said in ("Idem.\nHet plan volgt", "Het plan volgt\nzie boven", "1. idem\n2. Het plan volgt"):
        with pytest.raises(SaysNothing):
            settle(gaps, reason=said)
    for said in ("Zie 2\nHet plan volgt", "Het plan volgt\nzie 2", "Het plan volgt\nzie 9", "zie 1\nzie 1"):
        with pytest.raises(SaysNothing):
            settle(gaps, reason=said)
    with pytest.raises(SaysNothing):
        settle(gaps[:1], reason="zie 1")
    numbered = settle(gaps, reason="(1) Die ligt in de kast\n2: Het plan volgt morgen")
    kept = settle(gaps, reason="Die ligt in de kast\n\nHet plan volgt binnen een week")
    same = settle(gaps, reason="Die liggen in de kast\nZie regel 1")
    alone = settle(gaps[:1], reason="Die ligt in de kast\nen volgt morgen")

    assert [gap["reason"] for gap in kept["gaps"]] == ["Die ligt in de kast", "Het plan volgt binnen een week"]
    assert [gap["reason"] for gap in numbered["gaps"]] == ["Die ligt in de kast", "Het plan volgt morgen"]
    assert [gap["reason"] for gap in same["gaps"]] == ["Die liggen in de kast"] * 2
    assert [gap["reason"] for gap in alone["gaps"]] == ["Die ligt in de kast en volgt morgen"]


@walk
def test_what_is_taken_over_was_decided_elsewhere(prepare, act, refusal):
    case = prepare()

    with take_over("test"):
        act(case)

    assert "deviation" not in case.events.last().data


def test_what_is_in_order_keeps_no_deviation():
    assert award(with_room(), deviation=REASON).deviations is None


def test_award_that_fits_beside_those_before_it_does_not_deviate():
    ceiling = make_ceiling(amount="2000.00")
    complete(make_application(ceiling=ceiling))

    assert award(complete(make_application(ceiling=ceiling))).deviations is None


def test_ceiling_is_a_ground_for_who_falls_behind_the_cut():
    ceiling = make_ceiling(amount="1000.00")
    award(complete(make_application(ceiling=ceiling)))
    last = complete(make_application(ceiling=ceiling))

    assert for_the_ceiling(last).deviations is None


def test_gap_of_after_the_proposal_stops_the_decision():
    case, actor = unjudged(), make_user()
    criterion = case.version.criteria.get()
    assessment.judge(case, criterion, outcome="met", reason="Past in de visie", actor=make_user())
    proposal = award(Application.objects.get(pk=case.pk))
    give_mandate(actor)
    Criterion.objects.create(version=case.version, text="Nog iets")

    with pytest.raises(CriterionUnknown):
        decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)

    assert not Decision.objects.exists()


def test_second_criterion_that_is_unknown_is_a_gap_of_its_own():
    case, actor = unjudged(), make_user()
    proposal = award(case, deviation=REASON)
    give_mandate(actor)
    Criterion.objects.create(version=case.version, text="Nog iets")

    with pytest.raises(CriterionUnknown) as refused:
        decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)

    assert "Nog iets" in str(refused.value)


# On screen and in the API


@pytest.mark.parametrize("where", ["decide", "list", "case"])
def test_decision_maker_sees_the_deviation_first(where):
    case = unjudged()
    award(case, deviation=REASON)
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    urls = {"decide": f"{case.get_absolute_url()}decide/", "list": "/decisions/", "case": case.get_absolute_url()}

    page = text_of(client.get(urls[where]))

    assert SAID in page
    if where == "decide":
        assert page.index(SAID) < page.index('name="decided_on"')
        assert page.index("Past in de visie") < page.index('name="decided_on"')


def test_screen_asks_for_the_deviation_once_it_is_needed():
    case, client = without_documents(), signed_in(Role.CASE_OFFICER)
    url = f"{case.get_absolute_url()}start-assessment/"

    refused = client.post(url, {"complete_on": ""})
    assert refused.status_code == 409
    assert "<textarea" in text_of(refused)
    assert "Stuk 4" in text_of(refused)
    assert client.post(url, {"complete_on": "", "deviation": REASON}).status_code == 302
    assert Application.objects.get(pk=case.pk).status == Status.ASSESSMENT


def test_proposer_sees_all_that_is_not_in_order_before_proposing():
    case = unjudged()

    page = text_of(signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}propose/"))

    assert "Over het verplichte criterium “Past in de visie” is nog niets bepaald" in page


def test_api_refuses_by_name_and_takes_the_deviation():
    case, client = without_documents(), signed_in(Role.CASE_OFFICER)
    url = f"/api/v1/applications/{case.case_number}/start-assessment"

    refused = client.post(url, {}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "DocumentsMissing")
    assert client.post(url, {"deviation": REASON}, content_type="application/json").status_code == 200


# Frozen


def decided():
    case, actor = unjudged(), make_user()
    proposal = award(case, deviation=REASON)
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)


def test_what_a_decision_rested_on_is_written_down_with_it():
    case = decided()

    basis = case.decisions.get().basis
    assert basis.room == Decimal("100000.00")
    assert basis.data["deviations"]["reason"] == REASON
    assert [(one["text"], one["outcome"]) for one in basis.data["criteria"]] == [("Past in de visie", "unknown")]
    assert (basis.data["place"], basis.data["missing"]) == (1, [])
    with pytest.raises(AppendOnlyError):
        basis.save()


def test_criteria_of_a_decided_case_are_not_counted_again():
    case = decided()
    Criterion.objects.create(version=case.version, text="Later bedacht")

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert "Past in de visie" in page
    assert "Later bedacht" not in page


def test_every_decision_has_its_basis():
    make_award()

    assert DecisionBasis.objects.count() == Decision.objects.count() == 1


def test_basis_of_2024_is_there_too(data_2024):
    assert DecisionBasis.objects.count() == Decision.objects.count() > 0
    assert date.fromisoformat(DecisionBasis.objects.first().data["received_on"]).year <= 2024


def test_signing_from_the_list_shows_what_is_not_in_order():
    proposal = award(complete(without_documents()), deviation=REASON)
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    chosen = {"proposals": [proposal.pk], "decided_on": timezone.localdate().isoformat()}

    pages = [client.get("/decisions/"), client.post("/decisions/", chosen)]

    gaps = [gap["text"] for gap in proposal.deviations["gaps"]]
    assert gaps
    assert [[gap for gap in gaps if gap not in html.unescape(text_of(page))] for page in pages] == [[], []]
