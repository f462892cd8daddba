"""An award on condition of a budget (Awb 4:34): made before it is adopted, called upon in four weeks, or let go."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import DecisionKind
from subsidies.models import Application, Ceiling, RefusalGround
from subsidies.services.decisions import reservations, withdrawals
from subsidies.services.decisions.reservation_refusals import (
    BudgetIsAdopted,
    BudgetNotAdopted,
    ConditionLapsed,
    ConditionOpen,
    NoCondition,
)
from subsidies.services.dossier import legality
from subsidies.services.terms import clock
from tests import paying
from tests.factories import award, make_application, make_award, make_proposal, make_terms, make_user
from tests.subsidies.test_withdrawals import decide, heard
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
DAY = timedelta(days=1)


def adopt(case, day=None):
    Ceiling.objects.filter(pk=case.ceiling_id).update(budget_adopted_on=day or TODAY(), budget_source="PS 2026-91")
    return Application.objects.get(pk=case.pk)


def on_condition():
    said = {"decided_on": TODAY(), "actor": make_user(), "terms": {"reserved_for": TODAY().year + 1}}
    return heard(award(make_application(amount="1000.00"), amount=Decimal("1000.00"), **said))


def call(case):
    ground = RefusalGround.objects.get(code="award-no-funds")
    more = {"kind": DecisionKind.LOWERING, "amount": Decimal("600.00"), "grounds": [ground]}
    return withdrawals.propose_withdrawal(
        case, reason="De begroting biedt minder.", terms=make_terms(), actor=make_user(), **more
    )


@pytest.mark.parametrize(
    ("adopted_on", "last_day"),
    [
        ("2026-11-11", "2026-12-09"),  # a Wednesday, four weeks later
        ("2026-11-14", "2026-12-14"),  # ends on a Saturday: the Monday after it
        ("2026-11-27", "2026-12-28"),  # ends on Christmas Day, then Boxing Day and a Sunday
    ],
)
def test_term_to_call_is_four_weeks_and_ends_on_a_working_day(adopted_on, last_day):
    term = clock.reservation_term(date.fromisoformat(adopted_on))

    assert term.last_day == date.fromisoformat(last_day)
    assert term.steps[0].article == "Awb 4:34, lid 3"


def test_condition_is_called_upon_until_its_last_day_and_not_after():
    case, other = on_condition(), on_condition()
    with pytest.raises(BudgetNotAdopted):
        call(case)
    case, other = adopt(case), adopt(other)
    last_day = reservations.reservation_of(case).term.last_day

    with time_machine.travel(f"{last_day}T10:00:00Z", tick=False):
        call(case)
        sent(decide(case).decisions.last(), last_day)
    with time_machine.travel(f"{last_day + DAY}T10:00:00Z", tick=False), pytest.raises(ConditionLapsed):
        call(other)

    assert Application.objects.get(pk=case.pk).awarded_amount == Decimal("600.00")
    assert Application.objects.get(pk=other.pk).awarded_amount == Decimal("1000.00")


def test_want_of_money_is_no_ground_without_the_condition_or_once_it_was_let_go():
    without, let_go = adopt(heard(make_award())), adopt(on_condition())
    actor = make_user(name="Bo Bos")
    reservations.release(let_go, reason="Er is geld.", actor=actor)

    for case in (without, let_go):
        with pytest.raises(NoCondition):
            call(case)
    assert let_go.events.get(action="release_condition").actor == actor
    assert list(reservations.waiting(ends_from=TODAY())) == []


def test_no_condition_on_a_budget_that_was_adopted():
    case = adopt(make_application())

    with pytest.raises(BudgetIsAdopted):
        make_proposal(case, terms={"reserved_for": 2027})


def test_adopted_budget_asks_for_its_awards_in_my_work_and_then_in_the_legality_list():
    client = signed_in(Role.CASE_OFFICER)
    case = on_condition()
    Application.objects.filter(pk=case.pk).update(handler=client.user)
    quiet = text_of(client.get(reverse("subsidies:work")))
    case = adopt(case)
    last_day = reservations.reservation_of(case).term.last_day

    assert "Voorwaarden over de begroting" not in quiet
    shown = text_of(client.get(reverse("subsidies:work")))
    assert "Voorwaarden over de begroting" in shown
    assert case.case_number in shown
    with time_machine.travel(f"{last_day + DAY}T10:00:00Z", tick=False):
        assert [line.case for line in legality.lines_of("conditions", last_day.year)] == [case]


@pytest.mark.parametrize("is_own", [True, False])
def test_conditions_that_lapsed_long_ago_leave_room_for_those_that_run(is_own, monkeypatch):
    client = signed_in(Role.CASE_OFFICER)
    lapsed, running = on_condition(), on_condition()
    adopt(lapsed, TODAY() - 400 * DAY)
    running = adopt(running)
    if is_own:
        Application.objects.filter(pk=running.pk).update(handler=client.user)
    monkeypatch.setattr(reservations, "MOST_AWARDS", 1)

    shown = text_of(client.get(reverse("subsidies:work-tab", args=["mine" if is_own else "team"])))
    lapsed_on = reservations.reservation_of(Application.objects.get(pk=lapsed.pk)).term.last_day

    assert running.case_number in shown
    assert [line.case.pk for line in legality.lines_of("conditions", lapsed_on.year)] == [lapsed.pk]


def test_budget_that_was_adopted_has_its_decision():
    ceiling = make_application().ceiling
    ceiling.budget_adopted_on = TODAY()

    with pytest.raises(ValidationError, match="Noem het besluit"):
        ceiling.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Ceiling.objects.filter(pk=ceiling.pk).update(budget_adopted_on=TODAY())


def pay(case, day):
    return paying.pay(case, amount=Decimal("100.00"), paid_on=day, reference="INK-1", actor=make_user())


def test_award_on_condition_is_paid_when_it_is_certain_and_not_before():
    case = on_condition()
    with pytest.raises(ConditionOpen):
        pay(case, TODAY())

    case = adopt(case)
    last = reservations.reservation_of(case).term.last_day
    with time_machine.travel(timezone.now() + (last - TODAY())), pytest.raises(ConditionOpen):
        pay(case, last)
    with time_machine.travel(timezone.now() + (last - TODAY()) + DAY):
        assert pay(case, last + DAY)


def test_award_of_which_the_condition_was_let_go_is_paid_at_once():
    case = reservations.release(on_condition(), reason="Er is genoeg geld.", actor=make_user())

    assert pay(case, TODAY())
