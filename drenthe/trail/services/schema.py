"""What the models declare of a single row and between rows: whether the database has it, and its rows obey it."""

import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models

from drenthe.lib.database.verifying import Scope
from drenthe.trail.services.columns import columns_of

Constraints = dict[str, Any]


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each column, constraint and index that is not as declared, and each row that breaks one."""
    there = set(connection.introspection.table_names())
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table  # noqa: SLF001 -- what Django knows of a model
        if not model._meta.managed or not scope.covers(table):  # noqa: SLF001
            continue
        if table not in there:
            yield f"{table}: missing from the database"
            continue
        yield from _of_model(model)
    if connection.vendor == "postgresql":
        yield from _asleep(scope)
    yield from _orphans(scope)


def _of_model(model: type[models.Model]) -> Iterator[str]:
    meta: Any = model._meta  # noqa: SLF001
    table = meta.db_table
    columns = columns_of(table)
    with connection.cursor() as cursor:
        found: Constraints = dict(connection.introspection.get_constraints(cursor, table))
    wanted = {field.column for field in meta.local_concrete_fields}
    if missing := sorted(wanted - columns):
        yield f"{table}: no column {', '.join(missing)}"
        return
    if more := sorted(columns - wanted):
        yield f"{table}: column {', '.join(more)} that no model has"
    for field in meta.local_concrete_fields:
        yield from _of_field(table, field, found)
    yield from _named(table, meta, found)
    checks = [one for one in meta.constraints if isinstance(one, models.CheckConstraint)]
    if checks:
        yield from _texts(model, checks)
        yield from _breaking(model, checks)


def _named(table: str, meta: Any, found: Constraints) -> Iterator[str]:
    for constraint in meta.constraints:
        if constraint.name not in found:
            yield f"{table}: constraint {constraint.name} is missing from the database"
    for index in meta.indexes:
        if index.name not in found:
            yield f"{table}: index {index.name} is missing from the database"
    for names in meta.unique_together:
        together = [meta.get_field(name).column for name in names]  # type: ignore[union-attr]
        if not any(one["unique"] and one["columns"] == together for one in found.values()):
            yield f"{table}: {', '.join(together)} are not unique together in the database"


def _of_field(table: str, field: Any, found: Constraints) -> Iterator[str]:
    alone = [one for one in found.values() if one["columns"] == [field.column]]
    if field.primary_key and not any(one["primary_key"] for one in alone):
        yield f"{table}, {field.column}: not the key in the database"
    if field.unique and not any(one["unique"] or one["primary_key"] for one in alone):
        yield f"{table}, {field.column}: not unique in the database"
    if field.db_index and not field.unique and not any(one["index"] for one in alone):
        yield f"{table}, {field.column}: its index is missing from the database"
    if field.remote_field and field.db_constraint:
        parent = (field.remote_field.model._meta.db_table, field.target_field.column)  # noqa: SLF001
        if not any(one["foreign_key"] == parent for one in alone):
            yield f"{table}, {field.column}: its reference to {parent[0]} is missing from the database"


def _sql(model: type[models.Model], check: models.CheckConstraint) -> str:
    """Return the condition of a check as SQL of this database."""
    editor = connection.SchemaEditorClass(connection, collect_sql=True)
    said = str(check.constraint_sql(model, editor))
    return said[said.index(" CHECK (") + len(" CHECK (") : -1]


def _breaking(model: type[models.Model], checks: list[models.CheckConstraint]) -> Iterator[str]:
    """Walk over the rows once for all checks of a table."""
    meta = model._meta  # noqa: SLF001
    table, key = meta.db_table, meta.pk.column
    conditions = [f"NOT ({_sql(model, check)})" for check in checks]
    broken = ", ".join(f"CASE WHEN {condition} THEN 1 ELSE 0 END" for condition in conditions)
    sql = f'SELECT "{key}", {broken} FROM "{table}" WHERE {" OR ".join(conditions)} ORDER BY 1'  # noqa: S608
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        for pk, *marks in cursor:
            for check, mark in zip(checks, marks, strict=True):
                if mark:
                    yield f"{table} row {pk}: breaks {check.name}"


def _texts(model: type[models.Model], checks: list[models.CheckConstraint]) -> Iterator[str]:
    """Compare what the checks say in the database with what the model says."""
    table = model._meta.db_table  # noqa: SLF001
    said = {check.name: _sql(model, check) for check in checks}
    same = _same_in_sqlite if connection.vendor == "sqlite" else _same_in_postgresql
    for name, is_same in same(table, said).items():
        if not is_same:
            yield f"{table}: constraint {name} says something else in the database"


def _same_in_sqlite(table: str, said: dict[str, str]) -> dict[str, bool]:
    """SQLite keeps the text as it was written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = %s", [table])
        kept = " ".join(cursor.fetchone()[0].split())
    return {name: " ".join(sql.split()) in kept for name, sql in said.items()}


def _same_in_postgresql(table: str, said: dict[str, str]) -> dict[str, bool]:
    """PostgreSQL keeps its own reading of it: have it read both, and explain how it read them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT conname, pg_get_expr(conbin, conrelid) FROM pg_constraint
               WHERE conrelid = %s::regclass AND contype = 'c'""",
            [table],
        )
        kept = {name: sql for name, sql in cursor.fetchall() if name in said}
        if not kept:
            return {}
        pairs = ", ".join(f"({said[name]}), ({sql})" for name, sql in kept.items())
        cursor.execute(f'EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) SELECT {pairs} FROM "{table}"')  # noqa: S608
        (plan,) = cursor.fetchone()
    output = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Output"]
    return {name: output[2 * place] == output[2 * place + 1] for place, name in enumerate(kept)}


def _asleep(scope: Scope) -> Iterator[str]:
    """What PostgreSQL has and does not hold to: not validated, not valid, or with its triggers switched off."""
    with connection.cursor() as cursor:
        cursor.execute("""SELECT relname, conname FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
                          WHERE relnamespace = 'public'::regnamespace AND NOT convalidated""")
        for table, name in cursor.fetchall():
            if scope.covers(table):
                yield f"{table}: constraint {name} was never held against the rows"
        cursor.execute("""SELECT relname, indexrelid::regclass::text FROM pg_index
                          JOIN pg_class ON pg_class.oid = indrelid
                          WHERE relnamespace = 'public'::regnamespace AND NOT (indisvalid AND indisready)""")
        for table, name in cursor.fetchall():
            if scope.covers(table):
                yield f"{table}: index {name} is not in use"
        cursor.execute("""SELECT DISTINCT relname, conname FROM pg_trigger
                          JOIN pg_class ON pg_class.oid = tgrelid
                          JOIN pg_constraint ON pg_constraint.oid = tgconstraint
                          WHERE relnamespace = 'public'::regnamespace AND tgisinternal
                                AND tgenabled NOT IN ('O', 'A')""")
        for table, name in cursor.fetchall():
            if scope.covers(table):
                yield f"{table}: constraint {name} is switched off"


def _orphans(scope: Scope) -> Iterator[str]:
    """Rows that refer to a row that is not there."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_key_check")
            for table, row, parent, _number in cursor.fetchall():
                if scope.covers(table):
                    yield f"{table} row {row}: refers to a row of {parent} that is not there"
        return
    for model in apps.get_models(include_auto_created=True):
        meta: Any = model._meta  # noqa: SLF001
        if not meta.managed or not scope.covers(meta.db_table):
            continue
        for field in meta.local_concrete_fields:
            if field.remote_field and field.db_constraint:
                yield from _orphans_of(meta.db_table, meta.pk.column, field)


def _orphans_of(table: str, key: str, field: Any) -> Iterator[str]:
    parent, target = field.remote_field.model._meta.db_table, field.target_field.column  # noqa: SLF001
    sql = f"""SELECT child."{key}" FROM "{table}" AS child WHERE child."{field.column}" IS NOT NULL AND NOT EXISTS
              (SELECT 1 FROM "{parent}" AS parent WHERE parent."{target}" = child."{field.column}") ORDER BY 1"""  # noqa: S608
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        for (pk,) in cursor:
            yield f"{table} row {pk}, {field.column}: refers to a row of {parent} that is not there"
