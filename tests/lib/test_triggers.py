"""Guards of the database: declared once, frozen in migrations, and missed when they are not there."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from drenthe.lib.database import triggers
from drenthe.lib.database.guards_in_place import differences
from drenthe.lib.database.triggers import Guard, InstallGuard, append_only, declared, migrated, register, unmigrated

ROOT = Path(__file__).resolve().parents[2]
# An installation of today gets a guard that is declared tomorrow; so does one that is made after that.
TOMORROW = """
import shutil, sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from drenthe.lib.database import guards_in_place, triggers
from tests.quick_migrations import quick_migrations

def tables(of="guard "):
    found = {line.partition(":")[0] for line in guards_in_place.differences(connection)}
    return {name for name in found if name.startswith(of)}

assert not tables()
triggers.register(triggers.append_only("projects_contact"))
assert tables() == {"guard projects_contact_no_update", "guard projects_contact_no_delete"}
call_command("makeguards", "projects", name="contact_guard", verbosity=0)
call_command("migrate", verbosity=0)
assert not tables(), tables()
connection.close()
Path(connection.settings_dict["NAME"]).unlink()
with quick_migrations():
    call_command("migrate", "projects", verbosity=0)
assert tables() and not tables("guard projects_"), tables()
call_command("makeguards", check=True)
print("both guarded")
"""


def test_every_guard_is_in_the_migrations_as_it_is_declared():
    assert unmigrated(MigrationLoader(None)) == ([], [])
    assert len(declared()) >= 15


@pytest.mark.django_db
def test_every_guard_is_in_the_database_as_it_is_declared():
    assert list(differences(connection)) == []


def test_new_guard_reaches_old_and_new_databases_by_a_migration_of_its_own(own_database, tmp_path):
    package = tmp_path / "moved"
    package.mkdir()
    (package / "__init__.py").touch()
    for path in (ROOT / "projects" / "migrations").glob("*.py"):
        (package / path.name).write_bytes(path.read_bytes())
    settings = tmp_path / "tomorrow.py"
    settings.write_text("from drenthe.settings import *\nMIGRATION_MODULES = {'projects': 'moved'}\n")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    env = {**own_database, "DJANGO_SETTINGS_MODULE": "tomorrow", "PYTHONPATH": path}

    done = subprocess.run(
        [sys.executable, "-c", TOMORROW], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )

    assert done.stdout.splitlines()[-1:] == ["both guarded"], done.stderr
    written = next(package.glob("*_contact_guard.py")).read_text()
    assert "CREATE TRIGGER projects_contact_no_update" in written
    assert "drenthe.lib.database.triggers import append_only" not in written


@pytest.fixture
def _registry(monkeypatch):
    monkeypatch.setattr(triggers, "_registry", dict(triggers._registry))


@pytest.mark.usefixtures("_registry")
def test_guard_without_a_migration_is_named(capsys):
    register(append_only("projects_contact"))

    with pytest.raises(SystemExit):
        call_command("makeguards", check=True)

    assert "projects_contact_append_only" in capsys.readouterr().err


@pytest.mark.usefixtures("_registry")
def test_guard_that_changed_or_went_is_named():
    changed = triggers._registry.pop("projects_projectevent_append_only")
    gone = triggers._registry.pop("monitoring_load_append_only")
    register(Guard(changed.name, changed.app_label, {**changed.create, "sqlite": ["SELECT 1"]}, changed.remove))

    new, withdrawn = unmigrated(MigrationLoader(None))

    assert ([guard.name for guard in new], [operation.name for operation in withdrawn]) == (
        [changed.name],
        [gone.name],
    )


def test_plan_of_a_later_app_does_not_put_an_older_guard_back():
    def migration(sql):
        return SimpleNamespace(operations=[InstallGuard("a_guard", create={"sqlite": [sql]}, remove={"sqlite": []})])

    plans = {("a", "2"): [("a", "1"), ("a", "2")], ("b", "1"): [("a", "1"), ("b", "1")]}
    nodes = {("a", "1"): migration("old"), ("a", "2"): migration("new"), ("b", "1"): SimpleNamespace(operations=[])}
    graph = SimpleNamespace(leaf_nodes=lambda: list(plans), forwards_plan=plans.get, nodes=nodes)

    assert migrated(SimpleNamespace(graph=graph))["a_guard"].create == {"sqlite": ["new"]}


@pytest.mark.usefixtures("_registry")
def test_two_guards_of_one_name_are_refused():
    with pytest.raises(ValueError, match="two guards"):
        register(Guard("projects_projectevent_append_only", "projects", {}, {}))


def test_nothing_is_written_when_all_guards_are_in_the_migrations(capsys):
    call_command("makeguards", "projects")

    assert "have all its guards" in capsys.readouterr().out


def test_app_must_be_named():
    with pytest.raises(CommandError, match="Name the app"):
        call_command("makeguards")


CALLED = re.compile(r"FUNCTION (\w+)\(")


def missed_without(guards):
    """The names that are reported as missing once these guards are taken away."""
    with transaction.atomic(), connection.cursor() as cursor:
        for sql in (sql for guard in guards for sql in guard.remove[connection.vendor]):
            cursor.execute(sql)
        lines = list(differences(connection))
        transaction.set_rollback(True)
    return {line.split()[1].rstrip(":") for line in lines}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("part", range(8))
def test_guard_that_is_taken_away_is_missed(part):
    """Each guard is missed by name and no other is: an eighth of them is taken away at a time."""
    guards = [guard for guard in declared() if guard.remove[connection.vendor]]
    called_by = {
        name: set(CALLED.findall(sql)) for guard in guards for name, sql in guard.triggers(connection.vendor).items()
    }
    gone = guards[part::8]
    named = missed_without(gone)
    its_own = {name for guard in gone for name in guard.triggers(connection.vendor)}
    called = {name for guard in gone for name in guard.functions(connection.vendor)}
    others = {name for name, functions in called_by.items() if functions & called}

    assert len(gone) >= 20
    assert its_own | others <= named <= its_own | others | called


@pytest.mark.django_db
def test_guard_that_was_weakened_is_named():
    table = "projects_projectevent"
    weak = {
        "sqlite": [
            f"DROP TRIGGER {table}_no_update",
            f"CREATE TRIGGER {table}_no_update BEFORE update ON {table} BEGIN SELECT 1; END",
        ],
        "postgresql": [
            f"""CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql
                AS $$ BEGIN RETURN NEW; END $$"""
        ],
    }
    with transaction.atomic(), connection.cursor() as cursor:
        for sql in weak[connection.vendor]:
            cursor.execute(sql)
        lines = list(differences(connection))
        transaction.set_rollback(True)

    assert len(lines) == 1
    assert "changed in the database" in lines[0]
