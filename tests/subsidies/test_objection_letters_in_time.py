"""Letters of an objection are sent in time for what they ask (Awb 6:6, 7:4, 7:10), and what rests on one waits."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.objection_enums import NoHearingGround, ObjectionOutcome
from subsidies.services.letters import letter_standing, letters
from subsidies.services.letters.sending_refusals import AdjournedTooLate, HearingTimeTooShort, RepairToldTooLate
from subsidies.services.objections import objecting, objection_hearings, objections_open
from subsidies.services.objections.objection_hearing_refusals import (
    CalledOffUnexplained,
    HearingNotInvited,
    HearingStillPlanned,
    InvitedToHearing,
    NoHearingPlanned,
)
from tests.factories import make_user
from tests.objecting import TODAY, days, decide, fresh, hear, of_another, propose, receive, workday
from tests.subsidies.test_objections import refused
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def invited(case, objection):
    objection_hearings.invite(
        case, objection=objection, invited_on=TODAY(), hearing_on=workday(12), place="10 uur, Assen",
        chair=make_user(), actor=make_user(),
    )  # fmt: skip


def later(number):
    return time_machine.travel(timezone.now() + timedelta(days=number), tick=False)


def made(case, kind):
    return letters.make(fresh(case), kind, letter_date=TODAY(), actor=make_user())


def next_of(case):
    (row,) = objections_open.shown_of(fresh(case), on=TODAY(), extra=())
    return row.next_action


def test_invitation_leaves_time_to_hand_in_documents():
    case = refused(ground="scheme-criteria")
    objection = of_another(receive(case, objector="J. de Boer"))
    invited(case, objection)
    assert next_of(case) == Action.SEND_LETTER  # nobody was invited yet
    letter = letters.make(fresh(case), LetterKind.OBJECTION_HEARING, letter_date=days(1), actor=make_user())
    documents_until = workday(12) - timedelta(days=10)
    assert f"tot en met {documents_until.day} " in str(letter.content)
    with later((documents_until - TODAY()).days):
        for kind in (LetterKind.OBJECTION_HEARING, LetterKind.OBJECTION_HEARING_NOTICE):  # to both the same
            with pytest.raises(HearingTimeTooShort):
                made(case, kind)
        assert LetterKind.OBJECTION_HEARING_NOTICE not in letter_standing.kinds_for(fresh(case))
        page = text_of(signed_in(Role.LEGAL_OFFICER).get(case.get_absolute_url()))
        assert "kan vandaag niet worden gemaakt. Tot tien dagen voor de hoorzitting" in page
        invited(case, objection)  # the way on
        letters.send(made(case, LetterKind.OBJECTION_HEARING), sent_on=TODAY(), actor=make_user())
        assert next_of(case) == Action.HEAR_OBJECTOR


def test_time_to_repair_counts_from_the_letter_and_an_adjournment_is_told_in_time():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    objecting.request_repair(
        case, objection=objection, missing="De gronden", asked_on=TODAY(), due_on=days(14), actor=make_user()
    )
    with later(1), pytest.raises(RepairToldTooLate):
        made(case, LetterKind.OBJECTION_REPAIR)
    adjourned = {"kind": "adjourned", "weeks": 6, "done_on": TODAY(), "text": "Het advies laat op zich wachten"}
    objecting.postpone(case, objection=objection, **adjourned, actor=make_user())
    with later(100), pytest.raises(AdjournedTooLate):
        made(case, LetterKind.OBJECTION_ADJOURNED)


def test_who_was_invited_is_told_that_the_hearing_is_off_and_is_not_evidently_wrong_any_more():
    case = refused(ground="scheme-criteria")
    objection = of_another(receive(case, objector="J. de Boer"))
    off = {"objection": objection, "done_on": TODAY(), "actor": make_user()}
    with pytest.raises(NoHearingPlanned), transaction.atomic():
        objection_hearings.call_off(case, text="De voorzitter is ziek", **off)
    invited(case, objection)
    not_heard = {"kind": "not_heard", "text": "Dat blijkt uit het bezwaar zelf"}
    for kind in (LetterKind.OBJECTION_HEARING, LetterKind.OBJECTION_HEARING_NOTICE):
        letters.send(made(case, kind), sent_on=TODAY(), actor=make_user())
    for ground in (NoHearingGround.INADMISSIBLE, NoHearingGround.UNFOUNDED):
        with pytest.raises(InvitedToHearing), transaction.atomic():
            hear(objection, ground=ground, **not_heard)
    left = objection_hearings.grounds_left([type(objection).objects.get(pk=objection.pk)])
    assert left == {NoHearingGround.WAIVED, NoHearingGround.NO_ANSWER, NoHearingGround.GRANTED}  # offered on screen
    with pytest.raises(HearingStillPlanned), transaction.atomic():
        hear(objection, ground=NoHearingGround.WAIVED, **not_heard)
    with pytest.raises(CalledOffUnexplained), transaction.atomic():
        objection_hearings.call_off(case, text=" ", **off)
    objection_hearings.call_off(case, text="De voorzitter is ziek. Er komt een nieuwe dag.", **off)
    assert next_of(case) == Action.SEND_LETTER
    for kind, whom in ((LetterKind.OBJECTION_OFF, "J. de Boer"), (LetterKind.OBJECTION_OFF_NOTICE, case.given.name)):
        letter = made(case, kind)
        assert letter.content["facts"]["addressee"].startswith(whom)
        assert "gaat niet door. De voorzitter is ziek." in str(letter.content)
        letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert next_of(case) == Action.INVITE_OBJECTOR
    with pytest.raises(HearingNotInvited), transaction.atomic():
        objection_hearings.record_hearing(case, kind="heard", text="Toegelicht", chair=make_user(), **off)
    for _again in range(2):  # moved: the new invitation says instead of which
        invited(case, objection)
        letter = made(case, LetterKind.OBJECTION_HEARING)
        letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert "Deze hoorzitting komt daarvoor in de plaats" in str(letter.content)


def test_decision_that_nobody_was_told_of_stays_in_the_list():
    case = refused(ground="scheme-criteria")
    propose(hear(receive(case)), ObjectionOutcome.UNFOUNDED)
    decision, client = decide(case), signed_in(Role.LEGAL_OFFICER)
    page = text_of(client.get(reverse("subsidies:objection-list")))
    assert case.case_number in page
    assert not objections_open.open_objections().exists()
    letters.send(decision.letters.get(), sent_on=TODAY(), actor=make_user())
    assert case.case_number not in text_of(client.get(reverse("subsidies:objection-list")))
