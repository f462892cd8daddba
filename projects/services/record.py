"""The dossiers of projects and of registers: the only writer of ProjectEvent and RegisterEvent."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from drenthe.accounts.models import User
from drenthe.dates.services.checks import date_facts, moment_of
from projects.models import Advice, AgendaAction, Guide, Project, ProjectEvent, RegisterEvent


def record(
    project: Project,
    action: str,
    /,
    *,
    actor: User,
    is_confidential: bool = False,
    changes: Mapping[str, str] | None = None,
    date_reason: str = "",
    **data: Any,
) -> ProjectEvent:
    """Write one line: what was done by whom, with its facts as texts.

    What was written down later (`on` is a day in the past) counts from noon of that day; `recorded_at` says when it
    was written, and `date_reason` why it is dated further back than usual.
    """
    facts = _facts({**data, **(changes or {})})
    return ProjectEvent.objects.create(
        project=project,
        action=action,
        occurred_at=_moment(data),
        actor=actor,
        is_confidential=is_confidential,
        data=facts | date_facts(date_reason),
    )


def record_in_register(
    subject: Guide | Advice | AgendaAction, action: str, /, *, actor: User, date_reason: str = "", **data: Any
) -> RegisterEvent:
    """Write one entry about a guide, an advice or an action: what was done by whom, with its facts as texts."""
    about = {Guide: "guide", Advice: "advice", AgendaAction: "agenda_action"}[type(subject)]
    return RegisterEvent.objects.create(
        action=action,
        occurred_at=_moment(data),
        actor=actor,
        data=_facts(data) | date_facts(date_reason),
        **{about: subject},
    )


def _facts(data: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in data.items() if value not in (None, "")}


def _moment(data: Mapping[str, Any]) -> datetime:
    day = data.get("on")
    return moment_of(day if isinstance(day, date) else None)
