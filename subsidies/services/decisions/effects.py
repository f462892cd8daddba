"""What ends, lowers or settles an award works once its letter was sent, and not before the day that it names.

Until then the award stands as it stood (Awb 3:40, 4:50): its money is not given to another, and it is not paid beyond
what remains.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from subsidies.enums import GRANTED, SETTLEMENTS, WITH_AMOUNT, Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision
from subsidies.services.case.cases import lock, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.effect_refusals import EndsAwardLater
from subsidies.services.decisions.said import terms_of
from subsidies.services.decisions.standing_amount import kept_for
from subsidies.services.payments import holds
from subsidies.services.years import closed_years

BY_EFFECT = {
    DecisionKind.WITHDRAWAL_ASKED: Action.END_AWARD,
    DecisionKind.WITHDRAWAL: Action.END_AWARD,
    DecisionKind.LOWERING: Action.LOWER_AWARD,
    DecisionKind.SETTLEMENT: Action.SETTLE,
    DecisionKind.SETTLEMENT_CHANGE: Action.CHANGE_SETTLEMENT,
    DecisionKind.OBJECTION_SETTLEMENT: Action.CHANGE_SETTLEMENT,  # lower, on the objection of somebody else
    DecisionKind.OBJECTION_AWARD: Action.LOWER_AWARD,  # on the objection of somebody else (Awb 7:11)
    DecisionKind.OBJECTION_REFUSAL: Action.REFUSE_ON_OBJECTION,
}
LOWERS = (DecisionKind.LOWERING, DecisionKind.OBJECTION_AWARD)
SETTLES_ANEW = (DecisionKind.SETTLEMENT_CHANGE, DecisionKind.OBJECTION_SETTLEMENT)
RAISES_TOO = (DecisionKind.OBJECTION_AWARD, DecisionKind.OBJECTION_SETTLEMENT)  # that works with the signature


def awaiting(application: Application) -> Decision | None:
    """Return the decision that ends, lowers or settles the award, or settles it at less, and does not work yet.

    The last one that was signed counts, also where what is taken over bears an earlier date. From what was fetched.
    """
    last = next(iter(reversed(_on_award(application))), None)
    if last is None:
        return None
    if application.status == Status.SETTLED:
        return last if last.kind in SETTLES_ANEW and last.amount != application.settled_amount else None
    if last.kind not in BY_EFFECT or application.status != Status.AWARDED:
        return None
    is_done = last.kind in LOWERS and last.amount == application.awarded_amount
    return None if is_done else last


def _on_award(application: Application) -> list[Decision]:
    """The decisions that say what an award comes to, as they were signed: not one that left another as it was."""
    rows = [row for row in application.decisions.all() if row.kind != DecisionKind.OBJECTION]
    return sorted(rows, key=lambda row: row.pk)


def _takes(decision: Decision) -> bool:
    """Whether a decision ends, lowers or settles an award: of one on an objection where it lowered what stood."""
    if decision.kind not in RAISES_TOO:
        return decision.kind in BY_EFFECT
    rows = [row for row in _on_award(decision.application) if row.pk < decision.pk]
    before = rows[-1].amount if rows and rows[-1].kind in (*WITH_AMOUNT, *SETTLEMENTS) else None
    return before is not None and (decision.amount or ZERO) < before


def says_what_stands(application: Application) -> Decision | None:
    """Return the last decision that works of those that say what an award comes to; None without one.

    What gives more works with its signature, what takes with its letter (Awb 3:40). From what was fetched.
    """
    today = timezone.localdate()
    rows = [row for row in _on_award(application) if not _takes(row) or (row.works_since or date.max) <= today]
    return rows[-1] if rows else None


def works_since(decision: Decision) -> date | None:
    """Return from which day a decision on an award works here; None while its letter was not sent."""
    return decision.works_since


def overtaken(application: Application) -> list[Decision]:
    """Return the decisions on an award that never work: another was signed before they did. From what was fetched."""
    return [
        row
        for row, after in pairwise(_on_award(application))
        if _takes(row) and ((since := works_since(row)) is None or since > after.decided_on)
    ]


def check_none(application: Application) -> None:
    """Refuse what an award bears no more while a decision on it waits for its effect. Raises EndsAwardLater."""
    decision = awaiting(application)
    if decision is not None:
        kind, decided_on = decision.get_kind_display(), decision.decided_on
        raise EndsAwardLater(kind=kind, decided_on=decided_on, when=when_it_works(decision))


def when_it_works(decision: Decision) -> str:
    """Return in a sentence of the active language when a decision on an award works that does not work yet."""
    named = terms_of(decision.proposal).works_on
    if named is None:
        return _("It works once its letter was sent.")
    day = {"day": date_format(named)}
    if decision.sent_on is None:
        return _("It works once its letter was sent, and not before %(day)s.") % day
    return _("Its letter was sent; it works from %(day)s.") % day


def check_may_follow(application: Application, kind: str) -> None:
    """Refuse a proposal on an award while a decision on it waits for its effect. Raises EndsAwardLater.

    What the recipient asks itself need not wait for a lowering: the award then ends with the letter of that.
    """
    decision = awaiting(application)
    is_asked = kind == DecisionKind.WITHDRAWAL_ASKED
    if decision is not None and not (is_asked and decision.kind == DecisionKind.LOWERING):
        check_none(application)


def awaiting_amount(application: Application) -> Decimal | None:
    """Return what an award comes to once the decision works that waits for it, in euros; None when none waits."""
    decision = awaiting(application)
    return None if decision is None else decision.amount or ZERO


def payable(application: Application, *, committed: Decimal, paid: Decimal) -> Decimal:
    """Return what is still to be paid of what is committed, in euros: no more than a decision that waits leaves."""
    remaining = awaiting_amount(application)
    return max((committed if remaining is None else min(remaining, committed)) - paid, ZERO)


@transaction.atomic
def take_effect(application: Application, *, on: date) -> Application:
    """Give back to the ceiling what is not awarded any more, if the decision that says so works by that day.

    It is booked on the day from which it works; where its year was closed meanwhile, on the first day of the year that
    is open. Nothing happens otherwise, or a second time.
    """
    application = lock(application)
    decision = awaiting(application)
    since = works_since(decision) if decision is not None else None
    if decision is None or since is None or since > on:
        return application
    action = BY_EFFECT[DecisionKind(decision.kind)]
    application.status = next_status(application, action)
    back = _given_back(application, decision)
    booked_on = closed_years.booking_day(since)
    ledger.release(application, amount=back, booked_on=booked_on, actor=decision.actor)
    if action == Action.LOWER_AWARD:
        application.awarded_amount = decision.amount
    elif action == Action.REFUSE_ON_OBJECTION:
        application.awarded_amount, application.decided_on = None, decision.decided_on
    elif action == Action.CHANGE_SETTLEMENT:
        application.settled_amount = decision.amount  # the day of the settlement stays (Awb 4:49, paragraph 2)
    elif action == Action.SETTLE:
        application.settled_amount, application.settled_on = decision.amount, since
    else:
        application.withdrawn_on = since
    changed = ["status", "awarded_amount", "withdrawn_on", "settled_amount", "settled_on", "decided_on"]
    application.save(update_fields=changed)
    holds.end(application, on=since)
    facts: dict[str, Any] = {"kind": decision.kind, "released": back}
    if booked_on != since:
        facts["booked_on"] = booked_on.isoformat()
    record(application, action, actor=User.objects.system(), on=since, **facts)
    return application


def _given_back(application: Application, decision: Decision) -> Decimal:
    """Return what goes back to the ceiling, in euros; what was paid beyond what remains once that is repaid."""
    committed, paid = ledger.sums_of(application)
    return max(committed - kept_for(decision.amount or ZERO, paid), ZERO)


def due(*, on: date) -> Iterator[Application]:
    """Yield the cases of which a decision on the award works by a day, and was not carried out."""
    last = Decision.objects.filter(application=OuterRef("pk")).exclude(kind=DecisionKind.OBJECTION).order_by("-pk")
    waiting = Application.objects.filter(status__in=GRANTED).annotate(
        last_kind=Subquery(last.values("kind")[:1]), last_amount=Subquery(last.values("amount")[:1])
    )
    settles = Q(last_kind=DecisionKind.SETTLEMENT)
    differs = settles | Q(last_amount__isnull=True) | ~Q(last_amount=F("awarded_amount"))
    anew = Q(status=Status.SETTLED, last_kind__in=SETTLES_ANEW) & ~Q(last_amount=F("settled_amount"))
    waiting = waiting.filter(anew | Q(differs, status=Status.AWARDED, last_kind__in=list(BY_EFFECT)))
    for case in waiting.iterator():
        decision = awaiting(case)
        since = works_since(decision) if decision is not None else None
        if since is not None and since <= on:
            yield case
