"""Every decision against what it rests on: its proposal, its mandate, and the two people."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef

from drenthe.lib.database.verifying import Scope
from subsidies.enums import WITH_AMOUNT, ProposalState
from subsidies.models import Application, Decision, Mandate, Proposal
from subsidies.services.objections.objections import SUBJECTS


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each decision that its proposal or mandate does not bear, and each one without the other."""
    if scope.tables is not None:
        return
    decisions = Decision.objects.select_related(
        "application", "mandate", *(f"proposal__objection_terms__objection__{name}" for name in SUBJECTS)
    ).order_by("pk")
    for decision in decisions.iterator(chunk_size=1000):
        what = f"decision {decision.pk} of case {decision.application.case_number}"
        yield from (f"{what}: {fault}" for fault in _faults(decision))
    yield from _alone()


def _faults(decision: Decision) -> Iterator[str]:
    proposal = decision.proposal
    pairs = {
        "case": (proposal.application_id, decision.application_id),
        "kind": (proposal.kind, decision.kind),
        "amount": (proposal.amount, decision.amount),
        "reason": (proposal.reason, decision.reason),
        "proposer": (proposal.proposed_by_id, decision.proposed_by_id),
        "decider": (proposal.closed_by_id, decision.actor_id),
        "state of the proposal": (proposal.state, ProposalState.SIGNED.value),
    }
    for name, (proposed, decided) in pairs.items():
        if proposed != decided:
            yield f"{name}: {proposed} in proposal {proposal.pk}, {decided} in the decision"
    if decision.actor_id in (decision.proposed_by_id, proposal.proposed_by_id):
        yield f"decided by its proposer (user {decision.actor_id})"
    if decision.is_on_objection:
        yield from _on_objection(decision)
    yield from _of_mandate(decision, decision.mandate, decision.decided_on)


def _on_objection(decision: Decision) -> Iterator[str]:
    """A decision on an objection says on which, and is not of who took the decision that it is against (Awb 10:3)."""
    said = getattr(decision.proposal, "objection_terms", None)
    if said is None:
        yield "on an objection, and no row says on which"
    elif said.objection.subject is not None and said.objection.subject.decider_id == decision.actor_id:
        yield f"on the objection to an own decision (user {decision.actor_id})"


def _of_mandate(decision: Decision, mandate: Mandate, day: date) -> Iterator[str]:
    name = f"mandate {mandate.pk}"
    if mandate.user_id != decision.actor_id:
        yield f"{name} is of user {mandate.user_id}, decided by user {decision.actor_id}"
    if mandate.kind not in ("", decision.kind):
        yield f"{name} is for {mandate.kind}, decided {decision.kind}"
    if mandate.scheme_id not in (None, decision.application.scheme_id):
        yield f"{name} is for scheme {mandate.scheme_id}, the case is of scheme {decision.application.scheme_id}"
    if None not in (decision.amount, mandate.max_amount) and decision.amount > mandate.max_amount:  # type: ignore[operator]
        yield f"{name} goes up to {mandate.max_amount}, decided {decision.amount}"
    if day < mandate.valid_from or (mandate.valid_until is not None and day > mandate.valid_until):
        until = mandate.valid_until or "further notice"
        yield f"{name} holds from {mandate.valid_from} until {until}, decided on {day}"


def _alone() -> Iterator[str]:
    for proposal in Proposal.objects.filter(state=ProposalState.SIGNED, decision=None).select_related("application"):
        yield f"proposal {proposal.pk} of case {proposal.application.case_number}: signed without a decision"
    said = Decision.objects.filter(application=OuterRef("pk"), kind__in=WITH_AMOUNT, amount=OuterRef("awarded_amount"))
    for case in Application.objects.filter(~Exists(said), awarded_amount__isnull=False).order_by("pk").iterator():
        yield f"case {case.case_number}: awarded {case.awarded_amount}, which no decision says"
