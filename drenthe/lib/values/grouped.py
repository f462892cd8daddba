"""Whole numbers as people write them: thousands in groups."""

import re

IN_GROUPS = re.compile(r"-?[1-9]\d{0,2}(?P<by>[.,'’])\d{3}(?:(?P=by)\d{3})*")  # "1.180": a whole number to most

SPACED = re.compile(r"-?\d{1,3}([ \u00a0\u2009\u202f]\d{3})+")  # a space between digits is nothing but a separator


def digits_of_groups(text: str) -> str:
    """Return the whole number that groups of three digits are when they are thousands; empty for anything else."""
    plain = text.strip()
    return re.sub(r"[.,'’]", "", plain) if IN_GROUPS.fullmatch(plain) else ""


def whole_as_typed(text: str) -> str:
    """Return a whole number without separators of thousands: "15.000" and "15 000" are 15000; else the text."""
    plain = text.strip()
    return re.sub(r"\s", "", plain) if SPACED.fullmatch(plain) else digits_of_groups(plain) or text
