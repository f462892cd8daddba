"""The newest migrations go back and forth; none runs what can change; a database from before them is refused."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection, models
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.functions import Length

from drenthe.lib.database.checks import migrations_are_known
from tests import migrated

ROOT = Path(__file__).resolve().parent.parent
OURS = ("drenthe", "projects", "subsidies", "monitoring")
BACK_AND_FORTH = """
import sys
import django
django.setup()
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.contrib.auth.models import Group
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from projects.models import Municipality
from drenthe.lib.database import guards_in_place
from tests.quick_migrations import quick_migrations

def seen():
    rights = sorted(Group.objects.values_list("name", "permissions__codename"))
    return Municipality.objects.count(), rights, list(guards_in_place.differences(connection))

def newest():
    # Of each app of ours the newest migration, where no other app builds on it, and the one before.
    graph = MigrationLoader(connection).graph
    for app, name in graph.leaf_nodes():
        node = graph.node_map[app, name]
        is_ours = apps.get_app_config(app).module.__name__.split(".")[0] in sys.argv
        if is_ours and not node.children:
            yield from ((app, name, parent.key[1]) for parent in node.parents if parent.key[0] == app)

before, found = seen(), list(newest())
assert {"subsidies", "monitoring"} <= {app for app, _name, _earlier in found}
with quick_migrations():
    MigrationExecutor(connection).migrate([(app, earlier) for app, _name, earlier in found])
    applied = MigrationLoader(connection).applied_migrations
    assert not [name for app, name, _earlier in found if (app, name) in applied]
    call_command("migrate", verbosity=0)
assert seen() == before, (seen(), before)
print("back and forth")
"""


def test_newest_migration_of_each_app_goes_back_and_comes_again(own_database):
    """The newest only: an earlier one was tried while it was the newest, and cannot change since."""
    done = subprocess.run(
        [sys.executable, "-c", BACK_AND_FORTH, *OURS],
        cwd=ROOT,
        env=own_database,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "back and forth\n", done.stderr


# What a migration may take from the project: types of columns and what Django writes as their defaults; and the
# operation that runs the SQL it is given.
FROZEN = {
    "drenthe.lib.database.indexes",
    "drenthe.lib.values.money",
    "drenthe.lib.database.triggers.InstallGuard",
    "drenthe.lib.database.triggers.RemoveGuard",
    "projects.validators",
    "subsidies.models.work",
}
READS_FILES = {"open", "Path", "read_text", "read_bytes", "import_module", "__import__"}


def migrations() -> list[Path]:
    return [path for app in OURS for path in sorted((ROOT / app).rglob("migrations/0*.py"))]


def thawed(source: str) -> Iterator[str]:
    """Give what of a migration can change after it was written: code of ours, and files."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            names = []
        yield from (name for name in names if name.split(".")[0] in OURS and name not in FROZEN)
        called = node.func if isinstance(node, ast.Call) else None
        word = getattr(called, "id", getattr(called, "attr", ""))
        if word in READS_FILES:
            yield word


def test_no_migration_runs_code_of_today():
    found = migrations()
    faults = [f"{path.name}: {name}" for path in found for name in thawed(path.read_text(encoding="utf-8"))]

    assert len(found) >= 17
    assert faults == []


def test_database_that_is_kept_is_named_after_all_that_migrations_use(monkeypatch, tmp_path):
    files = {path.relative_to(migrated.ROOT).as_posix() for path in migrated.settled_by()}
    used = {name.replace(".", "/") for name in FROZEN}
    before = migrated.kept_name()
    (tmp_path / "changed.txt").write_text("x")
    monkeypatch.setattr(migrated, "settled_by", lambda: [tmp_path / "changed.txt"])
    monkeypatch.setattr(migrated, "ROOT", tmp_path)

    assert {path.relative_to(ROOT).as_posix() for path in migrations()} <= files
    assert [name for name in used if not {f"{name}.py", f"{name.rpartition('/')[0]}.py"} & files] == []
    assert migrated.kept_name() != before


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("from subsidies.guards import SHARE", "from django.db import migrations"),
        ("from subsidies.enums import LetterKind", "import projects.validators"),
        ("import subsidies.models", "from drenthe.lib.database.triggers import InstallGuard"),
        ("from drenthe.lib.database.triggers import append_only", "import drenthe.lib.values.money"),
        ("x = open('letters/award.txt')", "x = apps.get_model('subsidies', 'Letter')"),
        ("x = FOLDER.read_text()", "x = 'text'"),
    ],
)
def test_planted_code_of_today_is_caught_and_its_allowed_twin_is_not(bad, good):
    assert list(thawed(bad))
    assert not list(thawed(good))


@pytest.mark.django_db
def test_database_made_before_is_refused_with_what_to_do():
    MigrationRecorder(connection).record_applied("subsidies", "0006_team_lead")

    (error,) = migrations_are_known(databases=["default"])

    assert "subsidies.0006_team_lead" in error.msg
    assert "remove the folder var" in error.hint
    with pytest.raises(SystemCheckError, match="another version"):
        call_command("migrate", verbosity=0, skip_checks=False)


@pytest.mark.django_db
def test_database_with_all_migrations_that_were_written_together_is_taken_further():
    recorder = MigrationRecorder(connection)
    together = [key for key in recorder.applied_migrations() if key[0] == "subsidies" and key[1] > "0005_letters"]
    recorder.record_unapplied("subsidies", "0005_letters")

    assert len(together) > 100  # a new database keeps their names too
    assert migrations_are_known(databases=["default"]) == []


@pytest.mark.django_db
def test_database_that_stopped_among_those_that_were_written_together_is_refused():
    recorder = MigrationRecorder(connection)
    for name in ("0005_letters", "0128_guards_of_all"):
        recorder.record_unapplied("subsidies", name)

    (error,) = migrations_are_known(databases=["default"])

    assert "another version" in error.msg
    assert "remove the folder var" in error.hint


@pytest.mark.django_db
def test_database_of_this_version_is_not_refused():
    assert migrations_are_known(databases=["default"]) == []


@pytest.mark.django_db
def test_no_text_of_a_migration_is_longer_than_its_column():
    """SQLite keeps whatever it is given; PostgreSQL refuses the whole migration."""
    walked, faults = 0, []
    for model in apps.get_models():
        fields = [one for one in model._meta.concrete_fields if isinstance(one, models.CharField) and one.max_length]
        for field in fields if fields and not model._meta.proxy else ():
            found = model._base_manager.annotate(length=Length(field.column)).filter(length__gt=field.max_length)
            faults += [f"{model._meta.label}.{field.name}: {row.pk}" for row in found]
            walked += 1

    assert walked > 200
    assert faults == []
