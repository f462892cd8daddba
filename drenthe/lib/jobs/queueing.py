"""Handing work to the queue. The row is the truth and not the message: when the queue is gone, the act is kept.

What was not sent is sent later, by the sweep of its kind (drenthe/beat.py), once the queue is back. So nobody who asks
for something hears of it here, and nothing that was saved is undone.
"""

import time
from functools import partial
from typing import Any

import structlog
from django.db import transaction
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

PAUSE = 10.0  # seconds that a queue that did not answer is not tried again: somebody waits for each try

log = structlog.get_logger(__name__)
_asleep_until = [0.0]


def start_when_committed(task: Any, *args: str) -> None:
    """Have a worker carry out a task once the present transaction is committed; not at all when it is rolled back.

    The task must have a sweep that sends it again: the queue may be gone.
    """
    transaction.on_commit(partial(start, task, *args))


def start(task: Any, *args: str) -> bool:
    """Have a worker carry out a task; False when the queue does not take it, which is logged."""
    if time.monotonic() < _asleep_until[0]:
        log.warning("not sent: the queue did not answer just now", name=task.name)
        return False
    try:
        task.delay(*args)
    except (OperationalError, RedisError, OSError) as error:
        _asleep_until[0] = time.monotonic() + PAUSE
        log.warning("not sent: the queue does not answer", name=task.name, error=type(error).__name__)
        return False
    return True
