"""Which payment a line of the bank is: by the reference that was sent along, else by account and amount in a run.

Nothing is guessed: where two payments fit, or the amount or the account is another one, a person looks at it. However
many lines there are, the number of questions to the database is the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.keys import key_of
from drenthe.lib.values.money import format_euros
from subsidies.award_enums import PAID_ONCE, BankOutcome, PaymentOrderState
from subsidies.enums import Action
from subsidies.models import PaymentOrder
from subsidies.services.case import duties
from subsidies.services.payments import payments
from subsidies.services.payments.bank_lines import EURO, BankLine
from subsidies.services.payments.payments import Paid


@dataclass(frozen=True)
class Match:
    """A line with what was found of it, and the payments that it is; a refusal says `why` they are not recorded.

    `paid` is what is recorded of it, with all that is asked of the cases.
    """

    line: BankLine
    outcome: BankOutcome
    orders: tuple[PaymentOrder, ...] = ()
    paid: tuple[Paid, ...] = ()
    why: str = ""

    @property
    def is_paid(self) -> bool:
        """Whether its payments can be recorded."""
        return self.outcome == BankOutcome.MATCHED


def match(lines: Sequence[BankLine], *, file_name: str, actor: User) -> list[Match]:
    """Return for each line which payment it is and whether that can be recorded by the actor, as it stands now."""
    found = _found(lines)
    paid = _paid(found, file_name=file_name)
    whys = _whys(paid.values(), actor=actor)
    return [_told(one, paid, whys) for one in found]


def named(lines: Sequence[BankLine]) -> list[int]:
    """Return the ids of the payments that lines may be, so that they can be locked."""
    return [order.pk for one in _found(lines) if one.is_paid for order in one.orders]


def _found(lines: Sequence[BankLine]) -> list[Match]:
    matcher = _Matcher(lines)
    return [matcher.match(line) for line in lines]


def _orders() -> QuerySet[PaymentOrder]:
    return PaymentOrder.objects.select_related("application", "run").defer("run__message").order_by("pk")


def _key(reference: str) -> int | None:
    """Return the id of the payment that a reference of ours ends with; None for what others wrote."""
    return key_of(reference.rpartition("-")[2])


class _Matcher:
    """The payments that lines can be, asked once; each is given out once."""

    def __init__(self, lines: Sequence[BankLine]) -> None:
        keys = {key for line in lines if (key := _key(line.reference)) is not None}
        named = {order.reference: order for order in _orders().filter(pk__in=keys)}
        self.by_reference = {line.reference: named.get(line.reference) for line in lines}
        self.by_account: dict[tuple[str, Decimal], list[PaymentOrder]] = defaultdict(list)
        self.by_run: dict[int, list[PaymentOrder]] = defaultdict(list)
        self.taken: set[int] = set()
        if not all(self.by_reference.get(line.reference) for line in lines):
            for order in _orders().filter(state=PaymentOrderState.RELEASED, run__isnull=False):
                self.by_account[order.iban, order.amount].append(order)
                self.by_run[order.run_id or 0].append(order)

    def match(self, line: BankLine) -> Match:
        """Return what a line is."""
        order = self.by_reference.get(line.reference)
        if line.is_pending:
            return Match(line, BankOutcome.PENDING)
        if line.currency != EURO:
            return Match(line, BankOutcome.OTHER_CURRENCY)
        if line.is_credit:
            return Match(line, BankOutcome.MONEY_IN) if order is None else Match(line, BankOutcome.CAME_BACK, (order,))
        if order is not None:
            return self._take(line, [order], _outcome_of(line, order))
        fitting = [row for row in self.by_account[line.iban, line.amount] if _fits(line, row)] if line.iban else []
        if len(fitting) == 1:
            return self._take(line, fitting, BankOutcome.MATCHED)
        return Match(line, BankOutcome.AMBIGUOUS, tuple(fitting)) if fitting else self._whole_run(line)

    def _whole_run(self, line: BankLine) -> Match:
        """One booking for all payments of a run, of which the bank says nothing of each."""
        if line.iban:
            return Match(line, BankOutcome.UNKNOWN)
        runs = [
            rows
            for rows in self.by_run.values()
            if rows[0].run is not None
            and (rows[0].run.total, rows[0].run.count) == (line.amount, len(rows))
            and line.count in (None, len(rows))
            and all(_fits(line, row) for row in rows)
        ]
        if len(runs) == 1:
            return self._take(line, runs[0], BankOutcome.MATCHED)
        return Match(line, BankOutcome.AMBIGUOUS if runs else BankOutcome.UNKNOWN)

    def _take(self, line: BankLine, orders: Sequence[PaymentOrder], outcome: BankOutcome) -> Match:
        if outcome == BankOutcome.MATCHED:
            if any(order.pk in self.taken for order in orders):
                return Match(line, BankOutcome.TWICE, tuple(orders))
            self.taken |= {order.pk for order in orders}
        return Match(line, outcome, tuple(orders), why=_released(outcome, orders[0]))


def _outcome_of(line: BankLine, order: PaymentOrder) -> BankOutcome:
    """Say whether a line is the payment that it names."""
    if order.state in PAID_ONCE:
        return BankOutcome.ALREADY
    if line.amount != order.amount:
        return BankOutcome.OTHER_AMOUNT
    if line.iban and line.iban != order.iban:
        return BankOutcome.OTHER_ACCOUNT
    if not order.is_released:
        return BankOutcome.NOT_RELEASED
    if order.run is not None and line.own_iban and line.own_iban != order.run.payer_iban:
        return BankOutcome.OTHER_PAYER
    if order.run is not None and line.booked_on < order.run.pay_on:
        return BankOutcome.BEFORE_RUN
    return BankOutcome.MATCHED


def _released(outcome: BankOutcome, order: PaymentOrder) -> str:
    """Return what was released where the line says something else."""
    if outcome == BankOutcome.OTHER_AMOUNT:
        return _("Released: %(what)s") % {"what": format_euros(order.amount)}
    return _("Released: %(what)s") % {"what": order.iban} if outcome == BankOutcome.OTHER_ACCOUNT else ""


def _fits(line: BankLine, order: PaymentOrder) -> bool:
    run = order.run
    return run is not None and line.own_iban in ("", run.payer_iban) and line.booked_on >= run.pay_on


def _paid(found: Iterable[Match], *, file_name: str) -> dict[int, Paid]:
    """Return by its id what is to be recorded of each payment that a line is.

    A day that lies further back than usual is as the bank says it, and the file is the reason.
    """
    reason = _("By the file of the bank “%(name)s”.") % {"name": file_name}
    made = [(one.line, order) for one in found if one.is_paid for order in one.orders]
    cases = payments.fetch(order.application_id for __, order in made)
    return {
        order.pk: Paid(
            cases[order.application_id],
            order.amount,
            line.booked_on,
            reference=order.run_name or order.reference,
            date_reason=reason,
            run=order.run,
            bank_file=file_name,
        )
        for line, order in made
    }


def _whys(paid: Collection[Paid], *, actor: User) -> dict[int, str]:
    """Return by its case why a payment is not recorded, of those that a rule refuses."""
    cases = [one.application for one in paid]
    barred = {case.pk for case in duties.barred(cases, Action.PAY, actor=actor)}
    earlier = payments.earlier_payments(cases)
    whys: dict[int, str] = {}
    for one in paid:
        case = one.application
        try:
            if case.pk in barred:
                duties.check(case, Action.PAY, actor=actor)
            payments.check(one, earlier[case.pk])
        except Refusal as refusal:
            whys[case.pk] = str(refusal)
    return whys


def _told(found: Match, paid: Mapping[int, Paid], whys: Mapping[int, str]) -> Match:
    """Return a line with what is recorded of it; a booking of many is refused as a whole."""
    if not found.is_paid:
        return found
    said = [whys[order.application_id] for order in found.orders if order.application_id in whys]
    if said:
        return replace(found, outcome=BankOutcome.REFUSED, why=said[0])
    return replace(found, paid=tuple(paid[order.pk] for order in found.orders))
