"""Settlements for the tests: requested, proposed, agreed to, decided and told."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.award_enums import SettlementBasis
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    Decision,
    Letter,
    Proposal,
    ProposalTerms,
    RefusalGround,
    SchemeParameter,
)
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions
from subsidies.services.letters import letters
from subsidies.services.settlements import settlement_changes, settlement_reminders, settlements
from tests import paying, sampling
from tests.factories import give_mandate, make_terms, make_user
from tests.recorded import recorded
from tests.told import on_file, sent, view_came_in
from tests.trail.tampering import asleep

SAID = ("view_answer", "activities", "award_article", "weighing")
TERMS = {"activities": "", "works_on": None}
NOW = timezone.localdate().isoformat()

STARTS = {
    **dict.fromkeys(("receive-settlement", "propose-settlement", "agree-settlement"), Status.AWARDED),
    **dict.fromkeys(("remind-settlement", "check-sample"), Status.AWARDED),
    **dict.fromkeys(("return-settlement", "bounce", "reverse"), Status.AWARDED),
    **dict.fromkeys(("repay", "propose-change"), Status.SETTLED),
}
GOOD = {  # what the acts of a settlement are sent
    "receive-settlement": {"received_on": NOW, "asked_amount": "800,00", "realised_costs": "", "remark": ""},
    "propose-settlement": {
        "settlement_basis": SettlementBasis.EX_OFFICIO,
        "before_term": "on",
        "amount": "1.000,00",
        "reason": "Alles is gedaan zoals afgesproken",
        "award_article": "artikel 14 van de Asv",
    },
    "propose-change": {
        "amount": "600,00",
        "reason": "Uit de controle blijkt dat er minder is gebouwd",
        "weighing": "Het bedrag is hoog, maar de kosten zijn niet gemaakt.",
        "view_answer": "Dat volgen wij niet",
    },
    "remind-settlement": {"remark": ""},
    **sampling.GOOD,
    "agree-settlement": {"remark": ""},
    "return-settlement": {"reason": "De kosten kloppen niet"},
    "bounce": {"returned_on": NOW, "reason": "AC04: rekening opgeheven"},
    "reverse": {"reason": "Verkeerde zaak"},
    "repay": {"amount": "100,00", "received_on": NOW, "reference": "TERUG-1"},
}


def fresh(case: Application) -> Application:
    """The case as it stands now."""
    return Application.objects.get(pk=case.pk)


def request(case: Application, amount: Any = None, **terms: Any) -> Application:
    """The recipient asked to settle it, with a report; at the award unless said otherwise."""
    asked = Decimal(amount) if amount is not None else fresh(case).awarded_amount
    settlements.receive_request(
        case,
        received_on=timezone.localdate(),
        asked_amount=asked,
        **{"report": on_file(case), "actor": make_user(), **terms},
    )
    return fresh(case)


def propose(case: Application, amount: Any = "1000.00", *grounds: str, **terms: Any) -> Proposal:
    """A settlement at an amount as somebody proposes it: as asked when the recipient asked, or else unasked."""
    basis = SettlementBasis.REQUESTED if case.settlement_requests.exists() else SettlementBasis.EX_OFFICIO
    said = {name: terms.pop(name) for name in SAID if name in terms}
    article = "" if basis == SettlementBasis.REQUESTED else "artikel 14 van de Asv"
    return settlements.propose_settlement(
        fresh(case),
        amount=Decimal(amount),
        grounds=list(RefusalGround.objects.filter(code__in=grounds)),
        terms={**make_terms(), **TERMS, "award_article": article} | said,
        **{
            "settlement_basis": basis,
            "before_term": True,  # all else is about something else than the day that the award names
            "reason": "Gedaan zoals afgesproken",
            "actor": make_user(),
            **terms,
        },
    )


def agree(case: Application, **terms: Any) -> Application:
    """Finance agrees to the amount."""
    settlements.agree(fresh(case), **{"actor": make_user(), **terms})
    return fresh(case)


def decide(case: Application, *, actor: User | None = None) -> Decision:
    """Somebody with a mandate settles it as proposed."""
    actor = actor or make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=timezone.localdate(), actor=actor)
    return fresh(case).decisions.latest("pk")


@recorded
def settled(case: Application, amount: Any = "1000.00", *, paid: Any = None) -> Application:
    """The subsidy settled at an amount that the recipient asked itself, and told; after a payment if said."""
    if paid is not None:
        paying.pay(fresh(case), amount=Decimal(paid), paid_on=timezone.localdate(), actor=make_user())
    request(case, amount)
    propose(case, amount, *(["settle-actual"] if Decimal(amount) < case.awarded_amount else []))
    agree(case)
    sent(decide(case))
    return fresh(case)


def overpaid(case: Application) -> Application:
    """A settled case of which all was paid, as if it had been settled at 100 euros."""
    if case.status == Status.SETTLED:
        paying.pay(case, amount=Decimal("1000.00"), paid_on=timezone.localdate(), actor=make_user())
        with asleep():
            QuerySet(Application).filter(pk=case.pk).update(settled_amount=Decimal("100.00"))
        case.refresh_from_db()
    return case


def not_asked(case: Application, **more: str) -> Application:
    """An award of the second tier of which the settlement had to be asked long ago, as its terms say it.

    Its version knows `more` parameters, by their codes.
    """
    today = timezone.localdate()
    ended = {"activities_from": today - timedelta(days=500), "activities_until": today - timedelta(days=200)}
    with asleep():
        QuerySet(ProposalTerms).filter(proposal__decision__application=case).update(**ended)
        QuerySet(SchemeParameter).filter(version=case.version, code__startswith="tier_").delete()
        for code, value in {"tier_1_below": "10.00", "tier_2_up_to": "125000.00", **more}.items():
            SchemeParameter.objects.create(version=case.version, code=code, value=value, source="de regeling")
    return fresh(case)


def activities_ended(case: Application) -> Application:
    """An award of which the time for the activities has passed, as its terms say it."""
    today = timezone.localdate()
    ended = {"activities_from": today - timedelta(days=90), "activities_until": today - timedelta(days=1)}
    with asleep():
        QuerySet(ProposalTerms).filter(proposal__decision__application=case).update(**ended)
    return fresh(case)


def reminded(case: Application) -> Letter:
    """A reminder to ask for the settlement that was recorded and sent today; its letter."""
    today, actor = timezone.localdate(), make_user()
    settlement_reminders.remind(fresh(case), actor=actor)
    letter = letters.make(fresh(case), LetterKind.ACCOUNT_REMINDER, letter_date=today, actor=actor)
    return letters.send(letter, sent_on=today, actor=actor)


def ready(case: Application, slug: str) -> None:
    """What has to be there before an act: a proposal, too much that was paid, or a payment."""
    if slug in ("agree-settlement", "return-settlement"):
        propose(case)
    if slug == "repay":
        overpaid(case)
    if slug == "check-sample" and case.status in (Status.AWARDED, Status.SETTLED):
        sampling.drawn(case)
    if slug == "remind-settlement" and case.status == Status.AWARDED:
        not_asked(case)
    if slug == "propose-change" and case.status == Status.SETTLED:
        asked_for_view(case)
    if slug in ("bounce", "reverse"):
        paying.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())


def given(case: Application, slug: str) -> dict[str, Any]:
    """What an act is about, by its id."""
    if slug == "check-sample":
        return {"document": on_file(case).pk}
    if slug == "bounce":
        return {"order": case.payment_orders.get().pk}
    if slug == "propose-change":
        return {"grounds": [RefusalGround.objects.get(code="settled-facts").pk]}
    return {"line": case.events.get(action=Action.PAY).pk} if slug == "reverse" else {}


def asked_for_view(case: Application, *, on: date | None = None, not_met: Any = ()) -> Application:
    """The recipient of a settled subsidy gave its view on a lower one, which a letter asked for."""
    officer, today = make_user(), on or timezone.localdate()
    asked = {"intention": "Wij willen de subsidie lager vaststellen", "invited_on": today, "not_met": not_met}
    sent(hearing.invite_view(fresh(case), **asked, due_on=today + timedelta(days=21), actor=officer), today, officer)
    view_came_in(fresh(case), received_on=today, view="Het geld is op", actor=officer)
    return fresh(case)


def propose_change(case: Application, amount: Any, *grounds: str, **terms: Any) -> Proposal:
    """A settlement at less as somebody proposes it, on the ground of what could not be known unless said otherwise."""
    said = {name: terms.pop(name) for name in ("breached_on", "works_on", "weighing", "view_answer") if name in terms}
    answers = {
        "weighing": "Het bedrag is hoog, maar de kosten zijn niet gemaakt.",
        "view_answer": "Dat volgen wij niet",
    }
    return settlement_changes.propose_change(
        fresh(case),
        amount=Decimal(amount),
        grounds=list(RefusalGround.objects.filter(code__in=grounds or ["settled-facts"])),
        terms={**answers, **said},
        **{"reason": "Uit de controle blijkt dat er minder is gebouwd.", "actor": make_user(), **terms},
    )


@recorded
def changed(case: Application, amount: Any, *grounds: str, **terms: Any) -> Decision:
    """The settlement lowered or revoked: heard, proposed, agreed to, decided and told."""
    propose_change(asked_for_view(case), amount, *grounds, **terms)
    agree(case)
    return sent(decide(case))
