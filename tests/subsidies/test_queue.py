"""The queue: in order of completeness, with the line where the ceiling cuts."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.services.application import completeness
from subsidies.services.ceilings.queue import queue_of
from tests.factories import award, make_application, make_ceiling, make_scheme, make_user, past

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def complete(ceiling, amount, received_on, complete_on=None):
    case = make_application(ceiling=ceiling, amount=amount, received_on=received_on)
    with past(received_on):
        return completeness.start_assessment(case, complete_on=complete_on, actor=make_user())


def laid(ceiling):
    return [(place.application.pk, place.running, place.fits) for place in queue_of(ceiling).places]


def test_queue_is_in_order_of_completeness_not_of_receipt():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "complete"}), amount="1000.00")
    slow = complete(ceiling, "100.00", date(2024, 3, 1), complete_on=date(2024, 4, 1))
    quick = complete(ceiling, "100.00", date(2024, 3, 15))

    assert [place.application.pk for place in queue_of(ceiling).places] == [quick.pk, slow.pk]


def test_ceiling_cuts_and_the_remainder_goes_to_the_first_that_does_not_fit():
    ceiling = make_ceiling(amount="250.00")
    first, second, third = (complete(ceiling, "100.00", date(2024, 3, day)) for day in (1, 2, 3))

    assert laid(ceiling) == [
        (first.pk, Decimal("100.00"), Decimal("100.00")),
        (second.pk, Decimal("200.00"), Decimal("100.00")),
        (third.pk, Decimal("300.00"), Decimal("50.00")),
    ]
    assert (queue_of(ceiling).cut, queue_of(ceiling).left) == (2, Decimal("0.00"))


def test_smaller_one_behind_the_cut_does_not_jump_the_queue():
    ceiling = make_ceiling(amount="150.00")
    for amount, day in (("100.00", 1), ("100.00", 2), ("10.00", 3)):
        complete(ceiling, amount, date(2024, 3, day))

    assert [place.fits for place in queue_of(ceiling).places] == [Decimal("100.00"), Decimal("50.00"), Decimal("0.00")]


def test_no_part_is_awarded_where_the_scheme_says_no():
    scheme = make_scheme(parameters={"partial_award": "no"})
    ceiling = make_ceiling(scheme=scheme, amount="50.00")
    complete(ceiling, "100.00", date(2024, 3, 1))

    assert [place.fits for place in queue_of(ceiling).places] == [Decimal("0.00")]
    assert queue_of(ceiling).left == Decimal("50.00")


def test_application_counts_up_to_the_maximum_of_the_scheme():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"max_amount": "60.00"}), amount="100.00")
    complete(ceiling, "100.00", date(2024, 3, 1))

    assert queue_of(ceiling).asked == Decimal("60.00")


def test_incomplete_and_decided_applications_have_no_place():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "complete"}), amount="1000.00")
    waiting = make_application(ceiling=ceiling)
    decided = make_application(ceiling=ceiling, received_on=date(2024, 3, 1))
    award(decided, amount=Decimal("1000.00"), decided_on=date(2024, 4, 1), actor=make_user())

    queue = queue_of(ceiling)

    assert (list(queue.places), list(queue.waiting)) == ([], [waiting])
    assert queue.room == Decimal("0.00")


@pytest.mark.parametrize("cases", [1, 3])
def test_queue_takes_as_many_queries_for_one_as_for_three(django_assert_num_queries, cases):
    ceiling = make_ceiling(amount="1000.00")
    for day in range(1, cases + 1):
        complete(ceiling, "100.00", date(2024, 3, day))

    with django_assert_num_queries(9):
        assert len(queue_of(ceiling).places) == cases
