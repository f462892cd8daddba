"""The letter of a decision is lawful and told once: advances, grounds, sources, and the day by which it is told."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.lib.entry.days import DateOutOfReach
from subsidies.enums import DecisionKind, LetterKind
from subsidies.forms.terms import AdvancesField, ConditionsField
from subsidies.models import Application, RefusalGround, SchemeVersion
from subsidies.services.application import completeness
from subsidies.services.decisions import basis
from subsidies.services.decisions.ground_refusals import GroundDoesNotFit
from subsidies.services.decisions.proposals import propose
from subsidies.services.decisions.reservation_refusals import BudgetOfYearGone
from subsidies.services.letters import letters
from subsidies.services.letters.letter_occasions import occasion_of
from subsidies.services.letters.letter_refusals import (
    AccountIsPast,
    ActivitiesOver,
    AdvanceOfNothing,
    AdvanceTooLate,
    LetterBasisMissing,
    LetterMadeAlready,
    LetterWasSent,
)
from subsidies.services.refusals import DisregardDropped
from subsidies.services.terms import deadlines
from tests.factories import make_application, make_proposal, make_user
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_variants import Variant
from tests.subsidies.test_letter_standing import made

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
DAY = timedelta(days=1)
AMOUNT = Decimal("50000.00")


def proposed(**terms):
    return make_proposal(make_application(amount=AMOUNT), terms=terms)


def letter_of(proposal):
    return "\n".join(block.text for block in letters.compose_decision(proposal, decided_on=TODAY()).blocks)


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind != LetterKind.REMINDER])
def test_letter_that_was_sent_is_not_made_again(kind, settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid
    letter = made(kind)
    with pytest.raises(LetterMadeAlready):
        letters.make(letter.application, kind, letter_date=TODAY(), actor=make_user())
    letters.make(letter.application, kind, letter_date=TODAY(), is_another=True, actor=make_user())
    last = letter.application.letters.order_by("pk").last()
    letters.send(last, sent_on=TODAY(), actor=make_user())

    with pytest.raises(LetterWasSent):
        letters.make(Application.objects.get(pk=letter.application_id), kind, letter_date=TODAY(), actor=make_user())


def test_award_without_an_advance_says_so():
    said = letter_of(proposed(advances=[]))

    assert "Wij betalen geen voorschot." in said
    assert "voorschotten" not in said


@pytest.mark.parametrize("amount", ["0.00", "-1.00"])
def test_advance_is_money(amount):
    with pytest.raises(AdvanceOfNothing, match="geen"):
        proposed(advances=[{"due_on": TODAY() + 30 * DAY, "amount": amount}])


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (1, True)])
def test_advance_comes_before_the_settlement(days, is_refused):
    until = TODAY() + 100 * DAY
    last_day = until + timedelta(weeks=13)
    advances = [{"due_on": last_day + days * DAY, "amount": "100.00"}]

    if is_refused:
        with pytest.raises(AdvanceTooLate, match="4:95"):
            proposed(advances=advances, activities_until=until)
    else:
        assert proposed(advances=advances, activities_until=until).terms.advances[0]["amount"] == "100.00"


@pytest.mark.parametrize(
    ("until", "refusal"),
    [(-400, ActivitiesOver), (-3, ActivitiesOver), (-1, None), (300, None), (11 * 366, DateOutOfReach)],
)
def test_activities_are_still_accounted_for(until, refusal):
    terms = {"activities_from": None, "activities_until": TODAY() + until * DAY, "advances": []}

    with pytest.raises(refusal) if refusal else nullcontext():
        assert proposed(**terms).state == "open"


def test_activities_whose_account_would_be_asked_for_by_a_day_gone_by_are_refused_for_that():
    received_on, until = TODAY() - 300 * DAY, TODAY() - 200 * DAY
    case = make_application(amount=AMOUNT, received_on=received_on)
    terms = {"activities_from": None, "activities_until": until, "advances": []}

    with pytest.raises(AccountIsPast, match="verantwoording"):
        make_proposal(case, terms=terms)


@pytest.mark.parametrize(("years", "is_refused"), [(-1, True), (0, False), (5, False), (6, True)])
def test_condition_is_on_a_budget_of_this_year_or_one_of_the_next(years, is_refused):
    with pytest.raises(BudgetOfYearGone) if is_refused else nullcontext():
        assert proposed(reserved_for=TODAY().year + years).state == "open"


def test_application_that_was_taken_into_handling_is_not_disregarded_and_the_reason_is_true():
    case = completeness.start_assessment(make_application(amount=AMOUNT), deviation="test", actor=make_user())

    with pytest.raises(DisregardDropped):
        propose(case, kind="disregard", reason="Onvolledig", actor=make_user(), no_interest=True)


def test_everything_that_a_letter_lacks_is_named_at_once():
    with pytest.raises(LetterBasisMissing) as refused:
        proposed(advances=None, activities="", activities_until=None)

    said = str(refused.value)
    assert [article for article in ("4:30", "4:32", "4:95") if article not in said] == []


GROUNDS = {
    DecisionKind.AWARD: "disregard-a",
    DecisionKind.REFUSAL: "disregard-a",
    DecisionKind.DISREGARD: "scheme-criteria",
}


@pytest.mark.parametrize("kind", list(GROUNDS))
def test_ground_that_does_not_fit_is_refused_and_not_replaced(kind):
    case = make_application(amount=AMOUNT)
    ground = RefusalGround.objects.get(code=GROUNDS[kind])

    with pytest.raises(GroundDoesNotFit, match=ground.article.split(",")[0]):
        make_proposal(case, kind=kind, amount=AMOUNT, reason="Daarom", grounds=[ground])


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_decision_cites_a_source_only_once_it_was_confirmed(is_confirmed):
    proposal = proposed()
    SchemeVersion.objects.filter(pk=proposal.application.version_id).update(
        source="Nieuws van 9 juli", is_confirmed=is_confirmed
    )
    proposal.application.refresh_from_db()

    assert ("Nieuws van 9 juli" in letter_of(proposal)) == is_confirmed


def test_who_decides_sees_by_when_a_disregard_is_told():
    case = case_of(Variant(LetterKind.DISREGARD, ground="disregard-c"))
    case = Application.objects.get(pk=case.pk)
    proposal = case.proposals.last()

    last_day = basis.basis_of(case, proposal, on=TODAY()).decide_by.last_day

    assert last_day == deadlines.disregard_by(case, on=TODAY())
    assert last_day < deadlines.decision_term(case, on=TODAY()).last_day


@pytest.mark.parametrize(
    ("text", "rows"),
    [("", None), ("geen", []), ("None.", []), ("2027-03-01 50,00", [{"due_on": "2027-03-01", "amount": "50.00"}])],
)
def test_field_of_advances_knows_nothing_said_from_none(text, rows):
    assert AdvancesField(required=False).clean(text) == rows


def test_condition_with_brackets_in_its_article_is_read_whole():
    (row,) = ConditionsField().clean("Ruimte voor steun (Verordening (EU) 2023/2831)")

    assert row == {"text": "Ruimte voor steun", "article": "Verordening (EU) 2023/2831"}


def test_share_of_the_costs_is_rounded_and_not_cut_off():
    case = make_application(amount=AMOUNT)
    Application.objects.filter(pk=case.pk).update(total_costs=Decimal("300000.00"))

    said = letter_of(make_proposal(Application.objects.get(pk=case.pk)))

    assert "Het is 16,7% van de totale kosten" in said.replace("\u00a0", " ")


@pytest.mark.parametrize("kind", [LetterKind.COMPLETION_RECEIVED, LetterKind.REMINDER])
def test_letter_is_about_the_last_request_though_the_letter_of_an_earlier_one_was_never_registered(kind):
    case = make_application()
    asked = {"requested_on": TODAY(), "due_on": TODAY() + 14 * DAY, "missing": "Plan", "actor": make_user()}
    done = {} if kind == LetterKind.REMINDER else {"completed_on": TODAY()}
    case.completion_requests.create(**asked, **done)
    last = case.completion_requests.create(**asked, **done)
    case.letters.create(kind="completion_request", completion_request=last, sent_on=TODAY(), made_by=make_user())

    assert occasion_of(Application.objects.get(pk=case.pk), kind) == last
