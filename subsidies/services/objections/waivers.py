"""That somebody said that it need not be heard on an objection, and a reason not to hear that was wrong (Awb 7:3)."""

from datetime import date
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from subsidies.models import Objection, ObjectionStep
from subsidies.objection_enums import HEARINGS, NoHearingGround, WaiverWay
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.objections import objection_waiver_refusals as why
from subsidies.services.objections import objections


def checked(
    objection: Objection, ground: NoHearingGround | str, on: date | None, way: WaiverWay | str, decided_on: date
) -> dict[str, Any]:
    """Return when and how it was said that nobody need be heard, as it is kept; nothing on another ground.

    What is taken over was waived elsewhere, as it was. Raises WaiverUndated, WaiverWithoutGround or WaiverOutOfOrder.
    """
    if ground != NoHearingGround.WAIVED:
        if on is not None or way:
            raise why.WaiverWithoutGround
        return {}
    if taken_over_from() and (on is None or not way):
        return {}
    if on is None or not way:
        raise why.WaiverUndated
    if not objection.received_on <= on <= decided_on:
        raise why.WaiverOutOfOrder(day=on, received_on=objection.received_on, decided_on=decided_on)
    return {"waived_on": on, "waived_by": WaiverWay(way)}


def corrected(objection: Objection, kind: Kind | str) -> ObjectionStep:
    """Return the reason not to hear that another one takes the place of. Raises NothingToCorrect."""
    last = objections.last_step(objection, *HEARINGS)
    if last is None or last.kind != Kind.NOT_HEARD or kind != Kind.NOT_HEARD:
        raise why.NothingToCorrect
    return last
