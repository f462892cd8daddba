"""An act is kept when the queue is gone, and is taken up when it is back; for every kind of work in the background."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from botocore.exceptions import EndpointConnectionError
from celery import current_app
from django.core.files.storage import default_storage
from django.utils import timezone
from kombu.exceptions import OperationalError

from drenthe.accounts.roles import Role
from drenthe.beat import SCHEDULE
from drenthe.exports import tasks
from drenthe.exports.models import ExportRun
from drenthe.lib.jobs import queueing
from tests.exports.exporting import make_run
from tests.web import signed_in, text_of

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("drenthe", "projects", "subsidies", "monitoring")
SENDING = {"delay", "apply_async", "delay_on_commit", "apply_async_on_commit", "send_task"}
# What is started by hand, with the task at set times that starts it again.
SWEEPS = {
    "build_export": "drenthe.exports.tasks.sweep_exports",
    "deliver_mail": "drenthe.background.tasks.sweep_mail",
    "fetch_from_cbs": "monitoring.tasks.sweep_cbs_jobs",
    "make_letters": "subsidies.tasks.sweep_letter_jobs",
}


def trees():
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def test_work_is_sent_in_one_place_and_every_kind_of_it_has_a_sweep():
    elsewhere, started = [], set()
    for path, nodes in trees():
        for node in nodes:
            if isinstance(node, ast.Attribute) and node.attr in SENDING and path != "drenthe/lib/jobs/queueing.py":
                elsewhere.append(f"{path}:{node.lineno}")
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"start", "start_when_committed"}:
                started.add(ast.unparse(node.args[0]))

    current_app.loader.import_default_modules()
    scheduled = {entry["task"] for entry in SCHEDULE.values()}
    assert elsewhere == []
    assert started == set(SWEEPS)
    assert set(SWEEPS.values()) <= scheduled <= set(current_app.tasks)


@pytest.mark.django_db(transaction=True)
def test_export_that_is_ordered_while_the_queue_is_gone_is_kept_and_built_when_it_is_back(monkeypatch):
    sent, gone, tries = [], [True], []

    def publish(args, kwargs):
        tries.append(args)
        if gone:
            raise OperationalError("Connection refused")
        sent.append(args)

    monkeypatch.setattr(queueing, "_asleep_until", [0.0])
    monkeypatch.setattr(tasks.build_export, "apply_async", publish)
    client = signed_in(Role.AUDITOR)

    first = client.post("/exports/new/budget/", {"format": "xlsx"}, follow=True)
    client.post("/exports/new/applications/", {"format": "csv"})

    assert first.status_code == 200
    assert len(tries) == 1  # nobody waits a second time for a queue that is gone
    runs = ExportRun.objects.filter(state="queued")
    assert runs.count() == 2
    runs.update(queued_at=timezone.now() - timedelta(seconds=31))
    assert "gaat vanzelf verder" in text_of(client.get(f"/exports/{runs[0].pk}/"))

    gone.clear()
    monkeypatch.setattr(queueing, "_asleep_until", [0.0])
    tasks.sweep_exports()
    tasks.sweep_exports()

    assert sorted(args[0] for args in sent) == sorted(str(run.pk) for run in runs)


@pytest.mark.django_db(transaction=True)
def test_job_that_meets_an_outage_waits_for_it_and_has_failed_only_after_a_day(files, monkeypatch):
    gone = [True]
    default_storage.exists("x")  # makes it
    save = type(default_storage._wrapped).save

    def refuse(_self, name, content, **kwargs):
        if gone:
            raise EndpointConnectionError(endpoint_url="x")
        return save(_self, name, content, **kwargs)

    monkeypatch.setattr(type(default_storage._wrapped), "save", refuse)
    run, old = make_run(), make_run()
    ExportRun.objects.filter(pk=old.pk).update(requested_at=timezone.now() - timedelta(days=2))

    tasks.build_export(str(run.pk))
    with pytest.raises(EndpointConnectionError):
        tasks.build_export(str(old.pk))

    assert [ExportRun.objects.get(pk=one.pk).state for one in (run, old)] == ["queued", "failed"]
    gone.clear()
    tasks.build_export(str(run.pk))
    assert ExportRun.objects.get(pk=run.pk).state == "done"
