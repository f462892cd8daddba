"""Every migration of ours goes back and forth, on a database of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BACK_AND_FORTH = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.contrib.auth.models import Group
from projects.models import Municipality
from drenthe.lib import triggers

def seen():
    rights = sorted(Group.objects.values_list("name", "permissions__codename"))
    return Municipality.objects.count(), rights, list(triggers.differences(connection))

def migrate(*args):
    call_command("migrate", *args, verbosity=0)

migrate()
before = seen()
for app in ("monitoring", "subsidies", "projects", "exports"):
    migrate(app, "zero")
migrate("accounts", "0001")
assert not Group.objects.exists()
migrate()
assert seen() == before, (seen(), before)
print("back and forth")
"""


def test_migrations_go_back_and_forth(tmp_path):
    ours = {"DATABASE_URL": f"sqlite:///{tmp_path}/x.sqlite3", "DATA_DIR": str(tmp_path), "SECRET_KEY": "x"}
    env = {**os.environ, **ours, "DJANGO_SETTINGS_MODULE": "drenthe.settings"}

    done = subprocess.run(
        [sys.executable, "-c", BACK_AND_FORTH], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )

    assert done.stdout == "back and forth\n", done.stderr
