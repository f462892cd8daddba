"""What a loader adds to the empty database: worked out once by each worker, then put in as plain rows.

Loading the data of 2024 goes through the services and takes seconds; its rows go in within a tenth of a second, in the
test's own transaction or for real. They are as they were when the services made them, and so are the rows of the trail
that came with them: the triggers that would count and record them a second time sleep meanwhile.
"""

import _sqlite3
import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Protocol

from django.db import connection, transaction

TRAIL = "trail_trailentry"  # more than half of all rows
ENABLE_TRIGGER = 1003  # SQLITE_DBCONFIG_ENABLE_TRIGGER
WRITES = re.compile(r'\b(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)
unseen: list[str] = []  # what the test that runs did while the trail did not look


class Store(Protocol):
    """How one kind of database gives its rows and takes them back."""

    def read(self, table: str) -> Any: ...

    def write(self, tables: dict[str, Any]) -> None: ...

    def take_out(self, tables: dict[str, Any]) -> None: ...


class LoadedRows:
    """The rows that `load` adds, and those that it changes where it may.

    To be made outside a transaction while the database is as the migrations left it, or inside one for a test that
    will find the same again.
    """

    def __init__(self, load: Callable[[], Any], *, may_change: bool = False) -> None:
        self.store: Store = PostgresStore() if connection.vendor == "postgresql" else SqliteStore()
        with transaction.atomic():
            with written_tables() as written:
                load()
            connection.check_constraints()
            names = (written | written_by_triggers()) & set(connection.introspection.table_names())
            after = {name: self.store.read(name) for name in names}
            transaction.set_rollback(True)
        before = {name: self.store.read(name) for name in names}  # as it is again
        self.tables, self.gone = {}, {}
        for name in sorted(name for name in names if after[name] != before[name]):
            known, left = set(before[name]), set(after[name])
            self.tables[name] = [row for row in after[name] if row not in known]
            if gone := [row for row in before[name] if row not in left]:
                assert may_change, f"rows of the migrations in {name} were changed"
                self.gone[name] = gone

    def put_in(self, *, with_trail: bool = True) -> None:
        """Add the rows to a database that has none of them; those of the trail only where they matter."""
        unseen.append("rows were put in")
        with transaction.atomic():
            self.store.take_out(self.gone)
            self.store.write({name: rows for name, rows in self.tables.items() if with_trail or name != TRAIL})


@contextmanager
def written_tables() -> Iterator[set[str]]:
    """Write down which tables are written to by statements of Django meanwhile."""
    found: set[str] = set()

    def listen(execute: Any, sql: str, *more: Any) -> Any:
        found.update(WRITES.findall(str(sql)))
        return execute(sql, *more)

    with connection.execute_wrapper(listen):
        yield found


@cache
def written_by_triggers() -> set[str]:
    """Return the tables that triggers write to: the trail, and what is kept of sums."""
    texts = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor == "postgresql":
        texts = "SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    with connection.cursor() as cursor:
        cursor.execute(texts)
        return {name for (text,) in cursor.fetchall() for name in WRITES.findall(text)}


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

    def take_out(self, tables: dict[str, Any]) -> None:
        with sqlite_triggers_asleep():
            for table, rows in tables.items():
                same = " AND ".join(f'"{column}" IS ?' for column in self.columns(table))
                connection.connection.executemany(f'DELETE FROM "{table}" WHERE {same}', rows)

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

    def take_out(self, tables: dict[str, Any]) -> None:
        if not tables:
            return
        connection.check_constraints()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table, rows in tables.items():
                key, place = self.key(table)
                keys = [row.rstrip(b"\n").split(b"\t")[place].decode() for row in rows]
                cursor.execute(f'DELETE FROM "{table}" WHERE "{key}"::text = ANY(%s)', [keys])
            cursor.execute("SET LOCAL session_replication_role = origin")

    def key(self, table: str) -> tuple[str, int]:
        """Give the primary key of a table and its place in a row: it stands before any column that COPY leaves out."""
        with connection.cursor() as cursor:
            name = str(connection.introspection.get_primary_key_column(cursor, table))
            columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
        return name, columns.index(name)
