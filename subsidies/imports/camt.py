"""The statement of a bank (ISO 20022, camt.053.001.02 and later) as lines. Names and order of its elements only.

Written on lxml, which is here already: what there is as a library for it is young, and reads far more than is asked.
Entities, the network and huge texts are off, and an element is forgotten as soon as it was read.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _
from lxml import etree

from drenthe.lib.entry.days import typed_day
from drenthe.lib.files.active_content import NO_TRICKS
from drenthe.lib.values.keys import key_of
from drenthe.lib.values.money import MAX_AMOUNT
from subsidies.services.payments.bank_lines import LONGEST, BankLine

MESSAGE = "BkToCstmrStmt"
NONE_GIVEN = "NOTPROVIDED"
BOOKED = "BOOK"


class CamtError(ValueError):
    """Something in the file is not as it should be; its text says where and what."""


def read_camt(path: Path, *, most: int) -> list[BankLine]:
    """Return the lines of a statement, at most one more than `most`. Raises CamtError."""
    lines: list[BankLine] = []
    try:
        with path.open("rb") as file:
            for line in _lines(file):
                lines.append(line)
                if len(lines) > most:
                    break
    except etree.XMLSyntaxError as error:
        raise CamtError(_("line %(line)s: the file ends or breaks off here") % {"line": error.lineno}) from error
    return lines


def _lines(file: IO[bytes]) -> Iterator[BankLine]:
    own, number, is_statement = "", 0, False
    for event, element in etree.iterparse(file, events=("start", "end"), **NO_TRICKS):
        name = _name(element)
        if event == "start":
            is_statement = is_statement or name == MESSAGE
            continue
        if name == "Stmt":
            own = ""
        elif name == "Acct" and _name(element.getparent()) == "Stmt":
            own = _text(element, "Id/IBAN")
        elif name == "Ntry":
            for line in _entry(element, own):
                number += 1
                yield line(number)
            element.clear()
            while element.getprevious() is not None:  # what was read stays hanging there otherwise
                del element.getparent()[0]
    if not is_statement:
        raise CamtError(_("it holds no statement of an account (camt.053)"))


def _entry(entry: Any, own: str) -> Iterable[Any]:
    """Return for each payment of a booking what makes its line; for one that names none, of the booking itself."""
    details = list(entry.iter("{*}TxDtls"))
    batch = next(entry.iter("{*}Btch"), None)
    count = key_of(_text(batch, "NbOfTxs")) if batch is not None else None
    shared = {
        "booked_on": _day(entry),
        "own_iban": own,
        "is_pending": (_text(entry, "Sts/Cd") or _text(entry, "Sts")) != BOOKED,
    }
    if len(details) > 1 and all(_amount_of(node) is not None for node in details):
        return [_maker(node, entry, _amount_of(node), shared) for node in details]
    one = details[0] if len(details) == 1 else None
    return [_maker(one, entry, _amount(entry, "Amt"), shared | {"count": count if one is None else None})]


def _maker(detail: Any, entry: Any, amount: tuple[Decimal, str] | None, shared: dict[str, Any]) -> Any:
    if amount is None:
        raise CamtError(_("line %(line)s: a booking without an amount") % {"line": entry.sourceline})
    node = entry if detail is None else detail
    is_credit = (_text(node, "CdtDbtInd") or _text(entry, "CdtDbtInd")) == "CRDT"
    other = "Dbtr" if is_credit else "Cdtr"
    reference = _text(node, "Refs/EndToEndId")
    name = _text(node, f"RltdPties/{other}/Nm") or _text(node, f"RltdPties/{other}/Pty/Nm")
    said = " ".join(filter(None, [name, _text(node, "RmtInf/Ustrd"), _text(entry, "AddtlNtryInf")]))
    values = shared | {
        "amount": amount[0],
        "currency": amount[1],
        "is_credit": is_credit,
        "iban": _text(node, f"RltdPties/{other}Acct/Id/IBAN").replace(" ", "").upper(),
        "reference": "" if reference == NONE_GIVEN else reference,
        "reason": _text(node, "RtrInf/Rsn/Cd")[:4],
        "text": said[:LONGEST],
    }
    return lambda number: BankLine(number=number, **values)


def _amount_of(detail: Any) -> tuple[Decimal, str] | None:
    return _amount(detail, "Amt") or _amount(detail, "AmtDtls/TxAmt/Amt") or _amount(detail, "AmtDtls/InstdAmt/Amt")


def _amount(node: Any, path: str) -> tuple[Decimal, str] | None:
    found = node.find(_path(path))
    if found is None:
        return None
    try:
        amount = Decimal((found.text or "").strip())
    except InvalidOperation:
        raise _no_amount(found) from None
    if not amount.is_finite() or not 0 <= amount <= MAX_AMOUNT or amount != amount.quantize(Decimal("0.01")):
        raise _no_amount(found)
    return amount.quantize(Decimal("0.01")), found.get("Ccy", "")


def _no_amount(found: Any) -> CamtError:
    said = {"line": found.sourceline, "said": (found.text or "").strip()[:LONGEST]}
    return CamtError(_("line %(line)s: “%(said)s” is no amount in euros and cents") % said)


def _day(entry: Any) -> date:
    said = _text(entry, "BookgDt/Dt") or _text(entry, "BookgDt/DtTm")[:10] or _text(entry, "ValDt/Dt")
    try:
        return typed_day(said[:10])
    except ValueError:
        line = {"line": entry.sourceline}
        raise CamtError(_("line %(line)s: a booking without a day that can be right") % line) from None


def _text(node: Any, path: str) -> str:
    found = node.find(_path(path))
    return " ".join((found.text or "").split()) if found is not None else ""


def _path(path: str) -> str:
    """Return a path for elements of whatever version of the message."""
    return "/".join(f"{{*}}{name}" for name in path.split("/"))


def _name(element: Any) -> str:
    return etree.QName(element).localname if element is not None and isinstance(element.tag, str) else ""
