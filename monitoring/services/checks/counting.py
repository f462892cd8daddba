"""Which periods have figures of a delivery that count, for findings that hold as long as one does."""

from collections import defaultdict
from datetime import date

from monitoring.models import Table, Value
from monitoring.services.tables.shape import CellAddress


def loads_by_cell(table: Table, *, until: date | None = None) -> dict[CellAddress, int]:
    """Return by cell the delivery (its key) of the figure that counts now, or that did on a day (`until`)."""
    values = Value.objects.counting().filter(series__table=table).order_by("load__published_on", "load_id")
    values = values if until is None else values.filter(load__published_on__lte=until)
    return {(series, period): load for series, period, load in values.values_list("series__key", "period", "load_id")}


def periods_by_load(table: Table) -> dict[int, list[str]]:
    """Return by delivery (its key) the periods of the figures in it that count now, in order."""
    found: dict[int, set[str]] = defaultdict(set)
    for (_series, period), load in loads_by_cell(table).items():
        found[load].add(period)
    return {load: sorted(periods) for load, periods in found.items()}
