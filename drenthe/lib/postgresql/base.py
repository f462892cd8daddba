"""PostgreSQL that may stop answering: the one thing that no setting of PostgreSQL or of TCP sees.

A server that is stopped or swapped out still acknowledges what comes in, so the limits on its side never pass. Here
the client gives up by itself after OPTIONS["patience"] seconds without the end of an answer, and hangs up.
"""

from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg.abc import PQGen

TRY = 3.0  # seconds that a kept connection gets to show that it is still one


class PatientConnection(psycopg.Connection[Any]):
    """A connection that gives up on a statement after `patience` seconds; None: never."""

    patience: float | None = None

    def wait(self, gen: PQGen[Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for an answer. Raises OperationalError when it does not come in time."""
        limit = self.patience if timeout is None else timeout
        try:
            return super().wait(gen, interval, limit)
        except psycopg.errors._WaitTimeout as late:  # noqa: SLF001 -- it has no other name
            self.pgconn.finish()
            raise psycopg.OperationalError(f"no answer within {limit} seconds; the connection is closed") from late


class Driver:
    """psycopg, with another way to connect."""

    connect = staticmethod(PatientConnection.connect)

    def __getattr__(self, name: str) -> Any:
        """Everything else is psycopg's."""
        return getattr(psycopg, name)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, that connects with patience."""

    Database: Any = Driver()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect, and give up on later answers as the settings say."""
        patience = conn_params.pop("patience", None)
        connection = super().get_new_connection(conn_params)
        connection.patience = patience
        return connection

    def is_usable(self) -> bool:
        """Whether a connection that was kept still answers, to the least that can be asked; TRY seconds at most."""
        kept: Any = self.connection
        patience, kept.patience = kept.patience, TRY
        try:
            return super().is_usable()
        finally:
            kept.patience = patience
