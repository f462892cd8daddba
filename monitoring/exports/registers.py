"""The registers of the Impulsteam as Excel or CSV: exactly as filtered, and only what the asker may see."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.sheets.writer import Sheet
from monitoring.exports.about import about
from monitoring.exports.base import Export, Order, Prepared
from monitoring.exports.refusals import BadFilter
from monitoring.models import ExportFormat
from projects import columns
from projects.columns import Listing
from projects.registers import Register


def _valid(listing: Listing, filters: Mapping[str, Any], actor: User | None) -> Register:
    if actor is None:
        raise BadFilter(reason=gettext("this list is made for a person"))
    values = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    found = listing.filters(MultiValueDict(values), user=actor)
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def _rows(listing: Listing, found: Register, day: date) -> Iterator[list[Any]]:
    for row in found.qs.iterator(chunk_size=500):
        yield listing.row(row, day)


def _export(key: str, title: Any, description: Any, permission: str, listing: Listing) -> Export:
    def check(filters: Mapping[str, Any], actor: User) -> None:
        _valid(listing, filters, actor)

    def prepare(order: Order) -> Prepared:
        found = _valid(listing, order.filters, order.actor)
        sheet = Sheet(title, listing.columns, _rows(listing, found, found.day), totals=listing.totals)
        return Prepared(
            sheets=[sheet, about(order, title, found.described())],
            rows_total=found.qs.count(),
            csv=(listing.columns, sheet.rows),
        )

    return Export(
        key=key,
        title=title,
        description=description,
        permission=permission,
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,
    )


EXPORTS = [
    _export(
        "guides",
        _("Process guides"),
        _("Process guides with their state and their work."),
        "projects.view_guide",
        columns.GUIDES,
    ),
    _export(
        "meetings",
        _("Meetings and activities"),
        _("Meetings and activities, with participants and results."),
        "projects.view_meeting",
        columns.MEETINGS,
    ),
    _export(
        "advices",
        _("Advices of the Burgerberaad"),
        _("The advices and how far they are."),
        "projects.view_advice",
        columns.ADVICES,
    ),
    _export(
        "actions",
        _("Actions of the Woonagenda"),
        _("The actions by pillar and how far they are."),
        "projects.view_agendaaction",
        columns.ACTIONS,
    ),
    _export(
        "flex",
        _("Flex housing"),
        _("Flex projects by municipality, with their ambition."),
        "projects.view_project",
        columns.FLEX,
    ),
    _export(
        "bottlenecks",
        _("Bottlenecks"),
        _("Bottlenecks over all projects, and where they lie."),
        "projects.view_project",
        columns.BOTTLENECKS,
    ),
]
