"""What the columns and the names in the rows of somebody's own file are likely to be, for that person to confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from drenthe.lib.sheets.header import IGNORE, Header, WantedColumn
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.pointing import ShownSheet, pointed_at, shown_sheets
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet, row_and_column
from monitoring.enums import Axis
from monitoring.models import Withdrawal
from monitoring.services.files import layouts
from monitoring.services.files.blocks import Block, find_blocks, names_from
from monitoring.services.files.columns import (
    CHECK,
    VALUE,
    class_names,
    guess_header,
    needed_columns,
    role_choices,
)
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.headings import says_otherwise, without_vague
from monitoring.services.files.in_order import by_heading, in_order
from monitoring.services.files.intake import Delivery
from monitoring.services.files.lacking import may_lack
from monitoring.services.files.layouts import Names
from monitoring.services.files.mapping_files import write_mapping
from monitoring.services.files.names import NameQuestion, guess_name, questions
from monitoring.services.files.other_periods import OtherRows, period_cell, rows_of_others
from monitoring.services.files.repeats import until_again
from monitoring.services.files.rows import division_of, is_known
from monitoring.services.files.total_columns import total_column
from monitoring.services.files.years import adds_up_years, years_in
from monitoring.services.tables.shape import AxisShape, Shape

SAMPLES = 3  # values shown of a column
LOOKED_AT = 60  # rows, where each name is held against all that it may mean


@dataclass(frozen=True)
class Suggestion:
    """What the columns of a file are likely to hold: the header row, a role by number of the column, all roles, and
    the first few values in each column. `rows` stand below it; `said` is what names in them were said to stand for.
    `is_remembered` says that somebody chose it before; `reasons` why a role is suggested of which the name is unlike;
    `hidden` are columns that the file does not show; `taken_back` that figures read as was said before were all taken
    back. `outside` are columns of a period that the table does not have, and `unsaid` those of figures of which
    nothing tells what they are: what becomes of them is a person's word.
    `sheets` are those of the file as they stand there, to point at another row with names; `place` is where the table
    begins below a row that somebody pointed at, empty while nobody did.
    """

    header: Header
    roles: dict[int, str]
    choices: list[WantedColumn]
    samples: dict[int, str]
    shape: Shape
    year: int
    rows: Sequence[Row] = field(repr=False, default=())
    said: Names = field(default_factory=dict)
    is_remembered: bool = False
    hidden: frozenset[int] = frozenset()
    reasons: Mapping[int, str] = field(default_factory=dict)
    taken_back: Withdrawal | None = None
    outside: frozenset[int] = frozenset()
    unsaid: frozenset[int] = frozenset()
    sheets: Sequence[ShownSheet] = field(repr=False, default=())
    place: str = ""

    def lacks(self, columns: Mapping[str, str]) -> list[str]:
        """Return the names of the columns that the table needs and that nothing is chosen for."""
        chosen = {int(at): role for at, role in columns.items() if role != IGNORE}
        return needed_columns(Header(self.header.row, chosen), self.shape, self.year)

    def may_lack(self, columns: Mapping[int, str]) -> dict[str, str]:
        """Return the names by class of the columns that a file may come without, when its columns hold this."""
        chosen = {at: role for at, role in columns.items() if role not in ("", IGNORE)}
        return may_lack(chosen, self.header, self.shape)

    def known_rows(self, columns: Mapping[int, str]) -> dict[tuple[str, str], str]:
        """Return the rows whose own name says what they are, by axis and class, when the columns hold this."""
        found: dict[tuple[str, str], str] = {}
        for axis in self.shape.axes:
            column = next((at for at, role in columns.items() if role == f"axis:{axis.axis}"), None)
            for row in self.rows if column is not None else ():
                cell = row.cell(column or 0)
                if is_known(cell, axis, self.year) and (key := class_names(axis, self.year).get(squeeze(cell.value))):
                    found.setdefault((axis.axis, key), cell.content)
        return found

    @property
    def for_command_line(self) -> str:
        """What was said before of a file like this, as `import_table --mapping` reads it; empty when nobody did."""
        if not self.is_remembered:
            return ""
        return write_mapping(self.shape, self.year, self.header, self.roles, self.said)

    def questions(self, columns: Mapping[int, str]) -> list[NameQuestion]:
        """Return the names in the rows that must be explained, when the columns hold this."""
        header = Header(self.header.row, columns)
        rows = [row for row in self.rows if period_cell(row, header, self.shape, self.year) is None]
        return questions(rows, columns, self.shape, self.year, self.said)

    def other_rows(self, columns: Mapping[int, str]) -> list[OtherRows]:
        """Return the rows of periods that the table does not have, when the columns hold this."""
        return rows_of_others(self.rows, columns, self.shape, self.year, self.said)


def suggest_mapping(delivery: Delivery, *, pointed: str = "") -> Suggestion | None:
    """Return what the columns of a file are likely to hold; None when the file has no rows.

    `pointed` is the row of which somebody said that it has the names of the columns ("Blad1!7").
    """
    try:
        book = open_book(delivery.path, name=delivery.name)
    except CannotOpen:
        return None
    shape, year = shape_for(delivery.table), delivery.year
    below_it = _below_row(book, pointed, delivery, shape)
    blocks = (
        [below_it] if below_it else find_blocks(book, shape, year, layouts.known_for(delivery.table, delivery.layout))
    )
    block = next((block for block in blocks if block.place == delivery.chosen), blocks[0] if blocks else None)
    sheet = block.sheet if block else book.first
    guessed = guess_header(block.header if block else None, sheet, shape, year)
    if guessed is None:
        return None
    header, roles = guessed
    below = until_again(block.rows if block else sheet.below(header.number), header)
    rows = [row for row in below if len(row.filled) > 1]
    columns = range(max((len(row.cells) for row in (header.row, *rows)), default=0))
    samples = {
        at: ", ".join(row.cell(at).content for row in rows[:SAMPLES] if not row.cell(at).is_empty) for at in columns
    }
    layout, reasons = block.layout if block else None, dict[int, str]()
    if layout is None:
        roles, reasons = _guessed(delivery, header, roles, rows, columns, shape, year)
    choices = role_choices(shape, year)
    outside = {
        at for at, role in roles.items() if role.startswith("period:") and role not in {one.key for one in choices}
    }
    unsaid = {at for at in columns if layout is None and at not in roles and _is_column_of_figures(at, rows)}
    unsaid -= set(reasons)
    said = _("The table of %(year)s has no figures of that period. Left out, they are not kept.") % {"year": year}
    return Suggestion(
        header,
        {at: role for at, role in roles.items() if at not in outside},
        choices,
        samples,
        shape,
        year,
        rows,
        said={**layouts.said_of_cells(delivery.layout), **(layout.names if layout else {})},
        is_remembered=layout is not None,
        hidden=sheet.hidden if block is None or not block.is_turned else frozenset(),
        reasons=reasons | dict.fromkeys(outside, said),
        outside=frozenset(outside),
        unsaid=frozenset(unsaid),
        taken_back=None if delivery.layout else layouts.taken_back_of(delivery.table, header, year),
        sheets=shown_sheets(book, _rows_of_names(block, header, sheet), sheet),
        place=below_it.place if below_it else "",
    )


def _below_row(book: Book, pointed: str, delivery: Delivery, shape: Shape) -> Block | None:
    """The table below the row that somebody pointed at; None where nobody did."""
    found = pointed_at(book, pointed) if pointed else None
    if found is None:
        return None
    known = layouts.known_for(delivery.table, delivery.layout)
    return names_from(*found, shape, delivery.year, known)


def _rows_of_names(block: Block | None, header: Header, sheet: Sheet) -> Sequence[Row]:
    """The rows of a sheet that were taken for the names of the columns: of a table on its side those are columns."""
    if block is not None and block.is_turned:
        return ()
    numbers = {row_and_column(cell.ref) for cell in header.row.filled}
    taken = {header.number, *(place[0] for place in numbers if place is not None)}
    return [row for row in sheet.rows if row.number in taken]


def _guessed(
    delivery: Delivery,
    header: Header,
    roles: dict[int, str],
    rows: Sequence[Row],
    columns: Sequence[int],
    shape: Shape,
    year: int,
) -> tuple[dict[int, str], dict[int, str]]:
    """Return what columns that nobody spoke of are likely to hold, and why where their name does not say it."""

    def denied(found: Mapping[int, str]) -> set[int]:
        return {at for at, role in found.items() if says_otherwise(header.row.cell(at).value, role, shape, year)}

    roles = {at: role for at, role in roles.items() if not _is_no_name(at, role, rows, shape, year)}
    roles = without_vague(roles, header.names, year)
    roles |= _by_values(columns, roles, rows, shape, year)
    roles |= _by_year(columns, roles, header, shape, year)
    left = _the_only_one(columns, roles, rows, shape, year)
    roles |= {} if denied(left) else left
    reasons = {at: _("It is the only column of figures that is left.") for at in left if at in roles}
    free = [at for at in columns if at not in roles and _are_figures(at, rows)]
    names: dict[str, dict[str, str]] = {}
    for one in questions(rows, roles, shape, year, {}):
        if one.guess:
            names.setdefault(one.axis.axis, {})[one.name] = one.guess
    named, right, tested = by_heading(delivery, header, roles, free, shape, names)
    roles |= named
    said = _("A guess by the headings: the figures add up so in %(right)s of %(tested)s rows. Check it.")
    reasons |= dict.fromkeys(named, said % {"right": right, "tested": tested})
    free = [at for at in free if at not in named]
    ordered = in_order(delivery, header, roles, free, shape, names)
    if contrary := denied(ordered):
        said = _(
            "In the order of the table the figures add up, but this heading says something else. Choose it yourself."
        )
        reasons |= dict.fromkeys(contrary, said)
    else:
        roles |= ordered
        said = _("A guess: the columns stand in this order in the table, and the figures add up so. Check it.")
        reasons |= dict.fromkeys(ordered, said)
    if shape.columns == Axis.PERIOD:
        added_up = [at for at in columns if adds_up_years(header.row.cell(at).value)]
        roles = {at: role for at, role in roles.items() if at not in added_up}
        reasons = {at: reason for at, reason in reasons.items() if at in roles}
        said = _("Its heading says that it adds up years: it is not the figure of one year.")
        reasons |= dict.fromkeys(added_up, said)
    free = [at for at in columns if at not in roles and _are_figures(at, rows)]
    if (total := total_column(header, roles, free, rows, shape)) is not None:
        roles, reasons = roles | {total[0]: CHECK}, reasons | {total[0]: total[1]}
    return roles, reasons


def _by_year(
    columns: Sequence[int], roles: Mapping[int, str], header: Header, shape: Shape, year: int
) -> dict[int, str]:
    """The columns of which the heading names exactly one year, when the table has that and no other names it."""
    if shape.columns != Axis.PERIOD:
        return {}
    named = {at: found.pop() for at in columns if len(found := years_in(header.row.cell(at).value)) == 1}
    free = set(shape.periods_of(year)) - {role.removeprefix("period:") for role in roles.values()}
    single = {at: str(one) for at, one in named.items() if list(named.values()).count(one) == 1}
    return {at: f"period:{one}" for at, one in single.items() if at not in roles and one in free}


def _the_only_one(
    columns: Sequence[int], roles: Mapping[int, str], rows: Sequence[Row], shape: Shape, year: int
) -> dict[int, str]:
    """The last column of figures, when one class or year is left too: "Stand einde" is the closing balance."""
    axis = shape.axis(shape.columns)
    keys = (
        [f"class:{one.key}" for one in axis.classes] if axis else [f"period:{one}" for one in shape.periods_of(year)]
    )
    lacking = [key for key in keys if key not in roles.values()]
    unknown = [at for at in columns if at not in roles and _are_figures(at, rows)]
    is_one = len(lacking) == len(unknown) == 1 and VALUE not in roles.values()
    return {unknown[0]: lacking[0]} if is_one else {}


def _is_no_name(column: int, role: str, rows: Sequence[Row], shape: Shape, year: int) -> bool:
    """Whether a column is taken for the names of the rows by its heading, and figures stand in it."""
    axis = shape.axis(role.removeprefix("axis:")) if role.startswith("axis:") else None
    if axis is None or not _are_figures(column, rows):
        return False
    return not any(squeeze(row.cell(column).value) in class_names(axis, year) for row in rows)


def _are_figures(column: int, rows: Sequence[Row]) -> bool:
    """Whether most of what stands in a column has digits and no words."""
    values = [row.cell(column).content for row in rows if not row.cell(column).is_empty]
    figures = [one for one in values if any(map(str.isdigit, one)) and not any(map(str.isalpha, one))]
    return len(figures) * 2 > len(values)


def _is_column_of_figures(column: int, rows: Sequence[Row]) -> bool:
    """Whether figures stand in a column: one by itself may be a note."""
    numbers = [cell for row in rows if not (cell := row.cell(column)).is_empty]
    return len(numbers) > 1 and _are_figures(column, rows)


def _by_values(
    columns: Sequence[int], roles: Mapping[int, str], rows: Sequence[Row], shape: Shape, year: int
) -> dict[int, str]:
    """The columns of which most values are names of the one thing that no other column is known to name."""
    found: dict[int, str] = {}
    for axis in shape.axes:
        names, role = class_names(axis, year), f"axis:{axis.axis}"
        free = [at for at in columns if at not in roles and at not in found]
        fitting = [at for at in free if sum(squeeze(row.cell(at).value) in names for row in rows) * 2 > len(rows)]
        first = rows[:LOOKED_AT]
        fitting = fitting or [
            at for at in free if sum(_is_name(row.cell(at), axis, names, year) for row in first) * 2 > len(first)
        ]
        if role not in roles.values() and len(fitting) == 1:
            found[fitting[0]] = role
    return found


def _is_name(cell: Cell, axis: AxisShape, names: Mapping[str, str], year: int) -> bool:
    """Whether a cell names a row of the table, also in words of one's own: "Gem. Assen", "Regio Noord"."""
    if squeeze(cell.value) in names:
        return True
    return isinstance(cell.value, str) and bool(guess_name(cell, axis, year)[0] or division_of(cell, axis))
