"""Keeping the irregularities register: one legal officer proposes an entry or its withdrawal, another confirms it."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.days import check_ahead, check_not_future, check_reach
from drenthe.lib.entry.written import check_words, written
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from subsidies.award_enums import MoneyFigureCode
from subsidies.irregularity_enums import IrregularityKind, IrregularitySource, IrregularityStepKind
from subsidies.models import Application, Irregularity, IrregularityStep
from subsidies.services.case.dated_figures import whole_figure_on
from subsidies.services.irregularities import irregularity_refusals as why
from subsidies.services.loans.loan_terms import months_later

MOST_READINGS = 200  # of one entry on its page, the last first; the trail has all
_STANDS = (IrregularityStepKind.CONFIRMED, IrregularityStepKind.STAYS)


@transaction.atomic
def propose_entry(
    application: Application,
    *,
    is_of_case: bool,
    kind: IrregularityKind | str,
    what: str,
    found_by: IrregularitySource | str,
    found_on: date,
    measure: str,
    amount: Decimal | None = None,
    stands_until: date | None = None,
    actor: User,
) -> Irregularity:
    """Propose an entry against the applicant of a case; `is_of_case` says whether it is about that case as well.

    It stands from today, up to and including `stands_until`: for as long as is laid down when that is left out.
    Amount in euros. Raises IrregularityUnfounded, MeasureMissing, SaysNothing, DateInFuture, DateOutOfReach,
    FoundBeforeReceipt, FoundTooLongAgo, StandsUnknown, StandsNoDay or StandsTooLong.
    """
    what, measure = written(what, missing=why.IrregularityUnfounded()), written(measure, missing=why.MeasureMissing())
    today = timezone.localdate()
    _check_found(found_on, application if is_of_case else None, today)
    stands_until = _last_day(stands_until, today)
    check_ahead(stands_until)
    return Irregularity.objects.create(
        organisation=application.applicant,
        application=application if is_of_case else None,
        kind=IrregularityKind(kind),
        what=what,
        found_by=IrregularitySource(found_by),
        found_on=found_on,
        measure=measure,
        amount=amount,
        stands_from=today,
        stands_until=stands_until,
        actor=actor,
    )


def years_of_entry(*, on: date) -> int | None:
    """Return for how many years an entry stands at most, as it holds on a day; None where nobody laid it down."""
    return whole_figure_on(MoneyFigureCode.IRREGULARITY_YEARS, on=on)


def _check_found(found_on: date, application: Application | None, today: date) -> None:
    """Refuse a day on which it cannot have come to light, or one for which an entry would have lapsed by now."""
    check_not_future(found_on)
    check_reach(found_on)
    if application is not None and found_on < application.received_on:
        raise why.FoundBeforeReceipt(day=found_on, received_on=application.received_on)
    years = years_of_entry(on=today)
    if years is not None and found_on < (first := months_later(today, -12 * years)):
        raise why.FoundTooLongAgo(years=years, first=first)


def _last_day(asked: date | None, today: date) -> date:
    if asked is not None and asked < today:
        raise why.StandsNoDay(first=today)
    years = years_of_entry(on=today)
    if years is None:
        if asked is None:
            raise why.StandsUnknown
        return asked
    last = months_later(today, 12 * years)
    if asked is not None and asked > last:
        raise why.StandsTooLong(years=years, last=last)
    return asked or last


@transaction.atomic
def answer_entry(entry: Irregularity, *, is_confirmed: bool, reason: str = "", actor: User) -> IrregularityStep:
    """Enter what somebody else proposed, or say why not; who proposed it may only do the latter.

    Raises EntryAnswered, EntryByOneself, EntryReasonMissing or SaysNothing.
    """
    last = _lock(entry)
    if last is not None:
        raise why.EntryAnswered
    if is_confirmed and entry.actor_id == actor.pk:
        raise why.EntryByOneself
    kind = IrregularityStepKind.CONFIRMED if is_confirmed else IrregularityStepKind.NOT_CONFIRMED
    return _step(entry, kind, _why(reason, is_confirmed=is_confirmed), actor=actor)


@transaction.atomic
def propose_withdrawal(entry: Irregularity, *, reason: str, actor: User) -> IrregularityStep:
    """Propose that an entry does not stand any more. Raises EntryDoesNotStand, EntryReasonMissing or SaysNothing."""
    last = _lock(entry)
    if last is None or last.kind not in _STANDS:
        raise why.EntryDoesNotStand
    return _step(entry, IrregularityStepKind.WITHDRAWAL, _why(reason, is_confirmed=False), actor=actor)


@transaction.atomic
def answer_withdrawal(entry: Irregularity, *, is_confirmed: bool, reason: str = "", actor: User) -> IrregularityStep:
    """Withdraw an entry as somebody else proposed, or say why it stays; see `answer_entry` for what it refuses."""
    last = _lock(entry)
    if last is None or last.kind != IrregularityStepKind.WITHDRAWAL:
        raise why.EntryAnswered
    if is_confirmed and last.actor_id == actor.pk:
        raise why.EntryByOneself
    kind = IrregularityStepKind.WITHDRAWN if is_confirmed else IrregularityStepKind.STAYS
    return _step(entry, kind, _why(reason, is_confirmed=is_confirmed), actor=actor)


def readings(entry: Irregularity) -> list[TrailEntry]:
    """Return who read an entry and when, the last first: one reading for a person and a day."""
    rows = TrailEntry.objects.filter(
        table_name=Irregularity._meta.db_table,  # noqa: SLF001 -- Django's own, documented
        row_key=str(entry.pk),
        operation=Operation.READ,
    )
    return list(rows.order_by("-pk")[:MOST_READINGS])


def _lock(entry: Irregularity) -> IrregularityStep | None:
    """Lock an entry and return what happened to it last; None while it is only proposed."""
    Irregularity.objects.select_for_update(no_key=True).get(pk=entry.pk)
    return entry.steps.order_by("-pk").first()


def _why(reason: str, *, is_confirmed: bool) -> str:
    check_words(reason, field="reason")
    return reason.strip() if is_confirmed else written(reason, missing=why.EntryReasonMissing())


def _step(entry: Irregularity, kind: IrregularityStepKind, reason: str, *, actor: User) -> IrregularityStep:
    return IrregularityStep.objects.create(entry=entry, kind=kind, reason=reason, actor=actor)
