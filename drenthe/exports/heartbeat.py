"""The sign of life of a run: once a second its row says how far it is, and hears whether it must stop."""

import threading
from types import TracebackType
from typing import Self
from uuid import UUID

from django.db import connection
from django.utils import timezone

from drenthe.exports.models import ExportState, FileJob

BEAT_SECONDS = 1.0  # seconds


class StoppedError(Exception):
    """The run was cancelled, or another worker has taken it over."""


class Heartbeat:
    """Writes progress from a thread with a connection of its own: the building one reads inside one snapshot.

    Use as a context manager, set `total` when it is known and call `at(n)` for every row. It costs an assignment, and
    raises StoppedError within about a second after the run was cancelled or handed to another worker.
    """

    def __init__(self, job: FileJob, token: UUID, *, every: float = BEAT_SECONDS):
        self.mine = type(job)._default_manager.filter(pk=job.pk, token=token, state=ExportState.RUNNING)  # noqa: SLF001 -- Django's own
        self.every = every
        self.done = 0
        self.total: int | None = None
        self._stopped = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=f"heartbeat {job.pk}", daemon=True)

    def __enter__(self) -> Self:
        """Start beating."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Stop beating, and wait for the last beat."""
        self._ended.set()
        self._thread.join()

    def at(self, number: int) -> None:
        """Note that so many rows are done. Raises StoppedError."""
        self.done = number
        if self._stopped.is_set():
            raise StoppedError

    def _beat(self) -> None:
        try:
            while not self._ended.wait(self.every):
                if not self.mine.update(rows_done=self.done, rows_total=self.total, heartbeat_at=timezone.now()):
                    self._stopped.set()
                    return
        finally:
            connection.close()
