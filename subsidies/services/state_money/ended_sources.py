"""Nothing is awarded from money that had to be spent; asked by the ledger, so that every way to an award asks it."""

from collections.abc import Iterable
from datetime import date

from subsidies.models import CeilingShare
from subsidies.services.state_money.state_refusals import SourceEnded


def check_parts(parts: Iterable[CeilingShare], *, on: date) -> None:
    """Refuse to award on a day from a source that had to be spent before it. Raises SourceEnded."""
    for share in parts:
        ends_on = share.source.ends_on
        if ends_on is not None and ends_on < on:
            raise SourceEnded(source=share.source.name, ends_on=ends_on, day=on)
