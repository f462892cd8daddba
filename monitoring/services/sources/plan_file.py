"""Reading a file of plan registration (national format): a row for each plan, segment and kind, years in columns.

What a plan says of itself must be the same on each of its rows. Names are those of the format (plan_format.json);
anything else is named with its cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.keys import key_of
from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.table import Reading
from drenthe.lib.sheets.written import digits_of_groups
from monitoring.enums import Unit
from monitoring.services.files.entries import read_entry
from monitoring.services.files.figures import as_group, have_one_sign
from monitoring.services.sources.plan_columns import (
    FACTS,
    Known,
    known_words,
    match_by,
    plan_format,
    wanted_columns,
    written_out,
)
from monitoring.services.tables.shape import Shape
from projects.enums import Segment
from projects.models import Municipality

COUNTS = Shape("plans", "plans", Unit.DWELLINGS, ())
NAME_LENGTH = 200
Layouts = Mapping[str, Mapping[str, int]]


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
    needs_mapping: bool = False
    in_groups: bool = False
    groups: list[Fault] = field(default_factory=list)
    municipality: Municipality | None = None

    @property
    def asks_groups(self) -> bool:
        """Whether somebody can say that numbers in groups are whole ones."""
        return bool(self.groups) and not self.in_groups and have_one_sign(self.groups)

    @property
    def has_question(self) -> bool:
        """Whether a person can say what is not understood: which sheet, which columns, which numbers."""
        return self.needs_mapping or self.asks_groups or (bool(self.choices) and self.header is None)


def read_plans(
    path: Path,
    *,
    name: str = "",
    chosen: str = "",
    layouts: Layouts | None = None,
    in_groups: bool = False,
    municipality: Municipality | None = None,
) -> PlanFile:
    """Read all plans of a workbook or CSV file, by the name that people call it.

    `chosen` is the title of the sheet that is meant, and `layouts` what somebody said of columns of another name.
    `in_groups`: “1.180” is 1180 in it. `municipality`: all its plans are of that one; a column that says otherwise is
    a fault. With one fault in it the file is not to be stored.
    """
    file = PlanFile(in_groups=in_groups, municipality=municipality)
    specs, match = wanted_columns(of_one=municipality is not None), match_by(layouts or {})
    if (sheet := file.open(path, specs, name=name, chosen=chosen, match=match)) is None:
        return file
    file.match_header(sheet, specs, match)
    file.needs_mapping = bool(file.faults)
    if file.header is not None:
        years = {at: year for at, key in file.header.columns.items() if (year := key_of(key)) is not None}
        _check_years(years, file.header, file)
        known = known_words()
        for row in sheet.below(file.header.number) if not file.faults else ():
            _read_row(row, file.header, years, known, file)
    return file


def _check_years(years: Mapping[int, int], header: Header, file: PlanFile) -> None:
    file.years = sorted(years.values())
    reason = ""
    if not years:
        reason = _("There is no column with a year.")
    elif file.years != list(range(file.years[0], file.years[-1] + 1)):
        reason = _("The years in the columns are not consecutive.")
    if reason:
        file.faults.append(Fault(file.sheet, str(header.number), "", reason))


def _read_row(row: Row, header: Header, years: Mapping[int, int], known: Known, file: PlanFile) -> None:
    cells = {key: row.cell(at) for at, key in header.columns.items()}
    name = str(cells["name"].value or "").strip()
    if not name or len(name) > NAME_LENGTH:
        file.fault(cells["name"], _("The name of the plan is expected here, at most 200 characters."))
        return
    before = len(file.faults)
    # Nothing in such a column says what a file without it says; who may see a plan is never guessed.
    optional = {*plan_format()["optional"]} - {"confidentiality"}
    said = [key for key in FACTS if key in cells and not (key in optional and cells[key].is_empty)]
    facts = {key: _word(cells[key], known[key], file) for key in said}
    if file.municipality is not None and facts.setdefault("municipality", file.municipality) != file.municipality:
        file.fault(cells["municipality"], _("You said that all plans are of %(name)s.") % {"name": file.municipality})
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
        names = written_out(known)
        close = get_close_matches(squeeze(cell.value), list(names), n=1, cutoff=0.7)
        reason = _("This is not one of the names in the format.")
        meant = _("Is “%(name)s” meant?") % {"name": names[close[0]]} if close else ""
        allowed = _("It can be: %(names)s.") % {"names": "; ".join(names.values())}
        file.fault(cell, " ".join(filter(None, [reason, meant, allowed])))
    return value


def _obstacles(cell: Cell | None, known: Mapping[str, str], file: PlanFile) -> Iterator[str]:
    if cell is None or cell.is_empty:
        return
    for word in str(cell.value).replace(",", ";").split(";"):
        if word.strip() and (value := _word(Cell(cell.ref, word.strip()), known, file)) is not None:
            yield value


def _count(cell: Cell, file: PlanFile) -> int:
    if digits := digits_of_groups(cell.value) if isinstance(cell.value, str) else "":
        file.groups.append(Fault(file.sheet, cell.ref, cell.content, as_group(digits, is_said=file.in_groups)))
    try:
        entry = read_entry(cell, COUNTS, in_groups=file.in_groups)
    except CellError as error:
        file.fault(cell, str(error))
        return 0
    if entry.number is not None and entry.number < 0:
        file.fault(cell, _("A number of dwellings cannot be below zero; demolition has its own row."))
        return 0
    return int(entry.number or 0)
