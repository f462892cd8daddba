"""Every date that counts for a case that asks for something: what, by when, and how that day came about."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.services.terms import deadlines
from subsidies.services.work.case_dates import legal_dates_for
from subsidies.services.work.work import asking_cases

CHUNK = 500  # cases of which what moves the clock is fetched at once


def columns() -> list[ColumnSpec]:
    """Return the columns of the list of dates."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("status", _("Status"), width=20),
        ColumnSpec("handler", _("Case officer"), width=26),
        ColumnSpec("date", _("What"), width=44),
        ColumnSpec("last_day", _("Last day"), CellKind.DATE),
        ColumnSpec("days_left", _("Days left"), CellKind.INTEGER),
        ColumnSpec("is_suspended", _("Stands still"), CellKind.BOOLEAN),
        ColumnSpec("explanation", _("How it came about"), width=80),
    ]


def rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    """Yield the dates of every case that waits for the province, as the reader may see them."""
    cases = deadlines.with_clock(asking_cases()).select_related("scheme", "version", "handler")
    extra = deadlines.free_days()
    for case in cases.order_by("received_on", "pk").iterator(chunk_size=CHUNK):
        handler = str(case.handler) if case.handler is not None else ""
        told = [case.case_number, str(case.scheme), str(case.get_status_display()), handler]
        for one in legal_dates_for(reader, case, on=day, extra=extra):
            term = one.term
            last_day = None if term.has_open_end else term.last_day  # nobody knows it while it stands still
            when = [last_day, term.days_left(day), term.is_suspended]
            yield [*told, str(one.label), *when, "; ".join(one.explanation)]


EXPORT = register_whole_list(
    "terms",
    _("Terms"),
    _("Every date that counts for a case that waits for the province, with how it came about."),
    "subsidies.view_application",
    columns=columns,
    rows=rows,
    keeps=("case_number", "date"),
)
