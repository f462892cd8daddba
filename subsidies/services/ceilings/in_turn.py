"""What is left of the ceiling for a case at its turn: the one source for proposal, signature, letter and record.

The ceiling refuses in so far as it would be exceeded (Awb 4:25, paragraph 2). What those before it in the order may
still get exceeds nothing until there is a decision on them: until then their places keep money free, and that alone is
no reason to refuse who comes after them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, DecisionKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Proposal, RefusalGround
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import published
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.order_refusals import CeilingHasRoom
from subsidies.services.ceilings.queue import allows_partial_award, places_to

KEPT = ("left", "at_place", "now", "kept", "whole")  # with a decision, in euros


@dataclass(frozen=True)
class InTurn:
    """What there is for a case, in euros.

    `left` is what the ceiling as published for it has not awarded, `at_place` what of that is for this case when all
    before it get what they asked, `now` when only those get theirs whose award is proposed. `waiting` are the numbers
    of those before it on which nothing was proposed; for a signature, on which nothing was decided. `kept` is what is
    kept free for all before it, and `whole` the most that the case can get; zero of what was kept before they were.
    """

    left: Decimal
    at_place: Decimal
    now: Decimal
    waiting: Sequence[str] = ()
    kept: Decimal = ZERO
    whole: Decimal = ZERO

    @property
    def has_room_for_all(self) -> bool:
        """Whether the case gets all that it can when all before it get what they asked: nothing is exceeded."""
        return self.at_place >= self.whole > 0


def in_turn(application: Application, *, to_sign: bool = False) -> InTurn:
    """Return what the ceiling has for a case as it stands; `to_sign` counts a proposal as undecided as it is."""
    left, places = published.room_of(application), places_to(application)
    ahead = [place.application for place in places[:-1]]
    claims = {} if to_sign else _proposed(ahead)
    now = fitting(application, left - sum(claims.values(), ZERO))
    waiting = [case.case_number for case in ahead if case.pk not in claims]
    kept = sum((place.fits for place in places[:-1]), ZERO)
    return InTurn(left, places[-1].fits if places else now, now, waiting, kept, eligible_amount(application))


def check_ground(
    application: Application, kind: DecisionKind | str, grounds: Iterable[RefusalGround], *, to_sign: bool = False
) -> None:
    """Refuse the ceiling as the ground to refuse all of what it has room for, whatever is written (Awb 4:25(2)).

    In part there may be a reason for it: `deviations.of_refusal` asks. Raises CeilingHasRoom.
    """
    if kind != DecisionKind.REFUSAL or CEILING_GROUND not in {ground.code for ground in grounds} or taken_over_from():
        return
    if (found := in_turn(application, to_sign=to_sign)).has_room_for_all:
        raise CeilingHasRoom(room=found.whole)


def fitting(application: Application, room: Decimal) -> Decimal:
    """Return how much of a case fits in a room (euros): nothing in part where its version forbids that."""
    eligible, room = eligible_amount(application), max(room, ZERO)
    return min(eligible, room) if room >= eligible or allows_partial_award(application.version) else ZERO


def said_in_letter(found: InTurn, *, amount: Decimal | None, grounds: Collection[str]) -> Decimal:
    """Return what a letter says that is left for a case (euros): never another amount than what it awards.

    Where other grounds take from an award (`amount`) too, the ceiling may have had more; less than that it had not.
    """
    if amount is not None and set(grounds) == {CEILING_GROUND}:
        return amount
    return max(found.at_place if found.waiting else found.now, amount or ZERO)


def to_keep(found: InTurn) -> dict[str, Any]:
    """Return what is kept with a decision, for its letter and for an objection against it."""
    amounts = {name: str(getattr(found, name)) for name in KEPT}
    return {"in_turn": amounts, "ahead": list(found.waiting)}


def kept_with(decision: Decision) -> InTurn | None:
    """Return what there was for a case at a decision; None of a proposal, and of a decision of before it was kept."""
    basis = getattr(decision, "basis", None) if decision.pk else None
    if basis is None or "in_turn" not in basis.data:
        return None
    amounts = {name: Decimal(basis.data["in_turn"].get(name, "0")) for name in KEPT}
    return InTurn(**amounts, waiting=basis.data["ahead"])


def _proposed(ahead: Sequence[Application]) -> dict[int, Decimal]:
    """What the proposals that wait before a case award (euros), by case: a refusal takes no room."""
    waiting = [case.pk for case in ahead if case.status == Status.PROPOSED]
    rows = Proposal.objects.filter(application__in=waiting, state=ProposalState.OPEN)
    return {row.application_id: (row.amount or ZERO) if row.kind in AWARDS else ZERO for row in rows}
