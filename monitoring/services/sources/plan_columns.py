"""What the columns of a file of plan registration hold: by the names of the format, or as somebody said once.

Kept and remembered as the layouts of tables are (drenthe.uploads.services.mappings), by the names in the header and
not by the years in them: the file of next year, with the same names, is read without a question.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.choosing import choose_sheet
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import (
    IGNORE,
    WITHIN,
    Header,
    Match,
    WantedColumn,
    find_header,
    match_exactly,
    match_likely,
)
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from drenthe.lib.sheets.values import Reader
from drenthe.uploads.services import mappings
from monitoring.enums import PeriodKind
from monitoring.services.files.columns import period_of
from monitoring.services.files.layouts import plain_signature
from monitoring.services.files.years import adds_up_years, years_in
from projects.models import Municipality

DATA = Path(__file__).resolve().parents[2] / "data" / "plan_format.json"
FACTS = ("municipality", "plan_type", "planning_status", "progress", "client", "confidentiality")
WORDS = (*FACTS[1:], "obstacles", "kind", "segment")
MAPPINGS = "plans"  # under which kind of list the layouts are remembered
Known = Mapping[str, Mapping[str, Any]]  # by column: what it may say, by its name squeezed


@cache
def plan_format() -> dict[str, Any]:
    """The names of the format: of the columns, and of what each may say."""
    found: dict[str, Any] = json.loads(DATA.read_text())
    return found


def wanted_columns(*, of_one: bool = False) -> list[WantedColumn]:
    """Return the columns of the format, besides those of the years; `of_one`: all plans are of one municipality."""
    words = plan_format()
    optional = {*words["optional"], *(["municipality"] if of_one else [])}
    return [
        WantedColumn(
            key,
            aliases[0],
            tuple(aliases),
            is_required=key not in optional,
            is_optional_column=key in optional,
        )
        for key, aliases in words["columns"].items()
    ]


def known_words() -> dict[str, dict[str, Any]]:
    """Return what each column may say, by its name squeezed."""
    words = plan_format()
    known: dict[str, dict[str, Any]] = {
        name: {squeeze(word): value for word, value in words[name].items()} for name in WORDS
    }
    places = Municipality.objects.all()
    known["municipality"] = {squeeze(word): place for place in places for word in (place.name, place.code)}
    return known


def written_out(known: Mapping[str, Any]) -> dict[str, str]:
    """Return what a column may say as people write it, by its name squeezed: without codes, each once."""
    words = {squeeze(word): word for name in WORDS for word in plan_format()[name]}
    found = {key: words.get(key) or str(value) for key, value in known.items()}
    return {key: word for key, word in found.items() if squeeze(word) == key}


def years_of(row: Row) -> dict[int, int]:
    """Return the columns that have a year for a name."""
    periods = ((at, period_of(value, PeriodKind.YEAR)) for at, value in enumerate(row.values))
    return {at: int(period) for at, period in periods if period}


def known_layouts(chosen: Mapping[str, Any]) -> dict[str, Mapping[str, int]]:
    """Return the layouts by which a file is read: those remembered, and what was chosen for the file itself."""
    own = {chosen["signature"]: chosen["columns"]} if chosen else {}
    return {**mappings.remembered(MAPPINGS), **own}


def chosen_layout(header: Header, columns: Mapping[str, int]) -> dict[str, Any]:
    """Return what somebody said of a file, to keep with it; it is remembered once the file is stored."""
    return mappings.as_chosen(MAPPINGS, header, columns, signature=plain_signature(header.names))


def match_by(layouts: Mapping[str, Mapping[str, int]]) -> Match:
    """Return a match of a header row by what somebody said of one like it, or by the names of the format."""
    named = match_exactly(wanted_columns())

    def match(row: Row) -> dict[int, str]:
        said = layouts.get(plain_signature(row.values)) if layouts else None
        if said is None:
            return {at: str(year) for at, year in years_of(row).items()} | named(row)
        roles = {at: IGNORE for at, cell in enumerate(row.cells) if not cell.is_empty}
        years = {at: str(year) for at, year in years_said(row, said.values()).items()}
        return roles | years | {at: key for key, at in said.items()}

    return match


def years_said(row: Row, taken: Iterable[int]) -> dict[int, int]:
    """Return the columns of which the heading names one year in its own words ("Oplevering 2026"), each year once."""
    used = set(taken)
    named = {
        at: years.pop()
        for at, cell in enumerate(row.cells)
        if at not in used and len(years := years_in(cell.value)) == 1 and not adds_up_years(cell.value)
    }
    return {at: year for at, year in named.items() if list(named.values()).count(year) == 1}


def list_of(path: Path, *, name: str, chosen: str = "") -> Listed | None:
    """Return the header row that is most likely and the rows below it; None where there is none."""
    try:
        book = open_book(path, name=name)
    except CannotOpen:
        return None
    found = choose_sheet(book, lambda sheet: _likely(sheet) is not None, chosen)
    header = _likely(found.sheet) or _widest(found.sheet)
    if header is None:
        return None
    return Listed(header, found.sheet.hidden, list(found.sheet.below(header.number)))


def suggestion(listed: Listed) -> dict[str, int | None]:
    """Return for each column of the format the column of the file that most likely holds it."""
    known = known_words()
    fitting = {name: _reader(words) for name, words in known.items()}
    found = listed.suggest(wanted_columns(), fitting)
    taken = {at for at in found.values() if at is not None}
    for name, read in fitting.items():
        holding = [at for at in range(len(listed.headers)) if at not in taken and _holds(listed, at, read)]
        if found.get(name) is None and len(holding) == 1:
            found[name] = holding[0]
            taken.add(holding[0])
    texts = [at for at in range(len(listed.headers)) if at not in taken and _is_text(listed, at)]
    if found.get("name") is None and len(texts) == 1:
        found["name"] = texts[0]
    return found


def _likely(sheet: Sheet) -> Header | None:
    return find_header(sheet, match_likely(wanted_columns()), at_least=2)


def _widest(sheet: Sheet) -> Header | None:
    rows = [row for row in sheet.top(WITHIN) if len(row.filled) > 1]
    return Header(max(rows, key=lambda row: (len(row.filled), -row.number))) if rows else None


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
    """Whether every one of the first values of a column is a word of the format, and there is one."""
    cells = [row.cell(column) for row in listed.rows[:25] if not row.cell(column).is_empty]
    try:
        return bool([read(cell) for cell in cells])
    except CellError:
        return False
