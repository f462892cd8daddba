"""One row of a list, read: its values, and what could not be taken over with the cell and the reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from projects.imports import readers
from projects.imports.fields import BY_KEY
from projects.imports.known import Known
from projects.imports.readers import Unclear
from projects.imports.sheet import Raw, Row, place

LIMITS = {"title": 200, "reference": 40, "place": 100}


@dataclass
class Reading:
    """The values of a row by field (empty cells are not in it), the faults that refuse it, and the other notes."""

    row: Row
    values: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)


def read_row(row: Row, columns: Mapping[str, int], known: Known) -> Reading:
    """Read the cells that were chosen. What a project cannot do without makes a fault, anything else a note."""
    reading = Reading(row)
    for key, column in columns.items():
        raw = row.cells[column]
        try:
            value = _read(key, raw, known)
        except Unclear as error:
            said = _said(place(column, row.number), key, raw, str(error))
            reading.unclear.add(key)
            if BY_KEY[key].is_required:
                reading.faults.append(said)
            else:
                reading.notes.append(said + " " + _("Not imported."))
            continue
        if value is not None:
            reading.values[key] = value
            reading.shown[key] = " ".join(str(raw.value).split())
        elif BY_KEY[key].is_required:
            reason = _("this must be filled in")
            reading.faults.append(_said(place(column, row.number), key, raw, reason))
    return reading


def _said(cell: str, key: str, raw: Raw, reason: str) -> str:
    found = "" if raw.value is None else f" “{str(raw.value).strip()[:40]}”"
    return f"{cell} {BY_KEY[key].label}{found}: {reason}."


def _read(key: str, raw: Raw, known: Known) -> Any:
    if raw.why:
        raise Unclear(str(raw.why))
    if isinstance(raw.value, str) and raw.value.strip().startswith("#"):
        raise Unclear(_("Excel shows an error here"))
    if key in LIMITS:
        return readers.text(LIMITS[key], raw.value)
    by_key: dict[str, Callable[[Any], Any]] = {
        "municipality": lambda value: readers.municipality(known.municipalities, value),
        "track": lambda value: readers.choose(known.tracks, value),
        "phase": lambda value: readers.choose(known.phases, value),
        "state": lambda value: readers.choose(known.states, value),
        "adviser": lambda value: readers.choose(known.advisers, value),
        "initiator": lambda value: readers.choose(known.initiators, value),
        "dwellings": readers.dwellings,
        "since": readers.day,
        "expected_on": readers.day,
        "description": readers.long_text,
    }
    return by_key[key](raw.value)
