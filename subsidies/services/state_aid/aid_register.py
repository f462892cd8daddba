"""The de-minimis aid of one undertaking: each award that counts, what it declared, and what is left on any day.

Counted as at the assessment of an application (`deminimis`): what was declared, and what was awarded here since that
application came in, of three years back to a day (Regulation (EU) 2023/2831, article 3, paragraph 2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch

from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from projects.models import Organisation
from subsidies.enums import GRANTED
from subsidies.models import Application, DeMinimisLimit, LedgerEntry, ReferenceRate, UndertakingMember
from subsidies.services.state_aid.aid_tasks import aid_in
from subsidies.services.state_aid.deminimis import AID_YEARS, companies_of, not_de_minimis, years_before

MOST = 500  # awards and declarations of one undertaking, the last ones


def counts_until(granted_on: date) -> date:
    """Return the last day on which aid of a day counts: three years later, and never a day less."""
    try:
        day = granted_on.replace(year=granted_on.year + AID_YEARS)
    except ValueError:  # 29 February
        day = granted_on.replace(year=granted_on.year + AID_YEARS, day=28)
    return day + ONE_DAY if years_before(day + ONE_DAY, AID_YEARS) <= granted_on else day


@dataclass(frozen=True)
class AidCount:
    """An award or a declaration with its aid (euros), and the first and last day on which it can count."""

    application: Application
    day: date
    amount: Decimal

    @property
    def until(self) -> date:
        """The last day on which it counts."""
        return counts_until(self.day)

    def can_count(self, on: date) -> bool:
        """Whether it lies in the three years up to a day."""
        return self.day <= on <= self.until


@dataclass(frozen=True)
class AidOnDay:
    """What an undertaking had on a day and what is left, in euros; `limit` is None where none was laid down."""

    day: date
    declared: Decimal
    awarded: Decimal
    limit: Decimal | None

    @property
    def had(self) -> Decimal:
        """What was declared and awarded together."""
        return self.declared + self.awarded

    @property
    def left(self) -> Decimal | None:
        """What can still be given; below zero when it had too much."""
        return None if self.limit is None else self.limit - self.had


@dataclass(frozen=True)
class AidHistory:
    """The de-minimis aid of an undertaking: its companies, awards, declarations, and the limits that hold."""

    companies: Sequence[Organisation]
    awards: Sequence[AidCount]
    declarations: Sequence[AidCount]
    limits: Sequence[DeMinimisLimit]
    has_more: bool

    def declaration_on(self, day: date) -> AidCount | None:
        """Return the declaration that counts on a day: the last one, for three years."""
        return max((row for row in self.declarations if row.can_count(day)), key=_order, default=None)

    def counted_on(self, day: date) -> list[AidCount]:
        """Return the awards that count on a day, apart from those that its declaration holds already."""
        said = self.declaration_on(day)
        return [row for row in self.awards if row.can_count(day) and (said is None or row.day >= said.day)]

    def hidden_on(self, day: date) -> list[AidCount]:
        """Return the awards of the three years before the declaration that counts on a day: it should name them."""
        said = self.declaration_on(day)
        return [] if said is None else [row for row in self.awards if row.day < said.day and row.can_count(said.day)]

    def on(self, day: date) -> AidOnDay:
        """Return what it had on a day and what is left."""
        said = self.declaration_on(day)
        held = [row for row in self.limits if row.valid_from <= day]
        return AidOnDay(
            day,
            said.amount if said else ZERO,
            sum((row.amount for row in self.counted_on(day)), ZERO),
            max(held, key=lambda row: row.valid_from).amount if held else None,
        )

    def is_declared_short(self, day: date) -> bool:
        """Whether the declaration that counts names less than was awarded here in its time."""
        said = self.declaration_on(day)
        return said is not None and said.amount < sum((row.amount for row in self.hidden_on(day)), ZERO)

    def course(self) -> list[AidOnDay]:
        """Return every day on which what is left changes, the first one first."""
        rows = [*self.awards, *self.declarations]
        days = {row.day for row in rows} | {row.until + ONE_DAY for row in rows}
        if days:
            days |= {row.valid_from for row in self.limits if min(days) < row.valid_from < max(days)}
        return [self.on(day) for day in sorted(days)]


def history_of(organisation: Organisation) -> AidHistory:
    """Return the de-minimis aid of the undertaking that an organisation belongs to. A fixed number of queries."""
    companies = companies_of(organisation.pk)
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    rows = Application.objects.filter(applicant__in=companies).order_by("-received_on", "-pk")
    told = ("applicant_details", "loan_agreements", "loan_starts", entries)
    cases = list(rows.select_related("applicant", "scheme").prefetch_related(*told)[: MOST + 1])
    no_aid = not_de_minimis({case.pk for case in cases})
    rates = list(ReferenceRate.objects.all())
    counted = [case for case in cases[:MOST] if case.pk not in no_aid]
    awards = [
        AidCount(case, case.decided_on, aid_in(case, rates))
        for case in counted
        if case.status in GRANTED and case.decided_on is not None
    ]
    declared = [AidCount(row, row.received_on, row.declared_aid) for row in counted if row.declared_aid is not None]
    return AidHistory(
        list(Organisation.objects.filter(pk__in=companies).order_by("name", "pk")),
        sorted((row for row in awards if row.amount), key=_order),
        sorted(declared, key=_order),
        list(DeMinimisLimit.objects.order_by("valid_from")),
        has_more=len(cases) > MOST,
    )


def undertaking_name(organisation: Organisation) -> str:
    """Return how an undertaking is called: its group, or the organisation itself."""
    member = UndertakingMember.objects.filter(organisation=organisation).select_related("undertaking").first()
    return str(member.undertaking) if member is not None else str(organisation)


def _order(row: AidCount) -> tuple[date, int]:
    return row.day, row.application.pk
