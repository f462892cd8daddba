"""An objection against one of several lowerings brings back what stood just before that one, and promises no more."""

from decimal import Decimal

import pytest
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import DecisionKind, LetterKind
from subsidies.services.ceilings import ledger
from subsidies.services.objections import contested, objection_less_refusals, restoring, standing
from subsidies.services.verify import verify, verify_decisions
from tests import below_paid, paying, settling
from tests.factories import make_award, make_ceiling, make_user
from tests.objecting import decide, fresh, hear, propose, ready, receive
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LOWERED = ("900.00", "800.00", "700.00")


@pytest.fixture
def case():
    """1,000 euros that were lowered three times, to 700."""
    found = make_award(ceiling=make_ceiling(amount="9000.00"))
    for amount in LOWERED:
        found = below_paid.less(found, amount=amount, paid="0")
    return found


def lowering(case, number):
    return case.decisions.filter(kind=DecisionKind.LOWERING).order_by("pk")[number]


def said(decision):
    return str(decision.letters.get().content).replace("\\xa0", " ").replace("\xa0", " ")


@pytest.mark.parametrize(("number", "stood"), [(0, "1000.00"), (1, "900.00"), (2, "800.00")])
def test_objection_brings_back_what_stood_just_before_what_it_is_against(case, number, stood):
    objection = hear(receive(case, decision=lowering(case, number)))
    assert restoring.most_awarded(objection) == Decimal(stood)
    if number:
        with pytest.raises(objection_less_refusals.MoreThanContested) as refused, transaction.atomic():
            propose(objection, "founded", amount=Decimal(stood) + Decimal("0.01"))
        assert refused.value.facts["most"] == Decimal(stood)

    propose(objection, "founded", amount=Decimal(stood), rest_reason="")  # wholly: nothing is left refused
    decision = decide(case)

    case = fresh(case)
    assert (case.awarded_amount, ledger.sums_of(case)[0]) == (Decimal(stood), Decimal(stood))
    assert "Dat is het bedrag dat gold vlak voor het besluit waartegen het bezwaar is." in said(decision)
    assert "afgewezen" not in said(decision)
    assert [*verify.differences(Scope()), *verify_decisions.differences(Scope())] == []


def test_earlier_lowering_stands_after_the_third_was_undone(case):
    propose(hear(receive(case)), "founded", amount=Decimal("800.00"), rest_reason="")
    again = sent(decide(case))

    case = fresh(case)
    second, third = lowering(case, 1), lowering(case, 2)
    today = timezone.localdate()
    assert contested.replaced_by(case, third, on=today) == again
    assert contested.replaced_by(case, second, on=today) is None
    assert standing.stands_for(case, second, on=today) == second


def test_a_part_comes_back_and_the_letter_says_what_stays(case):
    propose(hear(receive(case)), "partly_founded", amount=Decimal("750.00"), rest_reason="Acht woningen vielen af.")

    letter = said(decide(case))

    assert "Voor € 50,00 blijft de verlaging van de subsidie gelden. Acht woningen vielen af." in letter
    assert "Vlak voor het besluit waartegen het bezwaar is, was het bedrag € 800,00." in letter


def test_page_fills_in_what_stood_and_not_what_was_asked(case):
    ready(case, "propose-objection")

    page = signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}propose-objection/")

    assert page.context["form"].fields["amount"].initial == Decimal("800.00")
    assert "At most what stood" in text_of(page) or "Hoogstens het bedrag van vlak voor" in text_of(page)


def test_settlement_that_was_lowered_comes_back_as_it_was():
    case = settling.changed(settling.settled(make_award(), "900.00"), "600.00").application
    objection = hear(receive(case))
    assert restoring.most_settled(objection) == Decimal("900.00")
    with pytest.raises(objection_less_refusals.MoreThanContested), transaction.atomic():
        propose(objection, "founded", amount=Decimal("900.01"))

    propose(objection, "founded", amount=Decimal("900.00"))
    sent(decide(case))

    assert fresh(case).settled_amount == Decimal("900.00")


# What was paid is not promised again


@pytest.mark.parametrize(
    ("paid", "words", "never"),
    [
        ("700.00", ("al € 700,00 betaald", "ten hoogste € 100,00", "Wij betalen de rest"), "het hele bedrag"),
        ("0", ("Wij betalen het hele bedrag",), "betaald. Dat gaat af"),
    ],
)
def test_letter_promises_only_what_is_still_to_be_paid(case, paid, words, never):
    if Decimal(paid):
        paying.pay(fresh(case), amount=Decimal(paid), paid_on=timezone.localdate(), actor=make_user())
    propose(hear(receive(case)), "founded", amount=Decimal("800.00"), rest_reason="", terms={"advances": None})

    letter = said(decide(case))

    assert [word for word in words if word not in letter] == []
    assert never not in letter


def test_letter_of_an_award_that_was_paid_whole_before_it_was_lowered_promises_nothing():
    case = below_paid.less(make_award(ceiling=make_ceiling(amount="9000.00")), amount="500.00", paid="1000.00")
    propose(hear(receive(case)), "founded", amount=Decimal("1000.00"))

    decision = decide(case)

    assert decision.letters.get().kind == LetterKind.AWARDED_OBJECTION
    assert "Wij hebben u dit bedrag al betaald. U krijgt van ons niets meer." in said(decision)
    assert "Wij betalen" not in said(decision).split("Hoe wij betalen")[1].split("Hoe u verantwoording")[0]
