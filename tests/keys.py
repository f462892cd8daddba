"""The key and the version that a browser or a program sends along, for test clients that are about something else."""

import re
import uuid
from collections.abc import Callable
from typing import Any

from django.test import Client

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
ACT = re.compile(r"(/api/v1/(?:applications|projects)/[^/]+)/(?!log$)[\w-]+$")


def with_key(send: Callable[..., Any]) -> Callable[..., Any]:
    """Return the method of a client that sends a request, with what is missing added to it."""

    def request(client: Client, **environ: Any) -> Any:
        if environ.get("REQUEST_METHOD", "GET") not in SAFE:
            given = {**client.defaults, **environ}
            environ.setdefault("HTTP_IDEMPOTENCY_KEY", given.get("HTTP_IDEMPOTENCY_KEY", str(uuid.uuid4())))
            thing = ACT.match(environ.get("PATH_INFO", ""))
            if thing and "HTTP_IF_MATCH" not in given:
                environ["HTTP_IF_MATCH"] = _version(client, thing[1])
        return send(client, **environ)

    return request


def _version(client: Client, path: str) -> str:
    """Return the ETag of a thing, or another text when this client may not read it."""
    if "HTTP_ACCEPT" in client.defaults:
        return "none"
    return str(client.get(path).headers.get("ETag", "none"))
