"""Reading one figure as it was published: a whole number, one with decimals, or a share. Strictly, without a guess."""

import re
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from drenthe.lib.sheets import written
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import refuse_computed
from drenthe.lib.values.grouped import digits_of_groups

HIGHEST_PART = Decimal("1.5")  # of one, as a share
HIGHEST = Decimal(10) ** 10
DUST = Decimal("1e-9")  # what a float may be beside the number that was typed
PART_OF_ONE = re.compile(r"^0,\d*[1-9]\d*$")
FOOTNOTE = re.compile(r"(?<=[\d%])\s?(\*{1,3}|[¹²³⁴⁵]|\([a-z1-9]\))$")


def footnote_of(text: str) -> str:
    """Return the mark of a footnote behind a number ("*", "¹", "(p)"), which `number` leaves out; else empty."""
    found = FOOTNOTE.search(text.strip())
    return found[1] if found else ""


def whole_in_groups(value: object) -> str:
    """Return the whole number that groups of digits are, whatever footnote is behind them: "1.542*"; else empty."""
    return digits_of_groups(FOOTNOTE.sub("", value.strip())) if isinstance(value, str) else ""


def number(cell: Cell, *, decimals: int = 0, is_share: bool = False, in_groups: bool = False) -> Decimal:
    """Return the number in a cell, with so many decimals; a share in per cents.

    `in_groups`: somebody said of the whole file that "1.180" is 1180 in it; only for whole numbers.
    Raises CellError with a sentence for anything that could mean more than one thing, or nothing.
    """
    refuse_computed(cell)
    value = cell.value
    if isinstance(value, str) and in_groups and not decimals and (digits := whole_in_groups(value)):
        return _fitting(Decimal(digits), decimals)
    if isinstance(value, str):
        return _fitting(_from_text(value.strip(), decimals, is_share=is_share), decimals)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise CellError(_("A number is expected here."))
    return _fitting(_from_number(Decimal(str(value)), cell, decimals, is_share=is_share), decimals)


def _from_text(text: str, decimals: int, *, is_share: bool) -> Decimal:
    plain = FOOTNOTE.sub("", text)
    if plain.endswith("%"):
        if not is_share:
            raise CellError(_("This is a percentage, but a number is expected here."))
        plain = plain[:-1].rstrip()
    try:
        return written.number(plain, decimals=decimals)
    except CellError:
        if is_share and not text.endswith("%") and PART_OF_ONE.match(plain):
            raise CellError(_why_no_share(Decimal(plain.replace(",", ".")))) from None
        raise


def _from_number(value: Decimal, cell: Cell, decimals: int, *, is_share: bool) -> Decimal:
    if cell.is_percentage:
        if not is_share:
            raise CellError(_("This is a percentage, but a number is expected here."))
        if abs(value) > HIGHEST_PART:
            reason = _("Excel shows %(shown)s here. Write the share as it should be read.")
            raise CellError(reason % {"shown": cell.content})
        exact = value * 100
        return exact if abs(exact - exact.quantize(Decimal(1).scaleb(-decimals))) <= DUST else cell.percentage
    if cell.has_percent_sign:
        if not is_share:
            raise CellError(_("This is a percentage, but a number is expected here."))
        return value
    if is_share and cell.may_be_percentage and 0 < abs(value) <= HIGHEST_PART:
        reason = _(
            "In a file of this kind (.xls, .xlsb or .ods) nobody can tell whether this is shown as %(shown)s%%. Open "
            "it in Excel or LibreOffice, save it as .xlsx and upload that: then it is read as it is shown."
        )
        raise CellError(reason % {"shown": f"{(value * 100).normalize():f}"})
    if is_share and 0 < abs(value) < 1 and not decimals:
        raise CellError(_why_no_share(value))
    return value


def _why_no_share(part: Decimal) -> str:
    reason = _(
        "This is a fraction of one, but a percentage is expected here. Write %(number)s if that is what you mean."
    )
    return reason % {"number": f"{(part * 100).normalize():f}"}


def _fitting(value: Decimal, decimals: int) -> Decimal:
    """Return the number with the decimals that are wanted, when it has no more than that."""
    if abs(value) >= HIGHEST:
        raise CellError(_("This number is too large to be correct."))
    try:
        rounded = value.quantize(Decimal(1).scaleb(-decimals))
    except InvalidOperation:
        raise CellError(_("A number is expected here.")) from None
    if abs(value - rounded) > DUST:
        if decimals:
            raise CellError(_("At most %(count)s decimals are expected here.") % {"count": decimals})
        raise CellError(_("This has decimals; a whole number is expected here. Round it off."))
    return rounded
