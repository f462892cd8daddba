"""Whether the letter of a decision on an award still says what was paid: money may have moved since the signature.

The letter that was signed is the one that goes out. What it says of money that was paid, comes back or is still to
be paid holds for the day of the signature. Where that is another amount by now, the decision is taken back before it
works (Awb 3:40), and taken anew on what is so. What a decision on an objection says stays as it was decided.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import AFTER_AWARD, EntryKind
from subsidies.models import Application, Decision
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.decision_facts import of_paid
from subsidies.services.letters.standing_refusals import MoneyMovedSince

MOVES = (EntryKind.PAYMENT, EntryKind.REPAYMENT)


def check(case: Application, about: Any, content: Mapping[str, Any] | None, *, on: date) -> None:
    """Refuse to tell of a decision on an award as it was signed once other money was paid or came back, by a day.

    `content` is what was signed. Raises MoneyMovedSince.
    """
    if not isinstance(about, Decision) or about.kind not in AFTER_AWARD or not content:
        return
    said = content["facts"]
    paid = format_euros(ledger.paid_of(case))
    told = said.get("paid_before", format_euros(ZERO))
    if (told, said.get("came_back")) == (paid, of_paid(case).get("came_back")):
        return
    rows = [row for row in case.ledger.all() if row.kind in MOVES and row.recorded_at > about.recorded_at]
    since = min((timezone.localdate(row.recorded_at) for row in rows), default=date.min)
    if since <= on:
        raise MoneyMovedSince(told=told, paid=paid, decided_on=about.decided_on)
