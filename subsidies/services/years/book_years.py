"""Closing a year of the ledger, and opening it again: by two of finance, with what is carried over.

A year that was closed stays as it was counted: the balances at its end are kept with it, and nothing is dated in it
any more, by whichever way (`closed_years`, and the guards of the database). What turns out to be wrong is put right in
the year that is open, by a reversal that names what it puts right. No law lays down this closing: it is how figures of
the annual accounts stay those of the ledger (docs/year-work.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Case, Count, F, Max, Min, Sum, When
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.award_enums import STANDING_ORDERS
from subsidies.enums import Part
from subsidies.models import (
    BookYearAnswer,
    BookYearBalance,
    BookYearProposal,
    Ceiling,
    CeilingShare,
    LedgerEntry,
    PaymentOrder,
)
from subsidies.services.ceilings.ledger import COMMITTED, NOT_OWED, PAID
from subsidies.services.years import year_refusals as why
from subsidies.services.years.closed_years import closed_years


@dataclass(frozen=True)
class Carried:
    """What a source of a ceiling came to at the end of a year, in euros."""

    share: CeilingShare
    committed: Decimal
    paid: Decimal
    came_back: Decimal

    @property
    def is_loan(self) -> bool:
        """Whether it is of a ceiling for loans, which is never added up with grants."""
        return self.share.ceiling.part == Part.LOAN

    @property
    def to_pay(self) -> Decimal:
        """What was awarded and is still to be paid: it goes along to the next year."""
        return self.committed - self.paid

    @property
    def outstanding(self) -> Decimal:
        """What of loans is still to come back."""
        return self.paid - self.came_back if self.is_loan else ZERO


@dataclass(frozen=True)
class BookYear:
    """A year of the ledger as it stands: what was booked in it, what closed it and what waits."""

    year: int
    entries: int
    closing: BookYearAnswer | None
    waiting: BookYearProposal | None

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is booked in it."""
        return self.closing is not None


def years() -> list[BookYear]:
    """Return the years in which something was booked, and that are over or this one, the last first. Four queries."""
    ends = LedgerEntry.objects.aggregate(first=Min("booked_on"), last=Max("booked_on"))
    if ends["first"] is None:
        return []
    by_year = LedgerEntry.objects.order_by().values("booked_on__year").annotate(count=Count("pk"))
    counts = {row["booked_on__year"]: row["count"] for row in by_year}
    closed, waits = closed_years(), waiting()
    return [
        BookYear(
            year,
            counts.get(year, 0),
            closed.get(year),
            waits if waits is not None and waits.year == year else None,
        )
        for year in range(ends["last"].year, ends["first"].year - 1, -1)
    ]


def waiting() -> BookYearProposal | None:
    """Return the proposal on a year that nobody answered yet; there is one at most."""
    return BookYearProposal.objects.filter(answer=None).select_related("actor").first()


def carried_over(year: int) -> list[Carried]:
    """Return per source what it comes to at the end of a year: as it was closed, or as the entries say now.

    In order of scheme, form and use; only sources that have something. Two queries.
    """
    closing = closed_years().get(year)
    if closing is not None:
        rows = closing.balances.select_related("share__ceiling__scheme", "share__source")
        found = [Carried(row.share, row.committed, row.paid, row.came_back) for row in rows]
    else:
        found = counted(date(year, 12, 31))
    return sorted(found, key=_place)


def _place(row: Carried) -> tuple[str, bool, int, int]:
    return str(row.share.ceiling.scheme), row.is_loan, row.share.priority, row.share.pk


def counted(last_day: date) -> list[Carried]:
    """Return per source what the entries come to that are dated up to and including a day. Two queries."""
    back = Sum(
        Case(*(When(kind=kind, then=sign * F("amount")) for kind, sign in NOT_OWED.items()), output_field=MoneyField())
    )
    entries = LedgerEntry.objects.filter(booked_on__lte=last_day).order_by()
    sums = {row["share"]: row for row in entries.values("share").annotate(committed=COMMITTED, paid=PAID, back=back)}
    shares = CeilingShare.objects.filter(pk__in=sums).select_related("ceiling__scheme", "source")
    return [
        Carried(share, *((sums[share.pk][name] or ZERO) for name in ("committed", "paid", "back"))) for share in shares
    ]


def totals(rows: Sequence[Carried]) -> dict[bool, Carried | None]:
    """Return the sums of the grants (False) and of the loans (True); None where there are none."""
    found: dict[bool, Carried | None] = {}
    for is_loan in (False, True):
        of = [row for row in rows if row.is_loan == is_loan]
        sums = [sum((getattr(row, name) for row in of), ZERO) for name in ("committed", "paid", "came_back")]
        found[is_loan] = Carried(of[0].share, *sums) if of else None
    return found


@transaction.atomic
def propose_closing(year: int, *, reason: str, actor: User) -> BookYearProposal:
    """Propose to close a year; another of finance confirms it. `reason` says what was checked.

    Raises YearProposalWaits, YearNotOver, YearIsClosed, NothingInYear, EarlierYearOpen, PaymentsInRuns,
    YearReasonMissing or SaysNothing.
    """
    _lock()
    _check_none_waits()
    _check_closable(year)
    return _propose(year, closes=True, reason=reason, actor=actor)


@transaction.atomic
def propose_opening(year: int, *, reason: str, actor: User) -> BookYearProposal:
    """Propose to open a closed year again, and why; another of finance confirms it.

    Raises YearProposalWaits, YearIsOpen, LaterYearClosed, YearReasonMissing or SaysNothing.
    """
    _lock()
    _check_none_waits()
    _check_openable(year)
    return _propose(year, closes=False, reason=reason, actor=actor)


@transaction.atomic
def answer(year: int, *, is_confirmed: bool, reason: str = "", actor: User) -> BookYearAnswer:
    """Confirm what is proposed about a year, or say why not. Another than who proposed it confirms; who did withdraws.

    It is looked at anew. The balances at the end of a year that is closed are kept with it. Raises NoYearProposal,
    YearAnsweredByProposer, YearReasonMissing and SaysNothing when it is not confirmed, and what the proposal raises.
    """
    check_words(reason, field="reason")
    _lock()
    asked = waiting()
    if asked is None or asked.year != year:
        raise why.NoYearProposal(year=year)
    if is_confirmed and asked.actor_id == actor.pk:
        raise why.YearAnsweredByProposer
    if not is_confirmed:
        reason = written(reason, missing=why.YearReasonMissing())
    elif asked.closes:
        _check_closable(year)
    else:
        _check_openable(year)
    said = BookYearAnswer.objects.create(proposal=asked, is_confirmed=is_confirmed, reason=reason.strip(), actor=actor)
    if is_confirmed and asked.closes:
        BookYearBalance.objects.bulk_create(
            BookYearBalance(
                answer=said, share=row.share, committed=row.committed, paid=row.paid, came_back=row.came_back
            )
            for row in counted(asked.last_day)
        )
    return said


def _lock() -> None:
    """Wait for whoever books now, and let others wait: a booking locks its ceiling first."""
    list(Ceiling.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def _propose(year: int, *, closes: bool, reason: str, actor: User) -> BookYearProposal:
    return BookYearProposal.objects.create(
        year=year,
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
        closes=closes,
        reason=written(reason, missing=why.YearReasonMissing()),
        actor=actor,
    )


def _check_none_waits() -> None:
    waits = waiting()
    if waits is not None:
        raise why.YearProposalWaits(name=str(waits.actor), year=waits.year)


def _check_closable(year: int) -> None:
    if timezone.localdate().year <= year:
        raise why.YearNotOver(year=year)
    closed = closed_years()
    if year in closed:
        raise why.YearIsClosed(year=year)
    if not LedgerEntry.objects.filter(booked_on__year=year).exists():
        raise why.NothingInYear(year=year)
    earlier = LedgerEntry.objects.filter(booked_on__year__lt=year).order_by().values_list("booked_on__year").distinct()
    still_open = sorted({found for (found,) in earlier} - set(closed))
    if still_open:
        raise why.EarlierYearOpen(year=still_open[0])
    in_run = PaymentOrder.objects.filter(run__pay_on__year__lte=year, state__in=STANDING_ORDERS)
    order = in_run.select_related("run").order_by("run").first()
    if order is not None and order.run is not None:
        raise why.PaymentsInRuns(run=str(order.run), day=order.run.pay_on)


def _check_openable(year: int) -> None:
    closed = closed_years()
    if year not in closed:
        raise why.YearIsOpen(year=year)
    later = max(closed)
    if later > year:
        raise why.LaterYearClosed(year=later)
