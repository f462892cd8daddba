"""Money that came in, by a file of the bank: whose repayment it may be, or which payment came back. Nothing is booked.

A line names a case, or its account and amount are those of one claim and of no second. A person looks, and records it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from subsidies.award_enums import BankOutcome
from subsidies.models import PaymentOrder
from subsidies.services.application.applicants import pay_to
from subsidies.services.recovery.to_receive import DueRepayment, Unasked, to_receive, to_recover

BOUNCE, REPAY = "bounce", "repay"


def proposals_for(rows: Iterable[Mapping[str, Any]]) -> dict[int, tuple[str, str]]:
    """Return for lines, by their numbers, the case and the address on which each can be recorded, filled in.

    A fixed number of queries, whatever the lines; none where no money came in.
    """
    found: dict[int, tuple[str, str]] = {}
    came_in = [row for row in rows if row["outcome"] == BankOutcome.MONEY_IN]
    for row in rows:
        if row["outcome"] == BankOutcome.CAME_BACK and row["case"] and row["orders"]:
            why = row["reason"] or row["text"]
            terms = {"order": row["orders"][0], "returned_on": row["booked_on"], "reason": why}
            found[row["number"]] = row["case"], _address(row["case"], BOUNCE, terms)
    if came_in:
        claims = _Claims()
        for row in came_in:
            case = claims.case_of(row)
            if case:
                terms = {
                    "amount": row["amount"].replace(".", ","),
                    "received_on": row["booked_on"],
                    "reference": row["reference"],
                }
                found[row["number"]] = case, _address(case, REPAY, terms)
    return found


def _address(case: str, act: str, terms: Mapping[str, Any]) -> str:
    page = reverse("subsidies:application", args=[case])
    return f"{page}{act}/?{urlencode({name: value for name, value in terms.items() if value})}"


class _Claims:
    """What is to be repaid, also where no letter asked it back yet, by its case, and by account and amount."""

    def __init__(self) -> None:
        rows: list[DueRepayment | Unasked] = [*to_receive(on=timezone.localdate()).rows, *to_recover()]
        cases = {row.application.pk: row.application for row in rows}
        accounts = defaultdict(set)
        for pk, iban in PaymentOrder.objects.filter(application__in=cases).values_list("application", "iban"):
            accounts[pk].add(iban)
        self.numbers = {case.case_number for case in cases.values()}
        self.by_account: dict[tuple[str, str], set[str]] = defaultdict(set)
        owed: dict[int, Any] = defaultdict(int)
        for row in rows:
            owed[row.application.pk] += row.amount
        amounts = [(row.application, row.amount) for row in rows] + [(cases[pk], one) for pk, one in owed.items()]
        for case, amount in amounts:
            for iban in {*accounts[case.pk], pay_to(case)} - {""}:
                self.by_account[iban, str(amount)].add(case.case_number)

    def case_of(self, row: Mapping[str, Any]) -> str:
        """Return the case that a line names, or the only one whose claim it can be; empty for none."""
        said = f"{row['reference']} {row['text']}".upper()
        named = {number for number in self.numbers if number.upper() in said}
        fitting = named or self.by_account.get((row["iban"], row["amount"]), set())
        return next(iter(fitting)) if len(fitting) == 1 else ""
