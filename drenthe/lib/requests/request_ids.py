"""A name for each request and each piece of work: in every line of the log, on the page of an error, through to tasks.

A proxy may give the name (X-Request-ID); work in the background carries that of the request that asked for it.
"""

import re
import uuid
from typing import Any

from celery.signals import before_task_publish, task_postrun, task_prerun
from structlog import contextvars

HEADER = "request_id"  # of a message in the queue
NAMES = ("request_id", "task", "task_id")  # what a line of the log says of where it was written
_USABLE = re.compile(r"[A-Za-z0-9._-]{8,64}")


def new() -> str:
    """Return a name that nothing had before."""
    return uuid.uuid4().hex


def usable(given: str) -> str:
    """Return the name that a proxy gave, or a new one where it gave none that can be written in a log."""
    return given if _USABLE.fullmatch(given) else new()


def current() -> str:
    """Return the name of the request or the work that goes on here; empty where there is none."""
    return str(contextvars.get_contextvars().get(HEADER, ""))


def connect() -> None:
    """Have Celery carry the name along, and the lines of a task's log say it."""
    before_task_publish.connect(_send, dispatch_uid="request id")
    task_prerun.connect(_begin, dispatch_uid="request id")
    task_postrun.connect(_end, dispatch_uid="request id")


def _send(headers: dict[str, Any] | None = None, **_kwargs: Any) -> None:
    if headers is not None:
        headers[HEADER] = current() or new()


def _begin(task_id: str = "", task: Any = None, **_kwargs: Any) -> None:
    request = getattr(task, "request", None)
    given = getattr(request, HEADER, None) or (getattr(request, "headers", None) or {}).get(HEADER)
    contextvars.bind_contextvars(request_id=given or new(), task=str(getattr(task, "name", "")), task_id=task_id)


def _end(**_kwargs: Any) -> None:
    contextvars.unbind_contextvars(*NAMES)
