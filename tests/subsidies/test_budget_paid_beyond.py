"""What was paid beyond what stands is awarded still until it comes back: by the figure, its list, and in words."""

from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.filters import ApplicationFilter
from subsidies.models import Application
from subsidies.services.ceilings import budget
from subsidies.services.recovery import repayments
from tests import below_paid
from tests.factories import make_award, make_ceiling, make_user
from tests.settling import fresh
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer")]
TODAY = timezone.localdate


def figures(case):
    rows = budget.figures(as_of=TODAY(), ceilings=type(case.ceiling).objects.filter(pk=case.ceiling_id))
    budget.fill_beyond(rows)
    (row,) = rows
    return f"{row.awarded:.2f}", f"{row.beyond:.2f}"


def listed(case):
    """The cases behind the figure."""
    values = {"ceiling": str(case.ceiling_id), "awarded_on": TODAY().isoformat()}
    return list(ApplicationFilter(values, Application.objects.all(), reader=make_user(Role.AUDITOR)).qs)


@pytest.mark.parametrize(
    ("kind", "amount", "held", "beyond", "left"),
    [("lowering", "500.00", "800.00", "300.00", "500.00"), ("withdrawal", None, "800.00", "800.00", "0.00")],
)
def test_figure_list_and_words_agree_while_a_recovery_is_open(kind, amount, held, beyond, left):
    case = below_paid.less(make_award(ceiling=make_ceiling(amount="9000.00")), kind=kind, amount=amount)
    finance = signed_in(Role.FINANCE)

    assert figures(case) == (held, beyond)
    assert listed(case) == [case]
    said = f"is € {beyond.replace('.', ',')} meer betaald dan er nog aan subsidie staat"
    assert said in text_of(finance.get("/budget/"))
    assert said in text_of(finance.get(f"/schemes/{case.scheme.code}/"))

    repayments.repay(fresh(case), amount=Decimal(beyond), received_on=TODAY(), actor=make_user())

    assert figures(case) == (left, "0.00")
    assert listed(case) == ([case] if amount else [])
    assert "meer betaald dan er nog" not in text_of(finance.get("/budget/"))
