"""Putting published figures in: what would change, and then all of it or nothing. Earlier values stay."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.entry.days import check_not_future
from drenthe.lib.refusals import Refusal
from monitoring.enums import Axis, ValueStatus
from monitoring.models import Category, Load, Series, Table, Value
from monitoring.services.checks.alike import SEEN, Alike, alike, as_facts
from monitoring.services.checks.findings import (
    RecheckResult,
    check_figures,
    findings_elsewhere,
    recheck,
    unsaved_finding,
)
from monitoring.services.checks.plausible import Unusual, unusual_figures
from monitoring.services.tables.grid import FindingView, entries_of, finding_view, shape_of
from monitoring.services.tables.held import Held
from monitoring.services.tables.shape import AXES, CellAddress, CellEntries, CellEntry


class NoSuchCell(Refusal):
    """A cell that the table does not have."""

    sentence = _("The table “%(table)s” has no cell “%(cell)s”.")


@dataclass(frozen=True)
class Origin:
    """Where figures come from. `published_on` is the day from which they count; `status` holds for the whole load."""

    kind: str
    source: str
    published_on: date
    status: str = ValueStatus.DEFINITIVE
    file_name: str = ""
    sha256: str = ""
    mapping: dict[str, Any] = field(default_factory=dict)
    remark: str = ""


@dataclass(frozen=True)
class CellChange:
    """A cell that would change: what stood there (None when nothing), and what comes."""

    place: CellAddress
    before: CellEntry | None
    after: CellEntry


@dataclass(frozen=True)
class LoadPreview:
    """What a load would do: cells that are new or change, how many are the same, and what does not fit then.

    `unusual` are figures that fit and stand out beside those of before; `hidden` are differences that will not be
    shown, with the day of the later publication that counts. `alike` is what the figures as a whole are against those.
    `years` are those of which the table has figures already. `elsewhere` is what will not fit in other tables then,
    with the name of each.
    """

    differences: list[CellChange]
    same: int
    findings: list[FindingView]
    unusual: list[Unusual] = field(default_factory=list)
    hidden: dict[CellAddress, date] = field(default_factory=dict)
    alike: list[Alike] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    elsewhere: list[tuple[str, FindingView]] = field(default_factory=list)


@dataclass(frozen=True)
class LoadResult:
    """What a load did; `load` is None when there was nothing new."""

    load: Load | None
    differences: list[CellChange]
    same: int
    outcome: RecheckResult


def preview_load(table: Table, entries: CellEntries, *, published_on: date, held: Held | None = None) -> LoadPreview:
    """Return what would change and what would not fit, without storing anything.

    `held` is what was read of tables already, for who looks at more than one.
    """
    held = held or Held()
    differences, same = differences_of(table, entries, published_on)
    present, shape = held.cells(table), held.shape(table)
    merged = {**present, **entries}
    drafts = check_figures(table, merged, held=held)
    found = [finding_view(unsaved_finding(draft, table, on=published_on), shape) for draft in drafts]
    named = {place for finding in found for place in finding.cells}
    unusual = [one for one in unusual_figures(shape, entries, present) if one.place not in named]
    later = _published_later(table, published_on)
    hidden = {change.place: later[change.place] for change in differences if change.place in later}
    as_a_whole = alike(shape, entries, present) if differences else []
    years = sorted({int(period[:4]) for _series, period in present})
    beside = findings_elsewhere(table, merged, on=published_on, held=held) if differences else []
    shapes = held.shapes([one.table for one in beside])
    elsewhere = [(one.table.label, finding_view(one, shapes[one.table.pk])) for one in beside]
    return LoadPreview(differences, same, found, unusual, hidden, as_a_whole, years, elsewhere)


@transaction.atomic
def store_values(
    table: Table, entries: CellEntries, *, origin: Origin, is_restated: bool = False, actor: User
) -> LoadResult:
    """Add the values that are new or changed, and check the table. Loading the same again adds nothing.

    `is_restated` says that values which are all the same are to count from this origin on.

    Raises DateInFuture, and NoSuchCell for a cell outside the axes of the table; nothing is stored then.
    """
    check_not_future(origin.published_on)
    table = Table.objects.select_for_update(of=("self",)).get(pk=table.pk)
    differences, same = differences_of(table, entries, origin.published_on)
    if not differences and not is_restated:
        return LoadResult(None, [], same, RecheckResult([], []))
    stored = differences or [CellChange(place, entry, entry) for place, entry in entries.items()]
    seen = [as_facts(one) for one in alike(shape_of(table), entries, entries_of(table))] if differences else []
    series = _series(table, {one.place[0] for one in stored})
    load = Load.objects.create(
        table=table,
        kind=origin.kind,
        source=origin.source,
        file_name=origin.file_name,
        sha256=origin.sha256,
        published_on=origin.published_on,
        status=origin.status,
        loaded_by=actor,
        added=sum(difference.before is None for difference in differences),
        changed=sum(difference.before is not None for difference in differences),
        same=same,
        mapping={**origin.mapping, SEEN: seen} if seen else origin.mapping,
        remark=origin.remark,
    )
    Value.objects.bulk_create(
        [_value(one, series[one.place[0]], load) for one in stored],
        batch_size=1000,
    )
    return LoadResult(load, differences, same, recheck(table, on=origin.published_on, load=load))


def differences_of(table: Table, entries: CellEntries, published_on: date) -> tuple[list[CellChange], int]:
    """Return the cells that differ from what counts on the day, and how many do not."""
    present = entries_of(table, published_on)
    differences = [
        CellChange(place, present.get(place), entry)
        for place, entry in entries.items()
        if place not in present or not is_same(present[place], entry)
    ]
    return differences, len(entries) - len(differences)


def _published_later(table: Table, published_on: date) -> dict[CellAddress, date]:
    """The cells of which a figure was published after a day, each with the last day on which that was."""
    values = Value.objects.counting().filter(series__table=table, load__published_on__gt=published_on)
    rows = values.order_by("load__published_on").values_list("series__key", "period", "load__published_on")
    return {(series, period): day for series, period, day in rows}


def is_same(entry: CellEntry, other: CellEntry) -> bool:
    """Whether two cells say the same; how a number was printed does not matter."""
    if (entry.number, entry.mark, entry.status) != (other.number, other.mark, other.status):
        return False
    return entry.number is not None or entry.printed == other.printed


def with_status(entries: Mapping[CellAddress, CellEntry], status: str) -> dict[CellAddress, CellEntry]:
    """Return the cells with one status for all of them."""
    return {place: CellEntry(one.number, one.mark, one.printed, status) for place, one in entries.items()}


def _value(change: CellChange, series: Series, load: Load) -> Value:
    entry = change.after
    return Value(
        series=series,
        period=change.place[1],
        load=load,
        number=entry.number,
        mark=entry.mark,
        printed=entry.printed,
        status=entry.status,
    )


def _series(table: Table, keys: set[str]) -> dict[str, Series]:
    """Return the series of these keys, new ones made on the way."""
    known = {series.key: series for series in Series.objects.filter(table=table, key__in=keys)}
    missing = sorted(keys - set(known))
    if missing:
        classes = _classes(table)
        made = Series.objects.bulk_create([_new_series(table, key, classes) for key in missing])
        known |= {made_item.key: made_item for made_item in made}
    return known


def _classes(table: Table) -> dict[str, dict[str, Category]]:
    axes = {axis: pk for axis in AXES if (pk := getattr(table, f"{axis}_id")) is not None}
    found: dict[str, dict[str, Category]] = {axis: {} for axis in axes}
    for category in Category.objects.filter(dimension__in=axes.values()):
        for axis, pk in axes.items():
            if category.dimension_id == pk:
                found[axis][category.key] = category
    return found


def _new_series(table: Table, key: str, classes: dict[str, dict[str, Category]]) -> Series:
    keys = key.split("/")
    if len(keys) != len(classes) or any(one not in known for one, known in zip(keys, classes.values(), strict=False)):
        raise NoSuchCell(table=table.label, cell=key)
    found = {axis: known[one] for one, (axis, known) in zip(keys, classes.items(), strict=True)}
    return Series(
        table=table,
        key=key,
        place=found[Axis.PLACE],
        first=found.get(Axis.FIRST),
        second=found.get(Axis.SECOND),
    )
