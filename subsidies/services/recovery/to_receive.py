"""What recipients still have to repay of subsidies, and by when: at once, or in the instalments agreed."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows, first_of
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, Part
from subsidies.models import Application, LedgerEntry, Letter, MoneyStep
from subsidies.services.ceilings import ledger
from subsidies.services.ceilings.ledger import PAID
from subsidies.services.decisions import effects
from subsidies.services.decisions.standing_amount import standing_in_database
from subsidies.services.objections import objections
from subsidies.services.recovery import claims, receipts, recovery
from subsidies.services.settlements import settled
from subsidies.services.terms import clock, deadlines
from subsidies.transitions import OWING

CHARGES = Q(kind=MoneyStepKind.INTEREST) | Q(cost__isnull=False)  # the steps that ask more than the debt itself


@dataclass(frozen=True)
class DueRepayment:
    """What is still to be repaid on a case: euros, by a day; the number of the instalment, of an arrangement.

    `beside` is the reminder or writ whose cost it is, or the decision on the interest; None for the debt itself.
    Of what is not owed before a settlement is lowered, `works_on` is the day from which it is. The court
    suspends since `suspended_on` what somebody objects to: nothing is collected until its next ruling (Awb 8:81).
    """

    application: Application
    amount: Decimal
    due_on: date
    days_left: int
    instalment: int | None = None
    beside: MoneyStep | None = None
    works_on: date | None = None
    suspended_on: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether its day has passed, and the court does not suspend it."""
        return self.days_left < 0 and self.suspended_on is None


def to_receive(*, on: date, handler: User | None = None) -> FirstRows:
    """Return what is to be repaid of subsidies of which more was paid than stands and was written off.

    And the costs and the default interest that did not come in yet. Each a DueRepayment,
    the first day first; of the cases that were settled first, or of one `handler`.
    A fixed number of queries.
    """
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    told = Exists(Letter.objects.filter(money_step=OuterRef("pk"), sent_on__isnull=False))
    gone = MoneyStep.objects.filter(
        told, application=OuterRef("pk"), kind=MoneyStepKind.WRITE_OFF, state=MoneyStepState.DECIDED
    )
    paid = Subquery(booked.annotate(one=PAID).values("one"))
    written_off = Subquery(gone.order_by().values("application").annotate(one=Sum("amount")).values("one"))
    recovers = MoneyStep.objects.filter(
        told, application=OuterRef("pk"), kind=MoneyStepKind.RECOVERY, state=MoneyStepState.DECIDED
    )
    asked = Q(status=Status.SETTLED) | Exists(recovers)
    cases = Application.objects.with_applicants().filter(asked, status__in=OWING)
    cases = cases.annotate(
        paid_now=Coalesce(paid, ZERO, output_field=MoneyField()),
        written_off=Coalesce(written_off, ZERO, output_field=MoneyField()),
    )
    charged = MoneyStep.objects.filter(CHARGES, application=OuterRef("pk"), state=MoneyStepState.DECIDED)
    owes = Q(paid_now__gt=standing_in_database() + F("written_off"))
    cases = cases.filter(owes | Exists(charged)).order_by(F("settled_on").asc(nulls_last=True), "pk")
    if handler is not None:
        cases = cases.filter(handler=handler)
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    together: list[Any] = [entries, "money_steps__instalments", *receipts.OF_RECEIPTS, *recovery.OF_LEVELS]
    together.append(objections.WITH_STEPS)
    first = first_of(cases.prefetch_related(*together))
    extra = deadlines.free_days()
    rows = [
        DueRepayment(case, part.amount, part.due_on, (part.due_on - on).days, part.number)
        for case in first.rows
        for part in recovery.due_parts(case, extra=extra)
    ]
    rows += [
        DueRepayment(case, row.amount, due_on, (due_on - on).days, beside=row.step)
        for case in first.rows
        for row in receipts.beside(case)
        for due_on in [row.due_on(extra)]
    ]
    since = {case.pk: objections.suspended_since(case) for case in first.rows}
    rows = [replace(row, suspended_on=since[row.application.pk]) for row in rows]
    rows.sort(key=lambda row: (row.due_on, row.application.case_number))
    return FirstRows(rows, first.most, has_more=first.has_more)


@dataclass(frozen=True)
class Unasked:
    """What was paid too much on a case and is not asked back, in euros, and since when; the recovery to be told.

    `waits` is the step about money that is proposed: that recovery, or another that is decided before it.
    """

    application: Application
    amount: Decimal
    since: date | None
    untold: MoneyStep | None
    waits: MoneyStep | None


def to_recover(*, handler: User | None = None) -> list[Unasked]:
    """Return the awards of which more was paid than stands and no letter asked it back; of one `handler`.

    Also while the recovery waits for its decision, or for its letter: until that went out nothing is asked. The case
    that came in first is the first one. A fixed number of queries.
    """
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    cases = Application.objects.with_applicants().filter(status__in=OWING, settled_on=None, part=Part.GRANT)
    paid = Subquery(booked.annotate(one=PAID).values("one"))
    cases = cases.annotate(paid_now=Coalesce(paid, ZERO, output_field=MoneyField()))
    cases = cases.filter(paid_now__gt=standing_in_database()).order_by("pk")
    if handler is not None:
        cases = cases.filter(handler=handler)
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    first = first_of(cases.prefetch_related(entries, "money_steps", *recovery.OF_LEVELS))
    return [_unasked(case) for case in first.rows if claims.unasked(case)]


def _unasked(case: Application) -> Unasked:
    said = effects.says_what_stands(case)
    since = said.works_since or said.decided_on if said is not None else None
    return Unasked(case, claims.unasked(case), since, claims.untold(case), recovery.waiting(case))


def owed_later(*, on: date) -> FirstRows:
    """Return what will be owed of settlements that are lowered from a day that lies ahead, and told (Awb 4:49(2)).

    Each a DueRepayment with the day from which it is owed, that day first: it is repaid within six weeks after it.
    Until then nothing of it is asked. A fixed number of queries.
    """
    change = Q(decisions__kind=DecisionKind.SETTLEMENT_CHANGE, decisions__proposal__terms__works_on__gt=on)
    cases = Application.objects.with_applicants().filter(change, status=Status.SETTLED)
    cases = cases.order_by("settled_on", "pk").distinct()
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    first = first_of(cases.prefetch_related(entries, "money_steps", *recovery.OF_LEVELS))
    extra = deadlines.free_days()
    rows = [row for case in first.rows if (row := _owed_later(case, on, extra)) is not None]
    rows.sort(key=lambda row: (row.due_on, row.application.case_number))
    return FirstRows(rows, first.most, has_more=first.has_more)


def _owed_later(case: Application, on: date, extra: Collection[date]) -> DueRepayment | None:
    decision = effects.awaiting(case)
    since = decision.works_since if decision is not None else None
    if decision is None or since is None or since <= on:
        return None
    beyond = settled.paid_beyond(decision.amount or ZERO, ledger.paid_of(case)) - settled.written_off(case)
    amount = beyond - settled.to_repay(case)
    if amount <= ZERO:
        return None
    due_on = clock.payment_term(since, extra).last_day
    return DueRepayment(case, amount, due_on, (due_on - on).days, works_on=since)
