"""Files that come by themselves: each week, month or year, until their owner stops them.

A file as of a day is as of the last day before it is made: that of the week, month or year that has just ended. A day
on which nothing ran is made up for once, on the next day that something does.
"""

from collections.abc import Callable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone, translation

from drenthe.accounts.models import User
from drenthe.exports import runner
from drenthe.exports.models import ExportRun, RepeatedExport, Rhythm
from drenthe.exports.refusals import AlreadyRepeated, AlreadyStopped, RepeatNotOffered, TooManyRepeated
from drenthe.exports.registry import get_export
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.paging import MOST_ROWS

ONE_DAY = timedelta(days=1)


def next_day(rhythm: str, after: date) -> date:
    """Return the first day after this one on which a file with this rhythm is made."""
    if rhythm == Rhythm.WEEK:
        return after + timedelta(days=7 - after.weekday())
    if rhythm == Rhythm.MONTH:
        return (after.replace(day=1) + timedelta(days=31)).replace(day=1)
    return date(after.year + 1, 1, 1)


def going(owner: User) -> list[RepeatedExport]:
    """Return what comes by itself for somebody, the latest asked first."""
    mine = RepeatedExport.objects.filter(owner=owner, ended_at=None).annotate(last_at=Max("runs__requested_at"))
    return list(mine[:MOST_ROWS])


@transaction.atomic
def start(run: ExportRun, *, rhythm: str, actor: User) -> RepeatedExport:
    """Have the file of a run made by itself from now on, with its filters and columns, for whoever asks.

    Raises what `require_right` does, RepeatNotOffered, TooManyRepeated or AlreadyRepeated.
    """
    runner.require_right(run, actor)
    export = get_export(run.export)
    if not export.is_listed:
        raise RepeatNotOffered(name=export.title)
    facts = {"export": run.export, "format": run.format, "columns": run.columns, "language": run.language}
    filters = {key: value for key, value in run.filters.items() if key != "as_of"}  # each has a day of its own
    User.objects.select_for_update().get(pk=actor.pk)  # two clicks wait for each other
    mine = going(actor)
    if any((row.export, row.format, row.filters) == (run.export, run.format, filters) for row in mine):
        raise AlreadyRepeated
    if len(mine) >= settings.JOBS_AT_ONCE:
        raise TooManyRepeated(most=settings.JOBS_AT_ONCE)
    day = next_day(rhythm, timezone.localdate())
    return RepeatedExport.objects.create(**facts, filters=filters, rhythm=rhythm, next_on=day, owner=actor)


def stop(repeat: RepeatedExport) -> None:
    """Make no more of these. Raises AlreadyStopped."""
    if not RepeatedExport.objects.filter(pk=repeat.pk, ended_at=None).update(ended_at=timezone.now()):
        raise AlreadyStopped


def make_due(*, build: Callable[[ExportRun], None]) -> None:
    """Ask for every file whose day has come; `build` has a worker make it. Safe to call again on the same day."""
    today = timezone.localdate()
    for repeat in RepeatedExport.objects.filter(next_on__lte=today, ended_at=None).select_related("owner"):
        with alone("RepeatedExport: make", repeat.pk), transaction.atomic():
            _make(repeat, today, build)


def _make(repeat: RepeatedExport, today: date, build: Callable[[ExportRun], None]) -> None:
    mine = RepeatedExport.objects.filter(pk=repeat.pk, next_on=repeat.next_on, ended_at=None)
    if not mine.update(next_on=next_day(repeat.rhythm, today), problem=""):
        return  # another worker was first, or it was stopped
    try:
        run = runner.request_export(
            repeat.export,
            filters=repeat.filters,
            file_format=repeat.format,
            as_of=repeat.next_on - ONE_DAY if get_export(repeat.export).takes_day else None,
            columns=repeat.columns,
            language=repeat.language,
            repeat=repeat,
            actor=repeat.owner,
        )
    except Refusal as refusal:
        with translation.override(repeat.language):
            RepeatedExport.objects.filter(pk=repeat.pk).update(problem=str(refusal)[:300])
        return
    build(run)
