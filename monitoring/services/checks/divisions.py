"""Figures that came with the names of another division of the province: a finding as long as they count."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from monitoring.enums import FindingKind
from monitoring.models import Load, Table
from monitoring.services.checks.counting import periods_by_load
from monitoring.services.checks.rules import FindingDraft
from projects.models import Region, RegionMembership

FOREIGN = "foreign"  # in the mapping of a load: the names of another division, and what each was read as
HEADED = "headed"  # there too: the headings and titles that name another division than that of the table


def members_of(regions: Sequence[Region]) -> dict[int, tuple[str, ...]]:
    """Return the municipalities that each region has now, by its primary key."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = RegionMembership.objects.filter(region__in=regions, ends_on__isnull=True).order_by("municipality__name")
    for region, name in rows.values_list("region_id", "municipality__name"):
        found[region].append(name)
    return {region: tuple(names) for region, names in found.items()}


def division_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each delivery with names of another division that its figures came so, while any of them counts."""
    named = Load.objects.filter(table=table, mapping__has_any_keys=[FOREIGN, HEADED])
    loads = dict(named.values_list("pk", "mapping"))
    if not loads:
        return
    counting = periods_by_load(table)
    for load, mapping in loads.items():
        if periods := counting.get(load):
            said = {"read_as": mapping.get(FOREIGN), "headed": mapping.get(HEADED)}
            facts: dict[str, Any] = {name: lines for name, lines in said.items() if lines} | {"periods": periods}
            place = ("", periods[0] if len(periods) == 1 else "")
            yield FindingDraft(FindingKind.REGIONS, f"division-{load}", place, (), facts=facts)
