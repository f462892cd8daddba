"""The only writer of the dossier."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent


def record(
    application: Application, action: Action, *, actor: User, occurred_at: datetime | None = None, **facts: Any
) -> CaseEvent:
    """Write one line in the dossier: the act, when it happened (now, unless said), and its facts as text."""
    return CaseEvent.objects.create(
        application=application,
        action=action,
        actor=actor,
        occurred_at=occurred_at or timezone.now(),
        data={name: str(value) for name, value in facts.items() if value not in (None, "")},
    )
