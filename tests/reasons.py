"""Reasons with which an act goes on although something is not in order, for tests that are about something else."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from drenthe.lib.refusals import Refusal
from subsidies.models import Application
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.ceilings.turn_refusals import ReasonLacksTheirNumber, ReasonPassesOver

REASONS = (  # why somebody goes on although something is not in order; each of another thing
    *("De stukken liggen op papier", "De raad besloot er al over", "Het college wil vaart maken"),
    *("De gemeente stuurt dat na", "Een bouwkundige keek mee", "De buren zijn gehoord"),
    *("Het was vorig jaar ook zo", "De bank heeft toegezegd", "De grond is al aangekocht", "Het plan is bekend"),
)


def with_reasons(act: Callable[..., Any], application: Application, **terms: Any) -> Any:
    """Carry out an act; where something is not in order, again with a reason for each of those.

    A reason that says why others wait names them, as it is told to.
    """
    asks: tuple[type[Refusal], ...] = (ReasonPassesOver, ReasonLacksTheirNumber)
    if "deviation" not in terms:
        asks = (Gap, *asks)
    while True:
        try:
            with transaction.atomic():
                return act(application, **terms)
        except asks as asked:
            if isinstance(asked, Gap):
                terms["deviation"], asks = "\n".join(REASONS[: 1 + len(asked.beside)]), asks[1:]
            else:
                terms["deviation"], asks = _naming(terms["deviation"], asked), ()


def _naming(reason: str, asked: Refusal) -> str:
    """The reason with whom it is about on each of its lines."""
    named = asked.facts.get("cases") or asked.facts["count"]
    return "\n".join(f"{line} {named}" for line in reason.splitlines())
