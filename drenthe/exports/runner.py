"""An export run: asked for, built, and who may have its file. Its life as a job is in `jobs`."""

import uuid
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from typing import Any, BinaryIO

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.exports import jobs
from drenthe.exports.base import ExportRequest, PreparedExport
from drenthe.exports.heartbeat import Heartbeat
from drenthe.exports.jobs import Written
from drenthe.exports.models import ExportFormat, ExportRun
from drenthe.exports.refusals import DayNotOffered, FormatNotOffered, NoLongerAllowed, NotAllowed
from drenthe.exports.registry import EXPORTS, get_export, personal_exports
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import write_workbook


@transaction.atomic
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

    Raises NoSuchExport, NotAllowed, FormatNotOffered, BadFilter, DayNotOffered,
    TooManyAtOnce or TooManyThisHour; then nothing is stored.
    """
    found = get_export(export)
    if not actor.has_perm(found.permission):
        raise NotAllowed(name=found.title)
    if file_format not in found.formats:
        raise FormatNotOffered(name=found.title, format=file_format[:10])
    found.check(filters or {}, actor)
    today = timezone.localdate()
    if found.takes_day and as_of is None:
        as_of = _day_in(filters or {})
    if not found.takes_day and as_of not in (None, today):
        raise DayNotOffered(name=found.title, day=as_of)
    jobs.check_turn(actor)
    return ExportRun.objects.create(
        export=export,
        format=file_format,
        filters=dict(filters or {}),
        as_of=as_of or today,
        language=language,
        requested_by=actor,
    )


def _day_in(filters: Mapping[str, Any]) -> date | None:
    """Return the day that a list was asked of on the screen; None when it names none."""
    try:
        day: date | None = forms.DateField(required=False).clean(filters.get("as_of"))
    except ValidationError:
        return None
    return day


def build(run_id: uuid.UUID) -> None:
    """Build the file of a run. Safe to call again: a run that is not waiting is left alone."""
    run = ExportRun.objects.filter(pk=run_id).first()
    if run is not None:
        export = EXPORTS.get(run.export)
        day = run.as_of if export is None or export.takes_day else timezone.localdate()
        jobs.build(ExportRun, run_id, suffix=run.format, write=_write, as_of=day)


def retry(run: ExportRun, *, actor: User) -> None:
    """Put a run in the queue again, for somebody who may have its file.

    Raises what `require_right` does, or NothingToRetry.
    """
    for person in {run.requested_by, actor}:
        require_right(run, person)
    jobs.retry(run)


def require_right(run: ExportRun, person: User) -> None:
    """Refuse a file whose content the person may not see now. Raises NoLongerAllowed, NoSuchExport or BadFilter."""
    export = get_export(run.export)
    if not person.has_perm(export.permission):
        raise NoLongerAllowed(name=export.title, person=person)
    export.check(run.filters, person)


def _has_right(run: ExportRun, person: User) -> bool:
    try:
        require_right(run, person)
    except Refusal:
        return False
    return True


def _write(run: ExportRun, out: BinaryIO, heartbeat: Heartbeat, undo: ExitStack) -> Written:
    export = get_export(run.export)
    require_right(run, run.requested_by)
    order = ExportRequest(run.filters, run.as_of, str(run.requested_by), run.requested_at, run.requested_by)
    prepared = export.prepare(order)
    heartbeat.total = prepared.rows_total
    count = write_prepared(prepared, out, title=export.title, order=order, file_format=run.format, heartbeat=heartbeat)
    return Written(count)


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


def may_download(user: User, run: ExportRun) -> bool:
    """Whether the user may have the file: its owner, and finance unless it holds what only its owner may see.

    Either must still have the right to what is in it.
    """
    is_theirs = run.requested_by_id == user.pk
    of_others = run.export not in personal_exports() and user.has_perm("exports.download_any_exportrun")
    return (is_theirs or of_others) and _has_right(run, user)


def visible_runs(user: User) -> QuerySet[ExportRun]:
    """The runs whose file the user may have."""
    mine = Q(requested_by=user)
    if user.has_perm("exports.download_any_exportrun"):
        return ExportRun.objects.filter(mine | ~Q(export__in=personal_exports()))
    return ExportRun.objects.filter(mine)
