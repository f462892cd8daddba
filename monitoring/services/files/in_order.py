"""Columns with names of somebody's own that stand in the order of the table: a guess when the figures add up so.

The sums alone do not tell an order from another one: a balance reads backwards as well, and parts of a sum may be
changed about. So a heading that says otherwise goes before them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from drenthe.lib.sheets.header import Header
from monitoring.enums import PeriodKind
from monitoring.services.checks.rules import equations
from monitoring.services.files.columns import period_of
from monitoring.services.files.intake import Delivery
from monitoring.services.files.layouts import as_kept, signature_of
from monitoring.services.files.reading import read_file
from monitoring.services.files.years import contradicts, is_of_end, is_of_start
from monitoring.services.tables.shape import Shape

LEAST = 3  # rows that add up, or it may be by chance
ALIKE = 5  # letters that two words begin with when they are of one: "corporaties", "corporatie"
OPENING, CLOSING = "opening", "closing"
# What people call the parts of a balance besides their names in the table, by class.
ALSO = {
    OPENING: "begin beginstand start aanvang",
    "target": "taakstelling taak opgave",
    "realised": "gehuisvest gehuisveste gerealiseerd realisatie geplaatst huisvesting gehaald",
    CLOSING: "eind einde eindstand slot slotstand restant resterend rest",
    "total": "totaal alles samen",
}


def in_order(
    delivery: Delivery, header: Header, roles: Mapping[int, str], free: Sequence[int], shape: Shape
) -> dict[int, str]:
    """Return the role of each free column of figures, in the order of the table, when every sum is right with that.

    It stays a guess: with two parts of a sum changed about the sum is right as well.
    """
    axis = shape.axis(shape.columns)
    keys = [f"class:{one.key}" for one in axis.classes] if axis is not None else []
    lacking = [key for key in keys if key not in roles.values()]
    if len(lacking) < 2 or len(lacking) != len(free):
        return {}
    guess = dict(zip(free, lacking, strict=True))
    kept = as_kept({str(at): role for at, role in {**roles, **guess}.items()}, {}, delivery.year)
    known = {signature_of(header.names, delivery.year): kept}
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    tested = [(one, gap) for one in equations(shape, reading.entries) if (gap := one.gap(reading.entries)) is not None]
    fits = len(tested) >= LEAST and all(abs(gap) <= one.allowance for one, gap in tested)
    return guess if fits else {}


def says_otherwise(heading: Any, role: str, shape: Shape, year: int) -> bool:
    """Whether the heading of a column says that it holds something else than it was taken for.

    By its year, day or quarter, or because it has more words of the names of another class.
    """
    if contradicts(heading, role, shape, year):
        return True
    axis, key = shape.axis(shape.columns), role.partition(":")[2]
    if axis is None or not role.startswith("class:"):
        return False
    if (key == OPENING and is_of_end(heading, year)) or (key == CLOSING and is_of_start(heading, year)):
        return True
    if any(period_of(heading, kind) for kind in PeriodKind if kind != shape.period_kind):
        return True
    words = _words(heading)
    shared = {one.key: _shared(words, _words(" ".join((*one.names, ALSO.get(one.key, ""))))) for one in axis.classes}
    return max(shared.values(), default=0) > shared.get(key, 0)


def _words(text: Any) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", str(text).casefold()))


def _shared(words: set[str], names: set[str]) -> int:
    return sum(any(_is_alike(word, name) for name in names) for word in words)


def _is_alike(word: str, name: str) -> bool:
    return word == name or word[:ALIKE] == name[:ALIKE] or (len(word) >= ALIKE and word in name) or name.endswith(word)
