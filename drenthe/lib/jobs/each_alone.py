"""Work over many things at a set time: one that goes wrong stops none of the others, and is seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import structlog

log = structlog.get_logger(__name__)
Keep = Callable[[str, str, Exception], None]
_keepers: list[Keep] = []


def keep_failures_by(keep: Keep) -> None:
    """Have what went wrong kept where an administrator sees it: `keep` gets the work, the key and the error."""
    if keep not in _keepers:
        _keepers.append(keep)


@contextmanager
def alone(work: str, key: Any) -> Iterator[None]:
    """Do the block for one thing. What it raises is logged with the key, kept, and goes no further.

    `work` names the work, as in the schedule; `key` the thing, so that somebody can look it up.
    """
    try:
        yield
    except Exception as error:  # whatever it is: the others have their turn
        log.exception("one of many failed", work=work, key=str(key))
        for keep in _keepers:
            try:
                keep(work, str(key), error)
            except Exception:  # nothing is kept when the database is the trouble; the log has it
                log.exception("a failure was not kept", work=work, key=str(key))
