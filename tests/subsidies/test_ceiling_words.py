"""What a refusal for the ceiling says (Awb 4:25), and what an award on an objection leaves refused."""

import re
from decimal import Decimal

import pytest
from django.db.models import QuerySet

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare
from subsidies.order_enums import Order
from subsidies.services.ceilings.ceiling_facts import of_ceiling
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.ceilings.queue import queue_of
from subsidies.services.objections import ruling_facts
from tests import objecting
from tests.cases import make_case
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme
from tests.subsidies.test_in_turn import refuse, sign, two
from tests.subsidies.test_jumped import letter_to_sign
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
AMONG = "van de aanvragen waarop wij nog niet hebben besloten"
PLACE = f"Uw aanvraag staat op plaats {{}} {AMONG}"


@pytest.mark.parametrize(
    ("status", "place"),
    [(Status.ASSESSMENT, [f"{PLACE.format(1)}: geen andere is eerder aan de beurt"]), (Status.REFUSED, [])],
)
def test_refusal_for_the_ceiling_says_the_place_of_the_case_where_it_has_one(status, place):
    case = make_case(status)
    decision = objecting.decision_row(case, ground=CEILING_GROUND)

    facts = of_ceiling(Application.objects.get(pk=case.pk), decision)

    assert facts["ceiling_place"].startswith("Wij behandelen aanvragen op volgorde van binnenkomst")
    assert re.findall(r"Uw aanvraag staat [^.]*", facts["ceiling_place"]) == place


@pytest.mark.parametrize(
    ("ahead", "said"), [(1, "2 {}: 1 andere is eerder aan de beurt."), (2, "3 {}: 2 andere zijn eerder aan de beurt.")]
)
def test_place_is_said_with_how_many_come_first(ahead, said):
    ceiling = make_ceiling(amount="1000.00")
    *_first, case = (make_application(ceiling=ceiling) for _number in range(ahead + 1))

    facts = of_ceiling(case, objecting.decision_row(case, ground=CEILING_GROUND))

    assert f"op plaats {said.format(AMONG)}" in facts["ceiling_place"]


def test_whole_refusal_says_what_went_to_others_and_that_nothing_is_left():
    first, case = two()
    sign(make_proposal(first))

    letter = letter_to_sign(refuse(case)).replace("\u00a0", " ")

    assert "Het subsidieplafond is € 1.000,00 voor de periode" in letter
    assert "Van het plafond hebben wij al € 1.000,00 verleend op andere aanvragen." in letter
    assert "Voor uw aanvraag is nog € 0,00 beschikbaar. Daarom moeten wij uw hele aanvraag weigeren." in letter
    assert "Voor zover uw aanvraag meer vraagt" not in letter
    assert letter.count("4:25") == 1


def test_partial_award_says_what_is_left_and_refuses_what_is_more():
    first, case = two(amount="600.00")
    sign(make_proposal(first))

    letter = letter_to_sign(refuse(case, amount=Decimal("400.00"))).replace("\u00a0", " ")

    assert "Van het plafond hebben wij al € 600,00 verleend op andere aanvragen." in letter
    assert "nog € 400,00 beschikbaar. Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren." in letter
    assert letter.count("4:25") == 1


def test_signed_decision_keeps_the_ceiling_that_it_was_held_against():
    first, case = two()
    sign(make_proposal(first))
    decision = sign(refuse(case))
    share = case.ceiling.shares.get()
    with asleep():
        QuerySet(CeilingShare).filter(pk=share.pk).update(allotted=Decimal("5000.00"))

    facts = of_ceiling(Application.objects.get(pk=case.pk), decision)

    assert facts["ceiling_amount"] == "€\xa01.000,00"
    assert "€\xa01.000,00 verleend" in facts["ceiling_place"]


def test_decision_of_before_the_ceiling_was_kept_says_nothing_of_what_went_to_others():
    first, case = two()
    sign(make_proposal(first))
    decision = sign(refuse(case))
    del decision.basis.data["in_turn"]["ceiling"]

    facts = of_ceiling(case, decision)

    assert facts["ceiling_amount"] == "€\xa01.000,00"
    assert "verleend" not in facts["ceiling_place"]


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
