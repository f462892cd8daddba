"""Supervision of the housing of permit holders: the steps that were taken, and what municipalities took over."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.query_columns import QueryColumn, rows_of
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from monitoring.models import SupervisionStep, TargetTransfer

PAGE = "monitoring:supervision"


def step_columns() -> list[ColumnSpec]:
    """Return the columns of the steps."""
    return [
        ColumnSpec("municipality", _("Municipality"), width=24),
        ColumnSpec("rung", _("Rung"), width=34),
        ColumnSpec("taken_on", _("Taken on"), CellKind.DATE),
        ColumnSpec("term_until", _("Deadline (up to and including)"), CellKind.DATE),
        ColumnSpec("letter", _("Letter reference"), width=24),
        ColumnSpec("remark", _("Remark"), width=60),
        ColumnSpec("recorded_by", _("Recorded by"), width=26),
    ]


def transfer_columns() -> list[QueryColumn]:
    """Return the columns of the transfers, and where each comes from."""
    return [
        QueryColumn(ColumnSpec("half_year", _("Half-year"), width=12), "period"),
        QueryColumn(ColumnSpec("giver", _("From"), width=24), "giver__name"),
        QueryColumn(ColumnSpec("taker", _("To"), width=24), "taker__name"),
        QueryColumn(ColumnSpec("persons", _("Persons"), CellKind.INTEGER), "persons"),
        QueryColumn(ColumnSpec("agreed_on", _("Agreed on"), CellKind.DATE), "agreed_on"),
        QueryColumn(ColumnSpec("reference", _("Reference"), width=34), "reference"),
        QueryColumn(ColumnSpec("recorded_by", _("Recorded by"), width=26), "actor__name"),
    ]


def _steps(_day: date, _reader: User | None) -> Iterator[list[Any]]:
    steps = SupervisionStep.objects.select_related("municipality", "rung", "actor").order_by("taken_on", "pk")
    for step in steps.iterator(chunk_size=2000):
        told = [step.taken_on, step.term_until, step.letter, step.remark]
        yield [step.municipality.name, str(step.rung.label), *told, step.actor.name]


def _transfers(_day: date, _reader: User | None) -> Iterator[list[Any]]:
    return rows_of(TargetTransfer.objects.order_by("period", "pk"), transfer_columns())


STEPS = register_whole_list(
    "supervision",
    _("Supervision of municipalities"),
    _("The steps on the ladder of supervision of the housing of permit holders."),
    "monitoring.view_supervisionstep",
    columns=step_columns,
    rows=_steps,
    keeps=("municipality", "rung"),
    list_page=PAGE,
)
TRANSFERS = register_whole_list(
    "transfers",
    _("Targets taken over"),
    _("Permit holders that one municipality houses for another."),
    "monitoring.view_targettransfer",
    columns=lambda: [column.column for column in transfer_columns()],
    rows=_transfers,
    keeps=("half_year", "giver"),
    list_page=PAGE,
)
