"""The same figures with another source or day of publication: what was said of them is corrected, with a reason."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from monitoring.models import Load, Table
from monitoring.services.checks.counting import loads_by_cell
from monitoring.services.tables.shape import CellEntries
from monitoring.services.tables.sources import source_name


class CorrectionUnexplained(Refusal):
    """Why the source of figures is another one is kept with them."""

    field = "reason"
    sentence = _("Write down why the source or the day is another one.")


class NothingToCorrect(Refusal):
    """The source of figures is corrected only when they are the same and it is another one."""

    sentence = _("These figures have this source and day already, or are not the same. Nothing has been stored.")


def otherwise_sourced(loads: Iterable[Load], *, source: str, published_on: date) -> list[Load]:
    """Return the deliveries that name another source or day than these."""
    return [load for load in loads if (source_name(load), load.published_on) != (source, published_on)]


def loads_of(table: Table, entries: CellEntries, *, published_on: date) -> list[Load]:
    """Return the deliveries that these cells come from as of a day."""
    counting = loads_by_cell(table, until=published_on)
    of_these = {counting[place] for place in entries if place in counting}
    found = Load.objects.counting().select_related("upload", "loaded_by").filter(pk__in=of_these)
    return list(found.order_by("pk"))
