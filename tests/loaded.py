"""What a loader adds to the empty database: worked out once by each worker, then put in as plain rows.

Loading the data of 2024 goes through the services and takes seconds; its rows go in within a tenth of a second, in the
test's own transaction or for real. They are as they were when the services made them, and so are the rows of the trail
that came with them: the triggers that would count and record them a second time sleep meanwhile.
"""

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from django.db import connection, transaction

TRAIL = "trail_trailentry"  # more than half of all rows
ENABLE_TRIGGER = 1003  # SQLITE_DBCONFIG_ENABLE_TRIGGER
unseen: list[str] = []  # what the test that runs did while the trail did not look


class Store(Protocol):
    """How one kind of database gives its rows and takes them back."""

    def read(self, table: str) -> Any: ...

    def write(self, tables: dict[str, Any]) -> None: ...


class LoadedRows:
    """The rows that `load` adds. To be made while the database is as the migrations left it, outside a transaction."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self.store: Store = PostgresStore() if connection.vendor == "postgresql" else SqliteStore()
        names = connection.introspection.table_names()
        with transaction.atomic():
            before = {name: self.store.read(name) for name in names}
            load()
            connection.check_constraints()
            after = {name: self.store.read(name) for name in names}
            transaction.set_rollback(True)
        changed = sorted(name for name in names if after[name] != before[name])
        self.tables = {}
        for name in changed:
            known = set(before[name])
            assert known <= set(after[name]), f"rows of the migrations in {name} were changed"
            self.tables[name] = [row for row in after[name] if row not in known]

    def put_in(self, *, with_trail: bool = True) -> None:
        """Add the rows to a database that has none in these tables; those of the trail only where they matter."""
        unseen.append("rows were put in")
        with transaction.atomic():
            self.store.write({name: rows for name, rows in self.tables.items() if with_trail or name != TRAIL})


@contextmanager
def sqlite_triggers_asleep() -> Iterator[None]:
    """Have SQLite look at no trigger for a moment; taking them out of the schema has it read all of that again."""
    _set_triggers(awake=False)
    try:
        yield
    finally:
        _set_triggers(awake=True)


def _set_triggers(*, awake: bool) -> None:
    connection.ensure_connection()
    file: Any = connection.connection
    if hasattr(file, "setconfig"):  # from Python 3.12 on
        file.setconfig(ENABLE_TRIGGER, awake)
        return
    # The library that Python's own module is linked with, and the handle that its connection begins with.
    database = ctypes.c_void_p.from_address(id(file) + object.__basicsize__)
    library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))  # none: it is part of Python itself
    refused = library.sqlite3_db_config(database, ENABLE_TRIGGER, ctypes.c_int(awake), None)
    assert not refused, "SQLite does not let its triggers sleep"


class SqliteStore:
    """Rows as lists of the values that the file holds."""

    known: dict[str, list[str]] = {}  # columns by table

    def read(self, table: str) -> Any:
        # The + is no sum: a bare column would be made into a date or a boolean by the type that it was declared with.
        columns = ", ".join(f'+"{column}"' for column in self.columns(table))
        return connection.connection.execute(f'SELECT {columns} FROM "{table}"').fetchall()

    def write(self, tables: dict[str, Any]) -> None:
        with sqlite_triggers_asleep():
            for table, rows in tables.items():
                columns = self.columns(table)
                names, places = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
                connection.connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows)

    def columns(self, table: str) -> list[str]:
        """Give the columns that can be written: table_info leaves out those that the database works out itself."""
        if table not in self.known:
            connection.ensure_connection()
            found = connection.connection.execute(f'PRAGMA table_info("{table}")')
            self.known[table] = [row[1] for row in found]
        return self.known[table]


class PostgresStore:
    """Rows as the text of COPY; without its generated columns, which COPY leaves out of its own accord."""

    def read(self, table: str) -> Any:
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" TO STDOUT') as rows:
            return b"".join(rows).splitlines(keepends=True)

    def write(self, tables: dict[str, Any]) -> None:
        connection.check_constraints()  # of what came before: those that wait would be looked at without triggers
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table, rows in tables.items():
                with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                    copy.write(b"".join(rows))
            cursor.execute("SET LOCAL session_replication_role = origin")
