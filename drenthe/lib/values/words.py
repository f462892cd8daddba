"""Amounts in words, as a decision writes them beside the figures."""

from decimal import Decimal

from num2words import num2words


def euros_in_words(amount: Decimal) -> str:
    """Return an amount in euros in Dutch words: tienduizend euro, tienduizend euro en 50 cent.

    Raises ValueError for an amount below zero.
    """
    if amount < 0:
        raise ValueError("an amount in words is not below zero")
    whole, cents = divmod(int(amount * 100), 100)
    words = f"{num2words(whole, lang='nl')} euro"
    return f"{words} en {cents} cent" if cents else words
