"""How long we wait for what is outside, all in one place; docs/operations.md has the table.

The sum of what one request may wait for is short: whoever is waiting gets a page that says what is gone, and the
threads of gunicorn (gunicorn.conf.py) stay free for others. All in seconds.
"""

from typing import Any

CONNECT = 5  # to the database; to be let in counts too
ALIVE_AFTER = 5  # that the client waits longer than the server was told, before it gives up by itself
LOCK_AT_MOST = 60
REDIS_CONNECT, REDIS_ANSWER = 2, 3
REDIS_ALIVE_AFTER = 15  # of silence a connection is tried before it is used
STORAGE_CONNECT, STORAGE_ANSWER, STORAGE_TRIES = 3, 10, 2
MAIL = 10
PROVIDER = 5  # for each of the two or three calls of a sign-in
TASK = 3600  # after which a task is ended; Redis gives it to another worker then too

# The second try is at once: whoever pressed the button is waiting, and what was asked is kept in the database.
PUBLISHING = {"max_retries": 1, "interval_start": 0, "interval_step": 0.2, "interval_max": 0.2}


def postgresql(statement: int) -> dict[str, Any]:
    """Return the options of a connection on which a statement may take so many seconds; 0: as long as it takes."""
    lock = min(LOCK_AT_MOST, statement // 2)
    limits = {
        "statement_timeout": statement,
        "lock_timeout": lock,
        "idle_in_transaction_session_timeout": 3 * statement,
    }
    return {
        "connect_timeout": CONNECT,
        # Without compiling a statement first: for the pages that takes ten times as long as carrying it out.
        "options": " ".join(["-c jit=off", *(f"-c {name}={seconds}s" for name, seconds in limits.items())]),
        "patience": statement + ALIVE_AFTER if statement else None,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 15_000,  # milliseconds, the only one
    }


def sqlite(statement: int) -> int:
    """Return how many seconds a writer waits for another one."""
    return min(30, statement * 3 // 4) if statement else 30


def redis() -> dict[str, Any]:
    """Return the options of a connection to Redis."""
    return {
        "socket_connect_timeout": REDIS_CONNECT,
        "socket_timeout": REDIS_ANSWER,
        "socket_keepalive": True,
        "health_check_interval": REDIS_ALIVE_AFTER,
    }


def storage() -> dict[str, Any]:
    """Return the options of the client of S3."""
    from boto3.s3.transfer import TransferConfig  # noqa: PLC0415 -- heavy, and only needed where S3 is used
    from botocore.config import Config  # noqa: PLC0415 -- as above

    return {
        "client_config": Config(
            connect_timeout=STORAGE_CONNECT,
            read_timeout=STORAGE_ANSWER,
            retries={"mode": "standard", "total_max_attempts": STORAGE_TRIES},
        ),
        "transfer_config": TransferConfig(num_download_attempts=1),  # the client's own tries are enough
    }
