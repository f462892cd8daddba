"""Cells as SpreadsheetML text: what one value looks like inside a sheet's XML part.

Kept apart from the writer so that everything which must be fast, and everything which must be escaped, can be read in
one place. Nothing here knows about files, styles or sheets; use it through `drenthe.lib.sheets.xlsx_writer`.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
"""Excel knows no time zones: every moment is shown as the clock in Drenthe showed it."""

MAX_TEXT = 32_767
"""Characters in one cell; Excel counts UTF-16 units, so an emoji counts double."""

_HARMLESS = re.compile(r"-(?:\d[\d.,]*%?)?")
HOSTILE = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet program take a text for a formula."""

_CENT = Decimal("0.01")
_MAX_NUMBER = 10**15  # a double keeps fifteen digits; the sixteenth would silently change
_MAX_EURO = 10**13
_FIRST_DAY = dt.date(1900, 3, 1).toordinal()  # before it Excel counts a 29 February 1900 that never was
_DAY_ZERO = dt.date(1899, 12, 30).toordinal()
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})

Writer = Callable[[Any, int], str]
"""Makes the XML of one cell from a value and its row number; an empty cell is an empty string."""


class CellKind(Enum):
    """What a column holds; decides the type, the number format and the values that are accepted."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"  # with decimals, as many as it has
    EURO = "euro"
    PERCENT = "percent"
    DATE = "date"
    MOMENT = "moment"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: `key` for machines (second row, never translated), `label` for people (first row).

    `width` is in characters; left out, it follows from the kind and the label.
    """

    key: str
    label: str | Promise
    kind: CellKind = CellKind.TEXT
    width: int | None = None


class CellStyle(Enum):
    """How a cell stands out, apart from what it holds."""

    PLAIN = "plain"
    WRAP = "wrap"
    STRONG = "strong"
    TITLE = "title"
    HEADER = "header"
    HEADER_RIGHT = "header right"  # above numbers
    KEY = "key"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class StyledCell:
    """A loose value with a look, or with a kind that its type does not tell (a share)."""

    value: Any
    kind: CellKind | None = None
    look: CellStyle = CellStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Formula:
    """The only way to write a formula. `expression` is in English with commas: "=SUM(B2:B4)".

    `value` is what it comes to now, for viewers that do not calculate; Excel recalculates when it opens the file.
    """

    expression: str
    value: Any = None
    kind: CellKind = CellKind.EURO
    look: CellStyle = CellStyle.PLAIN

    def __post_init__(self) -> None:
        if not self.expression.startswith("="):
            raise ValueError("a formula starts with =")


class CellTypeError(TypeError):
    """A value does not fit its cell. Knows the place, not the value: an error report must not hold personal data.

    Attributes: `sheet` (title, empty for CSV), `row` (as the file counts them, from 1), `column` (the column's key,
    its letter in a FormSheet, or empty if the row itself is too short or too long), `reason`.
    """

    def __init__(self, sheet: str, row: int, column: str, reason: str) -> None:
        super().__init__(f"sheet {sheet!r}, row {row}, column {column!r}: {reason}")
        self.sheet, self.row, self.column, self.reason = sheet, row, column, reason


class CellValueError(ValueError):
    """This value cannot be written as this kind. Tells the type, never the value (it may be personal)."""


def _refuse(expected: str, value: object) -> CellValueError:
    return CellValueError(f"expected {expected}, got {type(value).__name__}")


def cut_text(text: str, units: int) -> str:
    """Return the beginning of a text, in the UTF-16 units that Excel counts, without half a character at its end."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def plain_text(value: object) -> str:
    """Return the text as a cell can hold it: translated, without illegal characters, at most `MAX_TEXT` long.

    Control characters and lone surrogates have no place in XML; each becomes U+FFFD, so that the reader sees that
    something stood there. A longer text is cut and ends in an ellipsis. Raises MisfitError for anything but text.
    """
    if not isinstance(value, str | Promise):
        raise _refuse("text", value)
    text = str(value)
    if not text.isprintable():
        text = _ILLEGAL.sub("\ufffd", text)
    if len(text) > MAX_TEXT // 2 and len(text) + len(_ASTRAL.findall(text)) > MAX_TEXT:
        text = cut_text(text, MAX_TEXT - 1) + "…"
    return text


def integer_text(value: object) -> str:
    """Return a whole number as text. Raises MisfitError for a bool, a float and more than fifteen digits."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise _refuse("a whole number", value)
    if not -_MAX_NUMBER < value < _MAX_NUMBER:
        raise CellValueError("a spreadsheet keeps fifteen digits; write longer numbers as text")
    return str(int(value))


def euro_text(value: object) -> str:
    """Return euros as decimal text, exact to the cent ("1234.56"), never by way of a float.

    Raises MisfitError for a float, a bool, a fraction of a cent, infinity, and from ten thousand billion euros on.
    """
    if type(value) is Decimal:
        text = str(value)
        if text[-3:-2] == "." and len(text) <= 16:  # two decimals and few enough digits: by far the most
            return text
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _refuse("a Decimal", value)
    amount = Decimal(value)
    if not amount.is_finite() or not -_MAX_EURO < amount < _MAX_EURO:
        raise CellValueError("an amount must be below ten thousand billion euros")
    cents = amount.quantize(_CENT)
    if cents != amount:
        raise CellValueError("an amount is in whole cents; round it first")
    return str(cents)


def number_text(value: object) -> str:
    """Return a number (a share is 0.125 for 12.5%) as decimal text, no exponent. Raises MisfitError if not finite."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _refuse("a number", value)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise CellValueError("a number must be finite")
    return f"{number:f}"


def local_moment(value: object) -> dt.datetime:
    """Return an aware moment as Amsterdam time, in whole seconds. Raises MisfitError for a naive one."""
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        raise _refuse("an aware datetime", value)
    try:
        return value.astimezone(AMSTERDAM).replace(microsecond=0)
    except OverflowError as error:
        raise CellValueError("a moment must lie between the years 1 and 9999") from error


def plain_date(value: object) -> dt.date:
    """Return the date itself. Raises MisfitError for a datetime, whose date depends on the time zone."""
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise _refuse("a date", value)
    return value


def boolean_value(value: object) -> bool:
    """Return the boolean itself. Raises MisfitError for truthy look-alikes such as 1 or "yes"."""
    if not isinstance(value, bool):
        raise _refuse("a boolean", value)
    return value


def text_element(text: str) -> str:
    """Return the inside of an `<is>` element for a text that `plain_text` has passed.

    A literal "_x0041_" would be read as "A" by Excel, LibreOffice and calamine, while the escape that Excel writes
    for it ("_x005F_x0041_") comes back from openpyxl as it stands. Cut into two runs, it is the same text for all.
    """
    runs = _ESCAPE_LOOKALIKE.sub("_\x00", text).split("\x00") if "_x" in text else [text]
    parts = [f'<t xml:space="preserve">{run.translate(_XML)}</t>' for run in runs]
    return parts[0] if len(parts) == 1 else "".join(f"<r>{part}</r>" for part in parts)


def text_writer(letter: str, style: int, quoted: int) -> Writer:
    """Make the writer of a text column: always an inline string, so "=1+1" stays a name.

    Args:
        letter: column letter ("C").
        style: cell format of ordinary text.
        quoted: the same format with the quote prefix, for text that would turn into a formula once edited in Excel.
    """
    head, tail = f'<c r="{letter}', f'" s="{style}" t="inlineStr"><is><t>'

    def write(value: Any, row: int) -> str:
        if value is None:
            return ""
        if (
            type(value) is str
            and value.isprintable()
            and value[:1] not in " =+-@"  # also true for the empty text
            and len(value) < MAX_TEXT // 2
            and not ("&" in value or "<" in value or ">" in value or "_x" in value or value[-1] == " ")
        ):
            return f"{head}{row}{tail}{value}</t></is></c>"
        text = plain_text(value)
        if not text:
            return ""
        chosen = quoted if text.startswith(HOSTILE) else style
        return f'{head}{row}" s="{chosen}" t="inlineStr"><is>{text_element(text)}</is></c>'

    return write


def number_writer(letter: str, style: int, as_text: Callable[[object], str], attributes: str = "") -> Writer:
    """Make the writer of a column of numbers; `as_text` gives the digits or raises MisfitError."""
    head, middle = f'<c r="{letter}', f'" s="{style}"{attributes}><v>'

    def write(value: Any, row: int) -> str:
        return "" if value is None else f"{head}{row}{middle}{as_text(value)}</v></c>"

    return write


def day_writer(letter: str, style: int, as_text: Writer, as_day: Callable[[object], dt.date]) -> Writer:
    """Make the writer of a column of days or moments: day numbers, or ISO text where Excel's calendar fails.

    Args:
        letter, style: column letter and cell format.
        as_text: writer of a text in the same column, for what lies before March 1900.
        as_day: `plain_date` for whole days; `local_moment` for Amsterdam clock time, to the second.
    """
    head, middle = f'<c r="{letter}', f'" s="{style}"><v>'

    def write(value: Any, row: int) -> str:
        if value is None:
            return ""
        day = as_day(value)
        ordinal = day.toordinal()
        if ordinal < _FIRST_DAY:
            return as_text(str(day)[:19], row)
        if not isinstance(day, dt.datetime):
            return f"{head}{row}{middle}{ordinal - _DAY_ZERO}</v></c>"
        fraction = (day.hour * 3600 + day.minute * 60 + day.second) / 86_400
        return f"{head}{row}{middle}{ordinal - _DAY_ZERO + fraction:.10f}</v></c>"

    return write


def cell_writer(kind: CellKind, letter: str, *, style: int, text: int, quoted: int) -> Writer:
    """Make the writer of one column, chosen once per sheet so that no cell has to ask what it is.

    Args:
        kind: what the column holds.
        letter: column letter.
        style, text, quoted: cell formats of the kind, of text, and of text with the quote prefix.
    """
    if kind is CellKind.TEXT:
        return text_writer(letter, text, quoted)
    if kind in (CellKind.DATE, CellKind.MOMENT):
        as_day = plain_date if kind is CellKind.DATE else local_moment
        return day_writer(letter, style, text_writer(letter, text, quoted), as_day)
    if kind is CellKind.BOOLEAN:
        return yes_or_no_writer(text_writer(letter, style, quoted))
    return number_writer(letter, style, NUMBER_TEXTS[kind])


def yes_or_no_writer(as_text: Writer) -> Writer:
    """Make the writer of a column of answers: in the words of the reader, where Excel shows TRUE and FALSE."""
    words = {True: gettext("Yes"), False: gettext("No")}
    return lambda value, row: as_text(None if value is None else words[boolean_value(value)], row)


def formula_cell(place: str, style: int, formula: Formula) -> str:
    """Return the XML of a formula and its value; openpyxl writes the one or the other, never both.

    Args:
        place: cell reference ("B7").
        style: cell format.
        formula: raises MisfitError if its value is not of its kind.
    """
    expression = f"<f>{plain_text(formula.expression[1:]).translate(_XML)}</f>"
    if formula.value is None:
        return f'<c r="{place}" s="{style}">{expression}</c>'
    if formula.kind is CellKind.TEXT:
        text = plain_text(formula.value).translate(_XML)
        return f'<c r="{place}" s="{style}" t="str">{expression}<v>{text}</v></c>'
    if formula.kind is CellKind.BOOLEAN:  # Excel works it out anew, and then it is a boolean
        return f'<c r="{place}" s="{style}" t="b">{expression}<v>{boolean_value(formula.value):d}</v></c>'
    cell = cell_writer(formula.kind, "", style=style, text=style, quoted=style)(formula.value, 1)
    if "<v>" not in cell:
        raise CellValueError("the value of a formula cannot be a date before March 1900")
    return cell.replace('r="1"', f'r="{place}"', 1).replace("<v>", f"{expression}<v>", 1)


def kind_of(value: object) -> CellKind:
    """Return the kind that the type of a loose value tells; what has none is left to the text writer to refuse."""
    for type_, kind in _KINDS:
        if isinstance(value, type_):
            return kind
    return CellKind.TEXT


def row_texts(
    sheet: str, columns: Sequence[ColumnSpec], writers: Sequence[Writer], row: Sequence[Any], number: int
) -> list[str]:
    """Return what each writer makes of its value in a row; only after a misfit look which value it was.

    Raises CellTypeError with the place: `sheet` and `number` are the title and the row to name in it.
    """
    try:
        return [write(value, number) for write, value in zip(writers, row, strict=True)]
    except ValueError as error:
        if len(row) != len(columns):
            reason = f"{len(row)} values for {len(columns)} columns"
            raise CellTypeError(sheet, number, "", reason) from error
        for column, write, value in zip(columns, writers, row, strict=True):
            try:
                write(value, number)
            except CellValueError as misfit:
                raise CellTypeError(sheet, number, column.key, str(misfit)) from misfit
        raise


def csv_text(value: object) -> str:
    """Return a text for a CSV file; one like a formula (no dash or number) gets an apostrophe: CSV has no types."""
    text = plain_text(value)
    return f"'{text}" if text.startswith(HOSTILE) and not _HARMLESS.fullmatch(text) else text


def csv_writer(kind: CellKind) -> Writer:
    """Make the writer of one column of a CSV file; it has no use for the row number."""
    as_text = CSV_TEXTS[kind]
    return lambda value, row: "" if value is None else as_text(value)


_KINDS = (
    (bool, CellKind.BOOLEAN),
    (int, CellKind.INTEGER),
    (Decimal, CellKind.EURO),
    (dt.datetime, CellKind.MOMENT),
    (dt.date, CellKind.DATE),
)
NUMBER_TEXTS: dict[CellKind, Callable[[object], str]] = {
    CellKind.BOOLEAN: lambda value: f"{boolean_value(value):d}",
    CellKind.INTEGER: integer_text,
    CellKind.NUMBER: number_text,
    CellKind.EURO: euro_text,
    CellKind.PERCENT: number_text,
}
CSV_TEXTS: dict[CellKind, Callable[[Any], str]] = {
    CellKind.TEXT: csv_text,
    CellKind.INTEGER: integer_text,
    CellKind.NUMBER: lambda value: number_text(value).replace(".", ","),
    CellKind.EURO: lambda value: euro_text(value).replace(".", ","),
    CellKind.PERCENT: lambda value: number_text(value).replace(".", ","),
    CellKind.DATE: lambda value: plain_date(value).isoformat(),
    CellKind.MOMENT: lambda value: local_moment(value).isoformat(),
    CellKind.BOOLEAN: lambda value: "true" if boolean_value(value) else "false",
}
