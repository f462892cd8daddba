"""The life of an export run: asked, built, cancelled, tried again, thrown away.

Every change of state is one conditional UPDATE, so that two workers, a cancel and a retry never undo each other.
"""

import tempfile
import uuid
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date, timedelta
from typing import Any, BinaryIO, cast

import structlog
from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop, override

from drenthe.accounts.models import User
from drenthe.exports.base import ExportRequest, PreparedExport
from drenthe.exports.heartbeat import Heartbeat, StoppedError
from drenthe.exports.models import LOST_AFTER, ExportFormat, ExportRun, ExportState
from drenthe.exports.refusals import FormatNotOffered, NotAllowed, NothingToCancel, NothingToRetry
from drenthe.exports.registry import get_export, personal_exports
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.writer import write_workbook
from drenthe.lib.snapshot import snapshot

MAX_ATTEMPTS = 3
BROKEN = gettext_noop("The file could not be created. Try again; if it fails again, ask a functional administrator.")
LOST = gettext_noop("The worker creating the file stopped several times. Try again later.")

log = structlog.get_logger(__name__)


def request_export(
    export: str,
    *,
    filters: Mapping[str, Any] | None = None,
    file_format: str = ExportFormat.XLSX,
    as_of: date | None = None,
    language: str = "nl",
    actor: User,
) -> ExportRun:
    """Ask for a file; a worker builds it. Start `drenthe.exports.tasks.build_export` with the id after commit.

    Raises NoSuchExport, NotAllowed, FormatNotOffered or BadFilter; then nothing is stored.
    """
    found = get_export(export)
    if not actor.has_perm(found.permission):
        raise NotAllowed(name=found.title)
    if file_format not in found.formats:
        raise FormatNotOffered(name=found.title, format=file_format[:10])
    found.check(filters or {}, actor)
    return ExportRun.objects.create(
        export=export,
        format=file_format,
        filters=dict(filters or {}),
        as_of=as_of or timezone.localdate(),
        language=language,
        requested_by=actor,
    )


def build(run_id: uuid.UUID) -> None:
    """Build the file of a run. Safe to call again: a run that is not waiting is left alone.

    Nothing of a file shows before the whole is there. A fault ends the run as failed and is raised again for the log.
    """
    token = uuid.uuid4()
    now = timezone.now()
    claimed = ExportRun.objects.filter(pk=run_id, state=ExportState.QUEUED).update(
        state=ExportState.RUNNING, token=token, heartbeat_at=now, rows_done=0, rows_total=None, problem=""
    )
    if not claimed:
        return
    run = ExportRun.objects.select_related("requested_by").get(pk=run_id)
    try:
        with ExitStack() as undo:
            _build(run, token, undo)
    except StoppedError:
        log.info("export stopped", run=str(run.pk))
    except Exception:
        _mine(run, token).update(state=ExportState.FAILED, problem=BROKEN, finished_at=timezone.now())
        raise


def _build(run: ExportRun, token: uuid.UUID, undo: ExitStack) -> None:
    """Write the file and make the run ready; `undo` throws away what was kept when it does not get there."""
    with tempfile.TemporaryFile() as out, Heartbeat(run.pk, token) as heartbeat:
        prepared, count = _write(run, cast("BinaryIO", out), heartbeat, undo)
        size = out.tell()
        out.seek(0)
        name = default_storage.save(f"exports/{run.pk}-{token.hex[:8]}.{run.format}", File(out))
        undo.callback(default_storage.delete, name)
    if _finish(run, token, prepared, name=name, size=size, count=count):
        undo.pop_all()


def _mine(run: ExportRun, token: uuid.UUID) -> Any:
    return ExportRun.objects.filter(pk=run.pk, token=token, state=ExportState.RUNNING)


def _write(run: ExportRun, out: BinaryIO, heartbeat: Heartbeat, undo: ExitStack) -> tuple[PreparedExport, int]:
    order = ExportRequest(run.filters, run.as_of, str(run.requested_by), run.requested_at, run.requested_by)
    export = get_export(run.export)
    with override(run.language), snapshot():
        prepared = export.prepare(order)
        if prepared.discard is not None:
            undo.callback(prepared.discard)
        heartbeat.total = prepared.rows_total
        count = write_prepared(
            prepared, out, title=export.title, order=order, file_format=run.format, heartbeat=heartbeat
        )
    return prepared, count


def write_prepared(
    prepared: PreparedExport,
    out: BinaryIO,
    *,
    title: Any,
    order: ExportRequest,
    file_format: str = ExportFormat.XLSX,
    heartbeat: Heartbeat | None = None,
) -> int:
    """Write a prepared export to a seekable binary file and return the number of rows."""
    on_row = heartbeat.at if heartbeat else None
    if prepared.write is not None:
        return prepared.write(out, on_row)
    if file_format == ExportFormat.CSV and prepared.csv is not None:
        columns, rows = prepared.csv
        return write_csv(out, columns, rows, on_row=on_row)
    return write_workbook(
        out, prepared.sheets, title=title, creator=order.requested_by, on_row=on_row, created_at=order.requested_at
    )


def _finish(run: ExportRun, token: uuid.UUID, prepared: PreparedExport, *, name: str, size: int, count: int) -> bool:
    """Make the run ready and store what its export keeps, both or neither; False when it was stopped meanwhile."""
    now = timezone.now()
    with transaction.atomic():
        finished = _mine(run, token).update(
            state=ExportState.DONE,
            file=name,
            size=size,
            rows_done=count,
            rows_total=count,
            finished_at=now,
            expires_at=now + timedelta(days=settings.EXPORT_DAYS),
        )
        if finished and prepared.store is not None:
            prepared.store()
    return bool(finished)


def cancel(run: ExportRun) -> None:
    """Stop a run that is waiting or busy; its worker notices within about a second. Raises NothingToCancel."""
    active = ExportRun.objects.filter(pk=run.pk, state__in=[ExportState.QUEUED, ExportState.RUNNING])
    if not active.update(state=ExportState.CANCELLED, finished_at=timezone.now()):
        raise NothingToCancel


def retry(run: ExportRun) -> None:
    """Put a run that failed, was cancelled, expired or lost its worker in the queue again. Raises NothingToRetry."""
    ended = ExportRun.objects.filter(
        pk=run.pk, state__in=[ExportState.FAILED, ExportState.CANCELLED, ExportState.EXPIRED]
    )
    lost = _lost().filter(pk=run.pk)
    if not (_queue_again(ended, attempts=0) or _queue_again(lost, attempts=0)):
        raise NothingToRetry


def _lost() -> Any:
    return ExportRun.objects.filter(state=ExportState.RUNNING, heartbeat_at__lt=timezone.now() - LOST_AFTER)


def _queue_again(runs: Any, *, attempts: int) -> int:
    return runs.update(
        state=ExportState.QUEUED, token=None, queued_at=timezone.now(), finished_at=None, problem="", attempts=attempts
    )


def sweep() -> list[uuid.UUID]:
    """Deal with what a lost worker left, and return the ids of the runs to start again.

    A run without a sign of life goes back in the queue, at most MAX_ATTEMPTS times; then it has failed. A run that has
    waited for long may have lost its message with the worker that took it: it is started again too.
    """
    ids = []
    for run in _lost():
        lost = _lost().filter(pk=run.pk, token=run.token)
        if run.attempts + 1 >= MAX_ATTEMPTS:
            lost.update(state=ExportState.FAILED, problem=LOST, finished_at=timezone.now())
        elif _queue_again(lost, attempts=run.attempts + 1):
            ids.append(run.pk)
    waiting = ExportRun.objects.filter(state=ExportState.QUEUED, queued_at__lt=timezone.now() - LOST_AFTER)
    again = [
        run.pk for run in waiting.exclude(pk__in=ids) if waiting.filter(pk=run.pk).update(queued_at=timezone.now())
    ]
    return ids + again


def expire() -> int:
    """Throw away the files that are past their day, and files that no run knows; return how many runs expired."""
    expired = ExportRun.objects.filter(state=ExportState.DONE, expires_at__lt=timezone.now())
    count = 0
    for run in expired:
        name = str(run.file)
        with transaction.atomic():
            count += expired.filter(pk=run.pk).update(state=ExportState.EXPIRED, file="", size=None)
        default_storage.delete(name)
    _delete_unknown_files()
    return count


def _delete_unknown_files() -> None:
    """A worker that died between saving its file and saying so leaves a file that nobody can reach."""
    if not default_storage.exists("exports"):
        return
    known = set(ExportRun.objects.exclude(file="").values_list("file", flat=True))
    yesterday = timezone.now() - timedelta(days=1)
    for name in default_storage.listdir("exports")[1]:
        path = f"exports/{name}"
        if path not in known and default_storage.get_modified_time(path) < yesterday:
            default_storage.delete(path)


def may_download(user: User, run: ExportRun) -> bool:
    """Whether the user may have the file: its owner, and finance unless it holds what only its owner may see."""
    if run.requested_by_id == user.pk:
        return True
    return run.export not in personal_exports() and user.has_perm("exports.download_any_exportrun")


def visible_runs(user: User) -> QuerySet[ExportRun]:
    """The runs whose file the user may have."""
    mine = Q(requested_by=user)
    if user.has_perm("exports.download_any_exportrun"):
        return ExportRun.objects.filter(mine | ~Q(export__in=personal_exports()))
    return ExportRun.objects.filter(mine)
