"""The totals that a file has of its own, held against its figures. They are not kept: the system counts its own."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.files.entries import read_entry
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.years import years_in
from monitoring.services.tables.sentences import show
from monitoring.services.tables.shape import Shape


def check_sums(shape: Shape, reading: FigureReading) -> None:
    """Name each total that is not the sum of its figures, with the years that are left out or without them."""
    for cell, places in reading.checks:
        numbers = [reading.entries[place].number for place in places if place in reading.entries]
        if cell.is_empty or shape.is_share or None in numbers or not numbers:
            continue
        try:
            reading.in_a_group(cell, shape)
            said = read_entry(cell, shape, in_groups=reading.in_groups).number
        except CellError as error:
            reading.fault(cell, str(error))
            continue
        total = sum((one for one in numbers if one is not None), Decimal(0))
        if said is not None and said not in (total, total + _number(reading.beside.get(cell.ref, ()), shape, reading)):
            reason = _("The figures add up to %(total)s, but the total in the file is %(said)s.")
            facts = {"total": show(total, shape.unit), "said": show(said, shape.unit)}
            reading.sums.append(Fault(reading.sheet, cell.ref, cell.content, reason % facts))


def years_left_out(row: Row, header: Header) -> list[Cell]:
    """Return the cells of a row that stand under a year that is not read: a total of the file may have them in it."""
    left_out = (at for at, role in header.columns.items() if role == IGNORE and years_in(header.row.cell(at).value))
    return [row.cell(at) for at in left_out]


def _number(cells: Sequence[Cell], shape: Shape, reading: FigureReading) -> Decimal:
    found = Decimal(0)
    for cell in cells:
        try:
            found += read_entry(cell, shape, in_groups=reading.in_groups).number or 0
        except CellError:
            return Decimal(0)  # a text is in no total
    return found
