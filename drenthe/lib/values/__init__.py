"""Amounts, shares, days and texts as values: how they are read, reckoned with and written."""
