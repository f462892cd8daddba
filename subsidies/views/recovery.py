"""What the page of a case shows of money that is owed or held."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import prefetch_related_objects

from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application
from subsidies.services.payments import holds
from subsidies.services.recovery import claims, default_interest, lapsed, receipts, recovery, recovery_dates
from subsidies.services.settlements import settled


def fetch_steps(application: Application) -> None:
    """Fetch the instalments of the steps of a case, whose own rows were fetched, and who proposed and closed them."""
    prefetch_related_objects(
        [*application.money_steps.all()],
        "instalments",
        "proposed_by",
        "closed_by",
        "set_off",
        "set_off_with",
        "charge",
        "costs_of",
    )


def recovery_context(application: Application, *, on: date, extra: Collection[date]) -> dict[str, Any]:
    """Return what is owed and by when, the interest until a day, and the steps; with the hold that stands.

    `only_costs` says that all of it is about the costs of an objection, which no subsidy has to be given for.
    """
    steps = list(application.money_steps.all())
    owed = settled.to_repay(application)
    found: dict[str, Any] = {"steps": steps, "owed": owed, "hold": holds.hold_on(application, on=on)}
    found["shown"] = lapsed.lapsed(steps, on=on)
    found["unasked"] = claims.unasked(application)
    if found["unasked"]:
        found["waits"], found["to_tell"] = recovery.waiting(application), claims.untold(application)
    found["only_costs"] = (
        not owed and not found["unasked"] and all(row.kind == MoneyStepKind.OBJECTION_COSTS for row in steps)
    )
    if owed:
        found |= {
            "parts": [(part, part.is_late(on)) for part in recovery.due_parts(application, extra=extra)],
            "arrangement": recovery.arrangement_of(application),
            "missed": recovery.missed(application, on=on, extra=extra),
            "limitations": recovery.limitations(application, extra=extra),
        }
    if steps:
        found["beside"] = [(row, row.due_on(extra)) for row in receipts.beside(application)]
        found["came_in"] = receipts.parts_that_count(application)
    if steps or owed:
        found["interest"] = default_interest.interest_of(application, on=on, extra=extra)
    found["written_off"] = settled.written_off(application)
    found["untold"] = recovery_dates.unsent(application)
    return {"recovery": found}
