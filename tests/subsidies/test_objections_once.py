"""An objection is recorded once, and only with what belongs to it; and what one that is open asks next."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.objection_enums import ENDED, ObjectionOutcome, ObjectionState
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections import objections, objections_open
from subsidies.services.objections.objection_receipt_refusals import ObjectionTwice, PostmarkOfNoPost
from tests import objecting
from tests.cases import make_case
from tests.objecting import TODAY, hear, propose, receive

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def test_objection_is_recorded_once_and_a_postmark_is_of_paper():
    case = make_case(Status.REFUSED)
    with pytest.raises(PostmarkOfNoPost):
        receive(case, posted_on=TODAY())
    objection = receive(case, channel="paper", posted_on=TODAY())
    with pytest.raises(ObjectionTwice, match="Bouw BV"):
        receive(case, objector=" bouw bv ")
    assert receive(case, objector="De buurman") != objection

    hear(objection)
    with pytest.raises(why.AmountWithoutAward):
        propose(objection, ObjectionOutcome.UNFOUNDED, amount=Decimal("50.00"))


@pytest.mark.parametrize("state", sorted(set(ObjectionState) - set(ENDED) - {ObjectionState.FORWARD}))
def test_objection_that_is_open_asks_what_its_state_asks(state, monkeypatch):
    case = make_case(Status.REFUSED)
    objecting.objected(case)
    monkeypatch.setattr(objections, "state_of", lambda *_args, **_terms: state)
    monkeypatch.setattr(objections, "letter_waits", lambda *_args, **_terms: False)

    asked = list(objections_open.next_steps(case, on=timezone.localdate()))

    waits = [Action.TAKE_BACK, Action.AWARD]  # its maker can still have it back; another decides
    assert asked == (waits if state == ObjectionState.PROPOSED else [objections_open.NEXT[state]])
