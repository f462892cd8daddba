# ruff: noqa: INP001 -- a script to run, not a package to import
"""Payments of many cases to the bank and back: runs made, a camt.053 file matched and recorded. Prints JSON.

Seconds and statements of each step. The cases go through the services up to their award; that is not measured. The
database is a temporary one, of the kind that DATABASE_URL names (SQLite without it).

    python bench/bank.py --payments 5000
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import time_machine

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")


def timed(do: Callable[[], Any]) -> tuple[Any, dict[str, Any]]:
    """Return what came of it, with its seconds and statements."""
    from django.db import connection

    statements = 0

    def count(execute: Any, *values: Any) -> Any:
        nonlocal statements
        statements += 1
        return execute(*values)

    start = time.perf_counter()
    with connection.execute_wrapper(count):
        result = do()
    return result, {"seconds": round(time.perf_counter() - start, 1), "statements": statements}


def measured(count: int) -> dict[str, Any]:
    """Make so many payments, bring them to the bank, and record what it did from its file."""
    from django.test import override_settings
    from django.utils import timezone

    from subsidies.imports import bank_files
    from subsidies.models import LedgerEntry
    from subsidies.services.payments import payment_runs
    from tests.banking import OWN, bank_file, camt, line
    from tests.factories import make_award, make_ceiling, make_scheme, make_user
    from tests.paying import ordered

    today, actor = timezone.localdate(), make_user()
    ceiling = make_ceiling(scheme=make_scheme(code="bank"), amount="900000000.00")
    orders = [ordered(make_award(ceiling=ceiling, amount="1000.00"), "1000.00") for _number in range(count)]
    found: dict[str, Any] = {"payments": count}
    with override_settings(PAYER_IBAN=OWN, PAYER_NAME="Provincie Drenthe"):
        keys = [row.pk for row in orders]
        chunks = [keys[at : at + payment_runs.MOST] for at in range(0, count, payment_runs.MOST)]
        _runs, found["runs made"] = timed(
            lambda: [payment_runs.make_run(orders=part, pay_on=today, actor=actor) for part in chunks]
        )
        content = camt([line(row, on=today) for row in orders])
        found["megabytes"] = round(len(content) / 1e6, 1)
        file, found["file received and matched"] = timed(lambda: bank_files.receive(bank_file(content), actor=actor))
        _done, found["file confirmed and recorded"] = timed(
            lambda: bank_files.confirm(file, seen=bank_files.mark_of(file.result), actor=actor)
        )
    found["recorded"] = LedgerEntry.objects.filter(kind="payment").count()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--payments", type=int, default=5000)
    options = parser.parse_args()

    import django

    django.setup()
    from django.test.runner import DiscoverRunner

    runner = DiscoverRunner(verbosity=0, interactive=False)
    before = runner.setup_databases()
    try:
        from subsidies.forms.payments import next_day_of_bank
        from tests.factories import moment

        said = mock.patch("subsidies.services.case.interests.must_say", return_value=False)
        with time_machine.travel(moment(next_day_of_bank())), said:
            print(json.dumps(measured(options.payments), indent=1))
    finally:
        runner.teardown_databases(before)


if __name__ == "__main__":
    main()
