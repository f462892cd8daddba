"""What a factory makes, worked out once by each worker, and put in as plain rows when a test asks for the same.

The services take a quarter of a second for an award; its rows go in within a few milliseconds. They are the rows that
the services made, with those of the trail, under keys far away from what a test makes itself. That is sound only where
the services would make the very same; wherever anything may differ, they make it (`Making.key`):

- the database is as the migrations left it, but for users: the trail tells what else a test did;
- nothing is patched and nobody travels in time;
- the day, the language, whoever acts and the settings are as they were (but where files are kept).

`by_services()` has it made anew, for a test that looks at the making itself.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from unittest.mock import patch

import pytest
from django.conf import UserSettingsHolder, settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.db import connection, models, transaction
from django.utils import timezone, translation

from drenthe.dates.services.takeover import taken_over_from
from drenthe.trail import database
from drenthe.trail.context import current
from drenthe.trail.models import TrailEntry
from tests.clock import SLACK
from tests.loaded import LoadedRows, unseen

P = ParamSpec("P")
Made = TypeVar("Made", bound=models.Model)
USERS = ("accounts_user", "accounts_user_groups", "accounts_user_user_permissions")
FAR = 5_000_000  # keys of what was recorded begin after this
_BEGAN, _MARK = timezone.now(), time.monotonic()


class Recording:
    """The rows of one thing that was made, the files that came with it, and what was to follow a commit."""

    def __init__(self, make: Callable[[], models.Model]) -> None:
        self.files: dict[str, bytes] = {}
        self.rows = LoadedRows(lambda: self._listen(make))

    def _listen(self, make: Callable[[], models.Model]) -> None:
        save = Storage.save

        def kept(storage: Storage, *args: Any, **kwargs: Any) -> str:
            name = save(storage, *args, **kwargs)
            with storage.open(name) as file:
                self.files[name] = file.read()
            return name

        far_away()
        before = len(connection.run_on_commit)
        with patch.object(Storage, "save", kept):
            made = make()
        self.model, self.pk = type(made), made.pk
        self.follows = [(act, robust) for _points, act, robust in connection.run_on_commit[before:]]

    def put_in(self) -> models.Model:
        """Add the rows and the files, and return what was made as a reader of the database finds it."""
        self.rows.put_in()
        for name, content in self.files.items():
            if not default_storage.exists(name):
                default_storage.save(name, ContentFile(content))
        for act, robust in self.follows:
            transaction.on_commit(act, robust=robust)
        return self.model._default_manager.get(pk=self.pk)


def far_away() -> None:
    """Let the keys of SQLite begin far away, until this is undone; those of PostgreSQL are never given out twice."""
    if connection.vendor != "sqlite":
        return
    file = connection.connection
    tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
    names = tables.fetchall()
    file.executemany("DELETE FROM sqlite_sequence WHERE name = ?", names)
    file.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [(name, FAR) for (name,) in names])


class Making:
    """What is known of the test that runs, and what this worker has recorded."""

    def __init__(self) -> None:
        self.recordings: dict[Any, Recording] = {}
        self.last_entry = 0  # of the trail that the migrations left
        self.is_busy = False
        self.patches: pytest.MonkeyPatch | None = None
        self.usual = 0

    def begin(self, patches: pytest.MonkeyPatch) -> None:
        """Begin a test: what is patched by now is so in every test."""
        self.patches, self.usual = patches, self._patched(patches)
        unseen.clear()

    @staticmethod
    def _patched(patches: pytest.MonkeyPatch) -> int:
        return len(patches._setattr) + len(patches._setitem)

    def key(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """What makes two things the same; None where that cannot be said."""
        given = (*args, *kwargs.values())
        if self.is_busy or self.patches is None or any(isinstance(value, models.Model) for value in given):
            return None
        if self._patched(self.patches) != self.usual or travels():
            return None
        if not connection.in_atomic_block or listened_to():
            return None
        if unseen or TrailEntry.objects.filter(pk__gt=self.last_entry).exclude(table_name__in=USERS).exists():
            return None
        others = sorted((name, getattr(settings, name)) for name in other_settings() - {"STORAGES"})
        key = (name, args, tuple(sorted(kwargs.items())), tuple(others), current(), taken_over_from())
        key += (translation.get_language(),)
        try:
            hash(key)
        except TypeError:
            return None
        return (timezone.localdate(), *key)

    @contextmanager
    def by_services(self) -> Iterator[None]:
        was, self.is_busy = self.is_busy, True
        try:
            yield
        finally:
            self.is_busy = was


making = Making()
by_services = making.by_services


def travels() -> bool:
    """Whether the clock shows another moment than what has passed since this worker began."""
    return abs(timezone.now() - _BEGAN - timedelta(seconds=time.monotonic() - _MARK)) > SLACK


def listened_to() -> bool:
    """Whether a test listens to the statements; that the database is told who acts is so in every test."""
    wrappers = [type(wrapper).__module__ for wrapper in connection.execute_wrappers]
    return connection.force_debug_cursor or bool(set(wrappers) - {database.__name__})


def other_settings() -> set[str]:
    """Name the settings that a test gave other values."""
    names: set[str] = set()
    holder: Any = settings._wrapped
    while isinstance(holder, UserSettingsHolder):
        names |= set(vars(holder)) - {"default_settings", "_deleted", "SETTINGS_MODULE"} | holder._deleted
        holder = holder.default_settings
    return names


def recorded(make: Callable[P, Made]) -> Callable[P, Made]:
    """Have a factory's work done once."""

    @wraps(make)
    def made(*args: Any, **kwargs: Any) -> Any:
        key = making.key(make.__qualname__, args, kwargs)
        if key is None:
            return make(*args, **kwargs)
        if key not in making.recordings:
            with making.by_services():
                making.recordings[key] = Recording(lambda: make(*args, **kwargs))
        return making.recordings[key].put_in()

    return made
