"""A loan becomes a grant: by a confirmed article, against a grant with a ceiling of its own, on both its cases."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import LoanState, MoneyStepKind
from subsidies.enums import Action, EntryKind, LetterKind
from subsidies.models import CeilingShare, LedgerEntry, SetOff
from subsidies.services.acts import next_step
from subsidies.services.ceilings import ledger
from subsidies.services.letters import letters
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.loans import loan_balances
from subsidies.services.loans import loan_refusals as loan_why
from subsidies.services.payments import reversals
from subsidies.services.recovery import money_step_kinds, set_offs
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.verify import verify, verify_loans, verify_payments
from tests.factories import make_award, make_project, make_user
from tests.lending import fresh, make_loan, repay, running, sign, standing
from tests.offsetting import CONVERSION, CONVERTS, book, convertible, pair
from tests.recovering import decided, proposed, told
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
PART = Decimal("900.01")


def wrong():
    return [*verify.differences(), *verify_payments.differences(), *verify_loans.differences()]


def both(**terms):
    """A loan of 27.500 that was drawn, of a scheme that lets it become a grant; and a grant of 1.000, not paid yet."""
    loan = convertible(running(), **terms)
    return loan, make_award(applicant=loan.applicant)


def convert(loan, grant, amount=PART):
    return proposed(loan, CONVERSION, amount=amount, set_off_with=grant)


def balances(*cases):
    shares = CeilingShare.objects.filter(ceiling__in=[case.ceiling_id for case in cases]).order_by("pk")
    return {row.ceiling_id: tuple(map(str, (row.available, row.committed, row.paid))) for row in shares}


def test_loan_becomes_a_grant_from_the_proposal_to_both_ledgers_and_back():
    loan, grant = both()
    before, principal = balances(loan, grant), standing(loan).outstanding
    step = convert(loan, grant)
    assert (step.basis, step.set_off_with) == (CONVERTS, grant)
    assert Action.DECIDE_MONEY_STEP in list(next_step.steps(fresh(loan), first=None, on=timezone.localdate()))
    decided(loan)
    with pytest.raises(why.NoSetOffToBook):
        book(loan)
    letter = str(told(loan, CONVERSION).content).replace("\\xa0", " ")
    for said in ("€ 27.500,00", "€ 900,01", "€ 1.000,00", grant.case_number, "artikel 9", "bezwaar"):
        assert said in letter
    assert balances(loan, grant) == before, "a letter moves no money"
    assert Action.SET_OFF in list(next_step.steps(fresh(loan), first=None, on=timezone.localdate()))

    finance = make_user()
    row = book(loan, actor=finance)
    now = standing(loan)
    assert (now.converted, now.repaid, now.outstanding) == (PART, 0, principal - PART)
    assert [str(part.amount) for part in now.instalments] == ["13750.00", "12849.99"]  # off the last one first
    assert ledger.sums_of(fresh(grant)) == (Decimal(1000), PART)
    after = balances(loan, grant)
    assert after[loan.ceiling_id] == before[loan.ceiling_id], "no new room for loans"
    assert after[grant.ceiling_id] == (*before[grant.ceiling_id][:2], str(PART)), "the grant is paid from its ceiling"
    assert wrong() == []
    with pytest.raises(why.NoSetOffToBook):
        book(loan)

    line = loan.events.get(action=Action.SET_OFF)
    reversals.reverse(fresh(loan), line=line, reason="Verkeerde zaak", actor=make_user())
    assert (balances(loan, grant), standing(loan).outstanding, wrong()) == (before, principal, [])
    assert row.repaid == line


def test_what_became_a_grant_closes_a_loan_and_no_letter_says_that_all_came_back():
    loan, grant = both()
    convert(loan, grant)
    decided(loan)
    told(loan, CONVERSION)
    repay(loan, "27000.00")  # less is left than was decided
    assert str(book(loan).amount) == "500.00"

    assert standing(loan).state == LoanState.CLOSED
    assert not loan_balances.is_repaid_in_full(fresh(loan))
    assert loan not in loan_balances.repaid_in_full()
    assert LetterKind.LOAN_REPAID not in letters.kinds_for(fresh(loan))
    assert wrong() == []


def test_what_the_conversion_of_a_loan_is_refused_for():
    loan, grant = both()
    undrawn = convertible(make_loan())
    sign(undrawn)
    owes, paid = pair()
    for one, refusal in (
        (both(is_confirmed=False)[0], loan_why.ConversionUnfounded),
        (running(), loan_why.ConversionUnfounded),
        (undrawn, loan_why.NotDrawnYet),
    ):
        assert CONVERSION not in money_step_kinds.possible_kinds(fresh(one))
        with pytest.raises(refusal), transaction.atomic():
            convert(one, make_award(applicant=one.applicant))
    with pytest.raises(loan_why.NoLoan):
        convert(owes, paid)
    with pytest.raises(why.NothingOwed), transaction.atomic():
        proposed(loan, MoneyStepKind.SET_OFF, amount=PART, set_off_with=grant)
    assert CONVERSION in money_step_kinds.possible_kinds(fresh(loan))
    for other, amount, refusal in (
        (make_award(), PART, why.SetOffOtherRecipient),
        (make_loan(applicant=loan.applicant), PART, why.SetOffWithLoan),
        (grant, Decimal("1000.01"), why.SetOffAmountWrong),
        (grant, None, why.SetOffAmountWrong),
    ):
        with pytest.raises(refusal), transaction.atomic():
            convert(loan, other, amount)
    ours, theirs = make_project(), make_project()
    with asleep():
        loan.projects.set([ours])
        grant.projects.set([theirs])
    with pytest.raises(loan_why.OtherProject), transaction.atomic():
        convert(loan, grant)
    with asleep():
        grant.projects.set([ours, theirs])
    convert(loan, grant)
    decided(loan)
    repay(loan, "27000.00")
    with pytest.raises(LetterOvertaken):  # its letter would say that more becomes a grant than is outstanding
        told(loan, CONVERSION)


def test_database_refuses_a_conversion_that_was_not_decided_so_and_verify_finds_a_planted_one():
    loan, grant = both()
    convert(loan, grant)
    decided(loan)
    told(loan, CONVERSION)
    row = book(loan)
    terms = {"step": row.step, "booked_on": row.booked_on, "actor": make_user(), "amount": row.amount}
    with asleep():
        QuerySet(SetOff).filter(pk=row.pk).delete()
    for part, other in (("loan", {"amount": PART + Decimal("0.01")}), ("grant", {}), ("loan", {"paid": row.repaid})):
        with asleep():
            QuerySet(type(loan)).filter(pk=loan.pk).update(part=part)
        with pytest.raises(IntegrityError, match="as it was decided"), transaction.atomic():
            SetOff.objects.create(**{**terms, "repaid": row.repaid, "paid": row.paid, **other})
    row = SetOff.objects.create(**terms, repaid=row.repaid, paid=row.paid)
    assert wrong() == []
    for spoil in (
        lambda: QuerySet(SetOff).filter(pk=row.pk).update(amount=PART - 1),
        lambda: QuerySet(SetOff).filter(pk=row.pk).delete(),
        lambda: QuerySet(LedgerEntry).filter(application=loan, kind=EntryKind.INSTALMENT).update(amount=PART - 1),
        lambda: QuerySet(LedgerEntry).filter(application=grant, kind=EntryKind.PAYMENT).update(amount=PART - 1),
    ):
        with undone(), asleep():
            spoil()
            found = wrong()
        assert any(str(one.case_number) in line for line in found for one in (loan, grant)), found


def test_conversion_is_proposed_booked_and_shown_on_screen():
    loan, grant = both()
    officer, finance = signed_in(Role.CASE_OFFICER), signed_in(Role.FINANCE)
    page = officer.get(f"{loan.get_absolute_url()}propose-money-step/")
    assert "Omzetting van een lening in subsidie" in text_of(page)
    said = {"kind": CONVERSION.value, "amount": "900,01", "set_off_with": grant.case_number, "reason": "Geslaagd plan"}
    assert officer.post(page.request["PATH_INFO"], {**said, "no_interest": "on"}).status_code == 302
    decided(loan)
    told(loan, CONVERSION)
    url = f"{loan.get_absolute_url()}set-off/"
    assert url in finance.get("/payments/").content.decode()
    assert set_offs.now_of(fresh(loan).money_steps.get()).booked == PART
    assert finance.post(url, {}).status_code == 302
    shown = text_of(officer.get(loan.get_absolute_url()))
    for words in ("Omgezet in subsidie", "€ 900,01", "€ 26.599,99", "Omgezet in de subsidie van"):
        assert words in shown
    assert "Verrekend" in text_of(officer.get(grant.get_absolute_url()))
