"""Reading a file of plan registration (national format): a row for each plan, segment and kind, years in columns.

What a plan says of itself must be the same on each of its rows. Names are those of the format (plan_format.json);
anything else is named with its cell.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import Header, WantedColumn, match_exactly
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.table import Reading
from monitoring.enums import PeriodKind, Unit
from monitoring.services.files.columns import period_of
from monitoring.services.files.entries import read_entry
from monitoring.services.tables.shape import Shape
from projects.enums import Segment
from projects.models import Municipality

DATA = Path(__file__).resolve().parents[2] / "data" / "plan_format.json"
FACTS = ("municipality", "plan_type", "planning_status", "progress", "client", "confidentiality")
WORDS = (*FACTS[1:], "obstacles", "kind", "segment")
COUNTS = Shape("plans", "plans", Unit.DWELLINGS, ())
NAME_LENGTH = 200
Known = Mapping[str, Mapping[str, Any]]  # by column: what it may say, by its name squeezed


@dataclass
class PlanRow:
    """One plan of the file: what it says of itself, and its dwellings by segment, demolition and year."""

    name: str
    cell: str
    facts: dict[str, Any]
    obstacles: list[str]
    dwellings: dict[tuple[str, bool, int], int] = field(default_factory=dict)


@dataclass
class PlanFile(Reading):
    """The plans of a file by name, and the years of its columns."""

    plans: dict[str, PlanRow] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)


def read_plans(path: Path, *, name: str = "", chosen: str = "") -> PlanFile:
    """Read all plans of a workbook or CSV file, by the name that people call it.

    `chosen` is the title of the sheet that is meant. With one fault in it the file is not to be stored.
    """
    file = PlanFile()
    words = json.loads(DATA.read_text())
    specs = [
        WantedColumn(key, aliases[0], tuple(aliases), is_optional_column=key in words["optional"])
        for key, aliases in words["columns"].items()
    ]
    if (sheet := file.open(path, specs, name=name, chosen=chosen)) is None:
        return file
    named = match_exactly(specs)
    file.match_header(sheet, specs, lambda row: {at: str(year) for at, year in _years(row).items()} | named(row))
    if file.header is not None:
        years = _years(file.header.row)
        _check_years(years, file.header, file)
        known = _known(words)
        for row in sheet.below(file.header.number) if not file.faults else ():
            _read_row(row, file.header, years, known, file)
    return file


def _years(row: Row) -> dict[int, int]:
    """Return the columns that have a year for a name."""
    periods = ((at, period_of(value, PeriodKind.YEAR)) for at, value in enumerate(row.values))
    return {at: int(period) for at, period in periods if period}


def _check_years(years: Mapping[int, int], header: Header, file: PlanFile) -> None:
    file.years = sorted(years.values())
    reason = ""
    if not years:
        reason = _("There is no column with a year.")
    elif file.years != list(range(file.years[0], file.years[-1] + 1)):
        reason = _("The years in the columns are not consecutive.")
    if reason:
        file.faults.append(Fault(file.sheet, str(header.number), "", reason))


def _known(words: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what each column may say, by its name squeezed."""
    known: dict[str, dict[str, Any]] = {
        name: {squeeze(word): value for word, value in words[name].items()} for name in WORDS
    }
    places = Municipality.objects.all()
    known["municipality"] = {squeeze(word): place for place in places for word in (place.name, place.code)}
    return known


def _read_row(row: Row, header: Header, years: Mapping[int, int], known: Known, file: PlanFile) -> None:
    cells = {key: row.cell(at) for at, key in header.columns.items()}
    name = str(cells["name"].value or "").strip()
    if not name or len(name) > NAME_LENGTH:
        file.fault(cells["name"], _("The name of the plan is expected here, at most 200 characters."))
        return
    before = len(file.faults)
    facts = {key: _word(cells[key], known[key], file) for key in FACTS if key in cells}
    obstacles = list(_obstacles(cells.get("obstacles"), known["obstacles"], file))
    segment = _word(cells["segment"], known["segment"], file)
    kind = _word(cells["kind"], known["kind"], file) if "kind" in cells and not cells["kind"].is_empty else "new"
    numbers = {year: _count(row.cell(at), file) for at, year in years.items()}
    if len(file.faults) > before:
        return
    plan = file.plans.setdefault(name, PlanRow(name, cells["name"].ref, facts, obstacles))
    if (plan.facts, plan.obstacles) != (facts, obstacles):
        file.fault(
            cells["name"], _("This plan has different information about itself in %(cell)s.") % {"cell": plan.cell}
        )
        return
    for year, number in numbers.items():
        place = (str(segment or Segment.UNKNOWN), kind == "demolition", year)
        if place in plan.dwellings:
            reason = _("This plan already has a row for this segment, in %(cell)s or below.") % {"cell": plan.cell}
            file.fault(cells["segment"], reason)
            return
        plan.dwellings[place] = number


def _word(cell: Cell, known: Mapping[str, Any], file: PlanFile) -> Any:
    value = known.get(squeeze(cell.value))
    if value is None:
        close = get_close_matches(squeeze(cell.value), list(known), n=1, cutoff=0.7)
        reason = _("This is not one of the names in the format.")
        meant = _("Is “%(name)s” meant?") % {"name": close[0]} if close else ""
        file.fault(cell, f"{reason} {meant}".strip())
    return value


def _obstacles(cell: Cell | None, known: Mapping[str, str], file: PlanFile) -> Iterator[str]:
    if cell is None or cell.is_empty:
        return
    for word in str(cell.value).replace(",", ";").split(";"):
        if word.strip() and (value := _word(Cell(cell.ref, word.strip()), known, file)) is not None:
            yield value


def _count(cell: Cell, file: PlanFile) -> int:
    try:
        entry = read_entry(cell, COUNTS)
    except CellError as error:
        file.fault(cell, str(error))
        return 0
    if entry.number is not None and entry.number < 0:
        file.fault(cell, _("A number of dwellings cannot be below zero; demolition has its own row."))
        return 0
    return int(entry.number or 0)
