"""What a decision rests on: criteria, documents, term, place in the queue and room; frozen with the decision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from drenthe.dates.services.takeover import taken_over_from
from subsidies.enums import DecisionKind
from subsidies.models import Application, Decision, DecisionBasis, Document, Proposal
from subsidies.models.told import sent_days
from subsidies.services.application import documents
from subsidies.services.assessment import assessment
from subsidies.services.assessment.assessment import CriterionResult
from subsidies.services.ceilings import jumped
from subsidies.services.ceilings.in_turn import InTurn, in_turn, to_keep
from subsidies.services.ceilings.ledger import available
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.ceilings.queue import OrderPlace, place_in_order
from subsidies.services.decisions import proposals
from subsidies.services.letters.condition_refusals import ArticleDoubt
from subsidies.services.objections import objections
from subsidies.services.terms import deadlines
from subsidies.services.terms.clock import Term

# Gaps that are asked when it is proposed only, of what is proposed and not of the case
OF_PROPOSAL = {
    *("AwardAboveRoom", "ActivitiesAfterSource", "ConditionNotListed"),
    *(doubt.__name__ for doubt in ArticleDoubt.__subclasses__()),
}


@dataclass(frozen=True)
class Basis:
    """What stands behind a decision on a day; room in euros. `order` is its place of how many, and what was available
    there; `in_turn` what there is for it, with those before it in the queue.

    `deviations` is what was not in order at the proposal, with its reason; `gaps` what is not now, and `new_gaps` what
    of that came up since; `told` came up too, and who signs weighs it.
    """

    criteria: Sequence[CriterionResult]
    missing: Sequence[str]
    decide_by: Term
    place: int | None
    order: OrderPlace | None
    room: Decimal
    in_turn: InTurn
    deviations: Mapping[str, Any] | None
    gaps: Sequence[Gap]
    new_gaps: Sequence[Gap]
    told: Sequence[Gap]

    @property
    def deviations_now(self) -> dict[str, Any] | None:
        """The deviations as they are today: of each the words of now, or that it is not so any more (`is_over`)."""
        return now(self.deviations, self.gaps)


def deviations_now(proposal: Proposal) -> dict[str, Any] | None:
    """Return what was not in order at a proposal as it is today; None, and nothing asked, where all was."""
    if not proposal.deviations:
        return None
    application, grounds = proposal.application, proposal.grounds.all()
    return now(proposal.deviations, proposals.gaps_of(application, proposal.kind, grounds, proposal=proposal))


def now(deviations: Mapping[str, Any] | None, gaps: Sequence[Gap]) -> dict[str, Any] | None:
    """Return what was not in order at a proposal, with what of that is so still by the gaps of today, in its words.

    What the room was then is told as it was then: that is no gap of the case but of the day.
    """
    if not deviations:
        return None
    found = {gap.key: gap.finding for gap in gaps}
    rows = [
        row
        if row["code"] in OF_PROPOSAL
        else {**row, "text": found.get(row["key"], row["text"]), "is_over": row["key"] not in found}
        for row in deviations["gaps"]
    ]
    return {**deviations, "gaps": rows}


def _decide_by(application: Application, proposal: Proposal, *, on: date) -> Term:
    """By when the decision must be told; to disregard, and on an objection, it has a term of its own (4:5, 7:10)."""
    said = objections.terms_on(proposal)
    if said is not None:
        sent, extra = sent_days(application), deadlines.free_days()
        return objections.decide_by(said.objection, on=on, sent=sent, extra=extra) or Term(on)
    term = deadlines.decision_term(application, on=on)
    own = deadlines.disregard_term(application, on=on) if proposal.kind == DecisionKind.DISREGARD else None
    return own if own is not None and own.last_day <= term.last_day else term


def basis_of(application: Application, proposal: Proposal, *, on: date) -> Basis:
    """Return what a proposal rests on today, recounted."""
    place = place_in_order(application)
    gaps = proposals.gaps_of(application, proposal.kind, proposal.grounds.all(), proposal=proposal)
    known = {gap["key"] for gap in (proposal.deviations or {}).get("gaps", [])}
    return Basis(
        criteria=assessment.assess(application, on=on, proposal=proposal),
        missing=documents.missing(application),
        decide_by=_decide_by(application, proposal, on=on),
        place=place.place if place else None,
        order=place,
        room=available(application.ceiling.shares.all()),
        in_turn=in_turn(application, to_sign=True),
        deviations=proposal.deviations,
        gaps=gaps,
        new_gaps=[] if taken_over_from() else [gap for gap in gaps if gap.key not in known and gap.stops_signing],
        told=[gap for gap in gaps if gap.key not in known and not gap.stops_signing],
    )


def freeze(decision: Decision, found: Basis) -> DecisionBasis:
    """Keep what a decision rested on. Call in the transaction of the decision."""
    application, proposal = decision.application, decision.proposal
    data: dict[str, Any] = {
        "requested": str(application.requested_amount),
        "total_costs": str(application.total_costs) if application.total_costs is not None else None,
        "dwellings": application.dwellings,
        "version": application.version.number,
        "received_on": application.received_on.isoformat(),
        "complete_on": application.complete_since.isoformat() if application.complete_since else None,
        "as_it_is_on": application.as_it_is_on.isoformat() if application.as_it_is_on else None,
        "last_day": found.decide_by.last_day.isoformat(),
        "amount": str(proposal.amount) if proposal.amount is not None else None,
        "place": found.place,
        "total": found.order.total if found.order else None,
        "room_at_place": str(found.order.room) if found.order else None,
        "order": found.order.rule.order.value if found.order else None,
        **to_keep(found.in_turn),
        **jumped.to_keep(application, found.gaps),
        "missing": list(found.missing),
        "deviations": proposal.deviations,
        "criteria": [_criterion(result) for result in found.criteria],
        "documents": [_document(document) for document in documents.with_versions(application)],
    }
    return DecisionBasis.objects.create(decision=decision, room=found.room, data=data)


def _document(document: Document) -> dict[str, Any]:
    """What there was, and which of it counted: a document may be retired or moved afterwards, this stays."""
    act = document.retired
    return {
        "title": document.title,
        "type": document.counts_as.name if document.counts_as else "",
        "retired": act.reason if act else "",
        "versions": [
            {"number": row.number, "received_on": row.received_on.isoformat(), "sha256": row.sha256}
            for row in document.versions.all()
        ],
    }


def _criterion(result: CriterionResult) -> dict[str, Any]:
    return {
        "text": result.criterion.text,
        "article": result.criterion.article,
        "is_required": result.criterion.is_required,
        "outcome": result.outcome.value,
        "label": str(result.outcome.label),
        "facts": result.facts,
        "judged_by": str(result.judgement.actor) if result.judgement else "",
    }
