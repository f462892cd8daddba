"""What the ceiling had for a case when it was first decided on, which counts on an objection (Awb 4:25(3))."""

from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.enums import DecisionKind
from subsidies.models import Application, Decision
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings.in_turn import kept_with
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.queue import allows_partial_award
from subsidies.services.objections import objection_refusals as why


def room_at_first(decision: Decision) -> Decimal | None:
    """Return what the ceiling had for a case when it was decided on, in euros (Awb 4:25, paragraph 3).

    What was not awarded of the ceiling as published for it: those before it on whom nothing was decided yet had taken
    nothing (`in_turn`). Of a decision of before that was kept the most that its basis says; None without a basis.
    """
    basis, found = getattr(decision, "basis", None), kept_with(decision)
    if basis is None or found is not None:
        return None if found is None else found.left
    at_place = basis.data.get("room_at_place")
    return max(basis.room, Decimal(at_place)) if at_place is not None else basis.room


def check(application: Application, contested: Decision) -> None:
    """Refuse to keep a refusal for the ceiling that had room then. Raises RoomAtFirstDecision (Awb 4:25)."""
    room = room_at_first(contested)
    if contested.kind != DecisionKind.REFUSAL or room is None:
        return
    grounds = {row.code for row in contested.proposal.grounds.all()}
    if grounds != {CEILING_GROUND}:
        return
    enough = room >= eligible_amount(application) or (room > ZERO and allows_partial_award(application.version))
    if enough:
        raise why.RoomAtFirstDecision(day=contested.decided_on, room=room)
