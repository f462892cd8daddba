"""What is found beyond the sums of one table: figures in texts, breaks in a series, regions that are not certain."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from drenthe.lib.values.rounding import round_half_up
from monitoring.enums import CompareKind, CompareWith, FindingKind
from monitoring.models import Category, Comparison, DefinitionText, Table, Value, YearlyParameter
from monitoring.services.checks.rules import FindingDraft, implied, share_of
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape
from projects.models import RegionMembership, RegionScheme


def text_findings(table: Table, cells: Mapping[str, tuple[Shape, CellEntries]]) -> Iterator[FindingDraft]:
    """Give what figures in texts say against the tables; `cells` holds the tables that are compared with, by key."""
    comparisons = Comparison.objects.filter(table=table).select_related("figure", "other_figure", "value_table")
    for comparison in comparisons:
        against = _against(comparison, cells)
        if against is None:
            continue
        gap = abs(comparison.figure.value - against)
        if (gap > comparison.tolerance) is not (comparison.kind == CompareKind.DIFFERS):
            continue
        is_here = comparison.value_table_id == table.pk
        place: CellAddress = (comparison.series, comparison.period) if is_here else ("", str(comparison.figure.year))
        facts = {
            "unit": comparison.figure.unit,
            "meaning": comparison.statement,
            "statement": comparison.figure.statement,
        }
        kind = FindingKind.TEXT if comparison.kind == CompareKind.DIFFERS else FindingKind.OTHER_BASE
        expected = round_half_up(against, 1) if comparison.compare_with == CompareWith.SHARE else against
        yield FindingDraft(
            kind, comparison.key, place, (place,) if is_here else (), comparison.figure.value, expected, facts
        )


def _against(comparison: Comparison, cells: Mapping[str, tuple[Shape, CellEntries]]) -> Decimal | None:
    """Return what the figure is held against; None when that is not known."""
    if comparison.compare_with == CompareWith.PARAMETER:
        yearly_parameter = YearlyParameter.objects.filter(
            code=comparison.parameter, year=comparison.figure.year
        ).first()
        return yearly_parameter.value if yearly_parameter else None
    if comparison.compare_with == CompareWith.TEXT:
        return comparison.other_figure.value if comparison.other_figure else None
    if comparison.value_table is None or comparison.value_table.key not in cells:
        return None
    shape, entries = cells[comparison.value_table.key]
    if comparison.compare_with == CompareWith.SHARE:
        return share_of(
            entries.get((comparison.series, comparison.period)), entries.get((comparison.of_series, comparison.period))
        )
    place = (comparison.series, comparison.period)
    entry = entries.get(place, CellEntry(None))
    return entry.number if entry.number is not None else implied(shape, entries).get(place)


def break_findings(table: Table, entries: CellEntries) -> Iterator[FindingDraft]:
    """Give the days from which another definition holds, when there are figures on both sides of them."""
    periods = sorted({period for _series, period in entries})
    texts = list(DefinitionText.objects.filter(table=table).order_by("valid_from"))
    starts = [text.valid_from for text in texts[1:]]
    if texts and table.predecessor and Value.objects.counting().filter(series__table=table.predecessor).exists():
        yield _break(texts[0].valid_from, periods[0])
    for day in starts:
        after = [period for period in periods if period[:4] >= str(day.year)]
        if after and after != periods:
            yield _break(day, after[0])


def _break(day: date, period: str) -> FindingDraft:
    return FindingDraft(FindingKind.BREAK, f"from-{day.isoformat()}", ("", period), (), facts={"day": day.isoformat()})


def region_findings(table: Table) -> Iterator[FindingDraft]:
    """Say so when it is not confirmed which regions a table uses and that makes a difference for a municipality."""
    if table.region_scheme is None or table.is_region_scheme_confirmed:
        return
    for other, differ in differing(table.region_scheme):
        if differ:
            facts = {"scheme": table.region_scheme.name, "other": other.name, "places": differ}
            yield FindingDraft(FindingKind.REGIONS, f"regions-{other.code}", ("", ""), (), facts=facts)


def differing(scheme: RegionScheme) -> Iterator[tuple[RegionScheme, list[str]]]:
    """Give each other division with the municipalities that lie there in another region than in this one."""
    ours = _regions(scheme)
    for other in RegionScheme.objects.exclude(pk=scheme.pk):
        theirs = _regions(other)
        yield other, sorted(place for place, region in ours.items() if theirs.get(place, region) != region)


def _regions(scheme: RegionScheme) -> dict[str, str]:
    """Return for each municipality the key of its region in the scheme, as the tables call it."""
    keys = dict(Category.objects.filter(region__scheme=scheme).values_list("region_id", "key"))
    memberships = RegionMembership.objects.filter(region__scheme=scheme, ends_on__isnull=True)
    return {
        name: keys[region]
        for name, region in memberships.values_list("municipality__name", "region_id")
        if region in keys
    }
