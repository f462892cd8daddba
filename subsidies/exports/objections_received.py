"""Every objection: when it came, against what, where it stands, what was decided on it. Who objects is not named."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.models import Objection
from subsidies.services.case.seeing import Fact
from subsidies.services.objections import objections

CHUNK = 500


def columns() -> list[ColumnSpec]:
    """Return the columns of the list."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=34),
        ColumnSpec("received_on", _("Received on"), CellKind.DATE),
        ColumnSpec("received_by", _("Received by"), width=16),
        ColumnSpec("by_another", _("Objection by someone other than the applicant"), CellKind.BOOLEAN),
        ColumnSpec("against", _("Against"), width=34),
        ColumnSpec("committee", _("A committee advises"), CellKind.BOOLEAN),
        ColumnSpec("asks_costs", _("Asks for its costs"), CellKind.BOOLEAN),
        ColumnSpec("state", _("Status"), width=30),
        ColumnSpec("decision", _("Decision on the objection"), width=34),
        ColumnSpec("decided_on", _("Decided on"), CellKind.DATE),
        ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
    ]


def received(day: date) -> QuerySet[Objection]:
    """Return what was received up to and including a day, with what tells where each stands."""
    found = Objection.objects.filter(received_on__lte=day)
    found = found.select_related("application__scheme", "decision", "money_step", "penalty")
    return found.prefetch_related("steps", "objectors", "proposed__proposal__decision").order_by("received_on", "pk")


def _rows(day: date, _reader: User | None) -> Iterator[list[Any]]:
    for row in received(day).iterator(chunk_size=CHUNK):
        decision = objections.decision_on(row)
        yield [
            row.application.case_number,
            row.application.scheme.name,
            row.received_on,
            row.get_channel_display(),
            row.is_of_another,
            row.subject.get_kind_display() if row.subject is not None else gettext("Not deciding in time"),
            row.has_committee,
            row.asks_costs,
            objections.state_of(row, on=day, sent={}).label,
            decision.get_kind_display() if decision is not None else "",
            decision.decided_on if decision is not None else None,
            row.application.is_example,
        ]


EXPORT = register_whole_list(
    "objections-received",
    _("All objections"),
    _("Every objection: against what, where it stands now, and what was decided on it."),
    Fact.OBJECTION,
    columns=columns,
    rows=_rows,
    count=lambda day, _reader: received(day).count(),
    list_page="subsidies:objection-list",
)
