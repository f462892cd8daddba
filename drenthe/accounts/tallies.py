"""Counting attempts in the database: one statement per attempt, so that no two processes count the same one."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection
from django.db.models import F
from django.utils import timezone

from drenthe.accounts.models import Tally

# One statement: whoever comes at the same moment waits for this row, and counts on.
ADD = """
INSERT INTO "accounts_tally" (key, count, ends_at) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN accounts_tally.ends_at <= %s THEN 1 ELSE accounts_tally.count + 1 END,
    ends_at = CASE WHEN accounts_tally.ends_at <= %s THEN excluded.ends_at ELSE accounts_tally.ends_at END
RETURNING count, ends_at
"""


@dataclass(frozen=True)
class Limit:
    """So many attempts within so many seconds, counted under a name. `is_cleared` when one of them is right."""

    name: str
    amount: int
    seconds: int
    is_cleared: bool = False

    @property
    def key(self) -> str:
        """The name as it is kept: nobody reads from the table who tried to sign in."""
        return hashlib.sha256(f"{self.name}/{self.seconds}".encode()).hexdigest()


def count(limit: Limit) -> datetime | None:
    """Count one attempt; return until when no more are answered, None when this one is."""
    now = timezone.now().timestamp()
    with connection.cursor() as cursor:
        cursor.execute(ADD, [limit.key, now + limit.seconds, now, now])
        counted, ends_at = cursor.fetchone()
    return datetime.fromtimestamp(ends_at, UTC) if counted > limit.amount else None


def take_back(limit: Limit) -> None:
    """Count one attempt less: it was right. All of them, where the limit says so."""
    rows = Tally.objects.filter(key=limit.key)
    if limit.is_cleared:
        rows.delete()
    else:
        rows.filter(count__gt=0).update(count=F("count") - 1)


def forget_old() -> int:
    """Remove what is over; return how many."""
    return Tally.objects.filter(ends_at__lte=timezone.now().timestamp()).delete()[0]
