"""Building a file: whole or not at all, watched by its row, and only by the worker that holds its token."""

import time
import uuid
from datetime import timedelta
from functools import partial

import pytest
from django.core.files.storage import InMemoryStorage
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import jobs, runner
from drenthe.exports.heartbeat import Heartbeat
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.tasks import build_export
from tests.exports.exporting import LONG_AGO, elsewhere, make_run, offer, sheet, table
from tests.factories import make_application, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files", "quick_heart")]
State = ExportState


@pytest.fixture
def quick_heart(monkeypatch):
    """A sign of life fifty times a second."""
    monkeypatch.setattr(jobs, "Heartbeat", partial(Heartbeat, every=0.02))


def names(files):
    return files.listdir("exports")[1] if files.exists("exports") else []


def until(condition):
    """Wait for something that another thread does."""
    deadline = time.monotonic() + 20
    while not elsewhere(condition):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def slow_rows(during=None, count=2000):
    """Numbers, after the first of which something happens; then a little slow, so that there is time to notice."""

    def rows():
        for number in range(count):
            if number == 1 and during:
                elsewhere(during)
            if number:
                time.sleep(0.005)
            yield [number]

    return rows


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_file_is_built_and_the_row_says_so(files, file_format):
    make_application(title="Twelve dwellings")
    run = make_run(export="applications", format=file_format)

    build_export(str(run.pk))

    run.refresh_from_db()
    content = run.file.read()
    rows = sheet(content, "Aanvragen") if file_format == "xlsx" else table(content)
    assert (run.state, run.rows_done, run.rows_total, run.size) == (State.DONE, 1, 1, len(content))
    assert run.expires_at > timezone.now()
    assert any("Twelve dwellings" in row for row in rows)


def test_building_twice_is_harmless(files):
    run = make_run()
    runner.build(run.pk)
    before = ExportRun.objects.values().get()

    runner.build(run.pk)

    assert ExportRun.objects.values().get() == before
    assert len(names(files)) == 1


@pytest.mark.parametrize("state", [State.RUNNING, State.FAILED, State.CANCELLED, State.EXPIRED])
def test_run_that_is_not_waiting_is_left_alone(files, state):
    make_run(state)
    before = ExportRun.objects.values().get()

    runner.build(before["id"])

    assert ExportRun.objects.values().get() == before
    assert names(files) == []


def test_run_that_is_not_there_is_no_fault():
    runner.build(uuid.uuid4())


def test_row_follows_how_far_the_file_is(monkeypatch):
    run = make_run(export="numbers")
    seen = []

    def rows():
        for number in range(100):
            if number == 60:
                until(lambda: ExportRun.objects.get().rows_done == 60)
                seen.append(elsewhere(ExportRun.objects.get))
            yield [number]

    offer(monkeypatch, rows, total=100)
    runner.build(run.pk)

    (half,) = seen
    assert (half.state, half.rows_done, half.rows_total, bool(half.file)) == (State.RUNNING, 60, 100, False)
    assert half.heartbeat_at > run.queued_at


def test_worker_stops_when_its_run_is_cancelled(monkeypatch, files):
    run = make_run(export="numbers")
    offer(monkeypatch, slow_rows(lambda: jobs.cancel(run)), total=2000)

    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, bool(run.file)) == (State.CANCELLED, False)
    assert run.rows_done < 2000
    assert names(files) == []


def test_worker_that_lost_its_run_writes_nothing_any_more(monkeypatch, files):
    run = make_run(export="numbers")

    def lose():
        with transaction.atomic():  # no beat comes between
            ExportRun.objects.update(heartbeat_at=timezone.now() - LONG_AGO)
            jobs.sweep(ExportRun)

    offer(monkeypatch, slow_rows(lose), total=2000)
    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.attempts, run.token) == (State.QUEUED, 1, None)
    assert names(files) == []

    offer(monkeypatch, lambda: ([number] for number in range(5)), total=5)
    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.rows_done) == (State.DONE, 5)
    assert [row[0] for row in sheet(run.file.read(), "Numbers")[2:]] == [0, 1, 2, 3, 4]


def test_file_of_a_run_that_is_cancelled_at_the_last_moment_is_thrown_away(monkeypatch, files):
    run = make_run()
    save = InMemoryStorage._save

    def cancel_and_save(storage, name, content):
        elsewhere(lambda: jobs.cancel(run))
        return save(storage, name, content)

    monkeypatch.setattr(InMemoryStorage, "_save", cancel_and_save)
    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, bool(run.file)) == (State.CANCELLED, False)
    assert names(files) == []


def test_fault_ends_the_run_as_failed_with_a_sentence_and_no_file(monkeypatch, files):
    def rows():
        yield [1]
        raise ZeroDivisionError

    offer(monkeypatch, rows, total=2)
    run = make_run(export="numbers")

    with pytest.raises(ZeroDivisionError):
        runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.problem, bool(run.file)) == (State.FAILED, jobs.BROKEN, False)
    assert run.can_retry
    assert names(files) == []


def test_storage_that_is_full_ends_the_run_as_failed(monkeypatch, files):
    def full(*args):
        raise OSError("No space left on device")

    monkeypatch.setattr(InMemoryStorage, "_save", full)
    run = make_run()

    with pytest.raises(OSError, match="No space"):
        runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, run.problem) == (State.FAILED, jobs.BROKEN)


def test_filter_that_no_longer_exists_ends_the_run_as_failed():
    run = make_run(export="applications", filters={"gone": "1"})

    runner.build(run.pk)

    run.refresh_from_db()
    assert (run.state, "gone" in run.problem) == (State.FAILED, True)


def test_file_speaks_the_language_in_which_it_was_asked():
    run = make_run(export="applications", language="en")

    runner.build(run.pk)

    run.refresh_from_db()
    assert sheet(run.file.read(), "Applications")[0][0] == "Case number"


def test_file_of_another_day_holds_what_was_there_then():
    make_application()
    run = make_run(as_of=timezone.localdate() - timedelta(days=2))

    runner.build(run.pk)

    run.refresh_from_db()
    assert len(sheet(run.file.read(), "Zaken")) == 2


def test_name_of_a_file_cannot_be_guessed(files):
    user = make_user(Role.AUDITOR)
    made = [make_run(requested_by=user) for _ in range(2)]

    for run in made:
        runner.build(run.pk)

    assert all(str(run.pk) in " ".join(names(files)) for run in made)
    assert len({name[-13:] for name in names(files)}) == 2
