"""Carry out migrations in less time, where a test database is made or a test goes through all of them.

Most of that time goes to models of the past, some twenty thousand in a row. They keep Python's sweep for garbage busy,
and each of their foreign keys asks once more which model a setting replaces: a question about the models of today,
whose answer Django forgets with every model of the past. And with each new model Django makes all models anew that can
be reached from it, one by one, though only those that it names itself have changed.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.apps import apps
from django.apps.registry import Apps
from django.db.migrations.state import ModelState, ProjectState

SELDOM = (1_000_000, 3, 1)


@contextmanager
def quick_migrations() -> Iterator[None]:
    """Sweep seldom for garbage (never would take a gigabyte), and find out once what a setting replaces."""
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        with (
            patch.object(Apps, "get_swappable_settings_name", remembered(Apps.get_swappable_settings_name)),
            patch.object(ProjectState, "add_model", add_model),
        ):
            yield
    finally:
        gc.set_threshold(*usual)


def remembered(find: Any) -> Callable[[Apps, str], str | None]:
    """Keep the answers about the models of today."""
    answers: dict[str, str | None] = {}

    def found(registry: Apps, name: str) -> str | None:
        if registry is not apps:
            return find(registry, name)
        if name not in answers:
            answers[name] = find(registry, name)
        return answers[name]

    found.cache_clear = find.cache_clear  # type: ignore[attr-defined]
    return found


def add_model(state: ProjectState, model: ModelState) -> None:
    """Add a model as Django does, and make anew what it refers to itself: nothing refers to a new model yet."""
    key = model.app_label, model.name_lower
    state.models[key] = model
    if state._relations is not None:
        state.resolve_model_relations(key)
    state.reload_model(*key, delay=True)
