"""Names of columns over two rows with a word above several of them: "Huur" above "Duur" and "Sociaal"."""

from collections import Counter
from collections.abc import Sequence

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
            word = upper.content if isinstance(upper.value, str) else ""
        if word:
            found[at] = word
    return found


def has_groups(row: Row, below: Row) -> bool:
    """Whether two rows are the names of columns and the words above them: texts only, one word above several names.

    A title is not: it stands by itself, or above the first of the names.
    """
    if len(row.filled) < LEAST or not all(_is_name(cell) for cell in (*row.filled, *below.filled)):
        return False
    first = min(at for at in range(len(below.cells)) if not below.cell(at).is_empty or not row.cell(at).is_empty)
    if not row.cell(first).is_empty and not below.cell(first).is_empty:
        return False
    free = [word for at, word in group_words(row, below).items() if row.cell(at).is_empty]
    return bool(free) and Counter(free).most_common(1)[0][1] >= LEAST - 1


def _is_name(cell: Cell) -> bool:
    """Whether a text has letters: in a CSV file figures are texts as well."""
    return isinstance(cell.value, str) and any(map(str.isalpha, cell.value))


def grouped(word: str, name: str) -> str:
    """Return the name of a column with the word above it: "Huur, Duur"."""
    return f"{word}{BETWEEN}{name}"


def turned(names: Sequence[object]) -> list[object]:
    """Return names with the word above them behind them, as it is said: "Duur Huur"."""
    return [
        " ".join(reversed(name.split(BETWEEN, 1))) if isinstance(name, str) and BETWEEN in name else name
        for name in names
    ]
