"""What a cell says of a table: a figure, a blank, or a figure that its source keeps secret."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.numbers import HIGHEST_PART, number
from drenthe.lib.sheets.sheet import GENERAL, Cell
from monitoring.enums import Mark, SignMeaning
from monitoring.services.files.signs import USUAL, mark_of_sign, sign_of
from monitoring.services.tables.shape import CellEntry, Shape

NOT_APPLICABLE = {"n.v.t.", "n.v.t", "nvt"}
NOT_KNOWN = {
    "?",
    "??",
    "n.b.",
    "n.b",
    "nb",
    "n/b",
    "n.n.b.",
    "nnb",
    "n.t.b.",
    "ntb",
    "p.m.",
    "pm",
    "onbekend",
    "unknown",
}
# "ca. 40", "± 40", "> 40", "39/7", "30-40", "30 à 40", "30 of 40": more than one number may be meant.
MORE_THAN_ONE = re.compile(
    r"(?:ca\.?|circa|ongeveer|plm\.?|min\.?|max\.?|\u00b1|\+/-|[~<>\u2264\u2265])\s*\d+"
    r"|\d+\s*(?:/|-|\u2013|\u00e0|a|of|tot|t/m)\s*\d+",
    re.IGNORECASE,
)


def are_per_cents(cells: Iterable[Cell]) -> bool:
    """Whether shares of which the number formats were not read are per cents: one is more than a part can be."""
    values = (cell.value for cell in cells if cell.may_be_percentage)
    return any(abs(value) > HIGHEST_PART for value in values if isinstance(value, int | float))


def read_entry(
    cell: Cell,
    shape: Shape,
    *,
    in_per_cents: bool = False,
    in_groups: bool = False,
    meanings: Mapping[str, str] = USUAL,
) -> CellEntry:
    """Return what stands in a cell of a table: a number, a blank, or a figure kept secret.

    `meanings` are what the signs say: a dash alone 0, and "." or "x" a secret, unless the file or a person says
    another thing. “n.v.t.” is a blank. `stands_for` says what each was read as, for a person to look at.

    `in_per_cents`: what its number format would say is known from the others, and is no percentage. `in_groups`: 1.180
    is 1180 by the word of a person.
    Raises CellError with a sentence for anything that could mean more than one thing, or nothing.
    """
    if cell.is_empty:
        return CellEntry(None, Mark.BLANK)
    printed = str(cell.value).strip()
    if sign := sign_of(cell.value):
        return _of_sign(meanings[sign], printed)
    if isinstance(cell.value, str) and printed.casefold() in NOT_APPLICABLE:
        return CellEntry(None, Mark.BLANK, printed)
    if is_not_known(cell):
        raise CellError(_("This says that the figure is not known. Fill in the number, or leave the cell empty."))
    if isinstance(cell.value, str) and MORE_THAN_ONE.fullmatch(printed):
        raise CellError(_("This can be more than one number. Write the one that counts, in digits only."))
    cell = replace(cell, number_format=GENERAL) if in_per_cents and cell.may_be_percentage else cell
    is_share = shape.is_share
    found = number(cell, decimals=shape.decimals, is_share=is_share, in_groups=in_groups and not is_share)
    return CellEntry(found, printed=printed)


def _of_sign(meaning: str, printed: str) -> CellEntry:
    """What a cell says by its sign; what it printed is kept."""
    if meaning == SignMeaning.NIL:
        return CellEntry(Decimal(0), printed=printed)
    return CellEntry(None, Mark.SUPPRESSED if meaning == SignMeaning.SECRET else Mark.BLANK, printed)


def is_not_known(cell: Cell) -> bool:
    """Whether a cell says that nobody knows the figure: "n.b.", "?", "pm"."""
    return isinstance(cell.value, str) and cell.value.strip().casefold() in NOT_KNOWN


def stands_for(entry: CellEntry) -> str:
    """Return what a sign was read as that stood there instead of a figure; empty for a figure as it is written."""
    if sign_of(entry.printed):
        return {
            SignMeaning.NIL: _("Read as 0."),
            SignMeaning.SECRET: _("Read as secret."),
            SignMeaning.UNKNOWN: _("Read as not known."),
        }[mark_of_sign(entry)]
    return _("Read as an empty cell.") if entry.mark == Mark.BLANK and entry.printed else ""
