"""The life of a job that ends in a file: waiting, running, cancelled, retried, expired.

Every change of state is one conditional UPDATE, so that two workers, a cancel and a retry never undo each other.
"""

import hashlib
import math
import tempfile
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, BinaryIO, TypeVar, cast

import structlog
from django.apps import apps
from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop, override

from drenthe.accounts.models import User
from drenthe.exports.heartbeat import Heartbeat, StoppedError
from drenthe.exports.models import LOST_AFTER, ExportState, FileJob
from drenthe.exports.refusals import NothingToCancel, NothingToRetry, TooManyAtOnce, TooManyThisHour
from drenthe.lib.database.snapshot import snapshot
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.outside.outages import DATABASE_BUSY, outage_of
from drenthe.lib.refusals import Refusal
from drenthe.lib.storage.hashed_files import folder_of

MAX_ATTEMPTS = 3
HOUR = timedelta(hours=1)
KEPT_FOR = timedelta(days=1)  # that a job is tried again while something outside is gone
MAX_PROBLEM = 300
BROKEN = gettext_noop("The file could not be created. Try again; if it fails again, ask a functional administrator.")
LOST = gettext_noop("The worker creating the file stopped several times. Try again later.")

log = structlog.get_logger(__name__)
Job = TypeVar("Job", bound=FileJob)


@dataclass(frozen=True)
class Written:
    """What was written: how many rows, and what is stored in the transaction that makes the job ready."""

    count: int
    store: Callable[[], None] | None = None


Write = Callable[[Any, BinaryIO, Heartbeat, ExitStack], Written]


def build(
    model: type[Job], job_id: uuid.UUID, *, suffix: str, write: Write, reads_at_once: bool = True, **facts: Any
) -> None:
    """Build the file of a job. Safe to call again: a job that is not waiting is left alone.

    `facts` are columns of the job that are true from now on, such as the day on which the file was built. With
    `reads_at_once` all is read as it stood at one moment, and `write` may write nothing but the file; without it no
    transaction stays open, such as while another site is waited for.

    `write` gets the job, a seekable file, the heartbeat to report progress to, and a stack to put on it what throws
    away what was kept on the way when the job does not get there. Nothing of a file shows before the whole is there.
    A refusal ends the job as failed and says why; an error does too and is raised again for the log. Where something
    outside is gone the job waits for it instead.
    """
    token = uuid.uuid4()
    now = timezone.now()
    claimed = (
        _of(model)
        .filter(pk=job_id, state=ExportState.QUEUED)
        .update(
            state=ExportState.RUNNING, token=token, heartbeat_at=now, rows_done=0, rows_total=None, problem="", **facts
        )
    )
    if not claimed:
        return
    job = _of(model).select_related("requested_by").get(pk=job_id)
    try:
        with ExitStack() as undo:
            _build(job, token, undo, suffix=suffix, write=write, within=snapshot() if reads_at_once else nullcontext())
    except StoppedError:
        log.info("job stopped", job=str(job.pk))
    except Refusal as refusal:
        with override(job.language):
            problem = str(refusal)[:MAX_PROBLEM]
        _mine(job, token).update(state=ExportState.FAILED, problem=problem, finished_at=timezone.now())
    except Exception as error:
        if not _kept_for_later(job, token, error):
            _mine(job, token).update(state=ExportState.FAILED, problem=BROKEN, finished_at=timezone.now())
            raise


def _kept_for_later(job: FileJob, token: uuid.UUID, error: Exception) -> bool:
    """Put a job back that met an outage, such as of the storage, and tell whether; the sweep then tries it again.

    Not a statement that took too long, which it would again; and not for more than KEPT_FOR.
    """
    outage = outage_of(error)
    if outage in (None, DATABASE_BUSY) or job.requested_at < timezone.now() - KEPT_FOR:
        return False
    log.warning("job put back: something outside is gone", job=str(job.pk), what=outage.code)  # type: ignore[union-attr]
    _mine(job, token).update(state=ExportState.QUEUED, token=None, queued_at=timezone.now())
    return True


def _of(model: type[Job]) -> Any:
    return model._default_manager  # noqa: SLF001 -- the public name of a manager that every model has


def _folder(model: type[Job]) -> str:
    """The folder of the files of a kind of job, with the / at its end."""
    field: Any = model._meta.get_field("file")  # noqa: SLF001 -- the public meta API of Django
    return f"{folder_of(model, field)}/"


def _build(
    job: FileJob,
    token: uuid.UUID,
    undo: ExitStack,
    *,
    suffix: str,
    write: Write,
    within: AbstractContextManager[None],
) -> None:
    with tempfile.TemporaryFile(dir=settings.TEMP_DIR) as out, Heartbeat(job, token) as heartbeat:
        with override(job.language), within:
            written = write(job, cast("BinaryIO", out), heartbeat, undo)
        size = out.tell()
        out.seek(0)
        sha256 = hashlib.file_digest(cast("Any", out), "sha256").hexdigest()
        out.seek(0)
        name = default_storage.save(f"{_folder(type(job))}{job.pk}-{token.hex[:8]}.{suffix}", File(out))
        undo.callback(default_storage.delete, name)
    if _finish(job, token, written, name=name, size=size, sha256=sha256):
        undo.pop_all()


def _mine(job: FileJob, token: uuid.UUID) -> Any:
    return _of(type(job)).filter(pk=job.pk, token=token, state=ExportState.RUNNING)


def _finish(job: FileJob, token: uuid.UUID, written: Written, *, name: str, size: int, sha256: str) -> bool:
    """Make the job ready and store what it keeps, both or neither; False when it was stopped meanwhile."""
    now = timezone.now()
    with transaction.atomic():
        finished = _mine(job, token).update(
            state=ExportState.DONE,
            file=name,
            size=size,
            sha256=sha256,
            rows_done=written.count,
            rows_total=written.count,
            finished_at=now,
            expires_at=now + timedelta(days=settings.EXPORT_DAYS),
        )
        if finished and written.store is not None:
            written.store()
    return bool(finished)


def check_turn(person: User) -> None:
    """Refuse one file more than a person may have waiting or busy, or may ask for in an hour; of every kind together.

    Call inside the transaction that adds the job: it locks the person, so that two requests at once count each other.
    Raises TooManyAtOnce or TooManyThisHour.
    """
    _lock_person(person)
    kinds = [model for model in apps.get_models() if issubclass(model, FileJob)]
    _check_at_once(person, kinds)
    since = timezone.now() - HOUR
    asked = sorted(
        at
        for model in kinds
        for at in _of(model)
        .filter(requested_by=person, requested_at__gt=since)
        .order_by("-requested_at")
        .values_list("requested_at", flat=True)[: settings.JOBS_PER_HOUR]
    )
    if len(asked) >= settings.JOBS_PER_HOUR:
        wait = asked[-settings.JOBS_PER_HOUR] - since
        raise TooManyThisHour(most=settings.JOBS_PER_HOUR, minutes=math.ceil(wait.total_seconds() / 60))


def _lock_person(person: User) -> None:
    User.objects.select_for_update(no_key=True).get(pk=person.pk)


def _check_at_once(person: User, kinds: list[Any]) -> None:
    active = [ExportState.QUEUED, ExportState.RUNNING]
    there = sum(_of(model).filter(requested_by=person, state__in=active).count() for model in kinds)
    if there >= settings.JOBS_AT_ONCE:
        raise TooManyAtOnce(most=settings.JOBS_AT_ONCE)


def cancel(job: FileJob) -> None:
    """Stop a job that is waiting or busy; its worker notices within about a second. Raises NothingToCancel."""
    active = _of(type(job)).filter(pk=job.pk, state__in=[ExportState.QUEUED, ExportState.RUNNING])
    if not active.update(state=ExportState.CANCELLED, finished_at=timezone.now()):
        raise NothingToCancel


@transaction.atomic
def retry(job: FileJob) -> None:
    """Put a job that failed, was cancelled, expired or lost its worker in the queue again.

    Raises NothingToRetry, or TooManyAtOnce when whoever asked for it has as many as they may.
    """
    job.refresh_from_db()
    if not job.can_retry:
        raise NothingToRetry
    _lock_person(job.requested_by)
    if not job.is_lost:  # what lost its worker counts as busy already
        _check_at_once(job.requested_by, [model for model in apps.get_models() if issubclass(model, FileJob)])
    ended = _of(type(job)).filter(
        pk=job.pk, state__in=[ExportState.FAILED, ExportState.CANCELLED, ExportState.EXPIRED]
    )
    lost = _lost(type(job)).filter(pk=job.pk)
    if not (_queue_again(ended, attempts=0) or _queue_again(lost, attempts=0)):
        raise NothingToRetry


def _lost(model: type[Job]) -> Any:
    return _of(model).filter(state=ExportState.RUNNING, heartbeat_at__lt=timezone.now() - LOST_AFTER)


def _queue_again(runs: Any, *, attempts: int) -> int:
    return runs.update(
        state=ExportState.QUEUED, token=None, queued_at=timezone.now(), finished_at=None, problem="", attempts=attempts
    )


def sweep(model: type[Job]) -> list[uuid.UUID]:
    """Deal with what a lost worker left, and return the ids of the jobs to start again.

    A job without a sign of life goes back in the queue, at most MAX_ATTEMPTS times; then it has failed. A job that has
    waited for long may have lost its message with the worker that took it: it is started again too.
    """
    ids = []
    for job in _lost(model):
        with alone(f"{model.__name__}: sweep", job.pk):
            lost = _lost(model).filter(pk=job.pk, token=job.token)
            if job.attempts + 1 >= MAX_ATTEMPTS:
                lost.update(state=ExportState.FAILED, problem=LOST, finished_at=timezone.now())
            elif _queue_again(lost, attempts=job.attempts + 1):
                ids.append(job.pk)
    waiting = _of(model).filter(state=ExportState.QUEUED, queued_at__lt=timezone.now() - LOST_AFTER)
    for job in waiting.exclude(pk__in=ids):
        with alone(f"{model.__name__}: sweep", job.pk):
            if waiting.filter(pk=job.pk).update(queued_at=timezone.now()):
                ids.append(job.pk)
    return ids


def expire(model: type[Job]) -> int:
    """Throw away the files that are past their day; return how many jobs expired.

    A file that the storage does not give up now has no row from here on: drenthe.lib.storage.orphans finds it.
    """
    expired = _of(model).filter(state=ExportState.DONE, expires_at__lt=timezone.now())
    count = 0
    for job in expired:
        with alone(f"{model.__name__}: expire", job.pk):
            name = str(job.file)
            with transaction.atomic():
                count += expired.filter(pk=job.pk).update(state=ExportState.EXPIRED, file="", size=None, sha256="")
            default_storage.delete(name)
    return count
