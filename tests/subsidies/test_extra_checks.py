"""The extra check: asked while an entry in the register stands, of what waits, and overruled by another only."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from subsidies.enums import DecisionKind
from subsidies.irregularity_enums import ExtraCheckFinding, ExtraCheckStage
from subsidies.models import ExtraCheck
from subsidies.services.decisions import decisions, signing
from subsidies.services.irregularities import extra_checks
from subsidies.services.irregularities import irregularity_refusals as why
from tests import settling
from tests.factories import give_mandate, make_application, make_award, make_proposal, make_user
from tests.subsidies.irregular_rows import extra_check, paper, standing
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()


def officer():
    return make_user(Role.LEGAL_OFFICER)


def test_award_waits_for_an_extra_check_that_finds_nothing():
    case, decider = make_application(), make_user(Role.DECISION_MAKER)
    proposal = make_proposal(case)
    give_mandate(decider)
    standing(case)
    with pytest.raises(why.ExtraCheckAsked):
        decisions.sign(proposal, decided_on=TODAY, actor=decider)
    assert [row.proposal for row in extra_checks.asked_checks(on=TODAY)] == [proposal]

    extra_check(case, finding=ExtraCheckFinding.NOT_CLEAR)
    with pytest.raises(why.ExtraCheckAsked):
        decisions.sign(proposal, decided_on=TODAY, actor=decider)
    extra_check(case)
    assert extra_checks.asked_checks(on=TODAY) == []
    standing(case)  # a new entry asks a new check
    with pytest.raises(why.ExtraCheckAsked):
        decisions.sign(proposal, decided_on=TODAY, actor=decider)
    extra_check(case)

    assert decisions.sign(proposal, decided_on=TODAY, actor=decider).awarded_amount == Decimal("1000.00")
    assert not case.events.filter(data__icontains="Bankafschrift").exists()


def test_list_of_who_decides_says_which_proposal_waits_for_a_check_and_gives_it_no_room():
    case, other = make_application(), make_application()
    waiting, free = make_proposal(case), make_proposal(other)
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)
    standing(case)

    rows = {row.proposal: row for row in signing.signing_rows([waiting, free], on=TODAY, actor=decider)}

    assert isinstance(rows[waiting].refusal, why.ExtraCheckAsked)
    assert rows[waiting].before == rows[waiting].after
    assert rows[free].can_sign
    extra_check(case)
    assert all(row.can_sign for row in signing.signing_rows([waiting, free], on=TODAY, actor=decider))


def test_settlement_waits_for_its_own_check_and_a_refusal_for_none():
    case = make_award()
    settling.request(case)
    standing(case)

    with pytest.raises(why.ExtraCheckAsked):
        settling.settled(case)
    for kind in (DecisionKind.REFUSAL, DecisionKind.SETTLEMENT_CHANGE):
        extra_checks.check_done(case, kind)
    extra_check(case, stage=ExtraCheckStage.SETTLEMENT)

    extra_checks.check_done(case, DecisionKind.SETTLEMENT)


def test_check_is_of_what_waits_and_not_of_what_comes_later():
    case = make_application()
    standing(case)
    with pytest.raises(why.NothingToCheckYet):
        extra_check(case, stage=ExtraCheckStage.SETTLEMENT)
    awarded = make_award()
    standing(awarded)
    for stage in ExtraCheckStage:
        with pytest.raises(why.NothingToCheckYet):
            extra_check(awarded, stage=stage)

    settling.request(awarded)

    assert extra_check(awarded, stage=ExtraCheckStage.SETTLEMENT)
    extra_checks.check_done(awarded, DecisionKind.SETTLEMENT)


@pytest.mark.parametrize("how", ["asked anew", "proposed unasked"])
def test_check_of_before_the_request_or_proposal_does_not_count(how):
    case, row = make_award(), {"finding": "clear", "remark": "x", "stage": ExtraCheckStage.SETTLEMENT}
    standing(case)
    if how == "asked anew":
        settling.request(case)
    ExtraCheck.objects.create(application=case, document=paper(case), actor=officer(), **row)

    if how == "asked anew":
        settling.request(case, remark="Met een beter verslag")
    proposal = settling.propose(case)

    with pytest.raises(why.ExtraCheckAsked):
        extra_checks.check_done(case, DecisionKind.SETTLEMENT)
    assert [asked.proposal for asked in extra_checks.asked_checks(on=TODAY)] == [proposal]
    extra_check(case, stage=ExtraCheckStage.SETTLEMENT)
    extra_checks.check_done(case, DecisionKind.SETTLEMENT)
    assert extra_checks.asked_checks(on=TODAY) == []


def test_what_was_found_not_clear_is_found_clear_by_another_only():
    case, one = make_application(), officer()
    standing(case)
    found = extra_check(case, finding=ExtraCheckFinding.NOT_CLEAR, actor=one)
    terms = {"application": case, "document": found.document, "stage": found.stage, "remark": "x"}

    with pytest.raises(why.ExtraCheckByOneself):
        extra_check(case, document=found.document, actor=one)
    with pytest.raises(IntegrityError, match="another person"), transaction.atomic():
        ExtraCheck.objects.create(finding=ExtraCheckFinding.CLEAR, actor=one, **terms)
    assert extra_check(case, finding=ExtraCheckFinding.NOT_CLEAR, actor=one)

    assert extra_check(case, document=found.document, actor=officer()).finding == ExtraCheckFinding.CLEAR
    assert extra_check(case, actor=one).finding == ExtraCheckFinding.CLEAR


def test_check_is_of_a_case_with_an_entry_and_a_document_of_its_own():
    case = make_application()
    with pytest.raises(why.NoExtraCheckAsked):
        extra_check(case)
    standing(case)
    for refusal, terms in (
        (why.ExtraCheckOfOtherCase, {"document": paper(make_application())}),
        (why.ExtraCheckOfOtherCase, {"document": None}),
        (why.ExtraCheckUnfounded, {"remark": " "}),
    ):
        with pytest.raises(refusal):
            extra_check(case, **terms)

    assert extra_check(case).finding == ExtraCheckFinding.CLEAR


def test_who_decides_reads_a_neutral_sentence_and_no_reading_is_noted():
    case = make_application()
    make_proposal(case)
    standing(case)
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    before = TrailEntry.objects.filter(operation=Operation.READ).count()

    url = f"/api/v1/applications/{case.case_number}/decide"
    answer = client.post(url, {"decidedOn": TODAY.isoformat()}, "application/json")

    assert answer.status_code == 409, answer.content
    said = answer.content.decode()
    assert "is een extra controle nodig" in said
    assert "register" not in said
    assert TrailEntry.objects.filter(operation=Operation.READ).count() == before


@pytest.mark.parametrize("also", [[], [Role.CASE_OFFICER]])
def test_check_of_a_case_without_documents_says_how_to_go_on(also):
    case, client = make_application(), signed_in(Role.LEGAL_OFFICER, *also)
    standing(case)
    url, way = (reverse(f"subsidies:{name}", args=[case.case_number]) for name in ("extra-check", "documents-add"))

    page = client.get(url)

    assert "heeft nog geen documenten" in text_of(page)
    assert (way in page.content.decode()) == bool(also)
    assert ("Vraag de behandelaar" in text_of(page)) == (not also)
    paper(case)
    assert "heeft nog geen documenten" not in text_of(client.get(url))


@pytest.mark.parametrize("role", [Role.LEGAL_OFFICER, Role.AUDITOR, Role.CASE_OFFICER])
def test_legal_officer_begins_with_the_extra_checks_that_wait(role):
    case, client = make_application(), signed_in(role)
    make_proposal(case)
    url = reverse("subsidies:objection-list")
    assert "extra controle" not in text_of(client.get(url))

    standing(case)

    assert ("1 voorstel wacht op uw extra controle" in text_of(client.get(url))) == (role == Role.LEGAL_OFFICER)
    extra_check(case)
    assert "extra controle" not in text_of(client.get(url))
