"""A worker that dies in the middle of a file: nothing half is handed out, and another one finishes the work."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import jobs, runner
from drenthe.exports.models import ExportRun, ExportState
from subsidies.models import Application
from tests.exports.exporting import make_run, sheet
from tests.factories import make_application, make_ceiling, make_user
from tests.web import signed_in

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).resolve().parent.parent.parent
ROWS = 60
WORKER = """
import sys, time
from functools import partial
from uuid import UUID
import django
django.setup()
from drenthe.exports import jobs
from drenthe.exports import runner
from subsidies.exports import applications
from drenthe.exports.heartbeat import Heartbeat

run_id, seconds = UUID(sys.argv[1]), float(sys.argv[2])
rows_of = applications.rows_of

def slowly(queryset, fields):
    for row in rows_of(queryset, fields):
        time.sleep(seconds)
        yield row

applications.rows_of = slowly
runner.Heartbeat = partial(Heartbeat, every=0.05)
runner.build(run_id)
"""


def database_url():
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{quote(str(found['NAME']))}"
    user, password = quote(found["USER"], safe=""), quote(found["PASSWORD"], safe="")
    return f"postgres://{user}:{password}@{found['HOST']}:{found['PORT']}/{found['NAME']}"


@pytest.fixture
def folder(settings, tmp_path):
    """Where both processes keep their files."""
    location = {"location": str(tmp_path / "files")}
    disk = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": location}
    settings.STORAGES = {**settings.STORAGES, "default": disk}
    return tmp_path


@pytest.fixture
def start(folder):
    """Start a worker in a process of its own; whatever is left of it is killed."""
    workers = []

    def started(run, *, seconds_per_row):
        ours = {"DATABASE_URL": database_url(), "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "drenthe.settings"}
        command = [sys.executable, "-c", WORKER, str(run.pk), str(seconds_per_row)]
        workers.append(subprocess.Popen(command, cwd=ROOT, env={**os.environ, "SECRET_KEY": "x", **ours}))
        return workers[-1]

    yield started
    for worker in workers:
        worker.kill()
        worker.wait()


def make_order():
    ceiling = make_ceiling()
    application = make_application(ceiling=ceiling)
    copies = range(2, ROWS + 1)
    kept = {field.attname: getattr(application, field.attname) for field in Application._meta.concrete_fields}
    del kept["id"]
    Application.objects.bulk_create(
        Application(**{**kept, "case_number": f"DW-2024-{number:05d}", "title": f"Case {number}"}) for number in copies
    )
    return make_run(export="applications", requested_by=make_user(Role.READER))


def kill_in_the_middle(worker, run, *, rows):
    """Kill it, without a chance to tidy up, when its row says that so many rows are done."""
    deadline = time.monotonic() + 60
    while True:
        run.refresh_from_db()
        if run.state == ExportState.RUNNING and run.rows_done >= rows:
            break
        assert worker.poll() is None, "the worker ended by itself"
        assert time.monotonic() < deadline, "the worker did not get on"
        time.sleep(0.02)
    worker.send_signal(signal.SIGKILL)
    assert worker.wait(timeout=20) == -signal.SIGKILL
    run.refresh_from_db()


def sweep_later():
    """Sweep as if more than half a minute had gone by."""
    ExportRun.objects.filter(state=ExportState.RUNNING).update(heartbeat_at=timezone.now() - timedelta(seconds=31))
    return jobs.sweep(ExportRun)


def handed_out(folder):
    return list((folder / "files").rglob("*.xlsx"))


def test_killed_worker_leaves_no_file_and_another_one_finishes(folder, start):
    run = make_order()
    kill_in_the_middle(start(run, seconds_per_row=0.1), run, rows=5)

    assert (run.state, bool(run.file), run.rows_done < ROWS) == (ExportState.RUNNING, False, True)
    assert handed_out(folder) == []
    assert signed_in(user=run.requested_by).get(f"/exports/{run.pk}/file/").status_code == 404
    assert jobs.sweep(ExportRun) == []

    assert sweep_later() == [run.pk]
    assert start(run, seconds_per_row=0).wait(timeout=60) == 0

    run.refresh_from_db()
    assert (run.state, run.attempts, run.rows_done, run.rows_total) == (ExportState.DONE, 1, ROWS, ROWS)
    with run.file.open() as file:
        numbers = [row[0] for row in sheet(file.read(), "Aanvragen")[2:-2]]
    assert sorted(numbers) == sorted(Application.objects.values_list("case_number", flat=True))
    assert len(handed_out(folder)) == 1


def test_run_that_is_lost_three_times_has_failed_and_can_be_tried_again(folder, start):
    run = make_order()
    started = []

    for attempt in range(jobs.MAX_ATTEMPTS):
        if attempt == 0:
            kill_in_the_middle(start(run, seconds_per_row=0.1), run, rows=1)
        else:  # a process of its own takes five seconds, and leaves no other row than the first one left
            ExportRun.objects.filter(pk=run.pk).update(state=ExportState.RUNNING, token=uuid4())
        started.append(sweep_later())

    run.refresh_from_db()
    assert started == [[run.pk], [run.pk], []]
    assert (run.state, run.problem, run.can_retry) == (ExportState.FAILED, jobs.LOST, True)
    assert handed_out(folder) == []

    jobs.retry(run)
    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.rows_done) == (ExportState.DONE, ROWS)
