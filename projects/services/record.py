"""The dossier of a project: the only writer of ProjectEvent."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from projects.models import Project, ProjectEvent


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
    facts = {key: str(value) for key, value in {**data, **(changes or {})}.items() if value not in (None, "")}
    return ProjectEvent.objects.create(
        project=project,
        action=action,
        occurred_at=_when(data.get("on")),
        actor=actor,
        is_confidential=is_confidential,
        data=facts,
    )


def _when(day: Any) -> datetime:
    if isinstance(day, date) and day < timezone.localdate():
        return timezone.make_aware(datetime.combine(day, time(12)))
    return timezone.now()
