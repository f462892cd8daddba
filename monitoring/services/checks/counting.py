"""Which periods have figures of a delivery that count, for findings that hold as long as one does."""

from collections import defaultdict

from monitoring.models import Table, Value
from monitoring.services.tables.shape import CellAddress


def periods_by_load(table: Table) -> dict[int, list[str]]:
    """Return by delivery (its key) the periods of the figures in it that count now, in order."""
    counting: dict[CellAddress, int] = {}
    values = Value.objects.counting().filter(series__table=table).order_by("load__published_on", "load_id")
    for series, period, load in values.values_list("series__key", "period", "load_id"):
        counting[series, period] = load
    found: dict[int, set[str]] = defaultdict(set)
    for (_series, period), load in counting.items():
        found[load].add(period)
    return {load: sorted(periods) for load, periods in found.items()}
