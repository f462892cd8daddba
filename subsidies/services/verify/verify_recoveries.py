"""What stands of every award and what was recovered of it: less than was paid only by a decision that was told."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import Part
from subsidies.models import Application, LedgerEntry, MoneyStep
from subsidies.services.ceilings.ledger import PAID
from subsidies.services.decisions import effects
from subsidies.services.decisions.standing_amount import standing_amount, standing_in_database

WHAT_SAYS_SO = ("decisions__proposal__terms", "letters", "sent_elsewhere")
STOOD = (MoneyStepState.DECIDED, MoneyStepState.REVOKED)


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each award of which too much was paid and no decision says so, and for each odd recovery."""
    if scope.tables is not None:
        return
    yield from _paid_beyond()
    yield from _recoveries()


def _paid_beyond() -> Iterator[str]:
    """Of an award less stands than was paid only by a lowering or withdrawal that works (Awb 3:40, 4:48, 7:11)."""
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    rows = Application.objects.filter(status__in=(Status.AWARDED, Status.WITHDRAWN))
    rows = rows.annotate(paid_now=Subquery(booked.annotate(one=PAID).values("one")))
    rows = rows.filter(paid_now__gt=standing_in_database()).order_by("pk").prefetch_related(*WHAT_SAYS_SO)
    for case in rows.iterator(chunk_size=1000):
        said, stands = effects.says_what_stands(case), standing_amount(case)
        if said is None or (said.amount or ZERO) != stands:
            yield f"case {case}: {case.paid_now} paid, {stands} stands, and no decision that works says so"
        if case.part == Part.LOAN:
            yield f"case {case}: {case.paid_now} paid of a loan of which {stands} stands"


def _recoveries() -> Iterator[str]:
    """What is recovered was paid beyond what stood: no more than was ever paid, and of what stood by a decision."""
    booked = LedgerEntry.objects.filter(application=OuterRef("application"), kind="payment").order_by()
    paid = booked.values("application").annotate(one=PAID).values("one")
    rows = MoneyStep.objects.filter(kind=MoneyStepKind.RECOVERY, state__in=STOOD).select_related("application")
    for step in rows.annotate(ever_paid=Subquery(paid)).order_by("pk").prefetch_related("application__decisions"):
        case, asked = step.application, (step.amount or ZERO) + (step.stood or ZERO)
        if asked > (step.ever_paid or ZERO):
            yield f"case {case}: {step.amount} recovered beyond {step.stood}, and {step.ever_paid or ZERO} ever paid"
        said = {row.amount or ZERO for row in case.decisions.all()}
        if step.stood not in said:
            yield f"case {case}: recovered beyond {step.stood}, which no decision says"
        if case.part == Part.LOAN:
            yield f"case {case}: {step.amount} of a loan recovered"
