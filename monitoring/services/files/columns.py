"""What the columns of a file hold for a table: found by their names, or by a mapping that somebody made once.

A role is the key of a column, so that a mapping can be remembered: "axis:place", "axis:first", "period", "value" (one
figure per row), "class:total" or "period:2025" (a column of figures), "check" (sums of the file, compared
and not kept), "ignore".
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import WITHIN, Header, WantedColumn, header_faults, suggest
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Row, Sheet
from monitoring.enums import Axis, RuleKind
from monitoring.services.checks.rules import allowance
from monitoring.services.files.grouped import group_words, grouped, has_groups, of_the_year, turned
from monitoring.services.files.periods import other_kind, period_of, why_other
from monitoring.services.tables.shape import AxisShape, Shape

PERIOD, VALUE, CHECK = "period", "value", "check"
TOTALS = ("totaal", "total", "som", "sum", "totaalgeneraal", "allejaren")  # a column or row of a file's own sums
PERIOD_NAMES = ("periode", "perioden", "period", "jaar", "year", "kwartaal", "quarter", "maand", "half jaar")
VALUE_NAMES = ("waarde", "value", "aantal", "number", "percentage", "aandeel")
PLACE_NAMES: tuple[str, ...] = ("place", "regio", "regios", "region", "gemeente", "gemeenten", "municipality")
PLACE_NAMES += ("plaats", "gebied", "waar")
LEAST_ON_ITS_SIDE = 2  # names of rows in the header
SHOWN_NAMES = 120  # signs of the names in a header


def figure_columns(header: Header) -> Iterator[tuple[int, str]]:
    """Give the columns of figures, with their role."""
    return ((at, role) for at, role in header.columns.items() if role.startswith(("class:", "period:")))


def role_choices(shape: Shape, year: int) -> list[WantedColumn]:
    """Return every role that a column of a file for this table may have, the ones with figures in order."""
    roles = []
    for axis in shape.axes:
        names = (axis.axis, axis.key, str(axis.label), *(PLACE_NAMES if axis.axis == Axis.PLACE else ()))
        label = _("%(name)s: its names, one in each row") % {"name": axis.label}
        roles.append(WantedColumn(f"axis:{axis.axis}", label if axis.axis == shape.columns else axis.label, names))
    roles.append(WantedColumn(PERIOD, gettext_lazy("Period"), PERIOD_NAMES))
    axis_in_columns = shape.axis(shape.columns)
    if axis_in_columns is not None:
        roles += [
            WantedColumn(f"class:{axis_class.key}", axis_class.label, tuple(axis_class.names))
            for axis_class in axis_in_columns.classes
        ]
    else:
        roles += [WantedColumn(f"period:{period}", period) for period in shape.periods_of(year)]
    roles.append(WantedColumn(VALUE, gettext_lazy("The figure itself"), VALUE_NAMES))
    return [*roles, WantedColumn(CHECK, gettext_lazy("A total, only to check"), TOTALS)]


def match_roles(row: Row, shape: Shape, year: int) -> dict[int, str]:
    """Return what the columns hold of which a row has a known name, by number of the column from 0."""
    names = _names(shape, year)
    roles = {at: _role(cell.value, names, shape) for at, cell in enumerate(row.cells) if not cell.is_empty}
    return {at: role for at, role in roles.items() if role is not None}


def guess_header(found: Header | None, sheet: Sheet, shape: Shape, year: int) -> tuple[Header, dict[int, str]] | None:
    """Return the row that is most likely the header, with suggested roles, for somebody to confirm.

    `found` is the header that was recognised; without one it is the first row with names in most columns.
    """
    header = found or _widest(sheet, shape, year)
    if header is None:
        return None
    wanted = role_choices(shape, year)
    suggested = suggest(header.names, wanted)
    for role, at in suggest(turned(header.names), wanted).items():
        if suggested[role] is None and at not in suggested.values():
            suggested[role] = at
    roles = {at: role for role, at in suggested.items() if at is not None}
    return header, {**roles, **header.columns}


def joined_rows(row: Row, below: Row, shape: Shape, year: int) -> Header:
    """Two rows as one header: the name below, or where there is none the one above.

    A name that is known by neither may be split over both: "Totaal" above "opdrachtgevers". Otherwise it keeps the
    word above it: of "Duur" below "Huur" and "Duur" below "Koop" nobody could tell which is which.
    """
    columns = range(max(len(row.cells), len(below.cells)))
    both = [below.cell(at) if not below.cell(at).is_empty else row.cell(at) for at in columns]
    split = [replace(cell, value=f"{row.cell(at).content} {cell.content}") for at, cell in enumerate(both)]
    known, by_both = match_roles(Row(below.number, both), shape, year), match_roles(Row(0, split), shape, year)
    words = group_words(row, below)
    named = [
        replace(cell, value=grouped(words[at], cell.content)) if at in words and not cell.is_empty else cell
        for at, cell in enumerate(both)
    ]
    dated = {at for at, word in words.items() if word.isdigit()}
    cells = [
        named[at] if at in dated else both[at] if at in known else split[at] if at in by_both else named[at]
        for at in columns
    ]
    found = {**by_both, **known}
    return Header(Row(below.number, cells), of_the_year(found, words, year) if dated else found)


def check_header(
    header: Header, sheet: Sheet, shape: Shape, year: int, *, lacking: Collection[str] = ()
) -> list[Fault]:
    """Return what is wrong with the columns: unknown, twice, or missing.

    What an unknown column may be is said there, and not again as a column that is missing. `lacking` are the names of
    columns of which somebody said that the file does not have them.
    """
    unknown = _("This column is not known. Remove it, give it a known name, or choose what it contains.")
    missing = [name for name in missing_columns(header, shape, year) if name not in lacking]
    if missing and not any(header.unknown()):
        missing = [name for name in needed_columns(header, shape, year) if name not in lacking]
    elif missing:
        reason = _(
            "This column is not known. Choose what it contains, or give it one of the names not found: %(names)s."
        )
        unknown, missing = reason % {"names": ", ".join(missing)}, []
    return [_of_length(one, header, shape, year) for one in header_faults(sheet, header, missing, if_unknown=unknown)]


def wrong_columns(header: Header, sheet: Sheet, shape: Shape, year: int, lacking: Mapping[str, str]) -> list[Fault]:
    """Return what is wrong with the columns: where a period is, which are expected is said, and not which are missing.

    `lacking` are the names by class of columns of which somebody said that the file does not have them.
    """
    other_periods = _unexpected(header, sheet, shape, year)
    of_header = check_header(header, sheet, shape, year, lacking=lacking.values())
    return [*(one for one in of_header if one.content or not other_periods), *other_periods]


def _unexpected(header: Header, sheet: Sheet, shape: Shape, year: int) -> list[Fault]:
    """Columns of a year, or another period, that the table does not have."""
    expected = shape.periods_of(year)
    reason = _("This period is not expected here. Expected: %(names)s. Is the year %(year)s right?")
    reason %= {"names": ", ".join(expected), "year": year}
    cells = [(header.row.cell(at), role.partition(":")[2]) for at, role in figure_columns(header)]
    is_period = shape.columns == Axis.PERIOD
    return [
        Fault(sheet.name, cell.ref, cell.content, reason) for cell, key in cells if is_period and key not in expected
    ]


def _of_length(fault: Fault, header: Header, shape: Shape, year: int) -> Fault:
    """What is wrong with a column; of one with a period of another length that it is one."""
    value = next((cell.value for cell in header.unknown() if cell.ref == fault.cell), None)
    found = None if value is None else other_kind(value, shape.period_kind)
    if found is None:
        return fault
    return replace(fault, reason=why_other(found, shape.period_kind, ", ".join(shape.periods_of(year))))


def is_on_its_side(row: Row, shape: Shape, year: int) -> bool:
    """Whether the names of the rows of a table stand in a row of a file: its rows and columns are swapped."""
    names = {name for axis in shape.axes if axis.axis != shape.columns for name in class_names(axis, year)}
    return sum(squeeze(value) in names for value in row.values) >= LEAST_ON_ITS_SIDE


def on_its_side(row: Row, sheet: Sheet) -> Fault:
    """Return what is said of a table that stands on its side and cannot be read so."""
    reason = _(
        "The rows and columns are swapped: the names of the rows stand in the columns. Copy the table in Excel, paste "
        "it with “Transpose”, and submit the file again."
    )
    return Fault(sheet.name, str(row.number), ", ".join(cell.content for cell in row.filled)[:SHOWN_NAMES], reason)


def missing_columns(header: Header, shape: Shape, year: int) -> Iterator[str]:
    """Give the names of the columns that a file must have, and that this header does not."""
    roles = set(header.columns.values())
    is_tidy = VALUE in roles
    for axis in shape.axes:
        in_columns = axis.axis == shape.columns and not is_tidy
        if not in_columns and f"axis:{axis.axis}" not in roles and len(axis.classes) > 1:
            yield axis.label
        if in_columns:
            yield from (axis_class.label for axis_class in axis.classes if f"class:{axis_class.key}" not in roles)
    if shape.columns == Axis.PERIOD and not is_tidy:
        yield from (period for period in shape.periods_of(year) if f"period:{period}" not in roles)
    elif PERIOD not in roles and len(shape.periods_of(year)) > 1:
        yield _("Period")


def needed_columns(header: Header, shape: Shape, year: int) -> list[str]:
    """Return the names of the columns that are missing, but for totals that are added up from the others."""
    axis, added = shape.axis(shape.columns), added_columns(header, shape)
    labels = {one.label for one in axis.classes if one.key in added} if axis is not None else set()
    return [name for name in missing_columns(header, shape, year) if name not in labels]


def added_columns(header: Header, shape: Shape) -> set[str]:
    """Return the classes of totals that have no column, and that are the very sum of columns that are there."""
    roles = set(header.columns.values())
    if VALUE in roles:
        return set()
    sums = [one for one in shape.rules if one.kind == RuleKind.SUM and one.axis == shape.columns]
    return {
        rule.result
        for rule in sums
        if not allowance(rule, shape.decimals)
        and f"class:{rule.result}" not in roles
        and all(f"class:{key}" in roles for key, _sign in rule.terms)
    }


@lru_cache(maxsize=32)
def class_names(axis: AxisShape, year: int) -> dict[str, str]:
    """Return the key of each class by every name it may have in a file, squeezed.

    A name may speak of the year of the table: "Saldo 1-1-{year}".
    """
    names: dict[str, str] = {}
    for axis_class in axis.classes:
        for name in (axis_class.label, *axis_class.names):
            written = name.replace("{year}", str(year)).replace("{next_year}", str(year + 1))
            names[squeeze(written)] = axis_class.key
    return names


@lru_cache(maxsize=8)
def _names(shape: Shape, year: int) -> dict[str, str]:
    names = {squeeze(name): PERIOD for name in PERIOD_NAMES} | {squeeze(name): VALUE for name in VALUE_NAMES}
    names |= {squeeze(name): f"axis:{Axis.PLACE}" for name in PLACE_NAMES}
    for axis in shape.axes:
        for name in (axis.axis, axis.key, axis.label):
            names[squeeze(name)] = f"axis:{axis.axis}"
    if (axis_in_columns := shape.axis(shape.columns)) is not None:
        for name, key in class_names(axis_in_columns, year).items():
            names[name] = f"class:{key}"
    return names


def _role(value: Any, names: Mapping[str, str], shape: Shape) -> str | None:
    if shape.columns == Axis.PERIOD and (period := period_of(value, shape.period_kind)) is not None:
        return f"period:{period}"
    name = squeeze(value)
    return names.get(name) or (CHECK if name in TOTALS else None)


def _widest(sheet: Sheet, shape: Shape, year: int) -> Header | None:
    """The first row with names in most columns, with the row below it where that has the names below its words."""
    rows = [row for row in sheet.top(WITHIN) if len(row.filled) > 1]
    rows = rows or [row for row in sheet.rows if len(row.filled) > 1][:WITHIN]  # below a page of text
    if not rows:
        return None
    widest = max(rows, key=lambda row: (sum(isinstance(value, str) for value in row.values), -row.number))
    below = next((row for row in rows if row.number == widest.number + 1), None)
    return joined_rows(widest, below, shape, year) if below and has_groups(widest, below) else Header(widest)
