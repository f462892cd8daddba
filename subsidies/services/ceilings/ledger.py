"""The only writer of the ledger. The database keeps the balances and has the last word; this says no in a sentence."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Sum, When

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies import dated_acts
from subsidies.enums import EntryKind
from subsidies.models import Application, Ceiling, CeilingEntry, CeilingShare, LedgerEntry, Reversal
from subsidies.services.ceilings import published
from subsidies.services.ceilings.ceiling_refusals import CeilingBelowAwards
from subsidies.services.ceilings.order_refusals import LoweringHitsEarlier
from subsidies.services.decisions.standing_amount import kept_for, standing_amount
from subsidies.services.loans.loan_refusals import RepaidBeyondLoan
from subsidies.services.refusals import (
    AmountNotPositive,
    CeilingExceeded,
    DivisionDoesNotAddUp,
    PaysMoreThanAwarded,
)
from subsidies.services.state_money import ended_sources
from subsidies.services.years import closed_years

Division = Mapping[CeilingShare, Decimal]
Key = TypeVar("Key", bound=Hashable)


def _net(plus: EntryKind, minus: EntryKind) -> Sum:
    signed = (When(kind=plus, then=F("amount")), When(kind=minus, then=-1 * F("amount")))
    return Sum(Case(*signed, output_field=MoneyField()))


COMMITTED = _net(EntryKind.COMMITMENT, EntryKind.RELEASE)
PAID = _net(EntryKind.PAYMENT, EntryKind.REPAYMENT)
NOT_OWED = {EntryKind.INSTALMENT: 1, EntryKind.WAIVED: 1, EntryKind.UNDONE: -1}  # off what is outstanding of a loan
OPPOSITES = {EntryKind.PAYMENT: EntryKind.REPAYMENT, EntryKind.COMMITMENT: EntryKind.RELEASE}  # money first


@transaction.atomic
def allot(
    share: CeilingShare,
    *,
    amount: Decimal,
    decided_on: date,
    reference: str,
    is_confirmed: bool,
    published_on: date | None = None,
    publication: str | None = None,
    before_budget: str | None = None,
    follows_budget: str | None = None,
    was_announced: str | None = None,
    actor: User,
) -> CeilingEntry:
    """Set, raise or (negative amount) lower a share of a ceiling, by a decision.

    The decision named by `reference` is the reason for a day that lies back. `published_on` is the day of publication,
    `publication` its number; the last three are the conditions of Awb 4:28, each with what it rests on. Raises
    DateInFuture, YearClosed, LoweringBeforeRaise, CeilingBelowAwards when more has been awarded from the share than
    would remain, or LoweringHitsEarlier when less would remain than may be due to who had applied before (Awb 4:27).
    """
    check_act_day(dated_acts.ALLOT, decided_on, decision=reference)
    closed_years.check_open([decided_on])
    share = CeilingShare.objects.select_for_update(no_key=True).get(pk=share.pk)
    if share.available + amount < 0:
        raise CeilingBelowAwards(committed=share.committed, allotted=share.allotted + amount)
    published.check_lowering(share, amount, decided_on)
    entry = CeilingEntry(
        share=share,
        amount=amount,
        decided_on=decided_on,
        reference=reference,
        is_confirmed=is_confirmed,
        published_on=published_on,
        publication=publication or None,
        before_budget=before_budget or None,
        follows_budget=follows_budget or None,
        was_announced=was_announced or None,
        actor=actor,
    )
    if amount < 0 and not entry.works_back and not taken_over_from():
        _check_claims(entry)
    entry.save()
    return entry


def _check_claims(entry: CeilingEntry) -> None:
    ceiling = Ceiling.objects.select_for_update(no_key=True).get(pk=entry.share.ceiling_id)
    room = available(ceiling.shares.all())
    claims = published.claims_before(ceiling, entry.known_on)
    claimed = min(sum(claims, ZERO), max(room, ZERO))
    if room + entry.amount < claimed:
        raise LoweringHitsEarlier(claimed=claimed, count=len(claims), most=room - claimed)


def lock_shares(ceiling: Ceiling) -> list[CeilingShare]:
    """Lock a ceiling with its shares and return the shares in order of use. Call inside a transaction."""
    Ceiling.objects.select_for_update(no_key=True).get(pk=ceiling.pk)
    return list(ceiling.shares.select_for_update(no_key=True).order_by("priority", "pk"))


def spread(amount: Decimal, room: Mapping[Key, Decimal]) -> tuple[dict[Key, Decimal], Decimal]:
    """Spread an amount over sources in the order given, each up to its room; return the parts and what is left over.

    The one place that knows the order of use: awards, payments, pending amounts and scenarios are all spread here. A
    source without room has no part. Euros.
    """
    parts, rest = {}, amount
    for source, free in room.items():
        part = min(rest, free)
        if part > 0:
            parts[source] = part
            rest -= part
    return parts, rest


def divide(shares: Iterable[CeilingShare], amount: Decimal) -> dict[CeilingShare, Decimal]:
    """Divide an amount over shares in order of use, each up to what it has left.

    Raises CeilingExceeded when together they have less than the amount.
    """
    room = {share: share.available for share in shares}
    division, rest = spread(amount, room)
    if rest > 0:
        raise CeilingExceeded(available=sum(room.values(), ZERO), needed=amount)
    return division


def available(shares: Iterable[CeilingShare]) -> Decimal:
    """Return what the shares have left together, in euros."""
    return sum((share.available for share in shares), ZERO)


def commit(
    application: Application, *, amount: Decimal, booked_on: date, division: Division | None = None, actor: User
) -> list[LedgerEntry]:
    """Commit the amount of an award against its ceiling, in order of use or as divided, and return the entries.

    Raises CeilingExceeded when the ceiling or one of the named sources has too little left, DivisionDoesNotAddUp when
    the parts are not the amount, SourceEnded when one had to be spent before that day.
    """
    with transaction.atomic():
        shares = lock_shares(application.ceiling)
        if division is not None:
            check_division(application.ceiling, division, amount)
        parts = divide(shares, amount) if division is None else _with_room(division, shares)
        ended_sources.check_parts(parts, on=booked_on)
        try:
            with transaction.atomic():
                return _book(application, EntryKind.COMMITMENT, parts, booked_on=booked_on, actor=actor)
        except IntegrityError as error:
            if "share_awards_fit_the_ceiling" not in str(error):
                raise
            raise CeilingExceeded(available=available(lock_shares(application.ceiling)), needed=amount) from error


def check_division(ceiling: Ceiling, division: Division, amount: Decimal) -> None:
    """Look whether parts are above zero and add up to the amount (euros), before there is a decision.

    Raises AmountNotPositive or DivisionDoesNotAddUp; whether each source has room is looked at with the decision.
    """
    wrong = [part for part in division.values() if part <= 0]
    if wrong:
        raise AmountNotPositive(amount=wrong[0])
    own = set(ceiling.shares.values_list("pk", flat=True))
    divided = sum((part for share, part in division.items() if share.pk in own), ZERO)
    if divided != amount:
        raise DivisionDoesNotAddUp(divided=divided, amount=amount)


def _with_room(division: Division, shares: list[CeilingShare]) -> Division:
    room = {share: share.available for share in shares}
    for share, part in division.items():
        if part > room.get(share, ZERO):
            raise CeilingExceeded(available=room.get(share, ZERO), needed=part)
    return division


def release(application: Application, *, amount: Decimal, booked_on: date, actor: User) -> list[LedgerEntry]:
    """Release an amount (euros) that was committed to the case and not paid, from the last source of use back.

    Call with the ceiling locked. Raises PaysMoreThanAwarded when less than the amount is still to be paid.
    """
    unpaid = unpaid_by_share(application)
    parts, rest = spread(amount, dict(reversed(list(unpaid.items()))))
    if rest > 0:
        raise PaysMoreThanAwarded(open=sum(unpaid.values(), ZERO), amount=amount)
    return _book(application, EntryKind.RELEASE, parts, booked_on=booked_on, actor=actor)


def pay(payments: Iterable[tuple[Application, Decimal, date]], *, actor: User) -> list[LedgerEntry]:
    """Book payments (euros, by a day) on the sources of each award, in order of use. Call with the ceilings locked.

    One to a case at most. Raises PaysMoreThanAwarded when less than an amount is still to be paid. Nothing is asked
    per case where its ledger was fetched.
    """
    rows: list[LedgerEntry] = []
    for application, amount, booked_on in payments:
        parts = parts_of(application, amount)
        rows += _rows(application, EntryKind.PAYMENT, parts, booked_on=booked_on, actor=actor)
    return _write(rows)


def repay(application: Application, *, amount: Decimal, booked_on: date, actor: User) -> list[LedgerEntry]:
    """Book what came back of a payment on its sources, from the last of use back, and release it to the ceiling.

    Euros. Call with the ceiling locked. Raises PaysMoreThanAwarded when less than the amount was paid.
    """
    paid = {share: paid for share, (_committed, paid) in reversed(balance_by_share(application).items())}
    parts, rest = spread(amount, paid)
    if rest > 0:
        raise PaysMoreThanAwarded(open=sum(paid.values(), ZERO), amount=amount)
    booked = _book(application, EntryKind.REPAYMENT, parts, booked_on=booked_on, actor=actor)
    return booked + _book(application, EntryKind.RELEASE, parts, booked_on=booked_on, actor=actor)


def undo_payment(application: Application, reversal: Reversal) -> list[LedgerEntry]:
    """Book against a payment what undoes it, from the last source of use back. Call with the ceiling locked.

    What was kept for it beyond what stands of the subsidy goes back to the ceiling. Raises PaysMoreThanAwarded when
    less than its amount is paid now: it was repaid since.
    """
    parts, rest = spread(reversal.amount, dict(reversed(list(outstanding_by_share(application).items()))))
    if rest > 0:
        raise PaysMoreThanAwarded(open=reversal.amount - rest, amount=reversal.amount)
    booked = _book_reversal(application, EntryKind.REPAYMENT, parts, reversal)
    committed, paid = sums_of(application)
    kept = committed - kept_for(standing_amount(application), paid)
    free, _none = spread(kept, dict(reversed(unpaid_by_share(application).items())))
    return booked + _book_reversal(application, EntryKind.RELEASE, free, reversal)


def undo_repayment(application: Application, reversal: Reversal, *, amount: Decimal) -> list[LedgerEntry]:
    """Book against a repayment what undoes it (euros, without costs and interest), where it came back to.

    Raises CeilingExceeded when one of those gave the money to others since.
    """
    shares = lock_shares(application.ceiling)
    parts = _with_room(_came_back_to(application, reversal, EntryKind.REPAYMENT, amount), shares)
    booked = _book_reversal(application, EntryKind.COMMITMENT, parts, reversal)
    return booked + _book_reversal(application, EntryKind.PAYMENT, parts, reversal)


def undo_instalment(application: Application, reversal: Reversal) -> list[LedgerEntry]:
    """Book against what came back of a loan what undoes it, on the sources that it came back to: it is owed again."""
    parts = _came_back_to(application, reversal, EntryKind.INSTALMENT, reversal.amount)
    return _book_reversal(application, EntryKind.UNDONE, parts, reversal)


def _came_back_to(
    application: Application, reversal: Reversal, kind: EntryKind, amount: Decimal
) -> dict[CeilingShare, Decimal]:
    """Return the entries of a repayment: those that were booked last before the line about it, up to its amount."""
    rows = application.ledger.filter(kind=kind, reversal=None, recorded_at__lte=reversal.line.recorded_at).order_by(
        "-pk"
    )
    parts: dict[CeilingShare, Decimal] = {}
    for entry in rows.select_related("share"):
        if sum(parts.values(), ZERO) < amount:
            parts[entry.share] = entry.amount
    return parts


def _book_reversal(
    application: Application, kind: EntryKind, parts: Division, reversal: Reversal
) -> list[LedgerEntry]:
    rows = _rows(application, kind, parts, booked_on=reversal.booked_on, actor=reversal.actor)
    for row in rows:
        row.reversal = reversal
    return _write(rows)


def repay_loan(application: Application, *, amount: Decimal, booked_on: date, actor: User) -> list[LedgerEntry]:
    """Book what came back of a loan (euros) on the sources that it was paid from, from the last of use back.

    It gives the ceiling no new room, and what was paid stays paid: a loan that is repaid is not lent again. Call with
    the ceiling locked. Raises RepaidBeyondLoan when less than the amount is outstanding.
    """
    parts = _of_outstanding(application, amount)
    return _book(application, EntryKind.INSTALMENT, parts, booked_on=booked_on, actor=actor)


def waive(application: Application, *, amount: Decimal, booked_on: date, actor: User) -> list[LedgerEntry]:
    """Book what of a loan need not come back (euros), in the same way; no ceiling has new room by it either."""
    return _book(application, EntryKind.WAIVED, _of_outstanding(application, amount), booked_on=booked_on, actor=actor)


def _of_outstanding(application: Application, amount: Decimal) -> Division:
    room = dict(reversed(list(outstanding_by_share(application).items())))
    parts, rest = spread(amount, room)
    if rest > 0:
        raise RepaidBeyondLoan(open=sum(room.values(), ZERO), amount=amount)
    return parts


def outstanding_by_share(application: Application) -> dict[CeilingShare, Decimal]:
    """Return per share, in order of use, what was paid of a loan and is still to come back, in euros."""
    back: dict[int, Decimal] = {}
    for entry in application.ledger.all():
        back[entry.share_id] = back.get(entry.share_id, ZERO) + NOT_OWED.get(EntryKind(entry.kind), 0) * entry.amount
    return {share: paid - back.get(share.pk, ZERO) for share, (_committed, paid) in balance_of(application).items()}


def parts_of(application: Application, amount: Decimal) -> dict[CeilingShare, Decimal]:
    """Spread a payment (euros) over the sources of an award. Raises PaysMoreThanAwarded; see `pay`."""
    unpaid = {share: committed - paid for share, (committed, paid) in balance_of(application).items()}
    parts, rest = spread(amount, unpaid)
    if rest > 0:
        raise PaysMoreThanAwarded(open=sum(unpaid.values(), ZERO), amount=amount)
    return parts


def reverse(application: Application, *, actor: User) -> list[LedgerEntry]:
    """Book against each entry of a case its opposite, on the same day: as if it had never been. Returns them.

    For a case that was entered by mistake; call with the ceiling locked. What was reversed once comes to nothing.
    """
    booked = []
    for kind, opposite in OPPOSITES.items():
        sums: dict[tuple[CeilingShare, date], Decimal] = {}
        for entry in application.ledger.filter(kind__in=[kind, opposite]).select_related("share"):
            key, sign = (entry.share, entry.booked_on), 1 if entry.kind == kind else -1
            sums[key] = sums.get(key, ZERO) + sign * entry.amount
        for (share, day), amount in sums.items():
            if amount > 0:
                booked += _book(application, opposite, {share: amount}, booked_on=day, actor=actor)
    return booked


def balance_by_share(application: Application) -> dict[CeilingShare, tuple[Decimal, Decimal]]:
    """Return per share, in order of use, what is committed to the case and what was paid, in euros."""
    rows = application.ledger.order_by().values("share").annotate(committed=COMMITTED, paid=PAID)
    sums = {row["share"]: (row["committed"] or ZERO, row["paid"] or ZERO) for row in rows}
    shares = CeilingShare.objects.filter(pk__in=sums).select_related("source").order_by("priority", "pk")
    return {share: sums[share.pk] for share in shares}


def balance_of(application: Application) -> dict[CeilingShare, tuple[Decimal, Decimal]]:
    """The same as `balance_by_share`, from what was fetched already where that was."""
    is_fetched = "ledger" in getattr(application, "_prefetched_objects_cache", {})
    return balances(application.ledger.all()) if is_fetched else balance_by_share(application)


def sums_of(application: Application) -> tuple[Decimal, Decimal]:
    """Return what is committed to a case and what was paid of it, in euros; from what was fetched already."""
    rows = balance_of(application).values()
    return sum((row[0] for row in rows), ZERO), sum((row[1] for row in rows), ZERO)


def paid_of(application: Application) -> Decimal:
    """Return what was paid on a case less what came back, in euros; from what was fetched already."""
    return sums_of(application)[1]


def unpaid_by_share(application: Application) -> dict[CeilingShare, Decimal]:
    """Return per share, in order of use, what is committed to the case and not paid yet, in euros."""
    return {share: committed - paid for share, (committed, paid) in balance_by_share(application).items()}


def balances(entries: Iterable[LedgerEntry]) -> dict[CeilingShare, tuple[Decimal, Decimal]]:
    """Return the same from entries that were fetched already, with their shares."""
    signs = {"commitment": (1, 0), "release": (-1, 0), "payment": (0, 1), "repayment": (0, -1)}  # by EntryKind
    sums: dict[CeilingShare, tuple[Decimal, Decimal]] = {}
    for entry in entries:
        committed, paid = sums.get(entry.share, (ZERO, ZERO))
        commits, pays = signs.get(entry.kind, (0, 0))
        sums[entry.share] = committed + commits * entry.amount, paid + pays * entry.amount
    return {share: sums[share] for share in sorted(sums, key=lambda share: (share.priority, share.pk))}


def _book(
    application: Application, kind: EntryKind, parts: Division, *, booked_on: date, actor: User
) -> list[LedgerEntry]:
    return _write(_rows(application, kind, parts, booked_on=booked_on, actor=actor))


def _write(rows: list[LedgerEntry]) -> list[LedgerEntry]:
    closed_years.check_open({row.booked_on for row in rows})
    return LedgerEntry.objects.bulk_create(rows)


def _rows(
    application: Application, kind: EntryKind, parts: Division, *, booked_on: date, actor: User
) -> list[LedgerEntry]:
    return [
        LedgerEntry(share=share, application=application, kind=kind, amount=part, booked_on=booked_on, actor=actor)
        for share, part in parts.items()
    ]
