"""What the desk shows of the tables of CBS: how the last fetch went, what it would change, and its years."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Max, OuterRef, Q, Subquery

from drenthe.exports.models import ExportState
from drenthe.lib.refusals import Refusal
from monitoring.enums import Mark
from monitoring.models import CbsJob, Table, Value
from monitoring.pages.desk import ABSENT, FileReview, review_file
from monitoring.services.files.intake import DeliveryPreview
from monitoring.services.sources import cbs_jobs
from monitoring.services.sources.cbs import sources
from monitoring.services.tables.sentences import period_name


@dataclass(frozen=True)
class Changes:
    """What figures would do beside those that are held: numbers, and the periods of which nothing is held yet."""

    new: int
    changed: int
    same: int
    periods: tuple[str, ...]


@dataclass(frozen=True)
class TableFromCbs:
    """A table, its name at CBS, the last period that is held, the last fetch and what that would change."""

    table: Table
    dataset: str
    held_until: str
    last: CbsJob | None
    changes: Changes | None = None


@dataclass(frozen=True)
class YearOfCbs:
    """A year of what was fetched, and how many of its figures are new or changed."""

    year: int
    differences: int


@dataclass(frozen=True)
class FetchReview:
    """What was fetched: what it would change, its years, and one of them as a grid."""

    changes: Changes
    published_on: date
    years: list[YearOfCbs]
    year: int
    grid: FileReview
    whole: DeliveryPreview
    previewed: DeliveryPreview


def tables_from_cbs() -> list[TableFromCbs]:
    """The tables that CBS has, in its order."""
    known = sources()
    tables = {table.key: table for table in Table.objects.filter(key__in=known)}
    newest = CbsJob.objects.filter(table=OuterRef("table")).order_by("-requested_at", "-pk").values("pk")[:1]
    jobs = CbsJob.objects.select_related("table", "requested_by", "closed_by", "load").filter(pk=Subquery(newest))
    last = {job.table_id: job for job in jobs}
    numbers = Value.objects.counting().filter(~Q(mark=Mark.BLANK), series__table__key__in=known)
    held = dict(numbers.order_by().values_list("series__table").annotate(Max("period")))
    return [
        TableFromCbs(
            table=tables[key],
            dataset=source.dataset,
            held_until=period_name(held[tables[key].pk]) if tables[key].pk in held else "",
            last=last.get(tables[key].pk),
            changes=_changes_of(last.get(tables[key].pk)),
        )
        for key, source in known.items()
        if key in tables
    ]


def review_fetch(job: CbsJob, year: int | None = None) -> FetchReview:
    """Return what was fetched, with the year that is asked, or the newest in which something changes.

    Raises FetchNotReady.
    """
    whole, published_on = cbs_jobs.preview(job)
    counted = Counter(int(change.place[1][:4]) for change in (whole.effect.differences if whole.effect else []))
    all_years = sorted({int(period[:4]) for _series, period in whole.reading.entries}, reverse=True)
    years = [YearOfCbs(one, counted[one]) for one in all_years]
    shown = year if year in all_years else next((one for one in all_years if counted[one]), all_years[0])
    at = {place: "" for place in whole.reading.at if place[1].startswith(str(shown))}
    previewed = replace(whole, reading=replace(whole.reading, at=at), year=shown)
    grid = review_file(previewed, whole.shape, shown)
    filled = [row for row in grid.rows if row.findings or any(cell.state != ABSENT for cell in row.cells)]
    grid = replace(grid, rows=filled)  # a year that has only just begun has no rows of quarters to come
    return FetchReview(changes_of(whole), published_on, years, shown, grid, whole, previewed)


def changes_of(previewed: DeliveryPreview) -> Changes:
    """Count what storing would do; a period is new when none of its figures is held."""
    differences = previewed.effect.differences if previewed.effect else []
    places = {change.place for change in differences if change.before is None}
    held = {place[1] for place in previewed.reading.entries if place not in places}
    periods = {place[1] for place in places} - held
    return Changes(
        new=len(places),
        changed=len(differences) - len(places),
        same=previewed.effect.same if previewed.effect else 0,
        periods=tuple(period_name(one) for one in sorted(periods)),
    )


def _changes_of(job: CbsJob | None) -> Changes | None:
    if job is None or job.state != ExportState.DONE or job.closed_at is not None:
        return None
    try:
        return changes_of(cbs_jobs.preview(job)[0])
    except Refusal:
        return None
