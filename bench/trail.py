# ruff: noqa: INP001 -- a script to run, not a package to import
"""What the trail costs: seconds to verify a large database, its memory, and an award with and without it. Prints JSON.

The database is a temporary SQLite file, unless DATABASE_URL names another (an empty one: it is filled).

    python bench/trail.py --rows 100000 --awards 100
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "bench"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")  # quick passwords
os.environ.setdefault("SECRET_KEY", "only-for-measuring")


def tell():
    """Give every generated case the line in its dossier about its receipt, which `fill` leaves out."""
    from subsidies.models import Application, CaseEvent
    from tests.factories import make_user

    actor = make_user()
    silent = Application.objects.exclude(events__action="receive").order_by("pk")
    rows = list(silent.values_list("pk", "received_at"))
    CaseEvent.objects.bulk_create(
        (CaseEvent(application_id=pk, occurred_at=day, actor=actor, action="receive") for pk, day in rows),
        batch_size=5000,
    )
    count_again()


def count_again():
    """Let the database count its rows now: a server does so by itself, but some minutes later."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def verify(*checks):
    """Seconds and peak memory (KiB) of a fresh process that verifies."""
    command = [sys.executable, "manage.py", "verify", *(f"--check={check}" for check in checks)]
    launcher = "import resource,subprocess,sys;done=subprocess.run(sys.argv[1:],capture_output=True,text=True);"
    launcher += "print(done.stdout+done.stderr);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", launcher, *command], check=True, capture_output=True, text=True, cwd=ROOT
    )
    said = done.stdout.strip().splitlines()
    return round(time.perf_counter() - start, 1), int(said[-1]), " ".join(said[:-1])[-200:]


def awards(count):
    """Median milliseconds of an award, by the services, over a number of cases under one ceiling."""
    from django.utils import timezone

    from tests import factories

    ceiling = factories.make_ceiling(amount="900000000.00")
    times = []
    for _ in range(count):
        application = factories.make_application(ceiling=ceiling, amount="100.00")
        actor = factories.make_user()
        start = time.perf_counter()
        factories.award(application, amount=application.requested_amount, decided_on=timezone.localdate(), actor=actor)
        times.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(times), 2)


def without_trail(do):
    """Do it without the triggers of the trail."""
    from django.db import connection, transaction

    from drenthe.trail.recording import TRAILED

    with transaction.atomic():
        with connection.cursor() as cursor:
            for table in TRAILED:
                names = ("insert", "update", "delete") if connection.vendor == "sqlite" else ("",)
                for verb in names:
                    name = f"{table}_trail_{verb}" if verb else f"{table}_trail ON {table}"
                    cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        found = do()
        transaction.set_rollback(True)
    return found


def with_trail(do):
    """The same, with them."""
    from django.db import transaction

    with transaction.atomic():
        found = do()
        transaction.set_rollback(True)
    return found


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--awards", type=int, default=100)
    options = parser.parse_args()
    folder = None
    if "DATA_DIR" not in os.environ:
        folder = tempfile.TemporaryDirectory()
        os.environ["DATA_DIR"] = folder.name
    import cases
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from drenthe.trail.models import TrailEntry

    call_command("migrate", verbosity=0)
    cases.fill(1000)
    tell()
    call_command("seal")
    few = verify()
    start = time.perf_counter()
    cases.fill(options.rows)
    tell()
    filled = round(time.perf_counter() - start, 1)
    start = time.perf_counter()
    call_command("seal")
    sealed = round(time.perf_counter() - start, 1)
    many = verify()
    turns = [(without_trail, with_trail)] * 3
    rounds = [tuple(how(lambda: awards(options.awards)) for how in turn) for turn in turns]
    bare, recorded = (statistics.median(row[place] for row in rounds) for place in (0, 1))
    result = {
        "database": connection.vendor,
        "cases": options.rows,
        "entries": TrailEntry.objects.count(),
        "fill_seconds": filled,
        "seal_seconds": sealed,
        "verify_seconds": many[0],
        "verify_said": many[2],
        "verify_memory_kib": {"1000": few[1], str(options.rows): many[1]},
        "verify_memory_ratio": round(many[1] / few[1], 2),
        "award_ms": {"without": bare, "with": recorded, "ratio": round(recorded / bare, 2)},
        "own_peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(result, indent=2))
    if folder:
        folder.cleanup()


if __name__ == "__main__":
    main()
