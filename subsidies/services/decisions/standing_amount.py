"""What stands of a subsidy, in euros: one answer for what is paid, committed, repaid, verified and kept.

As it was awarded, lowered, settled or decided anew on an objection, once that works (Awb 3:40); nothing of what was
refused or withdrawn, or is not decided yet. What was paid beyond it is not owed by the province (Awb 4:57, 4:95), and
stays committed until it came back.
"""

from decimal import Decimal

from django.db.models import Case, F, Q, Value, When

from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.transitions import OWING, PAYABLE


def standing_amount(application: Application) -> Decimal:
    """Return what stands of a subsidy now; of a loan its principal, also where it is not drawn any further."""
    if application.status == Status.SETTLED:
        return application.settled_amount or ZERO
    return (application.awarded_amount or ZERO) if application.status == Status.AWARDED else ZERO


def awarded_now_in_database() -> Case:
    """Return `Application.awarded_now` as an expression on a case, for the database."""
    is_withdrawn = Q(status=Status.WITHDRAWN, awarded_amount__isnull=False)
    return Case(When(is_withdrawn, then=Value(ZERO)), default=F("awarded_amount"), output_field=MoneyField())


def standing_in_database() -> Case:
    """Return the same as an expression on a case, for the database."""
    return Case(
        When(status=Status.SETTLED, then=F("settled_amount")),
        When(status=Status.AWARDED, then=F("awarded_amount")),
        default=Value(ZERO),
        output_field=MoneyField(),
    )


def kept_for(standing: Decimal, paid: Decimal) -> Decimal:
    """Return what is committed to a case of which so much stands and was paid: what was paid too much as well."""
    return max(standing, paid)


def may_owe(application: Application) -> bool:
    """Whether of the money of a subsidy something can be owed back: also of an award that was withdrawn."""
    is_ended = application.status == Status.WITHDRAWN and application.awarded_amount is not None
    return is_ended or application.status in PAYABLE


def statuses_that_owe(application: Application) -> frozenset[Status]:
    """Return the statuses from which something about what is owed back can be done with this case."""
    return OWING if may_owe(application) else PAYABLE
