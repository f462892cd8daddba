"""Put the test database back as the migrations left it, after a test that really commits.

Django's own way is to empty every table. That would take the roles, the municipalities and their permissions with it,
which later tests count on (their order is random), and our append-only tables refuse to be emptied at all. So the rows
of the migrations are kept aside once, and put back under triggers that are asleep for that one moment.
"""

import sqlite3
from typing import Any, Protocol

from django.db import connection, transaction

KEPT = "kept_for_the_tests"


class Pristine(Protocol):
    """A database as the migrations left it."""

    def restore(self) -> None: ...


def remember() -> Pristine:
    """Keep the present content of the test database aside."""
    return PristinePostgres() if connection.vendor == "postgresql" else PristineSqlite()


class PristineSqlite:
    """A copy in memory of the whole file; page by page, so triggers and sequences come back as well."""

    def __init__(self) -> None:
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(self.copy)

    def restore(self) -> None:
        connection.close()
        file = sqlite3.connect(str(connection.settings_dict["NAME"]), timeout=30)
        try:
            self.copy.backup(file)
        finally:
            file.close()


class PristinePostgres:
    """A copy of each table that has rows, in a schema beside it, and a fingerprint of every table.

    Emptying a hundred tables takes much longer than a look which of them were touched.
    """

    def __init__(self) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {KEPT}")
            self.tables = self.names(cursor, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            self.guarded = self.names(
                cursor, "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
            )
            self.fingerprints = self.take_fingerprints(cursor)
            self.filled: dict[str, str] = {}
            for table in self.tables:
                if self.fingerprints[table] is not None:
                    cursor.execute(f'CREATE TABLE {KEPT}."{table}" AS TABLE public."{table}"')
                    self.filled[table] = ", ".join(f'"{column}"' for column in self.columns(cursor, table))

    @staticmethod
    def names(cursor: Any, query: str, *values: str) -> list[str]:
        cursor.execute(query, values or None)
        return [name for (name,) in cursor.fetchall()]

    def columns(self, cursor: Any, table: str) -> list[str]:
        """Give the columns that can be written: the database works out the others itself."""
        query = """SELECT column_name FROM information_schema.columns
                   WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER'"""
        return self.names(cursor, query, table)

    def take_fingerprints(self, cursor: Any) -> dict[str, str | None]:
        """Give by table what its rows come down to; None for a table without rows."""
        rows = "md5(string_agg(kept::text, chr(10) ORDER BY kept::text))"
        of_each = [f"SELECT '{table}', (SELECT {rows} FROM \"{table}\" kept)" for table in self.tables]
        cursor.execute(" UNION ALL ".join(of_each))
        return dict(cursor.fetchall())

    def restore(self) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '20s'")
            # Wait for whoever still writes, such as a request that a browser did not wait for.
            everything = ", ".join(f'"{table}"' for table in self.tables)
            cursor.execute(f"LOCK TABLE {everything} IN SHARE ROW EXCLUSIVE MODE")
            now = self.take_fingerprints(cursor)
            touched = [table for table in self.tables if now[table] != self.fingerprints[table]]
            guarded = [table for table in touched if table in self.guarded]
            for table in guarded:
                cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
            for table in touched:
                cursor.execute(f'DELETE FROM "{table}"')
            for table in touched:
                if columns := self.filled.get(table):
                    cursor.execute(f'INSERT INTO public."{table}" ({columns}) SELECT {columns} FROM {KEPT}."{table}"')
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # ALTER TABLE refuses a table with checks still to come
            for table in guarded:
                cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
