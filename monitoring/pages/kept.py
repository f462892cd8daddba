"""What a public page shows, kept until something changes that it may be made of: the same figures in every process.

Each process has a cache of its own where there is no Redis, and none is told when another one stores figures. So what
is kept says how many changes the trail had of the tables that public pages read, and holds for as long as that is so:
one question to the database, over the entries of the last minutes.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.core.cache import cache
from django.db.models import Count, Max, Model, Q
from django.utils.translation import get_language

from drenthe.trail.models import TrailEntry
from monitoring.services.tables.editions import Edition
from projects.models import Municipality, Region, RegionMembership, RegionScheme

SECONDS = 300
# Entries before the last that are counted too: a change of which the number is lower may become visible later.
BACK = 1000


def watched() -> set[str]:
    """Return the tables of which a change makes what was kept old: all that is of figures, and the places.

    Not accounts: the name of who explained a finding may be some minutes old, and each sign-in changes a row there.
    """
    others = (Municipality, Region, RegionMembership, RegionScheme)
    found: list[type[Model]] = [*apps.get_app_config("monitoring").get_models(), *others]
    return {model._meta.db_table for model in found}  # noqa: SLF001 -- what Django knows of a model


def kept(edition: Edition, name: str, build: Callable[[], Any]) -> Any:
    """Return what was built under a name for the public, in this language and on this day, or build it.

    What staff see is built each time.
    """
    if not edition.is_public:
        return build()
    key = "monitor-" + sha256(f"{edition.day} {get_language()} {name}".encode()).hexdigest()
    if (found := cache.get(key)) is not None:
        since, changes, content = found
        if changes == _changes(since):
            return content
    since = (TrailEntry.objects.aggregate(last=Max("pk"))["last"] or 0) - BACK
    changes = _changes(since)  # before it is built: what changes meanwhile makes it old
    content = build()
    cache.set(key, (since, changes, content), SECONDS)
    return content


def _changes(since: int) -> int:
    """How many changes of the watched tables the trail has after an entry."""
    counted = Count("pk", filter=Q(table_name__in=watched()))  # filtered inside: the entries are found by number alone
    return int(TrailEntry.objects.filter(pk__gt=since).aggregate(found=counted)["found"])
