"""A repayment of a loan that is late is reminded of; what is outstanding is waived where the scheme allows it."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import LoanState, MoneyStepKind
from subsidies.enums import Action, EntryKind, LetterKind
from subsidies.models import CeilingShare, LedgerEntry
from subsidies.services.acts import next_step
from subsidies.services.ceilings import budget
from subsidies.services.letters import letters
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.loans import loan_balances, loan_waivers
from subsidies.services.loans import loan_refusals as why
from subsidies.services.loans.loan_refusals import LoanRemindedAlready
from subsidies.services.payments import payable
from subsidies.services.recovery import money_step_kinds, money_steps
from subsidies.services.recovery.money_step_refusals import NothingOwed
from subsidies.services.verify import verify, verify_loans
from tests.factories import make_award, make_user
from tests.lending import fresh, late, make_loan, repay, running, sign, standing
from tests.recovering import decided, proposed, taken
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
WAIVER, WHOLE = MoneyStepKind.LOAN_WAIVER, Decimal("27500.00")
ALLOWED = {"parameters": {"loan_per_dwelling": "2500.00", "loan_max": "50000.00", "loan_waiver": "yes"}}


def sound():
    return [*verify.differences(), *verify_loans.differences()]


def in_days(number):
    return time_machine.travel(timezone.now() + timedelta(days=number), tick=False)


def remind(case):
    return money_steps.remind(fresh(case), actor=make_user())


def send(case, kind):
    today, actor = timezone.localdate(), make_user()
    letter = letters.make(fresh(case), kind, letter_date=today, actor=actor)
    return letters.send(letter, sent_on=today, actor=actor)


def asked(case):
    return list(next_step.steps(fresh(case), first=None, on=timezone.localdate()))


def test_late_repayment_of_a_loan_is_reminded_of_with_a_term_of_two_weeks_and_without_cost():
    case, in_time, grant = late(), running(), make_award()
    with pytest.raises(why.LoanNotLate):
        remind(in_time)
    with pytest.raises(NothingOwed):
        remind(grant)
    assert Action.REMIND in asked(case)
    assert Action.REMIND not in asked(in_time)

    page = text_of(signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}remind/"))
    assert "Herinnering aan de lening vastleggen" in page
    assert "Aanmaning" not in page

    step = remind(case)
    assert (step.amount, step.cost) == (WHOLE, None)
    assert "4:112" not in step.get_kind_display()
    assert LetterKind.MONEY_LOAN_REMINDER in letters.kinds_for(fresh(case))
    assert LetterKind.MONEY_REMINDER not in letters.kinds_for(fresh(case))
    letter = send(case, LetterKind.MONEY_LOAN_REMINDER)
    said = str(letter.content).replace("\\xa0", " ")
    assert "€ 27.500,00" in said
    assert "artikel 4:112" not in said
    with pytest.raises(LoanRemindedAlready):
        remind(case)
    assert Action.REMIND not in asked(case)
    with in_days(20):
        assert Action.REMIND in asked(case)
        remind(case)
        for paid in ("100.00", "27400.00"):  # another amount is late than it asks, and then none
            repay(case, paid)
            with pytest.raises(LetterOvertaken):
                letters.make(
                    fresh(case), LetterKind.MONEY_LOAN_REMINDER, letter_date=timezone.localdate(), actor=make_user()
                )
            if paid == "100.00":
                assert remind(case).amount == WHOLE - 100  # recorded anew, not a dead end
    assert sound() == []


def test_loan_is_waived_only_where_a_confirmed_rule_allows_it_and_never_beyond_what_is_outstanding():
    unknown, grant, undrawn = running(), make_award(), make_loan(**ALLOWED)
    sign(undrawn)
    case = running(**ALLOWED)
    for one, refusal in ((unknown, why.LoanNotGiven), (grant, why.NoLoan), (undrawn, why.NotDrawnYet)):
        assert WAIVER not in money_step_kinds.possible_kinds(fresh(one))
        with pytest.raises(refusal), transaction.atomic():
            proposed(one, WAIVER, amount=Decimal(1))
    assert WAIVER in money_step_kinds.possible_kinds(fresh(case))
    for wrong in ("0.00", "27500.01", None):
        with pytest.raises(why.WaiverAmountWrong), transaction.atomic():
            proposed(case, WAIVER, amount=wrong and Decimal(wrong))

    proposed(case, WAIVER, amount=WHOLE)
    repay(case, "0.01")
    with pytest.raises(why.WaiverAmountWrong, match=r"27\.499,99"), transaction.atomic():
        decided(case)  # looked at anew


def test_waiver_is_booked_with_its_letter_lowers_what_is_outstanding_and_gives_no_room_and_no_grant():
    case = running(**ALLOWED)
    share, before = CeilingShare.objects.get(ceiling=case.ceiling), payable.open_amount(fresh(case))
    figures = budget.figures(as_of=timezone.localdate())
    proposed(case, WAIVER, amount=Decimal("20000.01"))
    decided(case)
    assert standing(case).outstanding == WHOLE  # told of it first (Awb 3:40)

    send(case, LetterKind.MONEY_WAIVER)
    loan = standing(case)
    assert (loan.waived, loan.outstanding, loan.repaid) == (Decimal("20000.01"), Decimal("7499.99"), 0)
    assert [str(row.amount) for row in loan.instalments] == ["7499.99"]  # off the last one first
    entry = LedgerEntry.objects.get(application=case, kind=EntryKind.WAIVED)
    assert (entry.amount, entry.booked_on) == (Decimal("20000.01"), timezone.localdate())
    again = CeilingShare.objects.get(pk=share.pk)
    assert (again.available, again.paid, again.committed) == (share.available, share.paid, share.committed)
    assert budget.figures(as_of=timezone.localdate()) == figures
    assert payable.open_amount(fresh(case)) == before
    assert sound() == []

    repay(case, "7499.99")
    assert standing(case).state == LoanState.CLOSED
    assert not loan_balances.is_repaid_in_full(fresh(case))  # a part of it never came back
    assert case not in loan_balances.repaid_in_full()
    assert LetterKind.LOAN_REPAID not in letters.kinds_for(fresh(case))
    assert sound() == []
    loan_waivers.take_effect(fresh(case), on=timezone.localdate(), actor=make_user())
    assert LedgerEntry.objects.filter(kind=EntryKind.WAIVED).count() == 1


def test_database_refuses_a_waiver_that_was_not_told_and_verify_finds_a_planted_one():
    case = running(**ALLOWED)
    values = {"application": case, "share": case.ceiling.shares.get(), "kind": EntryKind.WAIVED, "actor": make_user()}

    def book(amount):
        LedgerEntry.objects.create(**values, amount=Decimal(amount), booked_on=timezone.localdate())

    with pytest.raises(IntegrityError, match="decided and told"), transaction.atomic():
        book("0.01")
    taken(case, WAIVER, amount=Decimal("100.00"))
    with pytest.raises(IntegrityError), transaction.atomic():
        book("0.01")  # all that was told is booked
    assert sound() == []

    with asleep():
        book("27400.01")
    found = sound()
    assert any("waived" in line for line in found)
    assert any("more of its loan was waived" in line for line in found)


def test_waiver_is_proposed_on_screen_and_shown_with_the_loan():
    case, officer = running(**ALLOWED), signed_in(Role.CASE_OFFICER)
    page = text_of(officer.get(f"{case.get_absolute_url()}propose-money-step/"))
    assert "Kwijtschelding van een lening" in page
    assert "2 keuzes kunnen nu niet" in page

    sent = {"kind": "loan_waiver", "amount": "500,00", "reason": "Het plan gaat niet door", "no_interest": "no"}
    answer = officer.post(f"{case.get_absolute_url()}propose-money-step/", sent)
    assert answer.status_code == 302, text_of(answer)
    decided(case)
    send(case, LetterKind.MONEY_WAIVER)
    shown = text_of(officer.get(case.get_absolute_url()))
    assert "Kwijtgescholden" in shown
    assert "€ 27.000,00" in shown
