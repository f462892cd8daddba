"""Reading a file of plan registration (national format): a row for each plan, segment and kind, years in columns.

Or a row for each year as well, with the year and the number in columns of their own.

What a plan says of itself must be the same on each of its rows. Names are those of the format (plan_format.json), or
words of which somebody said what they mean; anything else is named with its cell. All that is wrong is named at once:
columns, words and numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.listed import is_name_of_total
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row, Sheet, row_and_column
from drenthe.lib.sheets.values import refuse_computed
from drenthe.lib.values.keys import key_of
from monitoring.enums import PlanKind
from monitoring.services.files.figures import have_one_sign
from monitoring.services.files.signs import legend_of
from monitoring.services.sources.plan_columns import (
    BY_ROW,
    FACTS,
    SEVERAL,
    Known,
    has_names,
    is_beside,
    known_words,
    match_by,
    plan_format,
    wanted_columns,
    words_in,
    written_out,
)
from monitoring.services.sources.plan_layouts import Layouts, layout_of
from monitoring.services.sources.plan_numbers import PlanNumbers
from monitoring.services.sources.plan_sums import CHECK, OwnTotals
from monitoring.services.sources.plan_values import SaidWord, UnknownWord, said_words
from monitoring.services.sources.plan_years import (
    demolition_beside,
    is_of_years,
    left_out,
    not_consecutive,
    of_more_years,
    rows_of_demolition,
)
from projects.enums import Segment
from projects.models import Municipality

COLUMNS = {*FACTS, "name", *SEVERAL, "kind", "segment", *BY_ROW}
NAME_LENGTH = 200
MOST_YEARS = 60  # of a file with a row for each year: a year typed wrong would fill all those between


@dataclass
class PlanRow:
    """One plan of the file: what it says of itself, and its dwellings by segment, demolition and year."""

    name: str
    cell: str
    facts: dict[str, Any]
    obstacles: list[str]
    dwellings: dict[tuple[str, bool, int], int] = field(default_factory=dict)


@dataclass
class PlanFile(PlanNumbers):
    """The plans of a file by name, and the years of its columns.

    `words` are the words of which somebody said what they mean, by column, each as it was read, and `added_up` the
    columns of more years together that are left out.
    `numbers` are those of each column of dwellings, by the place of its heading.
    `those` are the municipalities of which somebody said that the file has the plans, and of no other.
    """

    plans: dict[str, PlanRow] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)
    needs_mapping: bool = False
    added_up: list[Fault] = field(default_factory=list)
    numbers: dict[str, list[int]] = field(default_factory=dict)
    municipality: Municipality | None = None
    those: tuple[Municipality, ...] = ()
    said: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    words: dict[tuple[str, str], SaidWord] = field(default_factory=dict)
    unknown: dict[tuple[str, str], UnknownWord] = field(default_factory=dict)
    own: list[Fault] = field(default_factory=list)
    totals: OwnTotals | None = None

    @property
    def sums(self) -> list[Fault]:
        """The totals of the file itself that do not fit, when everything else could be read."""
        return self.totals.faults if self.totals is not None and not self.faults else []

    def lacks(self, column: str) -> bool:
        """Whether no column says of the plans what can be counted as not known: their type, or the price class."""
        return self.header is not None and bool(self.plans) and self.header.column(column) is None

    @property
    def has_question(self) -> bool:
        """Whether a person can say what is not understood: which sheet, which columns, which numbers."""
        return self.needs_mapping or self.asks_groups or (bool(self.choices) and self.header is None)

    @property
    def named(self) -> list[Municipality]:
        """The municipalities of which it has plans, in the order of their names."""
        found = {plan.facts["municipality"] for plan in self.plans.values() if "municipality" in plan.facts}
        return sorted(found, key=lambda place: place.name)

    @property
    def places(self) -> tuple[Municipality, ...]:
        """The municipalities of which it tells all, as somebody said; none where that is all of the province."""
        return self.those if self.municipality is None else (self.municipality,)

    @property
    def to_correct(self) -> list[Fault]:
        """What is wrong and can be put right in the file only, whatever is said of its columns, words and numbers."""
        asked = {one.cell for one in self.groups} if have_one_sign(self.groups) else set()
        return [fault for fault in self.own if fault.cell not in asked]

    @property
    def to_choose(self) -> list[Fault]:
        """What an answer of a person can take away."""
        return [fault for fault in self.faults if fault not in self.to_correct]


def read_plans(
    path: Path,
    *,
    name: str = "",
    chosen: str = "",
    layouts: Layouts | None = None,
    in_groups: bool = False,
    municipality: Municipality | None = None,
    place: str = "",
) -> PlanFile:
    """Read all plans of a workbook or CSV file, by the name that people call it.

    `chosen` is the title of the sheet that is meant, and `layouts` what somebody said of columns of another name.
    `in_groups`: “1.180” is 1180 in it. `municipality`: all its plans are of that one; a column that says otherwise is
    a fault. `place`: the row with the names ("Blad1!7"). With one fault in it the file is not to be stored.
    """
    file = PlanFile(in_groups=in_groups, municipality=municipality)
    specs, match = wanted_columns(of_one=municipality is not None), match_by(layouts or {})
    if (sheet := file.open(path, specs, name=name, chosen=chosen, match=match, by="name", place=place)) is None:
        return file
    file.legend = legend_of(file.book) if file.book is not None else {}
    file.match_header(sheet, specs, match)
    file.faults = [of_more_years(one) for one in file.faults]
    file.needs_mapping = bool(file.faults) and has_names(sheet)
    if file.header is not None:
        _read_below(sheet, file.header, layouts or {}, file)
        if not file.plans and not file.faults:  # stored, it would leave nobody with a plan
            reason = _("There are no rows with plans below the names of the columns.")
            file.faults.append(Fault(file.sheet, str(file.header.number), "", reason))
    return file


def _read_below(sheet: Sheet, header: Header, layouts: Layouts, file: PlanFile) -> None:
    """Read the rows; those of a file that lacks columns too, so that all that is wrong is named at once."""
    years = {at: year for at, key in header.columns.items() if (year := key_of(key)) is not None}
    columns = {key: at for at, key in header.columns.items() if key in COLUMNS}
    is_by_row = not years and set(BY_ROW) <= columns.keys()
    if not is_by_row:
        _check_years(years, columns, header, file)
    of_columns, file.faults = file.faults, []
    known = known_words()
    layout = layout_of(layouts, header)
    file.meant = layout.signs if layout is not None else {}
    file.said, file.in_groups = said_words(layout, known), file.in_groups or (layout is not None and layout.in_groups)
    not_used = [header.row.cell(at) for at, key in header.columns.items() if key == IGNORE]
    file.notes += [Fault(file.sheet, one.ref, one.content, _("This column was not used.")) for one in not_used]
    file.added_up = list(left_out(sheet, header, file.sheet))
    checks = [at for at, key in header.columns.items() if key == CHECK]
    numbers_at = columns["number"] if is_by_row else None
    beside = [at for at, key in header.columns.items() if key == IGNORE and is_of_years(header.row.cell(at))]
    file.totals = OwnTotals(file.sheet, years, checks, file.in_groups, numbers_at, beside, file.meanings)
    for row in sheet.spread_below(header.number):  # the name of a plan may be merged over all of its rows
        if is_beside(row, columns):
            reason = _("This is no plan, and was not read.")
            file.notes += [Fault(file.sheet, one.ref, one.content, reason) for one in row.filled]
            file.totals.total(row)
        else:
            _read_row(row, columns, years, known, file)
    if is_by_row:
        _fill_years(file, header)
    file.own = file.faults
    words = [one.fault(file.sheet) for one in file.unknown.values()]
    file.faults = [*of_columns, *sorted([*words, *file.own], key=_place)]
    file.needs_mapping |= bool(words)


def _place(fault: Fault) -> tuple[int, int]:
    return row_and_column(fault.cell) or (0, 0)


def consecutive(years: Sequence[int]) -> bool:
    """Whether each year is the one after the year before it."""
    return list(years) == list(range(years[0], years[-1] + 1))


def _fill_years(file: PlanFile, header: Header) -> None:
    """Have each plan say something of all years of the file: a year without a row of its own has no dwellings."""
    found = {year for plan in file.plans.values() for _segment, _is_demolition, year in plan.dwellings}
    file.years = list(range(min(found), max(found) + 1)) if found else []
    for plan in file.plans.values():
        for segment, is_demolition in {place[:2] for place in plan.dwellings}:
            for year in file.years:
                plan.dwellings.setdefault((segment, is_demolition, year), 0)
    if len(file.years) > MOST_YEARS:
        reason = _("The years in this file are %(first)s to %(last)s. A file has at most %(most)s years.")
        facts = {"first": file.years[0], "last": file.years[-1], "most": MOST_YEARS}
        file.faults.append(Fault(file.sheet, str(header.number), "", reason % facts))


def _check_years(years: Mapping[int, int], columns: Mapping[str, int], header: Header, file: PlanFile) -> None:
    file.years = sorted(years.values())
    reason = ""
    if not years and "year" in columns:
        reason = _("A file with a row for each year needs a column with the number of dwellings in that year as well.")
    elif not years and demolition_beside(header.row) is None:
        reason = _("There is no column with a year.")
    elif years and not consecutive(file.years):
        file.faults.append(not_consecutive(years, header, file.sheet))
    if reason:
        file.faults.append(Fault(file.sheet, str(header.number), "", reason))
    beside = demolition_beside(header.row)  # also where somebody left it out: what goes would be lost
    if beside is not None and beside.ref not in {fault.cell for fault in file.faults}:
        file.faults.append(Fault(file.sheet, beside.ref, beside.content, rows_of_demolition()))


def _read_row(row: Row, columns: Mapping[str, int], years: Mapping[int, int], known: Known, file: PlanFile) -> None:
    cells = {key: row.cell(at) for key, at in columns.items()}
    before = len(file.faults), sum(one.count for one in file.unknown.values())
    name = str(cells["name"].value or "").strip() if "name" in cells else ""
    if "name" in cells and (not name or len(name) > NAME_LENGTH):
        file.fault(cells["name"], _no_name(name, file))
    elif is_name_of_total(name):  # it would count twice
        file.fault(
            cells["name"],
            _("This row is called a total, but says what only a plan does. Remove it, or name the plan otherwise."),
        )
    # Nothing in such a column says what a file without it says; who may see a plan is never guessed.
    optional = {*plan_format()["optional"]} - {"confidentiality"}
    said = [key for key in FACTS if key in cells and not (key in optional and cells[key].is_empty)]
    facts = {"plan_type": PlanKind.UNKNOWN, **{key: _word(cells[key], key, known, file) for key in said}}
    place = facts.get("municipality", file.municipality)
    if file.municipality is not None and place not in (file.municipality, None):
        file.fault(cells["municipality"], _("You said that all plans are of %(name)s.") % {"name": file.municipality})
    facts |= {"municipality": file.municipality} if file.municipality is not None else {}
    obstacles = list(_obstacles(cells.get("obstacles"), known, file))
    segment = _word(cells["segment"], "segment", known, file) if "segment" in cells else Segment.UNKNOWN
    kind = _word(cells["kind"], "kind", known, file) if "kind" in cells and not cells["kind"].is_empty else "new"
    is_demolition = kind == "demolition"
    numbers = {year: file.count(row.cell(at), is_demolition=is_demolition) for at, year in years.items()}
    counted = {at: numbers[year] for at, year in years.items()}
    if not years and set(BY_ROW) <= cells.keys() and (year := file.year(cells["year"])) is not None:
        numbers = {year: file.count(cells["number"], is_demolition=is_demolition)}
        counted = {columns["number"]: numbers[year]}
    _keep_numbers(counted, file)
    is_read = before == (len(file.faults), sum(one.count for one in file.unknown.values()))
    if file.totals is not None:
        file.totals.add(row, numbers, is_demolition=is_demolition)
    if is_read and "name" in cells:
        _add(
            file,
            PlanRow(name, cells["name"].ref, facts, obstacles),
            str(segment),
            is_demolition,
            numbers,
            cells,
        )


def _keep_numbers(counted: Mapping[int, int], file: PlanFile) -> None:
    """Keep the numbers of a row by column, to be looked at as a whole."""
    for at, number in counted.items():
        if file.header is not None:
            heading = file.header.row.cell(at)
            file.numbers.setdefault(f"{file.sheet}!{heading.ref} {heading.content}", []).append(number)


def _no_name(name: str, file: PlanFile) -> str:
    """Return that a plan has no name that fits; of an empty cell, that it may be a row of the plan above it."""
    reason = _("The name of the plan is expected here, at most 200 characters.")
    above = next(reversed(file.plans), "")
    if name or not above:
        return reason
    meant = _("Does this row belong to “%(name)s”? Then write that name here as well.")
    return f"{reason} {meant % {'name': above}}"


def _add(
    file: PlanFile,
    row: PlanRow,
    segment: str,
    is_demolition: bool,  # noqa: FBT001 -- one of what a row says
    numbers: Mapping[int, int],
    cells: Mapping[str, Cell],
) -> None:
    """Add the dwellings of a row to its plan."""
    plan = file.plans.setdefault(row.name, row)
    if (plan.facts, plan.obstacles) != (row.facts, row.obstacles):
        file.fault(
            cells["name"], _("This plan has different information about itself in %(cell)s.") % {"cell": plan.cell}
        )
        return
    for year, number in numbers.items():
        place = (segment, is_demolition, year)
        if place in plan.dwellings:
            reason = _("This plan already has a row for this segment, in %(cell)s or below.") % {"cell": plan.cell}
            file.fault(cells["segment"], reason)
            return
        plan.dwellings[place] = number


def _word(cell: Cell, column: str, known: Known, file: PlanFile) -> Any:
    """Return what stands in a cell: a name of the format, or a word of which somebody said what it means."""
    try:
        refuse_computed(cell)
    except CellError as error:
        file.fault(cell, str(error))
        return None
    word = squeeze(cell.value)
    value = known[column].get(word)
    if value is None and (value := file.said.get(column, {}).get(word)) is not None:
        file.words.setdefault((column, word), SaidWord(cell.content)).count += 1
    if value is not None:
        return value
    if (found := file.unknown.get((column, word))) is not None:
        found.count += 1
        return None
    names = written_out(known[column])
    close = get_close_matches(word, list(names), n=1, cutoff=0.7)
    reason = _("This is not one of the names in the format.")
    meant = _("Is “%(name)s” meant?") % {"name": names[close[0]]} if close else ""
    allowed = _("It can be: %(names)s.") % {"names": "; ".join(names.values())}
    file.unknown[column, word] = UnknownWord(cell, " ".join(filter(None, [reason, meant, allowed])))
    return None


def _obstacles(cell: Cell | None, known: Known, file: PlanFile) -> Iterator[str]:
    if cell is None or cell.is_empty:
        return
    for one in words_in(cell, "obstacles" in SEVERAL):
        if (value := _word(one, "obstacles", known, file)) is not None:
            yield value
