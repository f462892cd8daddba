"""What the pages of a payment show beside their form: what is open, what stands, and to which account."""

from typing import Any

from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services import holds, ledger, other_debts, payable
from subsidies.services.applicants import pay_to
from subsidies.services.loan_terms import check_not_given
from subsidies.services.payment_orders import check_not_released, is_other_account, others_on
from subsidies.services.payment_refusals import NoPaymentProposed, PaymentInRun, PaymentNotReleased, PaymentStands

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
        "known_iban": pay_to(application),
        "unpaid": payable.open_amount(application),
        "due_now": payable.open_now(application),
        "return_url": "" if action == Action.RETURN_PAYMENT else f"{application.get_absolute_url()}return-payment/",
        "payment_sent_back": payable.sent_back(application),
    }


def check_open(application: Application, action: Action) -> None:
    """Say why an act on a payment is closed, if it is for that. Raises PaymentStands or what the service would."""
    order = payable.standing_order(application)
    if action in (Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.PAY) and payable.is_of_award(order):
        holds.check_none(application)
    if action == Action.PROPOSE_PAYMENT and order is not None:
        raise PaymentStands(amount=order.amount, name=str(order.proposed_by))
    if action == Action.PAY and (order is None or not order.is_released):
        raise PaymentNotReleased
    if action in (Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT) and order is None:
        raise NoPaymentProposed(case=application.case_number)
    if action in (Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT, Action.PAY) and order is not None:
        if order.run_name:
            raise PaymentInRun(run=order.run_name)
        check_not_released(order)
    if action == Action.PROPOSE_WITHDRAWAL:
        payable.check_none_stands(application)
        if ledger.paid_of(application) and not payable.open_amount(application):
            check_not_given(application)
