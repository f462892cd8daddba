"""What period a cell names, in the words of people and of Statistics Netherlands: a year, half-year, quarter or month.

"2025", "2025 1e kwartaal", "1e halfjaar 2025", "januari 2025", "2025KW01", "2025*", "31-12-2025". What is written
behind it (expected, provisional, a footnote) is no part of it.
"""

import re
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from monitoring.enums import PeriodKind

# What people write behind a period: that it is expected, provisional or explained in a note.
ADDED = re.compile(
    r"\s*(\((?:prognose|raming|verwacht|(?:nader )?voorlopig|definitief|plan|p|v)\.?\)|"
    r"(?:nader )?voorlopig(?:e cijfers)?|definitief|\*+|[¹²³]|\d?\))$"
)
LETTERS = {PeriodKind.HALF_YEAR: "H", PeriodKind.QUARTER: "Q", PeriodKind.MONTH: "M"}
HIGHEST = {"Q": 4, "H": 2, "M": 12}
WORDS = dict.fromkeys(["kwartaal", "kwartalen", "quarter", "kwrt", "kw", "k", "q"], "Q")
WORDS |= dict.fromkeys(["halfjaar", "half jaar", "half-jaar", "half year", "helft", "half", "hj", "h"], "H")
WORDS |= dict.fromkeys(["maand", "month", "mnd", "mm", "m"], "M")
ORDINALS = {
    "eerste": 1,
    "first": 1,
    "tweede": 2,
    "second": 2,
    "derde": 3,
    "vierde": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
YEAR = r"(?P<year>(?:19|20)\d{2})"
WORD = rf"(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})"
NUMBER = rf"(?:(?P<number>0?\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?|(?P<ordinal>{'|'.join(ORDINALS)}))"
MONTH = (
    r"(?P<month>jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|"
    r"okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
BETWEEN = r"[\s,./-]*"
NO_YEAR = re.compile(r"(?:(?!(?:19|20)\d{2}|[-'’]\d{2}$).)*", re.DOTALL)
WAYS = [
    re.compile(way)
    for way in (
        rf"(?:(?:kalender)?jaar |year |einde? |ultimo )?{YEAR}(?:\s?jj00)?",
        rf"(?:0?1[-/. ](?:0?1|jan(?:uari)?)|31[-/. ](?:12|dec(?:ember)?))[-/. ]{YEAR}",
        rf"{YEAR}-(?:01-01|12-31)",
        rf"{YEAR}[ -]*(?:{WORD}?[ -]*)0?(?P<number>\d{{1,2}})",
        rf"{YEAR}{BETWEEN}{NUMBER}{BETWEEN}{WORD}",
        rf"{YEAR}{BETWEEN}{WORD}{BETWEEN}{NUMBER}",
        rf"(?:(?:het|de) )?{NUMBER}{BETWEEN}{WORD}{BETWEEN}(?:(?:van|of) )?{YEAR}",
        rf"{WORD}{BETWEEN}{NUMBER}{BETWEEN}{YEAR}",
        rf"{YEAR}{BETWEEN}{MONTH}",
        rf"{MONTH}{BETWEEN}{YEAR}",
        rf"{MONTH}[-'’](?P<short>\d{{2}})",
    )
]


def period_of(value: Any, kind: str) -> str | None:
    """Return the period of a kind that a cell names; None when it names none, or one of another length.

    A date of 1 January or 31 December is how Excel shows a year, and the first or last day of a month how it shows
    that; so is the text of one.
    """
    found = _written(value, kind)
    return None if found is None or found[0] != kind else found[1]


def other_kind(value: Any, kind: str) -> PeriodKind | None:
    """Return of which length the period is that a cell names, when that is another than is wanted."""
    found = _written(value, kind)
    return None if found is None or found[0] == kind else found[0]


def why_other(found: PeriodKind, kind: str, expected: str) -> str:
    """Return what is said of a period of another length: what the table has, and the way on."""
    facts = {"found": str(found.label).lower(), "wanted": str(PeriodKind(kind).label).lower(), "expected": expected}
    if kind == PeriodKind.YEAR:
        pattern = _(
            "This is a %(found)s, and this table has one figure for each year (%(expected)s). Keep the figures of the "
            "whole year only, or add them up to years in Excel first, and submit that."
        )
    else:
        pattern = _(
            "This is a %(found)s, and this table has one figure for each %(wanted)s (%(expected)s). Is there a table "
            "with each %(found)s? Submit the file there. If not, ask the sender for figures by %(wanted)s."
        )
    return pattern % facts


def _written(value: Any, kind: str) -> tuple[PeriodKind, str] | None:
    """The kind and key of the period that a cell names; a number without a word is of the kind that is wanted."""
    if isinstance(value, date):
        return _of_day(value, kind)
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    text = ADDED.sub("", re.sub(r"\s+", " ", text).strip().casefold()).strip()
    if NO_YEAR.fullmatch(text):
        return None  # most of what stands in a sheet: not held against every way one by one
    match = next((found for way in WAYS if (found := way.fullmatch(text))), None)
    if match is None:
        return None
    said = match.groupdict()
    year = said.get("year") or f"20{said['short']}"
    if month := said.get("month"):
        return PeriodKind.MONTH, f"{year}M{month_of(month):02}"
    number = int(said["number"]) if said.get("number") else ORDINALS.get(said.get("ordinal") or "", 0)
    if not number:
        return PeriodKind.YEAR, year
    letter = WORDS[said["word"]] if said.get("word") else LETTERS.get(PeriodKind(kind))
    if letter is None or number > HIGHEST[letter]:
        return None
    of_letter = next(one for one, its in LETTERS.items() if its == letter)
    return of_letter, f"{year}M{number:02}" if letter == "M" else f"{year}{letter}{number}"


def _of_day(day: date, kind: str) -> tuple[PeriodKind, str] | None:
    is_last = (day + timedelta(days=1)).day == 1
    if kind == PeriodKind.MONTH and (day.day == 1 or is_last):
        return PeriodKind.MONTH, f"{day.year}M{day.month:02}"
    return (PeriodKind.YEAR, str(day.year)) if (day.month, day.day) in ((1, 1), (12, 31)) else None


def month_of(name: str) -> int:
    """Return the number of a month by its name, in full or short."""
    name = name.casefold()
    first = "mrt" if name.startswith("maart") else name[:3]
    return MONTHS.index(first) + 1
