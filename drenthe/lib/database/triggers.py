"""Guards: triggers by which the database itself refuses what no service may do, on PostgreSQL and on SQLite.

An app declares its guards in `guards.py`, with `register`. `manage.py makeguards` copies the SQL into a migration, so
that a migration never changes when its guard does; a test and `makeguards --check` compare the two. `manage.py verify`
compares the database with what is declared.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation

Statements = Mapping[str, Sequence[str]]  # by vendor: "postgresql", "sqlite"
_CREATED = re.compile(r"CREATE TRIGGER (\w+)")
_FUNCTION_BODY = re.compile(r"CREATE (?:OR REPLACE )?FUNCTION (\w+)\(.*?\$\$(.*)\$\$", re.DOTALL)
_registry: dict[str, "Guard"] = {}


@dataclass(frozen=True)
class Guard:
    """One guard: the app whose migrations install it, and for each vendor the SQL that makes and removes it.

    `remove` must work whether the guard is there or not.
    """

    name: str
    app_label: str
    create: Statements
    remove: Statements
    needs: tuple[tuple[str, str], ...] = ()  # migrations of other apps that must come first

    def triggers(self, vendor: str) -> dict[str, str]:
        """Return the statement of each trigger, by its name."""
        return {match[1]: sql for sql in self.create[vendor] if (match := _CREATED.match(sql.strip()))}

    def functions(self, vendor: str) -> dict[str, str]:
        """Return the body of each function that the triggers call, by its name."""
        return {match[1]: match[2] for sql in self.create[vendor] if (match := _FUNCTION_BODY.match(sql.strip()))}


def register(*guards: Guard) -> None:
    """Declare guards. A name that is taken by another guard is refused with ValueError."""
    for guard in guards:
        if _registry.setdefault(guard.name, guard) != guard:
            raise ValueError(f"There are two guards named {guard.name}.")


def declared(app_label: str | None = None) -> list[Guard]:
    """Return the guards that were registered, of one app or of all."""
    return [guard for guard in _registry.values() if app_label in (None, guard.app_label)]


def append_only(table: str) -> Guard:
    """Return the guard that refuses UPDATE and DELETE (and TRUNCATE) on a table, named `<app>_<model>`."""
    message = f"{table} is append-only"
    create_postgresql = [
        f"""CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        f"""CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_append_only()""",
        f"""CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()""",
    ]
    create_sqlite = [
        f"""CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
        for verb in ("update", "delete")
    ]
    return Guard(
        name=f"{table}_append_only",
        app_label=table.partition("_")[0],
        create={"postgresql": create_postgresql, "sqlite": create_sqlite},
        remove={
            "postgresql": [f"DROP FUNCTION IF EXISTS {table}_append_only() CASCADE"],
            "sqlite": [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")],
        },
    )


class _GuardOperation(Operation):
    """Runs the SQL that stands in the migration; the models of Django's migration state do not change."""

    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are no part of the state."""

    def _run(self, schema_editor: Any, *statements: Statements) -> None:
        vendor = schema_editor.connection.vendor
        with schema_editor.connection.cursor() as cursor:
            for by_vendor in statements:
                if vendor not in by_vendor:  # a guard that is silently absent is worse than none
                    raise UnknownVendor(f"There is no SQL for {vendor} in this guard.")
                for sql in by_vendor[vendor]:
                    cursor.execute(sql)


class UnknownVendor(Exception):
    """A guard has no SQL for this database."""


class InstallGuard(_GuardOperation):
    """Put a guard in place, or replace it by a newer version."""

    def __init__(self, name: str, *, create: Statements, remove: Statements):
        self.name, self.create, self.remove = name, create, remove

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Remove what may be there, and create."""
        self._run(schema_editor, self.remove, self.create)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Remove the guard."""
        self._run(schema_editor, self.remove)

    def describe(self) -> str:
        """Return the line that `migrate --plan` shows."""
        return f"Install guard {self.name}"


class RemoveGuard(_GuardOperation):
    """Take a guard away that is no longer declared, or that stands in the way of the next operation."""

    def __init__(self, name: str, *, create: Statements, remove: Statements):
        self.name, self.create, self.remove = name, create, remove

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Remove the guard."""
        self._run(schema_editor, self.remove)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Put it back as it was."""
        self._run(schema_editor, self.create)

    def describe(self) -> str:
        """Return the line that `migrate --plan` shows."""
        return f"Remove guard {self.name}"


def migrated(loader: MigrationLoader) -> dict[str, InstallGuard]:
    """Return by name the guards that are in place after all migrations, as the migrations have them.

    Each migration counts once: the plan of an app that comes later has the older ones of the others in it again.
    """
    in_place: dict[str, InstallGuard] = {}
    seen: set[tuple[str, str]] = set()
    for leaf in loader.graph.leaf_nodes():
        plan = [key for key in loader.graph.forwards_plan(leaf) if key not in seen]
        seen.update(plan)
        for key in plan:
            for operation in loader.graph.nodes[key].operations:
                if isinstance(operation, InstallGuard):
                    in_place[operation.name] = operation
                elif isinstance(operation, RemoveGuard):
                    in_place.pop(operation.name, None)
    return in_place


def unmigrated(loader: MigrationLoader, app_label: str | None = None) -> tuple[list[Guard], list[InstallGuard]]:
    """Return the declared guards that no migration installs as they are now, and those installed but not declared."""
    in_place = migrated(loader)
    new = [
        guard
        for guard in declared(app_label)
        if (was := in_place.get(guard.name)) is None or (was.create, was.remove) != (guard.create, guard.remove)
    ]
    names = {guard.name for guard in declared()}
    gone = [operation for name, operation in in_place.items() if name not in names]
    return new, gone
