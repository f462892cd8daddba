"""The only writer of the dossier."""

from datetime import date, datetime
from typing import Any

from drenthe.accounts.models import User
from drenthe.dates.services.checks import date_facts, moment_of
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent


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

    `date_reason` says why it is dated further back than usual.
    """
    return CaseEvent.objects.create(
        application=application,
        action=action,
        actor=actor,
        occurred_at=occurred_at or moment_of(on),
        data={name: str(value) for name, value in facts.items() if value not in (None, "")} | date_facts(date_reason),
    )
