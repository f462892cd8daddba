"""How people write what only a list of projects has: dwellings, municipalities, and the words for choices."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from drenthe.lib.entry.days import YEARS_AHEAD
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import NOTHING, Reader, squeezed, written_day
from drenthe.lib.sheets.written import number
from drenthe.lib.values.grouped import digits_of_groups
from projects.enums import Phase, ProjectState, Track
from projects.services.municipalities import plain_name

MAX_DWELLINGS = 100_000
UNIT = re.compile(r"(?<=\d) ?(?:woning|woningen|won\.?|appartementen|eenheden|stuks)$")
AT_LEAST = re.compile(r"^(?:minimaal|minstens|min\.?|ten minste|tenminste) (?=\d)|^(?:≥|>=) ?(?=\d)|(?<=\d) ?\+$")
DIGITS = re.compile(r"[-\u2212\u2013]?\d[\d., '’]*")
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


def expected_day(cell: Cell) -> date | None:
    """Read a day on which something is expected: further back than such a day may lie ahead, the year is mistyped."""
    day = written_day(cell)
    if day is not None and day.year < timezone.localdate().year - YEARS_AHEAD:
        raise CellError(_("This day is too long ago to be expected. Is the year right?"))
    return day


def dwellings(cell: Cell, *, in_groups: bool = False) -> tuple[int, bool] | None:
    """Read a number of dwellings, and whether that is the least there will be.

    `in_groups`: somebody said of the whole list that “1.024” is 1024 in it.
    """
    value = cell.value
    if in_groups and isinstance(value, str) and (digits := digits_of_groups(value)):
        return _positive(digits), False
    if isinstance(value, bool | date):
        raise CellError(_("A number is expected here."))
    if isinstance(value, int | float):
        if not 0 < value < MAX_DWELLINGS or value != int(value):
            raise CellError(_("This is not a number of dwellings."))
        return int(value), False
    written = squeezed(cell).casefold()
    plain = normalise(written)
    if plain in NOTHING and written not in {"≥", "+"}:
        return None
    bare = UNIT.sub("", AT_LEAST.sub("", written))
    if not DIGITS.fullmatch(bare):
        raise CellError(_("This is not an exact number."))
    return _positive(number(bare)), bool(AT_LEAST.search(written))


def _positive(found: Decimal | str) -> int:
    if not 0 < int(found) < MAX_DWELLINGS:
        raise CellError(_("This is not a number of dwellings."))
    return int(found)


def names_of(choices: type[models.TextChoices], words: Mapping[Any, Iterable[str]]) -> dict[str, str]:
    """Return the names by which a choice is known, normalised: its key, its label in each language, and more."""
    known: dict[str, str] = {}
    for language in ("nl", "en"):
        with translation.override(language):
            known |= {normalise(choice.label): choice.value for choice in choices}
    known |= {normalise(choice.value): choice.value for choice in choices}
    return known | {normalise(word): str(choice) for choice, others in words.items() for word in others}


def municipality(known: Mapping[str, Any]) -> Reader:
    """Return a reader of a municipality: its CBS code, or its name with or without "gemeente" or "gem." before it."""

    def read(cell: Cell) -> Any:
        name = plain_name(cell.value)
        if not name:
            return None
        if name not in known:
            raise CellError(_("This is not a municipality in Drenthe."))
        return known[name]

    return read
