"""How a share, a percentage or a change is rounded for people: half away from zero, as Statistics Netherlands does."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction


def round_half_up(value: Decimal | Fraction, decimals: int = 0) -> Decimal:
    """Return the value with so many decimals; 0.5 becomes 1 and -0.5 becomes -1."""
    return _rounded(value, decimals, ROUND_HALF_UP)


def round_down(value: Decimal | Fraction, decimals: int = 0) -> Decimal:
    """Return the value with so many decimals, towards zero: what is just short of a least does not look like it."""
    return _rounded(value, decimals, ROUND_DOWN)


def _rounded(value: Decimal | Fraction, decimals: int, rounding: str) -> Decimal:
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding)
