"""An award out of its turn: its letter, those of who is refused for it, and the legality list say so and why."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import Application, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.ceilings import jumped
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.decisions import decisions, taking_back
from subsidies.services.dossier import legality
from subsidies.services.letters import letters
from tests.cases import sign
from tests.factories import give_mandate, make_application, make_ceiling, make_proposal, make_scheme, make_user
from tests.subsidies.test_letter_matrix import all_of
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
WHY = "Het college wil eerst de woningen in Assen"
SAID = "voor u is van die volgorde afgeweken"
BEFORE = "die na die van u aan de beurt was"


def made(*amounts, room="1000.00", order="receipt"):
    """Cases in assessment, in one ceiling, in their order."""
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": order}), amount=room)
    cases = [make_application(ceiling=ceiling, amount=amount) for amount in amounts]
    return [completeness.start_assessment(case, actor=make_user()) for case in cases]


def drop(case):
    """The applicant withdraws: what it asked is there for who comes after it."""
    decisions.withdraw(fresh(case), withdrawn_on=timezone.localdate(), reason="Een brief", actor=make_user())


def fresh(case):
    return Application.objects.get(pk=case.pk)


def letter_to_sign(proposal):
    decider = make_user()
    mandate = give_mandate(decider)
    on = timezone.localdate()
    return all_of(letters.compose_decision(proposal, decided_on=on, mandate=mandate, actor=decider))


def jump(case):
    """An award out of turn, decided."""
    return sign(case, make_proposal(case, deviation=WHY))


def refusal(case, ground=CEILING_GROUND):
    grounds = [RefusalGround.objects.get(code=ground)]
    return make_proposal(fresh(case), kind="refusal", reason="Het geld is op", grounds=grounds)


@pytest.mark.parametrize(("order", "why"), [("receipt", [WHY]), ("lots", [WHY, "Er is geen tijd om te loten"])])
def test_letters_of_who_went_first_and_of_who_is_refused_for_it_say_why(order, why):
    first, last = made("1000.00", "1000.00", order=order)
    proposal = make_proposal(last, deviation="\n".join(why))

    letter, kept = letter_to_sign(proposal), [gap["reason"] for gap in proposal.deviations["gaps"]]
    assert SAID in letter
    assert kept == [f"{line} {first.case_number}" for line in why]
    assert [line for line in kept if f"{line}." in letter] == kept
    sign(last, proposal)
    refused = letter_to_sign(refusal(first))

    assert SAID not in refused
    assert f"{BEFORE} ({last.case_number})" in refused
    assert [line for line in kept if f"{line}." in refused] == kept
    sign(fresh(first), fresh(first).proposals.get())
    assert [basis.decision.application for basis in jumped.before(first)] == [last]


def test_letter_of_who_is_refused_on_another_ground_says_nothing_of_it():
    first, last = made("1000.00", "1000.00")
    jump(last)

    assert BEFORE not in letter_to_sign(refusal(first, "scheme-criteria"))


def test_nothing_is_said_to_who_came_later_nor_of_an_award_that_was_taken_back():
    first, second, third = made("500.00", "500.00", "500.00", room="900.00")
    sign(second, make_proposal(second, deviation=WHY), is_told=False)
    assert jumped.before(third) == []
    assert len(jumped.before(first)) == 1

    decider = fresh(second).decisions.get().actor
    taking_back.take_back(fresh(second), reason="Bij nader inzien niet", actor=decider)

    assert jumped.before(first) == []


def test_award_whose_turn_it_became_before_the_signature_does_not_deviate():
    first, last = made("600.00", "500.00")
    proposal = make_proposal(last, deviation=WHY)
    drop(first)

    assert SAID not in letter_to_sign(proposal)
    decision = sign(last, proposal).decisions.get()
    assert jumped.JUMPED not in decision.basis.data
    assert jumped.reasons(decision) == []
    assert legality.lines_of("order", timezone.localdate().year) == []


def test_who_signs_sees_what_was_not_in_order_as_it_is_today():
    first, last = made("600.00", "500.00")
    make_proposal(last, deviation=WHY)
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)
    client, url = signed_in(user=decider), f"{last.get_absolute_url()}decide/"
    assert "niet meer zo" not in text_of(client.get(url))

    drop(first)

    page = text_of(client.get(url))
    assert "niet meer zo" in page
    assert WHY in page
    asked = {"proposals": [fresh(last).proposals.get().pk], "decided_on": timezone.localdate().isoformat()}
    assert "niet meer zo" in text_of(client.post(reverse("subsidies:signing"), asked))


def test_legality_list_has_each_award_out_of_turn_with_who_came_first_and_why():
    first, second, last = made("300.00", "300.00", "300.00", room="700.00")
    jump(last)

    [line] = legality.lines_of("order", timezone.localdate().year)

    assert line.case == last
    assert f"{first.case_number}, {second.case_number}" in line.what
    assert line.reason == f"{WHY} {first.case_number}, {second.case_number}"
    assert Decimal("300.00") == fresh(last).awarded_amount


def test_award_in_its_turn_keeps_no_one_that_it_went_before():
    (case,) = made("300.00")
    decider = make_user()
    give_mandate(decider)
    decisions.sign(make_proposal(case), decided_on=timezone.localdate(), actor=decider)

    assert jumped.JUMPED not in fresh(case).decisions.get().basis.data
