"""Names of columns over two rows with a word above several of them: "Huur" above "Duur" and "Sociaal".

The word may be a year: "2023" and "2024", each above "Gerealiseerd" and "Taakstelling".
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from drenthe.lib.sheets.header import IGNORE
from drenthe.lib.sheets.sheet import Cell, Row

BETWEEN = ", "
LEAST = 2  # columns below one word, or it is a name by itself


def group_words(row: Row, below: Row) -> dict[int, str]:
    """Return by column the word that stands above its name: in the same column, or above one to the left of it.

    A word with nothing below it is the name of its own column, and stands above no other.
    """
    found: dict[int, str] = {}
    word = ""
    for at in range(max(len(row.cells), len(below.cells))):
        upper, lower = row.cell(at), below.cell(at)
        if lower.is_empty:
            word = ""
        elif not upper.is_empty:
            word = year_of(upper) or (upper.content if isinstance(upper.value, str) else "")
        if word:
            found[at] = word
    return found


def has_groups(row: Row, below: Row) -> bool:
    """Whether two rows are the names of columns and the words or years above them, one of them above several names.

    A title is not: it stands by itself, or above the first of the names.
    """
    if len(row.filled) < LEAST or not all(_is_name(cell) for cell in below.filled):
        return False
    if not all(_is_name(cell) or year_of(cell) for cell in row.filled):
        return False
    first = min(at for at in range(len(below.cells)) if not below.cell(at).is_empty or not row.cell(at).is_empty)
    if not row.cell(first).is_empty and not below.cell(first).is_empty:
        return False
    free = [word for at, word in group_words(row, below).items() if row.cell(at).is_empty]
    return bool(free) and Counter(free).most_common(1)[0][1] >= LEAST - 1


def _is_name(cell: Cell) -> bool:
    """Whether a text has letters: in a CSV file figures are texts as well."""
    return isinstance(cell.value, str) and any(map(str.isalpha, cell.value))


def year_of(cell: Cell) -> str:
    """Return the year that stands in a cell by itself, as a number, text or date; empty for anything else."""
    value = cell.value
    if isinstance(value, date) and (value.month, value.day) in ((1, 1), (12, 31)):
        return str(value.year)
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text if re.fullmatch(r"(?:19|20)\d{2}", text) else ""


def of_the_year(columns: Mapping[int, str], words: Mapping[int, str], year: int) -> dict[int, str]:
    """Return the columns with those of other years left out, where a year stands above each and one is that year.

    Where none is, it is not known which of them is meant: then none of those columns is.
    """
    years = {at: word for at, word in words.items() if re.fullmatch(r"\d{4}", word) and at in columns}
    is_there = str(year) in years.values()
    others = {at: IGNORE for at, word in years.items() if word != str(year) and is_there}
    return {at: role for at, role in columns.items() if is_there or at not in years} | others


def grouped(word: str, name: str) -> str:
    """Return the name of a column with the word above it: "Huur, Duur"."""
    return f"{word}{BETWEEN}{name}"


def turned(names: Sequence[object]) -> list[object]:
    """Return names with the word above them behind them, as it is said: "Duur Huur"."""
    return [
        " ".join(reversed(name.split(BETWEEN, 1))) if isinstance(name, str) and BETWEEN in name else name
        for name in names
    ]
