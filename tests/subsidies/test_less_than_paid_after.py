"""After less stands of an award than was paid: objections, what is put right, counting again, retention, screens."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.database import verifying
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.award_enums import MoneyStepState
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, LedgerEntry, MoneyStep, SentElsewhere
from subsidies.objection_enums import ObjectionOutcome
from subsidies.retention_enums import StayReason
from subsidies.services.acts import act_reasons
from subsidies.services.objections.step_ruling_refusals import RecoveryLapsed
from subsidies.services.payments import payable, reversals
from subsidies.services.privacy import retention
from subsidies.services.recovery import claims, lapsed, recovery_due
from subsidies.services.recovery.money_step_refusals import RecoveryCameIn
from subsidies.services.recovery.to_receive import to_receive, to_recover
from subsidies.services.verify import verify_recoveries
from tests import below_paid, objecting, paying, recovering
from tests.factories import give_mandate, make_award, make_user
from tests.settling import fresh
from tests.subsidies.test_less_than_paid import money, repay, wrong
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer")]
TODAY = timezone.localdate
FOUNDED, IN_PART = ObjectionOutcome.FOUNDED, ObjectionOutcome.PARTLY_FOUNDED


def upheld(case, amount, outcome=FOUNDED):
    objection = objecting.hear(objecting.receive(case))
    objecting.propose(objection, outcome, amount=Decimal(amount))
    sent(objecting.decide(case))


@pytest.mark.parametrize(("kind", "amount"), [("lowering", "500.00"), ("withdrawal", None)])
def test_objection_that_gives_the_award_back_leaves_nothing_to_repay_and_what_is_left_to_pay(kind, amount):
    case = below_paid.recovered(kind=kind, amount=amount)

    upheld(case, "1000.00")

    assert money(case) == ("1000.00", "1000.00", "800.00", "0.00", "0.00")
    assert fresh(case).status == Status.AWARDED
    assert payable.open_amount(fresh(case)) == Decimal("200.00")
    assert to_receive(on=TODAY()).rows == []
    assert wrong() == []


def test_objection_that_gives_a_part_back_makes_what_was_recovered_less():
    case = below_paid.recovered()

    upheld(case, "600.00", IN_PART)

    assert money(case) == ("600.00", "800.00", "800.00", "200.00", "0.00")
    repay(case, "200.00")
    assert money(case) == ("600.00", "600.00", "600.00", "0.00", "0.00")
    assert wrong() == []


def test_recovery_that_is_revoked_on_an_objection_is_not_owed_and_can_be_decided_anew():
    case = below_paid.less()
    step = below_paid.recover(case).money_step
    objection = objecting.hear(objecting.receive(case, decision=None, money_step=step))

    objecting.propose(objection, FOUNDED, amount=None)
    decision = objecting.decide(case)

    step.refresh_from_db()
    assert step.state == MoneyStepState.REVOKED
    assert money(case) == ("500.00", "800.00", "800.00", "0.00", "300.00")
    assert "geld van u terugvorderden" in str(decision.letters.get().content)
    below_paid.recover(case)
    assert money(case)[3:] == ("300.00", "0.00")
    assert wrong() == []


def test_recovery_on_which_money_came_in_is_not_revoked():
    case = below_paid.less()
    step = below_paid.recover(case).money_step
    repay(case, "100.00")
    objection = objecting.hear(objecting.receive(case, decision=None, money_step=step))

    with pytest.raises(RecoveryCameIn, match="100,00"):
        objecting.propose(objection, FOUNDED, amount=None)


@pytest.mark.parametrize(("kind", "amount"), [("lowering", "500.00"), ("withdrawal", None)])
def test_payment_that_the_bank_returned_after_it_is_not_owed_any_more(kind, amount):
    case = below_paid.recovered(kind=kind, amount=amount)
    assert Action.BOUNCE not in act_reasons.reasons(case)

    reversals.bounce(
        case, order=case.payment_orders.get(), returned_on=TODAY(), reason="AC04: opgeheven", actor=make_user()
    )

    stands = amount or "0.00"
    assert money(case) == (stands, stands, "0.00", "0.00", "0.00")
    assert wrong() == []


def test_repayment_that_was_reversed_is_owed_again():
    case = below_paid.recovered()
    repay(case, "100.00")
    line = case.events.get(action=Action.REPAY)

    reversals.reverse(fresh(case), line=line, reason="Verkeerde zaak", actor=make_user())

    assert money(case) == ("500.00", "800.00", "800.00", "300.00", "0.00")
    assert wrong() == []


def test_case_that_was_withdrawn_stays_while_what_was_paid_is_not_repaid():
    case = below_paid.less(kind="withdrawal", amount=None)
    keeping = retention.keeping_of(case.case_number)
    assert StayReason.CLAIM in keeping.reasons
    below_paid.recover(case)
    repay(case, "800.00")

    assert StayReason.CLAIM not in retention.keeping_of(case.case_number).reasons


def change(model, **values):
    with asleep():
        QuerySet(model).update(**values)


def lost(model, **where):
    with asleep():
        QuerySet(model).filter(**where).delete()


CORRUPTIONS = {
    "no decision that works says so": lambda case: lost(
        SentElsewhere, decision__in=Decision.objects.filter(kind="lowering")
    ),
    "paid, 400.00 stands": lambda case: change(Application, awarded_amount=Decimal("400.00")),
    "recovered beyond 500.00, and 700.00 ever paid": lambda case: change(LedgerEntry, amount=Decimal("700.00")),
    "recovered beyond 450.00, which no decision says": lambda case: change(MoneyStep, stood=Decimal("450.00")),
    "of a loan recovered": lambda case: change(Application, part="loan"),
}


@pytest.mark.parametrize(("line", "corrupt"), CORRUPTIONS.items())
def test_counting_again_finds_what_was_changed_past_every_service(line, corrupt):
    case = below_paid.recovered()
    assert list(verify_recoveries.differences(verifying.Scope())) == []

    corrupt(case)

    assert [found for found in verify_recoveries.differences(verifying.Scope()) if line in found]


@pytest.mark.parametrize(
    ("terms", "fits"),
    [
        ({}, True),
        ({"amount": Decimal("300.01")}, False),
        ({"stood": Decimal("499.99")}, False),
    ],
)
def test_database_refuses_to_recover_more_than_was_paid_beyond_what_stands(terms, fits):
    case = below_paid.less()
    row = {"kind": Kind.RECOVERY, "amount": Decimal("300.00"), "stood": Decimal("500.00"), "reason": "x"}

    def write():
        with transaction.atomic():
            return MoneyStep.objects.create(application=case, proposed_by=make_user(), **{**row, **terms})

    if fits:
        assert write().pk
    else:
        with pytest.raises(DatabaseError, match="no more is recovered"):
            write()


def test_database_looks_again_when_a_recovery_is_decided():
    case = below_paid.less()
    step = MoneyStep.objects.create(
        application=case,
        kind=Kind.RECOVERY,
        amount=Decimal("300.00"),
        stood=Decimal("500.00"),
        reason="x",
        proposed_by=make_user(),
    )
    change(Application, awarded_amount=Decimal("600.00"))
    decider = make_user()
    decided = {"state": "decided", "decided_on": TODAY(), "closed_by": decider, "closed_at": timezone.now()}

    with pytest.raises(DatabaseError, match="no more is recovered"), transaction.atomic():
        MoneyStep.objects.filter(pk=step.pk).update(**decided, mandate=give_mandate(decider))


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_not_recovered_is_fetched_together(django_assert_num_queries, count):
    for _number in range(count):
        below_paid.less()

    with django_assert_num_queries(9):
        assert len(to_recover()) == count
    assert len(recovery_due.to_handle(on=TODAY())) == count


def test_screens_of_finance_and_of_the_case_say_what_is_not_recovered():
    case = below_paid.less()
    finance = signed_in(Role.FINANCE)
    listed = text_of(finance.get("/payments/to-receive/"))
    assert "Te veel betaald, nog niet teruggevorderd" in listed
    assert case.case_number in listed

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    assert "300,00 meer betaald dan de subsidie nu bedraagt" in page
    assert "stel het voor" in page
    assert "nog niet voorgesteld" in listed


@pytest.mark.parametrize(
    ("is_decided", "of_finance", "of_the_case", "of_work"),
    [
        (False, "wacht op een besluit", "wacht op een besluit", "het voorstel wacht op een besluit"),
        (True, "besloten; de brief moet nog weg", "is besloten dit terug te vorderen", "Verzend de brief"),
    ],
)
def test_screens_say_how_far_a_recovery_is_until_its_letter_went_out(is_decided, of_finance, of_the_case, of_work):
    case, officer = below_paid.less(), signed_in(Role.CASE_OFFICER)
    Application.objects.filter(pk=case.pk).update(handler=officer.user)
    recovering.proposed(case, Kind.RECOVERY)
    if is_decided:
        recovering.decided(case)
    finance = signed_in(Role.FINANCE)

    listed = text_of(finance.get("/payments/to-receive/")).partition("Te veel betaald, nog niet teruggevorderd")[2]
    page = text_of(officer.get(case.get_absolute_url()))
    work = text_of(officer.get("/my-work/"))

    assert case.case_number in listed
    assert of_finance in listed
    assert of_the_case in page
    assert "stel het voor" not in page
    assert of_work in work


def test_recovery_that_was_told_is_no_longer_listed_as_not_asked_back():
    case, finance = below_paid.less(), signed_in(Role.FINANCE)
    below_paid.recover(case)

    assert "Te veel betaald, nog niet" not in text_of(finance.get("/payments/to-receive/"))
    assert "Terugvordering van wat te veel is betaald" in text_of(finance.get(case.get_absolute_url()))


def test_award_of_which_nothing_was_paid_is_lowered_as_before():
    case = make_award()
    paying.pay(case, amount=Decimal("400.00"), paid_on=TODAY(), actor=make_user())

    below_paid.less(case, paid="0")

    assert money(case) == ("500.00", "500.00", "400.00", "0.00", "0.00")
    assert to_recover() == []


def test_recovery_whose_lowering_was_annulled_has_lapsed_and_is_not_upheld():
    case = below_paid.less()
    step = below_paid.recover(case).money_step
    assert claims.lapse_of(fresh(case).money_steps.get()) is None
    objection = objecting.hear(objecting.receive(case, decision=None, money_step=step))
    upheld_lowering = objecting.hear(objecting.receive(case))
    objecting.propose(upheld_lowering, FOUNDED, amount=Decimal("1000.00"))
    sent(objecting.decide(case))

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    assert "Vervallen: er is meer subsidie blijven staan door een besluit op bezwaar" in page
    with pytest.raises(RecoveryLapsed, match=r"1\.000,00"):
        objecting.propose(objection, ObjectionOutcome.UNFOUNDED, amount=None)
    objecting.propose(objection, FOUNDED, amount=None)
    objecting.decide(case)

    step.refresh_from_db()
    assert step.state == MoneyStepState.REVOKED


def test_recovery_of_what_the_bank_returned_has_lapsed_and_the_case_says_why():
    case = below_paid.recovered()
    reversals.bounce(
        case, order=case.payment_orders.get(), returned_on=TODAY(), reason="AC04: opgeheven", actor=make_user()
    )

    assert claims.lapse_of(fresh(case).money_steps.get()) == claims.Lapse.CAME_BACK
    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    assert "Vervallen: de betaling is door de bank teruggestort of was een vergissing" in page


def test_recovery_that_was_repaid_has_not_lapsed_and_can_be_upheld():
    case = below_paid.recovered()
    repay(case, "300.00")
    step = fresh(case).money_steps.get()

    assert claims.lapse_of(step) is None
    objection = objecting.hear(objecting.receive(case, decision=None, money_step=step))
    objecting.propose(objection, ObjectionOutcome.UNFOUNDED, amount=None)


def test_step_whose_letter_cannot_go_out_any_more_is_shown_as_lapsed_with_why():
    """A recovery of 300 was decided; 100 came in before its letter: that one works no more, another asks 200."""
    case = below_paid.less()
    recovering.proposed(case, Kind.RECOVERY, reason=below_paid.WHY)
    recovering.decided(case)
    step = fresh(case).money_steps.get()
    assert lapsed.lapse_of(step, on=TODAY()) is None

    repay(case, "100.00")

    step = fresh(case).money_steps.get()
    assert lapsed.lapse_of(step, on=TODAY()) == lapsed.Untold.OTHER_AMOUNT
    page = text_of(signed_in(Role.LEGAL_OFFICER).get(case.get_absolute_url()))
    assert "Vervallen: de brief hierover is niet verstuurd" in page
    below_paid.recover(case)
    rows = [why for _step, why in lapsed.lapsed(list(fresh(case).money_steps.order_by("pk")), on=TODAY())]
    assert rows == [lapsed.Untold.OTHER_AMOUNT, None]


def test_write_off_that_was_not_told_before_all_came_in_is_shown_as_lapsed():
    case = below_paid.recovered()
    recovering.proposed(case, Kind.WRITE_OFF, amount=Decimal("300.00"))
    recovering.decided(case)
    repay(case, "250.00")

    step = fresh(case).money_steps.get(kind=Kind.WRITE_OFF)

    assert lapsed.lapse_of(step, on=TODAY()) == lapsed.Untold.OTHER_AMOUNT
