"""Under which mandate somebody decides, and who else has one: without that a refusal leaves no way on."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.models import Mandate
from subsidies.services.refusals import NoMandate

MOST_NAMED = 5


def holding(*, on: date) -> list[Mandate]:
    """Return the mandates that hold on a day, with who holds them, by name; of who still works here."""
    held = Mandate.objects.holding(on=on).filter(user__is_active=True)
    return list(held.select_related("user").order_by("user__name", "pk"))


def mandate_for(
    held: Sequence[Mandate],
    *,
    kind: str,
    label: Any,
    scheme: int,
    amount: Decimal | None,
    on: date,
    but: Collection[int | None] = (),
    everyone: Sequence[Mandate] | None = None,
) -> Mandate:
    """Return the first of the mandates `held` by somebody that covers a decision of a kind, under a scheme (its id)
    and of an amount (euros).

    Raises NoMandate with who does have one on the day, at most MOST_NAMED, without those of `but`, who may not decide
    on it; of `everyone`, for a list that asks `holding` once.
    """
    of: dict[str, Any] = {"kind": kind, "scheme": scheme, "amount": amount}
    found = next((row for row in held if row.covers(**of)), None)
    if found is not None:
        return found
    able = [row for row in (holding(on=on) if everyone is None else everyone) if row.covers(**of)]
    who = dict.fromkeys(_named(row) for row in able if row.user_id not in but)
    raise NoMandate(day=on, kind=label, amount="–" if amount is None else amount, who=list(who)[:MOST_NAMED])


def _named(mandate: Mandate) -> str:
    return f"{mandate.user} ({mandate.function})" if mandate.function else str(mandate.user)
