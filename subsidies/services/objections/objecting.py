"""What happens to an objection until it is decided on: each a row of its own, by which it is read how it stands.

Received (Awb 6:4, 6:5), repaired (6:6), heard or not (7:2 to 7:5, 7:13), postponed (7:10), withdrawn (6:21) or
forwarded (6:15); a notice of default (4:17). What the court does with it after stands in `appeals`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import check_words, written
from subsidies import dated_acts
from subsidies.duties import Duty, actions_of
from subsidies.enums import ON_OBJECTION, Action
from subsidies.models import (
    Application,
    Decision,
    Document,
    MoneyStep,
    Objection,
    ObjectionStep,
    Objector,
    PenaltyDecision,
)
from subsidies.models.objection import MOST_WEEKS
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectedTo, ObjectorRole
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.application.applicants import names_of
from subsidies.services.case import once
from subsidies.services.case.cases import check_day, lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.objections import contested, objections, objectors
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objection_receipt_refusals import (
    CameBeforeDecision,
    ContestedIsReplaced,
    InterestWithoutReplacement,
    NotPremature,
    ObjectionTwice,
    ObjectorNamedAsApplicant,
    PostmarkOfNoPost,
)
from subsidies.services.objections.objection_sending import REPAIR_WEEKS
from subsidies.services.objections.objection_steps import begin, check_on_file, named, write_step
from subsidies.services.objections.objections import Subject
from subsidies.services.objections.step_ruling_refusals import ObjectionToMore, StepNotDecided
from subsidies.services.refusals import DateBeforeDecision
from subsidies.services.terms import deadlines
from subsidies.services.terms.default_notices import check_given_by, early_facts
from subsidies.services.terms.ended_after import check_ends_after
from subsidies.term_enums import Channel, NoticeFrom

REPAIR_TIME = timedelta(weeks=2, days=4)  # with some days before its letter goes
INVOLVED = [action for duty in (Duty.ASSESS, Duty.PROPOSE, Duty.DECIDE) for action in actions_of(duty)]


@transaction.atomic
def receive(
    application: Application,
    *,
    decision: Decision | None,
    money_step: MoneyStep | None = None,
    penalty: PenaltyDecision | None = None,
    objector: str,
    role: ObjectorRole | str,
    grounds: str,
    received_on: date,
    channel: Channel | str,
    kind: str = "",
    salutation: str = "",
    address: str = "",
    representative: str = "",
    representative_address: str = "",
    posted_on: date | None = None,
    elsewhere_on: date | None = None,
    interest: str = "",
    premature: str = "",
    has_committee: bool = False,
    asks_costs: bool = False,
    document: Document | None = None,
    date_reason: str = "",
    actor: User,
) -> Objection:
    """Record an objection against one decision (Awb 1:3), or (None) against not deciding in time (6:2, 6:4, 6:5).

    `role` says whose it is; of somebody else `kind` to `representative_address` say what that is and where letters go.
    It can be a late one, one from before the decision (`premature`, Awb 6:10), and an appeal against a decision on an
    objection, to be forwarded (6:15): whether it counts is decided with it. Raises TransitionNotAllowed,
    ObjectionToMore, StepNotDecided, DecisionToChoose, ObjectorMissing, ObjectionTwice, GroundsOfObjectionMissing,
    CameBeforeItWasSent, PostmarkOfNoPost, EvidenceNotOnFile, ObjectorNamedAsApplicant, what `objectors.check` raises,
    ContestedIsReplaced, InterestWithoutReplacement, CameBeforeDecision, NotPremature, SaysNothing, and the refusals of
    day and duties.
    """
    application = lock_case(application)
    next_status(application, Action.RECEIVE_OBJECTION)
    against = _against(application, decision, money_step, penalty)
    premature = _premature(against.subject, premature, on=elsewhere_on or received_on)
    after = _after_contested(application, against.subject, received_on) if not premature else []
    date_reason = check_day(application, dated_acts.RECEIVE_OBJECTION, received_on, after=after, reason=date_reason)
    _check_sent(received_on, posted_on, elsewhere_on, channel)
    _check_objector(application, against, objector, role)
    acts = {"representative": representative, "representative_address": representative_address, "address": address}
    said = objectors.check(role, kind=kind, salutation=salutation, **acts)
    check_on_file(application, document)
    interest = _interest(application, decision, interest, on=elsewhere_on or received_on)
    days = {"received_on": received_on, "posted_on": posted_on, "elsewhere_on": elsewhere_on, "channel": channel}
    more = {"has_committee": has_committee, "asks_costs": asks_costs, "document": document, "premature": premature}
    grounds = written(grounds, missing=why.GroundsOfObjectionMissing())
    who = {"objector": objector.strip(), "grounds": grounds, "interest": interest, "actor": actor}
    objection = Objection.objects.create(application=application, **against.fields, **who, **days, **more)
    facts = {"date_reason": date_reason, **_facts_of(objection), **_began(objection, said)}
    record(application, Action.RECEIVE_OBJECTION, actor=actor, on=received_on, **facts)
    return objection


def _began(objection: Objection, said: dict[str, str]) -> dict[str, Any]:
    """Write that an objection was received and who objects; return what to record of that."""
    by: dict[str, Any] = {"objection": objection, "actor": objection.actor}
    on = objection.received_on
    ObjectionStep.objects.create(application=objection.application, kind=Kind.RECEIVED, done_on=on, **by)
    return objectors.facts_of(Objector.objects.create(**by, **said))


def _facts_of(objection: Objection) -> dict[str, Any]:
    return {
        "objector": objection.objector,
        "against": objection.decision.kind if objection.decision is not None else "",
        "money_step": objection.money_step.kind if objection.money_step is not None else "",
        "against_penalty": objection.penalty.decided_on if objection.penalty is not None else "",
        "reason": objection.grounds,
        "posted_on": objection.posted_on,
        "elsewhere_on": objection.elsewhere_on,
        "has_committee": "yes" if objection.has_committee else "",
        "at_stake": objection.interest,
        "premature": objection.premature,
    }


def _interest(application: Application, decision: Decision | None, interest: str, *, on: date) -> str:
    """Return what is still at stake for who objects to a decision that holds no more (Awb 6:19); empty for another.

    What is taken over was handled elsewhere, as it was. Raises ContestedIsReplaced or InterestWithoutReplacement.
    """
    is_appeal = decision is not None and decision.kind in ON_OBJECTION
    by = contested.replaced_by(application, decision, on=on) if decision is not None and not is_appeal else None
    if decision is None or by is None:
        if interest.strip():
            raise InterestWithoutReplacement
        return ""
    if taken_over_from():
        return interest.strip()
    days = {"decided_on": decision.decided_on, "replaced_on": by.decided_on}
    kinds = {"kind": decision.get_kind_display(), "by": by.get_kind_display()}
    return written(interest, missing=ContestedIsReplaced(**kinds, **days))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _check_sent(received_on: date, posted_on: date | None, elsewhere_on: date | None, channel: str) -> None:
    """Raises CameBeforeItWasSent or PostmarkOfNoPost."""
    for day in (posted_on, elsewhere_on):
        if day is not None and day > received_on:
            raise why.CameBeforeItWasSent(day=day, received_on=received_on)
    if posted_on is not None and channel != Channel.PAPER:
        raise PostmarkOfNoPost


@dataclass(frozen=True)
class _Against:
    """What an objection is against: of which kind, and that very row; None against not deciding in time."""

    about: ObjectedTo
    subject: Subject | None

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of an objection that say it."""
        return {"about": self.about} | ({str(self.about.value): self.subject} if self.subject is not None else {})


def _against(
    application: Application, decision: Decision | None, step: MoneyStep | None, penalty: PenaltyDecision | None
) -> _Against:
    """Return the one thing that an objection is against. Raises ObjectionToMore or StepNotDecided."""
    given: list[tuple[ObjectedTo, Subject | None]] = [
        *((ObjectedTo.DECISION, decision), (ObjectedTo.MONEY_STEP, step), (ObjectedTo.PENALTY, penalty))
    ]
    found = [_Against(about, row) for about, row in given if row is not None]
    if len(found) > 1:
        raise ObjectionToMore
    if step is not None and (step.decided_on is None or step.application_id != application.pk):
        raise StepNotDecided(kind=step.get_kind_display())
    return found[0] if found else _Against(ObjectedTo.NOT_DECIDING, None)


def _check_objector(application: Application, against: _Against, objector: str, role: str) -> None:
    """Refuse the objection of nobody, of who objected to the same decision already, or of an applicant as another.

    Raises ObjectorMissing, ObjectionTwice or ObjectorNamedAsApplicant.
    """
    if not objector.strip():
        raise why.ObjectorMissing
    name = objector.strip().casefold()
    for row in objections.of(application):
        is_dropped = objections.last_step(row, Kind.WITHDRAWN, Kind.FORWARDED) is not None
        is_same = row.about == against.about and row.subject == against.subject
        if is_same and row.objector.casefold() == name and not is_dropped:
            raise ObjectionTwice(name=row.objector, received_on=row.received_on)
    if role == ObjectorRole.ANOTHER and _plain(objector) in map(_plain, names_of(application)):
        raise ObjectorNamedAsApplicant(name=objector.strip())


def _premature(decision: Subject | None, said: str, *, on: date) -> str:
    """Return why who objects could think that the decision was there, of an objection that came before it (Awb 6:10).

    Empty of any other; what is taken over was handled elsewhere, as it was. Raises CameBeforeDecision or NotPremature.
    """
    if decision is None or decision.decided_on is None or on >= decision.decided_on:
        if said.strip():
            raise NotPremature
        return ""
    if taken_over_from():
        return said.strip()
    return written(said, missing=CameBeforeDecision(day=on, decided_on=decision.decided_on))


def _after_contested(application: Application, subject: Subject | None, received_on: date) -> list[Footing]:
    """Return the footing of an objection: what it is against. Raises DecisionToChoose."""
    if subject is None or subject.decided_on is None:
        if not application.is_open:
            raise why.DecisionToChoose
        return []
    decided_on = subject.decided_on
    return [(decided_on, DateBeforeDecision(day=received_on, decided_on=decided_on))]


@transaction.atomic
def request_repair(
    application: Application,
    *,
    objection: Objection,
    missing: str,
    asked_on: date,
    due_on: date,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Ask who objects to repair what the objection lacks, by a day (Awb 6:6). The term stands still from its letter.

    Raises what `begin` does, RepairIsAsked, RepairTimeTooShort, and the refusals of the day and the duties.
    """
    application = begin(application, Action.REQUEST_REPAIR, objection)
    waiting = objections.repair_open(objection)
    if waiting is not None:
        raise why.RepairIsAsked(asked_on=waiting.done_on, due_on=waiting.due_on)
    check_ahead(due_on)
    least = asked_on + timedelta(weeks=REPAIR_WEEKS)
    if due_on < least and not taken_over_from():
        raise why.RepairTimeTooShort(due_on=due_on, weeks=REPAIR_WEEKS, least=least)
    terms: dict[str, Any] = {"due_on": due_on, "text": written(missing, missing=why.GroundsOfObjectionMissing())}
    facts = {"missing": terms["text"], "due_on": due_on}
    return write_step(
        objection, Kind.REPAIR_ASKED, Action.REQUEST_REPAIR, asked_on, date_reason, terms, facts, actor=actor
    )


@transaction.atomic
def receive_repair(
    application: Application,
    *,
    objection: Objection,
    repaired_on: date,
    text: str,
    document: Document | None = None,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Record that an objection was repaired (Awb 6:6): the term runs again from that day (7:10, paragraph 2).

    Raises what `begin` does, NoRepairAsked, EvidenceNotOnFile, and the refusals of the day and the duties.
    """
    application = begin(application, Action.RECEIVE_REPAIR, objection)
    if objections.repair_open(objection) is None:
        raise why.NoRepairAsked
    check_on_file(application, document)
    terms: dict[str, Any] = {"text": written(text, missing=why.GroundsOfObjectionMissing()), "document": document}
    facts = {"remark": terms["text"], "document": document or ""}
    action = Action.RECEIVE_REPAIR
    return write_step(objection, Kind.REPAIRED, action, repaired_on, date_reason, terms, facts, actor=actor)


@transaction.atomic
def postpone(
    application: Application,
    *,
    objection: Objection,
    kind: Kind | str,
    done_on: date,
    text: str,
    weeks: int | None = None,
    due_on: date | None = None,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Adjourn the decision on an objection by six weeks at most, once, or record a later day that was agreed on.

    An adjournment (Awb 7:10, paragraph 3) counts once its letter was sent, within the term; what was agreed on
    (paragraph 4) from its recording. Raises what `begin` does, NoTermRuns, AdjournedAlready, WeeksOutOfReach,
    ObjectionTermIsOver, AgreedDayMissing, AgreementUnexplained, and the refusals of the day and the duties.
    """
    application = begin(application, Action.POSTPONE_OBJECTION, objection)
    sent, extra = sent_days(application), deadlines.free_days()
    term = objections.decide_by(objection, on=timezone.localdate(), sent=sent, extra=extra)
    if term is None:
        raise why.NoTermRuns
    terms: dict[str, Any] = {"text": written(text, missing=why.AgreementUnexplained())}
    if kind == Kind.ADJOURNED:
        earlier = objections.last_step(objection, Kind.ADJOURNED)
        if earlier is not None:
            raise why.AdjournedAlready(on=earlier.done_on, weeks=earlier.weeks)
        if weeks is None or not 1 <= weeks <= MOST_WEEKS:
            raise why.WeeksOutOfReach(most=MOST_WEEKS)
        if term.is_late(min(done_on, timezone.localdate())):  # a day ahead is refused as such
            raise why.ObjectionTermIsOver(last_day=term.last_day)
        terms["weeks"] = weeks
    else:
        check_ahead(due_on)
        if due_on is None or due_on <= term.last_day:
            raise why.AgreedDayMissing(term)
        terms["due_on"] = due_on
    facts = {"step": kind, "weeks": terms.get("weeks"), "due_on": terms.get("due_on"), "reason": terms["text"]}
    action = Action.POSTPONE_OBJECTION
    return write_step(objection, Kind(kind), action, done_on, date_reason, terms, facts, actor=actor)


@transaction.atomic
def close(
    application: Application,
    *,
    objection: Objection,
    kind: Kind | str,
    done_on: date,
    text: str,
    place: str = "",
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Record that an objection was withdrawn (Awb 6:21), or forward it to the body that it is for (6:15).

    Raises ObjectionIsClosed, ObjectionIsProposed, ClosingUnexplained, BodyMissing, EndsBeforeNotice, and the refusals
    of the day and the duties.
    """
    begin(application, Action.CLOSE_OBJECTION, objection, may_be_for_court=True)
    terms: dict[str, Any] = {"text": written(text, missing=why.ClosingUnexplained())}
    if kind == Kind.FORWARDED:
        terms["place"] = named(place)
    check_ends_after((row.done_on for row in objections.steps_of(objection, Kind.DEFAULT)), ended_on=done_on)
    facts = {"step": kind, "forwarded_to": terms.get("place", ""), "reason": terms["text"]}
    return write_step(objection, Kind(kind), Action.CLOSE_OBJECTION, done_on, date_reason, terms, facts, actor=actor)


@transaction.atomic
def receive_default(
    application: Application,
    *,
    objection: Objection,
    received_on: date,
    text: str = "",
    given_by: NoticeFrom | str = NoticeFrom.PARTY,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Record a notice of default on an objection (Awb 4:17, 7:14). One that came too early has no effect.

    Raises NoticeOfAnother, what `begin` does, RecordedAlready, SaysNothing, and the refusals of the day and duties.
    """
    check_words(text, field="text")
    check_given_by(given_by)
    application = begin(application, Action.OBJECTION_DEFAULT, objection)
    sent, extra = sent_days(application), deadlines.free_days()
    term = objections.decide_by(objection, on=received_on, sent=sent, extra=extra)
    once.check_new(objections.steps_of(objection, Kind.DEFAULT), {"done_on": received_on})
    facts = {"remark": text.strip(), **early_facts(term, received_on)}
    terms = {"text": text.strip()}
    action = Action.OBJECTION_DEFAULT
    return write_step(objection, Kind.DEFAULT, action, received_on, date_reason, terms, facts, actor=actor)
