"""A list with a row for each dwelling, counted into a table: by place, class and period, as its columns say.

Only where every class is a number of dwellings and a total is the sum of all others, and where nothing in the list
says that a row is more than one dwelling. What was counted by which columns is shown and asked before it is stored.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.enums import PeriodKind, RuleKind, Unit
from monitoring.services.files.columns import class_names
from monitoring.services.files.periods import period_of
from monitoring.services.tables.shape import LETTERS, AxisShape, CellAddress, CellEntry, Shape

# Headings of numbers that count no dwellings: of anything else nobody can tell how many a row is.
NO_COUNT = re.compile(
    r"huisnummer|nummer|\bnr|\bid\b|bag|pand|object|postcode|\bopp|oppervlak|\bm2\b|prijs|huur|koopsom|kosten|"
    r"bouwjaar|kamers|verdieping|volg|\b[xy]\b|co[oö]rd|lat|lon",
    re.IGNORECASE,
)
MONTHS = 12
LOOKED_AT = 500  # rows, to know what a column holds; each is read when it is counted
DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d{2})")


@dataclass(frozen=True)
class Counted:
    """What was counted: the figures, of how many rows, by which headings; and the rows of another period."""

    entries: Mapping[CellAddress, CellEntry]
    rows: int
    headings: Sequence[str]
    others: int
    place: str
    faults: Sequence[Fault] = field(default=())


def can_be_counted(shape: Shape) -> bool:
    """Whether a table is made of numbers of dwellings that add up, so that a list can be counted into it."""
    kinds = {rule.kind for rule in shape.rules} - {RuleKind.SUM, RuleKind.BOUNDS}
    totals = [sum(one.is_total for one in axis.classes) for axis in shape.axes]
    return shape.unit == Unit.DWELLINGS and not kinds and all(count <= 1 for count in totals)


def count_list(sheet: Sheet, header: Header, shape: Shape, year: int) -> Counted | str:
    """Count a list into a table, or return why that cannot be done: which column it lacks, or what is in the way."""
    rows = [row for row in sheet.below(header.number) if len(row.filled) > 1]
    width = max((len(row.cells) for row in (header.row, *rows)), default=0)
    columns: dict[str, int] = {}
    lacks = []
    for axis in shape.axes:
        known = _known(axis, year)
        found = [at for at in range(width) if _most(rows, at, lambda cell, known=known: squeeze(cell.value) in known)]
        if len(axis.classes) > 1 and len(found) == 1:
            columns[axis.axis] = found[0]
        elif len(axis.classes) > 1:
            lacks.append(str(axis.label))
    periods = [at for at in range(width) if _most(rows, at, lambda cell: _period(cell.value, shape) is not None)]
    if len(periods) != 1:
        lacks.append(_("one column with the period or day"))
    if lacks:
        return _("To count it here the list lacks: %(names)s.") % {"names": "; ".join(lacks)}
    used = {*columns.values(), periods[0]}
    for at in range(width):
        name = header.row.cell(at).content
        if at not in used and not NO_COUNT.search(name) and _most(rows, at, _is_number):
            said = _("It is not counted: “%(name)s” has numbers, so a row may be more than one dwelling.")
            return said % {"name": name or at + 1}
    return _counted(sheet, header, rows, columns, periods[0], shape, year)


def _counted(
    sheet: Sheet, header: Header, rows: Sequence[Row], columns: Mapping[str, int], at: int, shape: Shape, year: int
) -> Counted:
    expected = set(shape.periods_of(year))
    known = {axis.axis: _known(axis, year) for axis in shape.axes}
    counts: Counter[CellAddress] = Counter()
    faults: list[Fault] = []
    counted = others = 0
    for row in rows:
        period = _period(row.cell(at).value, shape)
        wrong = [one for one in columns if squeeze(row.cell(columns[one]).value) not in known[one]]
        if period is not None and period not in expected:
            others += 1
            continue
        reason = _("This says nothing that the table knows, so this row cannot be counted.")
        places = [*(columns[one] for one in wrong), *([at] if period is None else [])]
        faults += [Fault(sheet.name, row.cell(one).ref, row.cell(one).content, reason) for one in places]
        if not places:
            keys = {one: known[one][squeeze(row.cell(column).value)] for one, column in columns.items()}
            counts.update((series, str(period)) for series in _series_of(shape, keys))
            counted += 1
    places_of_table = product(shape.series(), sorted(expected))
    entries = {place: CellEntry(Decimal(counts[place])) for place in places_of_table}
    headings = [header.row.cell(one).content for one in (*columns.values(), at)]
    first = next((cell.ref for cell in header.row.filled), "A1")
    return Counted(entries, counted, headings, others, first, faults)


def _series_of(shape: Shape, keys: Mapping[str, str]) -> Iterator[str]:
    """The figures that a row is one of: that of its own classes, and every total over them."""
    options = [
        {*([keys[axis.axis]] if axis.axis in keys else []), *(one.key for one in axis.classes if one.is_total)}
        or {axis.classes[0].key}
        for axis in shape.axes
    ]
    return ("/".join(series) for series in product(*options))


def _known(axis: AxisShape, year: int) -> dict[str, str]:
    """The class that each name stands for, but for totals; and of a region those of its municipalities."""
    totals = {one.key for one in axis.classes if one.is_total}
    inside = {squeeze(name): key for key, names in axis.members for name in names}
    return inside | {name: key for name, key in class_names(axis, year).items() if key not in totals}


def _most(rows: Sequence[Row], at: int, test: Any) -> bool:
    """Whether something holds of more than half of what stands in the first cells of a column."""
    cells = [row.cell(at) for row in rows[:LOOKED_AT] if not row.cell(at).is_empty]
    return bool(cells) and sum(map(test, cells)) * 2 > len(cells)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, int | float | Decimal) or bool(re.fullmatch(r"\d+([.,]\d+)?", str(cell.value)))


def _period(value: Any, shape: Shape) -> str | None:
    """The period that a cell names, or in which a day falls."""
    if not isinstance(value, date):
        found = DAY.fullmatch(str(value).strip())
        if found is None:
            return period_of(value, shape.period_kind)
        month, year = int(found[2]), int(found[3])
        if not 1 <= month <= MONTHS:
            return None
    else:
        month, year = value.month, value.year
    kind = PeriodKind(shape.period_kind)
    if kind == PeriodKind.YEAR:
        return str(year)
    length = {PeriodKind.HALF_YEAR: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}[kind]
    width = 2 if kind == PeriodKind.MONTH else 1
    return f"{year}{LETTERS[kind]}{(month - 1) // length + 1:0{width}}"
