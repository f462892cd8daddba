"""Reading the value of one cell. What is not certain is refused, with a sentence that says what to put there.

A reader gets a cell with something in it and returns its value; None when what stands there means "nothing". It raises
CellError for anything that would have to be guessed. A date or an amount that stands there as text is read when it can
mean one thing only (drenthe.lib.sheets.written). Leniently, blanks and signs beside a text do not matter, for a caller
who shows what was read before it counts.
"""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from drenthe.lib.entry.days import YEARS_AHEAD, last_day
from drenthe.lib.sheets import written
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.values.money import MAX_AMOUNT, AmountError, to_euros
from drenthe.lib.values.plain_text import is_plain, plain

Reader = Callable[[Cell], Any]
EXCEL_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was
DUST = 1e-6  # euros: what adding floats leaves behind is less, and what somebody typed is more
NOTHING = {"", "nvt", "n v t", "nb", "n b", "nnb", "n n b", "ntb", "n t b", "onbekend", "unknown", "geen"}
OPTIONS_NAMED = 12
HIGHEST_WHOLE = 999_999_999


def read_cell(cell: Cell, spec: WantedColumn) -> Any:
    """Read a cell of a column; None when nothing stands there. Raises CellError, for a validator too."""
    value = None
    if not cell.is_empty and spec.read is not None:
        refuse_computed(cell)
        try:
            value = spec.read(cell)
        except ValidationError as error:
            raise CellError(error.messages[0]) from error
    if value is None and spec.is_required:
        raise CellError(_("This must be filled in."))
    return value


def refuse_computed(cell: Cell) -> None:
    """Raise CellError for a formula of which the file keeps no result, and for an error that Excel shows."""
    if cell.is_without_result:
        raise CellError(
            _("This formula has no stored result. Open and save the file in Excel, or enter the value itself.")
        )
    if cell.is_error:
        raise CellError(_("Excel shows an error here."))


def squeezed(cell: Cell) -> str:
    """Return what stands there as a text without superfluous blanks."""
    return " ".join(plain(str("" if cell.value is None else cell.value)).split())


def text(limit: int, *, is_lenient: bool = False) -> Reader:
    """Return a reader of a text up to a length; a whole number that stands there as a number counts as its digits.

    Leniently, superfluous blanks go; strictly, blanks at the ends and invisible characters are refused.
    """

    def read(cell: Cell) -> str | None:
        value = cell.value
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise CellError(_("Text is expected here."))
        said = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        if is_lenient:
            said = " ".join(plain(said).split())
        else:
            said = unicodedata.normalize("NFC", said)
            _refuse_blanks(said)
        if len(said) > limit:
            raise CellError(_("This text is longer than %(limit)s characters.") % {"limit": limit})
        if not is_plain(said, lines=True):
            raise CellError(_("This text contains an invisible character."))
        return said or None

    return read


def paragraphs(cell: Cell) -> str | None:
    """Read a text of more lines; blanks at the ends go."""
    return plain(str(cell.value), lines=True).strip() or None


def day(cell: Cell) -> date:
    """Read a date that Excel knows as one, or that is written out in full."""
    value = cell.value
    if isinstance(value, str):
        if (found := written_day(cell, may_have_time=False)) is None:
            raise CellError(_("This is not a date."))
        return found
    if not isinstance(value, date):
        raise CellError(_("This is not a date."))
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) != (0, 0, 0):
        reason = _("There is a time behind this date, and a date alone is expected. Write %(day)s.")
        raise CellError(reason % {"day": f"{value:%d-%m-%Y}"})
    return _possible(value)


def written_day(cell: Cell, *, may_have_time: bool = True) -> date | None:
    """Read a day leniently: as Excel knows it, at any time of the day, or written out in full ("30 juni 2025")."""
    if isinstance(cell.value, date):
        return _possible(cell.value)
    said = squeezed(cell).casefold()
    if normalise(said) in NOTHING:
        return None
    return _possible(written.day(said, may_have_time=may_have_time))


def _possible(value: date) -> date:
    day = value.date() if isinstance(value, datetime) else value
    if not EXCEL_FIRST_DAY <= day <= last_day(YEARS_AHEAD):
        raise CellError(_("This date cannot be correct."))
    return day


def euros(cell: Cell) -> Decimal:
    """Read an amount that Excel knows as a number, with at most two decimals, not below zero.

    One that is written as text is read when it can be one amount only: “1.000” is a thousand to one, and one to
    another.
    """
    value = cell.value
    if isinstance(value, str):
        return written.euros(squeezed(cell))
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise CellError(_("An amount is expected here."))
    try:
        # Excel keeps every number as a float; its shortest decimal form is what the person typed, or with the dust of
        # a sum behind it: 41083.270000000004.
        is_dusty = isinstance(value, float) and abs(value - round(value, 2)) < DUST
        amount = to_euros(str(round(value, 2) if is_dusty else value), most=MAX_AMOUNT)
    except AmountError as error:
        raise CellError(str(error)) from None
    if amount < 0:
        raise CellError(_("An amount cannot be below zero."))
    return amount


def positive_euros(cell: Cell) -> Decimal:
    """Read an amount above zero."""
    amount = euros(cell)
    if amount == 0:
        raise CellError(_("The amount must be above zero."))
    return amount


def whole(cell: Cell) -> int:
    """Read a whole number above zero; one that is written as text as the figures of tables are."""
    value = cell.value
    if isinstance(value, str):
        value = int(written.number(squeezed(cell)))
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise CellError(_("A whole number is expected here."))
    if value < 1:
        raise CellError(_("The number must be above zero."))
    if value > HIGHEST_WHOLE:
        raise CellError(_("This number is too large to be correct."))
    return int(value)


def choice(options: Callable[[], Mapping[str, Any]], *, is_lenient: bool = False) -> Reader:
    """Return a reader of one of the options by its name, whatever the capitals; leniently, whatever the signs too.

    A fault names the options when it is strict. The names of a lenient choice are normalised already.
    """

    def read(cell: Cell) -> Any:
        if is_lenient:
            name = normalise(cell.value)
            if name in NOTHING:
                return None
            if name not in options():
                raise CellError(_("This is not known here."))
            return options()[name]
        _refuse_blanks(cell.value)
        known = {str(name).casefold(): option for name, option in options().items()}
        if (option := known.get(str(cell.value).casefold())) is None:
            names = ", ".join(sorted(options())[:OPTIONS_NAMED])
            raise CellError(_("This is not one of: %(names)s.") % {"names": names})
        return option

    return read


def _refuse_blanks(value: Any) -> None:
    if isinstance(value, str) and value != value.strip():
        raise CellError(_("There are spaces before or after the text. Remove them."))
