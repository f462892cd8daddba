"""The page of a decided case shows the criteria as they were weighed, whatever was decided after that."""

from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import CheckCode
from subsidies.models import Criterion
from subsidies.views.assessment import assessment_context
from tests.factories import award, make_application, make_user
from tests.settling import fresh, settled

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_settlement_leaves_the_criteria_as_they_stood_at_the_award():
    case = make_application(amount="1000.00")
    Criterion.objects.create(version=case.version, text="Ruimte", check_code=CheckCode.CEILING_ROOM)
    award(case, amount=Decimal("1000.00"), decided_on=timezone.localdate(), actor=make_user())
    first = case.decisions.get().basis.data["criteria"]
    assert any("1.000,00" in one["facts"] for one in first)

    settled(fresh(case), "600.00")
    shown = assessment_context(fresh(case), make_user(Role.CASE_OFFICER))["frozen_criteria"]

    assert fresh(case).settled_amount == Decimal("600.00")
    assert shown == first
