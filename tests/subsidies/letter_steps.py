"""What the letters that are no decision tell of, straight into the tables: for the matrix of letters."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from subsidies.award_enums import WRITES_OFF, MoneyStepKind
from subsidies.enums import ApplicationStatus, DecisionKind, LetterKind
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Forwarding,
    Hearing,
    Instalment,
    Letter,
    Mandate,
    MoneyStep,
    PenaltyDecision,
    Proposal,
    SentElsewhere,
    SettlementReminder,
    Suspension,
    TermExtension,
)
from subsidies.services.ceilings import ledger
from subsidies.services.objections import objections
from subsidies.services.recovery import money_steps
from subsidies.services.recovery.money_letters import MONEY_LETTERS
from subsidies.services.terms import deadlines
from tests import lending, objecting, objecting_letters
from tests.factories import give_mandate, make_award, make_user
from tests.told import sent


def asked(case: Application, *, days_ago: int = 0, told: bool = False, **fields: Any) -> None:
    """Ask to complete a case, some days ago; told to the applicant if said so."""
    day = timezone.localdate() - timedelta(days_ago)
    terms = {"requested_on": day, "due_on": day + timedelta(14), "missing": "Begroting\nProjectplan", **fields}
    row = CompletionRequest.objects.create(application=case, actor=make_user(), **terms)
    if told:
        sent(row, day)
    if row.completed_on is None:
        Application.objects.filter(pk=case.pk, status=ApplicationStatus.RECEIVED).update(
            status=ApplicationStatus.INCOMPLETE
        )


def _suspended(case: Application, kind: str = "consent", *, until: date | None = None, told: bool = False) -> None:
    terms = {"kind": kind, "starts_on": timezone.localdate(), "ends_on": until, "reason": "Er is overleg."}
    if kind == "consent" and until is None:
        terms["ends_with"] = "het rapport van het onderzoek"
    if kind == "force_majeure":
        terms["expected_by"] = timezone.localdate() + timedelta(60)
    row = Suspension.objects.create(application=case, actor=make_user(), **terms)
    if told:
        sent(row)


def _extended(case: Application, kind: str = "adjournment") -> None:
    today = timezone.localdate()
    terms = {
        "weeks": 8,
        "announced_on": today,
        "reason": "Wij wachten op advies.",
        "named_day": deadlines.decision_term(case, on=today).last_day + timedelta(weeks=8),
    }
    article = "artikel 9, tweede lid, van de Asv" if kind == "adjournment" else "Awb 4:14"
    TermExtension.objects.create(application=case, actor=make_user(), kind=kind, article=article, **terms)


def _invited(case: Application, **fields: Any) -> None:
    today = timezone.localdate()
    terms = {"invited_on": today, "due_on": today + timedelta(14), "intention": "Wij willen afwijzen.", **fields}
    Hearing.objects.create(application=case, **terms)


def _in_default(case: Application, *, days_late: int = 5, ground: str | None = None) -> None:
    """A notice of today; the term ended so many days ago, and a penalty was fixed where there is a ground or "".

    That is two weeks of penalty up to yesterday, so the notice of it came four weeks ago.
    More days than free days move its end on: on a Monday a term of weeks that ends on the Sunday runs still.
    """
    today = timezone.localdate()
    weeks = deadlines.decision_term(case, on=today).last_day - case.received_on
    received = today - weeks - timedelta(days_late)
    Application.objects.filter(pk=case.pk).update(received_on=received)
    came = today if ground is None else today - timedelta(29)
    notice = DefaultNotice.objects.create(application=case, received_on=came, actor=make_user())
    if ground is not None:
        mandate = give_mandate(make_user(), function="teammanager Wonen")
        due = {
            "amount": Decimal(0 if ground else 322),
            "days": 14,
            "first_day": today - timedelta(14),
            "last_day": today - timedelta(1),
        }
        PenaltyDecision.objects.create(
            application=case, notice=notice, ground=ground, reason="Zo lang wachtte u." if ground else "",
            decided_on=today, mandate=mandate, actor=mandate.user, **due,
        )  # fmt: skip


def _withdrawn(case: Application) -> None:
    Application.objects.filter(pk=case.pk).update(
        status=ApplicationStatus.WITHDRAWN, withdrawn_on=timezone.localdate()
    )


def _forwarded(case: Application) -> None:
    today = timezone.localdate()
    terms = {"forwarded_to": "het college van de gemeente Assen", "reason": "Het is een zaak van de gemeente."}
    Forwarding.objects.create(
        application=case, received_on=case.received_on, forwarded_on=today, actor=make_user(), **terms
    )


def _reminded(case: Application) -> MoneyStep:
    """The reminder of no avail before a writ."""
    told = make_user()
    return MoneyStep.objects.create(
        application=case, kind=MoneyStepKind.REMINDER, amount=case.requested_amount, cost=Decimal(15), state="decided",
        decided_on=timezone.localdate() - timedelta(30), proposed_by=told, closed_by=told, closed_at=timezone.now(),
    )  # fmt: skip


def _told_cost(case: Application) -> MoneyStep:
    """The reminder of which the cost is written off: it was sent."""
    step = _reminded(case)
    Letter.objects.create(
        application=case, kind=LetterKind.MONEY_REMINDER, money_step=step, subject="x", made_by=step.proposed_by,
        sent_on=step.decided_on,
    )  # fmt: skip
    return step


def _settled_at_nothing(case: Application, mandate: Mandate) -> None:
    """The settlement that a writ rests on."""
    maker, day = make_user(), timezone.localdate() - timedelta(99)
    said = {"application": case, "kind": DecisionKind.SETTLEMENT, "amount": 0, "reason": "Er is niets gebouwd."}
    proposal = Proposal.objects.create(**said, proposed_by=maker)
    Decision.objects.create(
        **said, proposal=proposal, decided_on=day, mandate=mandate, proposed_by=maker, actor=mandate.user
    )
    Proposal.objects.filter(pk=proposal.pk).update(state="signed", closed_by=mandate.user, closed_at=timezone.now())


def _amount_of(kind: MoneyStepKind, case: Application) -> Decimal | None:
    """What a step is about: nothing for a hold, the cost of a reminder where that is written off."""
    if kind == MoneyStepKind.HOLD:
        return None
    return Decimal(15) if kind == MoneyStepKind.CHARGE_WRITE_OFF else case.requested_amount


def _money(kind: MoneyStepKind) -> Any:
    """A step about money that was decided today, of a subsidy that was settled long ago."""

    def take(case: Application) -> None:
        today, mandate = timezone.localdate(), give_mandate(make_user(), function="teammanager Wonen")
        if not case.ledger.exists():  # all of it was paid, and nothing settled: it is owed
            ledger.commit(case, amount=case.requested_amount, booked_on=today, actor=mandate.user)
            ledger.pay([(case, case.requested_amount, today)], actor=mandate.user)
        if kind == MoneyStepKind.WRIT:
            _reminded(case)
        is_hold, is_reminder = kind == MoneyStepKind.HOLD, kind == MoneyStepKind.REMINDER
        step = MoneyStep.objects.create(
            application=case,
            kind=kind,
            amount=_amount_of(kind, case),
            cost=money_steps.reminder_cost(case.requested_amount, on=today) if is_reminder else None,
            reason="U vroeg ons hierom.",
            weighing="U kunt dan uw huur niet meer betalen." if kind in WRITES_OFF else "",
            charge=_told_cost(case) if kind == MoneyStepKind.CHARGE_WRITE_OFF else None,
            basis="Awb 4:57, lid 2" if kind in (MoneyStepKind.WRIT, MoneyStepKind.SET_OFF) else "",
            set_off_with=make_award(applicant=case.applicant) if kind == MoneyStepKind.SET_OFF else None,
            state="decided",
            proposed_by=make_user(),
            decided_on=today,
            until=today + timedelta(weeks=13) if is_hold else None,
            mandate=None if is_reminder else mandate,
            closed_by=mandate.user,
            closed_at=timezone.now(),
        )
        if kind == MoneyStepKind.ARRANGEMENT:
            Instalment.objects.create(step=step, due_on=today + timedelta(30), amount=Decimal(300))
        Application.objects.filter(pk=case.pk).update(
            status=ApplicationStatus.SETTLED,
            decided_on=today,
            complete_on=today,
            awarded_amount=case.requested_amount,
            settled_amount=Decimal(0),
            settled_on=today - timedelta(97),
        )
        if kind == MoneyStepKind.WRIT:
            _settled_at_nothing(case, mandate)

    return take


def _recovered(case: Application, *, stands: Decimal | None = Decimal(1)) -> None:
    """What was paid beyond an award that was lowered, or withdrawn where nothing stands, is recovered today."""
    today, mandate = timezone.localdate(), give_mandate(make_user(), function="teammanager Wonen")
    maker, whole = make_user(), case.requested_amount
    if not case.ledger.exists():
        ledger.commit(case, amount=whole, booked_on=today, actor=mandate.user)
        ledger.pay([(case, whole, today)], actor=mandate.user)
    ended = {"status": ApplicationStatus.WITHDRAWN, "withdrawn_on": today}
    Application.objects.filter(pk=case.pk).update(
        decided_on=today,
        complete_on=today,
        awarded_amount=stands or whole,
        **({"status": ApplicationStatus.AWARDED} if stands else ended),
    )
    steps = {
        DecisionKind.AWARD: whole,
        **({DecisionKind.LOWERING: stands} if stands else {DecisionKind.WITHDRAWAL: None}),
    }
    for kind, amount in steps.items():
        said = {"application": case, "kind": kind, "amount": amount, "reason": "Er wordt minder gebouwd."}
        proposal = Proposal.objects.create(**said, proposed_by=maker)
        decision = Decision.objects.create(
            **said, proposal=proposal, decided_on=today, mandate=mandate, proposed_by=maker, actor=mandate.user
        )
        Proposal.objects.filter(pk=proposal.pk).update(
            state="signed", closed_by=mandate.user, closed_at=timezone.now()
        )
        SentElsewhere.objects.create(
            application=case, decision=decision, sent_on=today, taken_over_from="test", actor=mandate.user
        )
    MoneyStep.objects.create(
        application=case, kind=MoneyStepKind.RECOVERY, amount=whole - (stands or 0), stood=stands or 0,
        reason="U hebt het geld nog.", state="decided", decided_on=today, mandate=mandate, proposed_by=maker,
        closed_by=mandate.user, closed_at=timezone.now(),
    )  # fmt: skip


def _costs_later(case: Application, *, amount: Decimal = Decimal(647), before: Decimal | None = None) -> None:
    """The costs of an objection that was upheld, decided after that; with what was granted for them then."""
    objecting_letters.told_of(case, "received")
    objection, today = case.objections.get(), timezone.localdate()
    sent(objecting.ruled_on(objection, outcome="founded", costs=before))
    mandate = give_mandate(make_user(), function="teammanager Wonen")
    MoneyStep.objects.create(
        application=case, kind=MoneyStepKind.OBJECTION_COSTS, amount=amount, reason="U had een advocaat nodig.",
        costs_of=objection, asked_on=objection.received_on, state="decided", decided_on=today, mandate=mandate,
        proposed_by=make_user(), closed_by=mandate.user, closed_at=timezone.now(),
    )  # fmt: skip


def _asked_again(case: Application) -> None:
    """A reminder of today to ask for the settlement of an award."""
    maker, today, mandate = make_user(), timezone.localdate(), give_mandate(make_user())
    awarded = {"decided_on": today, "complete_on": today, "awarded_amount": case.requested_amount}
    Application.objects.filter(pk=case.pk).update(status=ApplicationStatus.AWARDED, **awarded)
    said = {"application": case, "kind": DecisionKind.AWARD, "amount": case.requested_amount, "reason": "Past."}
    proposal = Proposal.objects.create(**said, proposed_by=maker)
    Decision.objects.create(
        **said, proposal=proposal, decided_on=today, mandate=mandate, proposed_by=maker, actor=mandate.user
    )
    Proposal.objects.filter(pk=proposal.pk).update(state="signed", closed_by=mandate.user, closed_at=timezone.now())
    SettlementReminder.objects.create(
        application=case, asked_by=today - timedelta(9), reminded_on=today, weeks=4, actor=make_user()
    )


def _of_loan(kind: MoneyStepKind) -> Any:
    """A step about a loan that was drawn and is late, decided or recorded today."""

    def take(case: Application) -> None:
        lending.drawn_and_late(case)
        mandate, is_reminder = give_mandate(make_user(), function="teammanager Wonen"), kind == MoneyStepKind.REMINDER
        is_conversion = kind == MoneyStepKind.LOAN_CONVERSION
        MoneyStep.objects.create(
            application=case,
            kind=kind,
            amount=case.requested_amount,
            reason="Het plan gaat niet door.",
            basis="artikel 9 van de regeling" if is_conversion else "",
            set_off_with=make_award(applicant=case.applicant) if is_conversion else None,
            state="decided",
            proposed_by=make_user(),
            decided_on=timezone.localdate(),
            mandate=None if is_reminder else mandate,
            closed_by=mandate.user,
            closed_at=timezone.now(),
        )

    return take


def _repaid(case: Application) -> None:
    """A loan of 1000 euros as if it had come back wholly."""
    lending.repaid(case)


ACTS: dict[LetterKind, Any] = {
    LetterKind.ACKNOWLEDGEMENT: lambda _case: None,
    LetterKind.COMPLETION_REQUEST: asked,
    LetterKind.REMINDER: lambda case: asked(case, days_ago=10, told=True),
    LetterKind.COMPLETION_RECEIVED: lambda case: asked(case, completed_on=timezone.localdate(), told=True),
    LetterKind.SUSPENSION: _suspended,
    LetterKind.SUSPENSION_ENDED: lambda case: _suspended(case, "applicant", until=timezone.localdate(), told=True),
    LetterKind.FORCE_MAJEURE: lambda case: _suspended(case, "force_majeure"),
    LetterKind.EXTENSION: _extended,
    LetterKind.VIEW_INVITATION: _invited,
    LetterKind.VIEW_RECEIVED: lambda case: _invited(case, received_on=timezone.localdate(), view="Nee."),
    LetterKind.DELAY_NOTICE: lambda case: _extended(case, "notice"),
    LetterKind.NOTICE_EARLY: lambda case: _in_default(case, days_late=-10),
    LetterKind.NOTICE_RECEIVED: _in_default,
    LetterKind.NOTICE_LATE: lambda case: _in_default(case, days_late=400, ground="unreasonably_late"),
    LetterKind.PENALTY_DECISION: lambda case: _in_default(case, days_late=60, ground=""),
    **{letter: _money(kind) for letter, kind in MONEY_LETTERS.items()},
    LetterKind.MONEY_RECOVERY: _recovered,
    LetterKind.MONEY_LOAN_REMINDER: _of_loan(MoneyStepKind.REMINDER),
    LetterKind.MONEY_WAIVER: _of_loan(MoneyStepKind.LOAN_WAIVER),
    LetterKind.MONEY_CONVERSION: _of_loan(MoneyStepKind.LOAN_CONVERSION),
    LetterKind.MONEY_COSTS: _costs_later,
    LetterKind.ACCOUNT_REMINDER: _asked_again,
    LetterKind.WITHDRAWAL: _withdrawn,
    LetterKind.FORWARDED: _forwarded,
    LetterKind.LOAN_REPAID: _repaid,
    LetterKind.OBJECTION_RECEIVED: lambda case: objecting_letters.told_of(case, "received"),
    LetterKind.OBJECTION_REPAIR: lambda case: objecting_letters.told_of(
        case, "repair_asked", due_on=objecting.days(16), text="De gronden\nDe handtekening"
    ),
    LetterKind.OBJECTION_HEARING: lambda case: objecting_letters.told_of(
        case, "invited", due_on=objecting.days(20), place="10.00 uur, Westerbrink 1, Assen", chair=make_user()
    ),
    **{kind: lambda case, kind=kind: objecting_letters.told_beside(case, kind) for kind in objections.NOTICE_OF},
    LetterKind.OBJECTION_OFF: objecting_letters.told_off,
    LetterKind.OBJECTION_EARLY: lambda case: objecting_letters.told_of(case, "default"),
    LetterKind.OBJECTION_DEFAULT: objecting_letters.in_default,
    LetterKind.OBJECTION_ADJOURNED: lambda case: objecting_letters.told_of(
        case, "adjourned", weeks=6, text="Wij willen de stukken beter bekijken."
    ),
    LetterKind.OBJECTION_FORWARDED: lambda case: objecting_letters.told_of(
        case, "forwarded", place="de rechtbank Noord-Nederland", text="De rechter beslist hierover."
    ),
}
