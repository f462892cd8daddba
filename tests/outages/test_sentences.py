"""Something outside is gone: a sentence and a number, in the user's own language; nothing is kept of a half act."""

import errno
import sqlite3

import psycopg
import pytest
import structlog
from botocore.exceptions import ClientError, ReadTimeoutError
from django.db import InternalError, OperationalError
from django.test import Client
from kombu.exceptions import OperationalError as QueueError
from redis.exceptions import TimeoutError as RedisTimeout
from requests.exceptions import ConnectTimeout
from rest_framework.views import APIView

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.lib.requests import request_ids
from projects.views import projects as screens
from tests.factories import make_user
from tests.web import signed_in, text_of

NAME = "given-by-the-proxy-1"


def sqlite(code):
    cause = sqlite3.OperationalError("x")
    cause.sqlite_errorcode = code
    return caused(OperationalError("x"), cause)


def postgres(kind, *, wrapped=OperationalError):
    return caused(wrapped("x"), kind("x"))


def caused(error, cause):
    error.__cause__ = cause
    return error


OUTAGES = [
    (sqlite(sqlite3.SQLITE_BUSY), "DatabaseBusy"),
    (sqlite(sqlite3.SQLITE_READONLY), "DatabaseReadOnly"),
    (sqlite(sqlite3.SQLITE_FULL), "StorageFull"),
    (sqlite(sqlite3.SQLITE_CANTOPEN), "DatabaseGone"),
    (postgres(psycopg.OperationalError), "DatabaseGone"),
    (postgres(psycopg.errors.AdminShutdown), "DatabaseGone"),
    (postgres(psycopg.errors.TooManyConnections), "DatabaseGone"),
    (postgres(psycopg.errors.DiskFull), "StorageFull"),
    (postgres(psycopg.errors.LockNotAvailable), "DatabaseBusy"),
    (postgres(psycopg.errors.QueryCanceled), "DatabaseBusy"),
    (postgres(psycopg.errors.ReadOnlySqlTransaction, wrapped=InternalError), "DatabaseReadOnly"),
    (ReadTimeoutError(endpoint_url="x"), "StorageGone"),
    (ClientError({"ResponseMetadata": {"HTTPStatusCode": 503}}, "PutObject"), "StorageGone"),
    (OSError(errno.ENOSPC, "No space left on device"), "StorageFull"),
    (RedisTimeout("x"), "QueueGone"),
    (QueueError("x"), "QueueGone"),
    (ConnectTimeout("x"), "ProviderGone"),
    (sqlite(sqlite3.SQLITE_ERROR), None),
    (ClientError({"ResponseMetadata": {"HTTPStatusCode": 400}}, "PutObject"), None),
    (FileNotFoundError(errno.ENOENT, "x"), None),
    (ZeroDivisionError("x"), None),
]


@pytest.mark.parametrize(("error", "code"), OUTAGES)
@pytest.mark.django_db
def test_api_says_what_is_gone_and_when_to_try_again(error, code, monkeypatch):
    def fail(*_args, **_kwargs):
        raise error

    monkeypatch.setattr(APIView, "initial", fail)

    answer = Client(raise_request_exception=False).get("/api/v1/projects", headers={"X-Request-ID": NAME})

    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.status_code, answer.json().get("code")) == (503 if code else 500, code)
    assert (answer.json()["instance"], answer["X-Request-ID"]) == (NAME, NAME)
    assert ("Retry-After" in answer) == bool(code)


@pytest.mark.parametrize(
    ("error", "language", "status", "said"),
    [
        (OUTAGES[0][0], "nl", 503, "niets opgeslagen"),
        (OUTAGES[4][0], "en", 503, "The database does not answer"),
        (ZeroDivisionError("x"), "nl", 500, "functioneel beheerder"),
    ],
)
@pytest.mark.django_db
def test_form_that_failed_halfway_leaves_nothing_and_the_page_says_so_with_the_number_of_the_request(
    error, language, status, said, monkeypatch
):
    def kept_and_then(*_args, **_kwargs):
        make_user(Role.READER, email="half@example.org")
        raise error

    client = signed_in(Role.TEAM_LEAD)
    client.raise_request_exception = False
    monkeypatch.setattr(screens, "NewProjectForm", kept_and_then)

    answer = client.post("/projects/new/", {}, headers={"Accept-Language": language, "X-Request-ID": NAME})

    assert answer.status_code == status
    assert said in answer.content.decode()
    assert NAME in answer.content.decode()
    assert not User.objects.filter(email="half@example.org").exists()


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "a\nforged line", "tag<script>"])
@pytest.mark.django_db
def test_name_that_cannot_stand_in_a_log_is_replaced(given):
    name = Client().get("/", headers={"X-Request-ID": given})["X-Request-ID"]

    assert name != given
    assert request_ids.usable(name) == name


@pytest.mark.django_db
def test_line_in_the_log_says_who_asked_what_and_nothing_that_opens_a_door():
    client = signed_in(Role.READER)
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as lines:
        client.get("/projects/?q=Jansen", headers={"X-Request-ID": NAME})
        client.get("/my-work/feed/a-secret.ics")

    first, second = (line for line in lines if line["event"] == "request")
    assert (first["request_id"], first["path"], first["status"]) == (NAME, "/projects/", 200)
    assert first["user"] == int(client.session["_auth_user_id"])
    assert second["path"] == "/my-work/feed/<key>.ics"


def test_work_in_the_background_carries_the_name_of_the_request():
    headers = {}
    with structlog.contextvars.bound_contextvars(request_id=NAME):
        request_ids._send(headers=headers)
    task = type("Task", (), {"name": "a.task", "request": type("Request", (), {"headers": headers})})

    request_ids._begin(task_id="1", task=task)
    inside = (request_ids.current(), structlog.contextvars.get_contextvars()["task"])
    request_ids._end()

    assert inside == (NAME, "a.task")
    assert request_ids.current() == ""


@pytest.mark.django_db
def test_address_that_is_no_page_says_so():
    answer = signed_in(Role.READER).get("/exports/new/budget/")

    assert answer.status_code == 405
    assert "Dit adres is geen pagina" in text_of(answer)
    assert int(answer["Content-Length"]) == len(answer.content)  # what a browser shows of it
