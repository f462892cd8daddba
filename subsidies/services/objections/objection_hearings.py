"""Who objects is heard before there is a decision, by people who did not prepare it (Awb 7:2 to 7:5, 7:7, 7:13)."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import written
from drenthe.lib.values.workdays import is_workday, next_workday
from subsidies.duties import Duty, actions_of
from subsidies.enums import AWARDS, SETTLEMENTS, Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, Document, Objection, ObjectionStep
from subsidies.models.told import sent_days
from subsidies.objection_enums import HEARINGS, OUTCOME_OF, NoHearingGround, WaiverWay
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.objections import objection_hearing_refusals as refusals
from subsidies.services.objections import objections, waivers
from subsidies.services.objections.objection_sending import BEFORE_HEARING
from subsidies.services.objections.objection_steps import begin, check_on_file, named, write_step
from subsidies.services.refusals import DateBeforeSubject
from subsidies.services.terms import deadlines

OPEN_FOR = timedelta(weeks=1, days=1)  # Awb 7:4: a week, from the day after its letter
EVIDENT = (NoHearingGround.INADMISSIBLE, NoHearingGround.UNFOUNDED)  # Awb 7:3, under a and b
INVOLVED = [action for duty in (Duty.ASSESS, Duty.PROPOSE, Duty.DECIDE) for action in actions_of(duty)]


@transaction.atomic
def invite(
    application: Application,
    *,
    objection: Objection,
    invited_on: date,
    hearing_on: date,
    place: str,
    chair: User | None = None,
    chair_name: str = "",
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Invite who objects to the hearing (Awb 7:2), where the documents can be seen a week before (7:4).

    `chair_name` is the chair of a committee, who does not work here (7:13). Raises what `begin` does,
    HearingIsRecorded, BodyMissing, what `_check_day` and `_check_chair` do, and the refusals of the day and duties.
    """
    begin(application, Action.INVITE_OBJECTOR, objection)
    _check_not_heard(objection)
    first = invited_on + BEFORE_HEARING
    check_ahead(hearing_on)
    _check_day(objection, hearing_on, first)
    _check_chair(objection, chair, [], chair_name)
    own = chair_name.strip() if objection.has_committee else ""
    terms: dict[str, Any] = {"due_on": hearing_on, "place": named(place), "chair": chair, "chair_name": own}
    facts = {"due_on": hearing_on, "place": terms["place"], "chair": chair or own}
    action = Action.INVITE_OBJECTOR
    return write_step(objection, Kind.INVITED, action, invited_on, date_reason, terms, facts, actor=actor)


@transaction.atomic
def record_hearing(
    application: Application,
    *,
    objection: Objection,
    kind: Kind | str,
    done_on: date,
    text: str = "",
    ground: NoHearingGround | str = "",
    chair: User | None = None,
    chair_name: str = "",
    heard_by: Iterable[User] = (),
    consent: str = "",
    document: Document | None = None,
    waived_on: date | None = None,
    waived_by: WaiverWay | str = "",
    corrects: bool = False,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Record the hearing with a report (Awb 7:2, 7:5, 7:7), or why nobody is heard (7:3).

    Who prepared the decision neither chairs it nor hears alone, and most did not (7:5). It was invited by letter, with
    the file open for a week, or less by `consent` (7:4). Of who said that it need not be heard when and how
    (`waived_on`, `waived_by`; 7:3c). With `corrects` it takes the place of a reason that was recorded wrongly, which
    stays. Raises what `begin`, `_check_not_heard`, `_check_asked`, `_check_chair` and `_check_invited` do, and
    NoHearingGroundMissing, MeetingItHarms, InvitedToHearing, HearingReportMissing, EvidenceNotOnFile, or of the day.
    """
    application = begin(application, Action.HEAR_OBJECTOR, objection)
    wrong = waivers.corrected(objection, kind) if corrects else None
    _check_not_heard(objection, ground if wrong is None else "")
    check_on_file(application, document)
    terms: dict[str, Any] = {"document": document, "replaces": wrong}
    others = [] if kind == Kind.NOT_HEARD else list(heard_by)
    if kind == Kind.NOT_HEARD:
        if not ground:
            raise refusals.NoHearingGroundMissing
        if ground == NoHearingGround.GRANTED and harms_recipient(objection) and not taken_over_from():
            raise refusals.MeetingItHarms
        _check_not_invited(objection, ground, done_on)
        terms |= waivers.checked(objection, ground, waived_on, waived_by, done_on)
        _check_asked(objection, ground, done_on)
        terms |= {"ground": ground, "text": written(text, missing=refusals.NoHearingGroundMissing())}
    else:
        _check_chair(objection, chair, others, chair_name)
        terms |= {"chair_name": chair_name.strip() if objection.has_committee else ""}
        terms |= {"consent": _check_invited(objection, done_on, consent)}
        terms |= {"chair": chair, "text": written(text, missing=refusals.HearingReportMissing())}
    facts = {
        "outcome": kind,
        "ground": terms.get("ground", ""),
        "chair": terms.get("chair") or terms.get("chair_name", ""),
        "consent": terms.get("consent", ""),
        "waived_on": terms.get("waived_on") or "",
        "waived_by": terms.get("waived_by", ""),
        "corrects": "yes" if wrong is not None else "",
        "reason": terms["text"],
    }
    step = write_step(objection, Kind(kind), Action.HEAR_OBJECTOR, done_on, date_reason, terms, facts, actor=actor)
    step.heard_by.set(others)
    return step


@transaction.atomic
def call_off(
    application: Application,
    *,
    objection: Objection,
    done_on: date,
    text: str,
    date_reason: str = "",
    actor: User,
) -> ObjectionStep:
    """Call off the hearing that was planned: all who were invited are told by letter (Awb 7:2).

    For another day who objects is invited anew after it. Raises what `begin` does, HearingIsRecorded,
    NoHearingPlanned, CalledOffUnexplained, and the refusals of the day and the duties.
    """
    application = begin(application, Action.CALL_OFF_HEARING, objection)
    _check_not_heard(objection)
    invited = objections.invitation_of(objection)
    if invited is None or objections.is_hearing_over(objection):
        raise refusals.NoHearingPlanned
    terms: dict[str, Any] = {"text": written(text, missing=refusals.CalledOffUnexplained())}
    facts = {"due_on": invited.due_on, "reason": terms["text"]}
    after = [(invited.done_on, DateBeforeSubject(day=done_on, since=invited.done_on))]
    return write_step(
        objection, Kind.HEARING_OFF, Action.CALL_OFF_HEARING, done_on, date_reason, terms, facts,
        after=after, actor=actor,
    )  # fmt: skip


def involved(people: Collection[User], objection: Objection) -> list[User]:
    """Return who of these people took part in the decision that an objection is against, as the dossier says (7:5)."""
    subject = objection.subject
    if subject is None:
        return []
    lines = CaseEvent.objects.filter(
        application=objection.application_id,
        action__in=INVOLVED,
        actor__in=people,
        recorded_at__lte=subject.taken_at,
    )
    found = {*lines.values_list("actor", flat=True), subject.decider_id}
    return [user for user in people if user.pk in found]


def grounds_left(rows: Collection[Objection], *, corrects: bool = False) -> set[NoHearingGround]:
    """Return the reasons not to hear that can be recorded on one of some objections as they stand (Awb 7:3).

    One that was told of its hearing is not evident any more, a reason is recorded once and bears no other one beside
    it that it excludes, unless it `corrects` the first; and what the recipient was given is not met wholly on the
    objection of another.
    """
    found: set[NoHearingGround] = set()
    for objection in rows:
        sent = sent_days(objection.application)
        is_told = any(row.sent_in(sent) is not None for row in objections.steps_of(objection, Kind.INVITED))
        before = [] if corrects else objections.steps_of(objection, Kind.NOT_HEARD)
        used = {NoHearingGround(row.ground) for row in before}
        left = {one for one in NoHearingGround if not any(_excludes(first, one) for first in used)}
        left -= set(EVIDENT) if is_told else set()
        found |= left - ({NoHearingGround.GRANTED} if harms_recipient(objection) else set())
    return found


def harms_recipient(objection: Objection) -> bool:
    """Whether to meet an objection wholly harms the recipient: somebody else objects to what it was given."""
    first, status = objection.decision, objection.application.status
    is_given = first is not None and first.kind in (*AWARDS, *SETTLEMENTS)
    return objection.is_of_another and is_given and status in (Status.AWARDED, Status.SETTLED)


def _excludes(first: NoHearingGround, other: NoHearingGround) -> bool:
    """Whether a reason not to hear leaves no place for another beside it (Awb 7:3).

    Who needs not be heard is not heard whatever is decided, so nothing comes to that. What is evident, or met wholly,
    rests on one outcome: another outcome takes a hearing, unless who objects does not want to be heard.
    """
    return first not in OUTCOME_OF or other in OUTCOME_OF


def _check_not_heard(objection: Objection, ground: NoHearingGround | str = "") -> None:
    """Who was heard is not heard again; a reason not to hear is recorded once, and a hearing may follow.

    Another reason follows only where it stands beside the first; what is taken over was handled elsewhere, as it was.
    Raises HearingIsRecorded, NotHeardAlready or NotHeardContradicts.
    """
    for row in reversed(list(objections.steps_of(objection, *HEARINGS))):  # the last one counts
        if row.kind == Kind.HEARD or (ground and row.ground == ground):
            raise refusals.HearingIsRecorded(on=row.done_on, what=row.get_kind_display())
        first = NoHearingGround(row.ground)
        if ground and _excludes(first, NoHearingGround(ground)) and not taken_over_from():
            refusal = refusals.NotHeardContradicts if first in OUTCOME_OF else refusals.NotHeardAlready
            raise refusal(on=row.done_on, ground=first.label)


def _check_day(objection: Objection, on: date, first: date) -> None:
    """See that a hearing is planned on a working day that leaves time for documents, within the term (Awb 7:4, 7:10).

    Where no day within the term is left and it was adjourned already, a later hearing goes before none: 7:2 stands.
    What is taken over was planned elsewhere, as it was. Raises HearingTooSoon, HearingOnFreeDay or HearingAfterTerm.
    """
    if taken_over_from():
        return
    free = deadlines.free_days()
    if on < first:
        raise refusals.HearingTooSoon(first=next_workday(first, free))
    if not is_workday(on, free):
        raise refusals.HearingOnFreeDay(day=on, next=next_workday(on, free))
    today = timezone.localdate()
    term = objections.decide_by(objection, on=today, sent=sent_days(objection.application), extra=free)
    if term is None or not term.is_late(on):
        return
    may_adjourn = objections.last_step(objection, Kind.ADJOURNED) is None and not term.is_late(today)
    if may_adjourn or not term.is_late(next_workday(first, free)):
        raise refusals.HearingAfterTerm(on, term)


def _check_asked(objection: Objection, ground: NoHearingGround | str, on: date) -> None:
    """Refuse that nobody answered (Awb 7:3, under d) while no letter had asked anything. Raises NotAskedToBeHeard."""
    if ground != NoHearingGround.NO_ANSWER or taken_over_from():
        return
    sent = sent_days(objection.application)
    told = [row.sent_in(sent) for row in objections.steps_of(objection, Kind.RECEIVED, Kind.INVITED)]
    if not any(day is not None and day < on for day in told):
        raise refusals.NotAskedToBeHeard


def _check_not_invited(objection: Objection, ground: NoHearingGround | str, on: date) -> None:
    """Refuse to call an objection evident once its hearing was told: it was looked at, and called worth a hearing.

    On another reason a hearing that was told and lies ahead is called off first, so that all who were invited know.
    Raises InvitedToHearing or HearingStillPlanned. What is taken over was handled elsewhere, as it was.
    """
    invited = objections.last_step(objection, Kind.INVITED)
    if invited is None or taken_over_from():
        return
    sent_on = invited.sent_in(sent_days(objection.application))
    if sent_on is not None and ground in EVIDENT:
        raise refusals.InvitedToHearing(sent_on=sent_on, hearing_on=invited.due_on)
    hearing_on = invited.due_on if objections.invitation_of(objection) is not None else None
    if sent_on is not None and hearing_on is not None and hearing_on > on:
        raise refusals.HearingStillPlanned(sent_on=sent_on, hearing_on=hearing_on)


def _check_invited(objection: Objection, on: date, consent: str) -> str:
    """Return by whose consent the file was open for less than a week before the hearing; empty where it was not.

    What is taken over was heard elsewhere, as it was. Raises HearingNotInvited, HearingInvitationNotSent,
    FileNotOpenLongEnough or SaysNothing (Awb 7:2, 7:4).
    """
    if taken_over_from():
        return consent.strip()
    invited = objections.invitation_of(objection)
    if invited is None:
        raise refusals.HearingNotInvited
    sent_on = invited.sent_in(sent_days(objection.application))
    if sent_on is None:
        raise refusals.HearingInvitationNotSent(invited_on=invited.done_on)
    first = sent_on + OPEN_FOR
    if on >= first:
        return ""
    return written(consent, missing=refusals.FileNotOpenLongEnough(sent_on=sent_on, on=on, first=first))


def _check_chair(objection: Objection, chair: User | None, others: Collection[User], chair_name: str) -> None:
    """See that who hears may (Awb 7:5, 7:13).

    Raises ChairMissing, ChairPreparedDecision, MostPreparedDecision, CommitteeChairMissing or CommitteeChairIsOwn.
    """
    if objection.has_committee:
        _check_committee(chair, chair_name)
        return
    if chair is None:
        raise refusals.ChairMissing
    hearing = [chair, *(user for user in others if user.pk != chair.pk)]
    took_part = involved(hearing, objection)
    if chair in took_part:
        raise refusals.ChairPreparedDecision(name=str(chair))
    if 2 * len(took_part) >= len(hearing) and took_part:
        raise refusals.MostPreparedDecision(involved=len(took_part), total=len(hearing))


def _check_committee(chair: User | None, name: str) -> None:
    """A committee has a chair who does not work for the province; what is taken over was heard elsewhere, as it was.

    Raises CommitteeChairIsOwn or CommitteeChairMissing.
    """
    if chair is not None:
        raise refusals.CommitteeChairIsOwn(name=str(chair))
    if not name.strip() and not taken_over_from():
        raise refusals.CommitteeChairMissing
    if name.strip() and User.objects.filter(name__iexact=name.strip()).exists():
        raise refusals.CommitteeChairIsOwn(name=name.strip())
