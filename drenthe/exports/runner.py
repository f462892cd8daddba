"""An export run: asked for, built, and who may have its file. Its life as a job is in `jobs`."""

import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from typing import Any, BinaryIO

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.exports import jobs
from drenthe.exports.about_sheet import columns_sheet
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.columns import chosen
from drenthe.exports.heartbeat import Heartbeat
from drenthe.exports.jobs import Written
from drenthe.exports.models import ExportFormat, ExportRun, RepeatedExport
from drenthe.exports.refusals import DayNotOffered, FormatNotOffered, NoLongerAllowed, NotAllowed
from drenthe.exports.registry import EXPORTS, get_export, personal_exports
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.outside import mail
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import Sheet, write_workbook

READY = gettext_noop("Your file is ready: %(name)s")


@transaction.atomic
def request_export(
    export: str,
    *,
    filters: Mapping[str, Any] | None = None,
    file_format: str = ExportFormat.XLSX,
    as_of: date | None = None,
    columns: Sequence[str] | None = None,
    language: str = "nl",
    repeat: RepeatedExport | None = None,
    actor: User,
) -> ExportRun:
    """Ask for a file; a worker builds it. Start `drenthe.exports.tasks.build_export` with the id after commit.

    `columns` are the keys of those of its list that are in it (empty: all); left out, those that the actor chose. One
    of a `repeat` need not wait its turn: nobody asked for it now.

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
    if repeat is None:
        jobs.check_turn(actor)
    return ExportRun.objects.create(
        export=export,
        format=file_format,
        filters=dict(filters or {}),
        columns=list(columns) if columns is not None else chosen(found, actor),
        as_of=as_of or today,
        language=language,
        repeat=repeat,
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
    if run.columns:
        prepared = prepared.narrowed({*export.kept, *run.columns})
    heartbeat.total = prepared.rows_total
    count = write_prepared(prepared, out, title=export.title, order=order, file_format=run.format, heartbeat=heartbeat)
    return Written(count, store=partial(_tell, run, export) if run.repeat_id else None)


def _tell(run: ExportRun, export: Export) -> None:
    """Mail whoever has a file made by itself that it is there; they asked for nothing today."""
    with alone("ExportRun: tell", run.pk):
        mail.send(run.requested_by, "exports/email/ready.txt", (READY, {"name": export.title}), {"run": run})


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
    has_list = any(isinstance(sheet, Sheet) for sheet in prepared.sheets)
    sheets = [*prepared.sheets, columns_sheet(prepared.sheets, prepared.left_out)] if has_list else prepared.sheets
    return write_workbook(
        out, sheets, title=title, creator=order.requested_by, on_row=on_row, created_at=order.requested_at
    )


def may_download(user: User, run: ExportRun) -> bool:
    """Whether the user may have the file: its owner, and finance unless it holds what only its owner may see.

    Either must still have the right to what is in it.
    """
    is_theirs = run.requested_by_id == user.pk
    of_others = run.export not in personal_exports() and user.has_perm("exports.download_any_exportrun")
    return (is_theirs or of_others) and _has_right(run, user)


def visible_runs(user: User) -> QuerySet[ExportRun]:
    """The runs whose file the user may have: their own, and for finance those of others that it may see."""
    mine = Q(requested_by=user)
    if not user.has_perm("exports.download_any_exportrun"):
        return ExportRun.objects.filter(mine)
    personal = personal_exports()
    seen = [key for key, export in EXPORTS.items() if key not in personal and user.has_perm(export.permission)]
    return ExportRun.objects.filter(mine | Q(export__in=seen))
