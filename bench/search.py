# ruff: noqa: INP001 -- a script to run, not a package to import
"""The search box over many cases: reading them the first time, a change, and what somebody asks. Prints JSON.

The database is a temporary SQLite file, unless DATABASE_URL names another (an empty one: it is filled).

    python bench/search.py --rows 20000
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "drenthe.settings")
os.environ.setdefault("SECRET_KEY", "only-for-measuring")
ASKED = ("B-0012345", "case 777 project", "1.234,56", "NL91ABNA0417164300", "assen", "projcet", "projecten xyzzy")


def seconds(work) -> float:
    """Return how long something takes."""
    began = time.perf_counter()
    work()
    return round(time.perf_counter() - began, 3)


def main() -> None:
    """Fill, search and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=20_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATA_DIR", folder)
        import django

        django.setup()
        from django.core.management import call_command

        from bench.cases import fill
        from drenthe import search
        from drenthe.accounts.roles import Role
        from drenthe.lib.search import terms_of
        from subsidies.models import Application
        from tests.factories import make_user

        call_command("migrate", verbosity=0)
        fill(rows)
        user = make_user(Role.CASE_OFFICER)
        first = seconds(search.KEPT.follow)
        Application.objects.filter(pk=Application.objects.last().pk).update(reference="changed")
        change = seconds(search.KEPT.follow)
        asked = {
            one: statistics.median(seconds(lambda one=one: search.groups(user, terms_of(one))) for _ in range(5))
            for one in ASKED
        }
    print(json.dumps({"rows": rows, "read first": first, "after a change": change, "asked": asked}, indent=2))


if __name__ == "__main__":
    main()
