"""Who objects too late is asked why, before that is held against it (Awb 6:11)."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from subsidies.enums import LetterKind
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letters
from subsidies.services.objections import late_question
from subsidies.services.objections import objection_admissible_refusals as why
from tests.factories import make_user
from tests.objecting import TODAY, days, fresh, hear, propose, receive, step
from tests.subsidies.test_objections import refused
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LATE = {"ground": "late", "late_excuse": "de brief kwam op tijd aan"}
QUESTION = "Waarom is uw bezwaar te laat?"


def late():
    """An objection of today to a refusal that was told sixty days ago."""
    case = refused(ground="scheme-criteria", told=False)
    sent(case.decisions.get(), days(-60))
    return receive(case)


def not_heard(objection):
    return hear(objection, kind="not_heard", ground="inadmissible", text="Het kwam weken te laat")


def acknowledged(objection):
    case = objection.application
    return letters.make(fresh(case), LetterKind.OBJECTION_RECEIVED, letter_date=TODAY(), actor=make_user())


@pytest.mark.parametrize("kind", sorted(late_question.ASKS))
def test_each_letter_that_asks_it_does_so_of_a_late_objection_and_no_other(kind):
    in_time, too_late = receive(refused(ground="scheme-criteria")), late()
    found = []
    for objection in (in_time, too_late):
        if kind != Kind.RECEIVED:
            step(objection, kind, due_on=days(14), text="Gronden")
        said = {"letter_date": TODAY(), "actor": make_user()}
        found.append(
            QUESTION in str(letters.compose(fresh(objection.application), late_question.ASKS[kind], **said).blocks)
        )
    assert found == [False, True]


def test_late_objection_is_not_inadmissible_before_it_was_asked_why_and_could_be_answered():
    objection = not_heard(late())
    with pytest.raises(why.LateNotAsked, match="Bouw BV"), transaction.atomic():
        propose(objection, "inadmissible", **LATE)
    letter = acknowledged(objection)
    with pytest.raises(why.LateNotAsked), transaction.atomic():  # made, and not sent
        propose(objection, "inadmissible", **LATE)
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    with pytest.raises(why.LateStillAsked), transaction.atomic():
        propose(objection, "inadmissible", **LATE)

    with time_machine.travel(timezone.now() + timedelta(days=20), tick=False):
        assert propose(objection, "inadmissible", **LATE).objection_terms.ground == "late"


def test_who_was_heard_could_say_it_there():
    objection = hear(late())
    assert propose(objection, "inadmissible", **LATE).objection_terms.ground == "late"
