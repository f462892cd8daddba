"""Who objects is heard by others than who prepared the decision, once it was invited in time (Awb 7:2 to 7:5)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from drenthe.lib.values.workdays import next_workday
from subsidies.enums import LetterKind
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionOutcome, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letters
from subsidies.services.objections import objecting, objection_dates, objection_hearings, objections
from subsidies.services.objections import objection_hearing_refusals as of_hearing
from subsidies.services.objections import objection_refusals as why
from subsidies.services.terms import deadlines
from tests.factories import make_user
from tests.objecting import TODAY, days, fresh, hear, propose, receive, told_by_letter, workday
from tests.subsidies.test_objections import refused, state
from tests.trail.tampering import undone

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
UNFOUNDED = ObjectionOutcome.UNFOUNDED


def test_hearing_is_by_others_than_who_prepared_the_decision():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    assessor, decider = case.decisions.get().proposed_by, case.decisions.get().actor
    one, two = make_user(), make_user()
    said = {"objection": objection, "invited_on": TODAY(), "place": "10 uur, Assen", "actor": make_user()}

    with pytest.raises(why.ObjectorNotHeard), transaction.atomic():
        propose(objection, UNFOUNDED)
    with pytest.raises(of_hearing.HearingTooSoon), transaction.atomic():
        objection_hearings.invite(case, hearing_on=days(10), chair=one, **said)
    with pytest.raises(of_hearing.ChairMissing), transaction.atomic():
        objection_hearings.invite(case, hearing_on=workday(11), **said)
    objection_hearings.invite(case, hearing_on=workday(11), chair=one, **said)
    assert state(objection) == ObjectionState.INVITED
    invited = objection.steps.get(kind=Kind.INVITED)
    with pytest.raises(of_hearing.HearingInvitationNotSent), transaction.atomic():
        hear(objection, chair=one)
    with undone():
        told_by_letter(invited, days(-7))
        with pytest.raises(of_hearing.FileNotOpenLongEnough), transaction.atomic():
            hear(objection, chair=one)
        heard = hear(objection, chair=one, consent="Bouw BV ging akkoord, per mail van gisteren")
        assert "akkoord" in heard.steps.get(kind=Kind.HEARD).consent
    told_by_letter(invited, days(-8))
    for chair in (assessor, decider):
        with pytest.raises(of_hearing.ChairPreparedDecision), transaction.atomic():
            hear(objection, chair=chair)
    with pytest.raises(of_hearing.MostPreparedDecision), transaction.atomic():
        hear(objection, chair=one, heard_by=[assessor])
    with pytest.raises(of_hearing.NoHearingGroundMissing), transaction.atomic():
        hear(objection, kind=Kind.NOT_HEARD)
    with pytest.raises(of_hearing.HearingReportMissing), transaction.atomic():
        hear(objection, text="")
    hear(objection, chair=one, heard_by=[two, assessor])
    with pytest.raises(of_hearing.HearingIsRecorded), transaction.atomic():
        hear(objection)

    uninvited = receive(refused(ground="scheme-criteria"))
    with pytest.raises(of_hearing.HearingNotInvited), transaction.atomic():
        objection_hearings.record_hearing(
            uninvited.application, objection=uninvited, kind=Kind.HEARD, done_on=TODAY(), text="Zo ging het",
            chair=one, actor=make_user(),
        )  # fmt: skip
    not_heard = hear(receive(refused(ground="scheme-criteria")), kind=Kind.NOT_HEARD, ground="waived", text="Per mail")
    proposal = propose(not_heard, UNFOUNDED)
    assert "niet gehoord" in str(letters.compose_decision(proposal, decided_on=TODAY()).blocks)


def said_not_heard(objection, ground):
    return hear(objection, kind=Kind.NOT_HEARD, ground=ground, text="Dat blijkt uit het bezwaar zelf")


def waiting(case):
    rows = objection_dates.dates(fresh(case), on=TODAY(), extra=())
    return [what for code, what, _term, _pk in rows if code == "send"]


def test_reason_not_to_hear_bears_one_outcome_and_a_hearing_can_follow_it():
    case = refused(ground="scheme-criteria")
    objection = said_not_heard(receive(case), "inadmissible")
    inadmissible = {"outcome": ObjectionOutcome.INADMISSIBLE, "ground": "no_interest"}
    with pytest.raises(why.NotHeardForAnotherOutcome) as refusal, transaction.atomic():
        propose(objection, UNFOUNDED)
    assert "past niet bij de uitkomst" in str(refusal.value)
    with undone():
        assert propose(objection, **inadmissible).objection_terms.outcome == ObjectionOutcome.INADMISSIBLE
    with pytest.raises(of_hearing.HearingIsRecorded), transaction.atomic():
        said_not_heard(objection, "inadmissible")
    for other in ("unfounded", "granted"):  # the two cannot hold both
        with pytest.raises(of_hearing.NotHeardContradicts, match="gaan niet samen"), transaction.atomic():
            said_not_heard(objection, other)
    assert objection_hearings.grounds_left([objection]) == {"waived", "no_answer"}
    with undone():
        asked = said_not_heard(objection, "waived")  # bears each outcome, so nothing comes to it
        with undone():
            assert propose(asked, UNFOUNDED)
        for other in ("unfounded", "no_answer"):
            with pytest.raises(of_hearing.NotHeardAlready), transaction.atomic():
                said_not_heard(asked, other)
        assert objection_hearings.grounds_left([asked]) == set()
    case = refused(ground="scheme-criteria")
    objection = said_not_heard(receive(case), "granted")
    with pytest.raises(why.NotHeardForAnotherOutcome), transaction.atomic():
        propose(objection, ObjectionOutcome.PARTLY_FOUNDED, amount=Decimal("600.00"))
    with pytest.raises(why.NotMetWholly) as less, transaction.atomic():
        propose(objection, ObjectionOutcome.FOUNDED, amount=Decimal("999.99"))
    assert "€ 999,99 is minder dan de € 1.000,00" in str(less.value).replace("\u00a0", " ")
    with undone():
        assert propose(objection, ObjectionOutcome.FOUNDED)
    with undone():
        assert propose(said_not_heard(objection, "waived"), UNFOUNDED)

    one = make_user()
    objection_hearings.invite(
        case, objection=objection, invited_on=TODAY(), hearing_on=workday(11), place="Assen", chair=one, actor=one
    )
    assert (state(objection), len(waiting(case))) == (ObjectionState.INVITED, 2)  # with the acknowledgement
    with pytest.raises(why.ObjectorNotHeard), transaction.atomic():
        propose(objection, ObjectionOutcome.FOUNDED)
    letters.send(
        letters.make(fresh(case), LetterKind.OBJECTION_HEARING, letter_date=TODAY(), actor=one),
        sent_on=TODAY(), actor=one,
    )  # fmt: skip
    with time_machine.travel(timezone.now() + timedelta(days=20), tick=False):
        heard = hear(objection, chair=one)
        with pytest.raises(of_hearing.HearingIsRecorded), transaction.atomic():
            said_not_heard(objection, "no_answer")
        said = str(letters.compose_decision(propose(heard, UNFOUNDED), decided_on=TODAY()).blocks)
    assert "bent u gehoord door" in said
    assert "kennelijk" not in said


def test_hearing_is_planned_on_a_working_day_within_the_term():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    said = {"objection": objection, "invited_on": TODAY(), "place": "Assen", "chair": make_user()}

    def invite(on):
        return objection_hearings.invite(case, hearing_on=on, actor=make_user(), **said)

    saturday = next(day for n in range(14, 22) if (day := days(n)).weekday() == 5)
    christmas = date(days(11).year + (days(11) > date(days(11).year, 12, 25)), 12, 25)
    for free in (saturday, saturday + timedelta(days=1), christmas):
        with pytest.raises(of_hearing.HearingOnFreeDay), transaction.atomic():
            invite(free)
    free = deadlines.free_days()
    last = objections.decide_by(objection, on=TODAY(), sent=sent_days(case), extra=free).last_day
    with pytest.raises(of_hearing.HearingAfterTerm) as refusal, transaction.atomic():
        invite(next_workday(last + timedelta(days=1), free))
    assert "verdaag eerst" in str(refusal.value)
    with undone():
        assert invite(next_workday(last - timedelta(days=5), free)).due_on <= last
    agreed = next_workday(last + timedelta(days=30))
    objecting.postpone(
        case, objection=objection, kind=Kind.AGREED, done_on=TODAY(), due_on=agreed, text="Per mail afgesproken",
        actor=make_user(),
    )  # fmt: skip
    said["objection"] = objection = type(objection).objects.get(pk=objection.pk)
    assert invite(next_workday(last + timedelta(days=1), free)).due_on > last
