"""The workbook of a year of the ledger: what is carried over per scheme and source, and its bookings."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.lib.values.keys import key_of
from subsidies.models import LedgerEntry
from subsidies.services.case.seeing import Fact
from subsidies.services.years.book_years import Carried, carried_over
from subsidies.services.years.closed_years import closed_years

FIRST_YEAR, LAST_YEAR = 2000, 2100


def columns() -> list[ColumnSpec]:
    """Return the columns of what is carried over."""
    return [
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("form", _("Form"), width=12),
        ColumnSpec("period", _("Period"), width=24),
        ColumnSpec("source", _("Funding source"), width=32),
        ColumnSpec("awarded", _("Awarded"), CellKind.EURO),
        ColumnSpec("paid", _("Paid"), CellKind.EURO),
        ColumnSpec("unpaid", _("Still to be paid"), CellKind.EURO),
        ColumnSpec("outstanding", _("Outstanding"), CellKind.EURO),
    ]


def rows(found: Sequence[Carried]) -> Iterator[list[Any]]:
    """Yield a row for each source; what is outstanding is of loans only."""
    for row in found:
        ceiling = row.share.ceiling
        told: list[Any] = [str(ceiling.scheme), str(ceiling.get_part_display()), ceiling.period]
        money = [row.committed, row.paid, row.to_pay, row.outstanding if row.is_loan else None]
        yield [*told, str(row.share.source), *money]


def booking_columns() -> list[ColumnSpec]:
    """Return the columns of the bookings of a year."""
    return [
        ColumnSpec("number", pgettext_lazy("of a list", "Number"), CellKind.INTEGER),
        ColumnSpec("booked_on", _("Booked on"), CellKind.DATE),
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("type", _("Type"), width=24),
        ColumnSpec("source", _("Funding source"), width=32),
        ColumnSpec("amount", _("Amount"), CellKind.EURO),
        ColumnSpec("puts_right", _("Puts right"), width=40),
    ]


def bookings(year: int) -> Iterator[list[Any]]:
    """Yield the bookings of a year in the order of their days; a reversal says what it puts right."""
    found = LedgerEntry.objects.filter(booked_on__year=year).order_by("booked_on", "pk")
    found = found.select_related("application", "share__source", "reversal__line")
    for entry in found.iterator(chunk_size=2000):
        told = [entry.pk, entry.booked_on, entry.application.case_number, str(entry.get_kind_display())]
        yield [*told, str(entry.share.source), entry.amount, _puts_right(entry)]


def _puts_right(entry: LedgerEntry) -> str:
    if entry.reversal is None:
        return ""
    line = entry.reversal.line
    return gettext("%(what)s of %(day)s") % {
        "what": line.get_action_label(),
        "day": formats.date_format(timezone.localdate(line.occurred_at), "SHORT_DATE_FORMAT"),
    }


def _year(filters: Mapping[str, Any], on: date) -> int:
    """Return the year that is asked, or the one of a day when none is."""
    text = str(filters.get("year") or "")
    year = key_of(text) if text else on.year
    if set(filters) - {"year"} or year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadFilter(reason=gettext("choose a year"))
    return year


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a year. Raises BadFilter."""
    _year(filters, timezone.localdate())


def prepare(order: ExportRequest) -> PreparedExport:
    """Return what is carried over from a year, its bookings, and a sheet of what was asked. Raises BadFilter."""
    year = _year(order.filters, order.as_of)
    found, title = carried_over(year), _("Carried over")
    state = gettext("closed") if year in closed_years() else gettext("open, as it stands now")
    chosen = [(_("Year"), str(year)), (_("State"), state), (_("Up to and including"), date(year, 12, 31))]
    sheets: list[Any] = [
        Sheet(title, columns(), rows(found)),
        Sheet(_("Bookings"), booking_columns(), bookings(year)),
        about(order, title, chosen),
    ]
    return PreparedExport(sheets, len(found))


EXPORT = register(
    Export(
        key="book-year",
        title=_("Year"),
        description=_("What is carried over from a year per scheme and source, and the bookings of that year."),
        permission=Fact.BOOKING,
        prepare=prepare,
        check=check,
        has_filters=False,
        list_page="subsidies:book-years",
    )
)
