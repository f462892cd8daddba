"""Every obligation of an award, by when, and what was found of it last."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.award_enums import ObligationOutcome
from subsidies.enums import DecisionKind
from subsidies.models import Obligation, ObligationCheck


def query_columns() -> list[QueryColumn]:
    """Return the columns, and where each comes from; the last check is the one that counts."""
    checks = ObligationCheck.objects.filter(obligation=OuterRef("pk")).order_by("-pk")
    outcome, found_on, by = (Subquery(checks.values(name)[:1]) for name in ("outcome", "found_on", "actor__name"))
    return [
        QueryColumn(ColumnSpec("case_number", _("Case number"), width=16), "decision__application__case_number"),
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "decision__application__scheme__name"),
        QueryColumn(ColumnSpec("obligation", _("Obligation"), width=60), "text"),
        QueryColumn(ColumnSpec("article", _("Article"), width=26), "article"),
        QueryColumn(ColumnSpec("due_on", _("By"), CellKind.DATE), "due_on"),
        QueryColumn(
            ColumnSpec("decision", _("From which decision"), width=26), "decision__kind", labels(DecisionKind)
        ),
        QueryColumn(ColumnSpec("decided_on", _("Decided on"), CellKind.DATE), "decision__decided_on"),
        QueryColumn(
            ColumnSpec("outcome", _("Outcome"), width=18), Coalesce(outcome, Value("")), labels(ObligationOutcome)
        ),
        QueryColumn(ColumnSpec("found_on", _("Found on"), CellKind.DATE), found_on),
        QueryColumn(ColumnSpec("found_by", _("Found by"), width=26), by),
        QueryColumn(ColumnSpec("example", _("Example"), CellKind.BOOLEAN), "decision__application__is_example"),
    ]


def obligations() -> QuerySet[Obligation]:
    """Return the obligations, those that are due first on top; those without a day last."""
    return Obligation.objects.order_by(F("due_on").asc(nulls_last=True), "pk")


def _rows(_day: date, _reader: User | None) -> Iterator[list[Any]]:
    return rows_of(obligations(), query_columns())


EXPORT = register_whole_list(
    "obligations",
    _("Obligations"),
    _("What recipients must do and by when, and what was found of it last."),
    "subsidies.view_obligation",
    columns=lambda: [column.column for column in query_columns()],
    rows=_rows,
    keeps=("case_number", "obligation"),
    count=lambda _day, _reader: obligations().count(),
)
