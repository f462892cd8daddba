"""What ends or lowers an award says for which time, what becomes of its advances, and what is compensated."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import DecisionKind, LetterKind
from subsidies.forms.decisions import ProposeWithdrawalForm
from subsidies.models import Application, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.assessment.heard_refusals import MinorIsOfApplications, MoneyIsNoException, ViewNotAnswered
from subsidies.services.decisions import decisions, withdrawals
from subsidies.services.decisions.ground_refusals import HasteForTheFuture, NotWeighed
from subsidies.services.decisions.proposals import send_back
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import (
    AdvancesOfBefore,
    DueBeforeItWorks,
    GroundWithoutArticle,
    NoArticle,
    OtherLawNotNamed,
    UntilThenMissing,
    WorksBeforeAward,
)
from subsidies.services.terms import deadlines
from tests.factories import award, give_mandate, make_application, make_proposal, make_terms, make_user
from tests.told import need_not_be_heard, sent, view_came_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
AHEAD = {"works_on": TODAY() + timedelta(days=90)}
HEARD = {"view_answer": "Wij zien dit anders.", "waived": ""}
UNTIL = {"activities": "U krijgt de kosten tot die dag niet vergoed: er zijn er geen."}


def awarded(*advances, has_schedule=False):
    rows = [
        {"due_on": (TODAY() + timedelta(days=30 + number)).isoformat(), "amount": amount}
        for number, amount in enumerate(advances)
    ]
    case = make_application(amount="1000.00")
    proposal = make_proposal(case, terms=make_terms(advances=rows if rows or has_schedule else None))
    decider = make_user()
    give_mandate(decider)
    decisions.sign(proposal, decided_on=TODAY(), actor=decider)
    case = Application.objects.get(pk=case.pk)
    sent(case.decisions.get())
    return case


def propose(case, kind, code, *, amount=None, waived="own_facts", **terms):
    if waived:
        need_not_be_heard(case, make_user(), waived)
    ground = [RefusalGround.objects.get(code=code)] if code else []
    if kind == DecisionKind.LOWERING:
        terms.setdefault("activities", "De activiteiten blijven gelijk.")
    terms.setdefault("weighing", "Dit weegt voor u niet zwaarder dan voor ons.")
    said = {"reason": "De regels zijn veranderd.", "grounds": ground, "amount": amount and Decimal(amount)}
    return withdrawals.propose_withdrawal(
        Application.objects.get(pk=case.pk), kind=kind, terms=terms, no_interest=True, actor=make_user(), **said
    )


def letter_of(proposal):
    letter = letters.compose_decision(proposal, decided_on=TODAY())
    return "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")


@pytest.mark.parametrize("law", ["artikel 7 van de Wet regie", "artikel 5 van de regeling", "artikel 9 van de Asv"])
def test_ground_of_a_regulation_names_it_and_the_letter_tells_the_officer_nothing(law):
    case, answer = heard_on_award(), {"view_answer": "Wij zien dit anders.", "waived": ""}
    with pytest.raises(GroundWithoutArticle, match="wettelijk voorschrift regelt"):
        propose(case, DecisionKind.WITHDRAWAL, "award-other-law", **AHEAD, **UNTIL, **answer)

    for article in ("artikel 7, eerste lid, onder a", "artikel 5 wet", "artikel 5 van de verordening"):
        unnamed = {"ground_articles": {"award-other-law": article}}
        with pytest.raises(OtherLawNotNamed, match="artikel 5 van de Woningwet") as refused:
            propose(case, DecisionKind.WITHDRAWAL, "award-other-law", **unnamed, **AHEAD, **UNTIL, **answer)
        assert refused.value.field == "article-of-award-other-law"

    named = {"ground_articles": {"award-other-law": law}}
    text = letter_of(propose(case, DecisionKind.WITHDRAWAL, "award-other-law", **named, **AHEAD, **UNTIL, **answer))

    assert f"Het gaat om {law}." in text
    assert "Voor die tijd betalen wij niets." in text
    assert "Noem het voorschrift" not in text


@pytest.mark.parametrize(
    ("code", "is_compensated"), [("award-wrong", True), ("award-changed-views", True), ("award-activities", False)]
)
def test_letter_says_that_damage_is_compensated_where_the_law_does(code, is_compensated):
    case = heard_on_award()
    more = {**AHEAD, **UNTIL} if is_compensated else {}

    text = letter_of(
        propose(case, DecisionKind.WITHDRAWAL, code, waived="", view_answer="Wij zien dit anders.", **more)
    )

    assert ("vergoeden wij die schade" in text) is is_compensated
    assert ("artikel 4:50, tweede lid" in text) is is_compensated


def heard_on_award(advances=()):
    """An award with these advances, none without any, on which a view was given; for None without a schedule."""
    case = case_with_view(awarded(*(advances or ()), has_schedule=advances is not None))
    view_came_in(case, received_on=TODAY(), actor=make_user())
    return case


def case_with_view(case):
    asked = {"intention": "Wij willen de subsidie intrekken", "invited_on": TODAY(), "due_on": TODAY() + timedelta(21)}
    hearing.invite_view(case, **asked, actor=make_user())
    return Application.objects.get(pk=case.pk)


def test_view_on_an_award_is_answered_in_words():
    case = heard_on_award()

    with pytest.raises(ViewNotAnswered):
        propose(case, DecisionKind.WITHDRAWAL, "award-activities", waived="")
    with pytest.raises(SaysNothing):
        propose(case, DecisionKind.WITHDRAWAL, "award-activities", waived="", view_answer=".")


@pytest.mark.parametrize(
    ("advances", "works_in", "is_refused"),
    [
        (("400.00",), 90, True),  # on day 30
        (("400.00",), 42, True),
        (None, 90, True),  # no schedule: within six weeks after it was sent (Awb 4:87)
        (None, 42, False),
        ((), 90, False),  # none is paid
    ],
)
def test_withdrawal_does_not_pass_over_what_is_to_be_paid_before_it_works(advances, works_in, is_refused):
    case, day = heard_on_award(advances), TODAY() + timedelta(days=works_in)

    with pytest.raises(DueBeforeItWorks, match="4:87") if is_refused else nullcontext():
        text = letter_of(propose(case, DecisionKind.WITHDRAWAL, "award-wrong", works_on=day, **UNTIL, **HEARD))
        assert "Voor die tijd betalen wij niets" in text


def test_withdrawal_for_the_future_says_what_holds_until_then():
    case = heard_on_award()
    answer = {"view_answer": "Wij zien dit anders.", "waived": ""}

    with pytest.raises(UntilThenMissing):
        propose(case, DecisionKind.WITHDRAWAL, "award-wrong", **AHEAD, **answer)
    text = letter_of(propose(case, DecisionKind.WITHDRAWAL, "award-wrong", **AHEAD, **UNTIL, **answer))

    assert UNTIL["activities"] in text
    assert "geen geld meer" not in text


@pytest.mark.parametrize("kind", [DecisionKind.WITHDRAWAL, DecisionKind.LOWERING])
def test_fault_of_the_recipient_can_work_from_another_day_than_the_award(kind):
    amount = "400.00" if kind == DecisionKind.LOWERING else None
    day = TODAY() + timedelta(days=3)

    text = letter_of(
        propose(heard_on_award(), kind, "award-activities", amount=amount, works_on=day, **UNTIL, **HEARD)
    )

    said = date_format(day)
    assert f"Dit geldt vanaf {said}, en niet voor de tijd daarvoor (artikel 4:48, tweede lid" in text
    assert "werkt terug" not in text
    assert UNTIL["activities"] in text


def test_fault_of_the_recipient_works_from_the_award_unless_another_day_is_said():
    text = letter_of(propose(heard_on_award(), DecisionKind.WITHDRAWAL, "award-activities", works_on=TODAY(), **HEARD))

    assert "Dit werkt terug tot en met de dag waarop wij het bedrag verleenden (artikel 4:48, tweede lid" in text


def test_another_day_is_not_before_the_award_and_needs_words_for_the_time_until_then():
    with pytest.raises(WorksBeforeAward, match="4:48"):
        propose(
            heard_on_award(),
            DecisionKind.WITHDRAWAL,
            "award-activities",
            works_on=TODAY() - timedelta(days=1),
            **UNTIL,
            **HEARD,
        )
    with pytest.raises(UntilThenMissing):
        propose(
            heard_on_award(),
            DecisionKind.WITHDRAWAL,
            "award-activities",
            works_on=TODAY() + timedelta(days=1),
            **HEARD,
        )


def test_haste_is_no_reason_for_what_works_later():
    with pytest.raises(HasteForTheFuture):
        propose(awarded(has_schedule=True), DecisionKind.WITHDRAWAL, "award-wrong", waived="urgent", **AHEAD, **UNTIL)


@pytest.mark.parametrize(
    ("exception", "refusal"), [("financial", MoneyIsNoException), ("minor", MinorIsOfApplications)]
)
def test_reason_that_cannot_serve_after_an_award_is_refused_at_once(exception, refusal):
    case = awarded()
    before = case.hearing_waivers.count()

    with pytest.raises(refusal):
        hearing.waive(case, exception=exception, explanation="Het gaat om weinig geld.", actor=make_user())
    assert case.hearing_waivers.count() == before


@pytest.mark.parametrize(("amount", "is_refused"), [("900.00", False), ("899.99", True)])
def test_lowering_says_the_advances_as_they_will_be_where_they_come_to_more(amount, is_refused):
    case = awarded("600.00", "300.00")
    more = {"amount": amount, "waived": "urgent"}

    if not is_refused:
        propose(case, DecisionKind.LOWERING, "award-activities", **more)
        return
    with pytest.raises(AdvancesOfBefore):
        propose(case, DecisionKind.LOWERING, "award-activities", **more)
    day = TODAY() + timedelta(days=40)
    advances = [{"due_on": day, "amount": "500.00"}]
    text = letter_of(propose(case, DecisionKind.LOWERING, "award-activities", advances=advances, **more))
    assert "De voorschotten worden nu:" in text
    assert "€ 500,00" in text
    assert "€ 600,00" not in text


def test_lowering_without_advances_any_more_says_so():
    case = awarded("600.00")

    text = letter_of(
        propose(case, DecisionKind.LOWERING, "award-activities", amount="10.00", waived="urgent", advances=[])
    )

    assert "Wij betalen geen voorschot meer." in text


@pytest.mark.parametrize("state", ["returned", "taken back"])
def test_form_has_what_the_proposal_said_that_was_sent_back(state):
    case = awarded("600.00")
    terms = {
        "advances": [{"due_on": TODAY() + timedelta(40), "amount": "5.00"}],
        "activities": "Vier woningen minder.",
    }
    proposal = propose(case, DecisionKind.LOWERING, "award-activities", amount="10.00", waived="urgent", **terms)
    by = proposal.proposed_by if state == "taken back" else make_user()
    send_back(proposal, remark="Noem ook de bouwtekening.", actor=by)

    form = ProposeWithdrawalForm(application=Application.objects.get(pk=case.pk), actor=make_user())

    assert form.fields["kind"].initial == DecisionKind.LOWERING
    assert form.fields["amount"].initial == Decimal("10.00")
    assert form.fields["activities"].initial == "Vier woningen minder."
    assert form.fields["advances"].initial == f"{(TODAY() + timedelta(40)).isoformat()} 5,00"


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"award_article": "x"}, "award_article"),
        ({"activities": "."}, "activities"),
        ({"advice_answer": "x"}, "advice_answer"),
    ],
)
def test_award_does_not_rest_on_a_dot(terms, field):
    with pytest.raises((NoArticle, SaysNothing)) as refused:
        make_proposal(make_application(amount="1000.00"), terms=make_terms(**terms))

    assert refused.value.field == field


def test_obligation_has_an_article_with_a_number():
    obligations = [{"text": "Meld de start", "article": "x", "due_on": None}]

    with pytest.raises(NoArticle):
        make_proposal(make_application(amount="1000.00"), obligations=obligations)


def test_view_on_a_second_lowering_of_the_same_day_can_be_asked():
    case = awarded()
    proposal = propose(case, DecisionKind.LOWERING, "award-activities", amount="900.00", waived="urgent")
    decider = make_user()
    give_mandate(decider)
    decisions.sign(proposal, decided_on=TODAY(), actor=decider)
    sent(case.decisions.latest("pk"))

    case = case_with_view(Application.objects.get(pk=case.pk))

    letter = letters.compose(case, LetterKind.VIEW_INVITATION, letter_date=TODAY(), actor=make_user())
    assert "Wij willen de subsidie intrekken" in "".join(block.text for block in letter.blocks)


def test_notice_that_was_not_sent_is_no_task_once_there_is_a_decision():
    case = make_application(amount="1000.00")
    day = TODAY()
    case.extensions.create(kind="notice", weeks=4, announced_on=day, reason="Druk", named_day=day, actor=make_user())
    decided = award(Application.objects.get(pk=case.pk), amount=Decimal("1000.00"), decided_on=day, actor=make_user())

    dates = deadlines.legal_dates(Application.objects.get(pk=decided.pk), on=day)

    assert [row.label for row in dates if "Het besluit komt later" in row.label] == []


@pytest.mark.parametrize("text", [".", "x"])
def test_obligation_says_something(text):
    obligations = [{"text": text, "article": "Awb 4:37, lid 1, onder a", "due_on": None}]

    with pytest.raises(SaysNothing):
        make_proposal(make_application(amount="1000.00"), obligations=obligations)


@pytest.mark.parametrize("kind", [DecisionKind.WITHDRAWAL, DecisionKind.LOWERING])
def test_province_weighs_the_interests_before_it_ends_or_lowers_an_award(kind):
    case, amount = heard_on_award(), "600.00" if kind == DecisionKind.LOWERING else None
    for nothing in ("", " \n", "..."):
        with pytest.raises((NotWeighed, SaysNothing)) as refused:
            propose(case, kind, "award-activities", amount=amount, weighing=nothing, **HEARD)
        assert refused.value.field == "weighing"

    text = letter_of(
        propose(case, kind, "award-activities", amount=amount, weighing="U bent nog niet begonnen", **HEARD)
    )

    assert "(artikel 3:4 van de Algemene wet bestuursrecht" in text or "(artikel 3:4 van de Awb)" in text
    assert "U bent nog niet begonnen." in text
