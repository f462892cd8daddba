"""The objections on which is still to be decided, as Excel: what they are against, and by when is decided."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.models import MoneyStep, PenaltyDecision
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact
from subsidies.services.objections.objections_open import ShownObjection, all_open


def columns() -> list[ColumnSpec]:
    """Return the columns of the list of objections."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("applicant", _("Applicant"), width=40),
        ColumnSpec("objector", _("Who objects"), width=40),
        ColumnSpec("against", _("Against"), width=40),
        ColumnSpec("decided_on", _("Decided on"), CellKind.DATE),
        ColumnSpec("received_on", _("Received on"), CellKind.DATE),
        ColumnSpec("in_time", _("In time"), width=12),
        ColumnSpec("decide_by", _("Decide by"), CellKind.DATE),
        ColumnSpec("stands_still", _("Stands still"), CellKind.BOOLEAN),
        ColumnSpec("state", _("How it stands"), width=28),
        ColumnSpec("beside", _("Also about"), width=60),
        ColumnSpec("suspended_on", _("Suspended by the court on"), CellKind.DATE),
    ]


def rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    """Yield the open objections as they stand on a day, in order of receipt, with names as the reader may see them."""
    for row in all_open(on=day):
        case, subject = row.application, row.objection.subject
        applicant = persons.applicant_shown(reader, case) if reader is not None else case.applicant.name
        against = subject.get_kind_display() if subject is not None else gettext("Not deciding in time")
        in_time = "" if row.time is None else gettext("yes") if row.time.is_in_time else gettext("no")
        yield [
            *(case.case_number, str(case.scheme), applicant, row.objection.objector, str(against)),
            *(subject.decided_on if subject is not None else None, row.objection.received_on, in_time),
            *(row.decide_by, _stands_still(row), str(row.state.label), _beside(row)),
            row.suspended.done_on if row.suspended is not None else None,
        ]


def _stands_still(row: ShownObjection) -> bool | None:
    """Whether the term to decide stands still, so that nobody knows its end (Awb 7:10); None where no term runs."""
    return row.term.is_suspended if row.term is not None else None


def _beside(row: ShownObjection) -> str:
    """What the objection is about as well (Awb 4:19, 4:125)."""
    found: list[PenaltyDecision | MoneyStep] = [*row.penalties, *row.beside]
    return "; ".join(f"{one.get_kind_display()} {one.decided_on}" for one in found)


EXPORT = register_whole_list(
    "objections",
    _("Open objections"),
    _("What is objected to, by whom, whether in time, and by when is decided on it (Awb 7:10)."),
    Fact.OBJECTION,
    columns=columns,
    rows=rows,
    list_page="subsidies:objection-list",
)
