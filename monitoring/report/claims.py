"""What the yearly report says in words that the figures can test: each claim as data, with whether it holds.

A word such as "about" gets a margin, and a goal without a number the one that the report does name. Both are our
reading, not confirmed, and are said with the verdict.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from monitoring.enums import Axis, Unit
from monitoring.models import Table
from monitoring.report.comparisons import TESTS
from monitoring.services.tables.grid import TableGrid, grid
from monitoring.services.tables.sentences import cell_name, show
from monitoring.services.tables.shape import CellAddress, Shape

DATA = Path(__file__).resolve().parents[1] / "data"
EVERY = "*"


@dataclass(frozen=True)
class Claim:
    """A claim with what the tables say: `holds` is None as long as a figure lacks, and `missing` says which."""

    key: str
    label: str
    source: str
    table: str
    table_key: str
    holds: bool | None
    figures: tuple[str, ...]
    missing: tuple[str, ...]
    margin: str


def claims_of(year: int) -> list[Claim]:
    """Return the claims of the report of a year; none when there is no report of it here."""
    path = DATA / f"claims_{year}.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text())
    wanted = {one["table"] for one in data["claims"]}
    grids = {found.table.key: found for found in grid(list(Table.objects.filter(key__in=wanted)))}
    return [_claim(one, grids[one["table"]], data["source"]) for one in data["claims"] if one["table"] in grids]


def _claim(fields: Mapping[str, Any], found: TableGrid, source: str) -> Claim:
    places = [place for cell in fields["cells"] for place in _places(found.shape, *cell)]
    cells = {place: found.cell(*place) for place in places}
    numbers = {place: cell.number for place, cell in cells.items() if cell is not None and cell.number is not None}
    unit = found.shape.unit
    margin = Decimal(fields.get("tolerance", "0"))
    is_whole = bool(places) and len(numbers) == len(places)
    test = TESTS[fields["kind"]]
    value = Decimal(fields.get("value", "0"))
    return Claim(
        key=fields["key"],
        label=fields["label_en" if get_language() == "en" else "label_nl"],
        source=_("%(source)s, chapter %(chapter)s") % {"source": source, "chapter": fields["chapter"]},
        table=found.shape.label,
        table_key=found.shape.key,
        holds=test(list(numbers.values()), value, margin) if is_whole else None,
        figures=tuple(f"{cell_name(found.shape, *place)}: {show(one, unit)}" for place, one in numbers.items()),
        missing=tuple(cell_name(found.shape, *place) for place in places if place not in numbers),
        margin=_margin(fields["kind"], margin) or _reading(fields),
    )


def _margin(kind: str, margin: Decimal) -> str:
    if not margin:
        return ""
    if kind == "close":
        return _("Read as: at most %(margin)s apart.") % {"margin": show(margin, Unit.PER_CENT)}
    return _("Read as: at most %(margin)s points away from it.") % {"margin": margin}


def _reading(fields: Mapping[str, Any]) -> str:
    said = fields.get("reading_en" if get_language() == "en" else "reading_nl", "")
    return _("Read as: %(reading)s.") % {"reading": said} if said else ""


def _places(shape: Shape, series: str, period: str) -> list[CellAddress]:
    """Return the cells of a claim; a * stands for every place that is no total."""
    axis = shape.axis(Axis.PLACE)
    if not series.startswith(EVERY) or axis is None:
        return [(series, period)]
    return [(one.key + series.removeprefix(EVERY), period) for one in axis.classes if not one.is_total]
