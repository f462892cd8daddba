"""A file with figures of one table, read at the door: every cell is read with certainty or named with its fault.

What the rules of the table say a faulty cell should be is added as a hint: "560 would make the figures add up".
"""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import Header, no_header_fault
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.table import EXPLANATION, Reading
from monitoring.enums import Axis, Mark
from monitoring.services.checks.rules import implied
from monitoring.services.files.columns import (
    PERIOD,
    VALUE,
    Mappings,
    check_header,
    class_names,
    figure_columns,
    find_header,
    period_of,
)
from monitoring.services.files.entries import read_entry
from monitoring.services.tables.sentences import cell_name, show
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape

NOTES = ("bron", "source", "noot", "note", "toelichting", "*")


@dataclass
class FigureReading(Reading):
    """The figures of a file by place, where each stood ("B4") and the name of its row ("A4")."""

    entries: dict[CellAddress, CellEntry] = field(default_factory=dict)
    at: dict[CellAddress, str] = field(default_factory=dict)
    rows: dict[CellAddress, str] = field(default_factory=dict)
    needs_mapping: bool = False
    pending: list[tuple[CellAddress, Cell, str]] = field(default_factory=list)

    def where(self, place: CellAddress) -> str:
        """The sheet and cell of a figure: "Blad1!B4"; empty for a figure that is not in the file."""
        return f"{self.sheet}!{self.at[place]}" if place in self.at else ""


def read_file(
    path: Path, shape: Shape, year: int, mappings: Mappings | None = None, *, name: str = ""
) -> FigureReading:
    """Read a workbook or CSV file with the figures of a table of a year. `name` is what people call the file.

    `mappings` are the layouts that are remembered. With one fault in it the file is not to be stored: the caller looks
    at `faults`.
    """
    reading = FigureReading()
    if (sheet := reading.open(path, name=name, beside=EXPLANATION)) is None:
        return reading
    reading.header = header = find_header(sheet, shape, year, mappings)
    if header is None:
        reading.needs_mapping = True
        reading.faults.append(no_header_fault(sheet))
        return reading
    wrong = check_header(header, sheet, shape, year)
    reading.needs_mapping = bool(wrong)
    reading.faults += wrong
    reading.refuse_merged(sheet)
    for row in sheet.below(header.number):
        if not _is_note(row):
            _read_row(row, header, shape, year, reading)
    _check_complete(header, shape, year, reading)
    _add_hints(shape, reading)
    return reading


def _read_row(row: Row, header: Header, shape: Shape, year: int, reading: FigureReading) -> None:
    if stray := [cell for cell in row.cells[len(header.names) :] if not cell.is_empty]:
        reading.fault(stray[0], _("There is something here, but the column has no name."))
    keys: dict[str, str] = {}
    is_sound = True
    for axis in shape.axes:
        column = header.column(f"axis:{axis.axis}")
        if column is None:
            if len(axis.classes) == 1:
                keys[axis.axis] = axis.classes[0].key
            continue
        cell = row.cell(column)
        key = class_names(axis, year).get(squeeze(cell.value))
        if key is None or cell.is_empty:
            reading.fault(cell, _unknown(cell, axis.axis, shape))
            is_sound = False
        else:
            keys[axis.axis] = key
    period = _period(row, header, shape, year, reading)
    if is_sound and period is not None:
        _read_figures(row, header, shape, keys, period, reading)


def _unknown(cell: Cell, name: str, shape: Shape) -> str:
    axis = shape.axis(name)
    if axis is None or cell.is_empty:
        return _("There is nothing here. Fill in every row.")
    labels = [axis_class.label for axis_class in axis.classes]
    close = get_close_matches(str(cell.value), labels, n=1, cutoff=0.7)
    if close:
        return _("This name is not known. Do you mean “%(name)s”?") % {"name": close[0]}
    return _("This name is not known. Expected: %(names)s.") % {"names": ", ".join(labels[:14])}


def _period(row: Row, header: Header, shape: Shape, year: int, reading: FigureReading) -> str | None:
    """Return the period of a row; empty when it stands above the columns, None when it cannot be read."""
    expected = shape.periods_of(year)
    column = header.column(PERIOD)
    if column is None:
        return "" if shape.columns == Axis.PERIOD or len(expected) > 1 else expected[0]
    cell = row.cell(column)
    period = None if cell.is_empty else period_of(cell.value, shape.period_kind)
    if period is None or period not in expected:
        reason = _("This period is not expected here. Expected: %(names)s.") % {"names": ", ".join(expected)}
        reading.fault(cell, reason)
        return None
    return period


def _read_figures(
    row: Row, header: Header, shape: Shape, keys: dict[str, str], period: str, reading: FigureReading
) -> None:
    value = header.column(VALUE)
    figures = list(figure_columns(header)) if value is None else [(value, VALUE)]
    named = row.cell(header.column(f"axis:{Axis.PLACE}") or 0)
    for at, role in figures:
        kind, _sep, key = role.partition(":")
        full = {**keys, shape.columns: key} if kind == "class" else keys
        if any(axis.axis not in full for axis in shape.axes):
            continue
        place = "/".join(full[axis.axis] for axis in shape.axes), key if kind == "period" else period
        if place in reading.at:
            reason = _("This row appears twice: %(name)s is also in %(place)s.")
            reading.fault(named, reason % {"name": cell_name(shape, *place), "place": reading.rows[place]})
            return
        reading.rows[place] = named.ref
        _read_figure(row.cell(at), shape, place, reading)


def _read_figure(cell: Cell, shape: Shape, place: CellAddress, reading: FigureReading) -> None:
    reading.at[place] = cell.ref
    try:
        reading.entries[place] = read_entry(cell, shape)
    except CellError as error:
        reading.entries[place] = CellEntry(None, Mark.UNREADABLE, cell.content)
        reading.pending.append((place, cell, str(error)))


def _check_complete(header: Header, shape: Shape, year: int, reading: FigureReading) -> None:
    """Every combination of classes and periods stands in the file once: a whole row that is missing is named."""
    if not reading.at:
        return
    is_tidy = VALUE in header.columns.values()
    expected = [(series, period) for period in shape.periods_of(year) for series in shape.series()]
    missing = [place for place in expected if place not in reading.at]
    rows: dict[tuple[str, str], int] = {}
    for series, period in missing:
        is_column = shape.columns == Axis.PERIOD or is_tidy
        row = series if is_column or not shape.axis(shape.columns) else shape.replaced(series, shape.columns, "")
        in_row = "" if shape.columns == Axis.PERIOD and not is_tidy else period
        rows[row, in_row] = rows.get((row, in_row), 0) + 1
    whole = len(list(figure_columns(header))) or 1
    for (row, period), count in rows.items():
        if count >= whole:
            name = ", ".join(part for part in (shape.name(row), period) if part)
            reason = _("The row “%(name)s” is missing.") % {"name": name}
            reading.faults.append(Fault(reading.sheet, "", "", reason))


def _add_hints(shape: Shape, reading: FigureReading) -> None:
    answers = implied(shape, reading.entries)
    for place, cell, reason in reading.pending:
        text = f"{cell_name(shape, *place)}: {reason}"
        if place in answers:
            hint = _("With %(number)s the figures would add up.") % {"number": show(answers[place], shape.unit)}
            text = f"{text} {hint}"
        reading.fault(cell, text)
    reading.pending = []


def _is_note(row: Row) -> bool:
    """Whether a row is a note below the table: one cell only, that begins with "Bron" or the like."""
    filled = row.filled
    return len(filled) == 1 and str(filled[0].value).strip().casefold().startswith(NOTES)
