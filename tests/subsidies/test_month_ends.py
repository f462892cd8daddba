"""The budget as of every month end of four years is a fold over the entries, also of what was booked late."""

import random
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

import pytest

from subsidies.enums import EntryKind
from subsidies.models import Application, Ceiling, CeilingEntry, LedgerEntry
from subsidies.services.ceilings import budget
from tests.factories import end_award, make_application, make_award, make_ceiling, make_user, refuse
from tests.paying import pay

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]
MONTH_ENDS = [date(year, month, monthrange(year, month)[1]) for year in range(2023, 2027) for month in range(1, 13)]
SIGN = {EntryKind.COMMITMENT: 1, EntryKind.RELEASE: -1, EntryKind.PAYMENT: 1, EntryKind.REPAYMENT: -1}


def live(ceiling, drawn):
    """One case of some years ago: received, and then left, refused, awarded, paid in part or withdrawn."""
    received = date(2023, 1, 1) + timedelta(days=drawn.randrange(1000))
    decided = received + timedelta(days=drawn.randrange(1, 90))
    amount = Decimal(drawn.randrange(1, 900_000)) / 100
    end = drawn.choice(["left", "refused", "awarded", "paid", "paid", "withdrawn"])
    if end == "left":
        make_application(ceiling=ceiling, amount=amount, received_on=received)
    elif end == "refused":
        case = make_application(ceiling=ceiling, amount=amount, received_on=received)
        refuse(case, reason="Past niet in de regeling", decided_on=decided, actor=make_user())
    else:
        case = make_award(ceiling=ceiling, amount=amount, received_on=received, decided_on=decided)
        if end == "paid":
            part = (amount / 2).quantize(Decimal("0.01"))
            if part:
                paid_on = decided + timedelta(days=drawn.randrange(1, 60))
                pay(case, amount=part, paid_on=paid_on, actor=make_user())
        elif end == "withdrawn":
            end_award(case, decided_on=decided + timedelta(days=drawn.randrange(1, 200)))


def folded(ceiling, day):
    """The same figures by adding up row after row."""
    entries = [one for one in LedgerEntry.objects.filter(share__ceiling=ceiling) if one.booked_on <= day]

    def summed(*kinds):
        return sum((SIGN[EntryKind(one.kind)] * one.amount for one in entries if one.kind in kinds), Decimal(0))

    given = CeilingEntry.objects.filter(share__ceiling=ceiling)
    waiting = [
        case.requested_amount
        for case in Application.objects.filter(ceiling=ceiling)
        if case.received_on <= day and (case.decided_on is None or case.decided_on > day)
    ]
    return (
        sum((one.amount for one in given if one.decided_on <= day), Decimal(0)),
        summed(EntryKind.COMMITMENT, EntryKind.RELEASE),
        sum(waiting, Decimal(0)),
        summed(EntryKind.PAYMENT, EntryKind.REPAYMENT),
    )


def test_budget_as_of_every_month_end_is_a_fold_over_the_entries():
    drawn = random.Random(2026)  # noqa: S311 -- the same lives each time
    ceilings = [make_ceiling(amount="400000.00"), make_ceiling(amount="250000.00")]
    for _number in range(24):
        live(drawn.choice(ceilings), drawn)
    leap_day = date(2024, 2, 29)  # on a month end itself
    make_award(ceiling=ceilings[0], amount="1.00", received_on=date(2024, 1, 31), decided_on=leap_day)

    wrong = [
        (day, ceiling.pk)
        for day in MONTH_ENDS
        for row in budget.figures(as_of=day, ceilings=Ceiling.objects.filter(pk__in=[one.pk for one in ceilings]))
        if (ceiling := row.ceiling) and (row.allotted, row.awarded, row.pending, row.paid) != folded(ceiling, day)
    ]

    assert len(MONTH_ENDS) == 48
    assert {kind for kind in SIGN if LedgerEntry.objects.filter(kind=kind).exists()} >= {"commitment", "release"}
    assert LedgerEntry.objects.filter(kind=EntryKind.PAYMENT).exists()
    assert wrong == []


def test_payment_booked_late_shows_as_of_its_own_month_end_at_once():
    ceiling = make_ceiling(amount="1000.00")
    case = make_award(ceiling=ceiling, amount="100.00", received_on=date(2024, 1, 2), decided_on=date(2024, 2, 1))
    before = [folded(ceiling, day) for day in MONTH_ENDS]

    pay(case, amount=Decimal("40.00"), paid_on=date(2024, 5, 20), actor=make_user())

    changed = [day for day, was in zip(MONTH_ENDS, before, strict=True) if folded(ceiling, day) != was]
    assert changed == [day for day in MONTH_ENDS if day >= date(2024, 5, 31)]
    (row,) = budget.figures(as_of=date(2024, 5, 31), ceilings=Ceiling.objects.filter(pk=ceiling.pk))
    assert row.paid == Decimal("40.00")
