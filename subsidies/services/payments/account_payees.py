"""Whether one account is used for two payees: said when it is entered, proposed and released."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from subsidies.models import ApplicantDetails, Application, OtherDebt, PaymentOrder
from subsidies.services.application.applicants import given_applicant
from subsidies.services.payments.other_debts import TO_WHOM

NAMES_AT_MOST = 5
MOST_ORDERS = 100  # the last ones


def others_on(order: PaymentOrder) -> list[str]:
    """Return the cases of which a payment to somebody else went to the same account, the last ones first."""
    return others_with(order.iban, application=order.application, debt=order.debt)


def others_with(iban: str, *, application: Application, debt: OtherDebt | None = None) -> list[str]:
    """Return the cases on which an account is that of another payee, by a payment or by an application."""
    if not iban:
        return []
    return list(dict.fromkeys(_others(iban, application, debt)))[:NAMES_AT_MOST]


def warning_of(order: PaymentOrder) -> str:
    """Return what is said once a payment was proposed to an account of another payee; empty where it is not."""
    return _warning(others_on(order))


def warning_of_case(application: Application) -> str:
    """Return what is said once an application was entered with the account of another applicant; empty otherwise."""
    return _warning(others_with(given_applicant(application).iban, application=application))


def _warning(cases: list[str]) -> str:
    if not cases:
        return ""
    return _(
        "The same account was used for somebody else: %(cases)s. Find out whether that is right, before it is paid to."
    ) % {"cases": ", ".join(cases)}


def _payee(application: Application, debt: OtherDebt | None) -> tuple[str, int | str]:
    """Who is paid: who objected, where that is owed something, and else the applicant."""
    if debt is not None and debt.objector is not None:
        return "objector", debt.objector.objection.objector.casefold()
    return "applicant", application.applicant_id


def _others(iban: str, application: Application, debt: OtherDebt | None) -> Iterator[str]:
    own = _payee(application, debt)
    orders = PaymentOrder.objects.filter(iban=iban).select_related("application", "debt").order_by("-pk")
    for row in orders.prefetch_related(*(f"debt__{name}" for name in TO_WHOM))[:MOST_ORDERS]:
        if _payee(row.application, row.debt) != own:
            yield row.application.case_number
    given = ApplicantDetails.objects.filter(iban=iban).exclude(application=application)
    if debt is None or debt.objector is None:
        given = given.exclude(application__applicant=application.applicant_id)
    yield from given.order_by("-pk").values_list("application__case_number", flat=True)[:NAMES_AT_MOST]
