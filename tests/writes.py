"""What a request writes: whoever is refused leaves no trace, in any table and not even one that is rolled back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

READS = re.compile(r"\s*(SELECT|EXPLAIN|PRAGMA|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|SET)\b", re.IGNORECASE)
# Of the sign-in itself: a session that is kept up, and the attempts that are counted; and the key of the request, that
# is taken back when the request is refused.
OF_THE_SIGN_IN = re.compile(
    r"\s*(INSERT INTO|UPDATE|DELETE FROM)"
    r' "(django_session|accounts_tally|idempotency_carriedoutrequest)"',
    re.IGNORECASE,
)


def is_write(statement: str) -> bool:
    """Whether a statement changes more than the sign-in; what is not known to read only counts as writing."""
    return not READS.match(statement) and not OF_THE_SIGN_IN.match(statement)


@contextmanager
def statements_that_write() -> Iterator[list[str]]:
    """Note every statement of this block that changes anything but the sign-in."""
    written: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if is_write(sql):
            written.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield written
