"""Years that a file names in its titles and headings, held against the year that it is brought for.

A table of another year reads without a fault: its names are the same. What it says of its year is the one thing that
tells, so where that contradicts the year chosen, a person answers before anything is stored.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Cell
from monitoring.services.files.blocks import Block
from monitoring.services.files.columns import VALUE
from monitoring.services.files.layouts import YEAR
from monitoring.services.files.periods import MONTH, month_of
from monitoring.services.tables.shape import Shape

START = re.compile(r"\b0?1[-/. ](?:0?1|jan\w*)[-/. ]((?:19|20)\d{2})(?!\d)", re.IGNORECASE)  # 1-1-2026: after 2025
END = re.compile(r"(?:\b31[-/. ](?:12|dec\w*)[-/. ]|\b(?:eind|einde|ultimo) )((?:19|20)\d{2})(?!\d)", re.IGNORECASE)
ADDED_UP = re.compile(  # "t/m 2026", "cumulatief 2028", "2026-2028", "2026/27", "2030 e.v.", "2030+", "na 2030"
    r"\bt\s*/\s*m\b|\btm (?=(?:19|20)\d{2})|\btot en met\b|\bcum(?:ul\w*)?\b|\bsinds\b"
    r"|(?<!\d)(?:19|20)\d{2}\s*(?:[-\u2013\u2014/]|tot|en)\s*(?:(?:19|20)\d{2}|[2-9]\d)(?!\d)"
    r"|(?<!\d)(?:19|20)\d{2}\s*(?:\+|>|e\.?\s?v\b|(?:en|of) (?:later|verder|volgende|daarna|eerder)\b)"
    r"|(?:\b(?:vanaf|tot|na|from|after|until)|[<>\u2264\u2265])\s*(?:19|20)\d{2}(?!\d)",
    re.IGNORECASE,
)
# A day in full: "12-1-2026", "12 januari 2026", "2026-01-12". When a file was made is no year of its figures.
DAY = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})[-/. ]+(?:(?P<number>\d{{1,2}})|{MONTH})[-/. ]+(?P<year>(?:19|20)\d{{2}})(?!\d)"
    r"|(?<!\d)(?P<iso_year>(?:19|20)\d{2})-(?P<iso_number>\d{2})-(?P<iso_day>\d{2})(?!\d)",
    re.IGNORECASE,
)
FAR = 5  # years before the first or after the last of a table: a typing error sooner than another period


def years_in(value: Any) -> set[int]:
    """Return the years that a text or date names."""
    return {int(year) for year in YEAR.findall(_text(value))}


def other_years(block: Block, shape: Shape, year: int) -> list[Fault]:
    """Return the titles and headings of a table in a file that name another year than the one it is brought for."""
    return [*_titles(block, shape, year), *_headings(block, shape, year)]


def contradicts(value: Any, role: str, shape: Shape, year: int) -> bool:
    """Whether a heading names a year, and another one than that of what its column is said to hold."""
    named, expected = years_in(value), _expected(role, shape, year)
    # A balance at the end of 2025 is that at the start of 2026; one that may name both years is of the end itself.
    closed = {one + 1 for one in _found(END, value)} if len(expected) == 1 else set()
    return bool(named and expected and not (named | closed) & expected)


def is_of_end(value: Any, year: int) -> bool:
    """Whether a heading names the end of a year, or the start of the next."""
    return year in _found(END, value) or year + 1 in _found(START, value) or _is_day(value, "31", "12", "dec")


def is_of_start(value: Any, year: int) -> bool:
    """Whether a heading names the start of a year, or the end of the one before."""
    return year in _found(START, value) or year - 1 in _found(END, value) or _is_day(value, "0?1", "0?1", "jan")


def _is_day(value: Any, day: str, month: str, name: str) -> bool:
    """Whether a heading names a day without a year: "stand 1-1", "per 31 december"."""
    return re.search(rf"(?<!\d){day}[-/. ](?:{month}|{name}[a-z]*)(?![-/. ]*\d)", _text(value).casefold()) is not None


def adds_up_years(value: Any) -> bool:
    """Whether a heading says that what stands below it is of more years together."""
    return bool(years_in(value)) and ADDED_UP.search(_text(value)) is not None


def headings_that_add_up(block: Block, shape: Shape, year: int) -> Iterator[Fault]:
    """Give the headings that say up to and including a year, of columns that were read as one year."""
    for at, role in block.header.columns.items():
        cell = block.header.row.cell(at)
        if role.startswith("period:") and adds_up_years(cell.value):
            reason = _("This heading says that it adds up years; the column was read as %(role)s alone.")
            yield _fault(block, cell, reason % {"role": role_name(role, shape, year)})


def _headings(block: Block, shape: Shape, year: int) -> Iterator[Fault]:
    for at, role in block.header.columns.items():
        cell = block.header.row.cell(at)
        if contradicts(cell.value, role, shape, year):
            reason = _("This heading names another year; the column was read as %(role)s.")
            yield _fault(block, cell, reason % {"role": role_name(role, shape, year)})


def _titles(block: Block, shape: Shape, year: int) -> Iterator[Fault]:
    said = _("This names %(named)s, another year than %(year)s, the year that was chosen for the table.")
    for place, value in [("", block.sheet.name), *((cell.ref, cell.value) for cell in block.titles)]:
        if is_of_another_year(value, shape, year):
            named = get_text_list([str(one) for one in sorted(_years_of_title(value, year))], _("and"))
            content = _text(value) if place else ""
            yield Fault(block.sheet.name, place, content, said % {"named": named, "year": year})


def is_of_another_year(title: Any, shape: Shape, year: int) -> bool:
    """Whether a title names years and none of them is that of the table; "stand 1-1-2026" is how 2025 ended."""
    named = _years_of_title(title, year)
    periods = {int(period[:4]) for period in shape.periods_of(year)}
    if not named or year in named or (len(named) > 1 and named <= periods):
        return False
    return year not in {one - 1 for one in _found(START, title)}


def _years_of_title(title: Any, year: int) -> set[int]:
    """The years that a title names, without those of days on which the table of a year can have been made.

    The first and last day of a year stand for that year: "stand 31-12-2023".
    """
    text = _text(title)
    for found in reversed(list(DAY.finditer(text))):
        day = int(found["day"] or found["iso_day"])
        month = int(found["number"] or found["iso_number"] or 0) or month_of(found["month"])
        if int(found["year"] or found["iso_year"]) >= year and (day, month) not in ((1, 1), (31, 12)):
            text = text[: found.start()] + text[found.end() :]
    return years_in(text)


def is_mistyped(faults: Collection[Fault], header: Header, shape: Shape, year: int) -> bool:
    """Whether all that is wrong with the columns is a year far from those of the table: a typing error.

    Which year is meant only the sender knows, so it is put right in the file: left out, its figures would be lost.
    Where the table has none of the years of the file, another year was chosen for it.
    """
    expected = {f"period:{period}" for period in shape.periods_of(year)}
    years = [int(period[:4]) for period in shape.periods_of(year)]
    headed = {header.row.cell(at).ref: role for at, role in header.columns.items() if role.startswith("period:")}
    if not expected & set(headed.values()) or not faults:
        return False
    others = [headed.get(fault.cell, "").removeprefix("period:")[:4] for fault in faults]
    return all(one and not min(years) - FAR <= int(one) <= max(years) + FAR for one in others)


def role_name(role: str, shape: Shape, year: int) -> str:
    """Return what a column was read as: a period, or the name of a class with the year."""
    kind, _sep, key = role.partition(":")
    axis = shape.axis(shape.columns)
    found = axis.find(key) if axis is not None else None
    return key if kind == "period" else f"{found.label if found else role}, {year}"


def _expected(role: str, shape: Shape, year: int) -> set[int]:
    """The years that the heading of a column may name; none for one that holds no figures of a year."""
    kind, _sep, key = role.partition(":")
    if key and kind == "period":
        return {int(key[:4])}
    if kind == VALUE:
        return {year, *(int(period[:4]) for period in shape.periods_of(year))}
    axis = shape.axis(shape.columns)
    found = axis.find(key) if kind == "class" and axis is not None else None
    if found is None:
        return set()
    return {year, year + 1} if any("{next_year}" in name for name in found.names) else {year}


def _found(pattern: re.Pattern[str], value: Any) -> set[int]:
    return {int(one) for one in pattern.findall(_text(value))}


def _text(value: Any) -> str:
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else "" if value is None else str(value)


def _fault(block: Block, cell: Cell, reason: str) -> Fault:
    return Fault(block.sheet.name, cell.ref, cell.content, reason)
