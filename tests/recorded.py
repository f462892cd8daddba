"""What a factory makes, worked out once by each worker, and put in as plain rows when a test asks for the same.

The services take a quarter of a second for an award; its rows go in within a few milliseconds. They are the rows that
the services made, with those of the trail, under keys far away from what a test makes itself. That is sound only where
the services would make the very same; wherever anything may differ, they make it (`Making.key`):

- the database is as the migrations left it, but for users and for what was put in before, in the same order: the
  trail tells what else a test did;
- no model is given but one that was put in before, as it was then;
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
from django.db.models import Max
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
        self.rows = LoadedRows(lambda: self._listen(make), may_change=making.latest is not None)

    def _listen(self, make: Callable[[], models.Model]) -> None:
        save = Storage.save

        def kept(storage: Storage, *args: Any, **kwargs: Any) -> str:
            name = save(storage, *args, **kwargs)
            with storage.open(name) as file:
                self.files[name] = file.read()
            return name

        if making.latest is None:
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

    def is_there(self) -> bool:
        """Whether what was put in stands in the database still: a test may have undone it."""
        return self.model._base_manager.filter(pk=self.pk).exists()


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
        self.met: set[Any] = set()  # keys that were asked for once, after something else
        self.migrated = 0  # the last entry of the trail that the migrations left
        self.is_busy = False
        self.patches: pytest.MonkeyPatch | None = None
        self.usual = 0
        self._forget()

    def _forget(self) -> None:
        self.latest: Recording | None = None  # what was put in last; its key tells what came before it
        self.put_ins = 0
        self.given: dict[tuple[str, Any], Any] = {}  # what was put in: by label and key, its values
        self.seen_to = self.migrated  # entries of the trail up to this one are known

    def begin(self, patches: pytest.MonkeyPatch) -> None:
        """Begin a test: what is patched by now is so in every test."""
        self.patches, self.usual = patches, self._patched(patches)
        unseen.clear()
        self._forget()

    @staticmethod
    def _patched(patches: pytest.MonkeyPatch) -> int:
        return len(patches._setattr) + len(patches._setitem)

    def key(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """What makes two things the same; None where that cannot be said."""
        if self.is_busy or self.patches is None:
            return None
        if self._patched(self.patches) != self.usual or travels():
            return None
        if not connection.in_atomic_block or listened_to() or not self._is_known():
            return None
        given = (tuple(map(self._told, args)), self._told(kwargs))
        others = tuple(sorted((name, getattr(settings, name)) for name in other_settings() - {"STORAGES"}))
        state = (timezone.localdate(), others, current(), taken_over_from(), translation.get_language())
        key = (name, given, state, self.latest, numbers_given() if self.latest else ())
        try:
            hash(key)
        except TypeError:
            return None
        return key

    def _is_known(self) -> bool:
        """Whether nothing is in the database but what the migrations left, users, and what was put in before."""
        if len(unseen) != self.put_ins or (self.latest is not None and not self.latest.is_there()):
            return False
        return not TrailEntry.objects.filter(pk__gt=self.seen_to).exclude(table_name__in=USERS).exists()

    def _told(self, value: Any) -> Any:
        """What stands for a value in a key: of a model that was put in what it says, of another what cannot be one."""
        if isinstance(value, dict):
            return dict, tuple((one, self._told(value[one])) for one in sorted(value))
        if not isinstance(value, models.Model):
            return value
        mark, values = (value._meta.label, value.pk), values_of(value)
        return (*mark, values) if self.given.get(mark) == values else []  # a list has no hash

    def put_in(self, recording: Recording) -> models.Model:
        """Put in what was recorded, and remember it: what is made after it may be known as well."""
        made = recording.put_in()
        self.latest, self.put_ins = recording, self.put_ins + 1
        self.given[(made._meta.label, made.pk)] = values_of(made)
        self.seen_to = TrailEntry.objects.aggregate(last=Max("pk"))["last"]
        return made

    @contextmanager
    def by_services(self) -> Iterator[None]:
        was, self.is_busy = self.is_busy, True
        try:
            yield
        finally:
            self.is_busy = was


def values_of(row: models.Model) -> tuple[str, ...]:
    """What a row says, as it is in memory."""
    return tuple(str(field.value_from_object(row)) for field in row._meta.concrete_fields)


def numbers_given() -> tuple[Any, ...]:
    """The keys that SQLite gave out by now, by table: what is put in next must fit behind them."""
    if connection.vendor != "sqlite":
        return ()
    return tuple(connection.connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall())


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
            if making.latest and key not in making.met:  # most of what follows something else is asked for once
                making.met.add(key)
                return make(*args, **kwargs)
            known = len(unseen)
            with making.by_services():
                making.recordings[key] = Recording(lambda: make(*args, **kwargs))
            del unseen[known:]  # what went unseen was undone with the rest
        return making.put_in(making.recordings[key])

    return made
