"""Lists under each other on one sheet taken apart, and names of columns over two rows put together.

People put last year's list below this year's, a table of totals above it, and "Aantal woningen" over the years. What
reads a list expects one of them on a sheet, with its names in one row; here a sheet is made so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drenthe.lib.sheets.header import WITHIN, Header, Match
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.records import are_values, columns_named, has_figures
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet, cell_ref

LEAST_CELLS = 2  # in a row of names


@dataclass(frozen=True)
class _Head:
    """Names of columns: where their first row stands among the rows, how many rows they take, and all in one."""

    at: int
    height: int
    header: Header

    @property
    def below(self) -> int:
        """Where the first row below it stands."""
        return self.at + self.height


def apart(book: Book, match: Match, *, at_least: int, by: str, within: int | None = None) -> Book:
    """Return a book with each list on a sheet of its own, its names in one row; sheets without a list as they are.

    `match` says which columns a row names and `at_least` how many make it a header; `by` is the column that names
    what a row is about: a header that stands again goes on with the same list, unless a row below it is in the list
    already. `within` is how many rows are looked at, counted from the top.
    """
    return Book([part for sheet in book.sheets for part in _parts(sheet, match, at_least, by, within)])


def _parts(sheet: Sheet, match: Match, at_least: int, by: str, within: int | None) -> Iterator[Sheet]:
    rows = list(sheet.rows)
    found = list(_heads(sheet, rows[:within], match, at_least))
    heads = _kept(rows, found, by)
    if not heads:
        yield sheet
        return
    starts = [max(0, heads[0].at - WITHIN + 1), *(_start(rows, head.at) for head in heads[1:]), len(rows)]
    for head, start, end in zip(heads, starts, starts[1:], strict=False):
        again = {at for one in found if one.at > head.below for at in range(one.at, one.below)}
        below = [row for at, row in enumerate(rows[head.below : end], start=head.below) if at not in again]
        part = replace(sheet, rows=[*rows[start : head.at], head.header.row, *below])
        yield part if len(heads) == 1 else _named(part, head, below)


def _heads(sheet: Sheet, rows: Sequence[Row], match: Match, at_least: int) -> Iterator[_Head]:
    """Give the rows with names of columns, in order; two that say more together than either of them are one."""
    skip = -1
    for at, row in enumerate(rows):
        if at <= skip or not may_be_names(row):
            continue
        found = match(row)
        after = rows[at + 1] if at + 1 < len(rows) and rows[at + 1].number == row.number + 1 else None
        if after is not None and may_be_names(after):
            below = match(after)
            joined = _joined(sheet, row, after, below)
            is_record = are_values(after, below, above=row, below=_from(rows, at + 2))
            named = {} if is_record else match(joined)
            if len(named) >= at_least and len(named) > max(len(found), len(below)) >= 1:
                skip = at + 1
                yield _Head(at, 2, Header(joined, named))
                continue
        above = rows[at - 1] if at else None
        if columns_named(row, found, above=above, below=_from(rows, at + 1)) >= at_least:
            yield _Head(at, 1, Header(row, found))


def _from(rows: Sequence[Row], first: int) -> Iterator[Row]:
    return (rows[at] for at in range(first, len(rows)))


def _joined(sheet: Sheet, upper: Row, lower: Row, named: dict[int, str]) -> Row:
    """Two rows of names as one: what the lower one says by itself, and otherwise what both say."""
    groups = _over_columns(sheet, upper)
    width = max(len(upper.cells), len(lower.cells))
    cells = []
    for at in range(width):
        above, below = upper.cell(at), lower.cell(at)
        if below.is_empty:
            cells.append(replace(above, ref=above.ref if not above.is_empty else cell_ref(at, lower.number)))
            continue
        group = above if not above.is_empty else groups.get(at)
        is_whole = at in named or group is None
        cells.append(below if is_whole else Cell(below.ref, f"{group.content if group else ''} {below.content}"))
    return Row(lower.number, cells)


def _over_columns(sheet: Sheet, row: Row) -> dict[int, Cell]:
    """What stands over each column in cells of a row that are merged over more columns."""
    spans = [span for span in sheet.merged if span.first_row <= row.number <= span.last_row]
    return {
        at: row.cell(span.first_column)
        for span in spans
        for at in range(span.first_column, span.last_column + 1)
        if not row.cell(span.first_column).is_empty
    }


def _kept(rows: Sequence[Row], heads: Sequence[_Head], by: str) -> list[_Head]:
    """Leave out a header that goes on with the list above it: the row below labels, or the same names again."""
    kept: list[_Head] = []
    for number, head in enumerate(heads):
        before = kept[-1] if kept else None
        if before is not None and head.at == before.below:
            continue  # keys below labels
        end = heads[number + 1].at if number + 1 < len(heads) else len(rows)
        if before is not None and _squeezed(before.header.row) == _squeezed(head.header.row):
            column = before.header.column(by)
            above, below = (
                _said(rows[first:last], column) for first, last in ((before.below, head.at), (head.below, end))
            )
            if column is not None and not above & below:
                continue
        kept.append(head)
    return kept


def _said(rows: Sequence[Row], column: int | None) -> set[str]:
    """What stands in a column, in the rows of which it is not the only cell."""
    if column is None:
        return set()
    return {squeeze(row.cell(column).value) for row in rows if len(row.filled) > 1} - {""}


def _start(rows: Sequence[Row], at: int) -> int:
    """Where a list begins: at the rows of one text right above its names, which are its title."""
    while at and len(rows[at - 1].filled) == 1 and isinstance(rows[at - 1].filled[0].value, str):
        at -= 1
    return at


def _named(part: Sheet, head: _Head, below: Sequence[Row]) -> Sheet:
    """A list of more on its sheet, by a name of its own: where it stands, and the title above it."""
    filled = [cell for row in (head.header.row, *below) if len(row.filled) > 1 for cell in row.filled]
    first, width = filled[0].ref, max(len(row.cells) for row in (head.header.row, *below))
    last = max((row.number for row in below if len(row.filled) > 1), default=head.header.number)
    titles = [row.filled[0].content for row in part.rows if row.number < head.header.number and len(row.filled) == 1]
    place = f"{part.name}, {first}:{cell_ref(width - 1, last)}"
    return replace(part, name=f"{place}: {titles[-1]}" if titles else place, part_of=part.name)


def _squeezed(row: Row) -> list[str]:
    """Return what a row says, however written, without the empty cells at its end."""
    names = [squeeze(value) for value in row.values]
    while names and not names[-1]:
        names.pop()
    return names


def may_be_names(row: Row) -> bool:
    """Whether a row has no number in it that is no year: figures make it a row of a list."""
    return len(row.filled) >= LEAST_CELLS and not has_figures(row)
