"""Acts that were dated further back than usual, or that deviate: shown first to whoever comes next."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from subsidies.enums import Action
from subsidies.models import CaseEvent

ORDERS_THE_QUEUE = (
    *(Action.RECEIVE, Action.ADD_DOCUMENT, Action.TAKE_IN_DOCUMENT),
    *(Action.RECEIVE_COMPLETION, Action.START_ASSESSMENT),
)


def dated_back(applications: Collection[int], *, actions: Iterable[Action] = ()) -> dict[int, list[CaseEvent]]:
    """Return by case (its id) the lines that were dated back or that deviate, in order of recording; one query.

    `actions` limits them, for instance to those that order the queue.
    """
    lines = CaseEvent.objects.filter(application__in=applications, data__has_any_keys=["date_reason", "deviation"])
    if actions:
        lines = lines.filter(action__in=list(actions))
    found: dict[int, list[CaseEvent]] = defaultdict(list)
    for line in lines.select_related("actor"):
        found[line.application_id].append(line)
    return found
