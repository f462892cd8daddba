"""The costs of an objection, decided after the decision on it (Awb 7:15).

Who objects asks for them before it is decided on the objection, and that decision answers (paragraph 3). Where it did
not, or wrongly, a decision of its own answers after all, once. It is a step about money, and proposed, decided and
told as those are. It belongs to the decision on the objection: one appeals against it (7:1, 8:1), and who took the
decision that was objected to does not take it (10:3, paragraph 3).
"""

from datetime import date
from decimal import Decimal
from typing import Any

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application, MoneyStep, Objection, ObjectionTerms
from subsidies.objection_enums import UPHELD
from subsidies.services.letters.fact_words import Facts, day_words
from subsidies.services.objections import late_cost_refusals as why
from subsidies.services.objections import objection_facts, objections
from subsidies.services.objections.objection_refusals import DecidedContested


def check(step: MoneyStep) -> Decimal:
    """Return what is paid for the costs of an objection beside what was granted with it, in euros; 0 turns it down.

    Raises CostsOfNoObjection, CostsNotForFault, CostsDecidedAlready, CostsNotAskedInTime, CostsAmountMissing or
    CostsStayTheSame.
    """
    application = step.application
    rows = {row.pk: row for row in objections.of(application)}
    objection = rows.get(step.costs_of_id or 0)
    if objection is None:
        raise why.CostsOfNoObjection(case=application.case_number)
    refusal = refusal_of(application, objection)
    if refusal is not None:
        raise refusal
    said = _said(objection)
    if step.asked_on is None or not objection.received_on <= step.asked_on <= said.proposal.decision.decided_on:
        decided_on, received_on = said.proposal.decision.decided_on, objection.received_on
        raise why.CostsNotAskedInTime(name=objection.objector, decided_on=decided_on, received_on=received_on)
    if step.amount is None or step.amount < ZERO:
        raise why.CostsAmountMissing
    if said.costs is not None and not step.amount:
        raise why.CostsStayTheSame(paid=said.costs)
    return step.amount


def check_decider(step: MoneyStep, *, actor: User) -> None:
    """Refuse who took the decision that was objected to (Awb 10:3, paragraph 3). Raises DecidedContested."""
    subject = step.costs_of.subject if step.costs_of is not None else None
    if subject is not None and subject.decider_id == actor.pk:
        raise DecidedContested


def refusal_of(application: Application, objection: Objection) -> Refusal | None:
    """Return why the costs of an objection are not decided on now, whatever is asked; None where they can be."""
    if objections.decision_on(objection) is None or objections.told_on(objection) is None:
        return why.CostsOfNoObjection(case=application.case_number)
    said = _said(objection)
    if said.outcome not in UPHELD:
        return why.CostsNotForFault(name=objection.objector, outcome=said.get_outcome_display())
    earlier = decided_of(application, objection)
    if earlier is not None:
        return why.CostsDecidedAlready(name=objection.objector, day=earlier.decided_on)
    return None


def possible(application: Application) -> list[Objection]:
    """Return the objections of which the costs can still be decided on, in order of receipt."""
    return [row for row in objections.of(application) if refusal_of(application, row) is None]


def why_none(application: Application) -> Refusal | None:
    """Return why no costs can be decided on now: what the last objection says of it; None where some can be."""
    found: Refusal | None = why.CostsOfNoObjection(case=application.case_number)
    for row in objections.of(application):
        found = refusal_of(application, row)
        if found is None:
            return None
    return found


def decided_of(application: Application, objection: Objection) -> MoneyStep | None:
    """Return the later decision on the costs of an objection; None while there is none."""
    rows = [row for row in application.money_steps.all() if row.kind == MoneyStepKind.OBJECTION_COSTS and row.stands]
    return next((row for row in rows if row.costs_of_id == objection.pk), None)


def asked_on(objection: Objection) -> date | None:
    """Return the day on which costs were asked, where that is known: with the objection."""
    return objection.received_on if objection.asks_costs else None


def facts_of(step: MoneyStep) -> Facts:
    """Return what the letter of such a decision says: of which objection, what was asked when, and what is paid."""
    objection = step.costs_of
    if objection is None:
        return {}
    said = _said(objection)
    return {
        **objection_facts.about(objection, to_objector=True),
        "objection_ruled_on": day_words(said.proposal.decision.decided_on),
        "costs_asked_on": day_words(step.asked_on),
        "costs_paid_before": format_euros(said.costs) if said.costs else None,
        "costs_refused_before": "ja" if said.costs == ZERO else None,
        "objection_costs": format_euros(step.amount) if step.amount else None,
        "objection_no_costs": None if step.amount else "ja",
    }


def _said(objection: Objection) -> ObjectionTerms | Any:
    """What was decided on an objection; call where it was."""
    return objections.ruling_of(objection)
