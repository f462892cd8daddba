"""Reading what is confidential: noticed where a row is fetched, so that no page, list, file or call leaves it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self

from django.db import models

Seen = set[tuple[type[models.Model], str]]
_seen: ContextVar[Seen | None] = ContextVar("trail_seen", default=None)


@contextmanager
def noticing() -> Iterator[Seen]:
    """Give the confidential rows that are fetched inside."""
    found: Seen = set()
    token = _seen.set(found)
    try:
        yield found
    finally:
        _seen.reset(token)


def notice(model: type[models.Model], key: Any) -> None:
    """Notice a row that was read apart from its being confidential: what is held of a person was looked up."""
    found = _seen.get()
    if found is not None:
        found.add((model, str(key)))


class ConfidentialModel(models.Model):
    """A row that may be confidential: its column `is_confidential` says so. Who fetches it is noticed."""

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """Make the row, and notice it."""
        row = super().from_db(*args, **kwargs)
        found = _seen.get()
        if found is not None and row.reads_as_confidential():
            found.add((cls, str(row.pk)))
        return row

    def reads_as_confidential(self) -> bool:
        """Whether fetching this row is reading something confidential. Asks the database nothing."""
        return bool(self.__dict__.get("is_confidential"))
