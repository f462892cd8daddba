"""Objections for the tests: against a refusal, heard, proposed, decided and told."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.values.workdays import next_workday
from subsidies.enums import Action, LetterKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    Decision,
    Letter,
    Objection,
    ObjectionStep,
    ObjectionTerms,
    Objector,
    Proposal,
    RefusalGround,
)
from subsidies.objection_enums import ObjectionOutcome, ObjectionStepKind
from subsidies.services.case.cases import next_status
from subsidies.services.decisions import decisions, proposals
from subsidies.services.objections import (
    appeals,
    objecting,
    objection_hearings,
    objection_proposals,
    objections,
    objectors,
    restoring,
)
from subsidies.services.settlements import settlements
from subsidies.transitions import OBJECTED
from tests.factories import give_mandate, make_terms, make_user
from tests.reasons import with_reasons
from tests.told import sent
from tests.trail.tampering import asleep

TODAY, FRIDAY = timezone.localdate, 4


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
            "role": "applicant",
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
    if terms.get("kind", said["kind"]) == ObjectionStepKind.HEARD:
        invited(objection)
        if objection.has_committee:
            said["chair_name"] = "mr. A. de Vries"
        elif "chair" not in terms:
            said["chair"] = make_user()
    if terms.get("ground") == "waived":
        said |= {"waived_on": objection.received_on, "waived_by": "email"}
    objection_hearings.record_hearing(
        fresh(objection.application), objection=objection, **{**said, "actor": make_user(), **terms}
    )
    return Objection.objects.get(pk=objection.pk)


def invited(objection: Objection) -> None:
    """As if who objects was invited two weeks ago by letter; nothing where somebody was invited already."""
    if objection.steps.filter(kind=ObjectionStepKind.INVITED).exists():
        return
    asked = step(objection, ObjectionStepKind.INVITED, due_on=TODAY(), place="Assen", done_on=days(-14))
    told_by_letter(asked, days(-14))


def told_by_letter(told: ObjectionStep, on: date, *, kind: LetterKind | None = None) -> None:
    """As if the letter about a step of an objection was sent on a day; of its own kind unless another is given."""
    case, kind = told.application, kind or objections.WITH_LETTER[ObjectionStepKind(told.kind)]
    letter = Letter(application=case, kind=kind, subject="x", made_by=told.actor, objection_step=told, sent_on=on)
    letter.file.name, letter.sha256 = f"letters/{told.pk}.docx", "0" * 64
    with asleep():
        letter.save()


def propose(objection: Objection, outcome: str = ObjectionOutcome.UNFOUNDED, **terms: Any) -> Proposal:
    """What somebody proposes to decide; upheld at what was asked. `told`: the recipient knows of another's hearing."""
    asked, kind = objection.steps.filter(kind=ObjectionStepKind.INVITED).first(), LetterKind.OBJECTION_HEARING_NOTICE
    is_told = not terms.pop("told", True) or Letter.objects.filter(kind=kind, objection_step=asked).exists()
    if objection.is_of_another and asked is not None and not is_told:
        told_by_letter(asked, days(-14), kind=kind)
    case, refuses = fresh(objection.application), terms.get("refuses")
    upheld = outcome in (ObjectionOutcome.FOUNDED, ObjectionOutcome.PARTLY_FOUNDED)
    for row in case.judgements.filter(outcome="not_met") if upheld and not refuses else ():  # what it rested on
        case.judgements.create(criterion=row.criterion, outcome="met", reason="Past toch", actor=make_user())
    if upheld and "amount" not in terms and not refuses:
        is_settled = case.status == Status.SETTLED
        terms["amount"] = restoring.most_settled(objection) if is_settled else restoring.most_awarded(objection)
    asked = restoring.most_awarded(objection)
    if upheld and case.status != Status.SETTLED and (terms.get("amount") or asked) < asked:
        terms = {"rest_reason": "Deze kosten zijn niet nodig.", **terms}
    said = {**make_terms(Decimal(0)), "criteria": [], "ground_articles": {}, **terms.pop("terms", {})}
    return with_reasons(
        objection_proposals.propose,
        case,
        objection=Objection.objects.get(pk=objection.pk),
        outcome=outcome,
        **{"reason": "Wij hebben alles opnieuw bekeken", "terms": said, "actor": make_user(), **terms},
    )


def decide(case: Application, *, actor: User | None = None) -> Decision:
    """Somebody with a mandate decides as proposed, once finance agreed to an amount at which is settled."""
    agreed(case)
    actor = actor or make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=TODAY(), actor=actor)
    return fresh(case).decisions.latest("pk")


def agreed(case: Application) -> None:
    """Finance agrees to the amount that is proposed, where it is to."""
    waiting = fresh(case).proposals.filter(state=ProposalState.OPEN).first()
    if waiting is not None and settlements.is_unchecked(waiting):
        settlements.agree(fresh(case), actor=make_user())


def days(number: int) -> Any:
    """A day so many days from today."""
    return TODAY() + timedelta(days=number)


def workday(number: int) -> date:
    """The first working day so many days from today or after that, for a hearing; by decree only Fridays are free."""
    return next(day for more in range(10) if (day := next_workday(days(number + more))).weekday() != FRIDAY)


NOW = TODAY().isoformat()
SLUGS = (
    *("receive-objection", "change-objector", "request-repair", "receive-repair", "invite-objector", "hear-objector"),
    "call-off-hearing",
    *("propose-objection", "postpone-objection", "objection-default", "close-objection", "record-appeal"),
)
STARTS = dict.fromkeys(SLUGS, Status.REFUSED)
GOOD = {  # what the acts on an objection are sent, besides which objection
    "receive-objection": {
        "objector": "Bouw BV",
        "role": "applicant",
        "grounds": "Er was nog geld onder het plafond",
        "received_on": NOW,
        "channel": "email",
    },
    "change-objector": {
        "role": "another",
        "kind": "person",
        "salutation": "woman",
        "address": "Kerkstraat 1\n9401 AB Assen",
        "representative": "",
        "representative_address": "",
    },
    "request-repair": {"missing": "De gronden", "asked_on": NOW, "due_on": days(14).isoformat()},
    "receive-repair": {"repaired_on": NOW, "text": "De gronden kwamen per mail"},
    "invite-objector": {
        "invited_on": NOW,
        "hearing_on": workday(20).isoformat(),
        "place": "10.00 uur, Assen",
        "chair_name": "mr. A. de Vries",
    },
    "call-off-hearing": {"done_on": NOW, "text": "De voorzitter is ziek"},
    "hear-objector": {
        "kind": "not_heard",
        "ground": "unfounded",
        "done_on": NOW,
        "text": "Er staat niets in wat wij niet al wisten",
    },
    "propose-objection": {"kind": "unfounded", "reason": "Wij hebben alles opnieuw bekeken"},
    "postpone-objection": {
        "kind": "adjourned",
        "weeks": "6",
        "done_on": NOW,
        "text": "Het advies laat op zich wachten",
    },
    "objection-default": {"received_on": NOW, "text": "", "given_by": "party"},
    "close-objection": {"kind": "withdrawn", "done_on": NOW, "text": "Per brief ingetrokken"},
    "record-appeal": {"kind": "relief", "done_on": NOW, "place": "rechtbank Noord-Nederland", "number": "LEE 26/1"},
}


def as_call(filled_in: dict[str, Any]) -> dict[str, Any]:
    """What a form was sent as a program sends it: what an objection is against by the name of its kind."""
    about, _dash, key = filled_in.get("against", "").partition("-")
    return {name: value for name, value in filled_in.items() if name != "against"} | ({about: key} if key else {})


def row(case: Application, *, has_committee: bool = False, days_ago: int = 0) -> Objection:
    """An objection against the last decision on a case, straight into the tables; against none where there is none."""
    last, received_on = case.decisions.order_by("pk").last(), days(-days_ago)
    terms = {"objector": "Bouw BV", "grounds": "Onjuist", "received_on": received_on, "channel": "email"}
    actor = make_user()
    about = "not_deciding" if last is None else "decision"
    objection = Objection.objects.create(
        application=case, about=about, decision=last, has_committee=has_committee, actor=actor, **terms
    )
    Objector.objects.create(objection=objection, role="applicant", actor=actor)
    step(objection, ObjectionStepKind.RECEIVED, done_on=received_on)
    return objection


def step(objection: Objection, kind: str, **terms: Any) -> ObjectionStep:
    """Something that happened to an objection, straight into the tables."""
    said = {"done_on": TODAY(), "actor": make_user(), **terms}
    return ObjectionStep.objects.create(application=objection.application, objection=objection, kind=kind, **said)


def ready(case: Application, slug: str) -> Objection:
    """The objection that an act on screen or in the API is about: one to which it can be done."""
    objection = row(case, has_committee=slug == "invite-objector")
    if slug == "receive-repair":
        step(objection, ObjectionStepKind.REPAIR_ASKED, due_on=days(14), text="De gronden")
    if slug == "call-off-hearing":
        ready_to_hear(objection)
    if slug == "propose-objection":
        step(objection, ObjectionStepKind.NOT_HEARD, ground="waived", text="Per mail")
    if slug == "record-appeal":
        step(objection, ObjectionStepKind.WITHDRAWN, text="Per brief")
    return objection


def decision_row(case: Application, kind: str = "refusal", *, days_ago: int = 2, ground: str = "") -> Decision:
    """A decision on a case that awards nothing, straight into the tables; on a ground where that is said."""
    maker, actor = make_user(), make_user()
    said = {"application": case, "kind": kind, "reason": "Gevraagd"}
    closed = {"state": ProposalState.SIGNED, "closed_by": actor, "closed_at": timezone.now()}
    proposal = Proposal.objects.create(**said, proposed_by=maker)
    proposal.grounds.set(RefusalGround.objects.filter(code=ground))
    Proposal.objects.filter(pk=proposal.pk).update(**closed)
    people = {"mandate": give_mandate(actor), "proposed_by": maker, "actor": actor}
    return Decision.objects.create(**said, **people, proposal=proposal, decided_on=days(-days_ago))


def of_another(objection: Objection, **terms: Any) -> Objection:
    """The objection as if somebody else than the applicant made it."""
    said = {
        "role": "another",
        "kind": "person",
        "salutation": "man",
        "address": "Kerkstraat 1\n9401 AB Assen",
        **terms,
    }
    Objector.objects.create(objection=objection, actor=objection.actor, **said)
    return Objection.objects.get(pk=objection.pk)


def ruled_on(
    objection: Objection, *, outcome: str = "unfounded", kind: str = "objection", amount: Any = None, costs: Any = None
) -> Decision:
    """A decision on an objection, straight into the tables; of an award its amount in euros."""
    case, actor = objection.application, make_user()
    closed = {"state": ProposalState.SIGNED, "closed_by": actor, "closed_at": timezone.now()}
    said = {"application": case, "kind": kind, "amount": amount, "reason": "Wij hebben alles opnieuw bekeken."}
    proposal = Proposal.objects.create(**said, proposed_by=make_user())
    ObjectionTerms.objects.create(proposal=proposal, objection=objection, outcome=outcome, costs=costs)
    Proposal.objects.filter(pk=proposal.pk).update(**closed)
    people = {"mandate": give_mandate(actor), "proposed_by": proposal.proposed_by, "actor": actor}
    return Decision.objects.create(**said, **people, proposal=proposal, decided_on=TODAY())


def ready_to_hear(objection: Objection) -> Objection:
    """The objection as if who objects was invited to a hearing that is still to come."""
    step(objection, ObjectionStepKind.INVITED, due_on=days(20), place="Assen", chair=make_user())
    return objection


def refused_after_all(case: Application) -> Any:
    """An award that becomes a refusal on the objection of a neighbour, once its letter was sent."""
    next_status(case, Action.REFUSE_ON_OBJECTION)
    objection = of_another(objected(case))
    step(objection, ObjectionStepKind.NOT_HEARD, ground="waived", text="Per mail")
    propose(objection, ObjectionOutcome.FOUNDED, refuses=True)
    return sent(decide(case))


def objected(case: Application) -> Objection:
    """An objection against a decision on a case, of which the applicant was told: for the tries of every status."""
    if case.status in OBJECTED and not case.decisions.exists():  # withdrawn by the applicant: as if there was an award
        with asleep():  # an award was of a complete application
            QuerySet(Application).filter(pk=case.pk).update(complete_on=TODAY(), decided_on=TODAY())
        sent(decision_row(case, "withdrawal asked", days_ago=0))
    return row(case)


def _proposed(case: Application, outcome: str) -> Proposal:
    objection = objected(case)
    if case.status in OBJECTED:
        step(objection, ObjectionStepKind.NOT_HEARD, ground="waived", text="Per mail")
    return propose(objection, outcome)


def settle_on(case: Application) -> Any:
    """A subsidy settled anew on an objection; what is not settled leads elsewhere."""
    next_status(case, Action.SETTLE_ON_OBJECTION)
    return _decided(_lower(case), ObjectionOutcome.FOUNDED)


def settled_anew(case: Application) -> Proposal:
    """A settlement that is proposed on an objection to the first one."""
    return _proposed(_lower(case), ObjectionOutcome.FOUNDED)


def _lower(case: Application) -> Application:
    """The case as if it had been settled at less than was awarded: there is something to uphold."""
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(settled_amount=Decimal("900.00"))
    case.refresh_from_db()
    return case


def _decided(case: Application, outcome: str) -> Any:
    proposal = _proposed(case, outcome)
    agreed(case)
    actor = make_user()
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=TODAY(), actor=actor)


def acts(case: Application, actor: User) -> dict[Action, Any]:
    """Every act on an objection, by what it is called in the dossier: to be tried from each status."""

    def asked() -> Objection:
        objection = objected(case)
        step(objection, ObjectionStepKind.REPAIR_ASKED, due_on=days(14), text="De gronden")
        return objection

    done = {"done_on": TODAY(), "text": "Zo is het gegaan", "actor": actor}
    court = {"place": "rechtbank Noord-Nederland", **done}
    return {
        Action.RECEIVE_OBJECTION: lambda: receive(case, decision=objected(case).decision, objector="De buurman"),
        Action.CHANGE_OBJECTOR: lambda: objectors.change(
            case, objection=objected(case), role="another", kind="person", address="Kerkstraat 1", actor=actor
        ),
        Action.REQUEST_REPAIR: lambda: objecting.request_repair(
            case, objection=objected(case), missing="De gronden", asked_on=TODAY(), due_on=days(14), actor=actor
        ),
        Action.RECEIVE_REPAIR: lambda: objecting.receive_repair(
            case, objection=asked(), repaired_on=TODAY(), text="De gronden", actor=actor
        ),
        Action.INVITE_OBJECTOR: lambda: objection_hearings.invite(
            case,
            objection=objected(case),
            invited_on=TODAY(),
            hearing_on=workday(20),
            place="Assen",
            chair=make_user(),
            actor=actor,
        ),
        Action.CALL_OFF_HEARING: lambda: objection_hearings.call_off(
            case, objection=ready_to_hear(objected(case)), **done
        ),
        Action.HEAR_OBJECTOR: lambda: hear(objected(case), actor=actor),
        Action.POSTPONE_OBJECTION: lambda: objecting.postpone(
            case, objection=objected(case), kind="adjourned", weeks=6, **done
        ),
        Action.CLOSE_OBJECTION: lambda: objecting.close(case, objection=objected(case), kind="withdrawn", **done),
        Action.OBJECTION_DEFAULT: lambda: objecting.receive_default(
            case, objection=objected(case), received_on=TODAY(), actor=actor
        ),
        Action.RECORD_APPEAL: lambda: appeals.record_appeal(case, objection=objected(case), kind="relief", **court),
        Action.PROPOSE_OBJECTION: lambda: _proposed(case, ObjectionOutcome.UNFOUNDED),
        Action.RETURN_OBJECTION: lambda: proposals.send_back(
            _proposed(case, ObjectionOutcome.UNFOUNDED), remark="Omdat het zo is", actor=actor
        ),
        Action.DECIDE_OBJECTION: lambda: _decided(case, ObjectionOutcome.UNFOUNDED),
        Action.AWARD_ON_OBJECTION: lambda: (
            next_status(case, Action.AWARD_ON_OBJECTION)  # what is disregarded is revoked without an award
            if case.status in (Status.DISREGARDED, Status.SETTLED)
            else _decided(case, ObjectionOutcome.FOUNDED)
        ),
        Action.SETTLE_ON_OBJECTION: lambda: settle_on(case),
        Action.REFUSE_ON_OBJECTION: lambda: refused_after_all(case),
    }
