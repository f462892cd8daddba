"""Ceilings that are set, raised and lowered."""

from contextlib import nullcontext
from datetime import date
from decimal import Decimal

import pytest

from subsidies.models import CeilingShare
from subsidies.services.ceilings import ledger
from subsidies.services.ceilings.budget import Figures
from subsidies.services.ceilings.ceiling_refusals import CeilingBelowAwards
from subsidies.services.ceilings.entry_refusals import LoweringBeforeRaise
from subsidies.services.refusals import CeilingExceeded
from subsidies.templatetags.subsidies_ui import budget_bar
from tests.factories import make_award, make_share, make_user, past

pytestmark = pytest.mark.django_db


def allot(share, amount):
    return ledger.allot(
        share,
        amount=Decimal(amount),
        decided_on=date(2024, 1, 1),
        reference="GS 2024-1",
        is_confirmed=True,
        actor=make_user(),
    )


@pytest.mark.parametrize(("amount", "after"), [("50.00", "150.00"), ("-40.00", "60.00"), ("-100.00", "0.00")])
def test_ceiling_is_raised_and_lowered_by_entries(amount, after):
    share = make_share(amount="100.00")

    allot(share, amount)

    assert CeilingShare.objects.get(pk=share.pk).allotted == Decimal(after)
    assert share.entries.count() == 2


@pytest.mark.parametrize(("amount", "fits"), [("-40.00", True), ("-40.01", False)])
def test_ceiling_is_lowered_down_to_what_was_awarded(amount, fits):
    share = make_share(amount="100.00")
    make_award(ceiling=share.ceiling, amount="60.00")

    if fits:
        allot(share, amount)
    else:
        with pytest.raises(CeilingBelowAwards, match=r"60,00.*59,99"):
            allot(share, amount)

    assert share.entries.count() == 1 + fits


def test_empty_ceiling_is_not_lowered_below_zero():
    with pytest.raises(CeilingBelowAwards):
        allot(make_share(amount="0"), "-0.01")


@pytest.mark.parametrize(
    ("amount", "parts"),
    [("0.01", ["0.01"]), ("10.00", ["10.00"]), ("10.01", ["10.00", "0.01"]), ("30.00", ["10.00", "20.00"])],
)
def test_amount_is_divided_over_what_each_source_has_left(amount, parts):
    shares = [make_share(amount=room) for room in ("10.00", "20.00")]

    assert list(ledger.divide(shares, Decimal(amount)).values()) == [*map(Decimal, parts)]


def test_amount_that_the_sources_do_not_have_is_not_divided():
    shares = [make_share(amount=room) for room in ("10.00", "20.00")]

    with pytest.raises(CeilingExceeded) as refused:
        ledger.divide(shares, Decimal("30.01"))

    assert refused.value.facts == {"available": Decimal("30.00"), "needed": Decimal("30.01")}


@pytest.mark.parametrize(
    ("day", "amount", "is_refused"),
    [
        (date(2019, 12, 31), "-0.01", True),  # before there was anything
        (date(2020, 1, 1), "-100.00", False),
        (date(2020, 1, 1), "-100.01", True),
        (date(2021, 6, 1), "-150.00", False),  # after it was raised
        (date(2020, 6, 1), "-150.00", True),
    ],
)
def test_ceiling_is_not_lowered_on_a_day_on_which_it_had_less(day, amount, is_refused):
    share = make_share(amount="100.00")
    terms = {"reference": "x", "is_confirmed": True, "actor": make_user()}
    with past(date(2021, 1, 1)):
        ledger.allot(share, amount=Decimal("50.00"), decided_on=date(2021, 1, 1), **terms)

    with past(day), pytest.raises(LoweringBeforeRaise) if is_refused else nullcontext():
        ledger.allot(share, amount=Decimal(amount), decided_on=day, **{**terms, "reference": "y"})


def test_bar_of_a_budget_that_was_below_nothing_on_a_past_day_is_drawn():
    bar = budget_bar(Figures(allotted=Decimal("-100.00")))

    assert bar.ceiling_at == 0
