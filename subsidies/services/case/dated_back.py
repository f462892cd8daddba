"""Acts that were dated further back than usual, or that deviate: shown first to whoever comes next."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q

from subsidies.enums import Action
from subsidies.models import CaseEvent

ORDERS_THE_QUEUE = (
    *(Action.RECEIVE, Action.CORRECT, Action.ADD_DOCUMENT, Action.TAKE_IN_DOCUMENT),
    *(Action.RECEIVE_COMPLETION, Action.START_ASSESSMENT),
)

# The facts that whoever comes next sees first; also that a correction moved the receipt, or how it came in.
TOLD = ["date_reason", "deviation", "was.received_at", "was.channel"]
PROPOSALS = (Action.PROPOSE, Action.PROPOSE_WITHDRAWAL)
UNDONE = (Action.RETURN, Action.TAKE_BACK, Action.RETURN_WITHDRAWAL)


def dated_back(applications: Collection[int], *, actions: Iterable[Action] = ()) -> dict[int, list[CaseEvent]]:
    """Return by case (its id) the lines that were dated back or that deviate, in order of recording; one query.

    `actions` limits them, for instance to those that order the queue.
    """
    lines = CaseEvent.objects.filter(application__in=applications)
    if actions:
        lines = lines.filter(action__in=list(actions), data__has_any_keys=TOLD)
    else:
        lines = lines.filter(Q(data__has_any_keys=TOLD) | Q(action__in=[*PROPOSALS, *UNDONE]))
    found: dict[int, list[CaseEvent]] = defaultdict(list)
    for line in lines.select_related("actor"):
        found[line.application_id].append(line)
    return defaultdict(list, {case: standing(lines) for case, lines in found.items()})


def standing(lines: Iterable[CaseEvent]) -> list[CaseEvent]:
    """Return of all lines of a case, in order of recording, those that were dated back or deviate and still stand.

    A proposal that was sent back or taken back stands no longer.
    """
    lines, undone, last = list(lines), set(), None
    for line in lines:
        if line.action in PROPOSALS:
            last = line.pk
        elif line.action in UNDONE:
            undone.add(last)
    return [line for line in lines if set(TOLD) & set(line.data) and line.pk not in undone]
