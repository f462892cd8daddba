"""Whether the ceiling has the money of an award: asked when it is proposed and when it is signed (Awb 4:25, 4:27)."""

from datetime import date
from decimal import Decimal

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO
from subsidies.models import Application
from subsidies.services.ceilings import late_room, ledger, published
from subsidies.services.ceilings.ceiling_refusals import AwardAboveRoom
from subsidies.services.ceilings.order_refusals import LoweringDoesNotBind
from subsidies.services.ceilings.queue import allows_partial_award
from subsidies.services.refusals import CeilingExceeded


def check(application: Application, amount: Decimal, *, on: date) -> None:
    """Hold an award (euros) that is signed against the ceiling as published for it.

    What is decided but not published does not count yet. Raises RoomSpentSince, CeilingExceeded or
    LoweringDoesNotBind.
    """
    room, money = published.room_of(application), ledger.available(application.ceiling.shares.all())
    late_room.check_money(application, amount=amount, available=min(room, money), on=on)
    if amount > room:
        raise CeilingExceeded(available=room, needed=amount)
    if amount > money and room > money:
        raise LoweringDoesNotBind(received_on=application.received_on, available=money, needed=amount)


def check_proposal(application: Application, amount: Decimal, *, on: date) -> None:
    """Refuse to propose an award (euros) of more than the ceiling as published for it has left.

    What had room when its decision was due is owed: it may be proposed, and the money is found before the signature
    (Awb 4:25, paragraph 3); so is what a lowering does not bind (4:27). Raises AwardAboveRoom.
    """
    room = published.room_of(application)
    if amount <= room or taken_over_from():
        return
    due = late_room.when_due(application, on=on)
    if due is None or amount > due.room:
        allows_part = allows_partial_award(application.version)
        raise AwardAboveRoom(amount=amount, room=max(room, ZERO), allows_part=allows_part)
