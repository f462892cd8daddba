"""Names in the order in which Dutch people look for them: É with E, a small letter with its capital.

PostgreSQL has that order by itself (`nl-x-icu`, of the ICU that its packages are built with). SQLite compares bytes:
there each connection gets a collation of that name, which does as ICU does with the letters that are used here.
"""

from typing import Any

from django.db.models import F, OrderBy
from django.db.models.functions import Collate

from drenthe.lib.search import plain

DUTCH = "nl-x-icu"


def compare(one: str, other: str) -> int:
    """Return -1, 0 or 1: by the letters first, then by what makes two texts with the same letters differ."""
    first, second = (plain(one), one.swapcase()), (plain(other), other.swapcase())
    return (first > second) - (first < second)


def prepare(connection: Any, **_more: Any) -> None:
    """Make a new connection know the order (the signal `connection_created`)."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(DUTCH, compare)


def in_dutch(term: str) -> OrderBy:
    """Return an order by the name that a term says ("-name" the other way round), as Dutch people sort."""
    return OrderBy(Collate(F(term.removeprefix("-")), DUTCH), descending=term.startswith("-"))
