"""Years that are values of a record, told from years that name columns.

"Start bouw" and "Gereed" hold years: the first record of a list then looks like a header with a column for each year,
and the figures of that list would be its years. A row names years only where what stands below them is no year.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any

from drenthe.lib.sheets.sheet import Row

YEARS = range(1900, 2101)  # a number that may be one
SAMPLE_ROWS = 100  # below a row, to tell by
OF_A_YEAR = re.compile(r"\d{4}")  # the key of a column that a year names
NAMES_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def has_figures(row: Row) -> bool:
    """Whether a row has a number in it that is no year: figures make it a row of a list."""
    return any(isinstance(cell.value, int | float) and cell.value not in YEARS for cell in row.filled)


def columns_named(row: Row, columns: Mapping[int, str], *, above: Row | None, below: Iterable[Row]) -> int:
    """Return how many columns a row names, of what it seems to name; years that are values of a record are none."""
    is_record = are_values(row, columns, above=above, below=below)
    return len(columns) - (len(_of_years(columns)) if is_record else 0)


def are_values(row: Row, columns: Mapping[int, str], *, above: Row | None, below: Iterable[Row]) -> bool:
    """Whether the years that a row seems to name are values: of a record with figures, or above more years.

    Where nothing stands below them, the row above tells: it has names for all of those columns, or years as well.
    """
    years = _of_years(columns)
    if not years:
        return False
    if has_figures(row):
        return True
    cells = (one.cell(at) for one in islice(below, SAMPLE_ROWS) for at in years)
    values = [cell.value for cell in cells if not cell.is_empty]
    if values:  # one figure in such a column of years may be a note; one year among dwellings is that many of them
        return sum(map(_is_year, values)) > sum(map(_is_figure, values))
    return above is not None and above.number == row.number - 1 and not any(above.cell(at).is_empty for at in years)


def _of_years(columns: Mapping[int, str]) -> list[int]:
    return [at for at, key in columns.items() if OF_A_YEAR.fullmatch(key)]


def _is_year(value: Any) -> bool:
    if isinstance(value, int | float):
        return value in YEARS
    return isinstance(value, date) or (isinstance(value, str) and NAMES_A_YEAR.search(value) is not None)


def _is_figure(value: Any) -> bool:
    """Whether something is a number and no year; one in words of somebody's own ("ca. 40") is too."""
    if isinstance(value, str):
        return any(map(str.isdigit, value)) and not _is_year(value)
    return not _is_year(value)
