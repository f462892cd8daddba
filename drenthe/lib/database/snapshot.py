"""Reading everything as it stood at one moment, so that the sheets of one file agree to the cent."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Read within one snapshot of the database, without keeping writers waiting. Nothing may be written inside.

    PostgreSQL: a read-only transaction at REPEATABLE READ. SQLite: a deferred transaction, because Django's own would
    take the write lock at once. Inside a transaction that is already open this does nothing: its caller decides.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
