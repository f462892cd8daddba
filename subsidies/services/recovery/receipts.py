"""How what comes in on a recovery is divided: over its costs, then over interest, then over the debt (Awb 4:92).

Costs are those of a reminder or a writ, interest what a decision fixed (Awb 4:99); both once their letter was sent.
What runs on and is not fixed yet comes after the debt itself, so nothing counts for it. All from what was fetched.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent, MoneyStep, ReceiptPart
from subsidies.models.told import sent_days
from subsidies.services.recovery import claims, recovery
from subsidies.services.recovery.money_step_refusals import NoChargeOpen, WriteOffAmountWrong, WriteOffUntold
from subsidies.services.settlements import settled
from subsidies.services.terms import clock

WITH_COST = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)
OF_RECEIPTS = ("money_steps", "receipt_parts__line__reversal", "letters", "sent_elsewhere")  # to fetch with cases


@dataclass(frozen=True)
class BesideDebt:
    """Costs or interest (euros) that a step asks beside the debt itself, of which `amount` did not come in yet."""

    step: MoneyStep
    amount: Decimal
    told_on: date

    @property
    def what(self) -> str:
        """What asks it, for who chooses."""
        return str(self.step.get_kind_display())

    @property
    def is_interest(self) -> bool:
        """Whether it is interest, and not costs."""
        return self.step.kind == MoneyStepKind.INTEREST

    def due_on(self, extra: Collection[date]) -> date:
        """Return by when it is paid: within the two weeks of a reminder (Awb 4:112), else within six (4:87)."""
        reminds = self.step.kind == MoneyStepKind.REMINDER
        term = clock.reminder_term if reminds else clock.payment_term
        return term(self.told_on, extra).last_day


@dataclass(frozen=True)
class Division:
    """What a receipt comes to of each, in euros: what it pays of costs and interest, and of the debt itself."""

    beside: list[tuple[BesideDebt, Decimal]]
    principal: Decimal

    @property
    def costs(self) -> Decimal:
        """What of it is for costs."""
        return sum((part for row, part in self.beside if not row.is_interest), ZERO)

    @property
    def interest(self) -> Decimal:
        """What of it is for interest."""
        return sum((part for row, part in self.beside if row.is_interest), ZERO)


def beside(application: Application) -> list[BesideDebt]:
    """Return the costs and interest that were told, did not come in and were not written off, in the order of 4:92."""
    steps = recovery.standing(application, *WITH_COST, MoneyStepKind.INTEREST)
    if not steps:
        return []
    sent = sent_days(application)
    gone = _came_in(parts_that_count(application))
    for row in recovery.standing(application, MoneyStepKind.CHARGE_WRITE_OFF):
        if row.sent_in(sent) is None:
            continue  # it works with its letter (Awb 3:40)
        gone[row.charge_id or 0] = gone.get(row.charge_id or 0, ZERO) + (row.amount or ZERO)
    found = []
    for step in sorted(steps, key=lambda row: (row.kind == MoneyStepKind.INTEREST, row.pk)):
        told_on = step.sent_in(sent)
        left = charged(step) - gone.get(step.pk, ZERO) - gone.get(step.replaces_id or 0, ZERO)
        if told_on is not None and left > ZERO:
            found.append(BesideDebt(step, left, told_on))
    return found


def came_in_for(step: MoneyStep) -> Decimal:
    """Return what came in for what a step charges, in euros, and was not reversed."""
    return _came_in(parts_that_count(step.application)).get(step.pk, ZERO)


def charged(step: MoneyStep) -> Decimal:
    """Return what a step asks beside the debt itself, in euros: its cost, or the interest that it fixes."""
    return (step.amount if step.kind == MoneyStepKind.INTEREST else step.cost) or ZERO


def check_write_off(step: MoneyStep) -> Decimal:
    """Return what a step writes off of costs or interest, in euros.

    Raises NoChargeOpen, WriteOffUntold or WriteOffAmountWrong.
    """
    rows = {row.step.pk: row.amount for row in beside(step.application)}
    if step.charge_id is None or step.charge_id not in rows:
        raise NoChargeOpen(case=step.application.case_number)
    check_none_untold(step.application, charge=step.charge_id)
    if step.amount is None or not ZERO < step.amount <= rows[step.charge_id]:
        raise WriteOffAmountWrong(open=rows[step.charge_id])
    return step.amount


def untold_write_off(application: Application, *, charge: int | None = None) -> MoneyStep | None:
    """Return a write-off that was decided and whose letter can still go out; of a `charge` (id), or of the debt.

    Not one that a receipt overtook: of that nobody is told any more.
    """
    kind = MoneyStepKind.CHARGE_WRITE_OFF if charge else MoneyStepKind.WRITE_OFF
    rows = [row for row in recovery.standing(application, kind) if row.charge_id == charge]
    sent = sent_days(application) if rows else {}
    return next((row for row in rows if row.sent_in(sent) is None and (row.amount or ZERO) <= left_of(row)), None)


def left_of(step: MoneyStep) -> Decimal:
    """Return what is open of that which a step writes off, in euros."""
    if step.charge_id is None:
        return settled.to_repay(step.application)
    return next((row.amount for row in beside(step.application) if row.step.pk == step.charge_id), ZERO)


def check_none_untold(application: Application, *, charge: int | None = None) -> None:
    """Refuse a step on what is owed while a part of it was written off and not told. Raises WriteOffUntold."""
    step = untold_write_off(application, charge=charge)
    if step is not None:
        raise WriteOffUntold(amount=step.amount, day=step.decided_on)


def open_of(application: Application) -> Decimal:
    """Return all that is still to come in on a case, in euros: costs, interest and the debt itself."""
    return settled.to_repay(application) + sum((row.amount for row in beside(application)), ZERO)


def receivable_of(application: Application) -> Decimal:
    """Return all that can come in on a case, in euros: also what was paid too much and no letter asked back yet.

    Who had too much need not wait for the letter: money that came in is booked on the day on which it did.
    """
    return open_of(application) + claims.unasked(application)


def divide(application: Application, amount: Decimal) -> Division:
    """Return how a receipt (euros) is divided: costs, then interest, then the debt itself (Awb 4:92)."""
    parts, left = [], amount
    for row in beside(application):
        part = min(row.amount, left)
        if part > ZERO:
            parts.append((row, part))
            left -= part
    return Division(parts, left)


def write_parts(line: CaseEvent, division: Division) -> None:
    """Write down what of a receipt counted for costs and interest. Call in the transaction of its `line`."""
    for row, part in division.beside:
        ReceiptPart.objects.create(application_id=line.application_id, line=line, step=row.step, amount=part)


@dataclass(frozen=True)
class Receipt:
    """What came in by one line of a dossier, in euros, how it was divided, and when it was reversed, if it was."""

    line: CaseEvent
    amount: Decimal
    costs: Decimal
    interest: Decimal

    @property
    def principal(self) -> Decimal:
        """What counted for the debt itself."""
        return self.amount - self.costs - self.interest

    @property
    def received_on(self) -> date:
        """The day on which it came in."""
        return timezone.localdate(self.line.occurred_at)

    @property
    def reversed_on(self) -> date | None:
        """The day on which it was reversed; None where it counts."""
        reversal = getattr(self.line, "reversal", None)
        return reversal.booked_on if reversal is not None else None


def received(*, until: date | None = None, application: Application | None = None) -> Iterator[Receipt]:
    """Yield what came in on recoveries, the first one first: up to a day, of one case. A fixed number of queries."""
    lines = CaseEvent.objects.filter(action=Action.REPAY).order_by("occurred_at", "pk")
    if application is not None:
        lines = lines.filter(application=application)
    if until is not None:
        lines = lines.filter(occurred_at__lte=timezone.make_aware(datetime.combine(until, time.max)))
    lines = lines.select_related("application__applicant", "application__scheme", "reversal")
    parts = Prefetch("receipt_parts", ReceiptPart.objects.select_related("step"))
    for line in lines.prefetch_related(parts, "application__applicant_details"):
        of_line = line.receipt_parts.all()
        costs, interest = (
            sum((part.amount for part in of_line if part.is_interest == is_interest), ZERO)
            for is_interest in (False, True)
        )
        yield Receipt(line, Decimal(line.data["amount"]), costs, interest)


def beside_in(line: CaseEvent) -> Decimal:
    """Return what of a receipt did not count for the debt itself, in euros."""
    return sum((row.amount for row in line.receipt_parts.all()), ZERO)


def parts_that_count(application: Application) -> list[ReceiptPart]:
    """Return the parts of the receipts on a case that were not reversed."""
    if "receipt_parts" not in getattr(application, "_prefetched_objects_cache", {}):
        prefetch_related_objects([application], "receipt_parts__line__reversal")
    return [row for row in application.receipt_parts.all() if not hasattr(row.line, "reversal")]


def _came_in(parts: Iterable[ReceiptPart]) -> dict[int, Decimal]:
    found: dict[int, Decimal] = {}
    for row in parts:
        found[row.step_id] = found.get(row.step_id, ZERO) + row.amount
    return found
