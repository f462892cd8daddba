"""What the ceiling had for a case when it was first decided on, which counts on an objection (Awb 4:25(3))."""

from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.enums import DecisionKind
from subsidies.models import Application, Decision
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.queue import allows_partial_award
from subsidies.services.objections import objection_refusals as why


def room_at_first(decision: Decision) -> Decimal | None:
    """Return what the ceiling had for a case when it was decided on, in euros (Awb 4:25, paragraph 3).

    At its place in the order, where that was kept with the decision; None of what was taken over without a basis.
    """
    basis = getattr(decision, "basis", None)
    if basis is None:
        return None
    at_place = basis.data.get("room_at_place")
    return basis.room if at_place is None else Decimal(at_place)


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
