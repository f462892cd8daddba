"""Signs of life: beat writes one itself, the worker writes one when a message of beat came through the queue.

So an old sign of the worker with a new one of beat means that the worker or the queue between them is gone.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from drenthe.background.enums import Part
from drenthe.background.models import SignOfLife

EVERY = timedelta(seconds=30)
SILENT_AFTER = timedelta(seconds=150)  # five signs: a task may keep the worker that long


def show(part: Part) -> None:
    """Give a sign of life."""
    SignOfLife.objects.update_or_create(part=part, defaults={"seen_at": timezone.now()})


def last_seen() -> dict[Part, datetime | None]:
    """Return when each part was last seen; None when it never was."""
    seen = dict(SignOfLife.objects.values_list("part", "seen_at"))
    return {part: seen.get(part.value) for part in Part}


def silent() -> list[Part]:
    """Return the parts that have given no sign for too long, or never one."""
    since = timezone.now() - SILENT_AFTER
    return [part for part, seen_at in last_seen().items() if seen_at is None or seen_at < since]
