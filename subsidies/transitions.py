"""Which act is possible from which status, and where it leads."""

from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status

TRANSITIONS: dict[Action, tuple[frozenset[Status], Status]] = {
    Action.AWARD: (frozenset({Status.RECEIVED}), Status.AWARDED),
    Action.REFUSE: (frozenset({Status.RECEIVED}), Status.REFUSED),
    Action.WITHDRAW: (frozenset({Status.RECEIVED, Status.AWARDED}), Status.WITHDRAWN),
    Action.PAY: (frozenset({Status.AWARDED}), Status.AWARDED),
}


def target_status(action: Action, source: str) -> Status | None:
    """Return the status that the action leads to, or None when it does not exist from this status."""
    sources, target = TRANSITIONS[action]
    return target if source in sources else None


def allowed_actions(source: str) -> list[Action]:
    """Return the actions that are possible from a status, in the order of the table."""
    return [action for action, (sources, _target) in TRANSITIONS.items() if source in sources]
