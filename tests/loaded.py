"""What a loader adds to the empty database: worked out once by each worker, then put in as plain rows.

Loading the data of 2024 goes through the services and takes seconds; its rows go in within a tenth of a second, in the
test's own transaction or for real. They are as they were when the services made them, and so are the rows of the trail
that came with them: the triggers that would count and record them a second time sleep meanwhile.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from django.db import connection, transaction

TRAIL = "trail_trailentry"  # more than half of all rows


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
        with transaction.atomic():
            self.store.write({name: rows for name, rows in self.tables.items() if with_trail or name != TRAIL})


@contextmanager
def sqlite_triggers_asleep(condition: str = "1", *values: str) -> Iterator[None]:
    """Take triggers of SQLite out of the schema and put them back at once; else it is read again for each."""
    file = connection.connection
    which, kept = f"type = 'trigger' AND {condition}", "type, name, tbl_name, rootpage, sql"
    triggers = file.execute(f"SELECT {kept} FROM sqlite_master WHERE {which}", values).fetchall()
    file.execute("PRAGMA writable_schema = 1")
    file.execute(f"DELETE FROM sqlite_master WHERE {which}", values)
    file.execute("PRAGMA writable_schema = RESET")
    yield
    file.execute("PRAGMA writable_schema = 1")
    file.executemany(f"INSERT INTO sqlite_master ({kept}) VALUES (?, ?, ?, ?, ?)", triggers)
    file.execute("PRAGMA writable_schema = RESET")


class SqliteStore:
    """Rows as lists of the values that the file holds."""

    def read(self, table: str) -> Any:
        # The + is no sum: a bare column would be made into a date or a boolean by the type that it was declared with.
        columns = ", ".join(f'+"{column}"' for column in self.columns(table))
        return connection.connection.execute(f'SELECT {columns} FROM "{table}"').fetchall()

    def write(self, tables: dict[str, Any]) -> None:
        with sqlite_triggers_asleep(
            f"tbl_name IN ({', '.join('?' * len(tables))}) AND sql LIKE '% INSERT ON %'", *tables
        ):
            for table, rows in tables.items():
                columns = self.columns(table)
                names, places = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
                connection.connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows)

    @staticmethod
    def columns(table: str) -> list[str]:
        """Give the columns that can be written: table_info leaves out those that the database works out itself."""
        connection.ensure_connection()
        return [row[1] for row in connection.connection.execute(f'PRAGMA table_info("{table}")')]


class PostgresStore:
    """Rows as the text of COPY; without its generated columns, which COPY leaves out of its own accord."""

    def read(self, table: str) -> Any:
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" TO STDOUT') as rows:
            return b"".join(rows).splitlines(keepends=True)

    def write(self, tables: dict[str, Any]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT DISTINCT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
                   WHERE NOT tgisinternal AND tgtype & 4 = 4 AND relname = ANY(%s)""",  # 4: on INSERT
                [list(tables)],
            )
            guarded = [name for (name,) in cursor.fetchall()]
            for table in guarded:
                cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
            for table, rows in tables.items():
                with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                    copy.write(b"".join(rows))
            connection.check_constraints()  # ALTER TABLE refuses a table with checks still to come
            for table in guarded:
                cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
