"""A file with figures of one table, read at the door: every cell is read with certainty or named with its fault.

What the rules of the table say a faulty cell should be is added as a hint: "560 would make the figures add up".
"""

from collections import Counter
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from drenthe.lib.sheets.choosing import EXPLANATION
from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import Header, no_header_fault
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet
from monitoring.enums import Axis, Mark
from monitoring.services.checks.rules import implied
from monitoring.services.files.absent import set_apart
from monitoring.services.files.blocks import Block, find_blocks, is_other_year
from monitoring.services.files.columns import (
    CHECK,
    PERIOD,
    SHOWN_NAMES,
    VALUE,
    check_header,
    figure_columns,
    guess_header,
    is_on_its_side,
    match_roles,
    on_its_side,
    wrong_columns,
)
from monitoring.services.files.divisions import other_divisions
from monitoring.services.files.entries import are_per_cents, read_entry
from monitoring.services.files.figures import Check, FigureReading, Line
from monitoring.services.files.lacking import fill_lacking, said_lacking
from monitoring.services.files.layouts import Layouts, are_whole
from monitoring.services.files.left_out import hidden_parts, other_columns
from monitoring.services.files.lists import read_list
from monitoring.services.files.merged import merged_faults, spread_names
from monitoring.services.files.other_periods import period_cell, settle_others
from monitoring.services.files.own_totals import add_totals, not_added, totals_of
from monitoring.services.files.periods import other_kind, period_of, why_other
from monitoring.services.files.rows import RowKeys, is_left_out, is_note, keys_of, strangers_fault
from monitoring.services.files.signs import legend_of
from monitoring.services.files.sums import check_sums, figures_left_out
from monitoring.services.files.thousands import in_thousands
from monitoring.services.files.unnamed_sums import unnamed_sums
from monitoring.services.files.whole_years import parts_of, sums_of_year, whole_year
from monitoring.services.files.years import adds_up_years, headings_that_add_up, is_mistyped, other_years
from monitoring.services.tables.sentences import cell_name, show, typed
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape

DUST_DECIMALS = 6  # beyond these a share differs from what was typed only because it is a binary number


def read_file(
    path: Path,
    shape: Shape,
    year: int,
    remembered: Layouts | None = None,
    *,
    name: str = "",
    chosen: str = "",
    in_groups: bool = False,
) -> FigureReading:
    """Read a workbook or CSV file with the figures of a table of a year. `name` is what people call the file.

    `remembered` are the layouts of this table; `chosen` is where the table begins that somebody pointed at
    ("Blad1!A9"). `in_groups`: somebody said that “1.180” is 1180 in it. With one fault in it the file is not to be
    stored: the caller looks at `faults`.
    """
    reading = FigureReading(in_groups=in_groups)
    if (book := reading.open_book(path, name=name)) is None:
        return reading
    block = _choose(book, shape, year, remembered, chosen, reading)
    if block is None:
        return reading
    reading.sheet, reading.header, reading.names = block.sheet.name, block.header, block.names
    reading.has_layout, reading.legend = block.layout is not None, legend_of(book)
    reading.in_groups = in_groups or are_whole(reading.names)
    lacking = said_lacking(reading.names, block.header, shape)
    wrong = wrong_columns(block.header, block.sheet, shape, year, lacking)
    if wrong and is_on_its_side(block.header.row, shape, year):
        reading.faults.append(on_its_side(block.header.row, block.sheet))
        return reading
    if wrong:
        reading.needs_mapping = not is_mistyped(wrong, block.header, shape, year)
        if read_list(block.sheet, block.header, shape, year, reading):
            return reading
        reading.faults += [*reading.one_by_one, *wrong]
        _name_sums(block, reading)
        return reading  # what stands below columns that are not understood says nothing
    _look_around(block, shape, year, reading)
    reading.faults += merged_faults(block)
    block = spread_names(block)
    reading.notes += other_columns(block)
    for row in block.rows:
        is_short = row.number in block.sheet.short_rows and not block.is_turned
        if is_short and not is_left_out(row, block.header, shape, year, reading.names):
            reason = _("This line has fewer values than the others. Add the value that is missing, or an empty one.")
            reading.fault(row.cell(len(row.cells)), reason)
        _read_row(row, block.header, shape, year, reading)
    fill_lacking(shape, lacking, reading)
    settle_others(shape, year, reading)
    reading.needs_mapping |= bool(reading.strangers)
    if reading.strangers:
        reading.faults.append(strangers_fault(reading.sheet, reading.strangers))
    _name_sums(block, reading)
    reading.notes += hidden_parts(block)
    _check_complete(block.header, shape, year, reading)
    _add_hints(shape, reading)
    reading.faults[:0] = reading.thousands if reading.faults else []  # why the others may be what they are
    check_sums(shape, reading)
    return reading


def _look_around(block: Block, shape: Shape, year: int, reading: FigureReading) -> None:
    """Keep what the headings and titles of a table say of its figures, and what stands above it."""
    for row in block.above:
        _note(row, reading)
    figures = [at for at, role in block.header.columns.items() if role.startswith(("class:", "period:", VALUE))]
    reading.in_per_cents = are_per_cents(row.cell(at) for row in block.rows for at in figures)
    reading.titles = block.named
    reading.years = other_years(block, shape, year)
    reading.headed = list(other_divisions(block, shape))
    reading.added_up = list(headings_that_add_up(block, shape, year))
    reading.thousands = list(in_thousands(block))


def _choose(
    book: Book, shape: Shape, year: int, remembered: Layouts | None, chosen: str, reading: FigureReading
) -> Block | None:
    """The table in a file that is meant: the only one that fits, or the one that somebody pointed at."""
    blocks = find_blocks(book, shape, year, remembered)
    if not blocks:
        _unlike(book.first, shape, year, reading)
        return None
    pointed = [block for block in blocks if block.place == chosen]
    reading.choices = blocks if len(blocks) > 1 else []
    if len(blocks) > 1 and not pointed:
        ranges = ", ".join(block.ref for block in blocks)
        reason = _("More than one table fits: %(ranges)s. Choose which one is meant.") % {"ranges": ranges}
        reading.faults.append(Fault(blocks[0].sheet.name, "", "", reason))
        return None
    block = pointed[0] if pointed else blocks[0]
    for other in blocks:
        if other is not block:
            reason = _("This table was not read: another one was chosen.")
            reading.notes.append(Fault(other.sheet.name, other.ref.partition("!")[2], "", reason))
    for other in blocks[0].beside:
        reason = _("This table was not read: it has other years.")
        if not is_other_year(other, shape, year):
            reason = _("This table was not read: it has no column %(names)s.") % {"names": ", ".join(other.lacks)}
            reading.others.append(Fault(other.sheet.name, other.ref.partition("!")[2], other.title, reason))
        reading.notes.append(Fault(other.sheet.name, other.ref.partition("!")[2], other.title, reason))
    if block.sheet.is_hidden:
        reading.notes.append(Fault(block.sheet.name, "", "", _("This sheet is hidden in the file, and was read.")))
    for sheet in book.sheets:
        if sheet.rows and sheet.name not in EXPLANATION and sheet.name not in {one.sheet.name for one in blocks}:
            unread = _("This sheet was not read: this table is not on it.")
            reason = _("This sheet is hidden, and was not read.") if sheet.is_hidden else unread
            reading.notes.append(Fault(sheet.name, "", "", reason))
    return block


def _unlike(sheet: Sheet, shape: Shape, year: int, reading: FigureReading) -> None:
    """Say what is wrong with the row that is most like a header, or that none is."""
    guess = guess_header(None, sheet, shape, year)
    is_turned = guess is not None and is_on_its_side(guess[0].row, shape, year)
    reading.sheet, reading.needs_mapping = sheet.name, guess is not None and not is_turned
    if read_list(sheet, guess[0] if guess else None, shape, year, reading):
        return
    reading.faults += reading.one_by_one
    if guess is None:
        reading.faults.append(no_header_fault(sheet))
    else:
        row = guess[0].row
        reading.faults += [on_its_side(row, sheet)] if is_turned else _like_header(row, sheet, shape, year)


def _like_header(row: Row, sheet: Sheet, shape: Shape, year: int) -> list[Fault]:
    """What is wrong with the row that is most like a header."""
    if known := match_roles(row, shape, year):
        return check_header(Header(row, known), sheet, shape, year)
    names = ", ".join(cell.content for cell in row.filled)[:SHOWN_NAMES]
    reason = _("This looks like the row with the names of the columns, but none of them is known here.")
    return [Fault(sheet.name, str(row.number), names, reason)]


def _name_sums(block: Block, reading: FigureReading) -> None:
    """Say of a total without a name that it is one, instead of what is wrong with each of its cells."""
    found = list(unnamed_sums(block))
    told = set().union(*(cells for _fault, cells in found))
    sums = [fault for fault, _cells in reversed(found)]
    reading.faults = [*sums, *(one for one in reading.faults if one.cell not in told)]


def _note(row: Row, reading: FigureReading) -> None:
    for cell in row.filled:
        reading.note(cell, _("This stands beside the table and was not read."))


def _read_row(row: Row, header: Header, shape: Shape, year: int, reading: FigureReading) -> None:
    if is_note(row, header, shape, year):
        _note(row, reading)
        return
    if (outside := period_cell(row, header, shape, year)) is not None:
        reading.outside.append(outside)
        return
    about = keys_of(row, header, shape, year, reading.names)
    reading.said |= about.said
    reading.foreign += [one for one in about.foreign if one not in reading.foreign]
    if about.left_out is not None:
        reading.note(about.left_out, _("This row was left out, as was chosen."))
        reading.lines.append(Line(about.left_out, row, is_left_out=True))
        return
    for at, cell in enumerate(row.cells):
        is_named = at < len(header.names) and (not header.row.cell(at).is_empty or at in header.columns)
        if not cell.is_empty and not is_named:
            reading.fault(cell, _("There is something here, but the column has no name."))
    for cell, reason in about.unknown:
        reading.needs_mapping |= not cell.is_empty
        reading.fault(cell, reason)
    if about.strangers:
        reading.strangers += about.strangers
        return
    if (whole := whole_year(row, header, shape, year)) is not None and not about.unknown:
        reading.note(whole, _("This is the year as a whole: it was compared with its parts, and not kept."))
        reading.checks += sums_of_year(row, header, shape, about, year)
        return
    period = _period(row, header, shape, year, reading)
    if not about.unknown and period is not None:
        _read_figures(row, header, shape, about, period, reading)


def _period(row: Row, header: Header, shape: Shape, year: int, reading: FigureReading) -> str | None:
    """Return the period of a row; empty when it stands above the columns, None when it cannot be read."""
    expected = shape.periods_of(year)
    column = header.column(PERIOD)
    if column is None:
        return "" if shape.columns == Axis.PERIOD or len(expected) > 1 else expected[0]
    cell = row.cell(column)
    period = None if cell.is_empty else period_of(cell.value, shape.period_kind)
    if period is None or period not in expected:
        reading.fault(cell, _no_period(cell, shape, ", ".join(expected)))
        return None
    return period


def _no_period(cell: Cell, shape: Shape, expected: str) -> str:
    """Why what stands in a column of periods is none of this table."""
    if (found := other_kind(cell.value, shape.period_kind)) is not None:
        return why_other(found, shape.period_kind, expected)
    if adds_up_years(cell.value):
        reason = _("This names more years than one, and this table has each by itself. Expected: %(names)s.")
    else:
        reason = _("This period is not expected here. Expected: %(names)s.")
    return reason % {"names": expected}


def _read_figures(
    row: Row,
    header: Header,
    shape: Shape,
    about: RowKeys,
    period: str,
    reading: FigureReading,
) -> None:
    keys, totals = about.keys, about.totals
    value = header.column(VALUE)
    figures = list(figure_columns(header)) if value is None else [(value, VALUE)]
    named = row.cell(header.column(f"axis:{Axis.PLACE}") or 0)
    line = Line(_name_of(row, header, about), row)
    for at, role in figures:
        kind, _sep, key = role.partition(":")
        full = {**keys, shape.columns: key} if kind == "class" else keys
        if any(axis.axis not in full and axis.axis not in totals for axis in shape.axes):
            continue
        when = key if kind == "period" else period
        if totals:
            line.checks.append((row.cell(at), parts_of(shape, full, totals, [when])))
            continue
        place = "/".join(full[axis.axis] for axis in shape.axes), when
        line.places.append(place)
        if place in reading.at:
            reason = _("This row appears twice: %(name)s is also in %(place)s.")
            reading.fault(named, reason % {"name": cell_name(shape, *place), "place": reading.rows[place]})
            return
        reading.rows[place] = named.ref
        _read_figure(row.cell(at), shape, place, reading)
    if (check := header.column(CHECK)) is not None and not totals:
        of_row = [one for one in (*reading.lines, line) if one.row.number == row.number]  # one for each half-year
        places = [place for one in of_row for place in one.places if not _is_total(shape, place)]
        reading.checks.append(Check(row.cell(check), places, figures_left_out(row, header)))
    reading.lines.append(line)


def _name_of(row: Row, header: Header, about: RowKeys) -> Cell:
    """The name of a row; of one of totals the name that says so."""
    axis = next((one for one in sorted(about.totals)), Axis.PLACE)
    return row.cell(header.column(f"axis:{axis}") or 0)


def _is_total(shape: Shape, place: CellAddress) -> bool:
    """Whether a figure is itself a total along the axis that stands in the columns."""
    axis = shape.axis(shape.columns)
    if axis is None:
        return False
    found = axis.find(place[0].split("/")[shape.index(shape.columns)])
    return found is not None and found.is_total


def _read_figure(cell: Cell, shape: Shape, place: CellAddress, reading: FigureReading) -> None:
    reading.at[place] = cell.ref
    reading.in_a_group(cell, shape)
    try:
        entry = read_entry(
            cell,
            shape,
            in_per_cents=reading.in_per_cents,
            in_groups=reading.in_groups,
            meanings=reading.meanings,
        )
        reading.entries[place] = entry
        if cell.is_percentage and entry.number != round(Decimal(str(cell.value)) * 100, DUST_DECIMALS):
            reading.note(cell, _("Rounded as Excel shows it: %(shown)s.") % {"shown": show(entry.number, shape.unit)})
    except CellError as error:
        reading.entries[place] = CellEntry(None, Mark.UNREADABLE, cell.content)
        reading.pending.append((place, cell, str(error)))


def _check_complete(header: Header, shape: Shape, year: int, reading: FigureReading) -> None:
    """Every combination of classes and periods stands in the file once: a whole row that is missing is named."""
    if not reading.at:
        if not reading.faults:
            reason = _("There are no rows with figures below the names of the columns.")
            reading.faults.append(Fault(reading.sheet, str(header.number), "", reason))
        return
    if not reading.faults and not reading.pending and all(one.mark == Mark.BLANK for one in reading.entries.values()):
        reason = _("There is not a single figure in this table. Fill it in, or discard the file.")
        reading.faults.append(Fault(reading.sheet, "", "", reason))
    if reading.needs_mapping or _has_wrong_period(header, reading):
        return  # a row with a name or year that is not understood may be the one that seems to be missing
    is_tidy = VALUE in header.columns.values()
    expected = [(series, period) for period in set_apart(shape, year, reading) for series in shape.series()]
    left = add_totals(shape, set(expected) - set(reading.at) - set(reading.lacking), header, reading)
    reading.faults += not_added(shape, left, header, reading)
    left -= totals_of(shape, left, header)
    rows = Counter(_row_of(place, shape, is_tidy=is_tidy) for place in expected if place in left)
    whole = len(list(figure_columns(header))) or 1
    for (row, period), count in rows.items():
        if count >= whole:
            name = ", ".join(part for part in (shape.name(row), period) if part)
            reason = _("The row “%(name)s” is missing.") % {"name": name}
            reading.faults.append(Fault(reading.sheet, "", "", reason))


def _has_wrong_period(header: Header, reading: FigureReading) -> bool:
    column = header.column(PERIOD)
    letter = "" if column is None else get_column_letter(column + 1)
    return any(letter and fault.cell.rstrip("0123456789") == letter for fault in reading.faults)


def _row_of(place: CellAddress, shape: Shape, *, is_tidy: bool) -> tuple[str, str]:
    """Return the row of a file that a figure stands in: what it is of, and its period where that stands in the row."""
    series, period = place
    is_column = shape.columns == Axis.PERIOD or is_tidy
    row = series if is_column or not shape.axis(shape.columns) else shape.replaced(series, shape.columns, "")
    return row, "" if shape.columns == Axis.PERIOD and not is_tidy else period


def _add_hints(shape: Shape, reading: FigureReading) -> None:
    answers = implied(shape, reading.entries)
    for place, cell, reason in reading.pending:
        text, rule = f"{cell_name(shape, *place)}: {reason}", reason
        if place in answers:
            hint = _("With %(number)s the figures would add up.") % {"number": typed(answers[place])}
            text, rule = f"{text} {hint}", text
        reading.unreadable.append(Fault(reading.sheet, cell.ref, cell.content, text, rule))
    reading.faults += reading.unreadable
    reading.pending = []
