"""Whether this process lives, and whether the whole is ready: two questions, two addresses.

`/health/live` asks nothing of anybody: what fails there is restarted. `/health/ready` looks at what is outside and at
the work in the background; whoever keeps watch is warned by it. It only reads, each look ends within seconds, and its
answer is kept for a few, so that asking it often costs nothing. What exactly is wrong is for those who keep watch.
"""

import os
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.db import Error, connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from drenthe import waiting
from drenthe.background.services import signs

LOOK = 3.0  # seconds that one look may take
KEPT = 5.0  # seconds that an answer is given again
SEE = "background.send_outgoingmail"


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


_migrated: list[bool] = []


def _migrations() -> str:
    """Looked at until they are all there: they do not go away."""
    if not _migrated:
        executor = MigrationExecutor(connection)
        if plan := executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return f"{len(plan)} not applied"
        _migrated.append(True)
    return ""


def _queue() -> str:
    if settings.REDIS_URL:
        with redis.Redis.from_url(settings.REDIS_URL, **waiting.redis()) as server:
            server.ping()
        return ""
    return "" if os.access(settings.BROKER_DIR / "queue", os.W_OK) else "the folder cannot be written"


def _storage() -> str:
    """Ask for something that is not there: reads, and writes nothing."""
    default_storage.exists("health")
    return ""


def _background() -> str:
    silent = signs.silent()
    return f"no sign of life of {', '.join(part.value for part in silent)}" if silent else ""


CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "migrations": _migrations,
    "queue": _queue,
    "storage": _storage,
    "background": _background,
}


class Looks:
    """The looks of one process: each in a thread of its own, and at most one of a kind at a time."""

    def __init__(self, checks: Mapping[str, Callable[[], str]]):
        self.checks = checks
        self._pool = ThreadPoolExecutor(len(checks), thread_name_prefix="health")
        self._busy: dict[str, Future[str]] = {}
        self._alone = threading.Lock()
        self._kept: tuple[float, dict[str, str]] | None = None

    def faults(self) -> dict[str, str]:
        """Return what is wrong, by name; an answer of less than KEPT seconds ago is given again."""
        with self._alone:
            if self._kept is None or time.monotonic() - self._kept[0] > KEPT:
                found = self._look()
                self._kept = (time.monotonic(), found)
            return self._kept[1]

    def _look(self) -> dict[str, str]:
        for name, check in self.checks.items():
            if name not in self._busy or self._busy[name].done():
                self._busy[name] = self._pool.submit(_carefully, check)
        end = time.monotonic() + LOOK
        faults = {}
        for name, future in self._busy.items():
            try:
                said = future.result(timeout=max(0.0, end - time.monotonic()))
            except TooLateError:
                said = f"no answer within {LOOK:.0f} seconds"
            if said:
                faults[name] = said
        return faults


def _carefully(check: Callable[[], str]) -> str:
    """Whatever goes wrong in a look is its outcome. The name of the error only: its text may hold a password."""
    try:
        return check()
    except Exception as error:  # noqa: BLE001 -- said above
        return type(error).__name__
    finally:
        connections.close_all()


looks = Looks(CHECKS)


@require_safe
@never_cache
@login_not_required
def live(request: HttpRequest) -> HttpResponse:
    """Say that this process answers."""
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
@login_not_required
def ready(request: HttpRequest) -> HttpResponse:
    """Say whether all is there (200 or 503), and to those who keep watch also what is not."""
    faults = looks.faults()
    answer: dict[str, object] = {"status": "not ready" if faults else "ready"}
    if keeps_watch(request, database_is_there="database" not in faults):
        answer["checks"] = {name: faults.get(name, "ok") for name in CHECKS}
    return JsonResponse(answer, status=503 if faults else 200)


def has_token(request: HttpRequest) -> bool:
    """Whether the request has the token of those who keep watch; never when there is none."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(settings.METRICS_TOKEN) and secrets.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())


def keeps_watch(request: HttpRequest, *, database_is_there: bool) -> bool:
    """Whether whoever asks may know what is wrong: a functional admin, or a program with the token."""
    if has_token(request):
        return True
    try:
        return database_is_there and request.user.has_perm(SEE)
    except Error:
        return False
