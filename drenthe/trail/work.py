"""Who acts in the background: the worker, on behalf of whoever started the work."""

from contextlib import ExitStack
from typing import Any

from celery.signals import before_task_publish, task_postrun, task_prerun

from drenthe.trail import context
from drenthe.trail.confidential import noticing
from drenthe.trail.enums import Source
from drenthe.trail.services.reading import record_reading

HEADER = "trail_on_behalf_of"
_running: dict[str, Any] = {}


def connect() -> None:
    """Listen to Celery: the one place through which all work in the background goes."""
    before_task_publish.connect(send, dispatch_uid="trail")
    task_prerun.connect(begin, dispatch_uid="trail")
    task_postrun.connect(end, dispatch_uid="trail")


def send(headers: dict[str, Any] | None = None, **_kwargs: Any) -> None:
    """Give along for whom the work is."""
    if headers is not None:
        now = context.current()
        headers[HEADER] = now.on_behalf_of or now.actor


def begin(task_id: str = "", task: Any = None, **_kwargs: Any) -> None:
    """Act as the worker from here on."""
    request = getattr(task, "request", None)
    behalf = (getattr(request, HEADER, None) or (getattr(request, "headers", None) or {}).get(HEADER)) or ""
    who = context.Actor(source=Source.TASK.value, on_behalf_of=behalf, address=str(getattr(task, "name", "")))
    stack = ExitStack()
    stack.enter_context(context.acting(who))
    seen = stack.enter_context(noticing())
    _running[task_id] = (stack, seen, who)


def end(task_id: str = "", **_kwargs: Any) -> None:
    """The work is done."""
    if (running := _running.pop(task_id, None)) is not None:
        stack, seen, who = running
        with stack:
            record_reading(set(seen), who)
