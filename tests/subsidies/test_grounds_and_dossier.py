"""A ground of which the dossier itself says otherwise carries no refusal, in whole or in part (Awb 3:46)."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import DecisionKind
from subsidies.models import Application, CaseAnswer, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.application.formality_refusals import RepeatNotLinked
from subsidies.services.ceilings.ceiling_refusals import CeilingHasRoom, RoomAboveAward
from subsidies.services.ceilings.order_refusals import NotContinued
from subsidies.services.decisions import decisions, proposals
from subsidies.services.decisions.ground_refusals import AidToNoUndertaking, ReceivedInPeriod
from tests.factories import give_mandate, make_application, make_ceiling, make_terms, make_user
from tests.reasons import with_reasons
from tests.told import need_not_be_heard

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
# Of a case in order that asks 1000 euros under a ceiling with more: what refuses the ground, in whole and in part.
CONTRADICTED = {
    "outside-period": (ReceivedInPeriod, ReceivedInPeriod),
    "state-aid": (AidToNoUndertaking, AidToNoUndertaking),
    "repeat": (RepeatNotLinked, RepeatNotLinked),
    "ceiling": (CeilingHasRoom, RoomAboveAward),
    "continued": (NotContinued, NotContinued),
}
# What a person judges: in the reason of the decision, with the view of the applicant; a criterion has its judgement.
JUDGED = {
    *("doubtful-activities", "doubtful-obligations", "doubtful-accounts", "false-data", "bankruptcy", "bibob", "asv"),
    "scheme-criteria",
}


def ground(code):
    return RefusalGround.objects.get(code=code)


def propose(case, *codes, amount=None):
    """Propose to refuse the case, or to award an amount of it, on these grounds and without a written deviation."""
    kind = "refusal" if amount is None else "award"
    said = {"kind": kind, "amount": amount, "reason": "Daarom wijzen wij dit af.", "terms": make_terms()}
    return proposals.propose(case, **said, grounds=[ground(code) for code in codes], actor=make_user())


def assessed(**terms):
    """A case of 1000 euros that is assessed, of which the applicant need not be heard."""
    case = with_reasons(completeness.start_assessment, make_application(**terms), actor=make_user())
    need_not_be_heard(case, make_user(), "urgent")
    return Application.objects.get(pk=case.pk)


def judged_undertaking(case, answer):
    said = {"question": "undertaking", "answer": answer, "reason": "Zij verkoopt woningen."}
    CaseAnswer.objects.create(application=case, actor=make_user(), **said)
    return Application.objects.get(pk=case.pk)


def test_every_ground_of_a_refusal_is_held_against_the_dossier_or_judged_by_a_person():
    codes = set(RefusalGround.objects.filter(is_active=True, used_for="refusal").values_list("code", flat=True))

    assert codes == set(CONTRADICTED) | JUDGED


@pytest.mark.parametrize("code", CONTRADICTED)
def test_ground_that_the_dossier_contradicts_is_refused_by_name(code):
    case = assessed()

    for amount, refusal in zip((None, Decimal("600.00")), CONTRADICTED[code], strict=True):
        with pytest.raises(refusal):
            propose(case, code, amount=amount)


@pytest.mark.parametrize(("answer", "is_refused"), [("yes", False), ("no", True), ("unknown", True)])
def test_state_aid_is_a_ground_for_who_acts_as_an_undertaking(answer, is_refused):
    case = judged_undertaking(assessed(), answer)

    if is_refused:
        with pytest.raises(AidToNoUndertaking, match=case.case_number):
            propose(case, "state-aid")
        return
    assert propose(case, "state-aid").state == "open"


def test_ground_that_was_contradicted_after_the_proposal_is_not_signed():
    case = judged_undertaking(assessed(), "yes")
    decider, proposal = make_user(), propose(case, "state-aid")
    give_mandate(decider)
    judged_undertaking(case, "no")

    with pytest.raises(AidToNoUndertaking):
        decisions.sign(proposal, decided_on=timezone.localdate(), actor=decider)


@pytest.mark.parametrize(
    ("room", "amount", "codes", "is_refused"),
    [
        ("600.00", "600.00", ("ceiling",), False),
        ("600.01", "600.00", ("ceiling",), True),
        ("999.99", "600.00", ("ceiling", "scheme-criteria"), False),  # the last cent is for the ceiling
        ("1000.00", "600.00", ("ceiling", "scheme-criteria"), True),
        ("1000.00", "600.00", ("scheme-criteria",), False),
    ],
)
def test_ceiling_takes_from_an_award_what_it_has_not_and_no_cent_more(room, amount, codes, is_refused):
    case = assessed(ceiling=make_ceiling(amount=room))

    if is_refused:
        with pytest.raises(RoomAboveAward):
            propose(case, *codes, amount=Decimal(amount))
        return
    assert propose(case, *codes, amount=Decimal(amount)).kind == DecisionKind.PARTIAL_AWARD
