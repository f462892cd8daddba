"""A published figure that was final and becomes another one: stored as corrected, with why, beside the one of before.

A provisional figure becomes another one by itself, and so does an expectation in the next edition of a table of
expected years. Everything else is a correction: who reads it later on must find why.
"""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from monitoring.enums import ValueStatus
from monitoring.services.checks.loads import CellChange
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape


class ChangeUnexplained(Refusal):
    """Why a figure that was final is another one now is kept with it."""

    field = "reason"
    sentence = _("Figures that were published as final become other ones. Write down why, in a few words.")


def corrections(differences: Iterable[CellChange], shape: Shape) -> list[CellChange]:
    """Return the changes of a figure that was final into another one."""
    return [one for one in differences if not shape.horizon and _is_correction(one.before, one.after)]


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
