"""Writing down who read what is confidential: once for a person, a thing and a day."""

from collections import defaultdict
from datetime import datetime, time
from typing import Any

from django.utils import timezone

from drenthe.trail.confidential import Seen
from drenthe.trail.context import Actor
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sight import seen_of


def record_reading(seen: Seen, who: Actor, user: Any = None) -> int:
    """Add an entry for each row that was not yet read today by this actor, and return how many.

    With a user only what that user may see counts: what was fetched to look at a right was not shown.
    """
    if not seen or (who.actor_id is None and not who.on_behalf_of):
        return 0
    rows: dict[Any, set[str]] = defaultdict(set)
    for model, key in seen:
        rows[model].add(key)
    made = []
    for model, keys in rows.items():
        shown = seen_of(model, keys, user) if user is not None else keys
        made += _new(model._meta.db_table, shown, who)  # noqa: SLF001 -- what Django knows of a model
    return len(TrailEntry.objects.bulk_create(made))


def _new(table: str, keys: set[str], who: Actor) -> list[TrailEntry]:
    now = timezone.now()
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    today = TrailEntry.objects.filter(
        table_name=table,
        row_key__in=keys,
        operation=Operation.READ,
        recorded_at__gte=midnight,
        actor_id=who.actor_id,
        on_behalf_of=who.on_behalf_of,
    )
    known = set(today.order_by().values_list("row_key", flat=True).distinct()[: len(keys)])
    return [
        TrailEntry(
            recorded_at=now,
            table_name=table,
            row_key=key,
            operation=Operation.READ,
            actor_id=who.actor_id,
            actor=who.actor,
            on_behalf_of=who.on_behalf_of,
            source=who.source,
            address=who.address,
        )
        for key in sorted(keys - known)
    ]
