"""A ground of which the dossier itself says otherwise takes nothing from an award or a settlement (Awb 3:46)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from subsidies.award_enums import SampleFinding
from subsidies.enums import GroundUse
from subsidies.models import Application, RefusalGround
from subsidies.services.decisions import decisions, ground_checks, withdrawals
from subsidies.services.decisions import granted_ground_refusals as why
from subsidies.services.decisions.ground_refusals import ReceivedOnPaper
from subsidies.services.decisions.reservation_refusals import NoCondition
from subsidies.services.letters.letter_refusals import GroundWithoutArticle
from subsidies.services.obligations.not_met_refusals import NoneNotMet
from subsidies.services.settlements.settlement_change_refusals import BreachUndated
from subsidies.term_enums import Channel
from tests import costing, sampling, settling
from tests.factories import give_mandate, make_application, make_award, make_terms, make_user
from tests.settling import fresh
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate


def ground(code):
    return RefusalGround.objects.get(code=code)


def end(case, code):
    """Propose to withdraw an award of which the recipient gave its view; for the future to lower it."""
    said = {"reason": "Daarom.", "grounds": [ground(code)], "actor": make_user()}
    if code in LATER:
        terms = make_terms(works_on=TODAY() + timedelta(days=200))
        lower = {"kind": "lowering", "amount": Decimal("600.00")}
        return withdrawals.propose_withdrawal(fresh(case), **lower, **said, terms=terms)
    return withdrawals.propose_withdrawal(fresh(case), kind="withdrawal", **said, terms=make_terms())


def settle(case, code, amount="600.00"):
    """Propose to settle at less."""
    return settling.propose(case, amount, code, view_answer="Dat volgen wij niet", weighing="Het is in verhouding.")


def heard(case=None):
    return settling.asked_for_view(case or make_award())


def checked(finding=SampleFinding.IN_ORDER):
    """An award that was drawn and checked after the time for its activities."""
    case = settling.activities_ended(make_award())
    sampling.drawn(case)
    sampling.check(fresh(case), finding=finding)
    return heard(case)


def accounted(left_out="0.00", *, asked="900.00", made="600.00"):
    """An award of 1000 euros for 1000 euros of costs, which were accounted for by line."""
    case = make_award()
    costing.on_award(case)
    settling.request(settling.asked_for_view(case), asked)
    costing.accounted(fresh(case), ("300.00", "0.00"), (made, left_out))
    return fresh(case)


def not_lower():
    """Costs by line that come to what was budgeted, while the request names no costs."""
    case = accounted(made="700.00")
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(total_costs=Decimal("1000.00"))
    return case


def on_paper():
    case = make_application()
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(channel=Channel.PAPER)
    return fresh(case)


def disregard(case, code):
    ground_checks.check(case, "disregard", [ground(code)])


def change(case, code):
    return settling.propose_change(settling.asked_for_view(case), "600.00", code)


LATER = ("award-wrong", "award-changed-views", "award-other-law")  # Awb 4:50
# By ground: a case of which the dossier says otherwise, how the decision is proposed, and what refuses it.
CONTRADICTED = {
    "disregard-b": (on_paper, disregard, ReceivedOnPaper),
    "award-activities": (checked, end, why.ActivitiesCheckedInOrder),
    "award-obligations": (heard, end, NoneNotMet),
    "award-no-funds": (heard, end, NoCondition),
    "award-other-law": (heard, end, GroundWithoutArticle),
    "settle-activities": (heard, settle, why.ActivitiesStillRun),
    "settle-obligations": (heard, settle, NoneNotMet),
    "settle-actual": (not_lower, settle, why.CostsNotLower),
    "settle-costs": (accounted, settle, why.AllCostsCount),
    "settled-obligations": (lambda: settling.settled(make_award()), change, BreachUndated),
}
# What a person judges: in the reason, and in how the interests were weighed, with the view of the recipient.
JUDGED = {
    *("award-false-data", "award-known-wrong", "award-wrong", "award-changed-views"),
    *("settle-false-data", "settle-known-wrong", "settled-facts", "settled-known-wrong"),
}
# That what was asked did not come is held against the requests and their letters, for each ground alike.
BY_THE_REQUESTS = {"disregard-a", "disregard-c"}


def test_every_ground_after_the_refusals_is_held_against_the_dossier_or_judged_by_a_person():
    rows = RefusalGround.objects.filter(is_active=True).exclude(used_for=GroundUse.REFUSAL)

    assert set(rows.values_list("code", flat=True)) == {*CONTRADICTED, *JUDGED, *BY_THE_REQUESTS}


@pytest.mark.parametrize("code", CONTRADICTED)
def test_ground_that_the_dossier_contradicts_is_refused_by_name(code):
    make, propose, refusal = CONTRADICTED[code]
    case = make()

    with pytest.raises(refusal):
        propose(case, code)


@pytest.mark.parametrize("code", sorted(JUDGED))
def test_ground_that_a_person_judges_is_refused_by_no_row_of_the_dossier(code):
    use = ground(code).used_for
    if use == GroundUse.CHANGE:
        assert change(settling.settled(make_award()), code).state == "open"
        return
    assert (end if use == GroundUse.WITHDRAWAL else settle)(heard(), code).state == "open"


@pytest.mark.parametrize(
    ("make", "propose", "code"),
    [
        (lambda: checked(SampleFinding.NOT_IN_ORDER), end, "award-activities"),
        (lambda: checked(SampleFinding.NO_EVIDENCE), settle, "settle-activities"),
        (lambda: heard(settling.activities_ended(make_award())), settle, "settle-activities"),
        (lambda: settling.request(heard(), "900.00"), settle, "settle-activities"),  # it is done, says who asks
        (lambda: accounted("100.00"), lambda case, code: settle(case, code, "800.00"), "settle-costs"),
        (accounted, lambda case, code: settle(case, code, "900.00"), "settle-actual"),
        (make_application, disregard, "disregard-b"),
    ],
    ids=["found-wrong", "no-evidence", "time-over", "asked", "left-out", "lower", "digital"],
)
def test_ground_that_agrees_with_the_dossier_carries_the_decision(make, propose, code):
    propose(make(), code)


def test_check_in_the_time_for_the_activities_says_nothing_of_the_rest():
    case = make_award()
    sampling.drawn(case)
    sampling.check(fresh(case))

    assert end(heard(case), "award-activities").state == "open"


@pytest.mark.parametrize(
    ("asked", "amount", "is_refused"),
    [("1000.00", "799.99", True), ("1000.00", "800.00", False), ("700.00", "700.00", False)],
)
def test_costs_take_from_an_award_what_they_lack_and_no_cent_more(asked, amount, is_refused):
    case = accounted("100.00", asked=asked)  # 800 of the 1000 that were approved

    if is_refused:
        with pytest.raises(why.CostsBearMore, match="800,00"):
            settle(case, "settle-costs", amount)
        return
    assert settle(case, "settle-costs", amount).amount == Decimal(amount)


@pytest.mark.parametrize(("propose", "code"), [(end, "award-activities"), (settle, "settle-activities")])
def test_ground_that_was_contradicted_after_the_proposal_is_not_signed(propose, code):
    case = checked(SampleFinding.NOT_IN_ORDER)
    decider, proposal = make_user(), propose(case, code)
    give_mandate(decider)
    if proposal.amount_needs_check:
        settling.agree(case)
    sampling.check(fresh(case), remark="De foto's kwamen alsnog")

    with pytest.raises(why.ActivitiesCheckedInOrder):
        decisions.sign(proposal, decided_on=TODAY(), actor=decider)
