"""One applicant as a whole: the cases of all its records with their money, its accounts over time, its objections."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.utils import timezone

from drenthe.lib.values.money import ZERO
from projects.models import Organisation
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import EntryKind, Part
from subsidies.models import ApplicantDetails, Application, LedgerEntry, Objection, PaymentOrder

MOST_CASES = 200  # the last received; the list of applications has all
SIGNS = {EntryKind.PAYMENT: 1, EntryKind.REPAYMENT: -1}


@dataclass
class OfPart:
    """The sums of the grants, or of the loans: these are not added up. Euros."""

    part: Part
    count: int = 0
    awarded: Decimal = ZERO
    paid: Decimal = ZERO


@dataclass(frozen=True)
class Account:
    """An account as it was known or used on a day, and where: with an application, or paid to."""

    iban: str
    holder: str
    day: date | None  # None: as it is known now
    application: Application | None = None
    is_paid_to: bool = False


@dataclass
class ApplicantPage:
    """What there is of an applicant."""

    records: list[Organisation]
    cases: list[tuple[Application, Decimal]]  # with what was paid less what came back
    parts: list[OfPart]
    has_more: bool = False
    accounts: list[Account] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)


def page_of(records: Collection[int], *, with_accounts: bool, with_objections: bool) -> ApplicantPage:
    """Return the cases of records with their money, and their accounts and objections where these are asked."""
    cases = Application.objects.with_names().filter(applicant__in=records).order_by("-received_on", "-pk")
    rows = list(cases[: MOST_CASES + 1])
    paid: dict[int, Decimal] = {}
    entries = LedgerEntry.objects.filter(application__in=[row.pk for row in rows], kind__in=list(SIGNS)).order_by()
    for pk, kind, total in entries.values_list("application", "kind").annotate(total=Sum("amount")):
        paid[pk] = paid.get(pk, ZERO) + SIGNS[EntryKind(kind)] * total
    parts: dict[str, OfPart] = {}
    for row in rows[:MOST_CASES]:
        of = parts.setdefault(row.part, OfPart(Part(row.part)))
        of.count += 1
        of.awarded += row.awarded_now or ZERO
        of.paid += paid.get(row.pk, ZERO)
    found = ApplicantPage(
        list(Organisation.objects.filter(pk__in=records).select_related("municipality").order_by("pk")),
        [(row, paid.get(row.pk, ZERO)) for row in rows[:MOST_CASES]],
        [parts[part] for part in Part if part in parts],
        has_more=len(rows) > MOST_CASES,
    )
    by_pk = {row.pk: row for row in rows[:MOST_CASES]}
    if with_accounts:
        found.accounts = _accounts(found.records, by_pk)
    if with_objections:
        objections = Objection.objects.filter(application__in=by_pk).order_by("-received_on", "-pk")
        found.objections = list(objections.select_related("application"))
    return found


def _accounts(records: Collection[Organisation], cases: dict[int, Application]) -> list[Account]:
    """Return the accounts: as known now first, and then by day, the last first."""
    now = [Account(row.iban, row.name, None) for row in records if row.iban]
    given = ApplicantDetails.objects.filter(application__in=cases).exclude(iban="").order_by("-pk")
    then = [
        Account(row.iban, row.name, timezone.localdate(row.recorded_at), cases[row.application_id]) for row in given
    ]
    orders = PaymentOrder.objects.filter(application__in=cases, state=PaymentOrderState.PAID).order_by("-pk")
    for order in orders:
        on = timezone.localdate(order.closed_at) if order.closed_at else None
        then.append(Account(order.iban, order.holder, on, cases[order.application_id], is_paid_to=True))
    return [*now, *sorted(then, key=lambda row: row.day or date.min, reverse=True)]
