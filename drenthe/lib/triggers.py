"""Database triggers from migrations, on PostgreSQL and on SQLite."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import migrations


def run_sql(postgresql: Sequence[str], sqlite: Sequence[str]) -> Callable[[Any, Any], None]:
    """Return a RunPython function that runs the statements written for the database at hand.

    Raises NotImplementedError on any other database: a guard that is silently absent is worse than none.
    """

    def run(apps: Any, schema_editor: Any) -> None:
        by_vendor = {"postgresql": postgresql, "sqlite": sqlite}
        vendor = schema_editor.connection.vendor
        if vendor not in by_vendor:
            raise NotImplementedError(f"The guards of the ledger are not written for {vendor}.")
        with schema_editor.connection.cursor() as cursor:
            for statement in by_vendor[vendor]:
                cursor.execute(statement)

    return run


def append_only(table: str) -> migrations.RunPython:
    """Return a migration step after which the database refuses UPDATE and DELETE on the table."""
    message = f"{table} is append-only"
    pg_up = [
        f"""CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        f"""CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_append_only()""",
        f"""CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()""",
    ]
    pg_down = [
        f"DROP TRIGGER {table}_no_truncate ON {table}",
        f"DROP TRIGGER {table}_append_only ON {table}",
        f"DROP FUNCTION {table}_append_only()",
    ]
    sqlite_up = [
        f"""CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
            BEGIN SELECT RAISE(ABORT, '{message}'); END"""
        for verb in ("update", "delete")
    ]
    sqlite_down = [f"DROP TRIGGER {table}_no_{verb}" for verb in ("update", "delete")]
    return migrations.RunPython(run_sql(pg_up, sqlite_up), run_sql(pg_down, sqlite_down), atomic=True)
