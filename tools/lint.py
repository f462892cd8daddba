"""Run every check that runs no product code: one line each, and the findings of those that fail.

All checks run, also after one failed: a person would rather mend them together. They know nothing of each other, so
as many run at once as there are processors, the longest first.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("drenthe", "projects", "subsidies", "monitoring")
LINTER = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
MESSAGES = [
    "pytest",
    "-q",
    "-n",
    "0",
    "-p",
    "no:randomly",
    "--no-header",
    "tests/test_consistency.py",
    "-k",
    "messages",
]


def checks() -> dict[str, list[str]]:
    return {
        "mypy": ["-m", "mypy", "--follow-imports=silent", "--no-error-summary", *PACKAGES],
        "ruff check": ["-m", "ruff", "check", "--quiet", "--output-format=concise", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "--output-format=concise", "."],
        "import-linter": ["-c", LINTER],
        "djlint lint": ["-m", "djlint", "templates", "--lint", "--quiet"],
        "djlint format": ["-m", "djlint", "templates", "--check"],
        "migrations": ["manage.py", "makemigrations", "--check", "--dry-run"],
        "guards": ["manage.py", "makeguards", "--check"],
        "messages": ["-m", *MESSAGES],
    }


def passes(name: str, arguments: list[str]) -> bool:
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    said = f"{name:14} {'ok' if not done.returncode else 'FAILED':6} {time.monotonic() - start:5.1f} s\n"
    if done.returncode:
        said += f"{done.stdout.rstrip()} \n\n"
    print(said, end="", flush=True)  # at once, or the lines of two checks would mix
    return not done.returncode


def main() -> int:
    os.chdir(ROOT)
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    with tempfile.TemporaryDirectory(prefix="drenthe-lint-") as folder:
        os.environ["DATA_DIR"] = folder
        with ThreadPoolExecutor(os.cpu_count()) as together:
            passed = dict(zip(checks(), together.map(passes, checks(), checks().values()), strict=True))
    failed = [name for name, well in passed.items() if not well]
    if failed:
        print(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
