"""What can be paid of an award, and when: never more than it comes to, and as its advances fall due."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import STANDING_ORDERS, PaymentOrderState
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, PaymentOrder
from subsidies.services.case.cases import check_among, next_status
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decision_facts, effects
from subsidies.services.decisions.effect_refusals import PaysMoreThanRemains
from subsidies.services.decisions.standing_amount import statuses_that_owe
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.payments.payment_refusals import PaidAheadOfSchedule, PaymentInTheWay
from subsidies.transitions import PAYABLE

PUT_RIGHT = (Action.BOUNCE, Action.REVERSE)


def open_amount(application: Application) -> Decimal:
    """Return what can still be paid of an award now, in euros."""
    committed, paid = ledger.sums_of(application)
    return effects.payable(application, committed=committed, paid=paid)


def open_now(application: Application) -> Decimal:
    """Return what can be paid of an award today, in euros: of one with a schedule the advances that are due."""
    on = timezone.localdate()
    committed, paid = ledger.sums_of(application)
    still_open = effects.payable(application, committed=committed, paid=paid)
    due = _advances_due(application, on)
    return still_open if due is None else min(still_open, max(due - paid, ZERO))


def check_schedule(application: Application, amount: Decimal, paid_on: date, *, reason: str) -> str:
    """Return the reason to pay more than the advances that are due by a day; empty where none is needed.

    Raises PaidAheadOfSchedule or SaysNothing. What is taken over was paid in its own time.
    """
    due = _advances_due(application, paid_on)
    paid = ledger.paid_of(application)
    if due is None or paid + amount <= due or taken_over_from():
        return ""
    refusal = PaidAheadOfSchedule(due=due, day=paid_on, paid=paid, open=max(due - paid, ZERO))
    return written(reason, missing=refusal)


def _advances_due(application: Application, on: date) -> Decimal | None:
    """Return the advances that are due by a day; None where all is due, also once the subsidy is settled (4:52).

    A loan has no advances: after its agreement it is drawn as the recipient needs it.
    """
    if application.status == Status.SETTLED or is_loan(application):
        return None
    return decision_facts.advances_due(application, on=on)


def check_remaining(application: Application, amount: Decimal) -> None:
    """Refuse to pay beyond what an award comes to by a decision that does not work yet.

    Raises EndsAwardLater or PaysMoreThanRemains.
    """
    remaining = effects.awaiting_amount(application)
    if remaining is None:
        return
    if remaining == ZERO:
        effects.check_none(application)
    still_open = open_amount(application)
    if amount > still_open:
        raise PaysMoreThanRemains(open=still_open, amount=amount, remaining=remaining)


def check_act(application: Application, action: Action) -> None:
    """Refuse an act on a payment of a case of which nothing can be owed. Raises TransitionNotAllowed."""
    next_status(application, action)
    if not application.other_debts.all():
        check_of_award(application, action)


def check_of_award(application: Application, action: Action) -> None:
    """Refuse an act on a payment of a case that has no award to pay. Raises TransitionNotAllowed.

    What was paid of an award that was withdrawn can still turn out not to be.
    """
    check_among(application, action, statuses_that_owe(application) if action in PUT_RIGHT else PAYABLE)


def standing_order(application: Application) -> PaymentOrder | None:
    """Return the payment that is proposed or released and not paid yet; from what was fetched already."""
    return next((row for row in application.payment_orders.all() if row.state in STANDING_ORDERS), None)


def standing_of_award(application: Application) -> PaymentOrder | None:
    """Return the same, where it is of the award: what else the province owes does not depend on that."""
    order = standing_order(application)
    return order if is_of_award(order) else None


def is_of_award(order: PaymentOrder | None) -> bool:
    """Whether a payment is of the subsidy, as what is taken over without one."""
    return order is None or order.debt_id is None


def check_none_stands(application: Application) -> None:
    """Refuse to end or lower an award while a payment of it is on its way. Raises PaymentInTheWay."""
    order = standing_of_award(application)
    if order is not None:
        raise PaymentInTheWay(amount=order.amount)


def sent_back(application: Application) -> PaymentOrder | None:
    """Return the last payment of a case when finance or the bank sent it back or its maker took it back; else None."""
    last = max(application.payment_orders.all(), key=lambda row: row.pk, default=None)
    is_back = last is not None and last.state in (
        PaymentOrderState.RETURNED,
        PaymentOrderState.DROPPED,
        PaymentOrderState.BOUNCED,
    )
    return last if is_back else None
