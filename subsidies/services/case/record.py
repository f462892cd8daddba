"""The only writer of the dossier, and so the place where duties are kept apart for every act, through every door."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from drenthe.accounts.models import User
from drenthe.dates.services.checks import date_facts, moment_of
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent
from subsidies.services.case import duties


def record(
    application: Application,
    action: Action,
    *,
    actor: User,
    on: date | None = None,
    occurred_at: datetime | None = None,
    date_reason: str = "",
    **facts: Any,
) -> CaseEvent:
    """Write one line in the dossier: the act, when it counts (now, unless given), and its facts as text.

    `date_reason` says why it is dated further back than usual. Raises AdviserOfProject, HasInterest or DutiesApart
    when the actor may not do this on this case; call it inside the transaction of the act.
    """
    duties.check(application, action, actor=actor)
    line = line_of(application, action, actor=actor, on=on, occurred_at=occurred_at, date_reason=date_reason, **facts)
    line.save(force_insert=True)
    return line


def record_all(lines: Sequence[CaseEvent], action: Action, *, actor: User) -> None:
    """Write the same act of one person in the dossiers of many cases, in a fixed number of queries; see `record`."""
    duties.check_all([line.application for line in lines], action, actor=actor)
    CaseEvent.objects.bulk_create(lines)


def line_of(
    application: Application,
    action: Action,
    *,
    actor: User,
    on: date | None = None,
    occurred_at: datetime | None = None,
    date_reason: str = "",
    **facts: Any,
) -> CaseEvent:
    """Return a line for the dossier that is not written yet: `record_all` does."""
    return CaseEvent(
        application=application,
        action=action,
        actor=actor,
        occurred_at=occurred_at or moment_of(on),
        data={name: str(value) for name, value in facts.items() if value not in (None, "")} | date_facts(date_reason),
    )
