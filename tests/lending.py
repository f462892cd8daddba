"""Loans for the tests: awarded, agreed on, drawn and repaid."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from subsidies.award_enums import LoanTrigger
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import EntryKind, Part
from subsidies.models import Application, LedgerEntry, LoanAgreement, LoanTermStart
from subsidies.services.loans import loans
from subsidies.services.loans.loan_balances import LoanBalance, balance_of
from subsidies.services.payments import payment_orders, payments
from tests import paying
from tests.factories import make_award, make_ceiling, make_scheme, make_user
from tests.recorded import recorded
from tests.told import on_file
from tests.trail.tampering import asleep

NOW = timezone.localdate().isoformat()
GOOD = {  # what the acts on a loan are sent; the document is that of the case
    "sign-loan": {
        "signed_on": NOW,
        "trigger": LoanTrigger.START_OF_BUILD,
        "terms_source": "artikel 4 van de overeenkomst",
        "first_due_on": "",
        "months_after": "",
        "instalments": "1",
        "months_between": "",
        "latest_on": "",
        "remark": "In plaats van de eerste",
    },
    "start-loan-term": {"happened_on": NOW, "remark": ""},
    "repay-loan": {"amount": "100,00", "received_on": NOW, "reference": "TERUG-1"},
    "confirm-loan": {"is_confirmed": "yes", "reason": ""},
    "end-drawing": {"asked_on": NOW, "reason": "De groep heeft minder nodig"},
}


STARTS = dict.fromkeys(GOOD, Status.AWARDED)
WITH_DOCUMENT = ("sign-loan", "start-loan-term", "end-drawing")


def as_loan(case: Application) -> Application:
    """A case as if it were of a loan; once awarded its agreement was signed today and 400 euros were drawn."""
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(part=Part.LOAN)
    case.refresh_from_db()
    if case.status == Status.AWARDED:
        sign(case)
        if taken_over_from():  # then it was released in its own time
            payments.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())
        else:
            draw(case, "400.00")
        case.refresh_from_db()
    return case


def ready(case: Application, slug: str) -> None:
    """A case as an act on a loan asks it."""
    as_loan(case)
    if slug == "confirm-loan":
        change(case)


def fresh(case: Application) -> Application:
    """The case as it stands now."""
    return Application.objects.get(pk=case.pk)


@recorded
def make_loan(*, amount: str = "27500.00", dwellings: int = 11, **fields: Any) -> Application:
    """A loan that was awarded and told: 2,500 euros for each dwelling, as the scheme lays down."""
    parameters = fields.pop("parameters", {"loan_per_dwelling": "2500.00", "loan_max": "50000.00"})
    ceiling = fields.pop("ceiling", None) or make_ceiling(scheme=make_scheme(parameters=parameters), part="loan")
    return make_award(amount=amount, ceiling=ceiling, dwellings=dwellings, **fields)


def sign(case: Application, **terms: Any) -> LoanAgreement:
    """The agreement as both signed it today: repaid in whole from the start of construction, unless said otherwise."""
    values: dict[str, Any] = {
        "signed_on": timezone.localdate(),
        "trigger": LoanTrigger.START_OF_BUILD,
        "terms_source": "artikel 4 van de overeenkomst",
        "actor": make_user(),
        **terms,
    }
    if "document" not in values:
        values["document"] = on_file(case)
    return loans.sign_agreement(fresh(case), **values)


def change(case: Application, **terms: Any) -> LoanAgreement:
    """Another agreement in the place of the one that holds, which waits for a second person."""
    return sign(case, remark="De bouw begint later", **terms)


def confirm(case: Application, *, actor: User | None = None, **terms: Any) -> None:
    """A second person looked at the change of the agreement, and confirms it unless said otherwise."""
    loans.confirm_agreement(fresh(case), actor=actor or make_user(), **{"is_confirmed": True, **terms})


def begin(case: Application, **terms: Any) -> LoanTermStart:
    """What makes the loan due happened today, with a document."""
    values = {"happened_on": timezone.localdate(), "actor": make_user(), **terms}
    if "document" not in values:
        values["document"] = on_file(case)
    return loans.start_term(fresh(case), **values)


def draw(case: Application, amount: Any) -> Application:
    """A part of the loan as it is proposed, released and paid; through the services, each by another."""
    case = fresh(case)
    payment_orders.propose_payment(
        case,
        amount=Decimal(amount),
        iban=paying.IBAN,
        holder="Het Nieuwe Erf",
        account_reason="Bankafschrift",
        actor=make_user(),
    )
    payment_orders.release_payment(case, actor=make_user())
    return paying.pay(case, amount=Decimal(amount), paid_on=timezone.localdate(), actor=make_user())


def repay(case: Application, amount: Any, reference: str = "", *, actor: User | None = None, **terms: Any) -> None:
    """A part of the loan that came back today."""
    values = {"received_on": timezone.localdate(), "reference": reference, "actor": actor or make_user(), **terms}
    loans.repay_loan(fresh(case), amount=Decimal(amount), **values)


def end(case: Application, **terms: Any) -> None:
    """The recipient draws no more, as a letter shows."""
    values = {"asked_on": timezone.localdate(), "reason": "Niet meer nodig", "actor": make_user(), **terms}
    if "document" not in values:
        values["document"] = on_file(case)
    loans.end_drawing(fresh(case), **values)


@recorded
def running(**fields: Any) -> Application:
    """A loan that was drawn wholly, and is repaid in two parts from today on."""
    case = make_loan(**fields)
    sign(case, instalments=2, months_between=6)
    draw(case, case.awarded_amount)
    begin(case)
    return fresh(case)


def standing(case: Application, *, days: int = 0) -> LoanBalance:
    """Where the loan stands, so many days from today."""
    return balance_of(fresh(case), on=timezone.localdate() + timedelta(days=days))


@recorded
def closed() -> Application:
    """A loan that was repaid in full."""
    case = running()
    repay(case, case.awarded_amount)
    return fresh(case)


def late(days: int = 30, **fields: Any) -> Application:
    """A loan that was drawn wholly and had to be repaid in whole so many days ago."""
    case = make_loan(**fields)
    first_due_on = timezone.localdate() + timedelta(days=1)
    sign(case, trigger=LoanTrigger.FIXED_DAY, first_due_on=first_due_on)
    draw(case, case.awarded_amount)
    with asleep():
        QuerySet(LoanAgreement).filter(application=case).update(
            signed_on=timezone.localdate() - timedelta(days=days + 30),
            first_due_on=timezone.localdate() - timedelta(days=days),
        )
        _drawn_before(case, days=days + 29)
    return fresh(case)


def _drawn_before(case: Application, *, days: int) -> None:
    """What was drawn was drawn so many days ago. Call while the guards sleep."""
    drawn = QuerySet(LedgerEntry).filter(application=case, kind=EntryKind.PAYMENT)
    drawn.update(booked_on=timezone.localdate() - timedelta(days=days))


def came_back(case: Application) -> None:
    """All that was drawn of a loan came back today; a row, without the services."""
    share, amount = case.ceiling.shares.get(), case.requested_amount
    terms = {"amount": amount, "booked_on": timezone.localdate(), "actor": make_user()}
    LedgerEntry.objects.create(application=case, share=share, kind=EntryKind.INSTALMENT, **terms)


def drawn_and_late(case: Application) -> None:
    """A case as if a loan of what was asked was drawn and had to be repaid a month ago; rows, without the services."""
    today = timezone.localdate()
    repaid(case)
    with asleep():
        LedgerEntry.objects.filter(application=case, kind=EntryKind.INSTALMENT)._raw_delete("default")
        QuerySet(LoanAgreement).filter(application=case).update(
            trigger=LoanTrigger.FIXED_DAY,
            signed_on=today - timedelta(days=60),
            first_due_on=today - timedelta(days=30),
        )
        _drawn_before(case, days=59)
    case.refresh_from_db()


def repaid(case: Application) -> None:
    """A case as if a loan of what was asked had come back wholly today; rows, without the services."""
    today, actor = timezone.localdate(), make_user()
    with asleep():
        awarded = {"status": Status.AWARDED, "decided_on": today, "complete_on": case.received_on}
        QuerySet(Application).filter(pk=case.pk).update(
            part=Part.LOAN, awarded_amount=case.requested_amount, **awarded
        )
        agreement = {"signed_on": today, "trigger": LoanTrigger.START_OF_BUILD, "source": "x", "actor": actor}
        LoanAgreement.objects.create(application=case, document=on_file(case, actor=actor), **agreement)
        share = case.ceiling.shares.get()
        for kind in (EntryKind.COMMITMENT, EntryKind.PAYMENT, EntryKind.INSTALMENT):
            terms = {"kind": kind, "amount": case.requested_amount, "booked_on": today, "actor": actor}
            LedgerEntry.objects.create(application=case, share=share, **terms)
