"""The acts whose day is filled in by somebody. Each app declares its own in `dated_acts.py`."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class DatedAct:
    """An act with a day of its own: what it is called, and which day it follows at the earliest, in words.

    How many days back are usual for it is data (drenthe.dates.models.UsualDays), found by `code`.
    """

    code: str
    label: Any
    follows: Any


DATED_ACTS: dict[str, DatedAct] = {}


def declare(code: str, label: Any, follows: Any) -> DatedAct:
    """Make an act known, once, and return it. Raises ValueError for a code that is there already."""
    if code in DATED_ACTS:
        raise ValueError(f"the act {code} is declared twice")
    DATED_ACTS[code] = DatedAct(code, label, follows)
    return DATED_ACTS[code]
