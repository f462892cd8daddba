"""Bring the virtual environment up to what a door needs: `python tools/setup.py run` or `... test`.

Runs on a bare Python (standard library only). What was done is noted in .venv/stamps under the hash of the files it
was done for, so a second run does nothing, a changed lock installs again, and a run that was cut off starts that one
step over.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(".venv")
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "stamps"
MESSAGES = Path("drenthe/locale")
NO_WAY = (
    "This Python cannot make a virtual environment. Install one of: the package python3-venv (Debian, Ubuntu), "
    "pip, uv or virtualenv; then run this again."
)


class SetupError(Exception):
    """A step failed; the text says which and shows the end of what it wrote."""


def run(command: list[object], *, doing: str) -> None:
    """Run one command in silence; its last lines are shown only when it fails."""
    done = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        tail = "\n".join(done.stdout.decode(errors="replace").rstrip().splitlines()[-25:])
        raise SetupError(f"{doing} failed:\n{tail}")


def works(command: list[object]) -> bool:
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def digest(*paths: Path) -> str:
    """One name for the content of these files; a missing one counts as empty."""
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path}:".encode() + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()[:16]


def stamped(name: str, key: str) -> bool:
    stamp = STAMPS / name
    return stamp.is_file() and stamp.read_text() == key


def stamp(name: str, key: str) -> None:
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(key)


def usable_venv() -> bool:
    """Whether .venv has a Python that starts, can install, and is the one asked for with PYTHON=."""
    if not works([PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]):
        return False
    asked = "{}.{}".format(*sys.version_info) if os.environ.get("PYTHON") else ""
    if asked and not works(
        [PYTHON, "-c", f"import sys; sys.exit('{{}}.{{}}'.format(*sys.version_info) != '{asked}')"]
    ):
        return False
    return works([PYTHON, "-m", "pip", "--version"]) or bool(shutil.which("uv"))


def venv_ways() -> list[list[list[object]]]:
    """The ways to make .venv, best first; each is a list of commands that must all work.

    Debian's Python has the venv module but not the pip inside it (that is python3-venv); the second way lets the pip
    of the machine put one in.
    """
    ways: list[list[list[object]]] = [
        [[sys.executable, "-m", "venv", "--clear", VENV]],
        [
            [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV],
            [sys.executable, "-m", "pip", "--python", PYTHON, "install", "--quiet", "pip"],
        ],
        [[sys.executable, "-m", "virtualenv", "--clear", VENV]],
    ]
    if uv := shutil.which("uv"):
        ways.append([[uv, "venv", "--clear", "--python", sys.executable, VENV]])
    return ways


def make_venv() -> None:
    print(f"Making a virtual environment with Python {sys.version.split()[0]} ...", flush=True)
    for way in venv_ways():
        if all(works(command) for command in way):
            return
    raise SetupError(NO_WAY)


def install(lock: Path) -> None:
    """Install one hashed lock, with uv where it is present and with pip where it is not or where uv fails."""
    print(f"Installing {lock} ...", flush=True)
    if uv := shutil.which("uv"):
        if works([uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", lock]):
            return
        print("  uv could not; trying pip ...", flush=True)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--root-user-action=ignore"]
    run([PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "-r", lock], doing=f"Installing {lock}")


def need_packages(door: str) -> None:
    version = subprocess.run([str(PYTHON), "-V"], capture_output=True, check=True).stdout.decode().strip()
    for name in ["run", "test"] if door == "test" else ["run"]:
        lock = Path(f"requirements/{name}.txt")
        key = f"{version} {digest(lock)}"
        if not stamped(f"packages-{name}", key):
            install(lock)
            stamp(f"packages-{name}", key)


def need_style_sheets() -> None:
    """Fetch the style sheets; tools/assets.py knows by itself when they are there or cannot be had."""
    if subprocess.run([str(PYTHON), "tools/assets.py"], check=False).returncode:
        raise SetupError("Fetching the style sheets (tools/assets.py) failed.")


def need_messages() -> None:
    """Compile the Dutch of the screens, by Babel: GNU gettext need not be installed."""
    catalogues = sorted(MESSAGES.rglob("*.po"))
    key = digest(*catalogues)
    if not catalogues or (all(po.with_suffix(".mo").is_file() for po in catalogues) and stamped("messages", key)):
        return
    babel = [PYTHON, "-m", "babel.messages.frontend", "--quiet", "compile", "-D", "django", "-d", MESSAGES]
    run(babel, doing="Compiling the messages")
    stamp("messages", key)


def main(door: str) -> int:
    os.chdir(ROOT)
    try:
        if not usable_venv():
            make_venv()
        need_packages(door)
        need_style_sheets()
        need_messages()
    except SetupError as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
