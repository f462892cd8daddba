"""Every settlement against the one before it: less only by a decision that may say so, and that was told in time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.calendar_years import years_after
from subsidies.enums import SETTLEMENTS, DecisionKind, GroundUse
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision
from subsidies.services.decisions.said import terms_of
from subsidies.services.settlements.settlement_limits import OBLIGATIONS, YEARS

WHAT_SAYS_SO = (
    *("application__letters", "application__sent_elsewhere", "proposal__terms", "proposal__grounds"),
    "proposal__objection_terms__objection__objectors",
)
CHANGED = (DecisionKind.SETTLEMENT_CHANGE, DecisionKind.OBJECTION_SETTLEMENT)


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each settlement that became less as it may not (Awb 4:49, 7:11), or that no decision gives."""
    if scope.tables is not None:
        return
    changed = Decision.objects.filter(kind__in=CHANGED).values("application")
    rows = Decision.objects.filter(kind__in=SETTLEMENTS, application__in=changed).order_by("application", "pk")
    of_case: dict[Application, list[Decision]] = defaultdict(list)
    for row in rows.select_related("application", "proposal").prefetch_related(*WHAT_SAYS_SO):
        of_case[row.application].append(row)
    for case, decisions in of_case.items():
        yield from (f"case {case.case_number}: {fault}" for fault in _faults(case, decisions))


def _faults(case: Application, decisions: Sequence[Decision]) -> Iterator[str]:
    stands = None
    for row in decisions:
        is_less = stands is not None and row.amount is not None and row.amount < stands
        what = f"decision {row.pk} settles at {row.amount}"
        if row.kind == DecisionKind.SETTLEMENT_CHANGE:
            yield from (f"{what}, {fault}" for fault in _of_change(case, row, is_less=is_less))
        elif is_less and not row.proposal.objection_terms.objection.is_of_another:
            yield f"{what}, less than {stands}, on the recipient's own objection"
        if row.works_since is not None or not is_less:  # what is less works once it was told
            stands = row.amount
    if case.status == Status.SETTLED and case.settled_amount not in _may_stand(decisions, stands):
        yield f"settled at {case.settled_amount}, and the last decision that works says {stands}"


def _may_stand(decisions: Sequence[Decision], stands: object) -> tuple[object, ...]:
    """What the case may say: what works, and until the day that its last decision names what was before it."""
    return (stands, *(row.amount for row in decisions[-2:-1] if terms_of(decisions[-1].proposal).works_on))


def _of_change(case: Application, row: Decision, *, is_less: bool) -> Iterator[str]:
    grounds = [ground for ground in row.proposal.grounds.all() if ground.used_for == GroundUse.CHANGE]
    if not is_less:
        yield "which is not less than before"
    if not grounds:
        yield "on no ground of Awb 4:49"
    told_on = row.sent_on or row.decided_on
    for ground in grounds:
        since: date | None = case.settled_on
        if ground.code == OBLIGATIONS:
            since = terms_of(row.proposal).breached_on
        if since is None:
            yield f"on ground {ground.code} without a day"
        elif told_on > years_after(since, YEARS):
            yield f"told on {told_on}, more than {YEARS} years after {since}"
