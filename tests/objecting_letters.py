"""Objections as a letter about them finds them, for the tests of letters."""

from decimal import Decimal
from typing import Any

from subsidies.enums import ON_OBJECTION, DecisionKind, LetterKind
from subsidies.models import Application, ObjectionStep, ObjectionTerms, Proposal
from subsidies.objection_enums import ObjectionStepKind
from tests.factories import make_user
from tests.objecting import TODAY, days, decision_row, of_another, row, ruled_on, step, told_by_letter
from tests.told import sent


def told_of(case: Application, kind: str, **terms: Any) -> ObjectionStep:
    """A step of an objection against a refusal that was told, for the letter about it."""
    sent(decision_row(case, days_ago=0))
    objection = row(case, has_committee=kind == ObjectionStepKind.RECEIVED)
    return objection.steps.get() if kind == ObjectionStepKind.RECEIVED else step(objection, kind, **terms)


def in_default(case: Application, *, days_ago: int = 5) -> ObjectionStep:
    """A notice of default of some days ago, on an objection of long ago on which nobody decided."""
    decided = decision_row(case, days_ago=200)
    sent(decided, decided.decided_on)
    objection = row(case, days_ago=190)
    return step(objection, ObjectionStepKind.DEFAULT, done_on=days(-days_ago))


def told_off(case: Application) -> ObjectionStep:
    """The hearing on an objection that was called off."""
    told_of(case, ObjectionStepKind.INVITED, due_on=days(20), place="10.00 uur, Assen", chair=make_user())
    return step(case.objections.get(), ObjectionStepKind.HEARING_OFF, text="De voorzitter is ziek.")


def told_beside(case: Application, kind: str) -> Any:
    """Somebody else's objection of which the other party hears: that it is heard, or what was decided on it."""
    sent(decision_row(case, days_ago=0))
    objection = of_another(row(case))
    step(objection, ObjectionStepKind.INVITED, due_on=days(20), place="10.00 uur, Assen", chair=make_user())
    if kind == LetterKind.OBJECTION_OFF_NOTICE:
        invited = objection.steps.get(kind=ObjectionStepKind.INVITED)
        told_by_letter(invited, TODAY(), kind=LetterKind.OBJECTION_HEARING_NOTICE)
        step(objection, ObjectionStepKind.HEARING_OFF, text="De voorzitter is ziek.")
    if kind == LetterKind.OBJECTION_DECISION_NOTICE:
        ruled = ruled_on(objection)
        step(objection, ObjectionStepKind.HEARD, text="Klaas lichtte het bezwaar toe.", chair=make_user())
        sent(ruled)
    return objection


def withdrawn(case: Application) -> None:
    """Who objects withdrew the objection today."""
    step(case.objections.get(), ObjectionStepKind.WITHDRAWN, text="Per brief")


def repaired(case: Application) -> None:
    """What was asked of who objects came in today."""
    step(case.objections.get(), ObjectionStepKind.REPAIRED, text="De gronden")


def contested(case: Application, kind: str, *, is_late: bool = False) -> None:
    """A refusal of before, told then, for a decision on an objection; nothing for another kind."""
    if kind in ON_OBJECTION:
        row = decision_row(case, ground="scheme-criteria", days_ago=90 if is_late else 2)
        sent(row, row.decided_on)


def ruled(proposal: Proposal, *, is_late: bool = False, has_committee: bool = False) -> None:
    """What a proposal on an objection decides on it: it was heard, and gets its costs. Nothing for another kind."""
    if proposal.kind not in ON_OBJECTION:
        return
    case, outcome = proposal.application, "unfounded"
    if proposal.amount or proposal.kind == DecisionKind.OBJECTION_REFUSAL:
        outcome = "founded"
    objection = row(case)
    step(objection, ObjectionStepKind.HEARD, chair=make_user(name="Kim Jansen"), text="U lichtte het bezwaar toe.")
    terms = {"costs": Decimal("647.00"), "costs_reason": "het besluit was onjuist"} if outcome == "founded" else {}
    if has_committee:
        said = "de commissie vindt het besluit goed uitgelegd"
        terms = {"advice": said, "costs": Decimal(0), "costs_reason": "er zijn geen kosten gemaakt"}
    if is_late:
        outcome, terms = "inadmissible", {"ground": "late", "late_excuse": "u was op vakantie, en had hulp"}
    if proposal.amount is not None and proposal.amount < case.requested_amount:
        terms["rest_reason"] = "Voor de andere kosten is geen offerte gevraagd."
        if objection.decision is not None:
            proposal.grounds.set(objection.decision.proposal.grounds.all())
    ObjectionTerms.objects.create(proposal=proposal, objection=objection, outcome=outcome, **terms)
