"""Nothing waits for ever: every client in the code has a limit, and every server in the settings."""

import ast
import json
import os
import runpy
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import OperationalError, connection

from drenthe import waiting
from drenthe.lib.documents import wordfile
from drenthe.lib.outside import clamav
from drenthe.lib.outside.outages import DATABASE, outage_of
from drenthe.lib.outside.quiet_cache import QuietCache

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("drenthe", "projects", "subsidies", "monitoring")
# What reaches out of the process, by the last part of its name; each takes a limit as `timeout`.
REACHING = {"urlopen", "create_connection", "Popen", "HTTPConnection", "HTTPSConnection", "SMTP", "SMTP_SSL"}
REACHING |= {f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output")}
REACHING |= {
    f"{module}.{verb}" for module in ("requests", "httpx") for verb in ("get", "post", "put", "head", "request")
}
# What has no such argument, with how it is limited, by file.
OTHERWISE = {"drenthe/lib/outside/clamav.py": ("socket.socket", "connection.settimeout(timeout)")}
MADE = {"socket.socket", "Redis", "from_url", "boto3.client", "boto3.resource", "psycopg.connect", "Session"}


def calls():
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            source = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Call):
                    yield path.relative_to(ROOT).as_posix(), source, node


def test_everything_that_reaches_out_has_a_limit():
    reaching, unlimited = 0, []
    for path, source, call in calls():
        name = ast.unparse(call.func)
        last = name.rpartition(".")[2]
        if name in REACHING or last in REACHING:
            reaching += 1
            if "timeout" not in {keyword.arg for keyword in call.keywords}:
                unlimited.append(f"{path}:{call.lineno} {name}")
        elif name in MADE or last in MADE:
            reaching += 1
            if any(ast.unparse(keyword.value).startswith("waiting.") for keyword in call.keywords):
                continue
            if OTHERWISE.get(path, ("", "\0"))[0] != name or OTHERWISE[path][1] not in source:
                unlimited.append(f"{path}:{call.lineno} {name}")

    assert reaching >= 5
    assert unlimited == []


SHOW = """
import json
from drenthe import settings as s
import runpy
database, cache, broker = s.DATABASES["default"], s.CACHES["default"]["OPTIONS"], s.CELERY_BROKER_TRANSPORT_OPTIONS
storage = s.STORAGES["default"]["OPTIONS"]["client_config"]
names = ["connect_timeout", "read_timeout", "retries"]
print(json.dumps({"database": database["OPTIONS"], "cache": cache, "broker": broker, "mail": s.EMAIL_TIMEOUT,
  "storage": {name: getattr(storage, name) for name in names}, "retries": s.CELERY_BROKER_CONNECTION_MAX_RETRIES,
  "provider": s.SOCIALACCOUNT_REQUESTS_TIMEOUT, "page": runpy.run_path("gunicorn.conf.py")["timeout"]}))
"""


def test_every_server_in_the_settings_has_a_limit_and_a_page_ends_before_its_worker_does(tmp_path):
    servers = {"DATABASE_URL": "postgres://x@h/x", "REDIS_URL": "redis://h/0", "S3_BUCKET": "x"}
    given = {**os.environ, "DATA_DIR": str(tmp_path), "SECRET_KEY": "x", "STATEMENT_SECONDS": "20", **servers}

    done = subprocess.run(
        [sys.executable, "-c", SHOW], cwd=ROOT, env=given, capture_output=True, text=True, check=True
    )

    found = json.loads(done.stdout)
    assert all(
        found["broker"][name] == found["cache"][name] > 0 for name in ("socket_timeout", "socket_connect_timeout")
    )
    assert found["retries"] is None
    for limit in ("statement_timeout=20s", "lock_timeout=10s", "idle_in_transaction_session_timeout=60s"):
        assert f"-c {limit}" in found["database"]["options"]
    storage = found["storage"]["retries"]["total_max_attempts"] * (
        found["storage"]["connect_timeout"] + found["storage"]["read_timeout"]
    )
    database = found["database"]["connect_timeout"] + found["database"]["patience"]
    queue = 2 * (found["broker"]["socket_connect_timeout"] + found["broker"]["socket_timeout"])
    assert max(storage, clamav.TIMEOUT, wordfile.TIMEOUT, 3 * found["provider"]) + queue < found["page"]
    assert database + queue + found["cache"]["socket_timeout"] < found["page"]
    assert found["mail"] == waiting.MAIL


@pytest.mark.django_db
def test_database_that_stops_in_the_middle_of_an_answer_is_given_up():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite is a file: there is nobody to wait for")
    alone = connection.copy()
    alone.settings_dict = {**alone.settings_dict, "OPTIONS": {**alone.settings_dict["OPTIONS"], "patience": 0.2}}

    with pytest.raises(OperationalError, match="no answer within") as caught, alone.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(5)")

    assert alone.connection.closed
    assert outage_of(caught.value) == DATABASE
    alone.close()


def test_cache_that_does_not_answer_is_an_empty_one_and_is_not_asked_again_at_once():
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        place = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        cache = QuietCache(place, {"OPTIONS": {"socket_timeout": 0.1, "socket_connect_timeout": 0.1}})

        answers = [cache.get("a", "none"), cache.add("a", 1), cache.incr("b"), cache.get_many(["a"])]

        assert answers == ["none", True, 1, {}]
        silent.setblocking(False)
        silent.accept()[0].close()
        with pytest.raises(BlockingIOError):
            silent.accept()


def test_request_that_trickles_is_ended_and_others_have_a_thread():
    server = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    ours, theirs = socket.socketpair()
    request = SimpleNamespace(unreader=SimpleNamespace(sock=ours))
    server["pre_request"].__globals__["SENDING"] = 0.05

    server["pre_request"](None, request)
    theirs.sendall(b"a")
    first = request.unreader.sock.recv(10)
    with pytest.raises(TimeoutError):
        request.unreader.sock.recv(10)
    server["post_request"](None, request, {}, None)
    theirs.close()

    assert first == b"a"
    assert request.unreader.sock is ours
    assert (server["worker_class"], server["threads"] > 1, ours.gettimeout()) == ("gthread", True, None)
    ours.close()
