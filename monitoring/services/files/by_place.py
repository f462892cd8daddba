"""A file of other places than its table has, such as municipalities for the province: which tables have those."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from django.db.models import Prefetch

from drenthe.lib.sheets.names import squeeze
from monitoring.models import Category, Table
from monitoring.services.files.rows import labels
from monitoring.services.tables.grid import shape_of

NAMED = 12  # places in a sentence


@dataclass(frozen=True)
class OfOtherPlaces:
    """The places of a file, and which tables of the same subject have those."""

    table: Table
    places: Sequence[str]
    tables: Sequence[Table]

    @property
    def named(self) -> str:
        """The first of the places of the file, in words."""
        more = ["…"] if len(self.places) > NAMED else []
        return ", ".join([*self.places[:NAMED], *more])

    @property
    def wanted(self) -> str:
        """The first of the places of the table, in words."""
        place = shape_of(self.table).axes[0]
        found = list(labels(place))
        return ", ".join([*found[:NAMED], *(["…"] if len(found) > NAMED else [])])


def of_other_places(table: Table, places: Iterable[str]) -> OfOtherPlaces | None:
    """Return which tables of the subject of a table have the places of a file; None of a file with its own places."""
    named = list(dict.fromkeys(places))
    if not named:
        return None
    others = Table.objects.filter(theme=table.theme).exclude(pk=table.pk).order_by("position", "key")
    categories = Category.objects.only("label_nl", "label_en", "aliases", "dimension_id")
    found = others.select_related("place").prefetch_related(Prefetch("place__categories", categories))
    names = {squeeze(name) for name in named}
    return OfOtherPlaces(table, named, [one for one in found if _has(one, names)])


def _has(table: Table, names: AbstractSet[str]) -> bool:
    """Whether a table has all of these places."""
    own = {
        squeeze(name) for one in table.place.categories.all() for name in (one.label_nl, one.label_en, *one.aliases)
    }
    return names <= own
