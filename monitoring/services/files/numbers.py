"""Reading one figure. What is not certain is refused, with what stood there and what was expected."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.cells import CellError
from drenthe.lib.rawsheet import RawCell
from monitoring.enums import Mark
from monitoring.services.tables.shape import CellEntry, Shape

SECRET = {".", "x"}
HIGHEST = Decimal(10) ** 10
WHOLE = re.compile(r"^-?\d{1,11}$")
BROKEN = re.compile(r"^-?\d{1,11},\d{1,3}$")
GROUPED = re.compile(r"^-?\d{1,3}([. ']\d{3})+$")


def read_number(cell: RawCell, shape: Shape) -> CellEntry:
    """Return what stands in a cell of a table: a number, a blank, or a figure kept secret ("." or "x").

    Raises CellError with a sentence for anything that could mean more than one thing, or nothing.
    """
    if cell.is_empty:
        return CellEntry(None, Mark.BLANK)
    if cell.is_formula:
        raise CellError(_("This is a formula. Enter the value itself (copy, paste as values)."))
    if cell.is_error:
        raise CellError(_("Excel shows an error here."))
    value = cell.value
    if isinstance(value, str):
        return _from_text(value.strip(), shape)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise CellError(_("A number is expected here."))
    return CellEntry(_fitting(_from_number(Decimal(str(value)), cell, shape), shape), printed=str(value))


def _from_text(text: str, shape: Shape) -> CellEntry:
    if text.casefold() in SECRET:
        return CellEntry(None, Mark.SUPPRESSED, text)
    plain = text.replace("\u2212", "-").replace("\u00a0", " ")
    if plain.endswith("%"):
        if not shape.is_share:
            raise CellError(_("This is a percentage, but a number is expected here."))
        plain = plain[:-1].rstrip()
    if WHOLE.match(plain):
        return CellEntry(_fitting(Decimal(plain), shape), printed=text)
    if BROKEN.match(plain) and shape.decimals:
        return CellEntry(_fitting(Decimal(plain.replace(",", ".")), shape), printed=text)
    raise CellError(_why_no_number(plain, shape))


def _why_no_number(plain: str, shape: Shape) -> str:
    if GROUPED.match(plain):
        bare = re.sub(r"[. ']", "", plain)
        return _("There is a separator between the digits. Write %(number)s if that is what you mean.") % {
            "number": bare
        }
    if BROKEN.match(plain):
        return _("This has decimals; a whole number is expected here.")
    if re.match(r"^-?\d*[.,' ][\d.,' ]*$", plain):
        return _("There is a full stop, comma or space in the wrong place. Write the number using digits only.")
    if re.match(r"^\(\d+\)$|^\d+-$", plain):
        return _("Write a number below zero with a minus sign in front.")
    if any(letter.isdigit() for letter in plain):
        return _("This is not a number: there is something else between the digits.")
    return _("A number is expected here.")


def _from_number(number: Decimal, cell: RawCell, shape: Shape) -> Decimal:
    if cell.is_percentage:
        if not shape.is_share:
            raise CellError(_("This is a percentage, but a number is expected here."))
        if abs(number) > Decimal("1.5"):
            shown = f"{number * 100:f}%"
            raise CellError(_("Excel shows %(shown)s here. Write the share as it should be read.") % {"shown": shown})
        return number * 100
    if shape.is_share and 0 < abs(number) < 1 and not shape.decimals:
        whole = (number * 100).normalize()
        reason = _(
            "This is a fraction of one, but a percentage is expected here. Write %(number)s if that is what you mean."
        )
        raise CellError(reason % {"number": f"{whole:f}"})
    return number


def _fitting(number: Decimal, shape: Shape) -> Decimal:
    """Return the number with the decimals of the table, when it has no more than that."""
    if abs(number) >= HIGHEST:
        raise CellError(_("This number is too large to be correct."))
    try:
        rounded = number.quantize(Decimal(1).scaleb(-shape.decimals))
    except InvalidOperation:
        raise CellError(_("A number is expected here.")) from None
    if abs(number - rounded) > Decimal("1e-9"):
        if shape.decimals:
            raise CellError(_("At most %(count)s decimals are expected here.") % {"count": shape.decimals})
        raise CellError(_("This has decimals; a whole number is expected here."))
    return rounded


def shown(value: Any) -> str:
    """Return what stood there, short."""
    return "" if value is None else str(value)[:60]
