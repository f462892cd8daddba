"""The address for letters of an applicant: in one column of a workbook, or in a column for each of its parts."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets import values as read
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.sheet import Cell

PARTS = ("street", "house_number", "house_addition", "postcode", "town")
LENGTH = 500  # signs of the whole address
DUTCH = re.compile(r"([1-9]\d{3})\s*([A-Z]{2})")  # with whatever blanks in it; a postcode of abroad stays as it is
Values = Mapping[str, Any]


class AddressWithoutStreet(Refusal):
    """A letter with no more on it than a postcode, a number or a place does not arrive."""

    sentence = _(
        "The address for letters has no street or PO box in this row. Fill it in, or choose no column for the parts "
        "of the address."
    )


class AddressTooLong(Refusal):
    """An address is printed on a letter."""

    sentence = _("The parts of the address are together longer than %(limit)s characters.")


def postcode(cell: Cell) -> str | None:
    """Read a postcode: a Dutch one as it is written on a letter, "9401aa" is "9401 AA". Raises CellError."""
    said = read.text(12, is_lenient=True)(cell)
    found = DUTCH.fullmatch(said.upper()) if said else None
    return f"{found[1]} {found[2]}" if found else said


def letter_address(values: Values) -> str:
    """Return the address for letters of a row, each line on one of its own; empty when the row has none.

    What stands in the column of the whole address already is not said twice.
    """
    whole = _with_number(values)
    street = _joined(str(values.get("street") or ""), _number(values)) if values.get("street") else ""
    lines = [whole, *([street] if not _has_words(whole, street) else [])]
    code, town = (str(values.get(name) or "") for name in ("postcode", "town"))
    code = "" if squeeze(code) in squeeze(whole) else code
    town = "" if _ends_with(whole, town) else town
    return "\n".join(filter(None, [*lines, " ".join(filter(None, [code, town]))]))


def check_address(values: Values) -> None:
    """Raises AddressWithoutStreet and AddressTooLong."""
    has_parts = any(values.get(name) for name in PARTS)
    if has_parts and not (values.get("address") or values.get("street")):
        raise AddressWithoutStreet
    if len(letter_address(values)) > LENGTH:
        raise AddressTooLong(limit=LENGTH)


def place_of_address(values: Values) -> str:
    """Return the column at which is told what is wrong with an address: the first that the row fills in."""
    return next((name for name in ("address", *PARTS) if values.get(name)), "address")


def _with_number(values: Values) -> str:
    """The column of the whole address, with the number of the house where the street stands in that column."""
    whole = str(values.get("address") or "")
    if not whole or values.get("street"):
        return whole
    head = whole[: _end_of_street(whole, values)].rstrip(" ,\n") or whole
    return _joined(head, _number(values)) + whole[len(head) :]


def _end_of_street(whole: str, values: Values) -> int:
    """Where the postcode or the place begins in the column of the whole address; its end where it has neither."""
    code, town = (re.escape(str(values.get(name) or "")) for name in ("postcode", "town"))
    code = code.replace(r"\ ", r"\s*")
    found = re.search(rf"\b{code}\b", whole, re.IGNORECASE) if code else None
    found = found or (re.search(rf"\b{town}\s*$", whole, re.IGNORECASE) if town else None)
    return found.start() if found else len(whole)


def _number(values: Values) -> str:
    """The number of the house with what is added to it: "1a", "1-2", "1 bis"."""
    number, addition = (str(values.get(name) or "") for name in ("house_number", "house_addition"))
    between = "-" if addition.isdigit() else "" if len(addition) == 1 or addition.startswith("-") else " "
    return f"{number}{between}{addition}".strip()


def _joined(street: str, number: str) -> str:
    """The street and the number, unless it ends with that already, as words of its own: "1e Groenedijk" has none."""
    return street if not number or _ends_with(street, number) else f"{street} {number}".strip()


def _ends_with(text: str, end: str) -> bool:
    return _words(text).endswith(_words(end))


def _has_words(text: str, words: str) -> bool:
    """Whether whole words stand together in a text: "Brink 1" is in "Brink 1, Assen", and not in "Brink 12"."""
    return _words(words) in _words(text)


def _words(text: str) -> str:
    """A text made plain, with a blank around each word: a letter after a number is a word, "1a" is "1 a"."""
    return f" {re.sub(r'(?<=[0-9])(?=[a-z])', ' ', normalise(text))} "
