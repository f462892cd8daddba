"""The lists of loans on screen and in Excel agree to the cent, apart from grants; and the aid in a loan."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.models import ExportRun
from drenthe.exports.refusals import BadFilter
from subsidies.award_enums import LoanState, LoanTrigger
from subsidies.enums import Action, LetterKind
from subsidies.exports import loans as export
from subsidies.models import Application, CaseAnswer
from subsidies.services.assessment.weighed import Weighed
from subsidies.services.letters import letter_batch, letters
from subsidies.services.loans.loan_aid import aid_of
from subsidies.services.state_aid.deminimis import aid_of_others
from tests.factories import make_application, make_award, make_organisation, make_unsent_award, make_user
from tests.lending import begin, closed, draw, fresh, make_loan, repay, running, sign
from tests.settling import settled
from tests.subsidies.loan_rows import reference_rate
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def exported(**filters):
    order = ExportRequest(filters, TODAY(), "x", timezone.now())
    return [list(row) for row in export.prepare(order).sheets[0].rows]


def test_list_and_workbook_say_the_same_of_every_loan_and_of_one_state():
    unsigned, part, done = make_loan(title="Nieuw"), running(title="Erf"), closed()
    repay(part, "1000.01", "T1")
    make_award()
    auditor = signed_in(Role.AUDITOR)

    page = auditor.get("/loans/")
    rows = [
        (str(row.application), str(row.state), row.principal, row.drawn, row.repaid, row.outstanding)
        for row in page.context["page"]
    ]
    amount, zero = Decimal("27500.00"), Decimal("0.00")
    assert rows == [
        (unsigned.case_number, LoanState.UNSIGNED, amount, zero, zero, zero),
        (part.case_number, LoanState.REPAYING, amount, amount, Decimal("1000.01"), Decimal("26499.99")),
        (done.case_number, LoanState.CLOSED, amount, amount, amount, zero),
    ]
    sums = page.context["sums"]
    assert (sums.principal, sums.drawn) == (3 * amount, 2 * amount)
    assert (sums.repaid, sums.outstanding) == (Decimal("28500.01"), Decimal("26499.99"))
    assert "€ 26.499,99" in text_of(page)
    assert [[row[0], *row[7:10], row[12]] for row in exported()] == [[row[0], *row[2:]] for row in rows]
    assert [row[3] for row in exported()] == [row.applicant.name for row in (unsigned, part, done)]
    totals = export.prepare(ExportRequest({}, TODAY(), "x", timezone.now())).sheets[1]
    assert [row[1] for row in totals.rows] == [3 * amount, 2 * amount, sums.repaid, sums.outstanding, zero]
    assert 'href="/loans/"' in auditor.get("/loans/").text.partition("<main")[0], "it is in the menu"
    assert [row[0] for row in exported(state="closed")] == [done.case_number]
    one = auditor.get("/loans/?state=repaying")
    assert [row.application for row in one.context["page"]] == [part]
    assert one.context["sums"].outstanding == Decimal("26499.99")
    assert auditor.get("/loans/?state=x").status_code == 400
    for wrong in ({"state": "x"}, {"year": "2024"}):
        with pytest.raises(BadFilter):
            export.check(wrong, auditor.user)


def test_workbook_is_made_for_who_asks_it_on_the_page():
    closed()
    auditor = signed_in(Role.AUDITOR)

    url = reverse("exports:export-request", args=["loans"])
    assert f'action="{url}"' in auditor.get("/loans/").content.decode()
    assert auditor.post(url, {"query": "state=closed", "format": "xlsx"}).status_code == 302
    assert ExportRun.objects.get().filters == {"state": "closed"}
    assert signed_in(Role.STATISTICS_OFFICER).get("/loans/").status_code == 403


def test_what_comes_back_of_loans_stands_apart_from_what_grants_repay(settings):
    settings.PAYER_IBAN = "NL69INGB0123456789"
    settled(make_award(), "100.00", paid="700.00")
    loan, finance = running(), signed_in(Role.FINANCE)

    page = finance.get("/payments/to-receive/")
    assert (page.context["total"], page.context["loans_due"]) == (Decimal("600.00"), Decimal("13750.00"))
    assert f"{loan.get_absolute_url()}repay-loan/" in page.content.decode()
    with time_machine.travel(timezone.now() + timedelta(days=300), tick=False):
        page = signed_in(Role.FINANCE).get("/payments/to-receive/")
    assert page.context["loans_due"] == Decimal("27500.00"), "by then both are late"
    assert "te laat, het eerste deel sinds" in text_of(page)
    repay(loan, "13750.00")
    assert finance.get("/payments/to-receive/").context["loans"] == [], "the next is due in six months"


def test_officer_sees_the_own_loans_that_ask_for_something():
    officer, other = signed_in(Role.CASE_OFFICER), make_loan()
    unsigned, due = make_loan(), running()
    make_unsent_award(ceiling=unsigned.ceiling)
    QuerySet(Application).exclude(pk=other.pk).update(handler=officer.user)

    page = officer.get("/my-work/")
    assert [row.application for row in page.context["loans"]] == [due, unsigned]
    assert f"{unsigned.get_absolute_url()}sign-loan/" in page.content.decode()
    repay(due, "27500.00")
    assert [row.application for row in officer.get("/my-work/").context["loans"]] == [unsigned]


def test_case_page_says_where_the_loan_stands_and_asks_the_next_step():
    case, officer = make_loan(), signed_in(Role.CASE_OFFICER, Role.FINANCE)

    def first():
        return [act.action for act, _url in officer.get(case.get_absolute_url()).context["main_acts"]]

    assert first() == [Action.SIGN_LOAN]
    assert "als beiden de overeenkomst hebben ondertekend" in text_of(officer.get(case.get_absolute_url()))
    sign(case)
    assert first() == [Action.PROPOSE_PAYMENT]
    draw(case, "27500.00")
    assert first() == [Action.START_LOAN_TERM]
    begin(case)
    assert first() == [Action.REPAY_LOAN]
    page = text_of(officer.get(case.get_absolute_url()))
    assert "Start van de bouw" in page
    assert "de regeling bevestigt dit niet" in page
    for slug in ("repay-loan", "sign-loan", "start-loan-term"):
        assert "€ 27.500,00" in text_of(officer.get(f"{case.get_absolute_url()}{slug}/"))
    assert officer.get(f"{case.get_absolute_url()}end-drawing/").status_code == 409
    waived = officer.get(f"{case.get_absolute_url()}propose-withdrawal/")
    assert (waived.status_code, "kan niet worden kwijtgescholden" in text_of(waived)) == (409, True)
    repay(case, "27500.00")
    assert first() == []
    assert "Helemaal afgelost" in text_of(officer.get(case.get_absolute_url()))


def test_letter_that_all_came_back_waits_until_it_did():
    case = running()
    repay(case, "27499.99", "T1")
    assert LetterKind.LOAN_REPAID not in letters.kinds_for(fresh(case))
    assert not letter_batch.waiting(Application.objects.all(), LetterKind.LOAN_REPAID)

    repay(case, "0.01", "T2")
    assert LetterKind.LOAN_REPAID in letters.kinds_for(fresh(case))
    assert list(letter_batch.waiting(Application.objects.all(), LetterKind.LOAN_REPAID)) == [case]
    letters.make(fresh(case), LetterKind.LOAN_REPAID, letter_date=TODAY(), actor=make_user())
    assert not letter_batch.waiting(Application.objects.all(), LetterKind.LOAN_REPAID)


def fixed(days, **terms):
    case = make_loan(**terms)
    sign(case, trigger=LoanTrigger.FIXED_DAY, first_due_on=TODAY() + timedelta(days=days))
    return fresh(case)


def aid(case, *rates):
    found = aid_of(case, case.awarded_amount, rates)
    return (None if found.equivalent is None else str(found.equivalent)), str(found.counted)


def test_aid_in_a_loan_is_the_whole_until_a_rate_was_confirmed():
    old = reference_rate(valid_from=TODAY() - timedelta(days=400), base="0.1000", is_confirmed=True)
    rate = reference_rate(valid_from=TODAY(), base="0.0250", margin="0.0400")
    later = reference_rate(valid_from=TODAY() + timedelta(days=1))
    case, whole = fixed(730), "27500.00"
    unsigned, without_day = make_loan(), make_loan()
    sign(without_day)

    assert aid(case) == (None, whole)
    assert aid(case, later) == (None, whole)
    rate.refresh_from_db()
    assert aid(case, old, rate, later) == ("3575.00", whole), "two years at 6.5%, shown and not counted"
    rate.is_confirmed = True
    assert aid(case, old, rate, later) == ("3575.00", "3575.00")
    assert aid(unsigned, rate) == aid(fresh(without_day), rate) == (None, whole)
    assert aid(fixed(731), rate)[1] == "3579.90", "rounded up to the cent"
    rate.base = Decimal("1.0000")
    assert aid(case, rate)[1] == whole, "never more than the loan"


@pytest.mark.parametrize(("is_confirmed", "counted"), [(False, "28500.00"), (True, "4575.00")])
def test_loan_counts_as_aid_on_a_later_case_of_the_same_undertaking(is_confirmed, counted):
    reference_rate(valid_from=TODAY(), is_confirmed=is_confirmed)
    company = make_organisation()
    loan, grant = fixed(730, applicant=company), make_award(applicant=company)
    case = make_application(applicant=company)
    with asleep():  # somebody judged that it acts as an undertaking
        QuerySet(CaseAnswer).filter(application__in=[loan, grant, case]).update(answer="yes")
    weighed = Weighed(amount=Decimal("1.00"), on=TODAY(), proposal=None)

    assert [str(amount) for amount in aid_of_others(case, weighed)] == [counted, "0.00"]
