"""Tables of CBS: fetched page by page, read with their marks, and stored in one go.

CBS fills codes out with blanks, marks periods as provisional, and writes a point for a figure that it keeps secret or
does not know. All of that is kept as it is.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.models import ExportState
from drenthe.lib.refusals import Refusal
from monitoring.enums import Axis, LoadKind, Mark, PeriodKind, ValueStatus
from monitoring.models import CbsFetch, CbsJob, CbsPage, Table
from monitoring.services.checks.loads import LoadResult, Origin, store_values
from monitoring.services.sources.odata import ConnectionBroken, ODataClient, ResponseNotUnderstood
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import AxisShape, CellAddress, CellEntry, Shape

DATA = Path(__file__).resolve().parents[2] / "data" / "cbs_columns.json"
PLACE, PERIOD = "RegioS", "Perioden"
BUSY = (ExportState.QUEUED, ExportState.RUNNING)
LONGEST = 120  # characters of a list in a sentence
STALE = timedelta(days=1)  # what was fetched longer ago is begun anew
LETTERS = {"KW": PeriodKind.QUARTER, "JJ": PeriodKind.YEAR, "MM": PeriodKind.MONTH}


class NotFromCbs(Refusal):
    """Only some tables come from CBS."""

    sentence = _("The table “%(table)s” does not come from CBS. These tables do: %(known)s.")


class ColumnMissing(Refusal):
    """CBS gave a column another name, or took it away."""

    sentence = _("The column “%(column)s” is not in the response from CBS. Columns in the response: %(known)s.")


class PlaceMissing(Refusal):
    """A municipality or region that the table has is not in the newest period: its figures would stay behind."""

    sentence = _(
        "In %(period)s the response from CBS lacks: %(places)s. Nothing has been stored. Fetch it again; if it stays "
        "away, look at the site of CBS whether its code has changed."
    )


class FetchIsBusy(Refusal):
    """A table is fetched once at a time."""

    sentence = _(
        "“%(table)s” is already being fetched, since %(at)s by %(person)s. Wait until that is ready, or stop it."
    )


@dataclass(frozen=True)
class Source:
    """Where a table comes from: the dataset, the column of its classification (if any), and what is kept fixed."""

    dataset: str
    first: str
    fixed: Mapping[str, str]


def sources() -> dict[str, Source]:
    """Return the tables that come from CBS, by key."""
    data = json.loads(DATA.read_text())
    return {key: Source(one["dataset"], one.get("first", ""), one["fixed"]) for key, one in data["tables"].items()}


def default_client() -> ODataClient:
    """The client of CBS itself."""
    return ODataClient(json.loads(DATA.read_text())["base"])


@dataclass(frozen=True)
class Fetched:
    """The figures of a table as CBS has them, and from which day they count."""

    going: CbsFetch
    published_on: date
    entries: dict[CellAddress, CellEntry]

    def finish(self) -> None:
        """Throw the pages away: what they say is kept elsewhere. Call in the transaction that keeps it."""
        self.going.done_at = timezone.now()
        self.going.save(update_fields=["done_at"])
        self.going.pages.all().delete()


def load_table(table: Table, *, client: ODataClient, actor: User) -> LoadResult:
    """Fetch a table and store what is new. Begun and broken off, it goes on where it was.

    Raises FetchIsBusy, and what `fetch_table` raises.
    """
    check_not_busy(table)
    fetched = fetch_table(table, client=client)
    with transaction.atomic():
        stored = store_values(table, fetched.entries, origin=origin_of(table, fetched.published_on), actor=actor)
        fetched.finish()
    return stored


def check_not_busy(table: Table) -> None:
    """Refuse a table that somebody has fetched at this moment. Raises FetchIsBusy."""
    busy = CbsJob.objects.filter(table=table, state__in=BUSY).select_related("requested_by").first()
    if busy is not None:
        at = formats.time_format(timezone.localtime(busy.requested_at))
        raise FetchIsBusy(table=table.label, person=busy.requested_by, at=at)


def source_of(table: Table) -> Source:
    """Return where a table comes from. Raises NotFromCbs."""
    known = sources()
    if table.key not in known:
        raise NotFromCbs(table=table.label, known=", ".join(known))
    return known[table.key]


def origin_of(table: Table, published_on: date) -> Origin:
    """Return what is said of figures of CBS in the history of a table."""
    return Origin(LoadKind.CBS, table.source, published_on)


def fetch_table(
    table: Table, *, client: ODataClient, on_page: Callable[[int], None] = lambda _number: None
) -> Fetched:
    """Fetch a table, all of it, and store no figure. `on_page` hears the number of each page that came in.

    Raises NotFromCbs, ColumnMissing, PlaceMissing, and the refusals of the client. Pages stay that came in before a
    connection broke; after any other refusal it begins anew, because CBS may have put it right.
    """
    source, shape = source_of(table), shape_of(table)
    going = _begin(table, source, shape, client)
    try:
        _fetch_pages(going, client, on_page)
        periods = client.rows(source.dataset, PERIOD)
        statuses = {_bare(row.get("Key")): _status(row.get("Status")) for row in periods}
        rows = [row for page in going.pages.order_by("number") for row in page.rows]
        _check_rows(rows, shape, source)
        entries = dict(read_rows(iter(rows), shape, source, statuses))
    except ConnectionBroken:
        raise
    except Refusal:
        going.delete()
        raise
    return Fetched(going, min(going.modified_on, timezone.localdate()), entries)


def read_rows(
    rows: Iterator[dict[str, Any]], shape: Shape, source: Source, statuses: Mapping[str, str]
) -> Iterator[tuple[CellAddress, CellEntry]]:
    """Give the cells in the rows of CBS that the table has; other places, periods and classes are passed over."""
    places = _by_code(shape.axis(Axis.PLACE))
    first = _by_code(shape.axis(Axis.FIRST))
    columns: dict[str, str] | None = None
    for row in rows:
        if columns is None:
            columns = _columns(row, shape, source)
        place, period = places.get(_bare(row[PLACE])), _period(_bare(row[PERIOD]), shape.period_kind)
        if place is None or period is None or any(_bare(row[name]) != code for name, code in source.fixed.items()):
            continue
        status = statuses.get(_bare(row[PERIOD]), ValueStatus.PROVISIONAL)
        if source.first:
            if (key := first.get(_bare(row[source.first]))) is not None:
                (column,) = columns.values()
                yield from _cell(f"{place}/{key}", period, row[column], status)
            continue
        for key, column in columns.items():
            yield from _cell(f"{place}/{key}", period, row[column], status)


def _check_rows(rows: Iterable[Mapping[str, Any]], shape: Shape, source: Source) -> None:
    """Refuse rows without the columns that say what they are about, and a newest period in which a place lacks."""
    around = {PLACE, PERIOD, *source.fixed, *([source.first] if source.first else [])}
    places, seen = _by_code(shape.axis(Axis.PLACE)), defaultdict(set)
    for row in rows:
        if lacking := around - row.keys():
            raise ColumnMissing(column=", ".join(sorted(lacking)), known=", ".join(row)[:LONGEST])
        if (period := _period(_bare(row[PERIOD]), shape.period_kind)) is not None:
            seen[period].add(places.get(_bare(row[PLACE])))
    if not seen:
        raise ResponseNotUnderstood(host=source.dataset, reason=_("there are no rows in it"))
    newest = max(seen)
    missing = [one for one in places.values() if one not in seen[newest]]
    if missing:
        axis = shape.axis(Axis.PLACE)
        labels = {one.key: one.label for one in (axis.classes if axis else ())}
        raise PlaceMissing(period=period_name(newest), places=", ".join(labels[one] for one in missing)[:LONGEST])


def _begin(table: Table, source: Source, shape: Shape, client: ODataClient) -> CbsFetch:
    """Return the fetch that was broken off, or a new one."""
    going = CbsFetch.objects.filter(table=table, done_at__isnull=True).first()
    if going is not None and going.started_at > timezone.now() - STALE:
        return going
    if going is not None:
        going.delete()
    infos = client.rows(source.dataset, "TableInfos")
    modified_on = _day(infos[0].get("Modified")) if infos else None
    if modified_on is None:
        raise ResponseNotUnderstood(host=source.dataset, reason=_("it does not say when the table was changed"))
    places = shape.axis(Axis.PLACE)
    codes = [axis_class.code for axis_class in places.classes if axis_class.code] if places else []
    chosen = [f"startswith({PLACE},'{code}')" for code in codes]
    fixed = "".join(f" and startswith({name},'{code}')" for name, code in source.fixed.items())
    query = {"$filter": f"({' or '.join(chosen)}){fixed}"}
    return CbsFetch.objects.create(
        table=table,
        modified_on=modified_on,
        next_url=client.address(source.dataset, "UntypedDataSet", query),
    )


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


def _fetch_pages(going: CbsFetch, client: ODataClient, on_page: Callable[[int], None]) -> None:
    """Fetch what is left, page by page; each page is kept as soon as it is in."""
    while going.next_url:
        client.check_pages(going.pages_done + 1)
        page = client.page(going.next_url)
        with transaction.atomic():
            going.pages_done += 1
            going.next_url = page.next_url
            CbsPage.objects.create(fetch=going, number=going.pages_done, rows=page.rows)
            going.save(update_fields=["pages_done", "next_url"])
        on_page(going.pages_done)


def _columns(row: Mapping[str, Any], shape: Shape, source: Source) -> dict[str, str]:
    """Return the column of each class; under "" the one column of figures when the classes stand in the rows."""
    around = {"ID", PLACE, PERIOD, source.first, *source.fixed}
    figures = [name for name in row if name not in around]
    if source.first:
        if len(figures) != 1:
            raise ColumnMissing(column=source.dataset, known=", ".join(figures)[:LONGEST])
        return {"": figures[0]}
    stems = {name.rpartition("_")[0] or name: name for name in figures}
    found = {}
    axis = shape.axis(Axis.FIRST)
    for one in axis.classes if axis else ():
        column = one.code if one.code in figures else stems.get(one.code.rpartition("_")[0])
        if column is None:
            raise ColumnMissing(column=one.code, known=", ".join(figures)[:LONGEST])
        found[one.key] = column
    return found


def _cell(series: str, period: str, value: Any, status: str) -> Iterator[tuple[CellAddress, CellEntry]]:
    text = "" if value is None else str(value).strip()
    if text == ".":
        yield (series, period), CellEntry(None, Mark.SUPPRESSED, text, status)
    elif re.fullmatch(r"-?\d{1,11}(\.\d+)?", text):
        yield (series, period), CellEntry(Decimal(text), printed=text, status=status)
    elif text:
        where = f"{series} {period_name(period)}"
        raise ResponseNotUnderstood(host=where, reason=_("“%(text)s” is not a number") % {"text": text[:40]})


def _by_code(axis: AxisShape | None) -> dict[str, str]:
    return {axis_class.code: axis_class.key for axis_class in axis.classes if axis_class.code} if axis else {}


def _bare(code: Any) -> str:
    """Return a code without the blanks that CBS fills it out with."""
    return str(code).strip()


def _period(code: str, kind: str) -> str | None:
    """Return 2024KW01 as 2024Q1; None for another kind of period than the table has."""
    match = re.fullmatch(r"(\d{4})(KW|JJ|MM)(\d{2})", code)
    if match is None or LETTERS[match.group(2)] != kind:
        return None
    year, letters, number = match.groups()
    if letters == "JJ":
        return year
    return f"{year}Q{int(number)}" if letters == "KW" else f"{year}M{number}"


def _status(text: Any) -> str:
    """Return the status of a period: definitive when CBS says so, otherwise provisional."""
    return (
        ValueStatus.DEFINITIVE if str(text or "").strip().casefold().startswith("defin") else ValueStatus.PROVISIONAL
    )
