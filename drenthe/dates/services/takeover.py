"""The one door for what happened before this system: the data of 2024, a legacy workbook and the examples of a
demonstration come in by it.

Behind the door a day may lie as far back as it did, also before the moment at which a proposal or letter was entered
here; never in the future, and never before the receipt, request or decision that it follows. Every line that is
written in a dossier meanwhile says from what it was taken over; who did it and when stand on the line anyway. A test
finds every caller from the code and allows these only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_source: ContextVar[str] = ContextVar("taken_over_from", default="")


@contextmanager
def take_over(source: str) -> Iterator[None]:
    """Open the door for this block. `source` says from what is taken over. Raises ValueError when it says nothing."""
    if not source.strip():
        raise ValueError("say from what is taken over")
    token = _source.set(source.strip())
    try:
        yield
    finally:
        _source.reset(token)


def taken_over_from() -> str:
    """Return from what is taken over now; empty when an act of today is recorded."""
    return _source.get()
