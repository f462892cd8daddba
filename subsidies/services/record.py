"""The only writer of the dossier, and so the place where duties are kept apart for every act, through every door."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent
from subsidies.services import duties


def record(
    application: Application, action: Action, *, actor: User, occurred_at: datetime | None = None, **facts: Any
) -> CaseEvent:
    """Write one line in the dossier: the act, when it happened (now, unless said), and its facts as text.

    Raises AdviserOfProject or DutiesApart when the actor may not do this on this case; call it inside the transaction
    of the act.
    """
    duties.check(application, action, actor=actor)
    return CaseEvent.objects.create(
        application=application,
        action=action,
        actor=actor,
        occurred_at=occurred_at or timezone.now(),
        data={name: str(value) for name, value in facts.items() if value not in (None, "")},
    )
