"""Why a closed case stays although its period is over, each as a condition of the database on a case.

Who is in doubt keeps: what may still be asked, paid or decided counts until it is recorded as done.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from drenthe.lib.values.calendar_years import years_before
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import STANDING_ORDERS, MoneyStepKind, MoneyStepState, PaymentOrderState
from subsidies.enums import SETTLEMENTS, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    Decision,
    Irregularity,
    LedgerEntry,
    Letter,
    MoneyStep,
    ObjectionStep,
    OtherDebt,
    PaymentOrder,
    ReceiptPart,
    RetentionHold,
)
from subsidies.objection_enums import ObjectionStepKind as Step
from subsidies.retention_enums import StayReason
from subsidies.services.ceilings.ledger import COMMITTED, NOT_OWED, PAID
from subsidies.services.decisions.standing_amount import standing_in_database
from subsidies.services.objections.objections_open import waiting_objections

FIVE = 5  # years after a settlement (Awb 4:49, paragraph 3; 4:57, paragraph 4)
NOTHING = Value(Decimal(0), output_field=MoneyField())
CASE = OuterRef("pk")


def marks(*, on: date) -> Mapping[StayReason, Any]:
    """Return by reason whether a case stays for it on a day; not whether a period is known and confirmed."""
    return {
        StayReason.HELD: Exists(RetentionHold.objects.filter(application=CASE, release=None)),
        StayReason.OBJECTION: Exists(waiting_objections().filter(application=CASE)),
        StayReason.COURT: Exists(_before_court()),
        StayReason.CLAIM: Exists(_claims()) | Exists(_charges()),
        StayReason.TO_PAY: Exists(_unpaid()) | Exists(_debts()) | Exists(_orders()),
        StayReason.LOAN: Exists(_running()),
        StayReason.ON_HOLD: Exists(_on_hold()),
        StayReason.FIVE_YEARS: Exists(_settled_since(on)) | Exists(_told_since(on)),
        StayReason.NOT_TOLD: Exists(_irregular(on)) | Exists(_waiting()),
    }


def _before_court() -> Any:
    ruled = ObjectionStep.objects.filter(objection=OuterRef("objection"), kind=Step.RULING, pk__gt=OuterRef("pk"))
    asked = ObjectionStep.objects.filter(application=CASE, kind__in=[Step.APPEAL, Step.RELIEF])
    return asked.filter(~Exists(ruled))


def _booked(sums: Any) -> Coalesce:
    rows = LedgerEntry.objects.filter(application=CASE).order_by().values("application")
    return Coalesce(Subquery(rows.annotate(one=sums).values("one")), NOTHING, output_field=MoneyField())


def _sum_of(rows: Any, by: str) -> Coalesce:
    """The amounts of rows that a query asks for one of `by`."""
    sums = rows.order_by().values(by).annotate(one=Sum("amount")).values("one")
    return Coalesce(Subquery(sums), NOTHING, output_field=MoneyField())


def _claims() -> Any:
    """More was paid than stands of the subsidy, and not written off."""
    gone = MoneyStep.objects.filter(application=CASE, kind=MoneyStepKind.WRITE_OFF, state=MoneyStepState.DECIDED)
    rows: Any = Application.objects.filter(pk=CASE).exclude(part=Part.LOAN)
    rows = rows.annotate(paid_now=_booked(PAID), gone=_sum_of(gone, "application"))
    return rows.filter(paid_now__gt=standing_in_database() + F("gone"))


def _charges() -> Any:
    """A reminder, writ or decision on interest asks more than came in for it or was written off."""
    own = Q(step=OuterRef("pk")) | Q(step=OuterRef("replaces"))
    came = ReceiptPart.objects.filter(own, line__reversal=None)
    off = MoneyStep.objects.filter(
        charge=OuterRef("pk"), kind=MoneyStepKind.CHARGE_WRITE_OFF, state=MoneyStepState.DECIDED
    )
    rows: Any = MoneyStep.objects.filter(application=CASE, state=MoneyStepState.DECIDED, replaced_by=None)
    rows = rows.filter(Q(kind=MoneyStepKind.INTEREST) | Q(cost__isnull=False))
    asked = Case(When(kind=MoneyStepKind.INTEREST, then=F("amount")), default=F("cost"), output_field=MoneyField())
    rows = rows.annotate(asked=Coalesce(asked, NOTHING), came=_sum_of(came, "application"), off=_sum_of(off, "charge"))
    return rows.filter(asked__gt=F("came") + F("off"))


def _unpaid() -> Any:
    """Less was paid than is committed."""
    rows = Application.objects.filter(pk=CASE, status=Status.SETTLED)
    return rows.annotate(promised=_booked(COMMITTED), paid_now=_booked(PAID)).filter(promised__gt=F("paid_now"))


def _debts() -> Any:
    """A penalty or the costs of an objection were not paid."""
    paid = PaymentOrder.objects.filter(debt=OuterRef("pk"), state=PaymentOrderState.PAID)
    rows: Any = OtherDebt.objects.filter(application=CASE)
    return rows.annotate(paid_now=_sum_of(paid, "debt")).filter(amount__gt=F("paid_now"))


def _orders() -> Any:
    return PaymentOrder.objects.filter(application=CASE, state__in=STANDING_ORDERS)


def _running() -> Any:
    """Of a loan more was paid out than came back or was waived."""
    back = Sum(
        Case(*(When(kind=kind, then=sign * F("amount")) for kind, sign in NOT_OWED.items()), output_field=MoneyField())
    )
    rows = Application.objects.filter(pk=CASE, part=Part.LOAN)
    return rows.annotate(paid_now=_booked(PAID), back=_booked(back)).filter(paid_now__gt=F("back"))


def _on_hold() -> Any:
    return MoneyStep.objects.filter(
        application=CASE, kind=MoneyStepKind.HOLD, state=MoneyStepState.DECIDED, ended_on=None
    )


def _settled_since(on: date) -> Any:
    since = years_before(on, FIVE)
    return Decision.objects.filter(application=CASE, kind__in=SETTLEMENTS, undone=None, decided_on__gt=since)


def _told_since(on: date) -> Any:
    since = years_before(on, FIVE)
    return Letter.objects.filter(application=CASE, decision__kind__in=SETTLEMENTS, sent_on__gt=since)


def _irregular(on: date) -> Any:
    """An entry of the register about the case stands, will stand, or waits for a second person.

    The register is confidential: it goes under the same words as what waits for a decision, so that nobody who reads
    the list learns which of the two it is.
    """
    return Irregularity.objects.asking(on).filter(application=CASE)


def _waiting() -> Any:
    """A step about money waits for a decision, such as a hold on payment for a suspicion (GDPR 23, UAVG 41)."""
    return MoneyStep.objects.filter(application=CASE, state=MoneyStepState.PROPOSED)
