"""What a refusal for the ceiling says (Awb 4:25), and what an award on an objection leaves refused."""

from decimal import Decimal

import pytest

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.order_enums import Order
from subsidies.services.ceilings.ceiling_facts import of_ceiling
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.queue import queue_of
from subsidies.services.objections import ruling_facts
from tests import objecting
from tests.cases import make_case
from tests.factories import make_application, make_ceiling, make_scheme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


@pytest.mark.parametrize(
    ("status", "place"), [(Status.ASSESSMENT, " Uw aanvraag staat op plaats 1."), (Status.REFUSED, "")]
)
def test_refusal_for_the_ceiling_says_the_place_of_the_case_where_it_has_one(status, place):
    case = make_case(status)
    decision = objecting.decision_row(case, ground=CEILING_GROUND)

    facts = of_ceiling(Application.objects.get(pk=case.pk), decision)

    assert facts["ceiling_place"].startswith("Wij behandelen aanvragen op volgorde van binnenkomst")
    assert facts["ceiling_place"].partition(".")[2] == place


@pytest.mark.parametrize("order", Order)
def test_letter_says_the_order_of_handling_in_the_words_of_the_queue(order):
    case = make_application(ceiling=make_ceiling(scheme=make_scheme(parameters={"order": order.value})))

    facts = of_ceiling(case, objecting.decision_row(case, ground=CEILING_GROUND))

    assert facts["ceiling_place"].startswith(f"Wij behandelen aanvragen {order.label}.")


def test_refusal_on_another_ground_says_nothing_of_the_ceiling():
    case = make_case(Status.REFUSED)

    assert of_ceiling(case, objecting.decision_row(case)) == {}


def test_screen_looks_at_one_case_that_waits_more_than_it_shows():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "complete"}))
    for _number in range(3):
        make_application(ceiling=ceiling)

    assert [len(queue_of(ceiling, most=most).waiting) for most in (1, 2, 3, None)] == [2, 3, 3, 3]


@pytest.mark.parametrize(("amount", "refused"), [("400.00", "€\xa0600,00"), ("1000.00", None)])
def test_award_on_an_objection_says_what_stays_refused(amount, refused):
    case = make_case(Status.REFUSED)
    objection = objecting.objected(case)
    decision = objecting.ruled_on(objection, outcome="partly_founded", kind="objection award", amount=Decimal(amount))

    facts = ruling_facts.of_amount(case, decision, objection)

    assert facts.get("objection_refused") == refused
