"""Divisions of the province in regions: the names of others than that of a table, in the rows and above them.

COROP and Woondeal have regions of the same names. So where the rows say nothing, a heading or title that names another
division than that of the table is the one thing that tells.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from drenthe.lib.sheets.names import normalise, squeeze
from monitoring.enums import Axis
from monitoring.models import Category, Table
from monitoring.services.checks.comparisons import differing
from monitoring.services.checks.divisions import members_of
from monitoring.services.files.blocks import Block
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.sentences import Headed
from monitoring.services.tables.shape import AxisShape, Shape
from projects.models import Municipality, Region, RegionScheme


def shape_for(table: Table) -> Shape:
    """Return a table as a file of it is read: with the names of places that are not its own."""
    shape = shape_of(table)
    axes = (_with_strangers(axis, table.region_scheme) if axis.axis == Axis.PLACE else axis for axis in shape.axes)
    return replace(shape, axes=tuple(axes))


def _with_strangers(axis: AxisShape, scheme: RegionScheme | None) -> AxisShape:
    """The axis with names of places of another kind: municipalities beside regions, or the other way round."""
    own = {squeeze(name) for one in axis.classes for name in (one.key, one.label, *one.names)}
    if scheme is None:
        regions = list(Region.objects.select_related("scheme").order_by("pk"))
        members = members_of(regions)
        places = [*(one.name for one in regions), *Municipality.objects.values_list("name", flat=True)]
        return replace(
            axis,
            strangers=frozenset(map(squeeze, places)) - own,
            regions=tuple((one.name, members.get(one.pk, ())) for one in regions),
        )
    names = Municipality.objects.values_list("name", flat=True)
    return replace(_with_others(axis, scheme), strangers=frozenset(map(squeeze, names)) - own)


def _with_others(axis: AxisShape, scheme: RegionScheme) -> AxisShape:
    """The axis with the other divisions, the names in them, and the municipalities of all of those names."""
    ours = {squeeze(name) for one in axis.classes for name in (one.key, one.label, one.code)}
    regions = list(Region.objects.select_related("scheme").order_by("pk"))
    ours |= {squeeze(name) for one in regions if one.scheme_id == scheme.pk for name in (one.name, one.code)}
    others = [one for one in regions if one.scheme_id != scheme.pk]
    members = members_of(regions)
    names = {squeeze(name): one for one in others for name in (one.name, one.code)}
    keys = Category.objects.filter(dimension__key=axis.key, region__isnull=False).values_list("key", "region_id")
    return replace(
        axis,
        foreign=tuple(
            (name, one.scheme.name, members.get(one.pk, ())) for name, one in names.items() if name not in ours
        ),
        members=tuple((key, members.get(region, ())) for key, region in keys),
        division=scheme.name,
        divisions=tuple((other.name, tuple(places)) for other, places in differing(scheme)),
    )


def other_divisions(block: Block, shape: Shape) -> Iterator[Headed]:
    """Give the titles and headings of a table in a file that name another division, and not that of the table."""
    axis = shape.axis(Axis.PLACE)
    if axis is None or not axis.division:
        return
    texts = [(block.sheet.name, block.sheet.name)]
    texts += [(f"{block.sheet.name}!{cell.ref}", cell.content) for cell in (*block.titles, *block.header.row.filled)]
    for where, text in texts:
        for division, places in axis.divisions if not _names(text, axis.division) else ():
            if _names(text, division):
                yield Headed(where, text, division, axis.division, list(places))


def _names(text: str, division: str) -> bool:
    """Whether a text names a division, as a word or the begin of one: "Woondealregio"."""
    return re.search(rf"\b{re.escape(normalise(division))}", normalise(text)) is not None
