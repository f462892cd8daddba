"""What gunicorn does everywhere (it reads this file by itself); docs/operations.md has the rest of its command."""

import time
from typing import Any

# Threads, so that a few who send slowly do not keep everybody else waiting. An embedded `make run` has two workers.
worker_class = "gthread"
threads = 8

# A worker that does not answer for so long is replaced: so, more than drenthe/waiting.py.
timeout = 60
graceful_timeout = 30

SENDING = 30  # seconds to send the whole of a request, once its first lines are there


class Deadline:
    """The socket of a request, from which is read until a moment. Raises TimeoutError after it."""

    def __init__(self, sock: Any):
        self.sock, self.ends = sock, time.monotonic() + SENDING

    def recv(self, size: int) -> bytes:
        """Read what is there, or wait for it as long as is left."""
        self.sock.settimeout(max(self.ends - time.monotonic(), 0.001))
        try:
            return bytes(self.sock.recv(size))
        finally:
            self.sock.settimeout(None)


def pre_request(_worker: Any, req: Any) -> None:
    """From now on the rest has to come in time."""
    req.unreader.sock = Deadline(req.unreader.sock)


def post_request(_worker: Any, req: Any, _environ: Any, _resp: Any) -> None:
    """Leave the socket for the next request as it was."""
    req.unreader.sock = req.unreader.sock.sock
