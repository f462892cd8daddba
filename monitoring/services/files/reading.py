"""A file with figures of one table, read at the door: every cell is read with certainty or named with its fault.

What the rules of the table say a faulty cell should be is added as a hint: "560 would make the figures add up".
"""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from django.utils.translation import gettext as _

from drenthe.lib.cells import CellError, Fault
from drenthe.lib.mapping import normalise
from drenthe.lib.rawsheet import RawCell, RawSheet, read_raw
from monitoring.enums import Axis, Mark
from monitoring.services.checks.rules import implied
from monitoring.services.files.columns import (
    PERIOD,
    VALUE,
    Header,
    Mappings,
    check_header,
    class_names,
    find_header,
    period_of,
)
from monitoring.services.files.numbers import read_number, shown
from monitoring.services.tables.sentences import cell_name, show
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape

NOTES = ("bron", "source", "noot", "note", "toelichting", "*")
EXPLANATION = ("Toelichting", "Explanation")


@dataclass
class Reading:
    """What came out of a file: cells, where each stood ("B4"), the name of its row ("A4"), and what was wrong."""

    sheet: str = ""
    entries: dict[CellAddress, CellEntry] = field(default_factory=dict)
    at: dict[CellAddress, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    rows: dict[CellAddress, str] = field(default_factory=dict)
    header: Header | None = None
    needs_mapping: bool = False
    pending: list[tuple[CellAddress, RawCell, str]] = field(default_factory=list)

    def where(self, place: CellAddress) -> str:
        """The sheet and cell of a figure: "Blad1!B4"; empty for a figure that is not in the file."""
        return f"{self.sheet}!{self.at[place]}" if place in self.at else ""


def read_file(path: Path, shape: Shape, year: int, mappings: Mappings | None = None) -> Reading:
    """Read a workbook or CSV file with the figures of a table of a year.

    `mappings` are the layouts that are remembered. With one fault in it the file is not to be stored: the caller looks
    at `faults`.
    """
    raw, faults = read_raw(path, ignored_sheets=EXPLANATION)
    reading = Reading(sheet=raw.name if raw else path.name, faults=faults)
    if raw is None:
        return reading
    reading.header = find_header(raw, shape, year, mappings)
    if reading.header is None:
        reading.needs_mapping = True
        reason = _("No row with column names was found in the first ten rows.")
        reading.faults.append(Fault(raw.name, "", "", reason))
        return reading
    wrong = check_header(reading.header, raw, shape, year)
    reading.needs_mapping = bool(wrong)
    reading.faults += wrong
    _check_merged(raw, reading)
    for number, cells in raw.filled(after=reading.header.number):
        _read_row(number, cells, shape, year, reading)
    _check_complete(shape, year, reading)
    _add_hints(shape, reading)
    return reading


def _check_merged(raw: RawSheet, reading: Reading) -> None:
    header = reading.header.number if reading.header else 0
    for first, last, span in raw.merged:
        if last > header:
            top = max(first, header + 1)
            cell = span if top == first else f"{span} ({top})"
            reason = _("These cells are merged. Split them and fill in each cell.")
            reading.faults.append(Fault(raw.name, cell, "", reason))


def _read_row(number: int, cells: list[RawCell], shape: Shape, year: int, reading: Reading) -> None:
    header = reading.header
    if header is None or _is_note(cells):
        return
    if stray := [one for at, one in enumerate(cells) if at >= len(header.names) and not one.is_empty]:
        reason = _("There is something here, but the column has no name.")
        reading.faults.append(Fault(reading.sheet, stray[0].ref, shown(stray[0].value), reason))
    keys: dict[str, str] = {}
    is_sound = True
    for axis in shape.axes:
        column = header.column(f"axis:{axis.axis}")
        if column is None:
            if len(axis.classes) == 1:
                keys[axis.axis] = axis.classes[0].key
            continue
        cell = cells[column] if column < len(cells) else RawCell(str(number), None)
        key = class_names(axis, year).get(normalise(cell.value).replace(" ", ""))
        if key is None or cell.is_empty:
            reading.faults.append(Fault(reading.sheet, cell.ref, shown(cell.value), _unknown(cell, axis.axis, shape)))
            is_sound = False
        else:
            keys[axis.axis] = key
    period = _period(number, cells, shape, year, reading)
    if is_sound and period is not None:
        _read_figures(number, cells, shape, keys, period, reading)


def _unknown(cell: RawCell, name: str, shape: Shape) -> str:
    axis = shape.axis(name)
    if axis is None or cell.is_empty:
        return _("There is nothing here. Fill in every row.")
    labels = [one.label for one in axis.classes]
    close = get_close_matches(str(cell.value), labels, n=1, cutoff=0.7)
    if close:
        return _("This name is not known. Do you mean “%(name)s”?") % {"name": close[0]}
    return _("This name is not known. Expected: %(names)s.") % {"names": ", ".join(labels[:14])}


def _period(number: int, cells: list[RawCell], shape: Shape, year: int, reading: Reading) -> str | None:
    """Return the period of a row; empty when it stands above the columns, None when it cannot be read."""
    header = reading.header
    expected = shape.periods_of(year)
    column = header.column(PERIOD) if header else None
    if column is None:
        return "" if shape.columns == Axis.PERIOD or len(expected) > 1 else expected[0]
    cell = cells[column] if column < len(cells) else RawCell(str(number), None)
    period = None if cell.is_empty else period_of(cell.value, shape.period_kind)
    if period is None or period not in expected:
        reason = _("This period is not expected here. Expected: %(names)s.") % {"names": ", ".join(expected)}
        reading.faults.append(Fault(reading.sheet, cell.ref, shown(cell.value), reason))
        return None
    return period


def _read_figures(
    number: int, cells: list[RawCell], shape: Shape, keys: dict[str, str], period: str, reading: Reading
) -> None:
    if reading.header is None:
        return
    value = reading.header.column(VALUE)
    figures = list(reading.header.figures()) if value is None else [(value, VALUE)]
    for at, role in figures:
        cell = cells[at] if at < len(cells) else RawCell(f"{number}", None)
        kind, _sep, key = role.partition(":")
        full = {**keys, shape.columns: key} if kind == "class" else keys
        if any(axis.axis not in full for axis in shape.axes):
            continue
        place = "/".join(full[axis.axis] for axis in shape.axes), key if kind == "period" else period
        named = cells[reading.header.column(f"axis:{Axis.PLACE}") or 0]
        if place in reading.at:
            reason = _("This row appears twice: %(name)s is also in %(place)s.")
            facts = {"name": cell_name(shape, *place), "place": reading.rows[place]}
            reading.faults.append(Fault(reading.sheet, named.ref, shown(named.value), reason % facts))
            return
        reading.rows[place] = named.ref
        _read_figure(cell, shape, place, reading)


def _read_figure(cell: RawCell, shape: Shape, place: CellAddress, reading: Reading) -> None:
    reading.at[place] = cell.ref
    try:
        reading.entries[place] = read_number(cell, shape)
    except CellError as error:
        reading.entries[place] = CellEntry(None, Mark.UNREADABLE, shown(cell.value))
        reading.pending.append((place, cell, str(error)))


def _check_complete(shape: Shape, year: int, reading: Reading) -> None:
    """Every combination of classes and periods stands in the file once: a whole row that is missing is named."""
    if reading.header is None or not reading.at:
        return
    expected = [(series, period) for period in shape.periods_of(year) for series in shape.series()]
    missing = [place for place in expected if place not in reading.at]
    rows: dict[tuple[str, str], int] = {}
    for series, period in missing:
        is_column = shape.columns == Axis.PERIOD or VALUE in reading.header.roles.values()
        row = series if is_column or not shape.axis(shape.columns) else shape.replaced(series, shape.columns, "")
        in_row = "" if shape.columns == Axis.PERIOD and VALUE not in reading.header.roles.values() else period
        rows[row, in_row] = rows.get((row, in_row), 0) + 1
    whole = len(list(reading.header.figures())) or 1
    for (row, period), count in rows.items():
        if count >= whole:
            name = ", ".join(part for part in (shape.name(row), period) if part)
            reason = _("The row “%(name)s” is missing.") % {"name": name}
            reading.faults.append(Fault(reading.sheet, "", "", reason))


def _add_hints(shape: Shape, reading: Reading) -> None:
    answers = implied(shape, reading.entries)
    for place, cell, reason in reading.pending:
        text = f"{cell_name(shape, *place)}: {reason}"
        if place in answers:
            hint = _("With %(number)s the figures would add up.") % {"number": show(answers[place], shape.unit)}
            text = f"{text} {hint}"
        reading.faults.append(Fault(reading.sheet, cell.ref, shown(cell.value), text))
    reading.pending = []


def _is_note(cells: list[RawCell]) -> bool:
    """Whether a row is a note below the table: one cell only, that begins with "Bron" or the like."""
    filled = [one for one in cells if not one.is_empty]
    return len(filled) == 1 and str(filled[0].value).strip().casefold().startswith(NOTES)
