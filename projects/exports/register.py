"""A register of the Impulsteam as Excel or CSV: exactly as filtered, and only what the person may see.

A row is made of what the register gave to that person: nothing is looked up that they may not see.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import ColumnSpec, Sheet
from projects.registers import AsOfRegister, Register


@dataclass(frozen=True)
class Listing:
    """A register as a file: its columns, and a function from an object and the day to the values of its row."""

    filters: type[Register]
    columns: Sequence[ColumnSpec]
    row: Callable[[Any, date], list[Any]]
    totals: Sequence[str] = ()
    keeps: Sequence[str] = ()  # the columns that say which row it is; the first one where none is named


def _valid(listing: Listing, filters: Mapping[str, Any], actor: User | None) -> Register:
    if actor is None:
        raise BadFilter(reason=gettext("this list is created for a person"))
    values = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    found = listing.filters(MultiValueDict(values), user=actor)
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def _day(listing: Listing, as_of: date) -> dict[str, Any]:
    return {"as_of": as_of.isoformat()} if issubclass(listing.filters, AsOfRegister) else {}


def _rows(listing: Listing, register: Register, day: date) -> Iterator[list[Any]]:
    for row in register.qs.iterator(chunk_size=500):
        yield listing.row(row, day)


def register_listing(
    key: str, title: Any, description: Any, permission: str, listing: Listing, *, list_page: str
) -> Export:
    """Offer a register as Excel and CSV, to whoever has the permission."""

    def check(filters: Mapping[str, Any], actor: User) -> None:
        _valid(listing, filters, actor)

    def prepare(order: ExportRequest) -> PreparedExport:
        filters = _valid(listing, {**order.filters, **_day(listing, order.as_of)}, order.actor)
        sheet = Sheet(title, listing.columns, _rows(listing, filters, filters.day), totals=listing.totals)
        return PreparedExport(
            sheets=[sheet, about(order, title, filters.described())],
            rows_total=filters.qs.count(),
            csv=(listing.columns, sheet.rows),
        )

    export = Export(
        key=key,
        title=title,
        description=description,
        permission=permission,
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,
        takes_day=issubclass(listing.filters, AsOfRegister),
        list_page=list_page,
        columns=lambda: listing.columns,
        keeps=listing.keeps,
    )
    return register(export)
