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


def second_balance(*, is_same: bool) -> BookYearBalance:
    """What a source came to, beside that of the same or another one in the same closing."""
    first = balance()
    return balance(answer=first.answer, **({"share": first.share} if is_same else {}))


CONSTRAINTS: dict[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {
    "book_year_is_of_its_days": (proposal, {}, {"last_day": date(2025, 12, 30)}),
    "book_year_proposal_says_why": (proposal, {}, {"reason": ""}),
    "book_year_answer_says_why_not": (answer, {}, {"is_confirmed": False, "reason": ""}),
    "book_year_balance_is_one_a_share": (second_balance, {"is_same": False}, {"is_same": True}),
    "book_year_balance_is_a_balance": (balance, {}, {"paid": Decimal("1000.01")}),
}
