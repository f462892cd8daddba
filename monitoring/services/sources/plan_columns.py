"""What the columns of a file of plan registration hold: by the names of the format, or as somebody said once."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.choosing import choose_sheet
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
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.parts import apart, may_be_names
from drenthe.lib.sheets.pointing import pointed_at
from drenthe.lib.sheets.records import are_values
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.enums import PeriodKind
from monitoring.services.files.periods import period_of
from monitoring.services.files.years import adds_up_years, years_in
from monitoring.services.sources.plan_layouts import Layouts, layout_of
from monitoring.services.sources.plan_sums import sum_columns
from projects.models import Municipality

DATA = Path(__file__).resolve().parents[2] / "data" / "plan_format.json"
FACTS = ("municipality", "plan_type", "planning_status", "progress", "client", "confidentiality")
WORDS = (*FACTS[1:], "obstacles", "kind", "segment")
SEVERAL = ("obstacles",)  # columns in which more than one word may stand
DEMOLITION = re.compile(r"\b(sloop|gesloopt|slopen|onttrek|onttrokken|demoli)", re.IGNORECASE)
BY_ROW = ("year", "number")  # of a file with a row for each year, in place of a column for each
TOTAL = re.compile(r"^(sub)?(totaal|totalen|total|som|aantal)\b")
# What people call the columns besides their names in the format: a guess, as long as one column is called so.
ALSO = {
    "name": ("project", "projectnaam", "omschrijving", "naam", "locatie", "plangebied"),
    "municipality": ("gem", "gemeentenaam", "waar"),
    "plan_type": ("soort plan", "soort locatie", "type plan", "type", "categorie"),
    "planning_status": ("hardheid", "planstatus", "planologische fase", "status", "fase"),
    "segment": ("prijscategorie", "prijssegment", "prijs", "doelgroep", "woningtype"),
}
Known = Mapping[str, Mapping[str, Any]]  # by column: what it may say, by its name squeezed


@cache
def plan_format() -> dict[str, Any]:
    """The names of the format: of the columns, and of what each may say."""
    found: dict[str, Any] = json.loads(DATA.read_text())
    return found


def wanted_columns(*, of_one: bool = False) -> list[WantedColumn]:
    """Return the columns of the format, besides those of the years; `of_one`: all plans are of one municipality.

    A file may come without what can be counted as not known, but where it has the column each row says something.
    """
    words = plan_format()
    optional = {*words["optional"], *(["municipality"] if of_one else [])}
    return [
        WantedColumn(
            key,
            aliases[0],
            tuple(aliases),
            is_required=key not in optional,
            is_optional_column=key in optional or key in words["not_told"],
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


def words_in(cell: Cell, is_several: bool) -> Iterator[Cell]:  # noqa: FBT001 -- of a column, and not of the reader
    """Give each word in a cell as a cell of its own; an empty cell is one word, where only one may stand."""
    parts = str(cell.value).replace(",", ";").split(";") if is_several and not cell.is_empty else []
    yield from (Cell(cell.ref, part.strip()) for part in parts if part.strip())
    if not is_several:
        yield cell


def is_beside(row: Row, columns: Mapping[str, int]) -> bool:
    """Whether a row is no plan: a row of totals or a note, that says nothing of what it is.

    A total may be called so in the column of the place: "Totaal Assen" is no plan in Assen.
    """
    texts = [cell.value for cell in row.filled if isinstance(cell.value, str)]
    is_total = bool(texts) and TOTAL.match(normalise(texts[0])) is not None
    free = ("name", "municipality", "number") if is_total else ("name",)
    if any(not row.cell(at).is_empty for key, at in columns.items() if key not in free):
        return False
    return len(row.filled) == 1 or is_total


def named_columns(row: Row) -> dict[str, int]:
    """Return the columns that have a name of the format, by what they hold."""
    return {key: at for at, key in reversed(match_exactly(wanted_columns())(row).items())}


def match_by(layouts: Layouts) -> Match:
    """Return a match of a header row by what somebody said of one like it, or by the names of the format."""
    named = match_exactly(wanted_columns())

    def match(row: Row) -> dict[int, str]:
        layout = layout_of(layouts, Header(row)) if layouts else None
        if layout is None:
            of_years = {at: str(year) for at, year in years_of(row).items()}
            names = {at: key for at, key in named(row).items() if not of_years or key not in BY_ROW}
            return sum_columns(row) | of_years | names
        said = layout.columns
        roles = {at: IGNORE for at, cell in enumerate(row.cells) if not cell.is_empty}
        is_by_row = set(BY_ROW) <= said.keys()
        years = {at: str(year) for at, year in years_said(row, said.values()).items() if not is_by_row}
        return roles | sum_columns(row) | years | {at: key for key, at in said.items()}

    return match


def is_of_a_year(name: object) -> bool:
    """Whether the heading of a column names one year of dwellings that come: what goes has rows of its own."""
    return len(years_in(name)) == 1 and not adds_up_years(name) and not says_demolition(name)


def says_demolition(name: object) -> bool:
    """Whether the heading of a column says that dwellings go ("Sloop 2027", "Bruto/sloop 2027")."""
    return DEMOLITION.search(str(name)) is not None


def years_said(row: Row, taken: Iterable[int]) -> dict[int, int]:
    """Return the columns of which the heading names one year in its own words ("Oplevering 2026"), each year once."""
    used = set(taken)
    named = {
        at: years_in(cell.value).pop()
        for at, cell in enumerate(row.cells)
        if at not in used and is_of_a_year(cell.value)
    }
    return {at: year for at, year in named.items() if list(named.values()).count(year) == 1}


def list_of(path: Path, *, name: str, chosen: str = "", pointed: str = "") -> Listed | None:
    """Return the header row that is most likely and the rows below it; None where there is none.

    `pointed` is the row of which somebody says that it has the names of the columns ("Blad1!7").
    """
    try:
        book = open_book(path, name=name)
    except CannotOpen:
        return None
    if at := pointed_at(book, pointed):
        return Listed.of(book, at[0], Header(at[1]))
    lists = apart(book, _likely_or_years(), at_least=2, by="name", within=WITHIN)
    found = choose_sheet(lists, lambda sheet: _likely(sheet) is not None, chosen)
    header = _likely(found.sheet) or _widest(found.sheet)
    return None if header is None else Listed.of(book, found.sheet, Header(header.row))


def _likely_or_years() -> Match:
    """Return a match of a row by what its names are like, also those that people give such columns, and by years."""
    known = [replace(one, aliases=(*one.aliases, *ALSO.get(one.key, ()))) for one in wanted_columns()]
    likely = match_likely(known)
    return lambda row: {at: str(year) for at, year in years_said(row, ()).items()} | likely(row)


def has_names(sheet: Sheet) -> bool:
    """Whether a row can be the one with the names of the columns, so that a person can say what they hold."""
    return (_likely(sheet) or _widest(sheet)) is not None


def _likely(sheet: Sheet) -> Header | None:
    return find_header(sheet, _likely_or_years(), at_least=2)


def _widest(sheet: Sheet) -> Header | None:
    filled = [row for row in sheet.top(WITHIN) if len(row.filled) > 1]
    rows = [row for row in filled if may_be_names(row) and not _is_record(row, sheet)] or filled
    return Header(max(rows, key=lambda row: (len(row.filled), -row.number))) if rows else None


def _is_record(row: Row, sheet: Sheet) -> bool:
    above = next((one for one in sheet.top(WITHIN) if one.number == row.number - 1), None)
    years = {at: str(year) for at, year in years_said(row, ()).items()}
    return are_values(row, years, above=above, below=sheet.below(row.number))
