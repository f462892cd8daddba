"""A year of the ledger is closed and opened again by two of finance; then nothing is dated in it, by whichever way."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from drenthe.lib.values.workdays import next_workday
from subsidies.enums import Action, EntryKind
from subsidies.models import BookYearAnswer, BookYearBalance, BookYearProposal, LedgerEntry, MoneyStep
from subsidies.services.payments import payment_runs, payments, reversals
from subsidies.services.verify import verify_years
from subsidies.services.years import book_years, closed_years
from subsidies.services.years import year_refusals as why
from tests import lending, paying
from tests.factories import make_award, make_user
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
YEAR = timezone.localdate().year
LAST_DAY = date(YEAR, 12, 31)
LATER = date(YEAR + 1, 2, 1)
CHECKED = "Alle betalingen van het jaar zijn vastgelegd"


def awarded(paid="400.00"):
    """An award of 1,000 euros of this year, of which something was paid."""
    case = make_award(amount="1000.00")
    paying.pay(case, amount=Decimal(paid), paid_on=timezone.localdate(), actor=make_user())
    return case


def close(year=YEAR):
    """Close a year by two people."""
    book_years.propose_closing(year, reason=CHECKED, actor=make_user())
    return book_years.answer(year, is_confirmed=True, actor=make_user())


@pytest.fixture
def later():
    """A day in the year after."""
    with time_machine.travel(LATER, tick=False):
        yield


def entry(case, day, **terms):
    """One more entry on the case, as raw SQL would write it."""
    values = {"kind": EntryKind.PAYMENT, "amount": Decimal("1.00"), "booked_on": day, "actor": make_user(), **terms}
    return LedgerEntry(application=case, share=case.ceiling.shares.get(), **values)


def test_year_is_closed_with_what_is_carried_over_and_verify_counts_it_again(later):
    with time_machine.travel(timezone.localdate().replace(year=YEAR, month=11, day=29), tick=False):
        case = awarded()
    said = close()

    row = said.balances.get()
    assert (row.share, str(row.committed), str(row.paid)) == (case.ceiling.shares.get(), "1000.00", "400.00")
    assert [str(row.to_pay) for row in book_years.carried_over(YEAR)] == ["600.00"]
    assert list(verify_years.differences()) == []

    paying.pay(case, amount=Decimal("100.00"), paid_on=LATER, actor=make_user())
    assert [str(row.to_pay) for row in book_years.carried_over(YEAR)] == ["600.00"]
    assert [str(row.to_pay) for row in book_years.counted(LATER)] == ["500.00"]
    assert list(verify_years.differences()) == []


def test_loan_carries_over_what_is_to_be_drawn_and_what_is_outstanding():
    case = lending.make_loan()
    lending.sign(case, instalments=2, months_between=6)
    lending.draw(case, "10000.00")
    lending.repay(case, "2500.00")

    (row,) = book_years.counted(LAST_DAY)
    assert (str(row.to_pay), str(row.outstanding)) == ("17500.00", "7500.00")
    sums = book_years.totals([row])
    assert (sums[False], str(sums[True].outstanding)) == (None, "7500.00")


def test_nothing_is_paid_reversed_or_decided_in_a_closed_year_in_a_sentence():
    case = awarded()
    paying.ordered(case, "100.00")
    line = case.events.filter(action=Action.PAY).last()
    with time_machine.travel(LATER, tick=False):
        close()
        with pytest.raises(why.YearClosed) as refused:
            payments.pay(case, amount=Decimal("100.00"), paid_on=LAST_DAY, date_reason="Afschrift", actor=make_user())
        payments.pay(case, amount=Decimal("100.00"), paid_on=LATER, actor=make_user())
        reversal = reversals.reverse(case, line=line, reason="Dubbel vastgelegd", actor=make_user())

    assert str(YEAR) in str(refused.value)
    assert (reversal.booked_on, reversal.line) == (LATER, line)  # put right in the open year, naming what it corrects
    assert list(verify_years.differences()) == []


@pytest.mark.parametrize(("day", "is_refused"), [(date(YEAR, 1, 1), True), (LAST_DAY, True), (LATER, False)])
def test_database_refuses_an_entry_in_a_closed_year(later, day, is_refused):
    with time_machine.travel(timezone.localdate().replace(year=YEAR, month=11, day=29), tick=False):
        case = awarded()
    close()

    if not is_refused:
        entry(case, day).save()
        return
    with pytest.raises(IntegrityError, match="the year was closed"), transaction.atomic():
        entry(case, day).save()


@pytest.mark.parametrize(("day", "is_refused"), [(LAST_DAY, True), (LATER, False)])
def test_database_refuses_a_money_step_decided_in_a_closed_year(later, day, is_refused):
    with time_machine.travel(timezone.localdate().replace(year=YEAR, month=11, day=29), tick=False):
        case = awarded()
        actor = make_user()
        waiting = MoneyStep.objects.create(
            application=case, kind="write_off", amount=Decimal("1.00"), reason="x", proposed_by=actor
        )
    close()
    terms = {"kind": "reminder", "amount": Decimal("1.00"), "state": "decided", "closed_at": timezone.now()}

    def remind():
        MoneyStep.objects.create(application=case, decided_on=day, proposed_by=actor, closed_by=actor, **terms)

    def decide():
        QuerySet(MoneyStep).filter(pk=waiting.pk).update(decided_on=day)

    for write in (remind, decide):
        if is_refused:
            with pytest.raises(IntegrityError, match="the year was closed"), transaction.atomic():
                write()
    if not is_refused:
        remind()


@pytest.mark.parametrize(
    ("year", "refusal"), [(YEAR + 1, why.YearNotOver), (YEAR - 1, why.NothingInYear), (YEAR, None)]
)
def test_only_a_year_that_is_over_and_has_bookings_is_closed(year, refusal):
    awarded()
    with time_machine.travel(LATER, tick=False):
        if refusal is None:
            assert book_years.propose_closing(year, reason=CHECKED, actor=make_user()).closes
            return
        with pytest.raises(refusal):
            book_years.propose_closing(year, reason=CHECKED, actor=make_user())


@pytest.mark.parametrize(("reason", "refusal"), [("", why.YearReasonMissing), ("-", SaysNothing)])
def test_closing_says_why(later, reason, refusal):
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        awarded()
    with pytest.raises(refusal):
        book_years.propose_closing(YEAR, reason=reason, actor=make_user())


def test_years_are_closed_in_order_and_opened_from_the_last():
    case = awarded()
    with time_machine.travel(LATER, tick=False):
        paying.pay(case, amount=Decimal("100.00"), paid_on=LATER, actor=make_user())
    with time_machine.travel(date(YEAR + 2, 2, 1), tick=False):
        with pytest.raises(why.EarlierYearOpen):
            book_years.propose_closing(YEAR + 1, reason=CHECKED, actor=make_user())
        close(YEAR)
        with pytest.raises(why.YearIsClosed):
            book_years.propose_closing(YEAR, reason=CHECKED, actor=make_user())
        with pytest.raises(why.YearIsOpen):
            book_years.propose_opening(YEAR + 1, reason=CHECKED, actor=make_user())
        close(YEAR + 1)
        with pytest.raises(why.LaterYearClosed):
            book_years.propose_opening(YEAR, reason=CHECKED, actor=make_user())


def test_year_is_not_closed_while_a_run_of_it_has_no_outcome(later, settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        case = awarded()
        order = paying.ordered(case, "100.00")
        run = payment_runs.make_run(orders=[order.pk], pay_on=next_workday(timezone.localdate()), actor=make_user())
    with pytest.raises(why.PaymentsInRuns) as refused:
        book_years.propose_closing(YEAR, reason=CHECKED, actor=make_user())
    assert str(run) in str(refused.value)


def test_two_people_close_a_year_and_the_database_says_so_too(later):
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        awarded()
    one = make_user()
    asked = book_years.propose_closing(YEAR, reason=CHECKED, actor=one)
    with pytest.raises(why.YearProposalWaits):
        book_years.propose_closing(YEAR, reason=CHECKED, actor=make_user())
    with pytest.raises(why.YearAnsweredByProposer):
        book_years.answer(YEAR, is_confirmed=True, actor=one)
    with pytest.raises(IntegrityError, match="by two people"), transaction.atomic():
        BookYearAnswer.objects.create(proposal=asked, is_confirmed=True, actor=one)
    with pytest.raises(IntegrityError, match="one proposal"), transaction.atomic():
        QuerySet(BookYearProposal).create(
            year=YEAR, first_day=asked.first_day, last_day=asked.last_day, closes=True, reason="x", actor=one
        )
    assert closed_years.closed_years() == {}


def test_proposal_that_is_not_confirmed_says_why_and_closes_nothing(later):
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        case = awarded()
    book_years.propose_closing(YEAR, reason=CHECKED, actor=make_user())
    with pytest.raises(why.YearReasonMissing):
        book_years.answer(YEAR, is_confirmed=False, actor=make_user())
    book_years.answer(YEAR, is_confirmed=False, reason="Een afschrift ontbreekt nog", actor=make_user())

    entry(case, LAST_DAY).save()
    with pytest.raises(why.NoYearProposal):
        book_years.answer(YEAR, is_confirmed=True, actor=make_user())


def test_year_that_is_opened_again_is_booked_in_until_it_is_closed_anew():
    case = awarded()
    with time_machine.travel(LATER, tick=False):
        close()
        book_years.propose_opening(YEAR, reason="Een afschrift van december kwam na", actor=make_user())
        book_years.answer(YEAR, is_confirmed=True, actor=make_user())
        entry(case, LAST_DAY, amount=Decimal("50.00")).save()
        close()
        with pytest.raises(IntegrityError, match="the year was closed"), transaction.atomic():
            entry(case, LAST_DAY).save()

    assert [str(row.to_pay) for row in book_years.carried_over(YEAR)] == ["550.00"]
    assert list(verify_years.differences()) == []


def test_verify_finds_what_was_dated_in_a_closed_year_and_a_balance_that_was_changed(later):
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        case = awarded()
    said = close()
    with time_machine.travel(LATER + timedelta(days=1), tick=False), asleep():
        entry(case, LAST_DAY).save()
    late = list(verify_years.differences())
    assert any("was closed before it" in line for line in late)
    assert any("its entries come to" in line for line in late)
    with asleep():
        QuerySet(BookYearBalance).filter(answer=said).update(paid=Decimal("401.00"))
    assert [line for line in verify_years.differences() if "its entries come to" in line] == []
    with asleep():
        QuerySet(BookYearAnswer).update(actor=said.proposal.actor)
    assert any("one person" in line for line in verify_years.differences())


def test_finance_closes_a_year_on_screen_and_others_only_look(later):
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        awarded()
    page, one, two = f"/budget/years/{YEAR}/", signed_in(Role.FINANCE), signed_in(Role.FINANCE)
    assert str(YEAR) in text_of(one.get("/budget/years/"))
    assert "600,00" in text_of(one.get(page))

    assert one.post(f"{page}propose/", {"reason": ""}).status_code == 400
    assert one.post(f"{page}propose/", {"reason": CHECKED}).status_code == 302
    assert one.post(f"{page}answer/", {"is_confirmed": "yes"}).status_code == 409
    assert two.post(f"{page}answer/", {"is_confirmed": "no", "reason": ""}).status_code == 409
    assert two.post(f"{page}answer/", {"is_confirmed": "yes"}).status_code == 302
    assert YEAR in closed_years.closed_years()

    officer = signed_in(Role.CASE_OFFICER)
    assert officer.get(page).status_code == 200
    assert officer.post(f"{page}propose/", {"reason": CHECKED}).status_code == 403
    assert one.get(f"/budget/years/{YEAR + 5}/").status_code == 404
