"""The trail as a file: what an auditor takes along of a case, a person or a period.

It lies here and not with the trail, which is below the exports and does not know them.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict
from django.utils.formats import localize
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.trail.filters import TrailFilter
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sight import visible
from drenthe.trail.services.words import Change, acts

SEE = "trail.view_trailentry"
CHUNK = 1_000  # entries that are put in words at once
MOST = 100_000  # entries in one file: a longer list is narrowed first
LONGEST = 30_000  # characters of one cell with changes: Excel takes a few more


def columns() -> list[ColumnSpec]:
    """Return the columns: a row for each entry, the oldest first."""
    return [
        ColumnSpec("number", _("Number of the entry"), CellKind.INTEGER),
        ColumnSpec("recorded_at", _("When"), CellKind.MOMENT),
        ColumnSpec("who", _("Who"), width=30),
        ColumnSpec("on_behalf_of", _("On behalf of"), width=30),
        ColumnSpec("source", _("From where"), width=20),
        ColumnSpec("address", _("Address"), width=40),
        ColumnSpec("what", _("What happened"), width=16),
        ColumnSpec("kind", _("What it is about"), width=30),
        ColumnSpec("name", _("Which"), width=40),
        ColumnSpec("changes", _("What changed"), width=80),
        ColumnSpec("striking", _("Why it stands out"), width=40),
        ColumnSpec("table", _("Table"), width=30),
        ColumnSpec("row", _("Key of the row"), width=16),
    ]


def _valid(filters: Mapping[str, Any], actor: User | None) -> TrailFilter:
    data = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    found = TrailFilter(MultiValueDict(data), TrailEntry.objects.all(), request=SimpleNamespace(user=actor))
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse what the page of the trail cannot filter on. Raises BadFilter.

    How many entries there are is asked when the file is made: one that is there stays to be fetched as they grow.
    """
    _valid(filters, actor)


def rows(entries: QuerySet[TrailEntry], reader: User | None) -> Iterator[list[Any]]:
    """Yield the entries that a reader may see, in words, the oldest first."""
    found = entries.order_by("pk").iterator(chunk_size=CHUNK)
    while some := list(islice(found, CHUNK)):
        for act in acts(visible(some, reader), reader):
            for line in act.lines:
                entry = line.entry
                told = [entry.pk, entry.recorded_at, act.who, entry.on_behalf_of, str(entry.get_source_display())]
                about_it = [entry.address, line.what, line.kind, line.name]
                changes = _cut("; ".join(_said(change) for change in line.changes))
                yield [*told, *about_it, changes, "; ".join(line.reasons), entry.table_name, entry.row_key]


def _cut(text: str) -> str:
    """A text that fits in a cell, with what was cut off where it does not."""
    if len(text) <= LONGEST:
        return text
    more = gettext("… (%(count)s more characters: see this entry on screen)") % {"count": len(text) - LONGEST}
    return f"{text[:LONGEST]}{more}"


def _said(change: Change) -> str:
    if change.note:
        return f"{change.label}: {change.note}"
    return f"{change.label}: {change.before.text} > {change.after.text}"


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the entries that were asked for, and a sheet that says what was asked.

    Raises BadFilter, also for more than a file can hold.
    """
    filters = _valid(order.filters, order.actor)
    entries = filters.qs.order_by("pk")
    if (count := entries.order_by()[: MOST + 1].count()) > MOST:
        reason = gettext("these are more than %(most)s entries: choose a period, a person or a thing first")
        raise BadFilter(reason=reason % {"most": localize(MOST)})
    sheet = Sheet(_("Trail"), columns(), rows(entries, order.actor))
    said = about(order, _("Trail"), filters.described())
    return PreparedExport([sheet, said], count, csv=(sheet.columns, sheet.rows))


EXPORT = register(
    Export(
        key="trail",
        title=_("Trail"),
        description=_("What was added, changed, deleted or read, with the same filters as on the screen."),
        permission=SEE,
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,
        list_page="trail:trail",
        columns=columns,
        keeps=("number", "recorded_at"),
    )
)
