"""What a list of applications and the ledger look like in a file: columns with a stable key, and their rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
from projects.enums import OrganisationKind
from subsidies.enums import OPEN, ApplicationStatus, Channel, EntryKind, Part, Phase
from subsidies.models import Application, CeilingEntry, LedgerEntry


@dataclass(frozen=True)
class Field:
    """A column of a file: where its value comes from, and how it is shown (as it is, unless said)."""

    column: Column
    path: str
    show: Callable[[Any], Any] | None = None


def _labels(choices: Any) -> Callable[[Any], str]:
    """Return a function from a stored value to its label, looked up once per language run."""
    labels = {value: str(label) for value, label in choices.choices}
    return lambda value: labels.get(value, value)


def application_fields() -> list[Field]:
    """Return the columns of a list of applications; labels in the language that is active now."""
    phases = {**dict(Phase.choices), "": ""}
    return [
        Field(Column("case_number", _("Case number"), width=16), "case_number"),
        Field(Column("scheme", _("Scheme"), width=34), "scheme__name"),
        Field(Column("scheme_version", _("Version"), Kind.INTEGER), "version__number"),
        Field(Column("form", _("Form"), width=20), "part", _labels(Part)),
        Field(Column("phase", _("Phase"), width=16), "phase", lambda value: str(phases[value])),
        Field(Column("applicant", _("Applicant"), width=34), "applicant__name"),
        Field(Column("applicant_kind", _("Kind of applicant")), "applicant__kind", _labels(OrganisationKind)),
        Field(Column("municipality", _("Municipality"), width=18), "municipality__name"),
        Field(Column("municipality_code", _("CBS code"), width=10), "municipality__code"),
        Field(Column("subject", _("Subject"), width=44), "title"),
        Field(Column("dwellings", _("Dwellings"), Kind.INTEGER), "dwellings"),
        Field(Column("channel", _("Received by"), width=16), "channel", _labels(Channel)),
        Field(Column("status", _("Status"), width=16), "status", _labels(ApplicationStatus)),
        Field(Column("requested", _("Requested"), Kind.EURO), "requested_amount"),
        Field(Column("awarded", _("Awarded"), Kind.EURO), "awarded_amount"),
        Field(Column("received_on", _("Received on"), Kind.DATE), "received_on"),
        Field(Column("received_at", _("Received at"), Kind.MOMENT), "received_at"),
        Field(Column("decided_on", _("Decided on"), Kind.DATE), "decided_on"),
        Field(Column("withdrawn_on", _("Withdrawn on"), Kind.DATE), "withdrawn_on"),
        Field(Column("example", _("Example"), Kind.BOOLEAN), "is_example"),
    ]


def ledger_fields() -> list[Field]:
    """Return the columns of the ledger. `change_awarded` and `change_paid` add up to the balances."""
    return [
        Field(Column("entry", _("Entry"), Kind.INTEGER), "pk"),
        Field(Column("case_number", _("Case number"), width=16), "application__case_number"),
        Field(Column("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        Field(Column("form", _("Form"), width=20), "share__ceiling__part", _labels(Part)),
        Field(Column("source", _("Funding source"), width=28), "share__source__name"),
        Field(Column("kind", _("Kind"), width=14), "kind", _labels(EntryKind)),
        Field(Column("booked_on", _("Booked on"), Kind.DATE), "booked_on"),
        Field(Column("recorded_at", _("Recorded at"), Kind.MOMENT), "recorded_at"),
        Field(Column("actor", _("By"), width=24), "actor__name"),
        Field(Column("amount", _("Amount"), Kind.EURO), "amount"),
    ]


def ceiling_entry_fields() -> list[Field]:
    """Return the columns of the decisions that set, raise or lower ceilings."""
    return [
        Field(Column("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        Field(Column("form", _("Form"), width=20), "share__ceiling__part", _labels(Part)),
        Field(Column("source", _("Funding source"), width=28), "share__source__name"),
        Field(Column("decided_on", _("Decided on"), Kind.DATE), "decided_on"),
        Field(Column("decision", _("Decision"), width=50), "reference"),
        Field(Column("confirmed", _("Confirmed"), Kind.BOOLEAN), "is_confirmed"),
        Field(Column("amount", _("Amount"), Kind.EURO), "amount"),
    ]


def rows_of(queryset: QuerySet[Any], fields: Sequence[Field]) -> Iterator[list[Any]]:
    """Yield one list of values per row, in the order of the queryset, without keeping the rows in memory."""
    shows = [field.show for field in fields]
    if not any(shows):
        yield from queryset.values_list(*(field.path for field in fields)).iterator(chunk_size=2000)
        return
    plan = [(index, show) for index, show in enumerate(shows) if show is not None]
    for values in queryset.values_list(*(field.path for field in fields)).iterator(chunk_size=2000):
        row = list(values)
        for index, show in plan:
            row[index] = show(row[index])
        yield row


def applications_as_of(day: date) -> QuerySet[Application]:
    """The applications that were there at the end of the day, in order of receipt."""
    return Application.objects.filter(received_on__lte=day).order_by("received_at", "pk")


def case_rows_as_of(day: date, fields: Sequence[Field]) -> Iterator[list[Any]]:
    """Yield the applications of `applications_as_of` as they stood at the end of the day.

    What was decided or withdrawn later is taken off again: such a case was still in progress. How far it was within
    that is not told: the steps of a case in progress are in its dossier.
    """
    place = {field.column.key: index for index, field in enumerate(fields)}
    labels, in_progress = _labels(ApplicationStatus), gettext("In progress")
    still_open = {labels(status) for status in OPEN}
    for row in rows_of(applications_as_of(day), fields):
        decided, withdrawn = row[place["decided_on"]], row[place["withdrawn_on"]]
        if withdrawn is not None and withdrawn > day:
            row[place["withdrawn_on"]] = None
            row[place["status"]] = in_progress if decided is None else labels(ApplicationStatus.AWARDED)
        if decided is not None and decided > day:
            row[place["decided_on"]] = row[place["awarded"]] = None
            row[place["status"]] = in_progress
        if row[place["status"]] in still_open:
            row[place["status"]] = in_progress
        yield row


def ledger_rows_as_of(day: date, fields: Sequence[Field]) -> Iterator[list[Any]]:
    """Yield the entries booked on or before the day, each with what it did to awarded and to paid (euros)."""
    signs = {
        EntryKind.COMMITMENT: (1, 0),
        EntryKind.RELEASE: (-1, 0),
        EntryKind.PAYMENT: (0, 1),
        EntryKind.REPAYMENT: (0, -1),
    }
    raw = [*fields, Field(Column("raw_kind", ""), "kind")]
    for row in rows_of(ledger_as_of(day), raw):
        kind, amount = row.pop(), row[-1]
        awarded, paid = signs[kind]
        yield [*row, amount * awarded, amount * paid]


def ledger_as_of(day: date) -> QuerySet[LedgerEntry]:
    """The entries booked on or before the day."""
    return LedgerEntry.objects.filter(booked_on__lte=day).order_by("booked_on", "pk")


def ceiling_entries_as_of(day: date) -> QuerySet[CeilingEntry]:
    """The decisions on ceilings of on or before the day."""
    return CeilingEntry.objects.filter(decided_on__lte=day).order_by("decided_on", "pk")
