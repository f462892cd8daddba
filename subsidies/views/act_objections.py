"""What the pages of an act on an objection show beside their form: how it stands, and the ceiling as it stood then."""

from typing import Any

from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Proposal
from subsidies.services.ceilings.first_room import room_at_first
from subsidies.services.objections.objection_proposals import needs
from subsidies.services.objections.objections_open import ShownObjection, shown_of
from subsidies.services.terms import deadlines

ABOUT_OBJECTIONS = (
    *(Action.REQUEST_REPAIR, Action.RECEIVE_REPAIR, Action.INVITE_OBJECTOR, Action.HEAR_OBJECTOR),
    *(Action.PROPOSE_OBJECTION, Action.POSTPONE_OBJECTION, Action.OBJECTION_DEFAULT, Action.CLOSE_OBJECTION),
    *(Action.RECORD_APPEAL, Action.CHANGE_OBJECTOR, Action.CALL_OFF_HEARING),
)


def objections_on(application: Application, action: Action, proposal: Proposal | None) -> dict[str, Any]:
    """Return the objections that an act is about, and what the ceiling had at the first decision (Awb 4:25).

    On the page of a decision those of the proposal that waits, with the ceiling only where that takes money from it;
    nothing on any other page.
    """
    said = getattr(proposal, "objection_terms", None) if proposal is not None else None
    if action not in ABOUT_OBJECTIONS and said is None:
        return {}
    rows = shown_of(application, on=timezone.localdate(), extra=deadlines.free_days())
    if said is not None:
        rows = [row for row in rows if row.objection.pk == said.objection_id]
    elif action not in (Action.RECORD_APPEAL, Action.CHANGE_OBJECTOR):
        rows = [row for row in rows if row.is_open]
    if proposal is not None and said is not None:
        weighs = needs(proposal) > ZERO
    else:
        weighs = action == Action.PROPOSE_OBJECTION and not _has_all(application)
    return {"objected": rows, **(_room(rows) if weighs else {})}


def _has_all(application: Application) -> bool:
    """Whether an award stands at all that was asked: no decision on an objection takes more from the ceiling."""
    awarded = application.awarded_amount
    return application.status == Status.AWARDED and awarded is not None and awarded >= application.requested_amount


def _room(rows: list[ShownObjection]) -> dict[str, Any]:
    """What there was on the day of the decision that the first of the objections is against."""
    first = next((row.objection.decision for row in rows if row.objection.decision is not None), None)
    room = room_at_first(first) if first is not None else None
    return {} if first is None or room is None else {"room_then": room, "room_then_on": first.decided_on}
