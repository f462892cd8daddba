"""The life of a run: asked, cancelled, tried again, lost, thrown away. Building is in test_build.py."""

import uuid
from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import jobs, runner, tasks
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.refusals import (
    BadFilter,
    FormatNotOffered,
    NoSuchExport,
    NotAllowed,
    NothingToCancel,
    NothingToRetry,
)
from tests.exports.exporting import LONG_AGO, make_run
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
State = ExportState


def ago(delta=LONG_AGO):
    return timezone.now() - delta


# Asking


def test_run_is_put_in_the_queue_with_what_was_asked():
    actor = make_user(Role.READER)

    run = runner.request_export("applications", filters={"status": "awarded"}, file_format="csv", actor=actor)

    run.refresh_from_db()
    assert (run.state, run.format, run.filters, run.requested_by) == (
        State.QUEUED,
        "csv",
        {"status": "awarded"},
        actor,
    )
    assert (run.as_of, run.language) == (timezone.localdate(), "nl")


@pytest.mark.parametrize(
    ("export", "values", "refusal", "sentence"),
    [
        ("nonsense", {}, NoSuchExport, "De export “nonsense” bestaat niet"),
        ("budget", {"file_format": "csv"}, FormatNotOffered, "kan niet als csv worden gemaakt"),
        ("applications", {"file_format": "pdf"}, FormatNotOffered, "pdf"),
        ("applications", {"filters": {"status": "lost"}}, BadFilter, "Dit filter kan niet worden gebruikt"),
        ("applications", {"filters": {"nonsense": "1"}}, BadFilter, "Het filter “nonsense” bestaat niet."),
        ("budget", {"filters": {"status": "awarded"}}, BadFilter, "status"),
    ],
)
def test_request_that_cannot_be_met_is_refused_and_stores_nothing(export, values, refusal, sentence):
    with pytest.raises(refusal) as refused:
        runner.request_export(export, actor=make_user(Role.AUDITOR), **values)

    assert sentence in str(refused.value)
    assert not ExportRun.objects.exists()


@pytest.mark.parametrize(
    ("role", "export"),
    [
        (Role.READER, "budget"),
        (Role.STATISTICS_OFFICER, "budget"),
        (Role.STATISTICS_OFFICER, "applications"),
        (None, "applications"),
    ],
)
def test_request_for_what_one_may_not_see_is_refused(role, export):
    with pytest.raises(NotAllowed):
        runner.request_export(export, actor=make_user(*[role] if role else []))

    assert not ExportRun.objects.exists()


# Cancelling and trying again


@pytest.mark.parametrize("state", [State.QUEUED, State.RUNNING])
def test_run_that_is_under_way_can_be_cancelled(state):
    run = make_run(state)

    jobs.cancel(run)

    run.refresh_from_db()
    assert (run.state, run.finished_at is None) == (State.CANCELLED, False)


@pytest.mark.parametrize("state", [State.DONE, State.FAILED, State.CANCELLED, State.EXPIRED])
def test_run_that_has_ended_cannot_be_cancelled(state):
    run = make_run(state)

    with pytest.raises(NothingToCancel):
        jobs.cancel(run)

    assert ExportRun.objects.get().state == state


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED, State.EXPIRED])
def test_run_that_gave_no_file_can_be_tried_again(state):
    run = make_run(state, attempts=2, problem="x", finished_at=ago(), queued_at=ago())

    jobs.retry(run)

    run.refresh_from_db()
    assert (run.state, run.attempts, run.problem, run.finished_at) == (State.QUEUED, 0, "", None)
    assert not run.waits_long


@pytest.mark.parametrize("state", [State.QUEUED, State.RUNNING, State.DONE])
def test_run_that_is_under_way_or_ready_cannot_be_tried_again(state):
    run = make_run(state)

    with pytest.raises(NothingToRetry):
        jobs.retry(run)

    assert ExportRun.objects.get().state == state


def test_run_that_lost_its_worker_can_be_tried_again():
    run = make_run(State.RUNNING, heartbeat_at=ago())

    jobs.retry(run)

    run.refresh_from_db()
    assert (run.state, run.token) == (State.QUEUED, None)


# Lost workers


@pytest.mark.parametrize(("seconds", "lost"), [(29, False), (31, True)])
def test_worker_is_lost_after_half_a_minute_without_a_sign_of_life(seconds, lost):
    run = make_run(State.RUNNING, heartbeat_at=ago(timedelta(seconds=seconds)))

    ids = jobs.sweep(ExportRun)

    assert (run.is_lost, run.can_retry, run.is_active) == (lost, lost, not lost)
    assert ids == [run.pk] * lost


def test_lost_run_goes_back_in_the_queue_twice_and_then_has_failed():
    run = make_run(State.RUNNING, heartbeat_at=ago())
    states = []

    for _ in range(3):
        started = jobs.sweep(ExportRun)
        run.refresh_from_db()
        states.append((run.state, run.attempts, started == [run.pk]))
        ExportRun.objects.filter(state=State.QUEUED).update(
            state=State.RUNNING, token=uuid.uuid4(), heartbeat_at=ago()
        )

    assert states == [(State.QUEUED, 1, True), (State.QUEUED, 2, True), (State.FAILED, 2, False)]
    assert run.problem == jobs.LOST
    assert run.can_retry


@pytest.mark.parametrize(("seconds", "started"), [(29, False), (31, True)])
def test_run_that_waits_long_is_started_again_once(seconds, started):
    run = make_run(queued_at=ago(timedelta(seconds=seconds)))

    first, second = jobs.sweep(ExportRun), jobs.sweep(ExportRun)

    assert (run.waits_long, first, second) == (started, [run.pk] * started, [])


@pytest.mark.parametrize("state", [State.DONE, State.FAILED, State.CANCELLED, State.EXPIRED])
def test_run_that_has_ended_is_not_swept(state):
    make_run(state, heartbeat_at=ago(), queued_at=ago())

    assert jobs.sweep(ExportRun) == []


def test_sweep_task_puts_a_message_in_the_queue_for_each_run(monkeypatch):
    sent = []
    monkeypatch.setattr(tasks.build_export, "delay", sent.append)
    run = make_run(queued_at=ago())

    tasks.sweep_exports()

    assert sent == [str(run.pk)]


# Throwing away


@pytest.mark.parametrize(("days", "state"), [(6.9, State.DONE), (7.1, State.EXPIRED)])
def test_file_is_thrown_away_after_its_day_and_the_row_says_so(files, days, state):
    run = make_run(State.DONE)
    name = run.file.name

    with time_machine.travel(timezone.now() + timedelta(days=days)):
        tasks.expire_exports()

    run.refresh_from_db()
    assert (run.state, bool(run.file), files.exists(name)) == (state, state == State.DONE, state == State.DONE)


def test_expiring_without_any_file_is_no_fault():
    assert jobs.expire(ExportRun) == 0


# The row


@pytest.mark.parametrize(
    ("constraint", "state", "values"),
    [
        ("export_has_a_file_exactly_when_ready", State.DONE, {"file": ""}),
        ("export_has_a_file_exactly_when_ready", State.FAILED, {"file": "exports/x.xlsx"}),
        ("export_is_built_by_somebody_when_busy", State.RUNNING, {"token": None}),
        ("export_is_built_by_somebody_when_busy", State.RUNNING, {"heartbeat_at": None}),
        ("export_does_not_pass_its_total", State.RUNNING, {"rows_done": 2, "rows_total": 1}),
    ],
)
def test_row_that_lies_is_refused_by_the_database(constraint, state, values):
    run = make_run(state)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ExportRun.objects.filter(pk=run.pk).update(**values)


def test_every_constraint_of_a_run_is_tried_above():
    (marker,) = (
        mark for mark in test_row_that_lies_is_refused_by_the_database.pytestmark if mark.name == "parametrize"
    )

    assert {row[0] for row in marker.args[1]} == {constraint.name for constraint in ExportRun._meta.constraints}


@pytest.mark.parametrize("state", State)
def test_run_in_every_state_may_be(state):
    run = make_run(state)

    assert run.is_active == (state in {State.QUEUED, State.RUNNING})


def test_run_has_a_name_and_an_address():
    with time_machine.travel("2024-03-01T10:00:00Z", tick=False):
        run = make_run(as_of=date(2024, 1, 1))

    assert str(run) == "budget 2024-03-01 10:00"
    assert run.get_absolute_url() == f"/exports/{run.pk}/"
