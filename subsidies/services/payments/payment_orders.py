"""Payments before the bank pays: a case officer proposes one, finance releases it or sends it back.

Three people stand behind every euro: who decided the award, who proposes to pay of it, and who releases that.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from text_unidecode import unidecode

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_name, has_word, written
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.names import squeeze
from projects.validators import plain_iban
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import Action
from subsidies.models import Application, MoneyStep, OtherDebt, PaymentOrder
from subsidies.services.application.applicants import names_of, pay_to
from subsidies.services.case import duties
from subsidies.services.case.cases import lock, refuse_paying_when_waiting
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.decisions import reservations
from subsidies.services.letters import sending
from subsidies.services.loans.loan_terms import check_none_waits, check_signed
from subsidies.services.payments import holds, other_debts, payable
from subsidies.services.payments.payment_refusals import (
    AccountOfApplicant,
    AccountOfObjector,
    AccountOfObjectorUnknown,
    AccountUnconfirmed,
    AccountUnknown,
    HolderIsApplicant,
    HolderMissing,
    NoPaymentProposed,
    OtherAccount,
    OwnAccount,
    PaymentInRun,
    PaymentIsReleased,
    PaymentStands,
)
from subsidies.services.payments.reversal_refusals import AccountBounced
from subsidies.services.recovery import set_off_terms
from subsidies.services.refusals import AmountNotPositive, PaysMoreThanAwarded, ReasonMissing

NAMES_AT_MOST = 5


@transaction.atomic
def propose_payment(
    application: Application,
    *,
    amount: Decimal,
    iban: str,
    holder: str,
    account_reason: str = "",
    ahead_reason: str = "",
    debt: OtherDebt | None = None,
    actor: User,
) -> PaymentOrder:
    """Propose to pay an amount (euros) of an award to an account; somebody of finance releases it.

    Or of a `debt`: what the province owes by another decision. That does not depend on the award: it was told, and no
    more is paid than is open of it (DebtNotTold, PaysMoreThanOwed), nor than one gets of it (PaysMoreThanPart).

    One payment stands at a time on a case. Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed,
    AwardNotSent (Awb 3:40), ProposalWaits or EndsAwardLater (its end is proposed or decided), ConditionOpen (Awb
    4:34), AgreementNotSigned or DrawnWhileAgreementWaits (of a loan, Awb 4:36), PaymentStands, AmountNotPositive,
    PaysMoreThanAwarded, PaysMoreThanRemains, PaidAheadOfSchedule without a reason (Awb 4:52, 4:95), AccountUnknown,
    HolderMissing, SaysNothing, or OtherAccount or AccountUnconfirmed: an account that was not given with the
    application asks where it is known from. OwnAccount: it is the payer's; AccountBounced: the bank returned a
    payment to it; AccountOfApplicant, HolderIsApplicant or AccountOfObjector: what is owed to somebody else who
    objected goes there.
    """
    application = lock(application)
    duties.check(application, Action.PROPOSE_PAYMENT, actor=actor)
    payable.check_act(application, Action.PROPOSE_PAYMENT)
    standing = payable.standing_order(application)
    if standing is not None:
        raise PaymentStands(amount=standing.amount, name=str(standing.proposed_by))
    ahead_reason = _check(application, debt, amount, action=Action.PROPOSE_PAYMENT, reason=ahead_reason)
    account_reason = _check_account(application, debt, iban, reason=account_reason)
    if debt is not None and debt.objector is not None and squeeze(holder) in map(squeeze, names_of(application)):
        raise HolderIsApplicant(name=debt.objector.objection.objector, holder=holder.strip())
    check_name(holder, field="holder")
    if not has_word(in_bank_letters(holder)):
        raise HolderMissing
    order = PaymentOrder.objects.create(
        application=application,
        debt=debt,
        amount=amount,
        iban=plain_iban(iban),
        holder=holder.strip(),
        account_reason=account_reason,
        ahead_reason=ahead_reason,
        proposed_by=actor,
    )
    facts = {**_facts_of(order), "account_reason": account_reason, "ahead_reason": ahead_reason}
    record(application, Action.PROPOSE_PAYMENT, actor=actor, **facts)
    return order


@transaction.atomic
def release_payment(application: Application, *, actor: User) -> PaymentOrder:
    """Release the payment that was proposed, as it stands; another than who proposed it.

    It is looked at anew: what stood in the way when it was proposed may do so now. Raises what `propose_payment` does
    on the award and the amount, NoPaymentProposed, or PaymentIsReleased.
    """
    application = lock(application)
    duties.check(application, Action.RELEASE_PAYMENT, actor=actor)
    payable.check_act(application, Action.RELEASE_PAYMENT)
    order = payable.standing_order(application)
    if order is None:
        raise NoPaymentProposed(case=application.case_number)
    check_not_released(order)
    debt = other_debts.of_order(application, order)
    _check(application, debt, order.amount, action=Action.RELEASE_PAYMENT, reason=order.ahead_reason)
    order.state, order.released_by, order.released_at = PaymentOrderState.RELEASED, actor, timezone.now()
    order.save(update_fields=["state", "released_by", "released_at"])
    record(application, Action.RELEASE_PAYMENT, actor=actor, **_facts_of(order))
    return order


@transaction.atomic
def return_payment(application: Application, *, reason: str, actor: User) -> PaymentOrder:
    """Close the payment that stands and was not paid: finance sends it back, or who proposed it takes it back.

    Raises TransitionNotAllowed, NoPaymentProposed, ReasonMissing, SaysNothing, or PaymentInRun: the bank may have it.
    """
    application = lock(application)
    payable.check_act(application, Action.RETURN_PAYMENT)
    reason = written(reason, missing=ReasonMissing())
    order = payable.standing_order(application)
    if order is None:
        raise NoPaymentProposed(case=application.case_number)
    if order.run_name:
        raise PaymentInRun(run=order.run_name)
    dropped = actor.pk == order.proposed_by_id
    _give_back(order, PaymentOrderState.DROPPED if dropped else PaymentOrderState.RETURNED, reason, actor=actor)
    return order


def not_paid(order: PaymentOrder, *, reason: str, missing: Refusal, actor: User) -> None:
    """Give a payment that the bank did not make back to who proposed it. Call with its case locked.

    Raises `missing` without a reason, or SaysNothing.
    """
    _give_back(order, PaymentOrderState.RETURNED, written(reason, missing=missing), actor=actor)


def _give_back(order: PaymentOrder, state: PaymentOrderState, reason: str, *, actor: User) -> None:
    application = order.application
    close(order, state, remark=reason, actor=actor)
    facts = {"amount": order.amount, "other_debt": _debt_of(order), "reason": reason}
    record(application, Action.RETURN_PAYMENT, actor=actor, **facts)
    notify(order.proposed_by, "returned", application=application, actor=actor)


def check_not_released(order: PaymentOrder) -> None:
    """Refuse to release a payment twice. Raises PaymentIsReleased."""
    if order.released_at is not None:
        raise PaymentIsReleased(name=str(order.released_by), day=timezone.localdate(order.released_at))


def in_bank_letters(name: str) -> str:
    """Return a name in the characters that every bank takes (EPC217-08): other signs become a space, & a plus."""
    return re.sub(r"[^A-Za-z0-9/\-?:().,'+ ]", " ", unidecode(name).replace("&", "+")).strip()


def is_other_account(application: Application, iban: str) -> bool:
    """Whether an IBAN is not the one that was given with the application."""
    return iban != pay_to(application)


def close(order: PaymentOrder, state: PaymentOrderState, *, remark: str = "", actor: User) -> None:
    """Write what became of a payment. Call with its case locked."""
    order.state, order.closing_remark = state, remark
    order.closed_by, order.closed_at = actor, timezone.now()
    order.save(update_fields=["state", "closing_remark", "closed_by", "closed_at"])


def close_all(orders: Iterable[PaymentOrder], *, actor: User) -> None:
    """Write that the bank paid these payments. Call with their cases locked."""
    found = PaymentOrder.objects.filter(pk__in=[order.pk for order in orders])
    found.update(state=PaymentOrderState.PAID, closed_by=actor, closed_at=timezone.now())


def _facts_of(order: PaymentOrder) -> dict[str, Any]:
    return {"amount": order.amount, "other_debt": _debt_of(order), "pay_to": order.iban, "holder": order.holder}


def _debt_of(order: PaymentOrder) -> str:
    return order.debt.kind if order.debt is not None else ""


def _check(application: Application, debt: OtherDebt | None, amount: Decimal, *, action: Action, reason: str) -> str:
    """Return the reason to pay more of an award than is due by now; empty where none is needed."""
    if debt is None:
        payable.check_of_award(application, action)
        check_award(application)
        return _check_amount(application, amount, reason=reason)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    other_debts.check(application, debt, amount)
    return ""


def check_award(application: Application, *, besides: MoneyStep | None = None) -> None:
    """Refuse to pay on an award that cannot be paid now, or of which a set-off waits (`besides` one of them).

    Raises ProposalWaits (Awb 4:56), PaymentOnHold, HoldProposed, AwardNotSent, ConditionOpen, AgreementNotSigned,
    DrawnWhileAgreementWaits or SetOffWaits.
    """
    refuse_paying_when_waiting(application)
    holds.check_none(application)
    sending.award_sent_on(application)
    reservations.check_certain(application, on=timezone.localdate())
    check_signed(application, timezone.localdate())
    check_none_waits(application)
    set_off_terms.check_none_waits(application, besides=besides)


def _check_amount(application: Application, amount: Decimal, *, reason: str) -> str:
    """Return the reason to pay more than is due by now; empty where none is needed."""
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    payable.check_remaining(application, amount)
    still_open = payable.open_amount(application)
    if amount > still_open:
        raise PaysMoreThanAwarded(open=still_open, amount=amount)
    return payable.check_schedule(application, amount, timezone.localdate(), reason=reason)


def _check_account(application: Application, debt: OtherDebt | None, iban: str, *, reason: str) -> str:
    """Return where an account is known from that was not given with the application; empty for the one that was."""
    if not iban.strip():
        owed_to = debt.objector.objection.objector if debt is not None and debt.objector is not None else ""
        raise AccountOfObjectorUnknown(name=owed_to) if owed_to else AccountUnknown()
    if plain_iban(iban) == settings.PAYER_IBAN:
        raise OwnAccount
    returned = application.payment_orders.filter(state=PaymentOrderState.BOUNCED, iban=plain_iban(iban)).last()
    if returned is not None:  # also the account of the application: the bank did not take it
        return written(reason, missing=AccountBounced(reason=returned.closing_remark))
    is_other = is_other_account(application, plain_iban(iban))
    if debt is not None and debt.objector is not None:
        name = debt.objector.objection.objector
        if not is_other:
            raise AccountOfApplicant(name=name)
        return written(reason, missing=AccountOfObjector(name=name))
    if not is_other:
        return ""
    known = pay_to(application)
    missing: Refusal = OtherAccount(known=known) if known else AccountUnconfirmed()
    return written(reason, missing=missing)
