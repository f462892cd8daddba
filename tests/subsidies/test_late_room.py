"""A decision that comes too late, and the ceiling (Awb 4:25 paragraph 3): to the last cent and the last day."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from subsidies.models import RefusalGround
from subsidies.services.ceilings import late_room
from subsidies.services.ceilings.ledger import allot
from subsidies.services.ceilings.order_refusals import RoomSpentSince, RoomWhenDue
from subsidies.services.decisions import decisions
from subsidies.services.terms import deadlines
from tests.cases import sign
from tests.factories import award, give_mandate, make_application, make_ceiling, make_proposal, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()
LONG_AGO = TODAY - timedelta(days=120)
AFTER = timedelta(days=1)


def late(amount="100.00", **fields):
    """A case whose term is over, with the last day of it."""
    case = make_application(amount=amount, received_on=LONG_AGO, **fields)
    return case, deadlines.decision_term(case, on=TODAY).last_day


def given(ceiling, amount, *, on):
    """An award of another who came later."""
    other = make_application(ceiling=ceiling, amount=amount, received_on=LONG_AGO + AFTER)
    award(other, amount=Decimal(amount), decided_on=on, actor=make_user())


def refuse(case, **terms):
    grounds = [RefusalGround.objects.get(code=late_room.CEILING_GROUND)]
    return make_proposal(case, **{"kind": "refusal", "reason": "Het plafond is bereikt", "grounds": grounds, **terms})


def in_part(case, amount):
    return refuse(case, kind="award", amount=Decimal(amount))


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (1, True)])
def test_what_was_given_away_after_the_last_day_of_the_term_is_no_ground(days, is_refused):
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    given(case.ceiling, "100.00", on=due + timedelta(days=days))

    if is_refused:
        with pytest.raises(RoomWhenDue, match=r"€.100,00"):
            refuse(case)
    else:
        assert refuse(case).kind == "refusal"


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (1, True)])
def test_decision_on_the_last_day_of_the_term_is_in_time(days, is_refused):
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    with time_machine.travel(due - timedelta(days=1)):
        given(case.ceiling, "100.00", on=due - timedelta(days=1))
    given_before = late_room.when_due(case, on=due + timedelta(days=days))

    assert (given_before is not None) is is_refused
    assert given_before is None or (given_before.day, given_before.room) == (due, Decimal("0.00"))


@pytest.mark.parametrize(("awarded", "is_refused"), [("100.00", False), ("99.99", True)])
def test_last_cent_that_was_left_when_due_is_no_ground_to_refuse_all(awarded, is_refused):
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    given(case.ceiling, awarded, on=due)

    if is_refused:
        with pytest.raises(RoomWhenDue, match=r"€.0,01"):
            refuse(case, deviation="Omdat het zo is")  # no deviation passes it
    else:
        assert refuse(case).kind == "refusal"


@pytest.mark.parametrize(("amount", "is_refused"), [("60.00", False), ("59.99", True)])
def test_partial_award_gives_at_least_what_was_left_when_due(amount, is_refused):
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    given(case.ceiling, "40.00", on=due)
    given(case.ceiling, "55.00", on=due + AFTER)

    if is_refused:
        with pytest.raises(RoomWhenDue, match=r"€.60,00"):
            in_part(case, amount)
    else:
        assert in_part(case, amount).amount == Decimal(amount)


@pytest.mark.parametrize(("ahead", "left"), [("40.00", "60.00"), ("100.00", "0.00"), ("0.01", "99.99")])
def test_who_came_first_and_was_open_too_has_the_first_claim(ahead, left):
    ceiling = make_ceiling(amount="100.00")
    make_application(ceiling=ceiling, amount=ahead, received_on=LONG_AGO - AFTER)
    case, _due = late(ceiling=ceiling)

    assert late_room.when_due(case, on=TODAY).room == Decimal(left)


def test_raise_that_was_published_after_the_due_day_gave_no_room_then():
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    given(case.ceiling, "100.00", on=due)
    terms = {"decided_on": due, "reference": "GS", "is_confirmed": True, "actor": make_user()}
    allot(case.ceiling.shares.get(), amount=Decimal("1.00"), published_on=due + AFTER, **terms)

    assert late_room.when_due(case, on=TODAY).room == Decimal("0.00")


def test_other_grounds_stay():
    case, _due = late(ceiling=make_ceiling(amount="100.00"))

    assert refuse(case, grounds=[RefusalGround.objects.get(code="scheme-criteria")]).kind == "refusal"


def test_proposal_of_in_time_that_is_signed_too_late_is_looked_at_again():
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    with time_machine.travel(due):
        given(case.ceiling, "100.00", on=due)
    given_back = case.ceiling.shares.get()
    with time_machine.travel(due):
        proposal = refuse(case)
    terms = {"decided_on": due, "reference": "GS", "is_confirmed": True, "actor": make_user()}
    allot(given_back, amount=Decimal("5.00"), published_on=due, **terms)

    with pytest.raises(RoomWhenDue, match=r"€.5,00"):
        sign(case, proposal)


def test_award_that_is_dated_back_into_its_term_is_held_against_today():
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    with time_machine.travel(due):
        proposal = make_proposal(case)
    given(case.ceiling, "60.00", on=due + AFTER)
    actor = make_user()
    give_mandate(actor)

    with pytest.raises(RoomSpentSince):
        decisions.sign(proposal, decided_on=due, date_reason="Vergeten", actor=actor)


def test_award_without_money_says_that_it_has_to_be_given_and_how():
    case, due = late(ceiling=make_ceiling(amount="100.00"))
    given(case.ceiling, "60.00", on=due + AFTER)
    proposal = make_proposal(case)

    with pytest.raises(RoomSpentSince, match=r"€.40,00 over.*€.100,00 nodig"):
        sign(case, proposal)

    terms = {"decided_on": TODAY, "reference": "GS", "is_confirmed": True, "actor": make_user()}
    allot(case.ceiling.shares.get(), amount=Decimal("60.00"), **terms)
    assert sign(case, proposal).awarded_amount == Decimal("100.00")
