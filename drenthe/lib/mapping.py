"""Which column of somebody's own file holds which field, by the names in its header row.

A suggestion only: a person confirms it, and it is remembered under the signature of the header row. Where two columns
fit a field equally well nothing is suggested: a wrong column read in silence is worse than a question.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, Protocol

CLOSE = 0.8  # from here on two names are taken for the same one, written differently


class Named(Protocol):
    """A field that a column may hold: a stable key and a label; `aliases` (other names) when it has them."""

    @property
    def key(self) -> str:
        """The stable key."""

    @property
    def label(self) -> Any:
        """The name on screen, perhaps a lazy translation."""


def normalise(name: object) -> str:
    """Return a name without capitals, accents, signs and double blanks: "Zuid-Oost (%)" becomes "zuid oost %"."""
    plain = unicodedata.normalize("NFKD", "" if name is None else str(name))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return " ".join(re.sub(r"[^0-9a-z%€]+", " ", plain).split())


def signature(headers: Iterable[object]) -> str:
    """Return what stands for this header row: 64 hexadecimal digits, equal for rows that differ in writing only.

    Empty columns at the end do not count; the order of the columns does.
    """
    names = [normalise(header) for header in headers]
    while names and not names[-1]:
        names.pop()
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def suggest(headers: Sequence[object], fields: Sequence[Named]) -> dict[str, int | None]:
    """Return for each field (by key) the number of the column, from 0, that most likely holds it; None when unsure.

    A column is given to one field at most: the field whose name fits best gets it.
    """
    found: dict[str, int | None] = {field.key: None for field in fields}
    names = [_squeeze(normalise(header)) for header in headers]
    taken: set[int] = set()
    for score, key, columns in sorted(_candidates(names, fields), key=lambda one: -one[0]):
        free = [column for column in columns if column not in taken]
        if found[key] is None and len(free) == 1 and score >= CLOSE:
            found[key] = free[0]
            taken.add(free[0])
    return found


def _candidates(names: Sequence[str], fields: Sequence[Named]) -> Iterable[tuple[float, str, list[int]]]:
    """Give per field and score the columns with that score; equal columns stand together, which makes them unsure."""
    for field in fields:
        known = {_squeeze(normalise(name)) for name in (field.key, field.label, *getattr(field, "aliases", ()))}
        scores: dict[float, list[int]] = {}
        for column, name in enumerate(names):
            if name:
                scores.setdefault(max(_likeness(name, one) for one in known), []).append(column)
        best = max(scores, default=None)
        if best is not None:
            yield best, field.key, scores.pop(best)
            for score, columns in scores.items():
                if best < 1:
                    yield score, field.key, columns


def _likeness(name: str, known: str) -> float:
    """Return 1 for equal names, and less the more they differ."""
    return 1.0 if name == known else min(SequenceMatcher(None, name, known, autojunk=False).ratio(), 0.99)


def _squeeze(name: str) -> str:
    return name.replace(" ", "")
