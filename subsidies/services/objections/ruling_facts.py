"""What the letter of an award on an objection says of its amount: how it was found, what stays, and what was paid."""

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import DecisionKind
from subsidies.letters.sentences import sentence
from subsidies.models import Application, Decision, Objection
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import ground_facts
from subsidies.services.letters.fact_words import Facts
from subsidies.services.objections import restoring, revocations
from subsidies.services.objections.objection_words import against


def of_amount(case: Application, decision: Decision, objection: Objection) -> Facts:
    """Return what the letter says of what is granted, of what is not, and of what was paid already."""
    kept, restored = _still_refused(case, decision, objection), _restored(objection, decision)
    return {**kept, **restored, **_paid(case, decision)}


def _restored(objection: Objection, decision: Decision) -> Facts:
    """How the amount was found where what stood before a lowering or withdrawal comes back, whole or in part."""
    stood = restoring.before(objection)
    if stood is None or stood.amount is None or decision.kind != DecisionKind.OBJECTION_AWARD:
        return {}
    if decision.amount == stood.amount:
        return {"calculation": "Dat is het bedrag dat gold vlak voor het besluit waartegen het bezwaar is."}
    was = f"Vlak voor het besluit waartegen het bezwaar is, was het bedrag {format_euros(stood.amount)}."
    return {"calculation": f"{was} Hieronder leest u waarom het daarbij niet blijft."}


def _paid(case: Application, decision: Decision) -> Facts:
    """What was paid of an award that is decided anew, so that nothing is promised twice (Awb 4:95, 4:57)."""
    amount, paid = decision.amount, ledger.paid_of(case)
    if decision.kind != DecisionKind.OBJECTION_AWARD or amount is None or paid <= ZERO:
        return {}
    return {
        "paid_before": format_euros(paid),
        "paid_whole": "ja" if paid >= amount else None,
        "rest_to_pay": format_euros(amount - paid) if paid < amount else None,
        "paid_too_much": format_euros(paid - amount) if paid > amount else None,
    }


def _still_refused(case: Application, decision: Decision, objection: Objection) -> Facts:
    """What an award on an objection leaves refused and why, and which grounds of the decision before stay for it.

    Those are chosen with the proposal: what the objection took away does not stand in the letter (Awb 7:11, 7:12).

    Where the objection of somebody else lowered it, what was granted is refused now, and no ground of before is for
    that.
    """
    if decision.kind == DecisionKind.OBJECTION_SETTLEMENT and revocations.is_less(case, decision):
        return {"objection_lowered": "ja"}
    rest = revocations.kept(case, decision) if decision.kind == DecisionKind.OBJECTION_AWARD else ZERO
    if not rest:
        return {}
    found: Facts = {"objection_refused": format_euros(rest)}
    if restoring.before(objection) is not None:
        found["objection_stays"] = against(objection)
    found["objection_rest"] = sentence(decision.proposal.objection_terms.rest_reason)
    if revocations.is_less(case, decision):
        return found | {"objection_lowered": "ja"}
    if objection.decision is not None:
        stay = {row.pk for row in decision.proposal.grounds.all()}
        found["grounds"] = ground_facts.grounds_of(case, objection.decision, stay=stay) or None
    return found
