"""Periods and cases that are kept, straight into the tables."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from subsidies.enums import DECIDED, ENDED, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, LedgerEntry, RetentionHold, RetentionPeriod, RetentionRelease
from tests.factories import make_application, make_user
from tests.trail.tampering import asleep


def closed(status: str = Status.REFUSED, **values: Any) -> Application:
    """A case of 1.000 euros as if it was closed today in a status; one that was settled at all of it."""
    case, today = make_application(), timezone.localdate()
    fields: dict[str, Any] = {"status": status, "complete_on": case.received_on}
    fields |= {"decided_on": today} if status in DECIDED else {}
    fields |= {"withdrawn_on": today} if status in ENDED else {}
    if status in (Status.AWARDED, Status.SETTLED):
        fields |= {"awarded_amount": Decimal(1000)}
    if status == Status.SETTLED:
        fields |= {"settled_amount": Decimal(1000), "settled_on": today}
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(**fields | values)
    return Application.objects.get(pk=case.pk)


def settled(*, paid: int = 1000, back: int | None = None, **values: Any) -> Application:
    """A case that was settled, of which so many euros were paid; with `back` a loan, and what of it came back."""
    case = closed(Status.SETTLED, **values)
    booked = {"commitment": 1000, "payment": paid}
    if back is not None:
        booked["instalment"] = back
    with asleep():
        if back is not None:
            QuerySet(Application).filter(pk=case.pk).update(part=Part.LOAN)
        for kind, amount in booked.items():
            if amount:
                LedgerEntry.objects.create(
                    application=case,
                    share=case.ceiling.shares.get(),
                    kind=kind,
                    amount=Decimal(amount),
                    booked_on=timezone.localdate(),
                    actor=make_user(),
                )
    return Application.objects.get(pk=case.pk)


def period(**values: Any) -> RetentionPeriod:
    terms = {"outcome": "refused", "valid_from": date(2021, 1, 1), "years": 7, "source": "Selectielijst, nr. 1"}
    return RetentionPeriod.objects.create(**terms | values)


def hold(case: Application | None = None, **values: Any) -> RetentionHold:
    terms = {"reason": "Een claim van de buurman", "actor": make_user()}
    return RetentionHold.objects.create(application=case or make_application(), **terms | values)


def release(**values: Any) -> RetentionRelease:
    return RetentionRelease.objects.create(
        **{"hold": hold(), "reason": "De claim is ingetrokken", "actor": make_user(), **values}
    )


def confirmed() -> RetentionPeriod:
    """A period that stays as it is."""
    return period(is_confirmed=True)


CONSTRAINTS: dict[str, Any] = {
    "retention_period_is_one_a_day": (period, {}, {"valid_from": date(2020, 1, 1)}),
    "retention_period_is_of_some_years": (period, {"years": 100}, {"years": 101}),
    "retention_period_names_its_source": (period, {}, {"source": ""}),
    "retention_hold_says_why": (hold, {}, {"reason": ""}),
    "retention_release_says_why": (release, {}, {"reason": ""}),
}
