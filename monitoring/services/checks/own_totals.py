"""Totals that a file did not have and that were added up here: a remark beside them as long as they count."""

from collections import defaultdict
from collections.abc import Iterator

from monitoring.enums import FindingKind
from monitoring.models import Load, Table
from monitoring.services.checks.counting import periods_by_load
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress

OWN_TOTALS = "own_totals"  # in the mapping of a load: the cells that were added up here


def own_total_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each delivery and period the totals that are ours and not those of its file."""
    named = Load.objects.counting().filter(table=table, mapping__has_key=OWN_TOTALS)
    loads = dict(named.values_list("pk", "mapping"))
    if not loads:
        return
    counting = periods_by_load(table)
    for load, mapping in loads.items():
        by_period: dict[str, list[CellAddress]] = defaultdict(list)
        for series, period in mapping[OWN_TOTALS]:
            if period in counting.get(load, ()):
                by_period[period].append((series, period))
        for cells in by_period.values():
            yield FindingDraft(FindingKind.OURS, f"own-{load}", cells[0], tuple(cells))
