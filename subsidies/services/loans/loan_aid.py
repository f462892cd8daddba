"""What a loan without interest comes to as aid: its gross grant equivalent (Regulation (EU) 2023/2831, article 4).

Counted as the interest that is not asked, by the reference rate of the day of the agreement, until each repayment and
without discounting: never less than the method of the Commission. Where the days or the rate are unknown, or nobody
confirmed the rate, the whole loan counts. Neither the rate nor its margin is confirmed (docs/legal-readings.md).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from drenthe.lib.values.money import CENT, ZERO
from subsidies.models import Application, LoanAgreement, ReferenceRate
from subsidies.services.loans.loan_terms import agreement_of, schedule_of, start_of

DAYS = 365


@dataclass(frozen=True)
class LoanAid:
    """The aid in a loan, in euros: what the rate comes to, None where that is not known, and what counts."""

    equivalent: Decimal | None
    counted: Decimal
    rate: ReferenceRate | None


def aid_of(application: Application, principal: Decimal, rates: Iterable[ReferenceRate]) -> LoanAid:
    """Return the aid in a loan of a principal (euros), from what was fetched. `rates` are all that are known."""
    agreement = agreement_of(application)
    rate = None if agreement is None else rate_of(agreement, rates)
    if agreement is None or rate is None:
        return LoanAid(None, principal, rate)
    due = schedule_of(agreement, start_of(application), {agreement.signed_on: principal})
    if not due:
        return LoanAid(None, principal, rate)
    share = rate.base + rate.margin
    interest = sum((amount * share * (day - agreement.signed_on).days / DAYS for day, amount in due), ZERO)
    equivalent = min(interest.quantize(CENT, rounding=ROUND_UP), principal)
    return LoanAid(equivalent, equivalent if rate.is_confirmed else principal, rate)


def rate_of(agreement: LoanAgreement, rates: Iterable[ReferenceRate]) -> ReferenceRate | None:
    """Return the reference rate on the day of an agreement; None where there is none."""
    known = [row for row in rates if row.valid_from <= agreement.signed_on]
    return max(known, key=lambda row: row.valid_from, default=None)
