"""What is wrong with a file: one fault for each cell, column, row or sheet that cannot be used."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SAME = 3  # cells of one column or row with the same fault: from here on they are named in one line
NAMED = 3  # of those, by their content
LONGEST = 40  # signs of what stands in one of those
PLACE = re.compile(r"^([A-Z]+)(\d+)$")


class CellError(ValueError):
    """A value cannot be used; the message says why, in the active language."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the sheet, the cell (empty when it is the whole sheet), what stood there, and why.

    `rule` is the reason without what is said of this cell alone, where it has something of that.
    """

    sheet: str
    cell: str
    content: str
    reason: str
    rule: str = field(default="", compare=False)

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        found = _("found")
        return f"{place}: {self.reason}" + (f" ({found}: {self.content})" if self.content else "")


def together(faults: Iterable[Fault]) -> list[Fault]:
    """Return faults with those that are the same in many cells of one column or row as one: their count and the first.

    In the order in which they were found.
    """
    every = list(faults)
    found = _alike(every, list(range(len(every))), column=True)
    told = {at for group in found for at in group}
    rest = [at for at in range(len(every)) if at not in told]
    found += _alike(every, rest, column=False)
    first = {group[0]: group for group in found}
    others = {at for group in found for at in group[1:]}
    return [
        _as_one([every[one] for one in first[at]]) if at in first else fault
        for at, fault in enumerate(every)
        if at not in others
    ]


def _alike(faults: Sequence[Fault], among: Sequence[int], *, column: bool) -> list[list[int]]:
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at in among:
        fault = faults[at]
        if place := PLACE.match(fault.cell):
            groups[fault.sheet, fault.rule or fault.reason, place[1 if column else 2]].append(at)
    return [group for group in groups.values() if len(group) >= SAME]


def _as_one(faults: Sequence[Fault]) -> Fault:
    first = faults[0]
    shown = ", ".join(_shown(one) for one in faults[:NAMED])
    more = len(faults) - NAMED
    if more > 0:
        said = ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more}
        shown = f"{shown} {said}"
    cells = _("The same holds for %(count)s cells: %(shown)s.") % {"count": len(faults), "shown": shown}
    return Fault(first.sheet, f"{first.cell}:{faults[-1].cell}", "", f"{first.rule or first.reason} {cells}")


def _shown(fault: Fault) -> str:
    content = fault.content if len(fault.content) <= LONGEST else f"{fault.content[:LONGEST]}…"
    return f"{fault.cell} “{content}”" if content else fault.cell
