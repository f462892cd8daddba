"""What is left of the ceiling for a case at its turn: the one source for proposal, signature, letter and record.

The ceiling refuses in so far as it would be exceeded (Awb 4:25, paragraph 2). What those before it in the order may
still get exceeds nothing until there is a decision on them: until then their places keep money free, and that alone is
no reason to refuse who comes after them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import CENT, ZERO
from subsidies.enums import AWARDS, DecisionKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Proposal, RefusalGround
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import published
from subsidies.services.ceilings.ceiling_refusals import (
    CeilingHasRoom,
    CeilingPublishedLater,
    FirstUndecided,
    NoPartForCeiling,
    OtherwiseLimited,
    RoomAboveAward,
    RoomUnderCeiling,
)
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.queue import allows_partial_award, places_to

KEPT = ("left", "at_place", "now", "kept", "whole")  # with a decision, in euros


@dataclass(frozen=True)
class Told:
    """What a letter says of the ceiling, in euros: what is left is what is kept free and what the case can have."""

    left: Decimal
    kept: Decimal
    for_case: Decimal


@dataclass(frozen=True)
class InTurn:
    """What there is for a case, in euros.

    `left` is what the ceiling as published for it has not awarded, `at_place` what of that is for this case when all
    before it get what they asked, `now` when only those get theirs whose award is proposed. `waiting` are the numbers
    of those before it on which nothing was proposed; for a signature, on which nothing was decided. `kept` is what is
    kept free for all before it, `kept_for` the numbers of those, and `whole` the most that the case can get; zero of
    what was kept before they were. `ceiling` is the ceiling as published for it; None of what was kept before that.
    """

    left: Decimal
    at_place: Decimal
    now: Decimal
    waiting: Sequence[str] = ()
    kept: Decimal = ZERO
    whole: Decimal = ZERO
    kept_for: Sequence[str] = ()
    ceiling: Decimal | None = None

    @property
    def has_room_for_all(self) -> bool:
        """Whether the case gets all that it can when all before it get what they asked: nothing is exceeded."""
        return self.at_place >= self.whole > 0

    def told(self, amount: Decimal | None) -> Told:
        """Return what a letter says of a decision that awards an amount (euros), or nothing: it adds up to the cent.

        What is kept free for who comes first is less by what an award out of turn takes of it.
        """
        left = max(self.left, ZERO)
        free = left - min(self.kept, left)
        for_case = max(free, min(amount or ZERO, left))
        return Told(left, left - for_case, for_case)


def in_turn(application: Application, *, to_sign: bool = False) -> InTurn:
    """Return what the ceiling has for a case as it stands; `to_sign` counts a proposal as undecided as it is."""
    ceiling, places = published.ceiling_of(application), places_to(application)
    left = ceiling - published.committed(application.ceiling)
    ahead = [place.application for place in places[:-1]]
    claims = {} if to_sign else _proposed(ahead)
    now = fitting(application, left - sum(claims.values(), ZERO))
    waiting = [case.case_number for case in ahead if case.pk not in claims]
    kept = {place.application.case_number: place.fits for place in places[:-1] if place.fits}
    at_place, whole = places[-1].fits if places else now, eligible_amount(application)
    return InTurn(left, at_place, now, waiting, sum(kept.values(), ZERO), whole, list(kept), ceiling)


def check_ground(
    application: Application,
    kind: DecisionKind | str,
    grounds: Iterable[RefusalGround],
    *,
    amount: Decimal | None = None,
    to_sign: bool = False,
) -> None:
    """Refuse the ceiling as a ground in so far as it would not be exceeded (Awb 4:25(2)), whatever is written.

    A refusal for the ceiling alone refuses no cent that there is for the case, a partial award gives all there is
    (`amount`, euros). With another ground beside it the ceiling lacks one cent at least. Money that is kept for who
    comes first is there until it is decided on. What the maximum of the scheme takes is not for the ceiling. Raises
    CeilingPublishedLater, CeilingHasRoom, RoomUnderCeiling, RoomAboveAward, OtherwiseLimited, FirstUndecided, or
    NoPartForCeiling of an award in part where the version of the scheme forbids that.
    """
    codes = {ground.code for ground in grounds}
    if kind not in (DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD) or CEILING_GROUND not in codes:
        return
    if taken_over_from():
        return
    if not published.is_published_in_time(application):
        raise CeilingPublishedLater(received_on=application.received_on)
    found = in_turn(application, to_sign=to_sign)
    is_alone = codes == {CEILING_GROUND}
    cut = (amount or ZERO) if is_alone else found.whole - CENT
    room = found.at_place if found.waiting else found.now
    if room > cut:
        raise _has_room(found, room, amount)
    if is_alone and amount is not None and amount >= found.whole > 0 and found.now >= found.whole:
        raise OtherwiseLimited(most=found.whole)
    if found.now > cut:
        raise FirstUndecided(room=found.now, cases=found.waiting)
    if kind == DecisionKind.PARTIAL_AWARD and not allows_partial_award(application.version):
        raise NoPartForCeiling


def _has_room(
    found: InTurn, room: Decimal, amount: Decimal | None
) -> CeilingHasRoom | RoomUnderCeiling | RoomAboveAward:
    if amount is not None:
        return RoomAboveAward(room=room, amount=amount)
    return CeilingHasRoom(room=found.whole) if found.has_room_for_all else RoomUnderCeiling(room=room)


def fitting(application: Application, room: Decimal) -> Decimal:
    """Return how much of a case fits in a room (euros): nothing in part where its version forbids that."""
    eligible, room = eligible_amount(application), max(room, ZERO)
    return min(eligible, room) if room >= eligible or allows_partial_award(application.version) else ZERO


def to_keep(found: InTurn) -> dict[str, Any]:
    """Return what is kept with a decision, for its letter and for an objection against it."""
    amounts = {name: str(getattr(found, name)) for name in (*KEPT, "ceiling")}
    return {"in_turn": amounts, "ahead": list(found.waiting), "kept_for": list(found.kept_for)}


def kept_with(decision: Decision) -> InTurn | None:
    """Return what there was for a case at a decision; None of a proposal, and of a decision of before it was kept."""
    basis = getattr(decision, "basis", None) if decision.pk else None
    if basis is None or "in_turn" not in basis.data:
        return None
    amounts = {name: Decimal(basis.data["in_turn"].get(name, "0")) for name in KEPT}
    ahead, ceiling = basis.data["ahead"], basis.data["in_turn"].get("ceiling")
    known = None if ceiling is None else Decimal(ceiling)
    return InTurn(**amounts, waiting=ahead, kept_for=basis.data.get("kept_for", ahead), ceiling=known)


def _proposed(ahead: Sequence[Application]) -> dict[int, Decimal]:
    """What the proposals that wait before a case award (euros), by case: a refusal takes no room."""
    waiting = [case.pk for case in ahead if case.status == Status.PROPOSED]
    rows = Proposal.objects.filter(application__in=waiting, state=ProposalState.OPEN)
    return {row.application_id: (row.amount or ZERO) if row.kind in AWARDS else ZERO for row in rows}
