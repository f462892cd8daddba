"""One row of a list, read: its values, and what could not be taken over with the cell and the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.values import Reader, choice, paragraphs, read_cell, squeezed, text, written_day
from projects.imports import words
from projects.imports.fields import BY_KEY
from projects.imports.known import Known

SHOWN_LENGTH = 40


@dataclass
class RowReading:
    """The values of a row by field (empty cells are not in it), the faults that refuse it, and the other notes."""

    row: Row
    values: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)


def specs_for(known: Known, *, in_groups: bool = False) -> dict[str, WantedColumn]:
    """Return how each field is read, with what the importer may know. Leniently: the trial shows it first."""
    readers: dict[str, Reader] = {
        "title": text(200, is_lenient=True),
        "reference": text(40, is_lenient=True),
        "place": text(100, is_lenient=True),
        "municipality": words.municipality(known.municipalities),
        "track": choice(lambda: known.tracks, is_lenient=True),
        "phase": choice(lambda: known.phases, is_lenient=True),
        "state": choice(lambda: known.states, is_lenient=True),
        "adviser": choice(lambda: known.advisers, is_lenient=True),
        "initiator": choice(lambda: known.initiators, is_lenient=True),
        "dwellings": partial(words.dwellings, in_groups=in_groups),
        "since": written_day,
        "expected_on": words.expected_day,
        "description": paragraphs,
    }
    return {key: replace(spec, read=readers[key]) for key, spec in BY_KEY.items()}


def read_row(row: Row, columns: Mapping[str, int], specs: Mapping[str, WantedColumn]) -> RowReading:
    """Read the cells that were chosen. What a project cannot do without makes a fault, anything else a note."""
    reading = RowReading(row)
    for key, column in columns.items():
        cell, spec = row.cell(column), specs[key]
        try:
            value = read_cell(cell, spec)
        except CellError as error:
            reason = _reason(cell, spec, str(error))
            if not cell.is_empty:
                reading.unclear.add(key)
            if spec.is_required:
                reading.faults.append(reason)
            else:
                reading.notes.append(reason + " " + _("Not imported."))
            continue
        if value is not None:
            reading.values[key] = value
            reading.shown[key] = squeezed(cell)
    return reading


def _reason(cell: Cell, spec: WantedColumn, reason: str) -> str:
    content = "" if cell.is_empty else f" “{str(cell.value).strip()[:SHOWN_LENGTH]}”"
    return f"{cell.ref} {spec.label}{content}: {reason}"
