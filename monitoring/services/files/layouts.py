"""Layouts of people's own files, remembered by the names in the header and not by the years in it.

A year stands in a layout as its distance from the year of the table, so that the file of next year, with the same
names and other years, is read without a question.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from drenthe.accounts.models import User
from drenthe.lib.sheets.header import Header, signature
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import mappings
from monitoring.models import Table

YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
ROLE = re.compile(r"^period:([+-]\d+)(.*)$")
Layouts = Mapping[str, Mapping[str, str]]  # by signature of the header row: the role by number of the column


def layout_kind(table: Table) -> str:
    """Return under which kind of list the layouts of a table are remembered."""
    return f"table:{table.key}"


def remembered(table: Table) -> Layouts:
    """Return every layout that is remembered for a table."""
    return mappings.remembered(layout_kind(table))


def remember(table: Table, header: Header, columns: Mapping[str, str], *, year: int, actor: User) -> ColumnMapping:
    """Remember what the columns of a file hold; the next one with these names is read without a question."""
    relative = {at: _relative(role, year) for at, role in columns.items()}
    return mappings.remember(
        layout_kind(table), header, relative, signature=_signature(header.names, year), actor=actor
    )


def find(layouts: Layouts, names: Iterable[object], year: int) -> dict[int, str] | None:
    """Return what each column of a header row holds in the file of a year, by number; None for one not remembered."""
    if not layouts:
        return None
    found = layouts.get(_signature(names, year))
    found = layouts.get(signature(names)) if found is None else found  # as remembered before years were left out
    return None if found is None else {int(at): _absolute(role, year) for at, role in found.items()}


def mapping_of(table: Table, header: Header, year: int) -> ColumnMapping | None:
    """Return the layout that a header row was read with, with who saved it and when; None without one."""
    rows = ColumnMapping.objects.filter(kind=layout_kind(table)).select_related("saved_by")
    found = {row.signature: row for row in rows}
    return found.get(_signature(header.names, year)) or found.get(header.signature)


def _signature(names: Iterable[object], year: int) -> str:
    return signature(_without_years(name, year) for name in names)


def _without_years(name: object, year: int) -> str:
    text = str(name.year if isinstance(name, date) else "" if name is None else name)
    return YEAR.sub(lambda match: f" {_distance(int(match[0]) - year)} ", text)


def _distance(years: int) -> str:
    return f"year{'after' if years >= 0 else 'before'}{abs(years)}"


def _relative(role: str, year: int) -> str:
    match = re.match(r"^period:(\d{4})(.*)$", role)
    return f"period:{int(match[1]) - year:+d}{match[2]}" if match else role


def _absolute(role: str, year: int) -> str:
    match = ROLE.match(role)
    return f"period:{year + int(match[1])}{match[2]}" if match else role
