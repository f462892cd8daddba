"""Reading what people put in cells: what is certain is read, and of what is not is said why.

A reader returns the value, or None for an empty cell; it raises `Unclear` with a reason for anything that would have
to be guessed ("ca. 12", "medio 2025", "Q3 2025").
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from drenthe.lib.mapping import normalise
from projects.enums import Phase, ProjectState, Track

FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was
NOTHING = {"", "nvt", "n v t", "nb", "n b", "nnb", "n n b", "ntb", "n t b", "onbekend", "unknown", "geen"}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("maart", "mrt"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
NUMBER = re.compile(r"^(\d{1,5})( (woning|woningen|won|appartementen|eenheden|stuks))?$")
AT_LEAST = re.compile(r"^(?:minimaal|minstens|min|ten minste|tenminste) (\d{1,5})(?: (?:woningen|won))?$")
MORE = re.compile(r"^(?:≥|>=)\s*(\d{1,5})$|^(\d{1,5})\s*\+$")
DAY_FIRST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?$")
IN_WORDS = re.compile(r"^(\d{1,2}) ([a-z]+) (\d{4})$")
STATES = {
    ProjectState.ACTIVE: ("loopt", "lopend", "actief", "in uitvoering", "bezig"),
    ProjectState.ON_HOLD: ("on hold", "aangehouden", "gepauzeerd", "ligt stil", "in de wacht"),
    ProjectState.STOPPED: ("gestopt", "beeindigd", "afgevallen", "gestaakt"),
    ProjectState.OTHER_FORM: ("andere vorm", "andere vorm geworden"),
    ProjectState.COMPLETED: ("afgerond", "gereed", "klaar", "voltooid"),
}
TRACKS = {
    Track.CPO: ("cpo", "collectief particulier opdrachtgeverschap"),
    Track.OTHER: ("wooninitiatief", "overig", "overig wooninitiatief", "ander wooninitiatief"),
    Track.FLEX: ("flex", "flexwonen", "flexwoningen"),
    Track.AREA: ("gebiedsontwikkeling", "gebied"),
    Track.CONVERSION: ("transformatie", "herstructurering", "transformatie en herstructurering"),
}
PHASES = {
    Phase.PLAN: ("plan", "planfase"),
    Phase.DEVELOPMENT: ("ontwikkeling", "ontwikkelfase"),
    Phase.EXPLORATION: ("verkenning", "verkenningsfase"),
    Phase.REALISATION: ("realisatie", "in aanbouw", "bouw"),
    Phase.DELIVERED: ("opgeleverd",),
}


class Unclear(ValueError):
    """What stands in a cell cannot be read with certainty; the message says why, in the active language."""


def text(limit: int, value: Any) -> str | None:
    """Read a text, blanks squeezed; a number counts as its digits."""
    if isinstance(value, datetime | date | bool):
        raise Unclear(_("text is expected here"))
    shown = str(int(value)) if isinstance(value, float) and value.is_integer() else str("" if value is None else value)
    found = " ".join(shown.split())
    if len(found) > limit:
        raise Unclear(_("this is longer than %(limit)s characters") % {"limit": limit})
    return found or None


def long_text(value: Any) -> str | None:
    """Read a text of more lines; blanks at the ends go."""
    found = "" if value is None else str(value).replace("\r\n", "\n").strip()
    return found or None


def dwellings(value: Any) -> tuple[int, bool] | None:
    """Read a number of dwellings, and whether that is the least there will be."""
    if isinstance(value, bool | datetime | date):
        raise Unclear(_("a number is expected here"))
    if isinstance(value, int | float):
        if not 0 < value < 100_000 or value != int(value):
            raise Unclear(_("this is not a number of dwellings"))
        return int(value), False
    shown = " ".join(str(value or "").split()).casefold()
    plain = normalise(shown)
    if plain in NOTHING and shown not in {"≥", "+"}:
        return None
    if found := MORE.match(shown):
        return _positive(found[1] or found[2]), True
    if re.fullmatch(r"[a-z .]*\d+[a-z .]*", shown):
        if found := AT_LEAST.match(plain):
            return _positive(found[1]), True
        if found := NUMBER.match(plain):
            return _positive(found[1]), False
    raise Unclear(_("this is not an exact number"))


def _positive(digits: str) -> int:
    if not int(digits):
        raise Unclear(_("this is not a number of dwellings"))
    return int(digits)


def day(value: Any) -> date | None:
    """Read a day, as Excel knows it or written out in full."""
    found = value.date() if isinstance(value, datetime) else value
    if not isinstance(found, date):
        found = _written_day(value)
    if found is not None and found < FIRST_DAY:
        raise Unclear(_("this date cannot be correct"))
    return found


def _written_day(value: Any) -> date | None:
    shown = " ".join(str("" if value is None else value).split()).casefold()
    if normalise(shown) in NOTHING:
        return None
    parts: tuple[int, int, int] | None = None
    if found := DAY_FIRST.match(shown):
        parts = int(found[3]), int(found[2]), int(found[1])
    elif found := YEAR_FIRST.match(shown):
        parts = int(found[1]), int(found[2]), int(found[3])
    elif (found := IN_WORDS.match(shown)) and found[2] in MONTHS:
        parts = int(found[3]), MONTHS[found[2]], int(found[1])
    try:
        if parts is not None:
            return date(*parts)
    except ValueError:
        pass
    raise Unclear(_("this is not an exact day"))


def chooser(choices: type[models.TextChoices], words: Mapping[Any, Iterable[str]]) -> dict[str, str]:
    """Return the words by which a choice is known, normalised: its key, its name in each language, and more."""
    known: dict[str, str] = {}
    for language in ("nl", "en"):
        with translation.override(language):
            known |= {normalise(choice.label): choice.value for choice in choices}
    known |= {normalise(choice.value): choice.value for choice in choices}
    return known | {normalise(word): str(choice) for choice, found in words.items() for word in found}


def choose(known: Mapping[str, Any], value: Any) -> Any:
    """Read one of the known things by its name, whatever the capitals and signs."""
    name = normalise(value)
    if name in NOTHING:
        return None
    if name not in known:
        raise Unclear(_("this is not known here"))
    return known[name]


def municipality(known: Mapping[str, Any], value: Any) -> Any:
    """Read a municipality by its name, with or without "gemeente" or "gem." before it, or its CBS code."""
    name = re.sub(r"^(gemeente|gem) ", "", normalise(value))
    if not name:
        return None
    if name not in known:
        raise Unclear(_("this is not a municipality in Drenthe"))
    return known[name]
