"""Rows about years of the ledger, without the services."""

from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.models import BookYearAnswer, BookYearBalance, BookYearProposal
from tests.factories import make_award, make_user


def proposal(**values: Any) -> BookYearProposal:
    """That somebody asks to close 2025."""
    days = {"year": 2025, "first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
    terms = {"closes": True, "reason": "Nagekeken", "actor": make_user(), **days, **values}
    return BookYearProposal.objects.create(**terms)


def answer(**values: Any) -> BookYearAnswer:
    """That another confirms it."""
    terms = {"is_confirmed": True, "actor": make_user(), **values}
    return BookYearAnswer.objects.create(**{"proposal": proposal(), **terms})


def balance(**values: Any) -> BookYearBalance:
    """What a source came to then."""
    sums = {"committed": Decimal("1000.00"), "paid": Decimal("400.00"), "came_back": Decimal("0.00")}
    share = make_award().ceiling.shares.get()
    return BookYearBalance.objects.create(**{"answer": answer(), "share": share, **sums, **values})
