"""What every test gets: no network but this machine's own, a database in a file, a loud word on a missing browser."""

import gc
import ipaddress
import os
import shutil
import socket
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage, storages
from django.core.management import call_command
from django.db import connection
from django.db.models import Max
from django.test import Client, TransactionTestCase
from django.utils import translation
from django.utils.functional import empty

from drenthe.dates.services.takeover import take_over
from drenthe.exports import jobs
from drenthe.exports.heartbeat import Heartbeat
from drenthe.trail.models import TrailEntry
from subsidies.services.case import interests
from tests.keys import with_key, with_versions
from tests.loaded import LoadedRows
from tests.migrated import once_migrated
from tests.pristine import remember
from tests.quick_migrations import quick_migrations
from tests.recorded import making
from tests.web import with_moment
from tools.browser import ADVICE, find_browser

# A slow example on a busy machine says nothing about the code. All else stays as Hypothesis has it, here and in CI.
hypothesis.settings.register_profile("drenthe", deadline=None)
hypothesis.settings.load_profile("drenthe")

MIN_WORKERS, MAX_WORKERS = 2, 8  # each makes a database of its own; one worker would wait for its races and browsers


class QuickDatabase:
    """Makes the test database quickly, and once. A plugin: a conftest is not asked about what the whole run shares."""

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
    ) -> Iterator[None]:
        if fixturedef.argname != "django_db_setup" or not fixturedef.func.__module__.startswith("pytest_django"):
            return (yield)
        with request.getfixturevalue("django_db_blocker").unblock(), quick_migrations(), once_migrated():
            return (yield)


@pytest.hookimpl(tryfirst=True)  # before the marks are chosen from
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks no database at all: no database changes its answer."""
    for item in items:
        wants = {"db", "transactional_db", "django_db_setup", "live_server"}
        if item.get_closest_marker("django_db") is None and not wants & set(getattr(item, "fixturenames", ())):
            item.add_marker("one_database")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(QuickDatabase())


def pytest_xdist_auto_num_workers() -> int:
    """Give each core a worker (`-n auto`), by what this run may use: a container often sees more cores than it has."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = Path("/sys/fs/cgroup/cpu.max")
    quota, _, period = limit.read_text().partition(" ") if limit.is_file() else ("max", "", "")
    if quota != "max":
        cores = min(cores, max(1, int(quota) // int(period)))
    # Who waits for a server of a database leaves a core to it, but not all the time: one more keeps them busy.
    return max(MIN_WORKERS, min(cores, MAX_WORKERS)) + bool(os.environ.get("DATABASE_URL"))


class NetworkRefusedError(RuntimeError):
    """A test wanted to leave this machine. Not an OSError, so that no client mistakes it for a passing fault."""


def _ours() -> set[str]:
    """The hosts that the run itself was given: a CI may keep its database or Redis elsewhere."""
    named = (urlsplit(os.environ.get(name, "")).hostname for name in ("DATABASE_URL", "REDIS_URL"))
    return {host for host in named if host} | {"localhost", socket.gethostname()}


def stays_here(host: object, ours: set[str]) -> bool:
    """Whether this host is the machine itself or was named in the environment of the run."""
    if host in (None, "", b""):
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return name in ours or ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection and every look-up of a name that would leave this machine."""
    ours = _ours()
    look_up, connect, connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex
    # An address that we looked up under an allowed name may be used; nothing else may.
    known: set[str] = set()

    def check(address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in known and not stays_here(address[0], ours):
            raise NetworkRefusedError(f"A test may not reach {address[0]}:{address[1]}")

    def guarded_look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        check((host, port))
        found = look_up(host, port, *args, **kwargs)
        known.update(str(place[4][0]) for place in found)
        return found

    def guarded_connect(self: socket.socket, address: Any) -> None:
        check(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        check(address)
        return connect_ex(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, request: pytest.FixtureRequest
) -> None:
    """Keep SQLite's test database in a file, as the product does; one for each worker.

    Django's default is in memory, where all threads share one connection: a browser that fetches two things at once
    would have both inside one transaction, and a race test would prove nothing.
    """
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    for database in settings.DATABASES.values():
        if database["ENGINE"].endswith("sqlite3"):
            database.setdefault("TEST", {})["NAME"] = str(Path(settings.DATA_DIR) / f"test-{worker}.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """After a test that commits, bring back the rows of the migrations instead of emptying every table."""
    with django_db_blocker.unblock():
        pristine = remember()
        making.migrated = TrailEntry.objects.aggregate(last=Max("pk"))["last"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: pristine.restore())
        yield


@pytest.fixture
def own_database(db: None, tmp_path: Path) -> dict[str, str]:
    """A migrated SQLite file that the test may do with as it likes: the environment in which it is the database."""
    if connection.vendor != "sqlite":
        pytest.skip("a file of its own is the same whatever the database of the run")
    connection.ensure_connection()
    name = tmp_path / "own.sqlite3"
    with (
        closing(sqlite3.connect(str(connection.settings_dict["NAME"]))) as ours,
        closing(sqlite3.connect(name)) as own,
    ):
        ours.backup(own)
    given = {"DATABASE_URL": f"sqlite:///{quote(str(name))}", "DATA_DIR": str(tmp_path), "SECRET_KEY": "x"}
    return {**os.environ, **given, "DJANGO_SETTINGS_MODULE": "drenthe.settings"}


@pytest.fixture(scope="session")
def _rows_2024(django_db_setup: None, django_db_blocker: Any) -> LoadedRows:
    with django_db_blocker.unblock():
        return LoadedRows(lambda: call_command("load_2024", stdout=StringIO()))


@pytest.fixture
def data_2024(_rows_2024: LoadedRows, db: None, request: pytest.FixtureRequest) -> None:
    """Schemes, ceilings, cases, projects, meetings and tables of 2024."""
    _rows_2024.put_in(with_trail="trail_2024" in request.fixturenames)


@pytest.fixture
def trail_2024(data_2024: None) -> None:
    """The same, with the trail that they left: for whatever counts everything again."""


@pytest.fixture(scope="session", autouse=True)
def _keys() -> Iterator[None]:
    """Have every test client do what a browser does with a form, and a program with a call: bring a key along.

    A call that acts on one thing names the version that is there now, as a program does that has just read it. A test
    about keys or versions gives its own header; an empty one is left out.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "request", with_key(Client.request))
        patch.setattr(Client, "post", with_versions(Client.post))
        yield


@pytest.fixture(scope="session", autouse=True)
def _signed_in_just_now() -> Iterator[None]:
    """Have whoever a test signs in have done so just now, as after the form; tests/web.py makes it long ago."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "force_login", with_moment(Client.force_login))
        yield


@pytest.fixture(autouse=True)
def _still_heart(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sign of life while a test builds a file: its thread would wait for what the test has not committed.

    The tests of the heartbeat set a quick one themselves.
    """
    monkeypatch.setattr(jobs, "Heartbeat", partial(Heartbeat, every=3600))


@pytest.fixture(autouse=True)
def _fresh_start() -> None:
    """Start each test with an empty cache, which also counts sign-ins, and without the language of a last request."""
    cache.clear()
    translation.deactivate()


@pytest.fixture(autouse=True)
def _no_files() -> None:
    """Start each test without the files of another: a worker keeps them in its memory (tests/settings.py)."""
    storages._storages.pop("default", None)
    default_storage._wrapped = empty


@pytest.fixture(autouse=True)
def _said_no_interest(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everybody count as asked about a personal interest (Awb 2:4), but in a test with the mark `undeclared`."""
    if "undeclared" not in request.keywords:
        monkeypatch.setattr(interests, "must_say", lambda _actor, _applications: False)


@pytest.fixture(autouse=True)
def _making(monkeypatch: pytest.MonkeyPatch, _still_heart: None, _said_no_interest: None) -> None:
    """Tell the recorder that a test begins, after what is patched in all of them."""
    making.begin(monkeypatch)


@pytest.fixture
def taken_over() -> Iterator[None]:
    """Let a test tell of days long past as they were: the door for what happened before this system is open."""
    with take_over("test"):
        yield


@pytest.fixture
def files(settings: Any) -> Any:
    """Storage in memory that nobody has used yet."""
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": memory}
    return default_storage


def pytest_collection_finish() -> None:
    """Leave what is there for the whole run out of every sweep for garbage, and sweep less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Throw away the folder that tests/settings.py made; the workers share it and are gone by now."""
    folder = Path(os.environ.get("DATA_DIR", ""))
    ours = folder.name.startswith("drenthe-tests-") and folder.parent == Path(tempfile.gettempdir())
    if ours and not hasattr(config, "workerinput"):
        shutil.rmtree(folder, ignore_errors=True)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if "tests/browser/" in report.nodeid]
    if skipped and not find_browser():
        terminalreporter.section("NO BROWSER", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} browser tests did NOT run: {ADVICE}.", red=True, bold=True)


@pytest.fixture
def payer(settings: Any) -> None:
    """The province has an account: letters say to which money is repaid."""
    settings.PAYER_IBAN = "NL02ABNA0123456789"
