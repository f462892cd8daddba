# ruff: noqa: INP001 -- a script to run, not a package to import
"""What a page costs: statements and CPU, of a case with three of everything and of the lists. Prints JSON.

The database is a temporary SQLite file, unless DATABASE_URL names another (a migrated one; it is filled). Medians of a
number of rounds over all pages in turn, so that a slow moment of the machine hits every page.

    python bench/pages.py --repeat 30
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path.cwd()
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")  # quick passwords, no manifest of files
os.environ.setdefault("SECRET_KEY", "only-for-measuring")
OF_EVERYTHING = 3


def fill():
    """Make a province with three of everything; return the user who sees it all, and the addresses to measure."""
    from drenthe.accounts.models import User
    from drenthe.accounts.roles import Role
    from subsidies.models import Application
    from tests.factories import make_user
    from tests.growth.cases import STATUSES, grow_cases
    from tests.growth.projects import grow_projects

    user = User.objects.filter(name="Bench").first()
    if user is None:
        user, main = make_user(*Role, name="Bench", is_staff=True), {}
        for number in range(1, OF_EVERYTHING + 1):
            grow_cases(number, user, main)
            grow_projects(number, user, main)
    fullest = [Application.objects.filter(status=status).order_by("pk").first() for status in STATUSES]
    cases = {f"case {case.status}": case.get_absolute_url() for case in fullest if case}
    lists = ("/applications/", "/my-work/team/", "/projects/", "/projects/board/", "/budget/")
    return user, {**cases, **{url: url for url in lists}}


def measure(user, pages, repeat):
    """Return statements and the median CPU of each page in milliseconds."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    client.force_login(user, backend="drenthe.accounts.backends.PersonBackend")
    statements, times = {}, {name: [] for name in pages}
    for name, url in pages.items():
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            response = client.get(url)
        if response.status_code != 200:
            raise SystemExit(f"{url}: {response.status_code}")
        statements[name] = len(asked)
    for _ in range(repeat):
        for name, url in pages.items():
            start = time.process_time()
            client.get(url)
            times[name].append((time.process_time() - start) * 1000)
    return {
        name: {"statements": statements[name], "cpu_ms": round(statistics.median(times[name]), 1)} for name in pages
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--repeat", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATA_DIR", folder)
        is_ours = "DATABASE_URL" not in os.environ
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command

        settings.ALLOWED_HOSTS = ["testserver"]
        if is_ours:
            call_command("migrate", verbosity=0)
        user, pages = fill()
        print(json.dumps(measure(user, pages, options.repeat), indent=2))


if __name__ == "__main__":
    main()
