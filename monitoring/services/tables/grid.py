"""Tables for a page or a file: cells with number, mark, status, source and findings, in a constant number of queries.

Whatever the number of tables, places and years: tables with their axes, classes, rules, values, loads, findings and
definitions are each fetched once.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product

from django.db.models import F, Q, QuerySet

from monitoring.models import Category, DefinitionText, Finding, Load, Rule, Table, Value
from monitoring.services.tables.sentences import cell_name, sentence
from monitoring.services.tables.shape import AXES, AxisShape, CellAddress, CellEntry, RuleShape, Shape, ShapeClass


@dataclass(frozen=True)
class FindingView:
    """A finding to show beside a figure: its sentence, its cells, and whether and by whom it is explained."""

    pk: int
    table: str
    kind: str
    kind_label: str
    sentence: str
    where: str
    series: str
    period: str
    cells: tuple[CellAddress, ...]
    found: Decimal | None
    expected: Decimal | None
    size: Decimal
    seen_on: date
    is_remark: bool
    likely: CellAddress | None = None
    explanation: str = ""
    explained_by: str = ""
    explained_on: date | None = None

    @property
    def is_explained(self) -> bool:
        """Whether somebody has said why."""
        return bool(self.explanation)


@dataclass(frozen=True)
class TableCell:
    """One cell as published: a number or a mark, its status, the load it came with and the findings at it."""

    series: str
    period: str
    number: Decimal | None
    mark: str
    printed: str
    status: str
    load: Load
    findings: tuple[FindingView, ...] = ()


@dataclass(frozen=True)
class TableColumn:
    """A column: a class of the axis that stands in the columns, or a period."""

    key: str
    label: str
    is_total: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row: a place, a period (empty when periods stand in the columns), and a cell or None for each column."""

    key: str
    label: str
    place: str
    period: str
    is_total: bool
    cells: tuple[TableCell | None, ...]


@dataclass(frozen=True)
class TableGrid:
    """A table with its cells, laid out in rows and columns."""

    table: Table
    shape: Shape
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    periods: tuple[str, ...]
    cells: dict[CellAddress, TableCell]
    findings: tuple[FindingView, ...]
    definitions: tuple[DefinitionText, ...]
    loads: tuple[Load, ...]

    def cell(self, series: str, period: str) -> TableCell | None:
        """The cell of a series ("zuidoost/total") in a period."""
        return self.cells.get((series, period))


@dataclass
class _TableData:
    entries: dict[CellAddress, tuple[CellEntry, int]] = field(default_factory=dict)
    findings: list[FindingView] = field(default_factory=list)
    definitions: list[DefinitionText] = field(default_factory=list)


def grid(
    tables: Iterable[Table],
    periods: Sequence[str] | None = None,
    places: Sequence[str] | None = None,
    as_of: date | None = None,
    *,
    as_released: bool = False,
) -> list[TableGrid]:
    """Return the tables with their cells, in the order given.

    `periods` and `places` (keys of places) narrow what is fetched; `as_of` gives the figures as published on that day,
    `as_released` those of each table as published on the day that it was released.
    """
    wanted = list(tables)
    shapes = shapes_of(wanted)
    found: dict[int, _TableData] = defaultdict(_TableData)
    for table, place, entry, load in _values(wanted, periods, places, as_of, as_released=as_released):
        found[table].entries[place] = (entry, load)
    for finding_view, table in finding_views(open_findings(wanted, as_of, as_released=as_released), shapes):
        found[table].findings.append(finding_view)
    for text in DefinitionText.objects.filter(table__in=wanted).order_by("valid_from"):
        found[text.table_id].definitions.append(text)
    loads = Load.objects.filter(table__in=wanted).select_related("loaded_by", "upload").in_bulk()
    return [_lay_out(table, shapes[table.pk], found[table.pk], loads, places) for table in wanted]


def shapes_of(tables: Sequence[Table]) -> dict[int, Shape]:
    """Return the shape of each table by its primary key, in three queries."""
    dimensions = {pk for table in tables for pk in (table.place_id, table.first_id, table.second_id) if pk}
    classes: dict[int, list[ShapeClass]] = defaultdict(list)
    names: dict[int, tuple[str, str]] = {}
    for category in Category.objects.filter(dimension__in=dimensions).select_related("dimension").order_by("position"):
        classes[category.dimension_id].append(
            ShapeClass(category.key, category.label, tuple(category.names), category.is_total, category.code)
        )
        names[category.dimension_id] = (category.dimension.key, category.dimension.label)
    rules: dict[int, list[RuleShape]] = defaultdict(list)
    of_tables = Rule.objects.filter(table__in=tables).select_related("result", "other_table")
    for rule in of_tables.prefetch_related("terms__category").order_by("key"):
        rules[rule.table_id].append(_rule(rule))
    return {table.pk: _shape(table, classes, names, rules[table.pk]) for table in tables}


def shape_of(table: Table) -> Shape:
    """Return the shape of one table."""
    return shapes_of([table])[table.pk]


def entries_of(table: Table, as_of: date | None = None) -> dict[CellAddress, CellEntry]:
    """Return what stands in each cell of a table, as published on a day (today's knowledge without one)."""
    return {place: entry for _table, place, entry, _load in _values([table], None, None, as_of)}


def open_findings(
    tables: Sequence[Table], as_of: date | None = None, *, as_released: bool = False
) -> QuerySet[Finding]:
    """The findings that hold on a day, or on the day that each table was released."""
    findings = Finding.objects.filter(table__in=tables)
    if as_released:
        release = F("table__released_on")
        return findings.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=release), seen_on__lte=release)
    if as_of is None:
        return findings.filter(closed_on__isnull=True)
    return findings.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=as_of), seen_on__lte=as_of)


def finding_views(findings: QuerySet[Finding], shapes: dict[int, Shape]) -> list[tuple[FindingView, int]]:
    """Return findings to show, each with the primary key of its table, in one query."""
    ordered = findings.select_related("explained_by").order_by("table", "period", "series", "pk")
    return [(finding_view(item, shapes[item.table_id]), item.table_id) for item in ordered]


def finding_view(finding: Finding, shape: Shape) -> FindingView:
    """Return a finding to show, in the language of the reader."""
    return FindingView(
        pk=finding.pk,
        table=shape.key,
        kind=finding.kind,
        kind_label=finding.get_kind_display(),
        sentence=sentence(finding, shape),
        where=cell_name(shape, finding.series, finding.period),
        series=finding.series,
        period=finding.period,
        cells=tuple(_place_of(cell) for cell in finding.cells),
        likely=_place_of(finding.facts["likely"]) if "likely" in finding.facts else None,
        found=finding.found,
        expected=finding.expected,
        size=finding.size,
        seen_on=finding.seen_on,
        is_remark=finding.is_remark,
        explanation=finding.explanation,
        explained_by=str(finding.explained_by or ""),
        explained_on=finding.explained_at.date() if finding.explained_at else None,
    )


def _place_of(text: str) -> CellAddress:
    series, _at, period = text.partition("@")
    return series, period


def _values(
    tables: Sequence[Table],
    periods: Sequence[str] | None,
    places: Sequence[str] | None,
    as_of: date | None,
    *,
    as_released: bool = False,
) -> Iterable[tuple[int, CellAddress, CellEntry, int]]:
    """Give the values in order of publication: of one cell the last one counts."""
    values = Value.objects.counting().filter(series__table__in=tables)
    if periods is not None:
        values = values.filter(period__in=periods)
    if places is not None:
        values = values.filter(series__place__key__in=places)
    if as_of is not None:
        values = values.filter(load__published_on__lte=as_of)
    if as_released:
        values = values.filter(load__published_on__lte=F("series__table__released_on"))
    rows = values.order_by("load__published_on", "load_id").values_list(
        "series__table_id", "series__key", "period", "number", "mark", "printed", "status", "load_id"
    )
    for table, series, period, number, mark, printed, status, load in rows.iterator(chunk_size=5000):
        yield table, (series, period), CellEntry(number, mark, printed, status), load


def _shape(
    table: Table, classes: dict[int, list[ShapeClass]], names: dict[int, tuple[str, str]], rules: list[RuleShape]
) -> Shape:
    axes = []
    for axis in AXES:
        if (dimension := getattr(table, f"{axis}_id")) is not None:
            key, label = names.get(dimension, ("", ""))
            axes.append(AxisShape(axis, key, label, tuple(classes[dimension])))
    has_horizon = table.horizon_from is not None and table.horizon_until is not None
    return Shape(
        key=table.key,
        label=table.label,
        unit=table.unit,
        axes=tuple(axes),
        rules=tuple(rules),
        decimals=table.decimals,
        period_kind=table.period_kind,
        columns=table.columns,
        horizon=(table.horizon_from or 0, table.horizon_until or 0) if has_horizon else None,
    )


def _rule(rule: Rule) -> RuleShape:
    return RuleShape(
        key=rule.key,
        kind=rule.kind,
        axis=rule.axis,
        result=rule.result.key if rule.result else "",
        terms=tuple((term.category.key, term.sign) for term in rule.terms.all()),
        other_table=rule.other_table.key if rule.other_table else "",
        is_rounded=rule.is_rounded,
        tolerance=rule.tolerance,
        minimum=rule.minimum,
        maximum=rule.maximum,
        statement=rule.statement,
    )


def _lay_out(
    table: Table, shape: Shape, table_data: _TableData, loads: dict[int, Load], places: Sequence[str] | None
) -> TableGrid:
    at: dict[CellAddress, list[FindingView]] = defaultdict(list)
    for finding in table_data.findings:
        for place in finding.cells or ((finding.series, finding.period),):
            at[place].append(finding)
    cells = {
        place: TableCell(*place, entry.number, entry.mark, entry.printed, entry.status, loads[load], tuple(at[place]))
        for place, (entry, load) in table_data.entries.items()
    }
    periods = tuple(sorted({period for _series, period in cells}))
    columns = _columns(shape, periods)
    return TableGrid(
        table=table,
        shape=shape,
        columns=columns,
        rows=tuple(_rows(shape, columns, periods, cells, places)),
        periods=periods,
        cells=cells,
        findings=tuple(table_data.findings),
        definitions=tuple(table_data.definitions),
        loads=tuple(loads[pk] for pk in sorted({load for _entry, load in table_data.entries.values()})),
    )


def _columns(shape: Shape, periods: Sequence[str]) -> tuple[TableColumn, ...]:
    axis = shape.axis(shape.columns)
    if axis is None:
        return tuple(TableColumn(period, period) for period in periods)
    return tuple(TableColumn(axis_class.key, axis_class.label, axis_class.is_total) for axis_class in axis.classes)


def _rows(
    shape: Shape,
    columns: Sequence[TableColumn],
    periods: Sequence[str],
    cells: dict[CellAddress, TableCell],
    places: Sequence[str] | None,
) -> Iterable[TableRow]:
    in_columns = shape.axis(shape.columns)
    kept = [axis for axis in shape.axes if axis is not in_columns]
    for period in [""] if in_columns is None else periods:
        for classes in product(*[axis.classes for axis in kept]):
            if places is not None and classes[0].key not in places:
                continue
            keys = {axis.axis: one.key for axis, one in zip(kept, classes, strict=True)}
            found = tuple(
                cells.get(_place(shape, {**keys, shape.columns: column.key}, period or column.key))
                for column in columns
            )
            label = ", ".join(axis_class.label for axis_class in classes)
            is_total = any(axis_class.is_total for axis_class in classes)
            yield TableRow("/".join(keys.values()), label, classes[0].key, period, is_total, found)


def _place(shape: Shape, keys: dict[str, str], period: str) -> CellAddress:
    return "/".join(keys[axis.axis] for axis in shape.axes), period
