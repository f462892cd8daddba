"""Which kinds of alerts there are: the module `alerts` of an app registers its own."""

from drenthe.accounts.models import User
from drenthe.alerts.base import AlertKind

KINDS: dict[str, AlertKind] = {}


def register(kind: AlertKind) -> AlertKind:
    """Offer a kind of alert. A code that another kind has is refused with ValueError."""
    if KINDS.setdefault(kind.code, kind) is not kind:
        raise ValueError(f"There are two kinds of alerts named {kind.code}.")
    return kind


def kinds_for(user: User) -> list[AlertKind]:
    """Return the kinds on which a user can act, in the order in which they were registered."""
    return [kind for kind in KINDS.values() if kind.is_for(user)]
