"""The payment file for the bank: SEPA credit transfers as ISO 20022 (pain.001), checked against its schema."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from sepaxml import SepaTransfer
from sepaxml.validation import try_valid_xml

from projects.validators import plain_iban
from subsidies.award_enums import OtherDebtKind
from subsidies.enums import Part
from subsidies.models import PaymentOrder
from subsidies.services.payments import payment_orders
from subsidies.services.payments.payment_refusals import PayerUnknown

SCHEMA = "pain.001.001.09"
NO_BIC = "<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"  # EPC132-08: who pays gives no BIC
SAID: dict[str, str] = {
    OtherDebtKind.PENALTY: "Dwangsom",
    OtherDebtKind.OBJECTION_COSTS: "Kosten bezwaar",
}  # what the bank shows


def payer_iban() -> str:
    """Return the account that is paid from, as it is kept. Raises PayerUnknown when it is none."""
    if not settings.PAYER_IBAN:
        raise PayerUnknown
    try:
        return plain_iban(settings.PAYER_IBAN)
    except ValidationError:
        raise PayerUnknown from None


def payment_file(orders: Collection[PaymentOrder], pay_on: date) -> str:
    """Return the file by which the bank pays the orders on a day. Raises PayerUnknown."""
    payer = {"name": settings.PAYER_NAME, "IBAN": payer_iban(), "batch": True, "currency": "EUR"}
    transfer = SepaTransfer(payer | ({"BIC": settings.PAYER_BIC} if settings.PAYER_BIC else {}), schema=SCHEMA)
    for row in orders:
        transfer.add_payment(
            {
                "name": payment_orders.in_bank_letters(row.holder),
                "IBAN": row.iban,
                "amount": _cents(row.amount),
                "execution_date": pay_on,
                "description": f"{_said(row)} {row.application.case_number}",
                "endtoend_id": row.reference,
            }
        )
    message = str(transfer.export(validate=False), "utf-8").replace("<FinInstnId />", NO_BIC)
    try_valid_xml(message.encode(), SCHEMA)
    return message


def _said(row: PaymentOrder) -> str:
    if row.debt is not None:
        return SAID[row.debt.kind]
    return "Lening" if row.application.part == Part.LOAN else "Subsidie"


def _cents(amount: Decimal) -> int:
    return int(amount * 100)
