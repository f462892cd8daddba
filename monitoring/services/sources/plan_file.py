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

from drenthe.lib.cells import CellError, Fault
from drenthe.lib.mapping import normalise
from drenthe.lib.rawsheet import RawCell, RawSheet, read_raw
from monitoring.enums import PeriodKind, Unit
from monitoring.services.files.columns import period_of
from monitoring.services.files.numbers import read_number, shown
from monitoring.services.tables.shape import Shape
from projects.enums import Segment
from projects.models import Municipality

DATA = Path(__file__).resolve().parents[2] / "data" / "plan_format.json"
FACTS = ("municipality", "plan_type", "planning_status", "progress", "client", "confidentiality")
COUNTS = Shape("plans", "plans", Unit.DWELLINGS, ())
NAME_LENGTH = 200


@dataclass
class PlanRow:
    """One plan of the file: what it says of itself, and its dwellings by segment, demolition and year."""

    name: str
    cell: str
    facts: dict[str, Any]
    obstacles: list[str]
    dwellings: dict[tuple[str, bool, int], int] = field(default_factory=dict)


@dataclass
class PlanFile:
    """What came out of a file: plans by name, the years of its columns, and what was wrong."""

    sheet: str = ""
    plans: dict[str, PlanRow] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, cell: RawCell, reason: str) -> None:
        """Name a cell."""
        self.faults.append(Fault(self.sheet, cell.ref, shown(cell.value), reason))


def read_plans(path: Path) -> PlanFile:
    """Read all plans of a workbook or CSV file. With one fault in it the file is not to be stored."""
    raw, faults = read_raw(path)
    found = PlanFile(sheet=raw.name if raw else path.name, faults=faults)
    if raw is None:
        return found
    words = json.loads(DATA.read_text())
    header = _header(raw, words["columns"])
    if header is None:
        reason = _("No row with column names was found in the first ten rows.")
        found.faults.append(Fault(raw.name, "", "", reason))
        return found
    number, columns, years = header
    found.years = sorted(years.values())
    _check_columns(raw, number, columns, years, words, found)
    if found.faults:
        return found
    known = _known(words)
    for _number, cells in raw.filled(after=number):
        row = {name: cells[at] for name, at in columns.items() if at < len(cells)}
        _read_row(row, {year: cells[at] for at, year in years.items() if at < len(cells)}, known, found)
    return found


def _header(raw: RawSheet, names: Mapping[str, list[str]]) -> tuple[int, dict[str, int], dict[int, int]] | None:
    by_name = {_squeeze(alias): name for name, aliases in names.items() for alias in (name, *aliases)}
    for number, cells in raw.rows[:10]:
        columns = {by_name[key]: at for at, cell in enumerate(cells) if (key := _squeeze(cell.value)) in by_name}
        if len(columns) >= 3:
            years = {
                at: int(year) for at, cell in enumerate(cells) if (year := period_of(cell.value, PeriodKind.YEAR))
            }
            return number, columns, years
    return None


def _check_columns(
    raw: RawSheet, number: int, columns: dict[str, int], years: dict[int, int], words: dict[str, Any], found: PlanFile
) -> None:
    for name, aliases in words["columns"].items():
        if name not in columns and name not in words["optional"]:
            reason = _("The column “%(label)s” is missing.") % {"label": aliases[0]}
            found.faults.append(Fault(raw.name, str(number), "", reason))
    cells = next(cells for row, cells in raw.rows if row == number)
    for at, cell in enumerate(cells):
        if not cell.is_empty and at not in {*columns.values(), *years}:
            found.fault(cell, _("This column is not known. Remove it, or give it one of the known names."))
    if not years:
        found.faults.append(Fault(raw.name, str(number), "", _("There is no column with a year.")))
    elif len(set(years.values())) != len(years) or max(years.values()) - min(years.values()) + 1 != len(years):
        found.faults.append(Fault(raw.name, str(number), "", _("The years in the columns are not consecutive.")))


def _known(words: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what each column may say, by the name made plain."""
    names = ("plan_type", "planning_status", "progress", "client", "confidentiality", "obstacles", "kind", "segment")
    known: dict[str, dict[str, Any]] = {
        name: {_squeeze(word): value for word, value in words[name].items()} for name in names
    }
    places = Municipality.objects.all()
    known["municipality"] = {_squeeze(word): place for place in places for word in (place.name, place.code)}
    return known


def _read_row(
    row: dict[str, RawCell], years: dict[int, RawCell], known: dict[str, dict[str, Any]], found: PlanFile
) -> None:
    name = str(row["name"].value or "").strip()
    if not name or len(name) > NAME_LENGTH:
        found.fault(row["name"], _("The name of the plan is expected here, at most 200 characters."))
        return
    before = len(found.faults)
    facts = {key: _word(row[key], known[key], found) for key in FACTS if key in row}
    obstacles = list(_obstacles(row.get("obstacles"), known["obstacles"], found))
    segment = _word(row["segment"], known["segment"], found)
    kind = _word(row["kind"], known["kind"], found) if "kind" in row and not row["kind"].is_empty else "new"
    numbers = {year: _count(cell, found) for year, cell in years.items()}
    if len(found.faults) > before:
        return
    plan = found.plans.setdefault(name, PlanRow(name, row["name"].ref, facts, obstacles))
    if (plan.facts, plan.obstacles) != (facts, obstacles):
        found.fault(
            row["name"], _("This plan has different information about itself in %(cell)s.") % {"cell": plan.cell}
        )
        return
    for year, number in numbers.items():
        place = (str(segment or Segment.UNKNOWN), kind == "demolition", year)
        if place in plan.dwellings:
            reason = _("This plan already has a row for this segment, in %(cell)s or below.") % {"cell": plan.cell}
            found.fault(row["segment"], reason)
            return
        plan.dwellings[place] = number


def _word(cell: RawCell, known: Mapping[str, Any], found: PlanFile) -> Any:
    value = known.get(_squeeze(cell.value))
    if value is None:
        close = get_close_matches(_squeeze(cell.value), list(known), n=1, cutoff=0.7)
        reason = _("This is not one of the names in the format.")
        found.fault(cell, f"{reason} {_('Is “%(name)s” meant?') % {'name': close[0]}}" if close else reason)
    return value


def _obstacles(cell: RawCell | None, known: Mapping[str, str], found: PlanFile) -> Iterator[str]:
    if cell is None or cell.is_empty:
        return
    for word in str(cell.value).replace(",", ";").split(";"):
        if word.strip() and (value := _word(RawCell(cell.ref, word.strip()), known, found)) is not None:
            yield value


def _count(cell: RawCell, found: PlanFile) -> int:
    try:
        entry = read_number(cell, COUNTS)
    except CellError as error:
        found.fault(cell, str(error))
        return 0
    if entry.number is not None and entry.number < 0:
        found.fault(cell, _("A number of dwellings cannot be below zero; demolition has its own row."))
        return 0
    return int(entry.number or 0)


def _squeeze(value: object) -> str:
    return normalise(value).replace(" ", "")
