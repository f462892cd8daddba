"""Write a migration with the SQL of guards that are declared and not yet installed by any migration."""

import re
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.writer import MigrationWriter

from drenthe.lib.database.triggers import Guard, InstallGuard, Statements, declared, unmigrated

HEAD = '''# Written by makeguards: as long as the tables that it guards.
"""{title}"""

from django.db import migrations

from drenthe.lib.database.triggers import {names}


class Migration(migrations.Migration):
    dependencies = [{dependencies}]
    operations = [
{operations}    ]
'''


class Command(BaseCommand):
    """One migration for an app, with its new, changed and withdrawn guards; the SQL is frozen in it."""

    help = "Write a migration for the guards of an app that no migration installs as they are declared now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """An app, unless only checking; `--again` for a table that a migration rebuilt on SQLite."""
        parser.add_argument("app_label", nargs="?")
        parser.add_argument("--name", default="guards", help="the name of the migration, without its number")
        parser.add_argument("--again", action="append", default=[], metavar="GUARD", help="install this guard again")
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a migration is missing")

    def handle(self, *args: Any, app_label: str | None, **options: Any) -> None:
        """Write the migration, or say that there is nothing to write."""
        loader = MigrationLoader(None)
        new, gone = unmigrated(loader, app_label)
        if options["check"]:
            for name in [*(guard.name for guard in new), *(operation.name for operation in gone)]:
                self.stderr.write(f"{name}: not in the migrations as it is declared now")
            if new or gone:
                raise SystemExit(1)
            return
        if app_label is None:
            raise CommandError("Name the app whose guards are to be written.")
        new += [guard for guard in declared(app_label) if guard.name in options["again"] and guard not in new]
        gone = [operation for operation in gone if operation.name.startswith(f"{app_label}_")]
        if not new and not gone:
            self.stdout.write(f"The migrations of {app_label} have all its guards.")
            return
        path = self._write(loader, app_label, options["name"], new, gone)
        self.stdout.write(f"Wrote {path}")

    def _write(
        self, loader: MigrationLoader, app_label: str, name: str, new: Sequence[Guard], gone: Sequence[InstallGuard]
    ) -> Path:
        leaves = loader.graph.leaf_nodes(app_label)
        needs = sorted({_resolved(loader, key) for guard in new for key in guard.needs if key[0] != app_label})
        number = max((int(match[0]) for _app, leaf in leaves if (match := re.match(r"\d+", leaf))), default=0) + 1
        operations = [as_source("InstallGuard", guard) for guard in new]
        operations += [as_source("RemoveGuard", operation) for operation in gone]
        migration = type("Migration", (), {"app_label": app_label, "name": f"{number:04}_{name}"})
        path = Path(MigrationWriter(migration).path)  # type: ignore[arg-type]
        text = HEAD.format(
            title=f"Guards of {apps.get_app_config(app_label).label} in the database.",
            names=", ".join(["InstallGuard"] * bool(new) + ["RemoveGuard"] * bool(gone)),
            dependencies=", ".join(f'("{app}", "{leaf}")' for app, leaf in [*leaves, *needs]),
            operations="".join(operations),
        )
        path.write_text(text, encoding="utf-8")
        return path


def _resolved(loader: MigrationLoader, key: tuple[str, str]) -> tuple[str, str]:
    """Return a migration by its name; for the latest of an app, the one that is it now."""
    app_label, name = key
    return loader.graph.leaf_nodes(app_label)[0] if name == "__latest__" else key


def as_source(kind: str, guard: Guard | InstallGuard) -> str:
    """Return the source of an operation, `InstallGuard` or `RemoveGuard`, with the SQL of a guard."""
    return (
        f'        {kind}(\n            "{guard.name}",\n'
        f"            create={_literal(guard.create)},\n            remove={_literal(guard.remove)},\n        ),\n"
    )


def _literal(statements: Statements) -> str:
    """Return the statements as Python source, each in a string over as many lines as it has."""
    vendors = []
    for vendor, sqls in statements.items():
        lines = "".join(f'                    """{sql}""",\n' for sql in sqls)
        vendors.append(f'                "{vendor}": [\n{lines}                ],\n')
    return "{\n" + "".join(vendors) + "            }"
