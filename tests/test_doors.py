"""The doors: what `make setup` and `make run` decide before and after they start anything."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import browser, serve, setup

ROOT = Path(__file__).resolve().parent.parent
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


@pytest.fixture
def listener():
    """A port in use on this machine, with somebody who listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
def children():
    """Children to end, and the signals as they were: end_all makes the process deaf to them."""
    started: list[serve.Child] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield started
    for child in started:
        child.kill_group()
    for number, handler in before.items():
        signal.signal(number, handler)


# The address


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ("127.0.0.1", 8000)),
        ({"PORT": "", "HOST": ""}, ("127.0.0.1", 8000)),
        ({"PORT": "65535", "HOST": "0.0.0.0"}, ("0.0.0.0", 65535)),  # noqa: S104 -- not bound
    ],
)
def test_address_is_this_machine_unless_asked(given, expected):
    assert serve.address(given) == expected


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80.5", "²"])
def test_address_refuses_what_is_no_port(port):
    with pytest.raises(serve.RefusalError, match="PORT must be a number"):
        serve.address({"PORT": port})


def test_port_in_use_is_refused_with_the_way_out(listener):
    with pytest.raises(serve.RefusalError, match=rf"Port {listener} .*PORT=\d+ make run"):
        serve.refuse_taken_port("127.0.0.1", listener)


def test_run_on_a_port_in_use_ends_with_one_line_and_starts_nothing(listener, tmp_path):
    environment = os.environ | {"PORT": str(listener), "DATA_DIR": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "tools/serve.py"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


# The environment


def test_secret_key_is_made_once_and_for_its_owner_only(tmp_path):
    first, second = (serve.secret_key(tmp_path / "var") for _ in range(2))

    assert first == second
    assert len(first) >= 50
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600


def test_secret_key_is_made_again_after_a_run_that_was_cut_off(tmp_path):
    (tmp_path / "secret-key").touch()

    assert len(serve.secret_key(tmp_path)) >= 50


def test_defaults_leave_alone_what_is_set(tmp_path):
    given = {"SECRET_KEY": "mine", "SITE_URL": "https://example.nl", "DEMO": "0", "DATA_DIR": str(tmp_path)}

    full = serve.with_defaults(given, 8001)

    assert given.items() <= full.items()
    assert (full["DEBUG"], full["PORT"]) == ("0", "8001")
    assert list(tmp_path.iterdir()) == []


def test_site_url_follows_the_port(tmp_path):
    assert serve.with_defaults({"DATA_DIR": str(tmp_path)}, 8001)["SITE_URL"] == "http://localhost:8001"


def test_failing_command_is_shown_and_ends_the_run():
    with pytest.raises(serve.RefusalError, match=r"(?s)Counting failed:.*Unknown command"):
        serve.manage(dict(os.environ), "no_such_command", doing="Counting")


# The children


def test_child_that_ends_by_itself_is_named(children, capsys):
    children.append(serve.Child.start("the site", SLEEP, dict(os.environ)))
    children.append(serve.Child.start("the worker", [sys.executable, "-c", "raise SystemExit(3)"], dict(os.environ)))

    assert serve.supervise(children) == 1
    said = capsys.readouterr().err
    assert said.count("the worker ended by itself (code 3); started again.") == serve.RESTARTS
    assert "the worker ended by itself (code 3) 6 times within 60 seconds; stopping." in said


def test_child_that_ended_is_started_again_and_the_others_go_on(children, tmp_path, monkeypatch):
    note = tmp_path / "was here"
    once = f"import pathlib, time; p = pathlib.Path({str(note)!r}); p.exists() and time.sleep(60); p.touch()"
    children.append(serve.Child.start("the site", SLEEP, dict(os.environ)))
    children.append(serve.Child.start("the worker", [sys.executable, "-c", once], dict(os.environ)))
    site, worker = children
    first = worker.process.pid
    monkeypatch.setattr(serve.os, "getppid", lambda: 1 if worker.process.pid == first else 2)

    assert serve.supervise(children, parent=1) == 0

    assert [child.process.poll() for child in (site, worker)] == [None, None]


def test_supervision_ends_when_make_is_gone(children):
    children.append(serve.Child.start("the site", SLEEP, dict(os.environ)))

    assert serve.supervise(children, parent=os.getppid() + 1) == 0


def test_all_children_are_ended(children):
    children += [serve.Child.start(name, SLEEP, dict(os.environ)) for name in ("the site", "the worker")]

    serve.end_all(children)

    assert [child.process.returncode for child in children] == [-signal.SIGTERM] * 2


def test_child_that_does_not_listen_is_killed_with_all_it_started(children, monkeypatch, tmp_path):
    monkeypatch.setattr(serve, "PATIENCE", 0.5)
    note = tmp_path / "pid"
    parent = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {DEAF!r}]); "
    parent += f"open({str(note)!r}, 'w').write(str(p.pid)); {DEAF}"
    children.append(serve.Child.start("the worker", [sys.executable, "-c", parent], dict(os.environ)))
    wait_for(lambda: note.is_file() and note.read_text())

    serve.end_all(children)

    assert children[0].process.returncode == -signal.SIGKILL
    wait_for(lambda: not alive(int(note.read_text())))


def alive(pid: int) -> bool:
    """Whether a process still runs; a zombie that nobody has fetched yet does not."""
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat").read_text() if Path("/proc").is_dir() else ") S"
    except (ProcessLookupError, FileNotFoundError):
        return False
    return not status.rpartition(")")[2].lstrip().startswith("Z")


def wait_for(happens, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


# Setting up


def test_digest_follows_the_content(tmp_path):
    lock = tmp_path / "run.txt"
    missing = setup.digest(lock)
    lock.write_text("a==1")
    first = setup.digest(lock)
    lock.write_text("a==2")

    assert len({missing, first, setup.digest(lock)}) == 3


def test_lock_is_installed_once_and_again_when_it_changes(tmp_path, monkeypatch):
    installed = []
    (tmp_path / "requirements").mkdir()
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("a==1")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(setup, "install", installed.append)

    setup.need_packages("run")
    setup.need_packages("run")
    (tmp_path / "requirements" / "run.txt").write_text("a==2")
    setup.need_packages("run")

    assert installed == [Path("requirements/run.txt")] * 2


def test_running_installs_no_test_packages(tmp_path, monkeypatch):
    installed = []
    (tmp_path / ".venv").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(setup, "install", installed.append)

    setup.need_packages("run")
    setup.need_packages("test")

    assert installed == [Path("requirements/run.txt"), Path("requirements/test.txt")]


def test_install_that_fails_leaves_no_stamp(tmp_path, monkeypatch):
    def fail(lock):
        raise setup.SetupError(str(lock))

    (tmp_path / ".venv").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(setup, "install", fail)

    with pytest.raises(setup.SetupError):
        setup.need_packages("run")

    assert not setup.stamped("packages-run", "anything")
    assert not (tmp_path / ".venv" / "stamps").exists()


def test_make_says_what_to_do_without_a_usable_python():
    environment = os.environ | {"PYTHON": "/nonexistent/python3"}

    done = subprocess.run(["make", "setup"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "No Python 3.11 or newer found (looked for: /nonexistent/python3)" in done.stderr


# The browser and the network of the tests


def test_browser_that_is_named_but_missing_is_not_passed_over(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nonexistent/chrome")

    assert browser.find_browser() is None


def test_browser_is_looked_for_in_order(monkeypatch, tmp_path):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("google-chrome", "chromium-browser"):
        (tmp_path / name).touch(mode=0o755)

    assert browser.find_browser() == str(tmp_path / "chromium-browser")


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.nl"])
def test_network_is_closed(host):
    with pytest.raises(RuntimeError, match=f"may not reach {host}:80"):
        socket.create_connection((host, 80), timeout=0.1)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_open(host, listener):
    socket.create_connection((host, listener), timeout=1).close()
