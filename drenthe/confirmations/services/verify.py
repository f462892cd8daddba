"""Whether all authority that is in force was confirmed: each row held against the changes that made it so."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from drenthe.accounts.models import User
from drenthe.confirmations.base import KINDS, Kind
from drenthe.confirmations.enums import ChangeState
from drenthe.confirmations.models import Change
from drenthe.confirmations.services import values
from drenthe.lib.database.verifying import Scope

# What of a kind is authority, where not all of it is: another address alone confirms no role.
AUTHORITY = {"user": ("groups", "is_staff", "is_superuser", "is_active")}
IN_FORCE = (ChangeState.CONFIRMED, ChangeState.TAKEN_OVER)


def unconfirmed(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for each row with authority that nobody confirmed, or that is not as it was confirmed.

    An account without a role has none; one that was switched off neither; what was installed has it
    once it was compared with its source. Rows under a parent are not looked at.
    """
    if scope is not None and scope.tables is not None:
        return
    for kind in KINDS.values():
        known = _confirmed(kind)
        for row in kind.model._default_manager.order_by("pk"):  # noqa: SLF001 -- the way to any model's rows
            if isinstance(row, User) and not _has_authority(row):
                continue
            wanted = known.get(str(row.pk), {})
            if kind.is_installed and not wanted and not getattr(row, values.COMPARED, False):
                continue
            if not set(wanted) & set(AUTHORITY.get(kind.key, wanted)):
                yield f"{kind.key} {row.pk} ({row}): in force without a confirmation"
            found = values.read(row, wanted)
            for name in sorted(name for name in wanted if found[name] != wanted[name]):
                yield f"{kind.key} {row.pk} ({row}), {name}: {found[name]}, confirmed as {wanted[name]}"


def _confirmed(kind: Kind) -> dict[str, dict[str, Any]]:
    """Return by row what was confirmed of it, the last of each value."""
    found: dict[str, dict[str, Any]] = {}
    closed = Change.objects.filter(kind=kind.key, state__in=IN_FORCE).order_by("closed_at", "pk")
    for subject, changed in closed.values_list("subject", "values"):
        found.setdefault(subject, {}).update(changed)
    return found


def _has_authority(row: Model) -> bool:
    return isinstance(row, User) and row.is_active and (row.is_staff or row.is_superuser or row.groups.exists())
