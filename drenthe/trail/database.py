"""Telling the database who acts.

PostgreSQL: a setting that lives as long as the transaction, written before the first statement in it that changes
something; a page that only reads costs nothing. SQLite: functions that the triggers call.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import connection as its_connection
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from drenthe.trail import context

_WRITES = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|CALL|DO)\b|\s*WITH\b.*\b(INSERT|UPDATE|DELETE|MERGE)\b",
    re.IGNORECASE | re.DOTALL,
)
_UNDOES = re.compile(r"\s*ROLLBACK\b", re.IGNORECASE)


def prepare(*, connection: BaseDatabaseWrapper, **_kwargs: Any) -> None:
    """Make a new connection know who acts (the signal `connection_created`)."""
    if connection.vendor == "sqlite":
        file = connection.connection
        file.create_function("trail_context", 1, lambda name: getattr(context.current(), name))
        file.create_function("trail_now", 0, lambda: dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M:%S.%f"))
        file.create_function("trail_changed", 2, changed, deterministic=True)
        file.create_function("trail_digest", 1, digest, deterministic=True)
    elif not any(isinstance(wrapper, Teller) for wrapper in connection.execute_wrappers):
        connection.execute_wrappers.append(Teller())


def changed(row: str, other: str) -> str:
    """Return the members of one JSON object that are not so in the other."""
    ours, theirs = json.loads(row), json.loads(other)
    return json.dumps({name: value for name, value in ours.items() if theirs.get(name) != value}, ensure_ascii=False)


def digest(secret: Any) -> str | None:
    """Return what is kept of a secret."""
    if secret is None:
        return None
    return "sha256:" + hashlib.sha256(str(secret).encode()).hexdigest()


class Teller:
    """Writes the setting on PostgreSQL, once in a transaction, as long as the actor stays the same."""

    told: str | None = None

    def __call__(
        self,
        execute: Callable[..., Any],
        sql: Any,
        params: Any,
        many: bool,  # noqa: FBT001 -- Django's own order
        where: dict[str, Any],
    ) -> Any:
        """Run a statement, with the setting in place when it writes."""
        connection = where["connection"]
        text = sql if isinstance(sql, str) else sql.as_string(connection.connection)
        idle = connection.connection.info.transaction_status == 0
        if idle or _UNDOES.match(text):
            self.told = None
        if not _WRITES.match(text):
            return execute(sql, params, many, where)
        words = context.current().as_text()
        if idle and connection.autocommit:  # a setting of a transaction needs one
            with transaction.atomic(using=connection.alias):
                self._tell(connection, words)
                return execute(sql, params, many, where)
        if words != self.told:
            self._tell(connection, words)
        return execute(sql, params, many, where)

    def _tell(self, connection: BaseDatabaseWrapper, words: str) -> None:
        with connection.wrap_database_errors, connection.connection.cursor() as cursor:
            cursor.execute("SELECT set_config('drenthe.trail', %s, true)", [words])
        self.told = words


def row_key_of(key: Any) -> str:
    """Return a primary key as the triggers write it in the trail: SQLite keeps a UUID as 32 digits, without dashes."""
    return key.hex if isinstance(key, UUID) and its_connection.vendor == "sqlite" else str(key)
