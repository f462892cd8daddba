"""What a file of the bank says, line by line, whatever kind of file it is (camt.053 or CSV)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

EURO = "EUR"
LONGEST = 140  # signs of a text that is shown


@dataclass(frozen=True)
class BankLine:
    """One movement on an account of the province: euros out of it, or into it (`is_credit`), by the day of the bank.

    `reference` is what was sent along with the payment (end-to-end id); `reason` the code with which it came back.
    `count` is of how many payments a booking is that says nothing of each; none where it is one, or not said.
    """

    number: int
    booked_on: date
    amount: Decimal
    is_credit: bool = False
    own_iban: str = ""
    iban: str = ""
    reference: str = ""
    text: str = ""
    reason: str = ""
    currency: str = EURO
    is_pending: bool = False
    count: int | None = None
