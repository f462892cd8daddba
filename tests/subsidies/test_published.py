"""The ceiling as published when an application was filed (Awb 4:27, 4:28): what counts, for whom, and the money."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.models import RefusalGround
from subsidies.services.application import completeness
from subsidies.services.ceilings import published
from subsidies.services.ceilings.ceiling_refusals import AwardAboveRoom, CeilingHasRoom, CeilingPublishedLater
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.ledger import allot
from subsidies.services.ceilings.order_refusals import LoweringDoesNotBind, LoweringHitsEarlier
from subsidies.services.decisions import proposals
from tests.cases import sign
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate()
DAY = TODAY - timedelta(days=1)  # on which the applications of the factories were received
RESERVED = {"before_budget": "Art. 4 Asv", "follows_budget": "PS 12-11", "was_announced": "prb 2026, 1, art. 2"}


def change(ceiling, amount, **terms):
    terms = {"decided_on": TODAY, "reference": f"GS {amount}", "is_confirmed": True, **terms}
    return allot(ceiling.shares.get(), amount=Decimal(amount), actor=make_user(), **terms)


@pytest.mark.parametrize(
    ("amount", "published_on", "conditions", "counts"),
    [
        ("10.00", DAY - timedelta(days=1), {}, True),
        ("10.00", TODAY, {}, True),  # a raise works for who was there already
        ("10.00", TODAY + timedelta(days=1), {}, False),  # decided, not published
        ("-10.00", DAY - timedelta(days=1), {}, True),
        ("-10.00", DAY, {}, False),  # published on the day of receipt
        ("-10.00", TODAY, {}, False),
        ("-10.00", TODAY, RESERVED, True),
        *[("-10.00", TODAY, {**RESERVED, name: ""}, False) for name in RESERVED],  # all three, not two of them
    ],
)
def test_decision_on_the_ceiling_counts_for_a_case_of_yesterday(amount, published_on, conditions, counts):
    ceiling = make_ceiling(amount="100.00")
    change(ceiling, amount, published_on=published_on, **conditions)

    case = make_application(ceiling=ceiling)

    assert published.room_of(case) == Decimal("100.00") + (Decimal(amount) if counts else 0)


def test_raise_after_a_lowering_gives_who_was_there_before_no_room_that_never_was():
    ceiling = make_ceiling(amount="100.00")
    change(ceiling, "-40.00", published_on=DAY)
    change(ceiling, "30.00", published_on=TODAY)

    assert published.room_of(make_application(ceiling=ceiling)) == Decimal("100.00")
    change(ceiling, "20.00", published_on=TODAY)
    assert published.room_of(make_application(ceiling=ceiling)) == Decimal("110.00")


def test_decision_without_a_publication_is_taken_to_be_published_that_day():
    ceiling = make_ceiling(amount="100.00")

    entry = change(ceiling, "-10.00", decided_on=DAY - timedelta(days=3))

    assert (entry.published_on, entry.known_on) == (None, DAY - timedelta(days=3))
    assert published.room_of(make_application(ceiling=ceiling)) == Decimal("90.00")


def test_lowering_does_not_take_what_may_be_due_to_who_had_applied():
    ceiling = make_ceiling(amount="100.00")
    make_application(ceiling=ceiling, amount="60.00")

    with pytest.raises(LoweringHitsEarlier, match=r"ten hoogste €.40,00, of leg de drie voorwaarden van Awb 4:28"):
        change(ceiling, "-40.01")

    change(ceiling, "-40.00")
    change(ceiling, "-20.00", **RESERVED)
    assert ceiling.shares.get().allotted == Decimal("40.00")


def test_what_is_due_before_a_lowering_takes_as_many_questions_for_four_as_for_one(django_assert_num_queries):
    ceiling = make_ceiling(amount="100.00")
    for count in (1, 4):
        while ceiling.applications.count() < count:
            make_application(ceiling=ceiling, amount="10.00")

        with django_assert_num_queries(2):
            assert len(published.claims_before(ceiling, TODAY)) == count


def test_money_that_a_lowering_took_all_the_same_is_asked_for_by_name():
    """A later application was awarded out of turn from what was left."""
    ceiling = make_ceiling(amount="100.00")
    case = make_application(ceiling=ceiling, amount="60.00")
    change(ceiling, "-40.00")
    sign(other := make_application(ceiling=ceiling, amount="30.00"), make_proposal(other))
    proposal = make_proposal(case)

    with pytest.raises(LoweringDoesNotBind, match=r"€.30,00; voor dit besluit is €.60,00"):
        sign(case, proposal)
    change(ceiling, "30.00")

    assert sign(case, proposal).awarded_amount == Decimal("60.00")


def test_raise_that_is_not_published_cannot_be_awarded():
    ceiling = make_ceiling(amount="50.00")
    change(ceiling, "50.00", published_on=TODAY + timedelta(days=7))
    case = make_application(ceiling=ceiling, amount="60.00")

    with pytest.raises(AwardAboveRoom, match=r"€.50,00"):
        make_proposal(case)


def refuse_for_ceiling(case):
    case = completeness.start_assessment(case, actor=make_user())
    return proposals.propose(
        case,
        kind="refusal",
        reason="Het plafond is bereikt",
        grounds=[RefusalGround.objects.get(code=CEILING_GROUND)],
        actor=make_user(),
    )


def test_refusal_for_the_ceiling_looks_at_the_one_of_the_day_of_receipt():
    ceiling = make_ceiling(amount="100.00")
    earlier, case = (make_application(ceiling=ceiling, amount=amount) for amount in ("80.00", "20.00"))
    sign(earlier, make_proposal(earlier))

    with pytest.raises(LoweringHitsEarlier):
        change(ceiling, "-10.00")
    with pytest.raises(CeilingHasRoom, match=r"€.20,00"):
        refuse_for_ceiling(case)


def test_ceiling_that_was_published_later_is_no_ground_to_refuse():
    ceiling = make_ceiling(scheme=make_scheme(), amount="0")
    change(ceiling, "10.00", published_on=TODAY)
    first = make_application(ceiling=ceiling, amount="10.00")
    case = make_application(ceiling=ceiling, amount="10.00")
    sign(first, make_proposal(first))

    with pytest.raises(CeilingPublishedLater, match="4:27 Awb"):
        refuse_for_ceiling(case)
