"""Files of the bank for the tests: what it says of the payments of a run."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from django.core.files.base import ContentFile

OWN = "NL20INGB0001234567"


def line(order: Any = None, *, on: date, **values: Any) -> dict[str, Any]:
    """What the bank says of a payment; of another one by `values`."""
    own: dict[str, Any] = {"on": on, "credit": False, "status": "BOOK", "currency": "EUR", "name": "Gemeente Assen"}
    if order is not None:
        own |= {"amount": order.amount, "iban": order.iban, "reference": order.reference}
    return {"iban": "", "reference": "NOTPROVIDED", "reason": "", "batch": None, **own, **values}


def camt(lines: Iterable[dict[str, Any]], *, version: str = "08", own: str = OWN, together: bool = False) -> bytes:
    """A statement with these lines: of version 001.02 or later; `together` in one booking with its details."""
    rows = list(lines)
    if together:
        total = sum((Decimal(row["amount"]) for row in rows), Decimal(0))
        entries = _entry(
            rows[0] | {"amount": total}, "".join(_detail(row, version, with_amount=True) for row in rows), version
        )
    else:
        entries = "".join(_entry(row, _details(row, version), version) for row in rows)
    space = f"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="{space}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId>'
        f"</GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>{own}</IBAN></Id></Acct>{entries}</Stmt></BkToCstmrStmt></Document>"
    )
    return text.encode()


def bank_file(content: bytes, name: str = "afschrift.xml") -> ContentFile:
    """A file as somebody uploads it."""
    return ContentFile(content, name=name)


def _entry(row: dict[str, Any], details: str, version: str) -> str:
    status = row["status"] if version == "02" else f"<Cd>{row['status']}</Cd>"
    return (
        f'<Ntry><Amt Ccy="{row["currency"]}">{row["amount"]}</Amt><CdtDbtInd>{_side(row)}</CdtDbtInd>'
        f"<Sts>{status}</Sts><BookgDt><Dt>{row['on']}</Dt></BookgDt><NtryDtls>{details}</NtryDtls></Ntry>"
    )


def _details(row: dict[str, Any], version: str) -> str:
    if row["batch"] is not None:
        return f"<Btch><NbOfTxs>{row['batch']}</NbOfTxs></Btch>"
    return _detail(row, version, with_amount=False)


def _detail(row: dict[str, Any], version: str, *, with_amount: bool) -> str:
    other = "Dbtr" if row["credit"] else "Cdtr"
    name = f"<Nm>{escape(row['name'])}</Nm>"
    party = name if version == "02" else f"<Pty>{name}</Pty>"
    account = f"<{other}Acct><Id><IBAN>{row['iban']}</IBAN></Id></{other}Acct>" if row["iban"] else ""
    amount = f'<Amt Ccy="{row["currency"]}">{row["amount"]}</Amt>'
    amount = f"<AmtDtls><TxAmt>{amount}</TxAmt></AmtDtls>" if version == "02" else amount
    back = f"<RtrInf><Rsn><Cd>{row['reason']}</Cd></Rsn></RtrInf>" if row["reason"] else ""
    return (
        f"<TxDtls><Refs><EndToEndId>{row['reference']}</EndToEndId></Refs>{amount if with_amount else ''}"
        f"<RltdPties><{other}>{party}</{other}>{account}</RltdPties>{back}</TxDtls>"
    )


def _side(row: dict[str, Any]) -> str:
    return "CRDT" if row["credit"] else "DBIT"
