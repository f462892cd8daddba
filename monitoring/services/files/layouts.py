"""Layouts of people's own files, remembered by the names in the header and not by the years in it.

A year stands in a layout as its distance from the year of the table, so that the file of next year, with the same
names and other years, is read without a question.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from drenthe.lib.sheets.header import Header, signature
from drenthe.lib.sheets.names import squeeze
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import mappings
from monitoring.models import Table, Upload, Withdrawal

YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
ROLE = re.compile(r"^period:([+-]\d+)(.*)$")
NAMES = "names"  # beside the numbers of the columns: what the names in the rows stand for
SIGNS = "signs"  # beside the names of rows: what signs in the place of figures say
GROUPS, ARE_WHOLE, YES = "groups", "are_whole", "yes"  # beside those: that “1.180” is 1180 in files like this
LACKING = "lacking"  # beside those: classes that the file has no column for
OF_CELLS = (SIGNS, GROUPS)  # what is said of the cells of a file, whichever row has the names of its columns
Layouts = Mapping[str, Mapping[str, Any]]  # as they are kept, by signature of the header row
Names = Mapping[str, Mapping[str, str]]  # by axis: the key of a class (or a role) by the plain name in the file


@dataclass(frozen=True)
class Layout:
    """What somebody said of a layout, for the file of a year: a role by number of the column, and names of rows."""

    columns: dict[int, str]
    names: Names = field(default_factory=dict)


def layout_kind(table: Table) -> str:
    """Return under which kind of list the layouts of a table are remembered."""
    return f"table:{table.key}"


def remembered(table: Table) -> Layouts:
    """Return every layout that is remembered for a table.

    Those of which all deliveries were taken back too: what words mean belongs to the words. Who brings the next file
    with them is told of it, and looks before anything is stored.
    """
    return mappings.remembered(layout_kind(table))


def taken_back(table: Table) -> dict[str, Withdrawal]:
    """Return the layouts by which no figures were read but those that were taken back, with the last time.

    By signature. The layout may be why they were wrong, so a person looks at it once more.
    """
    used: dict[str, list[Upload]] = {}
    kept = mappings.remembered(layout_kind(table))
    files = Upload.objects.filter(table=table, load__isnull=False).exclude(layout={})
    for upload in files.select_related("load__withdrawal__actor").order_by("load__withdrawal__recorded_at"):
        signed = upload.layout.get("signature", "")
        if kept.get(signed) == upload.layout.get("columns"):
            used.setdefault(signed, []).append(upload)
    loads = {signed: [upload.load for upload in found if upload.load] for signed, found in used.items()}
    return {signed: of[-1].withdrawal for signed, of in loads.items() if all(load.is_taken_back for load in of)}


def used_layout(mapping: ColumnMapping) -> dict[str, Any]:
    """Return a layout that is remembered as it is kept with a file that was read by it."""
    return {name: getattr(mapping, name) for name in ("kind", "signature", "headers", "columns")}


def taken_back_of(table: Table, header: Header, year: int) -> Withdrawal | None:
    """Return that all figures that were read by the layout of a header row were taken back; None if one counts."""
    gone = taken_back(table)
    return gone.get(signature_of(header.names, year)) or gone.get(header.signature)


def chosen_layout(
    table: Table, header: Header, columns: Mapping[str, str], names: Names | None = None, *, year: int
) -> dict[str, Any]:
    """Return what somebody said of a file, to keep with it; it is remembered once the file is stored."""
    kept = as_kept(columns, names or {}, year)
    return mappings.as_chosen(layout_kind(table), header, kept, signature=signature_of(header.names, year))


def known_for(table: Table, chosen: Mapping[str, Any]) -> Layouts:
    """Return the layouts by which a file is read: those remembered, and what was chosen for the file itself."""
    return {**remembered(table), **({chosen["signature"]: chosen["columns"]} if chosen else {})}


def as_kept(columns: Mapping[str, str], names: Names, year: int) -> dict[str, Any]:
    """Return a layout as it is kept: years by their distance from that of the table."""
    kept: dict[str, Any] = {at: _relative(role, year) for at, role in columns.items()}
    return kept | ({NAMES: {axis: dict(known) for axis, known in names.items()}} if names else {})


def find(layouts: Layouts, names: Iterable[object], year: int) -> Layout | None:
    """Return what somebody said of a header row like this one, for the file of a year; None when nobody did."""
    if not layouts:
        return None
    names = list(names)
    found = layouts.get(signature_of(names, year))
    found = layouts.get(signature(names)) if found is None else found  # as remembered before years were left out
    if found is None:
        return None
    columns = {int(at): _absolute(role, year) for at, role in found.items() if at != NAMES}
    return Layout(columns, found.get(NAMES, {}))


def said_of_cells(chosen: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return what was said of the cells of a file, as it is kept with it: signs, and numbers in groups."""
    names = chosen.get("columns", {}).get(NAMES, {})
    return {key: dict(names[key]) for key in OF_CELLS if names.get(key)}


def are_whole(names: Names) -> bool:
    """Whether somebody said of files with such columns that “1.180” is 1180 in them."""
    return names.get(GROUPS, {}).get(ARE_WHOLE) == YES


def plain_name(name: object, year: int) -> str:
    """Return the name of a row as it is remembered: however it is written, and of whatever year it speaks."""
    return squeeze(_without_years(name, year))


def mapping_of(table: Table, header: Header, year: int) -> ColumnMapping | None:
    """Return the layout that a header row was read with, with who saved it and when; None without one."""
    rows = ColumnMapping.objects.filter(kind=layout_kind(table)).select_related("saved_by")
    found = {row.signature: row for row in rows}
    return found.get(signature_of(header.names, year)) or found.get(header.signature)


def signature_of(names: Iterable[object], year: int) -> str:
    """Return under what the layout of a header row is kept, whatever the years in it."""
    return signature(_without_years(name, year) for name in names)


def plain_signature(names: Iterable[object]) -> str:
    """Return what stands for a header row when no year in it counts: that of last year's table is the same."""
    return signature(YEAR.sub(" year ", str(getattr(name, "year", "" if name is None else name))) for name in names)


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
