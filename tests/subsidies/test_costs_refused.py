"""What a careless colleague enters of a budget in lines: refused at the line, and nothing is stored."""

from decimal import Decimal

import pytest

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import CostAccount, CostBudget
from subsidies.services.assessment import cost_lines
from subsidies.services.assessment import cost_refusals as why
from subsidies.services.settlements import cost_account_refusals as why_account
from tests import costing, settling
from tests.cases import make_case
from tests.factories import make_award, make_user
from tests.settling import fresh
from tests.told import on_file
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def test_what_the_award_left_out_of_a_line_does_not_count_at_the_settlement():
    case = make_award()
    costing.on_award(case, "400.00", "500.00")
    settling.request(case)

    with pytest.raises(why_account.EligibleAboveApproved) as refused:
        costing.accounted(fresh(case), ("400.00", "0.00"), ("600.00", "99.99"))
    assert refused.value.field == "not_eligible_2"
    assert not CostAccount.objects.exists()

    # of a line that was approved wholly more may count, in the place of another
    assert costing.accounted(fresh(case), ("450.00", "0.00"), ("600.00", "100.00")).eligible == Decimal("950.00")


def test_sheet_is_not_passed_over_where_lines_stand_below_it():
    case, officer = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    sheet = on_file(case)

    answer = officer.post(f"{case.get_absolute_url()}enter-costs/", {"lines": "Bouw; 1.000,00", "document": sheet.pk})

    assert answer.status_code == 400
    assert "Er staan hieronder al regels" in text_of(answer)
    assert not CostBudget.objects.exists()


def test_reason_for_less_goes_with_less_only():
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    lines = [{"number": 1, "approved": Decimal("400.00"), "reason": "Hoort er niet bij"}]
    lines += [{"number": 2, "approved": Decimal("600.00")}]

    with pytest.raises(why.CostReasonWithoutLess) as refused:
        cost_lines.approve(fresh(case), lines=lines, actor=make_user())
    assert refused.value.field == "reason_1"


def test_third_column_of_a_sheet_does_not_become_a_part_of_the_name():
    case, officer = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)

    answer = officer.post(f"{case.get_absolute_url()}enter-costs/", {"lines": "Plan\t1.000\t102.000,00"})

    assert answer.status_code == 400
    assert "3 kolommen" in text_of(answer)
    assert not CostBudget.objects.exists()
