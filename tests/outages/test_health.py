"""Alive is not ready: what fails is told within seconds, without asking anybody too often, and to whom it concerns."""

import threading
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.utils import timezone

from drenthe import health
from drenthe.accounts.roles import Role
from drenthe.background.enums import Part
from drenthe.background.models import SignOfLife
from drenthe.background.services import signs
from drenthe.background.tasks import show_life
from tests.exports.exporting import make_run
from tests.factories import make_mail
from tests.web import signed_in

pytestmark = pytest.mark.django_db


def looks(monkeypatch, **faults):
    """What the looks find, without looking."""
    found = health.Looks({name: lambda name=name: faults.get(name, "") for name in health.CHECKS})
    monkeypatch.setattr(health, "looks", found)
    return found


def test_look_that_hangs_or_fails_is_told_in_time_and_not_started_again(monkeypatch):
    monkeypatch.setattr(health, "LOOK", 0.2)
    asked, go = [], threading.Event()

    def hang():
        asked.append("hang")
        go.wait(10)
        return ""

    def fail():
        raise ConnectionError("redis://user:password@host")

    found = health.Looks({"storage": hang, "queue": fail, "database": lambda: ""})
    first = found.faults()
    kept = found.faults()
    monkeypatch.setattr(health, "KEPT", -1.0)
    again = found.faults()
    go.set()

    assert first == kept == again == {"storage": "no answer within 0 seconds", "queue": "ConnectionError"}
    assert asked == ["hang"]


def test_alive_asks_nothing_of_the_database(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", None)
        answer = Client().get("/health/live")

    assert (answer.status_code, answer.content) == (200, b"ok")


@pytest.mark.parametrize(("faults", "status"), [({}, 200), ({"storage": "ReadTimeoutError"}, 503)])
def test_what_is_wrong_is_for_those_who_keep_watch(settings, monkeypatch, faults, status):
    settings.METRICS_TOKEN = "a-token"
    looks(monkeypatch, **faults)
    everybody = [Client(), signed_in(Role.READER), Client(headers={"Authorization": "Bearer wrong"})]
    watch = [signed_in(Role.FUNCTIONAL_ADMIN), Client(headers={"Authorization": "Bearer a-token"})]

    for client in everybody:
        answer = client.get("/health/ready")
        assert (answer.status_code, set(answer.json())) == (status, {"status"})
    for client in watch:
        answer = client.get("/health/ready")
        assert (answer.status_code, answer.json()["checks"]["storage"]) == (status, faults.get("storage", "ok"))


def test_looks_read_and_do_not_write(files):
    assert [check() for name, check in health.CHECKS.items() if name != "background"] == [""] * 4
    assert default_storage.listdir("") == ([], [])


def test_worker_without_a_sign_of_life_is_missed(monkeypatch):
    assert signs.silent() == [Part.BEAT, Part.WORKER]
    signs.show(Part.BEAT)
    show_life()
    assert health.CHECKS["background"]() == ""

    SignOfLife.objects.filter(part=Part.WORKER).update(seen_at=timezone.now() - timedelta(minutes=3))
    assert health.CHECKS["background"]() == "no sign of life of worker"


def test_numbers_are_for_who_has_the_token(settings, monkeypatch):
    looks(monkeypatch, storage="x")
    assert Client().get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "a-token"
    assert signed_in(Role.FUNCTIONAL_ADMIN).get("/metrics").status_code == 403
    make_run()
    make_mail(made_at=timezone.now() - timedelta(hours=1))
    signs.show(Part.BEAT)

    answer = Client(headers={"Authorization": "Bearer a-token"}).get("/metrics")

    lines = dict(line.rsplit(" ", 1) for line in answer.content.decode().splitlines() if not line.startswith("#"))
    assert lines['drenthe_jobs{kind="export",state="queued"}'] == "1.0"
    assert lines['drenthe_mails{state="waiting"}'] == "1.0"
    assert 3600 <= float(lines["drenthe_oldest_mail_seconds"]) < 3700
    assert 'drenthe_last_seen_seconds{part="beat"}' in lines
    assert 'drenthe_last_seen_seconds{part="worker"}' not in lines
