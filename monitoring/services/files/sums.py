"""The totals that a file has of its own, held against its figures. They are not kept: the system counts its own."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.files.entries import read_entry
from monitoring.services.files.figures import Check, FigureReading
from monitoring.services.files.subtotals import options_of
from monitoring.services.files.years import years_in
from monitoring.services.tables.sentences import show
from monitoring.services.tables.shape import Shape


def check_sums(shape: Shape, reading: FigureReading) -> None:
    """Name each total that is not the sum of its figures, with what is left out or without it.

    One that cannot be held against anything is told as well.
    """
    for check in _meant(shape, reading):
        if check.cell.is_empty:
            continue
        total = _total(check, reading)
        if shape.is_share or total is None:
            reading.note(check.cell, _why_not(shape))
            continue
        try:
            reading.in_a_group(check.cell, shape)
            said = read_entry(check.cell, shape, in_groups=reading.in_groups, meanings=reading.meanings).number
        except CellError as error:
            reading.fault(check.cell, str(error))
            continue
        if said is not None and not _fits(check, shape, reading):
            facts = {"of": check.of, "total": show(total, shape.unit), "said": show(said, shape.unit)}
            reason = _("The figures add up to %(total)s, but the total in the file is %(said)s.")
            if check.of:
                reason = _("%(of)s add up to %(total)s, but the total in the file is %(said)s.")
            reading.sums.append(Fault(reading.sheet, check.cell.ref, check.cell.content, reason % facts))


def _meant(shape: Shape, reading: FigureReading) -> Iterator[Check]:
    """Every total of a file, those in rows as the sum of what most of their figures fit."""
    yield from reading.checks
    for options in options_of(reading.lines, shape):
        yield from max(options, key=lambda checks: sum(_fits(check, shape, reading) for check in checks))


def _why_not(shape: Shape) -> str:
    if shape.is_share:
        return _("This total was not checked: shares do not add up over places or years.")
    return _("This total was not checked: not all that it adds up are numbers that are kept.")


def _total(check: Check, reading: FigureReading) -> Decimal | None:
    """What the figures of a total add up to; None when one of them is no number, or there are none."""
    numbers = [reading.entries[place].number for place in check.places if place in reading.entries]
    if None in numbers or not numbers:
        return None
    return sum((one for one in numbers if one is not None), Decimal(0))


def _fits(check: Check, shape: Shape, reading: FigureReading) -> bool:
    """Whether a total is the sum of its figures, with all of what may be in it and was left out or without."""
    total, said = _total(check, reading), _number([check.cell], shape, reading)
    return total is not None and said in (total, total + _number(check.left_out, shape, reading))


def figures_left_out(row: Row, header: Header) -> list[Cell]:
    """Return the cells of a row that stand under a year that is not read: a total of the file may have them in it."""
    left_out = (at for at, role in header.columns.items() if role == IGNORE and years_in(header.row.cell(at).value))
    return [row.cell(at) for at in left_out]


def _number(cells: Sequence[Cell], shape: Shape, reading: FigureReading) -> Decimal:
    found = Decimal(0)
    for cell in cells:
        try:
            found += read_entry(cell, shape, in_groups=reading.in_groups, meanings=reading.meanings).number or 0
        except CellError:
            return Decimal(0)  # a text is in no total
    return found
