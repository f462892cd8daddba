"""What was asked for the decision that comes: a view, advice or a reason not to hear belongs to one decision.

What was asked for an earlier decision that stands was answered there (Awb 3:46, 3:50, 4:8). Of a decision itself it is
what came after the one before it. Days are compared, and on the day of that decision itself the dossier says what came
first.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

from django.utils import timezone

from subsidies.enums import Action, DecisionKind
from subsidies.models import Advice, Application, Decision, Hearing, HearingWaiver, Objection

Row = TypeVar("Row", Hearing, Advice)


def last_decision(
    application: Application, *, before: Decision | None = None, but: Collection[DecisionKind] = ()
) -> Decision | None:
    """Return the last standing decision on a case, or the last one before another; from what was fetched already.

    `but` are kinds that do not count.
    """
    until = before.pk if before is not None else None
    rows = [row for row in application.decisions.all() if until is None or row.pk < until]
    return max((row for row in rows if row.kind not in but), key=lambda row: row.pk, default=None)


def hearings(
    application: Application, *, before: Decision | None = None, objection: Objection | None = None
) -> list[Hearing]:
    """Return the views that were asked for a decision, in order; for the next one unless one is given.

    For a decision on the objection of somebody else than the recipient those asked since that came in, also before
    another objection failed: the letter that asks names all of them that are open, and that one left all as it was.
    """
    rows = [row for row in application.hearings.all() if before is None or row.invited_on <= before.decided_on]
    if objection is None or not objection.is_of_another:
        last = last_decision(application, before=before)
    else:
        last = last_decision(application, before=before, but=(DecisionKind.OBJECTION,))
        rows = [row for row in rows if row.invited_on >= objection.received_on]
    return _since(rows, last, lambda row: row.invited_on, Action.INVITE_VIEW)


def advices(application: Application, *, before: Decision | None = None) -> list[Advice]:
    """Return the advice that came in for a decision, in order; for the next one unless one is given."""
    until = before.decided_on if before is not None else date.max
    rows = [row for row in application.advices.all() if row.received_on is not None and row.received_on <= until]
    last = last_decision(application, before=before)
    return _since(rows, last, lambda row: row.received_on or row.asked_on, Action.RECEIVE_ADVICE)


def advices_open(application: Application, *, before: Decision) -> list[Advice]:
    """Return the advice that was asked for a decision and had not come in by its day, in order."""
    until = before.decided_on
    rows = [row for row in application.advices.all() if row.asked_on <= until]
    rows = [row for row in rows if row.received_on is None or row.received_on > until]
    return _since(rows, last_decision(application, before=before), lambda row: row.asked_on, Action.ASK_ADVICE)


def waivers(application: Application, *, before: Decision | None = None) -> list[HearingWaiver]:
    """Return the reasons not to hear the applicant that were recorded for a decision, in order."""
    last = last_decision(application, before=before)
    return [row for row in application.hearing_waivers.all() if last is None or row.recorded_at > last.recorded_at]


def _since(rows: Iterable[Row], last: Decision | None, day_of: Callable[[Row], date], action: Action) -> list[Row]:
    """Return the rows of after a decision; on its own day as many as the dossier has lines about them after it."""
    if last is None:
        return list(rows)
    same = sorted((row for row in rows if day_of(row) == last.decided_on), key=lambda row: row.pk)
    kept = set()
    if same:
        told = last.application.events.filter(action=action, recorded_at__gt=last.recorded_at)
        number = sum(timezone.localdate(line.occurred_at) == last.decided_on for line in told)
        kept = {row.pk for row in same[len(same) - min(number, len(same)) :]}
    return [row for row in rows if day_of(row) > last.decided_on or row.pk in kept]
