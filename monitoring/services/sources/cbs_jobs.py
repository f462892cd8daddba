"""A table of CBS fetched from the desk: by a worker into a file, looked at as any file, then stored or discarded."""

import json
from contextlib import ExitStack
from datetime import date
from decimal import Decimal
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports import jobs
from drenthe.exports.heartbeat import Heartbeat
from drenthe.exports.jobs import Written
from drenthe.exports.models import ExportState
from drenthe.lib.refusals import Refusal
from drenthe.uploads.services.refusals import ShownChanged
from monitoring.models import CbsJob, Table
from monitoring.services.checks.loads import LoadResult, preview_load, store_values
from monitoring.services.files.doubts import doubts_of
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.intake import DeliveryPreview, check_doubts
from monitoring.services.sources.cbs import (
    Fetched,
    check_not_busy,
    default_client,
    fetch_table,
    origin_of,
    source_of,
)
from monitoring.services.tables.editions import public_day
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.shape import CellAddress, CellEntry

LOAD = "monitoring.load_table"


class MayNoLongerLoad(Refusal):
    """Whoever asked for it lost the right before the worker came to it."""

    sentence = _("%(person)s may no longer load figures. Somebody who may, must fetch the table.")


class FetchIsClosed(Refusal):
    """What was fetched is stored or discarded once."""

    sentence = _("These figures have already been stored or discarded. Fetch the table again for newer ones.")


class FetchNotReady(Refusal):
    """There is nothing to store: it is not there yet, it failed, or it was thrown away after its time."""

    sentence = _("There are no figures to look at: this fetch is not ready, or has expired. Fetch the table again.")


@transaction.atomic
def request_fetch(table: Table, *, language: str = "nl", actor: User) -> CbsJob:
    """Ask for a table; what was fetched before and still waits is discarded. Locks the table, so that two ask in turn.

    Start `monitoring.tasks.fetch_from_cbs` with the id after commit. Raises NotFromCbs, FetchIsBusy, TooManyAtOnce or
    TooManyThisHour; then nothing is stored.
    """
    table = Table.objects.select_for_update(of=("self",)).get(pk=table.pk)
    source_of(table)
    check_not_busy(table)
    jobs.check_turn(actor)
    waiting = CbsJob.objects.filter(table=table, state=ExportState.DONE, closed_at__isnull=True)
    waiting.update(closed_at=timezone.now(), closed_by=actor, is_discarded=True)
    return CbsJob.objects.create(table=table, language=language, requested_by=actor)


def fetch(job_id: UUID) -> None:
    """Fetch the table of a job. Safe to call again: a job that is not waiting is left alone."""
    jobs.build(CbsJob, job_id, suffix="json", write=_write, reads_at_once=False)


def _write(job: CbsJob, out: BinaryIO, heartbeat: Heartbeat, undo: ExitStack) -> Written:
    if not job.requested_by.has_perm(LOAD):
        raise MayNoLongerLoad(person=job.requested_by)
    fetched = fetch_table(job.table, client=default_client(), on_page=heartbeat.at)
    out.write(_to_json(fetched).encode())
    return Written(len(fetched.entries), fetched.finish)


def _to_json(fetched: Fetched) -> str:
    cells = [
        [*place, None if entry.number is None else str(entry.number), entry.mark, entry.printed, entry.status]
        for place, entry in sorted(fetched.entries.items(), key=lambda item: item[0])
    ]
    return json.dumps({"published_on": fetched.published_on.isoformat(), "cells": cells})


def preview(job: CbsJob) -> tuple[DeliveryPreview, date]:
    """Return what storing the figures of a job would do, as of a file, and the day from which they count.

    Raises FetchNotReady.
    """
    entries, published_on = _kept(job)
    shape = shape_of(job.table)
    effect = preview_load(job.table, entries, published_on=published_on)
    reading = FigureReading(entries=entries, at=dict.fromkeys(entries, ""))
    year = published_on.year
    public_on = public_day(job.table)
    doubts = doubts_of(
        reading, effect, shape, year=year, published_on=published_on, public_on=public_on, is_from_cbs=True
    )
    return DeliveryPreview(reading, effect, shape, year, doubts=doubts), published_on


def _kept(job: CbsJob) -> tuple[dict[CellAddress, CellEntry], date]:
    if job.state != ExportState.DONE:
        raise FetchNotReady
    try:
        with job.file.open("rb") as file:
            kept = json.load(file)
    except FileNotFoundError:
        raise FetchNotReady from None
    entries = {
        (series, period): CellEntry(None if number is None else Decimal(number), mark, printed, status)
        for series, period, number, mark, printed, status in kept["cells"]
    }
    return entries, date.fromisoformat(kept["published_on"])


@transaction.atomic
def store(job: CbsJob, *, seen: str, is_sure: bool = False, actor: User) -> LoadResult:
    """Store what was fetched as somebody saw it: `seen` is the mark of that preview.

    Raises FetchIsClosed, FetchNotReady, DeliveryHasDoubts unless somebody is sure, ShownChanged, and the refusals of
    loads: then nothing is stored and it still waits.
    """
    locked = _lock(job)
    previewed, published_on = preview(locked)
    if previewed.mark != seen:
        raise ShownChanged
    check_doubts(previewed, is_sure=is_sure)
    entries = previewed.reading.entries
    stored = store_values(locked.table, entries, origin=origin_of(locked.table, published_on), actor=actor)
    locked.load = stored.load
    _close(locked, actor)
    return stored


@transaction.atomic
def discard(job: CbsJob, *, actor: User) -> None:
    """Let go of what was fetched. Raises FetchIsClosed, or FetchNotReady."""
    locked = _lock(job)
    if locked.state != ExportState.DONE:
        raise FetchNotReady
    locked.is_discarded = True
    _close(locked, actor)


def _lock(job: CbsJob) -> CbsJob:
    """Lock the table and then the job, in the order of `request_fetch`."""
    Table.objects.select_for_update(of=("self",)).get(pk=job.table_id)
    locked = CbsJob.objects.select_for_update(of=("self",)).select_related("table").get(pk=job.pk)
    if locked.closed_at is not None:
        raise FetchIsClosed
    return locked


def _close(job: CbsJob, actor: User) -> None:
    job.closed_at, job.closed_by = timezone.now(), actor
    job.save(update_fields=["closed_at", "closed_by", "is_discarded", "load"])
