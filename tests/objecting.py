"""Objections for the tests: against a refusal, heard, proposed, decided and told."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.models import Application, Decision, Objection, Proposal
from subsidies.objection_enums import ObjectionOutcome, ObjectionStepKind
from subsidies.services import decisions, objecting, objection_hearings, objection_proposals
from tests.factories import give_mandate, make_terms, make_user

TODAY = timezone.localdate


def fresh(case: Application) -> Application:
    """The case as it stands now."""
    return Application.objects.get(pk=case.pk)


def receive(case: Application, **terms: Any) -> Objection:
    """An objection of today against the last decision on a case."""
    return objecting.receive(
        fresh(case),
        **{
            "decision": case.decisions.order_by("pk").last(),
            "objector": "Bouw BV",
            "grounds": "Er was nog geld onder het plafond",
            "received_on": TODAY(),
            "channel": "email",
            "actor": make_user(),
            **terms,
        },
    )


def hear(objection: Objection, **terms: Any) -> Objection:
    """The hearing on an objection, by somebody who had no part in the decision."""
    said = {"kind": ObjectionStepKind.HEARD, "done_on": TODAY(), "text": "Bouw BV lichtte het bezwaar toe"}
    if "chair" not in terms and terms.get("kind", said["kind"]) == ObjectionStepKind.HEARD:
        said["chair"] = make_user()
    objection_hearings.record_hearing(
        fresh(objection.application), objection=objection, **{**said, "actor": make_user(), **terms}
    )
    return Objection.objects.get(pk=objection.pk)


def propose(objection: Objection, outcome: str = ObjectionOutcome.UNFOUNDED, **terms: Any) -> Proposal:
    """What somebody proposes to decide on an objection; upheld at what was asked, unless said otherwise."""
    case, amount = fresh(objection.application), terms.get("amount")
    upheld = outcome in (ObjectionOutcome.FOUNDED, ObjectionOutcome.PARTLY_FOUNDED)
    if upheld and amount is None:
        terms["amount"] = case.requested_amount
    said = {**make_terms(Decimal(0)), "criteria": [], "ground_articles": {}, **terms.pop("terms", {})}
    return objection_proposals.propose(
        case,
        objection=Objection.objects.get(pk=objection.pk),
        outcome=outcome,
        **{"reason": "Wij hebben alles opnieuw bekeken", "terms": said, "actor": make_user(), **terms},
    )


def decide(case: Application, *, actor: User | None = None) -> Decision:
    """Somebody with a mandate decides as proposed."""
    actor = actor or make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=TODAY(), actor=actor)
    return fresh(case).decisions.latest("pk")


def days(number: int) -> Any:
    """A day so many days from today."""
    return TODAY() + timedelta(days=number)
