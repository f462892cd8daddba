"""Every row against its trail: what was changed, added or deleted while no trigger looked is named, to the value."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db import connection

from drenthe.lib.database.verifying import Scope
from drenthe.trail.enums import Operation
from drenthe.trail.recording import TRAILED, Trailed
from drenthe.trail.services.columns import columns_of

FETCHED = 2000
Row = dict[str, Any]
Entry = tuple[str, str, Row | None, Row | None]  # key, operation, before, after


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each row that is not what its trail says, and each trail that contradicts itself."""
    there = set(connection.introspection.table_names())
    for table in sorted(TRAILED):
        if scope.covers(table) and table in there:
            yield from _of_table(TRAILED[table])


def _of_table(trailed: Trailed) -> Iterator[str]:
    """Walk over the rows and the entries of a table together, both in the order of their keys."""
    if missing := sorted(set(trailed.kept) - columns_of(trailed.table)):
        yield f"{trailed.table}: no column {', '.join(missing)}, so its rows cannot be compared"
        return
    rows = _live(trailed)
    row = next(rows, None)
    for key, entries in groupby(_entries(trailed.table), lambda entry: entry[0]):
        while row is not None and _order(row[0]) < _order(key):
            yield f"{trailed.table} row {row[0]}: in the table, not in the trail"
            row = next(rows, None)
        kept, faults = folded(entries)
        yield from (f"{trailed.table} row {key}: {fault}" for fault in faults)
        if row is not None and row[0] == key:
            yield from _compared(trailed, key, kept, row[1])
            row = next(rows, None)
        elif kept is not None:
            yield f"{trailed.table} row {key}: in the trail, deleted from the table: {_shown(kept)} kept"
    while row is not None:
        yield f"{trailed.table} row {row[0]}: in the table, not in the trail"
        row = next(rows, None)


def _compared(trailed: Trailed, key: str, kept: Row | None, found: Row) -> Iterator[str]:
    if kept is None:
        yield f"{trailed.table} row {key}: deleted in the trail, in the table: {_shown(found)} found"
        return
    for column in trailed.kept:
        if kept.get(column) != found.get(column):
            yield (
                f"{trailed.table} row {key}, {column}: {_shown(kept.get(column))} kept, "
                f"{_shown(found.get(column))} found"
            )


def folded(entries: Iterable[Entry]) -> tuple[Row | None, list[str]]:
    """Return what the entries of one row come to (None: not there), and where they contradict each other."""
    kept: Row | None = None
    faults: list[str] = []
    for _key, operation, before, after in entries:
        if operation == Operation.INSERT and kept is not None:
            faults.append("added in the trail while it was there")
        elif operation in (Operation.UPDATE, Operation.DELETE) and kept is None:
            faults.append(f"{operation}d in the trail before it was there")
        if kept is not None:  # what is new in a table has no value from before
            said = after if operation == Operation.FOUND else before
            wrong = [column for column, value in (said or {}).items() if column in kept and kept[column] != value]
            faults += [
                f"{column}: {_shown(kept[column])} kept, {_shown((said or {})[column])} before the next change"
                for column in wrong
            ]
        if operation == Operation.UPDATE:
            kept = {**(kept or {}), **(after or {})}
        elif operation == Operation.DELETE:
            kept = None
        elif operation in (Operation.INSERT, Operation.FOUND):
            kept = after
    return kept, faults


def _order(key: str) -> tuple[int, str]:
    return len(key), key


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 300 else f"{text[:300]}..."


def _live(trailed: Trailed) -> Iterator[tuple[str, Row]]:
    """Give the rows of a table as the trail keeps them."""
    vendor = connection.vendor
    text = "text" if vendor == "sqlite" else 'text COLLATE "C"'
    key = f"CAST(live.{trailed.key} AS {text})" if vendor == "sqlite" else f"live.{trailed.key}::{text}"
    sql = f"""SELECT {key}, {trailed.live(vendor)} FROM {trailed.table} AS live
              ORDER BY length({key}), {key}"""  # noqa: S608
    for found in _fetched(sql):
        yield found[0], _read(found[1]) or {}


def _entries(table: str) -> Iterator[Entry]:
    """Give the entries of a table by row, each row's in their order."""
    key, text = ("row_key", "") if connection.vendor == "sqlite" else ('row_key COLLATE "C"', "::text")
    sql = f"""SELECT row_key, operation, before{text}, after{text} FROM trail_trailentry
              WHERE table_name = %s AND operation IN ('found', 'insert', 'update', 'delete')
              ORDER BY length(row_key), {key}, id"""  # noqa: S608
    for key, operation, before, after in _fetched(sql, table):
        yield key, operation, _read(before), _read(after)


def _fetched(sql: str, *values: str) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while rows := cursor.fetchmany(FETCHED):
            yield from rows


def _read(text: str | None) -> Row | None:
    return None if text is None else json.loads(text, parse_float=Decimal)
