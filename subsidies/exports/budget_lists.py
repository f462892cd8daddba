"""The lists behind the budget as of a day: the entries of the ledger, the cases, and the decisions on ceilings."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.enums import AWARDS, Action, EntryKind, Part
from subsidies.exports.applications import application_columns, case_rows_as_of
from subsidies.models import CaseEvent, CeilingEntry, Decision, LedgerEntry
from subsidies.services.ceilings.ledger import COMMITTED


def ledger_columns() -> list[QueryColumn]:
    """Return the columns of the ledger as it is kept; `ledger_rows_as_of` adds what an entry did, and its payment."""
    return [
        QueryColumn(ColumnSpec("entry", _("Entry"), CellKind.INTEGER), "pk"),
        QueryColumn(ColumnSpec("case_number", _("Case number"), width=16), "application__case_number"),
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        QueryColumn(ColumnSpec("form", _("Form"), width=20), "share__ceiling__part", labels(Part)),
        QueryColumn(ColumnSpec("source", _("Funding source"), width=28), "share__source__name"),
        QueryColumn(ColumnSpec("kind", _("Type"), width=14), "kind", labels(EntryKind)),
        QueryColumn(ColumnSpec("booked_on", _("Booked on"), CellKind.DATE), "booked_on"),
        QueryColumn(ColumnSpec("recorded_at", _("Recorded at"), CellKind.MOMENT), "recorded_at"),
        QueryColumn(ColumnSpec("actor", _("By"), width=24), "actor__name"),
        QueryColumn(ColumnSpec("amount", _("Amount"), CellKind.EURO), "amount"),
    ]


def ceiling_entry_columns() -> list[QueryColumn]:
    """Return the columns of the decisions that set, raise or lower ceilings."""
    return [
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        QueryColumn(ColumnSpec("form", _("Form"), width=20), "share__ceiling__part", labels(Part)),
        QueryColumn(ColumnSpec("source", _("Funding source"), width=28), "share__source__name"),
        QueryColumn(ColumnSpec("decided_on", _("Decided on"), CellKind.DATE), "decided_on"),
        QueryColumn(ColumnSpec("decision", _("Decision"), width=50), "reference"),
        QueryColumn(ColumnSpec("confirmed", _("Confirmed"), CellKind.BOOLEAN), "is_confirmed"),
        QueryColumn(ColumnSpec("amount", _("Amount"), CellKind.EURO), "amount"),
    ]


def ledger_rows_as_of(day: date, columns: Sequence[QueryColumn]) -> Iterator[list[Any]]:
    """Yield the entries booked on or before the day, each with what it did to awarded and to paid (euros), and the
    reference of the payment that it is of.
    """
    signs = {
        EntryKind.COMMITMENT: (1, 0),
        EntryKind.RELEASE: (-1, 0),
        EntryKind.PAYMENT: (0, 1),
        EntryKind.REPAYMENT: (0, -1),
        EntryKind.INSTALMENT: (0, 0),  # it moves neither: what comes back of a loan has its own list
        EntryKind.UNDONE: (0, 0),
        EntryKind.WAIVED: (0, 0),
    }
    paid_by = _references(day)
    raw = [
        *columns,
        QueryColumn(ColumnSpec("raw_kind", ""), "kind"),
        QueryColumn(ColumnSpec("raw_case", ""), "application_id"),
        QueryColumn(ColumnSpec("raw_reversal", ""), "reversal_id"),
    ]
    for row in rows_of(ledger_as_of(day), raw):
        is_reversal = row.pop() is not None
        case, kind, amount = row.pop(), row.pop(), row[-1]
        awarded, paid = signs[kind]
        is_paid = kind == EntryKind.PAYMENT and not is_reversal and case in paid_by
        reference = paid_by[case].take(amount) if is_paid else ""
        yield [*row, amount * awarded, amount * paid, reference]


class _Payments:
    """The payments of a case in the order of their days, each with its reference: one takes as many entries as it was
    divided over sources.
    """

    def __init__(self) -> None:
        self.rows: deque[tuple[Decimal, str]] = deque()

    def take(self, amount: Decimal) -> str:
        """Return the reference of the payment that the next entry (euros) is part of; empty where there is none."""
        if not self.rows:
            return ""
        left, reference = self.rows.popleft()
        if left > amount:
            self.rows.appendleft((left - amount, reference))
        return reference


def _references(day: date) -> dict[int, _Payments]:
    """Return the payments up to a day by case, as their lines in the dossier name them."""
    end = timezone.make_aware(datetime.combine(day, time.max))
    lines = CaseEvent.objects.filter(action=Action.PAY, occurred_at__lte=end).order_by("occurred_at", "pk")
    found: dict[int, _Payments] = defaultdict(_Payments)
    for case, data in lines.values_list("application_id", "data").iterator():
        if data.get("other_debt"):
            continue  # it is in no ledger
        found[case].rows.append((Decimal(data["amount"]), data.get("reference", "")))
    return found


def case_columns() -> list[ColumnSpec]:
    """Return the columns of the cases: `awarded` is what stands, as the ledger has it, beside what it was at first."""
    found = []
    for column in (one.column for one in application_columns()):
        if column.key == "awarded":
            found.append(column)
            found.append(ColumnSpec("awarded_first", _("Awarded at first"), CellKind.EURO))
        else:
            found.append(column)
    return found


def case_rows(day: date) -> Iterator[list[Any]]:
    """Yield the cases as they stood at the end of a day, with what is awarded counted as the overview does."""
    sums = LedgerEntry.objects.filter(booked_on__lte=day).order_by().values("application").annotate(sum=COMMITTED)
    stands = dict(sums.values_list("application", "sum"))
    first = _awarded_first(day)
    columns = [*application_columns(), QueryColumn(ColumnSpec("raw_case", ""), "pk")]
    at = next(index for index, column in enumerate(columns) if column.column.key == "awarded")
    for row in case_rows_as_of(day, columns):
        case = row.pop()
        row[at : at + 1] = [stands.get(case), first.get(case)]
        yield row


def _awarded_first(day: date) -> dict[int, Decimal | None]:
    """Return by case what was awarded at first (euros), whatever that came to since, of what was decided by a day."""
    awards = Decision.objects.filter(kind__in=AWARDS, decided_on__lte=day).order_by("-pk")
    return dict(awards.values_list("application", "amount"))  # of two the first is the last one read


def ledger_as_of(day: date) -> QuerySet[LedgerEntry]:
    """The entries booked on or before the day."""
    return LedgerEntry.objects.filter(booked_on__lte=day).order_by("booked_on", "pk")


def ceiling_entries_as_of(day: date) -> QuerySet[CeilingEntry]:
    """The decisions on ceilings of on or before the day."""
    return CeilingEntry.objects.filter(decided_on__lte=day).order_by("decided_on", "pk")
