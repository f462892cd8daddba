"""The dossiers of projects and of registers: the only writer of ProjectEvent and RegisterEvent."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from projects.models import Advice, AgendaAction, Guide, Project, ProjectEvent, RegisterEvent


def record(
    project: Project,
    action: str,
    /,
    *,
    actor: User,
    is_confidential: bool = False,
    changes: Mapping[str, str] | None = None,
    **data: Any,
) -> ProjectEvent:
    """Write one line: what was done by whom, with its facts as texts.

    What was written down later (`on` is a day in the past) happened at noon of that day; `recorded_at` says when it
    was written.
    """
    facts = _facts({**data, **(changes or {})})
    return ProjectEvent.objects.create(
        project=project,
        action=action,
        occurred_at=_when(data.get("on")),
        actor=actor,
        is_confidential=is_confidential,
        data=facts,
    )


def record_in_register(
    subject: Guide | Advice | AgendaAction, action: str, /, *, actor: User, **data: Any
) -> RegisterEvent:
    """Write one entry about a guide, an advice or an action: what was done by whom, with its facts as texts."""
    about = {Guide: "guide", Advice: "advice", AgendaAction: "agenda_action"}[type(subject)]
    return RegisterEvent.objects.create(
        action=action, occurred_at=_when(data.get("on")), actor=actor, data=_facts(data), **{about: subject}
    )


def _facts(data: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in data.items() if value not in (None, "")}


def _when(day: Any) -> datetime:
    if isinstance(day, date) and day < timezone.localdate():
        return timezone.make_aware(datetime.combine(day, time(12)))
    return timezone.now()
