"""The subsidy register: who received how much for what, as anybody may know it. Nothing of it is kept: it is counted.

In it is each award that the recipient was told of (Awb 3:40): an objection or an appeal takes it out as little as a
lowering, a withdrawal of the whole does. A natural person is never named (GDPR article 5(1)(c)), nor are people who
apply together without being in the trade register: their title, which can tell who they are, is left out too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import BooleanField, Case, Count, Exists, OuterRef, Q, QuerySet, Sum, Value, When
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from drenthe.lib.values.money import ZERO
from projects.enums import OrganisationKind
from subsidies.enums import AWARDS, GRANTED, Part
from subsidies.models import Application, Letter, SentElsewhere
from subsidies.services.case import persons

PART_OF_NAME = 4  # letters: a part of a name that is left out by itself; "van" is none
LEFT_OUT = "[…]"
# Who is a legal person by its kind; of the others only who is in the trade register.
LEGAL_PERSONS = (OrganisationKind.MUNICIPALITY, OrganisationKind.DEVELOPER, OrganisationKind.HOUSING_CORPORATION)
# What tells of a person whoever wrote it: an address of mail, an account, and any number of nine digits or more.
_PRIVATE = re.compile(
    r"[^\s@]+@[^\s@]+"
    r"|\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b"
    r"|\+?\(?\d(?:[\s().-]{0,2}\d){8,}",
    re.IGNORECASE,
)

# The names and their order are what others build on: a new column comes last, none is renamed or taken out.
COLUMNS = (
    ColumnSpec("year", _("Year"), CellKind.INTEGER),
    ColumnSpec("scheme_code", _("Code of the scheme")),
    ColumnSpec("scheme", _("Scheme"), width=40),
    ColumnSpec("form", _("Form")),
    ColumnSpec("case_number", _("Case number")),
    ColumnSpec("title", _("Subject"), width=50),
    ColumnSpec("place", _("Municipality")),
    ColumnSpec("recipient", _("Recipient"), width=40),
    ColumnSpec("recipient_kind", _("Type of recipient")),
    ColumnSpec("awarded", _("Awarded"), CellKind.EURO),
    ColumnSpec("settled", _("Settled"), CellKind.EURO),
    ColumnSpec("decided_on", _("Decided on"), CellKind.DATE),
)
# What each column means, for the page that describes the file.
MEANINGS = {
    "year": _("The calendar year in which the award was decided."),
    "scheme_code": _("The short name of the scheme; it does not change."),
    "scheme": _("The name of the scheme."),
    "form": _(
        "Grant or loan (interest-free), as “grant” and “loan” under fixed names. Never add the two up: a loan is "
        "repaid."
    ),
    "case_number": _("The number of the case; one row for each case."),
    "title": _("What the money is for. Empty for natural persons; what tells of a person was replaced by […]."),
    "place": _("The municipality in which the project is."),
    "recipient": _(
        "The organisation that received it. “Natural person”, or the type of group, where that is not a legal person."
    ),
    "recipient_kind": _("The type of recipient; under fixed names as a fixed code."),
    "awarded": _("What was awarded, in euros, after any lowering."),
    "settled": _("At how much it was settled, in euros; empty as long as it has not been."),
    "decided_on": _("The day of the decision."),
}


@dataclass(frozen=True)
class Entry:
    """One award as the register shows it; amounts in euros."""

    year: int
    scheme_code: str
    scheme: str
    form: str
    case_number: str
    title: str
    place: str
    recipient: str
    recipient_kind: str
    awarded: Decimal
    settled: Decimal | None
    decided_on: date

    def values(self) -> list[Any]:
        """Return the values in the order of the columns, with fixed codes."""
        return [getattr(self, column.key) for column in COLUMNS]

    def told(self) -> list[Any]:
        """Return the values in the order of the columns, in words where `values` has codes."""
        words = {
            "form": str(Part(self.form).label),
            "recipient_kind": str(OrganisationKind(self.recipient_kind).label),
        }
        return [words.get(column.key, value) for column, value in zip(COLUMNS, self.values(), strict=True)]


@dataclass(frozen=True)
class Totals:
    """The sum of the grants or of the loans of what was chosen, in euros."""

    part: Part
    count: int
    awarded: Decimal
    settled: Decimal


def public_awards(*, on: date | None = None) -> QuerySet[Application]:
    """Return the awards that are in the register on a day (today), the last one first."""
    on = on or timezone.localdate()
    told = {"decision__application": OuterRef("pk"), "decision__kind__in": AWARDS, "sent_on__lte": on}
    is_told = Q(Exists(Letter.objects.filter(**told))) | Q(Exists(SentElsewhere.objects.filter(**told)))
    found = Application.objects.filter(
        is_told, status__in=GRANTED, awarded_amount__isnull=False, decided_on__isnull=False, decided_on__lte=on
    )
    return found.annotate(is_named=_is_named()).order_by("-decided_on", "-pk")


def _is_named() -> Case:
    return Case(When(named(), then=Value(True)), default=Value(False), output_field=BooleanField())  # noqa: FBT003


def named() -> Q:
    """Return the condition on applications that the applicant is a legal person; for a query."""
    return (Q(applicant__kind__in=LEGAL_PERSONS) | ~Q(applicant__kvk="")) & ~persons.of_person()


def is_named(application: Application) -> bool:
    """Whether the register names the applicant and its subject, as a letter announces: the same of one case."""
    applicant = application.applicant
    is_legal_person = applicant.kind in LEGAL_PERSONS or applicant.kvk != ""
    return is_legal_person and not persons.is_of_person(application)


def totals(awards: QuerySet[Application]) -> list[Totals]:
    """Return the sums of what was chosen: grants apart from loans; one query."""
    rows = awards.order_by().values("part").annotate(count=Count("pk"), awarded=Sum("awarded_amount"))
    found = {
        row["part"]: Totals(Part(row["part"]), row["count"], row["awarded"], row["settled"] or ZERO)
        for row in rows.annotate(settled=Sum("settled_amount", filter=_is_settled()))
    }
    return [found[part] for part in Part if part in found]


def years_of(awards: QuerySet[Application]) -> list[int]:
    """Return the years in which these were decided, the last one first; one query."""
    years = awards.order_by().annotate(year=ExtractYear("decided_on")).values("year").annotate(count=Count("pk"))
    return sorted((row["year"] for row in years), reverse=True)


def _is_settled() -> Q:
    return Q(settled_on__isnull=False, settled_on__lte=timezone.localdate())


def entries(awards: Iterable[Any]) -> Iterator[Entry]:
    """Give each award as the register shows it. A queryset of `public_awards`, or a page of one."""
    today = timezone.localdate()
    for row in awards:
        kind = OrganisationKind.PERSON if persons.is_of_person(row) else OrganisationKind(row.applicant.kind)
        settled = row.settled_amount if row.settled_on is not None and row.settled_on <= today else None
        yield Entry(
            year=row.decided_on.year,
            scheme_code=row.scheme.code,
            scheme=row.scheme.name,
            form=row.part,
            case_number=row.case_number,
            title=_without_persons(row.title, row) if row.is_named else "",
            place=row.municipality.name,
            recipient=_without_persons(row.applicant.name, row) if row.is_named else str(kind.label),
            recipient_kind=kind.value,
            awarded=row.awarded_amount,
            settled=settled,
            decided_on=row.decided_on,
        )


def with_rows(awards: QuerySet[Application]) -> QuerySet[Application]:
    """Return the awards with what `entries` reads of each: two queries, whatever the rows."""
    rows = awards.select_related("scheme", "applicant", "municipality")
    return rows.prefetch_related("applicant_details")


def _without_persons(text: str, application: Application) -> str:
    """Return a text without what tells of a person: who can be reached about the case, and numbers and addresses."""
    names = [application.applicant.contact_name]
    for given in application.applicant_details.all():
        names += [given.contact_name, *given.co_applicants.splitlines()]
    parts = {part for name in names for part in re.findall(r"[^\W\d_]+", name) if len(part) >= PART_OF_NAME}
    text = _PRIVATE.sub(LEFT_OUT, text)
    for part in sorted(parts, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(part)}\b", LEFT_OUT, text, flags=re.IGNORECASE)
    return text
