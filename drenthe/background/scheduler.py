"""Celery's beat, that says that it is there."""

import time
from typing import Any

import structlog
from celery.beat import PersistentScheduler
from django.db import Error, close_old_connections

from drenthe.background.enums import Part
from drenthe.background.services import signs

log = structlog.get_logger(__name__)


class Scheduler(PersistentScheduler):
    """Keeps when each task was last sent in a file, and gives a sign of life every half minute."""

    max_interval = 20  # seconds between two looks
    _shown = 0.0

    def tick(self, *args: Any, **kwargs: Any) -> Any:
        """Send what is due."""
        if time.monotonic() - self._shown > signs.EVERY.total_seconds():
            self._shown = time.monotonic()
            try:
                close_old_connections()
                signs.show(Part.BEAT)
            except Error as error:  # what it has to send is no worse for it
                log.warning("no sign of life", error=type(error).__name__)
        return super().tick(*args, **kwargs)
