"""Words of their own that people write in a list of projects: what each means is said once.

It is remembered with the columns, so that the next list with them asks nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from drenthe.lib.sheets.listed import is_computed, is_total
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.own_words import Said, WordQuestion, asked_of
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.values import NOTHING
from projects.enums import Phase, ProjectState, Track
from projects.imports import words
from projects.imports.known import Known, known_municipalities
from projects.models import Municipality
from projects.services.municipalities import plain_name

ASKED = ("municipality", "track", "phase", "state")
Names = Mapping[str, Mapping[str, Any]]  # by field: what a word in it stands for


def known_names() -> dict[str, Mapping[str, Any]]:
    """Return the words that each field knows by itself, and what they stand for."""
    return {
        "municipality": known_municipalities(),
        "track": words.names_of(Track, words.TRACKS),
        "phase": words.names_of(Phase, words.PHASES),
        "state": words.names_of(ProjectState, words.STATES),
    }


def choices_of(field: str, names: Names) -> list[tuple[str, str]]:
    """Return what a word in a field can mean, by key and as people know it."""
    if field == "municipality":
        places = {place.code: place.name for place in names[field].values()}
        return sorted(places.items(), key=lambda one: one[1])
    choices = {"track": Track, "phase": Phase, "state": ProjectState}[field].choices
    return [(str(key), str(label)) for key, label in choices]


def questions_of(rows: Sequence[Row], columns: Mapping[str, int], names: Names, said: Said) -> list[WordQuestion]:
    """Return the words in a list that must be explained; those that were explained before with what was said."""
    listed = [row for row in rows if not is_total(row)]
    return [
        question
        for field in ASKED
        if (at := columns.get(field)) is not None
        for question in _of_column(listed, at, field, names[field], said.get(field, {}))
    ]


def _of_column(
    rows: Sequence[Row], at: int, field: str, known: Mapping[str, Any], said: Mapping[str, str]
) -> Iterator[WordQuestion]:
    def word_of(cell: Cell) -> str | None:
        word = _plain(field, cell)
        return None if cell.is_empty or is_computed(cell) or word in known or word in NOTHING else word

    names = {name: _key(value) for name, value in known.items()}
    return asked_of(field, (row.cell(at) for row in rows), word_of=word_of, said=said, names=names)


def _plain(field: str, cell: Cell) -> str:
    return plain_name(cell.value) if field == "municipality" else normalise(cell.value)


def _key(value: Any) -> str:
    return value.code if isinstance(value, Municipality) else str(value)


def with_said(known: Known, said: Said) -> Known:
    """Return what a list is matched with, and what somebody said that words in it mean."""
    places = {place.code: place for place in known.municipalities.values()}
    meant = {place: places[code] for place, code in said.get("municipality", {}).items() if code in places}
    return replace(
        known,
        municipalities={**meant, **known.municipalities},
        tracks={**_valid(said, "track", Track.values), **known.tracks},
        phases={**_valid(said, "phase", Phase.values), **known.phases},
        states={**_valid(said, "state", ProjectState.values), **known.states},
    )


def _valid(said: Said, field: str, values: Sequence[str]) -> dict[str, str]:
    return {word: value for word, value in said.get(field, {}).items() if value in values}
