"""Sealing the trail: entries are hashed in the order in which they came, and each seal is chained to the one before.

A change, an entry too many or too few, or a seal that is gone then shows from there on. What is sealed last is only
held by what is kept elsewhere: the anchors, one a day, which are exported and printed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal

START = "0" * 64
FETCHED = 5000
MANY = 10_000
ONE_SEALER = 740_210  # the number of the lock by which sealers wait for each other
_MOMENT = {
    "postgresql": "to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
    "sqlite": "recorded_at || ''",
}
_TEXT = {"postgresql": "{}::text", "sqlite": "{} || ''"}
_PLAIN = ("table_name", "row_key", "operation", "actor", "on_behalf_of", "source", "address", "login")


@transaction.atomic
def seal() -> TrailSeal | None:
    """Seal the entries since the last seal. Returns None when there are none but those of the last seal itself."""
    last_entry = _last_committed()
    previous = TrailSeal.objects.order_by("-number").first()
    after = previous.last_entry if previous else 0
    news = TrailEntry.objects.filter(pk__gt=after, pk__lte=last_entry)
    if not news.exclude(table_name__in=("trail_trailseal", "trail_trailanchor")).exists():
        return None
    count, entries_hash = hashed(after, last_entry)
    made = TrailSeal(
        number=previous.number + 1 if previous else 1,
        first_entry=after + 1,
        last_entry=last_entry,
        entries=count,
        entries_hash=entries_hash,
        previous_hash=previous.hash if previous else START,
        sealed_at=timezone.now(),
    )
    made.hash = hash_of(made)
    made.save()
    return made


@transaction.atomic
def anchor(day: date | None = None) -> TrailAnchor | None:
    """Seal, and keep the last seal as the anchor of a day: today, if none is given. None while nothing is sealed."""
    seal()
    last = TrailSeal.objects.order_by("-number").first()
    if last is None:
        return None
    made, _new = TrailAnchor.objects.get_or_create(
        day=day or timezone.localdate(), defaults={"seal_number": last.number, "hash": last.hash}
    )
    return made


def hash_of(one: TrailSeal) -> str:
    """Return the hash that a seal should have: over all it says and the seal before it."""
    moment = one.sealed_at.astimezone(timezone.get_fixed_timezone(0)).isoformat()
    said = (one.number, one.first_entry, one.last_entry, one.entries, one.entries_hash, one.previous_hash, moment)
    return hashlib.sha256("|".join(map(str, said)).encode()).hexdigest()


def hashed(after: int, until: int) -> tuple[int, str]:
    """Return how many entries there are after one id up to and including another, and the hash over all they say."""
    count, digest = 0, hashlib.sha256()
    for row in canonical(after, until):
        count += 1
        digest.update(row)
    return count, digest.hexdigest()


def canonical(after: int, until: int) -> Iterator[bytes]:
    """Give each entry as bytes, the same on every reading of this database: each field with its length before it."""
    vendor = connection.vendor
    columns = [
        "id",
        _MOMENT[vendor],
        *(_TEXT[vendor].format(name) for name in ("before", "after", "actor_id")),
        *_PLAIN,
    ]
    sql = f"SELECT {', '.join(columns)} FROM trail_trailentry WHERE id > %s AND id <= %s ORDER BY id"  # noqa: S608
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, [after, until])
        while rows := cursor.fetchmany(FETCHED):
            for row in rows:
                yield b"".join(_field(value) for value in row)


def _field(value: Any) -> bytes:
    if value is None:
        return b"-;"
    text = str(value).encode()
    return b"%d:%s;" % (len(text), text)


def _last_committed() -> int:
    """Return the last entry of which all before it are there: nobody can commit an earlier one any more.

    On PostgreSQL writers are kept out for the moment of asking; on SQLite there is one writer at a time.
    Raises OperationalError when a writer takes longer than two seconds.
    """
    if connection.vendor != "postgresql":
        return TrailEntry.objects.aggregate(last=Max("pk"))["last"] or 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_SEALER])
        cursor.execute("SELECT trail_last_entry()")
        return int(cursor.fetchone()[0])


@dataclass(frozen=True)
class Standing:
    """How far the trail is sealed: the last seal and anchor, and how many entries came after it (`MANY` at most)."""

    seal: TrailSeal | None
    anchor: TrailAnchor | None
    unsealed: int

    @property
    def is_many(self) -> bool:
        """Whether there are more of them than were counted."""
        return self.unsealed >= MANY


def standing() -> Standing:
    """Return how far the trail is sealed now."""
    seal_, anchor_ = TrailSeal.objects.order_by("-number").first(), TrailAnchor.objects.order_by("-day").first()
    after = TrailEntry.objects.filter(pk__gt=seal_.last_entry if seal_ else 0)
    return Standing(seal_, anchor_, after.order_by()[:MANY].count())
