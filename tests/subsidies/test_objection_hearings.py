"""Who objects is heard by others than who prepared the decision, once it was invited in time (Awb 7:2 to 7:5)."""

import pytest
from django.db import transaction

from subsidies.objection_enums import ObjectionOutcome, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services import letters, objection_hearings
from subsidies.services import objection_hearing_refusals as of_hearing
from subsidies.services import objection_refusals as why
from tests.factories import make_user
from tests.objecting import TODAY, days, hear, propose, receive, told_by_letter
from tests.subsidies.test_objections import refused, state
from tests.trail.tampering import undone

pytestmark = pytest.mark.django_db
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
        objection_hearings.invite(case, hearing_on=days(11), **said)
    objection_hearings.invite(case, hearing_on=days(11), chair=one, **said)
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
