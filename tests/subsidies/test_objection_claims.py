"""What open objections may still claim of a ceiling: told where somebody looks at what is left, and not reserved."""

from decimal import Decimal

import pytest
from django.db import transaction

from drenthe.accounts.roles import Role
from subsidies.enums import Action
from subsidies.models import CeilingShare
from subsidies.objection_enums import ObjectionOutcome
from subsidies.services.ceilings import budget
from subsidies.services.decisions import proposals
from subsidies.services.objections import objecting
from subsidies.services.objections.objection_claims import Claims, claims_on
from subsidies.views.act_objections import objections_on
from tests import settling
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_user
from tests.objecting import TODAY, fresh, hear, propose, receive
from tests.subsidies.test_objections import refused
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_open_objections_are_told_with_what_they_may_claim_and_reserve_nothing():
    ceiling = make_ceiling(amount="9000.00")
    assert claims_on([ceiling.pk]) == {}
    case = refused(ceiling=ceiling, ground="scheme-criteria")
    first = receive(case)
    receive(case, objector="De buurman")
    settled = settling.settled(make_award(ceiling=ceiling), "600.00")
    receive(settled)
    receive(make_award(ceiling=ceiling))  # got all that was asked

    assert claims_on([ceiling.pk]) == {ceiling.pk: Claims(3, Decimal("1400.00"))}
    (row,) = budget.figures(as_of=TODAY())
    assert (row.claims.amount, row.available) == (Decimal(1400), CeilingShare.objects.get(ceiling=ceiling).available)
    client = signed_in(Role.CASE_OFFICER)
    for url in ("/budget/", f"/queue/{ceiling.pk}/", f"/schemes/{ceiling.scheme.code}/"):
        page = client.get(url)
        assert page.status_code == 200, url
        assert "3 open bezwaren" in text_of(page), url
        assert "€ 1.400,00" in text_of(page), url

    objecting.close(case, objection=first, kind="withdrawn", done_on=TODAY(), text="Per brief", actor=make_user())
    assert claims_on([ceiling.pk])[ceiling.pk].count == 2


def test_what_is_in_progress_counts_up_to_the_maximum_of_the_scheme():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"max_amount": "900.00"}), amount="9000.00")
    make_application(ceiling=ceiling, amount="1000.00")
    make_application(ceiling=ceiling, amount="500.00")

    (row,) = budget.figures(as_of=TODAY())

    assert (row.pending, row.pending_count) == (Decimal(1400), 2)
    assert row.available_if_all_awarded == Decimal(7600)
    assert sum(source.pending for source in row.sources) == Decimal(1400)


def test_page_of_a_decision_shows_the_ceiling_only_where_money_comes_from_it():
    case = refused(ceiling=make_ceiling(amount="5000.00"), ground="scheme-criteria")
    objection = hear(receive(case))
    assert objections_on(fresh(case), Action.PROPOSE_OBJECTION, None)["room_then"] == Decimal("5000.00")
    full = make_award(ceiling=case.ceiling)  # got all that was asked: nothing more can be granted on an objection
    receive(full)
    assert "room_then" not in objections_on(fresh(full), Action.PROPOSE_OBJECTION, None)
    for outcome, is_shown in ((ObjectionOutcome.UNFOUNDED, False), (ObjectionOutcome.FOUNDED, True)):
        with transaction.atomic():
            proposal = propose(objection, outcome)
            shown = objections_on(fresh(case), Action.DECIDE_OBJECTION, proposal)
            assert (len(shown["objected"]), "room_then" in shown) == (1, is_shown)
            proposals.send_back(proposal, remark="Doe het anders", actor=make_user())
