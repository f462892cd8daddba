"""Migrate the database of a run once, and let other workers and later runs begin with a copy of it.

Two hundred migrations take longer than most selections of tests. What they leave is settled by their own text, by the
few modules that they may take from the project and by the versions that are installed: while those are the same, so is
the database. The copy is still migrated as usual: that finds nothing to do but name the permissions of today's models.
"""

import fcntl
import hashlib
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".pytest_cache" / "migrated"
PREFIX = "drenthe_migrated_"
APPS = ("drenthe", "projects", "subsidies", "monitoring")
BESIDES = [  # what a migration may use of the project: tests/test_migrations.py lets it use nothing else
    *(
        "drenthe/lib/database/indexes.py",
        "drenthe/lib/values/money.py",
        "drenthe/lib/database/triggers.py",
        "projects/validators.py",
    ),
    *("subsidies/models/work.py", "drenthe/settings.py", "tests/settings.py"),
]


def settled_by() -> list[Path]:
    """Return the files that settle what a migrated database holds."""
    migrations = [path for app in APPS for path in (ROOT / app).rglob("migrations/*.py")]
    return sorted([*migrations, *(ROOT / "requirements").glob("*.txt"), *(ROOT / name for name in BESIDES)])


def kept_name() -> str:
    """Return under what name the database is kept that the migrations of today leave."""
    total = hashlib.sha256(f"{sys.version} {sqlite3.sqlite_version}".encode())
    for path in settled_by():
        total.update(f"{path.relative_to(ROOT)}:".encode() + path.read_bytes())
    return f"{PREFIX}{total.hexdigest()[:20]}"


@contextmanager
def once_migrated() -> Iterator[None]:
    """Have the test database begin as it was kept; keep it where it was not. One worker at a time."""
    KEPT.mkdir(parents=True, exist_ok=True)
    keeper = _in_sqlite if connection.vendor == "sqlite" else _in_postgres
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with keeper(kept_name()):
            yield


@contextmanager
def _in_sqlite(name: str) -> Iterator[None]:
    kept, create = KEPT / f"{name}.sqlite3", type(connection.creation)._create_test_db

    def copied(creation: Any, *args: Any, **kwargs: Any) -> str:
        made = create(creation, *args, **kwargs)
        if kept.exists():
            shutil.copyfile(kept, made)
        return made

    with patch.object(type(connection.creation), "_create_test_db", copied):
        yield
    if kept.exists():
        return
    for older in KEPT.glob(f"{PREFIX}*"):
        older.unlink()
    half = KEPT / f"{PREFIX}half"  # whole or not at all
    with (
        closing(sqlite3.connect(str(connection.settings_dict["NAME"]))) as made,
        closing(sqlite3.connect(half)) as copy,
    ):
        made.backup(copy)
    half.replace(kept)


@contextmanager
def _in_postgres(name: str) -> Iterator[None]:
    """Keep it as a database of its own beside the others: PostgreSQL copies one that nobody uses."""
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        kept = {row[0] for row in cursor.fetchall()}
    with patch.dict(connection.settings_dict["TEST"], {"TEMPLATE": name} if name in kept else {}):
        yield
    if name in kept:
        return
    connection.close()
    with connection.creation._nodb_cursor() as cursor:
        for older in kept:
            cursor.execute(f'DROP DATABASE "{older}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{connection.settings_dict["NAME"]}"')
