"""A published figure that was final and becomes another one: stored as corrected, with why, beside the one of before.

A provisional figure becomes another one by itself. Everything else says why: who reads it later on must find that. An
expectation that becomes another one in the next edition says which edition, and of which day; it was not wrong, so it
is not called corrected.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.refusals import Refusal
from monitoring.enums import ValueStatus
from monitoring.services.checks.loads import CellChange
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape

REASON_LENGTH = 300


class ChangeUnexplained(Refusal):
    """Why a figure that was final is another one now is kept with it."""

    field = "reason"
    sentence = gettext_lazy("Figures that were stored as final become other ones. Write down why, in a few words.")


def corrections(differences: Iterable[CellChange]) -> list[CellChange]:
    """Return the changes of a figure that was final into another one."""
    return [one for one in differences if _is_correction(one.before, one.after)]


def next_edition(source: str, day: date) -> str:
    """Return what is proposed as the reason why expected figures become others: their source and their day."""
    said = _("New edition: %(source)s, %(day)s") % {"source": source, "day": formats.date_format(day)}
    return said[:REASON_LENGTH]


def with_corrections(entries: CellEntries, present: CellEntries, shape: Shape) -> dict[CellAddress, CellEntry]:
    """Return figures with the status “corrected” where they take the place of a final one, or did so before."""
    return {
        place: replace(entry, status=ValueStatus.CORRECTED)
        if not shape.horizon and _is_corrected(present.get(place), entry)
        else entry
        for place, entry in entries.items()
    }


def _is_corrected(before: CellEntry | None, after: CellEntry) -> bool:
    if before is None or after.status != ValueStatus.DEFINITIVE:
        return False
    return before.status == ValueStatus.CORRECTED or _is_correction(before, after)


def _is_correction(before: CellEntry | None, after: CellEntry) -> bool:
    is_final = before is not None and before.number is not None and before.status != ValueStatus.PROVISIONAL
    return is_final and before is not None and before.number != after.number
