"""How a letter writes what it says: a day, and texts as a list."""

from collections.abc import Iterable
from datetime import date

from django.utils import formats

Facts = dict[str, str | None]


def day_words(day: date | None) -> str | None:
    """Return a day as a letter writes it; None for none."""
    return formats.date_format(day, "DATE_FORMAT") if day else None


def weeks_in_words(weeks: int) -> str:
    """Return a number of weeks as a letter writes it."""
    return "1 week" if weeks == 1 else f"{weeks} weken"


def days_in_words(days: int) -> str:
    """Return a number of days as a letter writes it."""
    return "1 dag" if days == 1 else f"{days} dagen"


def lines(texts: Iterable[str]) -> str:
    """Return texts as the lines of a list."""
    return "\n".join(f"- {' '.join(one.split()).removeprefix('- ')}" for one in texts if one.strip())
