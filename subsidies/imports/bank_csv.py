"""A list of movements on an account, as banks give it as CSV: the columns are known by their names.

The sign of an amount, or a column of its own, says whether it went out. What cannot be read as it stands is refused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets import written
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import Header, WantedColumn, find_header, match_exactly
from drenthe.lib.sheets.opening import open_sheet
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.values import day, read_cell, squeezed
from subsidies.services.payments.bank_lines import EURO, LONGEST, BankLine

HEADER_WITHIN = 10  # rows from the top
OUT, INTO = ("af", "d", "debit", "debet", "dbit"), ("bij", "c", "credit", "crdt")
REFERENCE = re.compile(r"[\w.]+-\d{4}-\d+-\d+")  # one of ours, in what is said of a payment
TOGETHER = re.compile(r"\d{8}")


class BankCsvError(ValueError):
    """Something in the file is not as it should be; its text says where and what."""


def _day(cell: Cell) -> date:
    """Read a day, also one without anything between its parts, as banks write it: 20261130."""
    said = squeezed(cell)
    if not TOGETHER.fullmatch(said):
        return day(cell)
    try:
        return day(replace(cell, value=date.fromisoformat(said)))
    except ValueError:
        raise CellError(_("This is not a date.")) from None


def _iban(cell: Cell) -> str:
    return squeezed(cell).replace(" ", "").upper()


ACCOUNTS = ("tegenrekening", "tegenrekening iban/bban", "iban tegenrekening", "tegenrekening iban")
REFERENCES = ("end-to-end id", "kenmerk", "betalingskenmerk", "transactiereferentie")
NAMES = ("naam", "naam / omschrijving", "naam tegenpartij", "naam tegenrekening")
WANTED = (
    WantedColumn("date", gettext_lazy("Date"), ("datum", "boekdatum", "boekingsdatum"), _day, is_required=True),
    WantedColumn(
        "amount", gettext_lazy("Amount"), ("bedrag", "bedrag (eur)", "transactiebedrag"), squeezed, is_required=True
    ),
    WantedColumn("other_iban", gettext_lazy("Account of the other"), ACCOUNTS, _iban),
    WantedColumn("own_iban", "Rekening", ("iban/bban", "eigen rekening", "rekeningnummer"), _iban),
    WantedColumn("side", "Af Bij", ("af/bij", "debet/credit", "d/c", "credit/debet"), squeezed),
    WantedColumn("currency", gettext_lazy("Currency"), ("munt", "valuta"), squeezed),
    WantedColumn("reference", "EndToEndId", REFERENCES, squeezed),
    WantedColumn("name", gettext_lazy("Name"), NAMES, squeezed),
    WantedColumn("text", gettext_lazy("Description"), ("omschrijving", "mededelingen", "omschrijving-1"), squeezed),
)
NEEDED = ("date", "amount", "other_iban")


def read_csv_lines(path: Path, *, name: str, most: int) -> list[BankLine]:
    """Return the lines of a list, at most one more than `most`. Raises BankCsvError, or CannotOpen."""
    sheet = open_sheet(path, name=name)
    header = find_header(sheet, match_exactly(WANTED), at_least=len(NEEDED), within=HEADER_WITHIN)
    missing = [one.label for one in WANTED if one.key in NEEDED and (header is None or header.column(one.key) is None)]
    if header is None or missing:
        said = _("these columns were not found: %(names)s") % {"names": ", ".join(map(str, missing))}
        raise BankCsvError(said)
    rows = [
        (row, {one.key: _value(row, header, one) for one in WANTED})
        for row in islice(sheet.below(header.number), most + 1)
    ]
    return list(_lines(rows))


def _lines(rows: Iterable[tuple[Row, dict[str, Any]]]) -> Iterator[BankLine]:
    # A bank that writes a minus before what goes out may leave out the plus before what comes in.
    signed = any(_plain(values["amount"]).startswith("-") for _row, values in rows)
    for row, values in rows:
        amount, is_out = _amount(row, values, signed=signed)
        said = f"{values['reference'] or ''} {values['text'] or ''}"
        found = REFERENCE.search(said)
        yield BankLine(
            number=row.number,
            booked_on=values["date"],
            amount=amount,
            is_credit=not is_out,
            own_iban=values["own_iban"] or "",
            iban=values["other_iban"] or "",
            reference=found.group() if found else (values["reference"] or ""),
            text=" ".join(filter(None, (values["name"], values["text"])))[:LONGEST],
            currency=values["currency"] or EURO,
        )


def _value(row: Row, header: Header, wanted: WantedColumn) -> Any:
    at = header.column(wanted.key)
    if at is None:
        return None
    try:
        return read_cell(row.cell(at), wanted)
    except CellError as error:
        raise BankCsvError(f"{row.cell(at).ref}: {error}") from error


def _plain(amount: str) -> str:
    return amount.replace("−", "-")


def _amount(row: Row, values: dict[str, Any], *, signed: bool) -> Any:
    """Return the amount of a row without its sign, and whether it went out; `signed`: a minus stands before some."""
    said, side = _plain(values["amount"]), (values["side"] or "").casefold()
    try:
        amount = written.euros(said.lstrip("+-").strip())
    except CellError as error:
        raise BankCsvError(_("row %(row)s: %(why)s") % {"row": row.number, "why": error}) from error
    if side in OUT or side in INTO:
        return amount, side in OUT
    if side or not (signed or said.startswith("+")):
        raise BankCsvError(
            _("row %(row)s: it does not say whether the amount came in or went out") % {"row": row.number}
        )
    return amount, said.startswith("-")
