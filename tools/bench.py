"""Run the measurements of bench/ one after another, so that none disturbs the next: `BENCH=export make bench` for one.

Their figures are printed, not judged: only ratios within one run carry over to another machine.
"""

import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    os.chdir(ROOT)
    environment = {"SECRET_KEY": secrets.token_urlsafe(50), "PYTHONPATH": "."} | os.environ
    wanted = os.environ.get("BENCH", "")
    scripts = [path for path in sorted(Path("bench").glob("*.py")) if wanted in ("", path.stem)]
    failed = []
    for script in scripts:
        print(f"== {script}", flush=True)
        if subprocess.run([sys.executable, str(script)], env=environment, check=False).returncode:
            failed.append(script.name)
    if failed or not scripts:
        print(f"Failed: {', '.join(failed)}." if failed else f"No measurement called {wanted!r} in bench/.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
