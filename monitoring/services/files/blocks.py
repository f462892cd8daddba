"""Where a table stands in a file: under which header, on which sheet, and where it ends.

People put titles above a table and notes under it, last year's table below this year's, names of columns over two
rows, years down and regions across. Every table that fits is found; where more than one does, a person says which.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from drenthe.lib.sheets.choosing import EXPLANATION
from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet
from monitoring.services.files.beside import side_by_side, twins
from monitoring.services.files.columns import (
    CHECK,
    PERIOD,
    VALUE,
    class_names,
    joined_rows,
    match_roles,
    missing_columns,
)
from monitoring.services.files.grouped import has_groups, year_of
from monitoring.services.files.layouts import Layout, Layouts, Names, plain_name
from monitoring.services.files.layouts import find as find_layout
from monitoring.services.files.periods import period_of
from monitoring.services.files.periods_above import unfolded
from monitoring.services.files.repeats import FoundHeader, with_other_years
from monitoring.services.tables.shape import AxisShape, Shape

LEAST = 2  # names of the table in a row, or it is no header
SAMPLE_ROWS = 5
# How a line begins that says where figures came from or when they were printed: its year is another than theirs.
NO_TITLE = re.compile(
    r"\s*(bron(nen)?|source|noot|opmerking(en)?|toelichting|gemaakt|opgesteld|samengesteld|afgedrukt|"
    r"(laatst )?bijgewerkt|versie|(publicatie|print|export)datum)\b",
    re.IGNORECASE,
)
REMEMBERED_WITHIN = 60  # rows in which the names of a sheet are looked for that looks like several tables
LARGEST_TO_TURN = 60  # columns and rows: a longer sheet is not one with the regions across


@dataclass(frozen=True)
class Block:
    """A table as it stands in a file: its header, the rows that belong to it, and the rows above it.

    Turned, it stands on its side: its rows are columns of the sheet. `lacks` are the columns that it should have;
    `beside` are others like it in the file that are not whole or not of this year. One with a twin stands beside a
    table of which the columns have the very same names.
    """

    sheet: Sheet
    header: Header
    rows: Sequence[Row] = field(repr=False, default=())
    above: Sequence[Row] = field(repr=False, default=())
    lacks: Sequence[str] = ()
    is_turned: bool = False
    layout: Layout | None = None
    beside: Sequence["Block"] = ()
    has_twin: bool = False

    @property
    def names(self) -> Names:
        """What somebody said that names in its rows stand for."""
        return self.layout.names if self.layout else {}

    @property
    def first(self) -> str:
        """The cell in which it begins: "A9"."""
        return next((cell.ref for cell in self.header.row.cells if not cell.is_empty), "A1")

    @property
    def place(self) -> str:
        """Where it begins, with its sheet: "Blad1!A9"."""
        return f"{self.sheet.name}!{self.first}"

    @property
    def title(self) -> str:
        """The text that stands right above it, empty without one."""
        return next((str(row.filled[0].value) for row in reversed(self.above) if len(row.filled) == 1), "")

    @property
    def titles(self) -> list[Cell]:
        """The texts, dates and years above it, without the lines that name a source or when it was made."""
        rows = [row for row in self.above if row.filled and not NO_TITLE.match(row.filled[0].content)]
        return [cell for row in rows for cell in row.filled if isinstance(cell.value, str | date) or year_of(cell)]

    @property
    def named(self) -> list[Fault]:
        """Its titles to the letter, each with its place; the name of its sheet is one as well."""
        texts = [(cell.ref, cell.value) for cell in self.titles if isinstance(cell.value, str)]
        return [Fault("", "", self.sheet.name, ""), *(Fault(self.sheet.name, ref, text, "") for ref, text in texts)]

    @property
    def sample(self) -> list[list[str]]:
        """Its first rows as they stand in the file, the header first; texts below it are left out."""
        rows = [row for row in self.rows if len(row.filled) > 1]
        shown = [[cell.content for cell in row.cells] for row in (self.header.row, *rows[:SAMPLE_ROWS])]
        first = min(next((at for at, text in enumerate(line) if text), len(line)) for line in shown)
        return [line[first:] for line in shown]

    @property
    def ref(self) -> str:
        """Where it stands: "Blad1!A9:E13"."""
        filled = [cell for row in (self.header.row, *self.rows) if len(row.filled) > 1 for cell in row.filled]
        ends = [coordinate_from_string(cell.ref) for cell in filled]
        columns = max(column_index_from_string(column) for column, _row in ends)
        rows = max(row for _column, row in ends)
        return f"{self.sheet.name}!{self.first}:{get_column_letter(columns)}{rows}"


def find_blocks(book: Book, shape: Shape, year: int, remembered: Layouts | None = None) -> list[Block]:
    """Return the tables in a file that have every column of this one; the likeliest one when none has.

    A sheet on which nothing is like the table gives none; a hidden one only when no other has a whole table.
    """
    found: list[Block] = []
    for is_hidden in (False, True):
        sheets = [sheet for sheet in book.sheets if sheet.is_hidden is is_hidden and sheet.name not in EXPLANATION]
        found += [block for sheet in sheets for block in _on_sheet(sheet, shape, year, remembered or {})]
        if whole := [block for block in found if not block.lacks]:
            others = tuple(block for block in found if block.lacks and _is_like(block, whole[0], shape, year))
            return [replace(whole[0], beside=others), *whole[1:]]
    if any(block.has_twin for block in found):
        return [block for block in found if block.has_twin]
    return [max(found, key=lambda block: _strength(block.header.columns, shape, year))] if found else []


def _is_like(block: Block, whole: Block, shape: Shape, year: int) -> bool:
    """Whether an incomplete table is one of another year, or has most of the columns of the whole one."""
    named = [_named(one.header.columns, shape, year) for one in (block, whole)]
    return bool(block.rows) and (is_other_year(block, shape, year) or named[0] * 2 > named[1])


def is_other_year(block: Block, shape: Shape, year: int) -> bool:
    """Whether a table has columns of years, and other ones than are expected."""
    years = {role for role in block.header.columns.values() if role.startswith("period:")}
    return len(years) >= LEAST and bool(years - {f"period:{period}" for period in shape.periods_of(year)})


def _on_sheet(sheet: Sheet, shape: Shape, year: int, remembered: Layouts) -> list[Block]:
    parts = [unfolded(part, shape, year) for part in side_by_side(sheet, shape, year)]
    if parts != [sheet] and any(find_layout(remembered, row.values, year) for row in sheet.top(REMEMBERED_WITHIN)):
        parts = [sheet]  # somebody said what the columns of the whole sheet are
    upright = [block for part in parts for block in _blocks_of(part, shape, year, remembered)]
    if any(not block.lacks for block in upright):
        return upright
    return _twins(sheet, shape, year, remembered) or upright + _turned(sheet, shape, year, remembered)


def names_from(sheet: Sheet, row: Row, shape: Shape, year: int, remembered: Layouts) -> Block:
    """Return the table of which somebody said that a row has the names of its columns, with the names below it if two
    rows have them.
    """
    after = next(iter(sheet.below(row.number)), None)
    header = Header(row, match_roles(row, shape, year))
    if after is not None and after.number == row.number + 1 and has_groups(row, after):
        header = joined_rows(row, after, shape, year)
    layout = find_layout(remembered, header.names, year)
    header = header if layout is None else Header(header.row, layout.columns)
    rows, above = list(sheet.below(header.number)), [one for one in sheet.rows if one.number < row.number]
    return Block(sheet, header, rows, above, tuple(missing_columns(header, shape, year)), layout=layout)


def _twins(sheet: Sheet, shape: Shape, year: int, remembered: Layouts) -> list[Block]:
    """The tables beside each other with the same names, whatever those are; what was said of one holds for all."""
    found = twins(sheet)
    layouts = [(find_layout(remembered, row.values, year), _first_of(row)) for _part, row in found]
    known = next(((layout, first) for layout, first in layouts if layout is not None), None)
    blocks = []
    for part, row in found:
        header, layout = Header(row, match_roles(row, shape, year)), None
        if known is not None:
            columns = {at - known[1] + _first_of(row): role for at, role in known[0].columns.items()}
            layout = Layout({at: role for at, role in columns.items() if at >= _first_of(row)}, known[0].names)
            header = Header(row, layout.columns)
        rows = [one for one in part.rows if one.number > row.number]
        above = [one for one in part.rows if one.number < row.number]
        lacks = () if layout is not None else tuple(missing_columns(header, shape, year))
        blocks.append(Block(part, header, rows, above, lacks, layout=layout, has_twin=True))
    return blocks


def _first_of(row: Row) -> int:
    return next(at for at, cell in enumerate(row.cells) if not cell.is_empty)


def _blocks_of(sheet: Sheet, shape: Shape, year: int, remembered: Layouts) -> Iterator[Block]:
    rows = list(sheet.rows)
    headers = with_other_years(rows, list(_headers(rows, shape, year, remembered)))
    at_number = {row.number: at for at, row in enumerate(rows)}
    best = max((_strength(header.columns, shape, year) for _at, header, _known in headers), default=0)
    headers = [one for one in headers if one[2] is not None or _named(one[1].columns, shape, year) * 2 > best]
    headers = _without_rows_of_figures(headers)
    pending: Block | None = None
    above: Sequence[Row] = rows[: headers[0][0]] if headers else ()
    for number, (_first, header, layout) in enumerate(headers):
        begin = at_number[header.number] + 1
        end = headers[number + 1][0] if number + 1 < len(headers) else len(rows)
        header = _with_nameless(header, rows[begin:end], shape, year)  # noqa: PLW2901 -- the same one, completed
        lacks = () if layout is not None else tuple(missing_columns(header, shape, year))
        block = Block(sheet, header, rows[begin:end], above, lacks, layout=layout)
        if pending is not None and _goes_on(pending, block, shape, year):
            pending = replace(pending, rows=[*pending.rows, *block.rows])
            continue
        if pending is not None:
            yield pending
            block = replace(block, above=_titles(pending))
        pending, above = block, ()
    if pending is not None:
        yield pending


def _without_rows_of_figures(headers: Sequence[FoundHeader]) -> list[FoundHeader]:
    """What may be headers without the rows that name nothing of the rows below one that somebody spoke of.

    Figures look like years: the row in which they stand is no header when the names are known to be above it.
    """
    known = min((at for at, _header, layout in headers if layout is not None), default=None)
    return [
        (at, header, layout)
        for at, header, layout in headers
        if known is None or at <= known or any(role.startswith("axis:") for role in header.columns.values())
    ]


def _titles(above: Block) -> Sequence[Row]:
    """The rows at the end of a table that hold one text each: they may be the title of the next."""
    last = list(above.rows)
    titles: list[Row] = []
    while last and len(last[-1].filled) == 1 and isinstance(last[-1].filled[0].value, str):
        titles.insert(0, last.pop())
    return titles


def _headers(rows: Sequence[Row], shape: Shape, year: int, remembered: Layouts) -> Iterator[FoundHeader]:
    """Give what may be a header: where its first row stands, the header, and what is remembered of it."""
    skip = -1
    ahead: dict[int, str] | None = None  # what the row names, when that was looked up for the one before it
    for at, row in enumerate(rows):
        found, ahead = ahead, None
        if at <= skip:
            continue
        if (known := find_layout(remembered, row.values, year)) is not None:
            yield at, Header(row, known.columns), known
            continue
        header = Header(row, match_roles(row, shape, year) if found is None else found)
        strength = _strength(header.columns, shape, year)
        after = rows[at + 1] if at + 1 < len(rows) and rows[at + 1].number == row.number + 1 else None
        if after is not None and find_layout(remembered, after.values, year) is None:
            ahead = match_roles(after, shape, year)
            below = Header(after, ahead)
            most = max(strength, _strength(below.columns, shape, year))
            joined = joined_rows(row, after, shape, year) if most >= 1 else below
            is_grouped = has_groups(row, after)
            if is_grouped and not most:  # in words of somebody's own, which counts only where they were explained
                joined = joined_rows(row, after, shape, year)
                is_grouped = find_layout(remembered, joined.names, year) is not None
            if is_grouped or _strength(joined.columns, shape, year) > most >= 1:
                skip = at + 1
                layout = find_layout(remembered, joined.names, year)
                yield at, joined if layout is None else Header(joined.row, layout.columns), layout
                continue
            if strength >= LEAST and below.columns == header.columns:  # labels above, keys below
                skip = at + 1
                layout = find_layout(remembered, below.names, year)
                yield at, below if layout is None else Header(below.row, layout.columns), layout
                continue
        if _named(header.columns, shape, year) >= LEAST:
            yield at, header, None


def _strength(columns: Mapping[int, str], shape: Shape, year: int) -> int:
    """How many columns of the table a row names; a year that it does not have is none."""
    expected = {f"period:{period}" for period in shape.periods_of(year)}
    named = {role for role in columns.values() if not role.startswith("period:") or role in expected}
    return len(named - {CHECK})


def _named(columns: Mapping[int, str], shape: Shape, year: int) -> int:
    """How many columns a row names that belong to a table like this one, of other years too when it names what is in
    the rows: a row of figures may look like years.
    """
    is_headed = any(role.startswith("axis:") for role in columns.values())
    return len(set(columns.values()) - {CHECK}) if is_headed else _strength(columns, shape, year)


def _with_nameless(header: Header, rows: Sequence[Row], shape: Shape, year: int) -> Header:
    """The header with a column that has no known name, when everything in it is a name of the one axis that lacks.

    With one figure in a row a class can have the name of the axis: "Taakstelling" above "Saldo begin".
    """
    roles = set(header.columns.values())
    if VALUE in roles:
        header = Header(header.row, {at: role for at, role in header.columns.items() if not role.startswith("class:")})
    lacking = [
        axis
        for axis in shape.axes
        if f"axis:{axis.axis}" not in roles
        and len(axis.classes) > 1
        and (axis.axis != shape.columns or VALUE in roles)
    ]
    first = min((at for at, role in header.columns.items() if role == VALUE or _is_figures(role)), default=None)
    if len(lacking) != 1 or first is None:
        return header
    fitting = [at for at in range(first) if at not in header.columns and _fits(at, rows, lacking[0], year)]
    if len(fitting) != 1:
        return header
    return Header(header.row, {**header.columns, fitting[0]: f"axis:{lacking[0].axis}"})


def _is_figures(role: str) -> bool:
    return role.startswith(("class:", "period:"))


def _fits(column: int, rows: Sequence[Row], axis: AxisShape, year: int) -> bool:
    names = class_names(axis, year)
    known = [squeeze(row.cell(column).value) in names for row in rows if len(row.filled) > 1]
    return bool(known) and all(known)


def _goes_on(above: Block, below: Block, shape: Shape, year: int) -> bool:
    """Whether a header is the one above it again, as at the top of a page: the rows below it are others."""
    if above.header.columns != below.header.columns:
        return False
    return not _keys(above, shape, year) & _keys(below, shape, year)


def _keys(block: Block, shape: Shape, year: int) -> set[tuple[str | None, ...]]:
    """What the rows of a table are about."""
    columns = [
        (at, class_names(axis, year), block.names.get(axis.axis, {}))
        for axis in shape.axes
        if (at := block.header.column(f"axis:{axis.axis}")) is not None
    ]
    period = block.header.column(PERIOD)
    return {
        (
            *(
                said.get(plain_name(row.cell(at).value, year), names.get(squeeze(row.cell(at).value)))
                for at, names, said in columns
            ),
            period_of(row.cell(period).value, shape.period_kind) if period is not None else None,
        )
        for row in block.rows
        if len(row.filled) > 1
    }


def _turned(sheet: Sheet, shape: Shape, year: int, remembered: Layouts) -> list[Block]:
    """The tables on a sheet that stand on their side, as far as they are whole."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    if len(sheet.rows) > LARGEST_TO_TURN or width > LARGEST_TO_TURN or not width:
        return []
    first = next((at for at, row in enumerate(sheet.rows) if len(row.filled) > 1), 0)
    lines = sheet.rows[first:]
    columns = [Row(at + 1, tuple(row.cell(at) for row in lines)) for at in range(width)]
    kept = [_without_corner(row, shape, year) if at == 0 else row for at, row in enumerate(columns)]
    turned = replace(sheet, rows=[row for row in kept if row.filled], merged=(), hidden=frozenset())
    blocks = [block for block in _blocks_of(turned, shape, year, remembered) if not block.lacks]
    return [replace(block, sheet=sheet, above=sheet.rows[:first], is_turned=True) for block in blocks]


def _without_corner(row: Row, shape: Shape, year: int) -> Row:
    """The first column of a table on its side without its corner, when that names what stands below it."""
    role = match_roles(row, shape, year).get(0)
    if role not in (PERIOD, f"axis:{shape.columns}"):
        return row
    return Row(row.number, (replace(row.cell(0), value=None), *row.cells[1:]))
