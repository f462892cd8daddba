"""The queue of an installation without Redis: messages as files, each there whole or not at all.

It stands on kombu's file transport, which writes a message where a reader may already look and gives up on the first
that it cannot read. Here a message is written beside the queue and moved into it, and what cannot be read is set aside
and logged; the worker goes on with the next.
"""

import fcntl
import json
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty
from typing import Any

import structlog
from kombu.transport import filesystem
from kombu.utils.json import dumps, loads

SCHEME = "files"  # in CELERY_BROKER_URL
PATH = f"{__name__}:Transport"  # where kombu finds the transport of that scheme
UNREADABLE = "unreadable"  # the folder beside the queue for what is set aside
READ_WITHIN = 60.0  # seconds in which a message that was taken is read; it takes less than a millisecond
FIELDS = 3  # of a line in the table of an exchange: routing key, pattern, queue
NEEDED = {"delivery_info", "delivery_tag"}  # the properties without which kombu cannot take a message in hand

log = structlog.get_logger(__name__)


class Channel(filesystem.Channel):
    """Reads and writes messages of one folder; two workers may share it."""

    @property
    def _folder(self) -> Path:
        return Path(self.data_folder_in)

    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]  # as in kombu
        """Add a message. Raises OSError when there is no room for it; then nothing is left of it."""
        name = f"{time.time_ns()}_{uuid.uuid4()}"
        part = self._folder / f"{name}.part"
        try:
            with part.open("w", encoding="utf-8") as file:
                file.write(dumps(payload))
                file.flush()
                os.fsync(file.fileno())
            part.rename(self._folder / f"{name}.{queue}.msg")
        finally:
            part.unlink(missing_ok=True)

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        """Take the oldest message that can be read. Raises Empty when there is none."""
        self._put_back()
        for path in sorted(self._folder.glob(f"*.{queue}.msg")):
            if path.name.partition(".")[2] != f"{queue}.msg":
                continue
            taken = path.with_suffix(".taken")
            try:
                path.rename(taken)  # of two workers one has it
            except FileNotFoundError:
                continue
            message = _readable(taken)
            if message is not None:
                taken.unlink()
                return message
            self._set_aside(taken)
        raise Empty

    def _put_back(self) -> None:
        """Put back what a worker took and was killed before it had read it."""
        for taken in self._folder.glob("*.taken"):
            with suppress(FileNotFoundError):  # read at this moment, or put back by another
                if time.time() - taken.stat().st_ctime > READ_WITHIN:
                    taken.rename(taken.with_suffix(".msg"))
                    log.warning("put back a message that was taken and not read", file=taken.name)

    def get_table(self, exchange: str) -> list[Any]:
        """Return the queues of an exchange."""
        return [filesystem.exchange_queue_t(*entry) for entry in self._table(exchange)]

    def _queue_bind(self, exchange: str, routing_key: str, pattern: str | None, queue: str) -> None:
        entry = [routing_key or "", pattern or "", queue or ""]
        with self._alone():
            kept = self._kept_table(exchange)
            table = self._bound_here(exchange) if kept is None else kept
            if kept is None or entry not in table:
                self._keep_table(exchange, table if entry in table else [entry, *table])

    def _delete(self, queue: str, exchange: str, routing_key: str, pattern: str, *args: Any, **kwargs: Any) -> None:
        self._purge(queue)
        with self._alone():
            table = self._table(exchange)
            left = [entry for entry in table if entry != [routing_key or "", pattern or "", queue or ""]]
            if left != table:
                self._keep_table(exchange, left)

    def _table(self, exchange: str) -> list[list[str]]:
        """Return the table of an exchange; for one that is gone or cannot be read, what this process bound itself."""
        kept = self._kept_table(exchange)
        return self._bound_here(exchange) if kept is None else kept

    def _kept_table(self, exchange: str) -> list[list[str]] | None:
        path = self._path_of(exchange)
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (ValueError, RecursionError):
            table = None
        if isinstance(table, list) and all(isinstance(entry, list) and len(entry) == FIELDS for entry in table):
            return table
        self._set_aside(path)
        return None

    def _bound_here(self, exchange: str) -> list[list[str]]:
        """Return what this process bound to an exchange: it does so once and trusts the table to stay."""
        bindings: Any = self.state.bindings
        kind: Any = self.typeof(exchange)
        bound = [(key, arguments) for key, arguments in bindings.items() if key.exchange == exchange]
        entries = [kind.prepare_bind(key.queue, exchange, key.routing_key, given) for key, given in bound]
        return [[part or "" for part in entry] for entry in entries]

    def _path_of(self, exchange: str) -> Path:
        return Path(self.control_folder) / f"{exchange}.exchange"

    def _keep_table(self, exchange: str, table: list[list[str]]) -> None:
        path = self._path_of(exchange)
        part = path.with_suffix(f".{uuid.uuid4()}")
        part.write_text(json.dumps(table), encoding="utf-8")
        part.rename(path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let nobody else change a table meanwhile."""
        folder = Path(self.control_folder)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "lock").open("w", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _set_aside(self, path: Path) -> None:
        folder = self._folder.parent / UNREADABLE
        folder.mkdir(exist_ok=True)
        try:
            path.rename(folder / path.name)
        except FileNotFoundError:  # another worker was faster
            return
        log.error("set aside what cannot be read from the queue", file=str(folder / path.name))


class Transport(filesystem.Transport):
    """The transport of the scheme `files`."""

    Channel = Channel
    driver_name = SCHEME


def _readable(path: Path) -> dict[str, Any] | None:
    """Return a message with all that kombu needs of it; None when it is not one."""
    try:
        message = loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        return None
    properties = message.get("properties") if isinstance(message, dict) else None
    return message if isinstance(properties, dict) and set(properties) >= NEEDED and "body" in message else None
