"""Which column of a file of plans most likely holds what, for a person to confirm."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.listed import SAMPLE_ROWS, Listed, is_computed
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import Reader
from monitoring.enums import PeriodKind, PlanKind
from monitoring.services.files.entries import read_entry
from monitoring.services.files.periods import period_of
from monitoring.services.sources.plan_columns import (
    ALSO,
    BY_ROW,
    Known,
    known_words,
    list_of,
    plan_format,
    wanted_columns,
    years_said,
)
from monitoring.services.sources.plan_sums import COUNTS
from monitoring.services.sources.plan_values import guess_value

ASKED = ("municipality", "plan_type", "planning_status", "segment")  # what every plan must say

NOT_KNOWN = {squeeze(word) for word, value in plan_format()["plan_type"].items() if value == PlanKind.UNKNOWN}


def suggestion(listed: Listed) -> dict[str, int | None]:
    """Return for each column of the format the column of the file that most likely holds it."""
    known = known_words()
    fitting = {name: _reader(words) for name, words in known.items()}
    found = listed.suggest(wanted_columns(), fitting | {"year": _year, "number": _number})
    years = set(years_said(listed.header.row, ()))
    if years:
        found |= dict.fromkeys(BY_ROW)
    found = {name: None if at in years else at for name, at in found.items()}  # a number below a year is no word
    taken = years | {at for at in found.values() if at is not None}
    for name, read in fitting.items():
        holding = [at for at in range(len(listed.headers)) if at not in taken and _holds(listed, at, read)]
        if found.get(name) is None and len(holding) == 1:
            found[name] = holding[0]
            taken.add(holding[0])
    for name in ASKED:
        called = [at for at in _called(listed, name) if at not in taken]
        if found.get(name) is None and len(called) == 1:
            found[name] = called[0]
            taken.add(called[0])
    for name in ASKED:
        if found.get(name) is None and (at := _most_like(listed, name, known, taken)) is not None:
            found[name] = at
            taken.add(at)
    called = [at for at in _called(listed, "name") if at not in taken]
    if found.get("name") is None and len(called) == 1:
        found["name"] = called[0]
        taken.add(called[0])
    texts = [at for at in range(len(listed.headers)) if at not in taken and _is_text(listed, at)]
    if found.get("name") is None and len(texts) == 1:
        found["name"] = texts[0]
    return found


def is_by_name_alone(listed: Listed, name: str, at: int, known: Known) -> bool:
    """Whether only the name of a column tells what it holds: none of its first words is one of the format."""
    words = {squeeze(cell.value) for cell in _first_cells(listed, at)}
    return name in ASKED and at in _called(listed, name) and not words & known[name].keys()


def _called(listed: Listed, name: str) -> list[int]:
    """The columns that are called as the format calls one, or have that name in theirs, with words below it.

    What the words mean is asked. A column of dates or numbers has none.
    """
    aliases = next([normalise(alias) for alias in one.aliases] for one in wanted_columns() if one.key == name)
    with_words = [at for at in range(len(listed.headers)) if at not in listed.hidden and _first_cells(listed, at)]
    exactly = [at for at in with_words if normalise(listed.headers[at]) in aliases]
    within = re.compile("|".join(rf"\b{re.escape(alias)}\b" for alias in aliases))
    also = {squeeze(one) for one in ALSO[name]}
    return (
        exactly
        or [at for at in with_words if name != "name" and within.search(normalise(listed.headers[at]))]
        or [at for at in with_words if squeeze(listed.headers[at]) in also]
    )


def are_plans(path: Path, *, name: str) -> bool:
    """Whether a file has in its columns, whatever they are called, all that plans say, and years to come."""
    listed = list_of(path, name=name)
    if listed is None:
        return False
    found = {key: at for key, at in suggestion(listed).items() if at is not None}
    needed = {"name", *ASKED} - {"municipality"}
    has_years = set(BY_ROW) <= found.keys() or bool(years_said(listed.header.row, found.values()))
    return needed <= found.keys() and has_years


def _year(cell: Cell) -> Any:
    if not period_of(cell.value, PeriodKind.YEAR):
        raise CellError("")
    return cell.value


def _number(cell: Cell) -> Any:
    return read_entry(cell, COUNTS)


def _reader(known: Mapping[str, Any]) -> Reader:
    def read(cell: Cell) -> Any:
        for word in str(cell.value).replace(",", ";").split(";"):
            if squeeze(word) not in known:
                raise CellError("")
        return cell.value

    return read


def _is_text(listed: Listed, column: int) -> bool:
    """Whether words stand in all of the first cells of a column, as names do."""
    cells = [row.cell(column) for row in listed.rows[:25]]
    return bool(cells) and all(isinstance(cell.value, str) and any(map(str.isalpha, cell.value)) for cell in cells)


def _holds(listed: Listed, column: int, read: Reader) -> bool:
    """Whether every one of the first values of a column is a word of the format, and there is one.

    "Onbekend" can stand in many columns: alone it tells nothing of which.
    """
    cells = [row.cell(column) for row in listed.rows[:25] if not row.cell(column).is_empty]
    try:
        return any(squeeze(read(cell)) not in NOT_KNOWN for cell in cells)
    except CellError:
        return False


def _most_like(listed: Listed, name: str, known: Known, taken: set[int]) -> int | None:
    """Return the one column of which most of the first words are of a kind, or like those; None where two are."""
    own = {word for word in known[name] if not any(word in words for other, words in known.items() if other != name)}
    free = [at for at in range(len(listed.headers)) if at not in taken]
    scores = {at: sum(_is_like(cell, name, known, own) for cell in _first_cells(listed, at)) for at in free}
    best = max(scores.values(), default=0)
    found = [at for at, score in scores.items() if score == best]
    return found[0] if best and len(found) == 1 else None


def _first_cells(listed: Listed, column: int) -> list[Cell]:
    cells = [row.cell(column) for row in listed.rows[:SAMPLE_ROWS]]
    return [cell for cell in cells if isinstance(cell.value, str) and not (cell.is_empty or is_computed(cell))]


def _is_like(cell: Cell, name: str, known: Known, own: set[str]) -> bool:
    word = squeeze(cell.value)
    return word not in NOT_KNOWN and (word in own or bool(guess_value(name, cell, known[name])[0]))
