"""Whose turn, by lot and in a tender: what has to come before an award, and who may do it."""

import random
from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import Draw, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.ceilings import jumped, lots, tender
from subsidies.services.ceilings.lot_refusals import (
    AlreadyDrawn,
    AlreadyPrepared,
    ListHasChanged,
    ListNotWhole,
    NoEqualScores,
    NoTender,
    NothingToDraw,
    ScoresMissing,
    TenderIsOpen,
    WitnessIsDrawer,
)
from subsidies.services.ceilings.order_refusals import OutsidePeriod
from subsidies.services.ceilings.queue import place_of, queue_of
from subsidies.services.ceilings.turn_refusals import (
    LineTooLong,
    LotsNotDrawn,
    NoClosingDate,
    NotScored,
    OutOfTurn,
    ReasonLacksTheirNumber,
    ReasonPassesOver,
    TenderStillOpen,
)
from subsidies.services.decisions import proposals
from tests.cases import sign
from tests.factories import (
    make_application,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_terms,
    make_user,
    yesterday,
)
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()


def made(order, *amounts, room="100.00", **parameters):
    """Cases in assessment that came in yesterday, in a ceiling with this order."""
    scheme = make_scheme(parameters={"order": order, **parameters})
    ceiling = make_ceiling(scheme=scheme, amount=room)
    cases = [make_application(ceiling=ceiling, amount=amount) for amount in amounts]
    return ceiling, [completeness.start_assessment(case, actor=make_user()) for case in cases]


def propose(case, **terms):
    return make_proposal(case, **{"deviation": "", **terms})


def of_ceiling():
    return RefusalGround.objects.get(code="ceiling")


# More than are looked at


@pytest.mark.parametrize(("order", "is_known"), [("receipt", True), ("lots", True), ("complete", False)])
def test_nobody_jumps_an_order_that_is_not_known_to_its_end(monkeypatch, order, is_known):
    ceiling, (first, last) = made(order, "100.00", "100.00", room="500.00")
    monkeypatch.setattr("subsidies.services.ceilings.order.MOST_IN_LINE", 1)

    with pytest.raises(LineTooLong, match="Meer dan 1 aanvragen"):
        propose(last)
    assert queue_of(ceiling, most=10).is_cut_off
    with nullcontext() if is_known else pytest.raises(LineTooLong):  # the one that came in last may come first
        assert propose(first).kind == "award"


def test_no_lots_are_drawn_for_a_part_of_those_who_applied(monkeypatch):
    ceiling, (first, *_others) = made("lots", "100.00", "100.00", "100.00")
    monkeypatch.setattr("subsidies.services.ceilings.order.MOST_IN_LINE", 2)

    with pytest.raises(ListNotWhole, match="Meer dan 2 aanvragen"):
        lots.prepare_draw(ceiling, day=first.received_on, actor=make_user())
    assert not Draw.objects.exists()


# By receipt


def test_incomplete_application_keeps_its_place_but_stands_in_the_way_of_what_does_not_fit_only():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "receipt"}), amount="100.00")
    first = make_application(ceiling=ceiling, amount="60.00")
    small, large = (
        completeness.start_assessment(make_application(ceiling=ceiling, amount=amount), actor=make_user())
        for amount in ("40.00", "10.00")
    )

    assert propose(small).state == "open"
    with pytest.raises(OutOfTurn, match=first.case_number):
        propose(large)


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (1, "Z-1 gaat voor en is nog niet beslist."),
        (2, "2 aanvragen gaan voor en zijn nog niet beslist: Z-1, Z-2."),
        (5, "Z-1, Z-2, Z-3, Z-4, Z-5."),
        (17, "Z-1, Z-2, Z-3, Z-4, Z-5 en nog 12."),
    ],
)
def test_cases_that_come_first_are_counted_and_the_first_five_named(ahead, words):
    assert words in OutOfTurn(cases=[f"Z-{number + 1}" for number in range(ahead)]).finding


# By lot


def test_lots_are_drawn_before_two_people_and_give_the_order():
    ceiling, cases = made("lots", "60.00", "60.00", "60.00")
    with pytest.raises(LotsNotDrawn):
        propose(cases[0])
    drawer, witness = make_user(), make_user()

    prepared = lots.prepare_draw(ceiling, day=yesterday(), actor=drawer)
    with pytest.raises(WitnessIsDrawer):
        lots.draw(prepared, actor=drawer)
    drawn = lots.draw(prepared, actor=witness)

    order = [lot.application.case_number for lot in drawn.lots.order_by("number")]
    assert (drawn.prepared_by, drawn.witness, len(drawn.seed)) == (drawer, witness, 32)
    assert (order, sorted(order)) == (lots.in_drawn_order(drawn.cases, drawn.seed), drawn.cases)
    assert [case.events.filter(action="draw").count() for case in cases] == [1, 1, 1]
    by_number = {case.case_number: case for case in cases}
    with pytest.raises(OutOfTurn, match=order[0]):
        propose(by_number[order[1]])
    assert propose(by_number[order[0]]).state == "open"


def test_no_lots_are_needed_where_all_of_the_day_fit():
    _ceiling, (first, *_others) = made("lots", "50.00", "50.00")

    assert propose(first).state == "open"


def test_order_of_a_seed_is_the_same_for_everybody_and_differs_by_seed():
    cases = [f"DW-2026-{number:05d}" for number in range(50)]
    shuffled = random.sample(cases, len(cases))

    assert lots.in_drawn_order(shuffled, "ab") == lots.in_drawn_order(cases, "ab")
    assert lots.in_drawn_order(cases, "ab") != lots.in_drawn_order(cases, "ac")


def test_list_is_frozen_and_drawn_once():
    ceiling, _cases = made("lots", "60.00", "60.00")
    prepared = lots.prepare_draw(ceiling, day=yesterday(), actor=make_user())
    with pytest.raises(AlreadyPrepared):
        lots.prepare_draw(ceiling, day=yesterday(), actor=make_user())
    with pytest.raises(NothingToDraw):
        lots.prepare_draw(ceiling, day=TODAY, actor=make_user())

    make_application(ceiling=ceiling, amount="60.00")
    with pytest.raises(ListHasChanged):
        lots.draw(prepared, actor=make_user())
    lots.drop_draw(prepared)
    drawn = lots.draw(lots.prepare_draw(ceiling, day=yesterday(), actor=make_user()), actor=make_user())

    with pytest.raises(AlreadyDrawn):
        lots.draw(drawn, actor=make_user())
    with pytest.raises(AlreadyDrawn):
        lots.drop_draw(drawn)
    assert (Draw.objects.count(), drawn.lots.count()) == (1, 3)


# In a tender


def closing(days):
    return {"closing_date": (TODAY + timedelta(days=days)).isoformat()}


@pytest.mark.parametrize(
    ("parameters", "gap"), [({}, NoClosingDate), (closing(0), TenderStillOpen), (closing(-1), NotScored)]
)
def test_tender_is_awarded_after_its_closing_date_and_its_scores(parameters, gap):
    _ceiling, (case,) = made("tender", "10.00", **parameters)

    with pytest.raises(gap):
        propose(case)

    assert propose(case, deviation="Het college wil het zo").deviations["gaps"][0]["code"] == gap.__name__


@pytest.mark.parametrize(("ties", "gap"), [({}, LotsNotDrawn), ({"ties": "receipt"}, OutOfTurn)])
def test_highest_score_comes_first_and_ties_go_by_lot_or_receipt(ties, gap):
    ceiling, (low, tied, best) = made("tender", "60.00", "60.00", "60.00", room="110.00", **closing(-1), **ties)
    for case, points in ((low, 80), (tied, 80), (best, 70), (best, 90)):  # the last score of a case counts
        tender.score(case, points=points, reason="Volgens de ranglijst", actor=make_user())

    with pytest.raises(gap):
        propose(low)
    assert propose(best).state == "open"
    with pytest.raises(gap):
        propose(tied)
    if not ties:
        lots.draw(lots.prepare_draw(ceiling, day=yesterday(), actor=make_user()), actor=make_user())
        numbers = {lot.application_id: lot.number for lot in ceiling.draws.get().lots.all()}
        low, tied = sorted((low, tied), key=lambda case: numbers[case.pk])
    with pytest.raises(OutOfTurn, match="Deze verlening neemt ruimte af"):  # 60 does not fit beside the proposed 60
        propose(low)
    assert propose(low, amount=Decimal("50.00"), reason="Tot het plafond", grounds=[of_ceiling()]).state == "open"


@pytest.mark.parametrize(
    ("closes", "points", "refusal"),
    [(0, (80, 80), TenderIsOpen), (-1, (80, None), ScoresMissing), (-1, (80, 70), NoEqualScores)],
)
def test_tender_draws_lots_only_between_equal_scores_that_are_all_there(closes, points, refusal):
    ceiling, cases = made("tender", "60.00", "60.00", **closing(closes))
    for case, given in zip(cases, points, strict=True):
        if given is not None:
            tender.score(case, points=given, reason="Volgens de ranglijst", actor=make_user())

    with pytest.raises(refusal) as refused:
        lots.prepare_draw(ceiling, day=TODAY + timedelta(days=closes), actor=make_user())

    page = signed_in(Role.CASE_OFFICER).get(f"/queue/{ceiling.pk}/").content.decode()
    assert str(refused.value) in page
    assert f"/queue/{ceiling.pk}/draw/" not in page


def test_points_are_for_a_tender():
    _ceiling, (case,) = made("receipt", "10.00")

    with pytest.raises(NoTender):
        tender.score(case, points=1, reason="Omdat het zo is", actor=make_user())


def test_who_is_late_has_no_place_in_the_tender_and_gets_no_award():
    _ceiling, (case,) = made("tender", "10.00", **closing(-2))

    with pytest.raises(OutsidePeriod):
        propose(case, deviation="Het college wil het zo")
    assert place_of(case) is None


def test_reason_names_each_that_is_passed_over_and_of_many_how_many_they_are():
    def of(ahead):
        return OutOfTurn(cases=[f"Z-{number + 1}" for number in range(ahead)])

    with pytest.raises(ReasonPassesOver, match="Z-2, Z-3"):
        of(3).check_reason("Z-1 wacht op de gemeente")
    of(3).check_reason("Z-1, Z-2 en Z-3 wachten op de gemeente")
    with pytest.raises(ReasonLacksTheirNumber, match="12"):
        of(12).check_reason("Z-1, Z-2, Z-3, Z-4 en Z-5 wachten op de gemeente")
    with pytest.raises(ReasonLacksTheirNumber):
        of(12).check_reason("Alle 120 wachten op de gemeente, ook Z-12")
    of(12).check_reason("Alle 12 wachten op de gemeente")
    of(12).check_reason(" ".join(f"Z-{number + 1}" for number in range(12)))  # or names each of them


def test_all_that_an_award_goes_before_are_kept_with_it():
    _ceiling, cases = made("receipt", *["10.00"] * 8, room="75.00")

    proposal = propose(cases[-1], deviation="De 7 aanvragen die voorgaan wachten op de gemeente")
    decision = sign(cases[-1], proposal).decisions.get()

    assert decision.basis.data[jumped.JUMPED] == [case.case_number for case in cases[:-1]]
    assert "De 7 aanvragen die voorgaan" in jumped.reasons(decision)[0]


def test_reason_that_leaves_one_out_is_refused_with_who_that_is():
    _ceiling, cases = made("receipt", "10.00", "10.00", "10.00", room="25.00")

    with pytest.raises(ReasonPassesOver, match=cases[1].case_number):
        proposals.propose(
            cases[-1],
            kind="award",
            amount=Decimal("10.00"),
            reason="Past",
            deviation=f"{cases[0].case_number} wacht op de gemeente",
            terms=make_terms(),
            actor=make_user(),
        )
