"""An award out of turn rests on an article that allows it, and its letters name that article (Awb 4:26)."""

import pytest
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import override

from subsidies.models import Proposal, SchemeParameter
from subsidies.services.application import completeness
from subsidies.services.ceilings import order_power
from subsidies.services.ceilings.turn_refusals import (
    LineTooLong,
    LotsNotDrawn,
    NoClosingDate,
    NoPowerToDeviate,
    NotScored,
    OutOfTurn,
    TenderStillOpen,
)
from tests.cases import sign
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_user
from tests.subsidies.test_jumped import BEFORE, SAID, WHY, letter_to_sign, refusal
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
ARTICLE = "artikel 20 van de Asv"
POWER = f"Dat mag op grond van {ARTICLE}."


def two(article=ARTICLE, *, is_confirmed=True, order="receipt"):
    """Two cases in assessment that do not fit both, under a version that knows an article to deviate or none."""
    scheme = make_scheme(parameters={"order_article": article, "order": order})
    SchemeParameter.objects.filter(code="order_article").update(is_confirmed=is_confirmed and bool(article))
    ceiling = make_ceiling(scheme=scheme, amount="1000.00")
    cases = [make_application(ceiling=ceiling, amount="1000.00") for _number in range(2)]
    return [completeness.start_assessment(case, actor=make_user()) for case in cases]


@pytest.mark.parametrize(("article", "is_confirmed"), [("", True), (ARTICLE, False), ("hardheidsclausule", True)])
@pytest.mark.parametrize("deviation", ["", WHY])
def test_no_reason_passes_for_the_power_to_deviate(article, is_confirmed, deviation):
    first, last = two(article, is_confirmed=is_confirmed)

    with pytest.raises(NoPowerToDeviate) as refused:
        make_proposal(last, deviation=deviation)

    said = str(refused.value)
    assert first.case_number in said
    assert "artikel 4:26 Awb geeft die bevoegdheid niet" in said
    assert "“Artikel dat toestaat van de volgorde van behandeling af te wijken”" in said


def test_lots_that_are_not_drawn_ask_for_the_power_too():
    _first, last = two("", order="lots")

    with pytest.raises(NoPowerToDeviate, match="loot"):
        make_proposal(last, deviation="Er is geen tijd om te loten")


WITHOUT_TURN = [
    (LotsNotDrawn(), "Draw lots first."),
    (NoClosingDate(), "Ask a functional administrator to record the closing date first."),
    (TenderStillOpen(closes_on=timezone.localdate()), "Wait until that day is over."),
    (NotScored(), "Score it first."),
    (LineTooLong(most=1000), "Decide first on those that came in first."),
]


@pytest.mark.parametrize(("gap", "way"), WITHOUT_TURN)
def test_what_is_to_be_done_first_is_said_before_that_deviating_takes_an_article(gap, way):
    first, _last = two("")

    with override("en"), pytest.raises(NoPowerToDeviate) as refused:
        order_power.check(first, [gap])

    with override("en"):
        said = str(refused.value)
        assert said.startswith(f"{gap.finding} {way} ")
    assert said.index(way) < said.index("hardship clause")
    assert "Going before" not in said
    assert "the turn of this application" not in said  # it is of nobody else that it waits


def test_who_goes_before_others_is_told_to_wait_for_the_turn():
    _first, last = two("")

    with override("en"), pytest.raises(NoPowerToDeviate) as refused:
        order_power.check(last, [OutOfTurn(cases=["DW-2026-00001"])])

    with override("en"):
        assert "Going before it takes an article" in str(refused.value)
        assert "Wait until it is the turn of this application" in str(refused.value)


def test_letters_of_who_went_first_and_of_who_was_passed_name_the_article():
    first, last = two()
    proposal = make_proposal(last, deviation=WHY)

    assert proposal.deviations["gaps"][0]["article"] == ARTICLE
    went = letter_to_sign(proposal)
    sign(last, proposal)
    passed = letter_to_sign(refusal(first))

    assert f"{SAID}. {POWER} De reden daarvan is:" in went
    assert BEFORE in passed
    assert f"behandelen. {POWER} De reden daarvan is:" in passed
    assert "artikel 4:26" not in went + passed


def test_proposal_of_before_without_an_article_is_not_signed():
    _first, last = two()
    proposal = make_proposal(last, deviation=WHY)
    gaps = [{name: said for name, said in gap.items() if name != "article"} for gap in proposal.deviations["gaps"]]
    with asleep():
        QuerySet(Proposal).filter(pk=proposal.pk).update(deviations={**proposal.deviations, "gaps": gaps})

    with pytest.raises(NoPowerToDeviate):
        sign(last, Proposal.objects.get(pk=proposal.pk))
