"""The secret: never a default of our own, unless for debugging."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHOW = "from drenthe import settings; print(settings.SECRET_KEY)"


def start(folder, **more):
    kept = {name: value for name, value in os.environ.items() if name not in {"SECRET_KEY", "DEBUG"}}
    environment = {**kept, "DATA_DIR": str(folder), **more}
    command = [sys.executable, "-c", SHOW]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_without_a_secret_nothing_starts_and_the_message_says_what_to_do(tmp_path):
    done = start(tmp_path)

    assert done.returncode == 1
    assert "Set SECRET_KEY" in done.stderr


@pytest.mark.parametrize(
    ("more", "secret"),
    [({"SECRET_KEY": "mine"}, "mine"), ({"DEBUG": "1"}, "only-for-debugging"), ({}, "kept by make run")],
)
def test_secret_is_the_given_one_or_that_of_make_run(tmp_path, more, secret):
    if not more:
        (tmp_path / "secret-key").write_text("kept by make run\n")

    assert start(tmp_path, **more).stdout.strip() == secret


def test_what_is_kept_is_readable_by_its_owner_only(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (folder / "drenthe.sqlite3").touch(mode=0o644)

    start(folder, SECRET_KEY="x")
    start(tmp_path / "new", SECRET_KEY="x")

    made = [tmp_path / "new", *(tmp_path / "new").rglob("*"), folder, folder / "drenthe.sqlite3"]
    assert [path for path in made if path.stat().st_mode & 0o077] == []
