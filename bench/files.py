# ruff: noqa: INP001 -- a script to run, not a package to import
"""Is a file read right, whatever it looks like? Ten files of each kind, with figures that are known. Prints JSON.

Each is read as the screen reads it; where something is asked it is answered once, and what can be stored is stored
and forgotten. Per kind: how many were right, right after a question, refused at the cell, refused as a whole, or
wrong: another value stored, something left out without a word, a fault that is not named. Ends with 1 when one was
wrong, or one that is sound was refused. Old workbooks (.xls) are made by LibreOffice and skipped without it.

    python bench/files.py --each 10 --only header
"""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")


def measured(each: int, only: str) -> dict[str, Any]:
    """Make, read and judge so many files of each kind."""
    from monitoring.loading.definitions import load_definitions
    from tests.factories import make_user
    from tests.monitoring.made import asked, laid_out, sound, unsound, years_and_sums  # noqa: F401 -- they note their kinds
    from tests.monitoring.made.judging import Outcome, judge
    from tests.monitoring.made.kinds import KINDS
    from tests.monitoring.made.writing import can_make

    load_definitions()
    actor = make_user()
    kinds: dict[str, dict[str, Any]] = {}
    sums: Counter[str] = Counter()
    said: list[str] = []
    for kind in KINDS:
        if only not in kind.name:
            continue
        found: Counter[str] = Counter()
        for case in kind.cases(each):
            if not can_make(case):
                found["not made"] += 1
                continue
            with tempfile.TemporaryDirectory() as folder:
                verdict = judge(case, Path(folder), actor=actor)
            found[verdict.outcome.value] += 1
            if verdict.is_refused_wrongly:
                found["sound, and refused"] += 1
            if verdict.outcome is Outcome.WRONG or verdict.is_refused_wrongly:
                said.append(f"{kind.name}, {case.table}: {verdict.outcome}: {verdict.said}")
        kinds[kind.name] = dict(found)
        sums += found
    return {"kinds": kinds, "sums": dict(sums), "to_mend": said}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--only", default="")
    options = parser.parse_args()

    import django

    django.setup()
    from django.test.runner import DiscoverRunner
    from django.utils.translation import override

    runner = DiscoverRunner(verbosity=0, interactive=False)
    before = runner.setup_databases()
    try:
        with override("nl"):
            result = measured(options.each, options.only)
    finally:
        runner.teardown_databases(before)
    result["met"] = not result["to_mend"]
    print(json.dumps(result, indent=2, ensure_ascii=False))
    sys.exit(0 if result["met"] else 1)


if __name__ == "__main__":
    main()
