"""Whose turn a settlement is, and what happened between its proposal and its decision."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services.application import document_acts
from subsidies.services.decisions.effect_refusals import EndsAwardLater
from subsidies.services.recovery import repayments
from subsidies.services.refusals import NotHeardAfterAward
from subsidies.services.settlements.settlement_refusals import (
    EvidenceOfSettlementMissing,
    ObligationsOpen,
    StatementIsReport,
)
from subsidies.services.settlements.settlements_due import to_propose
from tests.factories import give_mandate, make_award, make_ceiling, make_obligation, make_scheme, make_user
from tests.settling import agree, decide, propose, request, settled
from tests.told import on_file
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def test_officer_and_finance_see_whose_turn_it_is():
    officer, finance = signed_in(Role.CASE_OFFICER), signed_in(Role.FINANCE)
    case, other = make_award(), make_award()
    for one, handler in ((case, officer.user), (other, make_user())):
        QuerySet(Application).filter(pk=one.pk).update(handler=handler)
        request(one)

    asked = officer.get("/my-work/")
    assert [row.application for row in asked.context["settlements"].rows] == [case]
    assert f"{case.get_absolute_url()}propose-settlement/" in asked.content.decode()
    assert not finance.get("/payments/").context["to_check"].rows
    propose(case)
    assert not officer.get("/my-work/").context["settlements"].rows
    checked = finance.get("/payments/")
    assert [row.application for row in checked.context["to_check"].rows] == [case]
    assert f"{case.get_absolute_url()}agree-settlement/" in checked.content.decode()
    agree(case)
    assert not finance.get("/payments/").context["to_check"].rows
    assert officer.get("/payments/").context["to_check"] is None
    decide(case)
    assert [row.application for row in to_propose(on=TODAY()).rows] == [other]
    assert to_propose(on=TODAY()).rows[0].due_on == TODAY() + timedelta(weeks=22)


def test_finance_sees_what_is_to_be_repaid_until_it_came_in():
    finance = signed_in(Role.FINANCE)
    case = settled(make_award(), "100.00", paid="700.00")
    settled(make_award(), "700.00", paid="700.00")

    page = finance.get("/payments/to-receive/")
    assert [(row.application, row.amount) for row in page.context["page"]] == [(case, Decimal("600.00"))]
    assert "€ 600,00" in text_of(page)
    repayments.repay(case, amount=Decimal("600.00"), received_on=TODAY(), actor=make_user())
    assert "Er hoeft niets te worden terugbetaald" in text_of(finance.get("/payments/to-receive/"))


def test_what_came_in_since_it_was_proposed_counts_when_it_is_decided():
    """The recipient asks for more by now, or an obligation of the award turns out to be open."""
    less, whole = request(make_award(), "900.00"), make_award()
    propose(less, "900.00", "settle-actual")
    propose(whole)
    agree(less)
    agree(whole)
    request(less, "950.00")
    make_obligation(whole)

    with pytest.raises(NotHeardAfterAward):
        decide(less)
    with pytest.raises(ObligationsOpen):
        decide(whole)


def test_report_that_was_retired_shows_nothing():
    case = request(make_award(amount="25000.00"))
    document_acts.retire(case.documents.get(), reason="Hoort bij een andere zaak", actor=make_user())

    with pytest.raises(EvidenceOfSettlementMissing):
        propose(case, "25000.00")


def test_decider_and_team_find_a_settlement_once_finance_agreed():
    decider, officer = signed_in(Role.DECISION_MAKER), signed_in(Role.CASE_OFFICER)
    give_mandate(decider.user)
    case = request(make_award())
    propose(case)

    def listed(client, tab):
        rows = client.get(f"/my-work/{tab}/").context["rows"]
        return [(row.item.action, row.item.date.term.last_day) for row in rows if row.item.application == case]

    last_day = TODAY() + timedelta(weeks=22)
    assert listed(decider, "decide") == []
    assert listed(officer, "team") == [(Action.AGREE_SETTLEMENT, last_day)]
    agree(case)
    assert listed(decider, "decide") == [(Action.AWARD, last_day)]
    assert listed(officer, "team") == [(Action.AWARD, last_day)]


def test_what_completes_a_request_does_not_move_the_last_day():
    case, actor = make_award(), make_user()
    for days_ago in (8, 1):
        day = TODAY() - timedelta(days=days_ago)
        case.settlement_requests.create(received_on=day, asked_amount=Decimal("900.00"), actor=actor)

    assert to_propose(on=TODAY()).rows[0].due_on == TODAY() - timedelta(days=8) + timedelta(weeks=22)
    assert len(to_propose(on=TODAY()).rows) == 1


def test_nothing_is_asked_anew_while_the_decision_waits_for_its_letter():
    case = request(make_award())
    propose(case)
    agree(case)
    decide(case)

    with pytest.raises(EndsAwardLater):
        request(case, "900.00")


def award_of_tier_2():
    """An award of which the costs do not count."""
    scheme = make_scheme(parameters={"costs_from_tier": "3"})
    return make_award(amount="25000.00", ceiling=make_ceiling(amount="25000.00", scheme=scheme))


def test_page_says_what_is_still_needed_and_what_it_came_to():
    officer, case = (
        signed_in(Role.CASE_OFFICER),
        request(award_of_tier_2(), report=None, remark="Het verslag volgt; om gevraagd"),
    )
    shown = officer.get(case.get_absolute_url())
    assert shown.context["settlement_missing"]
    assert "Nog nodig voordat kan worden vastgesteld: een verslag van de activiteiten." in text_of(shown)

    done = settled(make_award(), "100.00", paid="700.00")
    page = text_of(officer.get(done.get_absolute_url()))
    assert all(words in page for words in ("Vastgesteld bedrag", "€ 100,00", "Terug te betalen", "€ 600,00"))


def test_one_document_is_not_the_report_and_the_statement_of_the_accountant():
    case = make_award()
    document = on_file(case)

    with pytest.raises(StatementIsReport, match=document.title):
        request(case, report=document, statement=document)
    request(case, report=document, statement=on_file(case))
