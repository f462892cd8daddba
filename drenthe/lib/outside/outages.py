"""What can be gone outside of us, and what a user is told then: each with what was kept and how to go on.

A page, a form and a call of the API all come here one way: an error that nobody caught (drenthe.views.server_error).
What was being written was in a transaction and is not there; the same form may be sent again.
"""

import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from django.utils.translation import gettext_lazy as _
from kombu.exceptions import OperationalError as QueueError
from redis.exceptions import RedisError
from requests.exceptions import RequestException

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
SERVER_FAULT = 500
BUSY = {"55P03", "57014", "40001", "40P01"}  # a lock or a statement that took too long; two that waited for each other
READ_ONLY = "25006"
SQLITE_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
SQLITE_NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}
SQLITE_GONE = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@dataclass(frozen=True)
class Outage:
    """Something that is gone: its name for machines, what is told, and after how many seconds to try again."""

    code: str
    sentence: Any
    retry_after: int = 30


DATABASE = Outage("DatabaseGone", _("The database does not answer at the moment."))
DATABASE_BUSY = Outage(
    "DatabaseBusy", _("Somebody else is working on the same, and that takes longer than expected."), retry_after=10
)
DATABASE_READ_ONLY = Outage(
    "DatabaseReadOnly", _("At the moment this site can be read, but nothing can be saved."), 300
)
STORAGE = Outage("StorageGone", _("The place where files are kept does not answer at the moment."))
NO_STORAGE_LEFT = Outage(
    "StorageFull", _("There is no room left to save anything. The administrator of the system has to make some."), 300
)
QUEUE = Outage("QueueGone", _("The queue for work in the background does not answer at the moment."))
PROVIDER = Outage(
    "ProviderGone",
    _(
        "The sign-in of the organisation does not answer at the moment. If you have a password here, sign in with "
        "that."
    ),
)


def outage_of(error: BaseException | None) -> Outage | None:
    """Return what is gone, going by an error; None when the error is a fault of our own."""
    for one in _chain(error):
        found = _of_database(one) or _of_others(one)
        if found is not None:
            return found
    return None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _of_others(error: BaseException) -> Outage | None:
    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", SERVER_FAULT)
        return STORAGE if status >= SERVER_FAULT or status in (401, 403, 429) else None
    kinds: tuple[tuple[type[BaseException], Outage], ...] = (
        (BotoCoreError, STORAGE),
        (RedisError, QUEUE),
        (QueueError, QUEUE),
        (RequestException, PROVIDER),
    )
    found = next((outage for kind, outage in kinds if isinstance(error, kind)), None)
    if found is None and isinstance(error, OSError) and error.errno in NO_ROOM:
        return NO_STORAGE_LEFT
    return found


def _of_database(error: BaseException) -> Outage | None:
    """A missing table or a broken constraint is no outage: the database is there, and the fault is ours."""
    if isinstance(error, InterfaceError):  # a connection that was closed under our hands
        return DATABASE
    if not isinstance(error, DatabaseError) or isinstance(error, IntegrityError | ProgrammingError):
        return None
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    state = getattr(cause, "sqlstate", None)
    if state in BUSY:
        return DATABASE_BUSY
    if state == READ_ONLY:
        return DATABASE_READ_ONLY
    if state is not None and state.startswith("53"):  # no disk, no memory, no connection left
        return NO_STORAGE_LEFT if state == "53100" else DATABASE
    is_known = state is None or state.startswith(("08", "57", "58"))
    return DATABASE if isinstance(error, OperationalError) and is_known else None


def _of_sqlite(error: sqlite3.Error) -> Outage | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in SQLITE_BUSY:
        return DATABASE_BUSY
    if code in SQLITE_NO_ROOM:
        return NO_STORAGE_LEFT if code == sqlite3.SQLITE_FULL else DATABASE_READ_ONLY
    return DATABASE if code in SQLITE_GONE else None
