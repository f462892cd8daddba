"""What the columns of a file hold: found by their names, or by a mapping that somebody made once.

A role is a text, so that a mapping can be remembered: "axis:place", "axis:first", "period", "value" (one figure per
row), "class:total" or "period:2025" (a column of figures), "ignore".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.cells import Fault
from drenthe.lib.mapping import normalise, signature, suggest
from drenthe.lib.rawsheet import RawCell, RawSheet
from monitoring.enums import Axis, PeriodKind
from monitoring.services.files.numbers import shown
from monitoring.services.tables.shape import AxisShape, Shape

IGNORE, PERIOD, VALUE = "ignore", "period", "value"
PERIOD_NAMES = ("periode", "period", "jaar", "year", "kwartaal", "quarter", "maand", "half jaar")
VALUE_NAMES = ("waarde", "value", "aantal", "number", "percentage", "aandeel")
PLACE_NAMES = ("place", "regio", "region", "gemeente", "municipality", "plaats", "gebied", "waar")
HEADER_WITHIN = 10
WORDS = dict.fromkeys(["kwartaal", "quarter", "kw", "q"], "Q") | dict.fromkeys(["halfjaar", "half", "h"], "H")
WORDS |= dict.fromkeys(["maand", "month", "mm", "m"], "M")
Mappings = Mapping[str, Mapping[str, str]]  # by signature of the header row: the role by number of the column


@dataclass(frozen=True)
class RoleChoice:
    """A role that a column may have, as the mapping screen offers it."""

    key: str
    label: Any
    aliases: tuple[str, ...] = ()


@dataclass
class Header:
    """The header row that was found: its number, the names in it, and the role of each column."""

    number: int
    names: list[Any]
    roles: dict[int, str] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)

    @property
    def signature(self) -> str:
        """What stands for this header row."""
        return signature(self.names)

    def column(self, role: str) -> int | None:
        """The number of the column with this role, from 0."""
        return next((number for number, one in self.roles.items() if one == role), None)

    def figures(self) -> Iterator[tuple[int, str]]:
        """The columns of figures, with their role."""
        return ((at, role) for at, role in self.roles.items() if role.startswith(("class:", "period:")))


def role_choices(shape: Shape, year: int) -> list[RoleChoice]:
    """Return every role that a column of a file for this table may have, the ones with figures in order."""
    found = []
    for axis in shape.axes:
        names = (axis.axis, axis.key, *(PLACE_NAMES if axis.axis == Axis.PLACE else ()))
        found.append(RoleChoice(f"axis:{axis.axis}", axis.label, names))
    found.append(RoleChoice(PERIOD, gettext_lazy("Period"), PERIOD_NAMES))
    axis_in_columns = shape.axis(shape.columns)
    if axis_in_columns is not None:
        found += [RoleChoice(f"class:{one.key}", one.label, one.names) for one in axis_in_columns.classes]
    else:
        found += [RoleChoice(f"period:{period}", period) for period in shape.periods_of(year)]
    return [*found, RoleChoice(VALUE, gettext_lazy("The figure itself"), VALUE_NAMES)]


def find_header(raw: RawSheet, shape: Shape, year: int, mappings: Mappings | None = None) -> Header | None:
    """Return the header row with the role of each column; None when no row looks like one.

    A row that is remembered goes first. With labels above and stable keys below, the lower row counts.
    """
    names = _names(shape, year)
    best: Header | None = None
    for number, cells in raw.rows[:HEADER_WITHIN]:
        header = Header(number, [cell.value for cell in cells])
        if mappings and (known := mappings.get(header.signature)) is not None:
            header.roles = {int(at): role for at, role in known.items() if role != IGNORE}
            return header
        _name_columns(header, cells, names, shape)
        if len(header.roles) >= 2 and (best is None or len(header.roles) >= len(best.roles)):
            best = header
    return best


def _name_columns(header: Header, cells: list[RawCell], names: Mapping[str, str], shape: Shape) -> None:
    for at, cell in enumerate(cells):
        if cell.is_empty:
            continue
        if (role := _role(cell, names, shape)) is not None:
            header.roles[at] = role
        else:
            header.unknown.append(at)


def guess_header(raw: RawSheet, shape: Shape, year: int) -> tuple[Header, dict[int, str]] | None:
    """Return the row that is most likely the header, with suggested roles, for somebody to confirm."""
    header = find_header(raw, shape, year) or _widest(raw)
    if header is None:
        return None
    suggested = suggest(header.names, role_choices(shape, year))
    roles = {at: role for role, at in suggested.items() if at is not None}
    return header, {**roles, **header.roles}


def check_header(header: Header, raw: RawSheet, shape: Shape, year: int) -> list[Fault]:
    """Return what is wrong with the columns: unknown, twice, or missing."""
    cells = next(cells for number, cells in raw.rows if number == header.number)
    reason = _("This column is not known. Remove it, give it a known name, or choose what it contains.")
    faults = [Fault(raw.name, cells[at].ref, shown(cells[at].value), reason) for at in header.unknown]
    seen: dict[str, str] = {}
    for at, role in header.roles.items():
        if role in seen:
            reason = _("This column appears twice: it is also in %(place)s.") % {"place": seen[role]}
            faults.append(Fault(raw.name, cells[at].ref, shown(cells[at].value), reason))
        seen.setdefault(role, cells[at].ref)
    for label in _missing(header, shape, year):
        reason = _("The column “%(label)s” is missing.") % {"label": label}
        faults.append(Fault(raw.name, str(header.number), "", reason))
    return faults


def _missing(header: Header, shape: Shape, year: int) -> Iterator[str]:
    roles = set(header.roles.values())
    is_tidy = VALUE in roles
    for axis in shape.axes:
        in_columns = axis.axis == shape.columns and not is_tidy
        if not in_columns and f"axis:{axis.axis}" not in roles and len(axis.classes) > 1:
            yield axis.label
        if in_columns:
            yield from (one.label for one in axis.classes if f"class:{one.key}" not in roles)
    if shape.columns == Axis.PERIOD and not is_tidy:
        yield from (one for one in shape.periods_of(year) if f"period:{one}" not in roles)
    elif PERIOD not in roles and len(shape.periods_of(year)) > 1:
        yield _("Period")


def class_names(axis: AxisShape, year: int) -> dict[str, str]:
    """Return the key of each class by every name it may have in a file, made plain.

    A name may speak of the year of the table: "Saldo 1-1-{year}".
    """
    found: dict[str, str] = {}
    for one in axis.classes:
        for name in (one.label, *one.names):
            written = name.replace("{year}", str(year)).replace("{next_year}", str(year + 1))
            found[_squeeze(written)] = one.key
    return found


def period_of(value: Any, kind: str) -> str | None:
    """Return the period that a cell names (2025, "2025", "2025 kwartaal 1", "2025KW01"); None when it is none."""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    found = re.fullmatch(r"((?:19|20)\d{2})[ -]*(?:([A-Za-z]+)?[ -]*0?(\d{1,2}))?", text)
    if found is None:
        return None
    year, word, number = found.groups()
    if number is None:
        return year if kind == PeriodKind.YEAR else None
    letter = {PeriodKind.QUARTER: "Q", PeriodKind.HALF_YEAR: "H", PeriodKind.MONTH: "M"}.get(PeriodKind(kind))
    if letter is None or (word and WORDS.get(word.casefold()) != letter):
        return None
    highest = {"Q": 4, "H": 2, "M": 12}[letter]
    if not 1 <= int(number) <= highest:
        return None
    return f"{year}M{int(number):02}" if letter == "M" else f"{year}{letter}{int(number)}"


def _names(shape: Shape, year: int) -> dict[str, str]:
    names = {_squeeze(name): PERIOD for name in PERIOD_NAMES} | {_squeeze(name): VALUE for name in VALUE_NAMES}
    names |= {_squeeze(one): f"axis:{Axis.PLACE}" for one in PLACE_NAMES}
    for axis in shape.axes:
        for name in (axis.axis, axis.key, axis.label):
            names[_squeeze(name)] = f"axis:{axis.axis}"
    if (axis_in_columns := shape.axis(shape.columns)) is not None:
        for name, key in class_names(axis_in_columns, year).items():
            names[name] = f"class:{key}"
    return names


def _role(cell: RawCell, names: Mapping[str, str], shape: Shape) -> str | None:
    if shape.columns == Axis.PERIOD and (period := period_of(cell.value, shape.period_kind)) is not None:
        return f"period:{period}"
    return names.get(_squeeze(cell.value))


def _widest(raw: RawSheet) -> Header | None:
    """The first row with names in most columns."""
    rows = [
        (number, cells) for number, cells in raw.rows[:HEADER_WITHIN] if sum(not one.is_empty for one in cells) > 1
    ]
    if not rows:
        return None
    number, cells = max(rows, key=lambda one: (sum(isinstance(cell.value, str) for cell in one[1]), -one[0]))
    return Header(number, [cell.value for cell in cells])


def _squeeze(name: object) -> str:
    return normalise(name).replace(" ", "")
