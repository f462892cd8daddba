"""What the letters say of a loan that came back: what was lent, what was not drawn, and the last day."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from django.utils import timezone

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import Action, EntryKind
from subsidies.models import Application
from subsidies.services.letters.fact_words import Facts, day_words
from subsidies.services.loans.loan_balances import balance_of, is_repaid_in_full
from subsidies.services.loans.loan_terms import is_loan


def of_case(case: Application) -> Facts:
    """Return the facts of a loan that was repaid in full, by their names; none of a grant, or of one that was not."""
    if not is_loan(case) or not is_repaid_in_full(case):
        return {}
    back = _days(case)
    loan = balance_of(case, on=max(back))
    not_drawn = (case.awarded_amount or ZERO) - loan.drawn
    return {
        "loan_drawn": format_euros(loan.drawn),
        "loan_not_drawn": format_euros(not_drawn) if not_drawn else None,
        "loan_repaid_on": day_words(max(back)),
    }


def _days(case: Application) -> list[date]:
    """The days on which something came back that counts: what was reversed does not."""
    sums: dict[date, Decimal] = defaultdict(lambda: ZERO)
    for entry in case.ledger.all():
        if entry.kind == EntryKind.INSTALMENT:
            sums[entry.booked_on] += entry.amount
    for undone in case.reversals.filter(line__action=Action.REPAY_LOAN).select_related("line"):
        sums[timezone.localdate(undone.line.occurred_at)] -= undone.amount
    return [day for day, amount in sums.items() if amount > ZERO]
