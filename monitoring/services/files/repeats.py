"""The header of a table that stands again in a sheet with other years in it: last year's table below this year's."""

from collections.abc import Iterable, Sequence

from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Row
from monitoring.services.files.layouts import YEAR, Layout, plain_signature

FoundHeader = tuple[int, Header, Layout | None]  # where its first row stands, the header, what is remembered of it
LEAST_TEXTS = 2


def with_other_years(rows: Sequence[Row], headers: Sequence[FoundHeader]) -> list[FoundHeader]:
    """Return the headers of a sheet, and each row that is one of them but for its years.

    Such a row holds in its columns what the header holds; a column of a year holds its own year.
    """
    best: dict[str, FoundHeader] = {}
    for one in headers:
        key = plain_signature(one[1].names)
        if _has_years(one[1].row) and len(one[1].columns) > len(best[key][1].columns if key in best else ()):
            best[key] = one
    if not best:
        return list(headers)
    found = {header.number: (at, header, layout) for at, header, layout in headers}
    for at, row in enumerate(rows):
        same = best.get(plain_signature(row.values)) if _may_be_header(row) else None
        if same is None or row.number == same[1].number:
            continue
        if row.number not in found or len(found[row.number][1].columns) < len(same[1].columns):
            found[row.number] = (at, _as(same[1], row), same[2])
    return [found[number] for number in sorted(found)]


def until_again(rows: Iterable[Row], header: Header) -> Iterable[Row]:
    """Give the rows below a header until it stands there again, with its own years or others."""
    own = plain_signature(header.names)
    for row in rows:
        if _may_be_header(row) and plain_signature(row.values) == own:
            return
        yield row


def _may_be_header(row: Row) -> bool:
    return sum(isinstance(value, str) for value in row.values) >= LEAST_TEXTS


def _has_years(row: Row) -> bool:
    return any(isinstance(value, str) and YEAR.search(value) for value in row.values)


def _as(header: Header, row: Row) -> Header:
    """A row with the columns of a header, each year in them as that of its own name."""
    columns = {}
    for at, role in header.columns.items():
        was, now = (YEAR.findall(str(one.cell(at).value)) for one in (header.row, row))
        is_moved = role.startswith("period:") and len(was) == len(now) == 1
        columns[at] = role.replace(was[0], now[0]) if is_moved and was[0] in role else role
    return Header(row, columns)
