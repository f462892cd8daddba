"""What the heading of a column says of the class that stands below it: by its words, its year and its day."""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from monitoring.enums import PeriodKind
from monitoring.services.files.periods import period_of
from monitoring.services.files.years import adds_up_years, contradicts, is_of_end, is_of_start
from monitoring.services.tables.shape import Shape

ALIKE = 5  # letters that two words begin with when they are of one: "corporaties", "corporatie"
OPENING, CLOSING = "opening", "closing"
SHARE = re.compile(r"%|\b(?:perc|percentage|aandeel|procent)\b", re.IGNORECASE)
# What people call the parts of a balance besides their names in the table, by class.
ALSO = {
    OPENING: "begin beginstand start aanvang",
    "target": "taakstelling taak opgave huisvesten",
    "realised": "gehuisvest gehuisveste gerealiseerd realisatie geplaatst huisvesting gehaald",
    CLOSING: "eind einde eindstand slot slotstand restant resterend rest",
    "total": "totaal alles samen",
}


LEFT = re.compile(r"\bnog\b(?!.*\bbegin)", re.IGNORECASE)  # "Nog te huisvesten": what is left, and no target
LITERALLY = operator.eq  # before words that are alike: "te huisvesten" is not "gehuisvest"


def _is_alike(word: str, name: str) -> bool:
    return word == name or word[:ALIKE] == name[:ALIKE] or (len(word) >= ALIKE and word in name) or name.endswith(word)


def class_said(heading: Any, shape: Shape, year: int) -> str:
    """Return the one class that a heading speaks of, by its words and by its day; empty where that is not certain.

    "Stand 1-1-2025" is how the year began; a share of a class is not its number.
    """
    axis = shape.axis(shape.columns)
    if axis is None or contradicts_period(heading, shape) or (not shape.is_share and SHARE.search(str(heading))):
        return ""
    by_words = _most(_in_common(heading, shape, LITERALLY)) or _most(_in_common(heading, shape))
    keys = {one.key for one in axis.classes}
    if {OPENING, CLOSING} <= keys and (day := _by_day(heading, year)):
        said = {day} & by_words if by_words else {day}
    else:
        said = by_words
    key = said.pop() if len(said) == 1 else ""
    return key if key and not contradicts(heading, f"class:{key}", shape, year) else ""


def without_vague(roles: Mapping[int, str], names: Sequence[Any], year: int) -> dict[int, str]:
    """Return roles without a balance whose heading names no day ("Saldo"), where that of another column names it."""
    free = [name for at, name in enumerate(names) if at not in roles]
    days = {OPENING: is_of_start, CLOSING: is_of_end}
    vague = {
        at
        for at, role in roles.items()
        if (is_of := days.get(role.removeprefix("class:"))) and at < len(names) and not is_of(names[at], year)
        if any(is_of(name, year) for name in free)
    }
    return {at: role for at, role in roles.items() if at not in vague}


def contradicts_period(heading: Any, shape: Shape) -> bool:
    """Whether a heading names a period of another kind than those of the table, or more years than one."""
    others = (kind for kind in PeriodKind if kind != shape.period_kind)
    return adds_up_years(heading) or any(period_of(heading, kind) for kind in others)


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
    shared = _in_common(heading, shape)
    return max(shared.values(), default=0) > shared.get(key, 0)


def _by_day(heading: Any, year: int) -> str:
    starts, ends = is_of_start(heading, year), is_of_end(heading, year)
    return "" if starts is ends else OPENING if starts else CLOSING


def _in_common(heading: Any, shape: Shape, are_one: Callable[[str, str], bool] = _is_alike) -> dict[str, int]:
    """How many words of a heading are among the names of each class."""
    axis, words = shape.axis(shape.columns), _words(heading)
    names = {one.key: _words(" ".join((*one.names, ALSO.get(one.key, "")))) for one in (axis.classes if axis else ())}
    if CLOSING in names and LEFT.search(str(heading)):
        return {key: int(key == CLOSING) for key in names}
    return {key: sum(any(are_one(word, name) for name in known) for word in words) for key, known in names.items()}


def _most(shared: dict[str, int]) -> set[str]:
    most = max(shared.values(), default=0)
    return {key for key, count in shared.items() if count == most} if most else set()


def _words(text: Any) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", str(text).casefold()))
