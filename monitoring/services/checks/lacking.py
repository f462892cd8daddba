"""Figures for which a file had no column: a finding beside them as long as nothing else took their place."""

from collections import defaultdict
from collections.abc import Iterator

from monitoring.enums import FindingKind
from monitoring.models import Load, Table
from monitoring.services.checks.counting import loads_by_cell
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress

LACKING = "lacking"  # in the mapping of a load: the cells of which its file had no column


def lacking_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each delivery and period the figures that its file had no column for."""
    named = Load.objects.counting().filter(table=table, mapping__has_key=LACKING)
    loads = dict(named.values_list("pk", "mapping"))
    if not loads:
        return
    counting = loads_by_cell(table)
    for load, mapping in loads.items():
        by_period: dict[str, list[CellAddress]] = defaultdict(list)
        for series, period in mapping[LACKING]:
            if counting.get((series, period)) == load:
                by_period[period].append((series, period))
        for cells in by_period.values():
            yield FindingDraft(FindingKind.LACKING, f"lacking-{load}", cells[0], tuple(cells))
