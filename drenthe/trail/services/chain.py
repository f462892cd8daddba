"""The chain of seals: from the first entry to the last, and against the anchors that were kept elsewhere."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.utils import timezone

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.verifying import Scope
from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal
from drenthe.trail.services.sealing import START, hash_of, hashed

SEALED_WITHIN = timedelta(days=1)


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each break in the chain, each anchor that does not hold, and what nobody sealed."""
    if scope.tables is not None and "trail_trailentry" not in scope.tables:
        return
    yield from _seals()
    yield from _impossible()
    yield from _anchors()
    if scope.anchors is not None:
        yield from _kept_elsewhere(scope.anchors)


def _seals() -> Iterator[str]:
    number, last_entry, last_hash = 0, 0, START
    if (low := TrailEntry.objects.order_by("pk").first()) is not None and low.pk < 1:
        yield f"trail_trailentry row {low.pk}: before the first entry"
    for seal in TrailSeal.objects.order_by("number").iterator(chunk_size=500):
        name = f"seal {seal.number} (entries {seal.first_entry} to {seal.last_entry})"
        if seal.number != number + 1:
            yield f"seals {number + 1} to {seal.number - 1}: missing"
        elif seal.previous_hash != last_hash:
            yield f"{name}: {seal.previous_hash} kept of the seal before it, {last_hash} found"
        if seal.number == number + 1 and seal.first_entry != last_entry + 1:
            yield f"{name}: does not begin after entry {last_entry}"
        if (right := hash_of(seal)) != seal.hash:
            yield f"{name}: hash {seal.hash} kept, {right} counted: the seal was changed"
        count, entries_hash = hashed(seal.first_entry - 1, seal.last_entry)
        if count != seal.entries:
            yield f"{name}: {seal.entries} entries kept, {count} found"
        elif entries_hash != seal.entries_hash:
            yield f"{name}: entries were changed: {seal.entries_hash} kept, {entries_hash} counted"
        number, last_entry, last_hash = seal.number, seal.last_entry, seal.hash
    yield from _unsealed(last_entry)


def _impossible() -> Iterator[str]:
    """Name each entry of a change that cannot happen: of a row that is written once. Somebody wrote that entry."""
    models = apps.get_models(include_auto_created=True)
    only_grow = [model._meta.db_table for model in models if issubclass(model, AppendOnlyModel)]  # noqa: SLF001
    changed = TrailEntry.objects.filter(table_name__in=only_grow, operation__in=("update", "delete"))
    for entry in changed.order_by("pk").iterator(chunk_size=500):
        yield f"entry {entry.pk}: {entry.operation} of {entry.table_name} {entry.row_key}, where no row ever changes"


def _unsealed(last_entry: int) -> Iterator[str]:
    old = TrailEntry.objects.filter(pk__gt=last_entry, recorded_at__lt=timezone.now() - SEALED_WITHIN)
    old = old.exclude(table_name__in=("trail_trailseal", "trail_trailanchor"))
    if (count := old.count()) and (first := old.order_by("pk").first()) is not None:
        yield (
            f"entries from {first.pk} on: {count} of more than a day ago without a seal; "
            "sealing does not run, or seals were taken away"
        )


def _anchors() -> Iterator[str]:
    for anchor in TrailAnchor.objects.order_by("day").iterator(chunk_size=500):
        yield from _held(f"anchor of {anchor.day}", anchor.seal_number, anchor.hash)


def _kept_elsewhere(anchors: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    ours = {anchor.day.isoformat(): anchor for anchor in TrailAnchor.objects.all()}
    for day, kept in sorted(anchors.items()):
        name = f"anchor of {day} that was kept elsewhere"
        if day not in ours:
            yield f"{name}: not in the database"
        elif (ours[day].seal_number, ours[day].hash) != (kept["seal"], kept["hash"]):
            yield f"{name}: {kept['hash']} kept elsewhere, {ours[day].hash} in the database"
        yield from _held(name, kept["seal"], kept["hash"])


def _held(name: str, number: int, kept: str) -> Iterator[str]:
    found = TrailSeal.objects.filter(number=number).values_list("hash", flat=True).first()
    if found is None:
        yield f"{name}: seal {number} is missing"
    elif found != kept:
        yield f"{name}: {kept} kept, seal {number} has {found}"
