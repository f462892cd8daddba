"""How a letter writes what it says: a day, and texts as a list."""

from collections.abc import Iterable
from datetime import date

from django.utils import formats

Facts = dict[str, str | None]


def day_words(day: date | None) -> str | None:
    """Return a day as a letter writes it; None for none."""
    return formats.date_format(day, "DATE_FORMAT") if day else None


def lines(texts: Iterable[str]) -> str:
    """Return texts as the lines of a list."""
    return "\n".join(f"- {' '.join(one.split()).removeprefix('- ')}" for one in texts if one.strip())
