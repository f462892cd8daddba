"""Every act in which somebody types a legal ground asks why, where that looks wrong (Awb 3:46, 3:47)."""

import inspect
import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import DecisionKind
from subsidies.forms.acts import DeviationMixin
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import Application, RefusalGround
from subsidies.services.decisions import withdrawals
from subsidies.services.decisions.basis import deviations_now
from subsidies.services.letters import typed_articles
from subsidies.services.letters.condition_refusals import ArticleDoubt, LawInShort, NoSuchArticle
from subsidies.services.recovery.money_step_refusals import NotReminded
from subsidies.views.act_list import ACTS
from tests.factories import give_mandate, make_application, make_user
from tests.recovering import owing, proposed, reminded
from tests.subsidies.test_after_award import AHEAD, HEARD, UNTIL, heard_on_award
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
# A field in which an article is typed, in the source of a form: its own, or those of the grounds and of an award.
TYPES = re.compile(r"ground_fields\(|article_fields\(|\b(?:article|award_article|basis) = ")
WITH_A_GROUND = {
    *("propose", "propose-withdrawal", "propose-settlement", "propose-change", "propose-objection"),
    *("propose-money-step", "record-aid-basis"),
}
ASKED_WITH_THE_PROPOSAL = {"record-aid-basis"}  # the award that rests on it asks it


def test_every_act_with_a_typed_ground_offers_the_articles_and_asks_about_what_looks_wrong():
    found = {slug: act for slug, act in ACTS.items() if TYPES.search(inspect.getsource(act.form))}

    assert set(found) == WITH_A_GROUND
    for slug, act in found.items():
        assert issubclass(act.form, TypedArticlesMixin), slug
        if slug not in ASKED_WITH_THE_PROPOSAL:
            assert issubclass(act.form, DeviationMixin), slug
            assert "deviation" in inspect.signature(act.service).parameters, slug
            assert re.search(r"typed_articles\.gaps", inspect.getsource(inspect.getmodule(act.service))), slug


def withdraw(case, article, **terms):
    grounds = [RefusalGround.objects.get(code="award-other-law")]
    said = {"ground_articles": {"award-other-law": article}, "weighing": "Het weegt niet zwaarder.", **AHEAD, **UNTIL}
    return withdrawals.propose_withdrawal(
        Application.objects.get(pk=case.pk), kind=DecisionKind.WITHDRAWAL, reason="De regels zijn anders.",
        grounds=grounds, terms={**said, "view_answer": HEARD["view_answer"]}, no_interest=True, actor=make_user(),
        **terms,
    )  # fmt: skip


def test_ground_to_withdraw_that_looks_wrong_takes_a_reason_that_the_decider_reads():
    case, article = heard_on_award(), "artikel 7 van de Wet regie en artikel 6 van de AVG"

    with pytest.raises(LawInShort, match="AVG"):
        withdraw(case, article)
    assert not case.proposals.filter(kind=DecisionKind.WITHDRAWAL).exists()
    proposal = withdraw(case, article, deviation="De jurist heeft dit nagekeken")

    (gap,) = proposal.deviations["gaps"]
    assert (gap["code"], gap["reason"]) == ("LawInShort", "De jurist heeft dit nagekeken")
    (now,) = deviations_now(proposal)["gaps"]
    assert not now.get("is_over")  # what was typed stays as it was
    assert "De jurist" in case.events.filter(action="propose_withdrawal").last().data["deviation"]


def test_ground_to_withdraw_that_can_be_asks_nothing():
    assert withdraw(heard_on_award(), "artikel 7 van de Wet regie").deviations is None


@pytest.mark.parametrize(
    "kind", [DecisionKind.WITHDRAWAL, DecisionKind.LOWERING, DecisionKind.SETTLEMENT, DecisionKind.SETTLEMENT_CHANGE]
)
def test_grounds_of_each_decision_after_an_award_are_looked_at(kind):
    said = {"ground_articles": {"asv": "Awb 4:370"}}

    assert [type(one) for one in typed_articles.gaps(make_application(), kind, said)] == [NoSuchArticle]


def test_article_of_a_settlement_that_nobody_asked_and_of_a_writ_are_looked_at_too():
    said = {"award_article": "Awb 4:470"}
    gaps = typed_articles.gaps(make_application(), DecisionKind.SETTLEMENT, said)
    assert [type(one) for one in gaps] == [NoSuchArticle]
    case = owing()
    with pytest.raises(ArticleDoubt, match="4:570"):
        proposed(case, MoneyStepKind.WRIT, basis="Awb 4:570")
    with pytest.raises(NotReminded):  # and it goes on with what a writ needs
        proposed(case, MoneyStepKind.WRIT, basis="Awb 4:570", deviation="De deurwaarder noemt dit artikel zo")


def test_who_decides_on_a_writ_sees_why_its_basis_is_kept_though_it_looks_wrong():
    case, why = owing(), "De deurwaarder noemt dit artikel zo"
    with time_machine.travel(timezone.now() + timedelta(days=50), tick=False):
        reminded(case)
    with time_machine.travel(timezone.now() + timedelta(days=80), tick=False):
        step = proposed(case, MoneyStepKind.WRIT, basis="Awb 4:570", deviation=why)
        actor = make_user(Role.DECISION_MAKER)
        give_mandate(actor)

        page = text_of(
            signed_in(user=actor).get(reverse("subsidies:act", args=[case.case_number, "decide-money-step"]))
        )

    assert [gap["reason"] for gap in step.deviations["gaps"]] == [why]
    assert why in page
    assert "Awb 4:570" in page
