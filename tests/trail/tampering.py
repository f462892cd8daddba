"""Changing rows while no trigger looks: by itself for every table, found from what is recorded."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, connection, transaction

from drenthe.trail.recording import TRAILED, Trailed
from tests.loaded import sqlite_triggers_asleep, unseen


def run(sql: str, *params: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)


def one(sql: str, *params: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)
        return cursor.fetchone()


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done inside is undone after it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def asleep() -> Iterator[None]:
    """Without any trigger, and without what refers to what being looked at."""
    unseen.append("triggers were asleep")
    if connection.vendor == "postgresql":
        run("SET LOCAL session_replication_role = replica")
        yield
        run("SET LOCAL session_replication_role = origin")
        return
    with sqlite_triggers_asleep():
        yield


def kinds(table: str) -> dict[str, str]:
    """Give by column whether it holds a number, a truth, a day, a moment, a text or something else."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, table)
        return {
            column.name: str(connection.introspection.get_field_type(column.type_code, column)) for column in columns
        }


def others(kind: str, column: str) -> list[str]:
    """Give expressions of another value for a column, to be tried in turn."""
    if "Boolean" in kind:
        return [f"NOT {column}"]
    if "DateTime" in kind:
        return ["'2001-02-03 04:05:06'"]
    if "Date" in kind:
        return ["'2001-02-03'", "'2099-02-03'"]
    if "Integer" in kind or "Decimal" in kind or "Float" in kind:
        return [f"{column} + 1", f"{column} + 1000", "7", f"{column} - 1"]
    if "Char" in kind or "Text" in kind or "Slug" in kind:
        return [f"{column} || 'x'", f"'x' || substr({column}, 2)", "'x'"]
    return []


def succeeds(sql: str, *params: Any) -> bool:
    """Do it, unless a constraint is in its way."""
    try:
        with transaction.atomic():
            run(sql, *params)
    except DatabaseError:
        return False
    return True


def change(trailed: Trailed, key: Any) -> Iterator[tuple[str, str]]:
    """Give, for each column of a row that can be changed, its name and the statement that changes it."""
    by_column = kinds(trailed.table)
    for column in trailed.kept:
        if column == trailed.key:
            continue
        for value in others(by_column[column], f'"{column}"'):
            sql = f'UPDATE {trailed.table} SET "{column}" = {value} WHERE {trailed.key} = %s'
            yield column, sql


def copy(trailed: Trailed, key: Any) -> str | None:
    """Add a row like this one, under a key of its own; return that key, or None where constraints do not let it."""
    by_column = kinds(trailed.table)
    if not any(word in by_column[trailed.key] for word in ("Integer", "Auto")):
        return None
    columns = ", ".join(f'"{column}"' for column in trailed.columns if column != trailed.key)
    for changed in (
        {},
        *({column: other} for column in trailed.columns for other in others(by_column[column], column)),
    ):
        if trailed.key in changed:
            continue
        values = ", ".join(changed.get(column, f'"{column}"') for column in trailed.columns if column != trailed.key)
        sql = f"""INSERT INTO {trailed.table} ({trailed.key}, {columns})
                  SELECT {trailed.key} + 900000, {values} FROM {trailed.table} WHERE {trailed.key} = %s"""
        if succeeds(sql, key):
            return str(int(key) + 900000)
    return None


def filled() -> list[Trailed]:
    """Give the recorded tables that have rows."""
    return [trailed for trailed in TRAILED.values() if one(f"SELECT 1 FROM {trailed.table} LIMIT 1")]
