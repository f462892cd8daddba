"""Every decision up to a day: of which kind, on which case, by whom and under which mandate."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.enums import ON_OBJECTION, DecisionKind
from subsidies.models import Decision, UndoneDecision
from subsidies.services.case.seeing import Fact, sees


def query_columns() -> list[QueryColumn]:
    """Return the columns, and where each comes from."""
    undone = Exists(UndoneDecision.objects.filter(decision=OuterRef("pk")))
    return [
        QueryColumn(ColumnSpec("case_number", _("Case number"), width=16), "application__case_number"),
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "application__scheme__name"),
        QueryColumn(ColumnSpec("municipality", _("Municipality"), width=18), "application__municipality__name"),
        QueryColumn(ColumnSpec("kind", _("Type of decision"), width=28), "kind", labels(DecisionKind)),
        QueryColumn(ColumnSpec("amount", _("Amount"), CellKind.EURO), "amount"),
        QueryColumn(ColumnSpec("decided_on", _("Decided on"), CellKind.DATE), "decided_on"),
        QueryColumn(ColumnSpec("proposed_by", _("Proposed by"), width=26), "proposed_by__name"),
        QueryColumn(ColumnSpec("decided_by", _("Decided by"), width=26), "actor__name"),
        QueryColumn(ColumnSpec("recorded_at", _("Recorded at"), CellKind.MOMENT), "recorded_at"),
        QueryColumn(ColumnSpec("undone", _("Undone before it was sent"), CellKind.BOOLEAN), undone),
        QueryColumn(ColumnSpec("example", _("Example"), CellKind.BOOLEAN), "application__is_example"),
    ]


def decisions(day: date, reader: User | None) -> QuerySet[Decision]:
    """Return the decisions up to and including a day; those on objections for who sees objections only."""
    found = Decision.objects.filter(decided_on__lte=day)
    if not sees(reader, Fact.OBJECTION):
        found = found.exclude(kind__in=ON_OBJECTION)
    return found.order_by("decided_on", "pk")


def _rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    return rows_of(decisions(day, reader), query_columns())


EXPORT = register_whole_list(
    "decisions",
    _("Decisions"),
    _(
        "Every decision up to a day: on which case, for how much, and by whom it was proposed and taken. Those on "
        "objections are left out for who does not see objections."
    ),
    "subsidies.view_decision",
    columns=lambda: [column.column for column in query_columns()],
    rows=_rows,
    count=lambda day, reader: decisions(day, reader).count(),
    takes_day=True,
)
