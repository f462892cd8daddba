"""What the pages of a payment show beside their form: what is open, what stands, and to which account."""

from typing import Any

from django.utils import timezone

from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services.application.applicants import pay_to
from subsidies.services.loans.loan_terms import last_day_passed
from subsidies.services.objections import objections
from subsidies.services.payments import other_debts, payable
from subsidies.services.payments.account_payees import others_on
from subsidies.services.payments.payment_orders import is_other_account

ABOUT_PAYMENTS = (Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT, Action.PAY)


def payments_of(application: Application, action: Action) -> dict[str, Any]:
    """Return what is open of the award and due by now (euros), the payment that stands, and the account known."""
    order = payable.standing_order(application)
    return {
        "order": order,
        "other_debt": other_debts.of_order(application, order) if order is not None else None,
        "open_debts": other_debts.open_debts(application),
        "others_on_account": others_on(order) if order is not None and action == Action.RELEASE_PAYMENT else [],
        "is_other_account": order is not None and is_other_account(application, order.iban),
        "repayable_at_once": last_day_passed(application, on=timezone.localdate()),
        "undecided_objections": len(objections.open_of(application, on=timezone.localdate())),
        "known_iban": pay_to(application),
        "unpaid": payable.open_amount(application),
        "due_now": payable.open_now(application),
        "return_url": "" if action == Action.RETURN_PAYMENT else f"{application.get_absolute_url()}return-payment/",
        "payment_sent_back": payable.sent_back(application),
    }
