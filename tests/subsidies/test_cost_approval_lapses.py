"""Other lines of a budget drop what was approved of the first only when somebody says so."""

import pytest
from django.db import transaction

from subsidies.enums import ApplicationStatus as Status
from subsidies.services.assessment import cost_refusals as why
from subsidies.services.assessment.cost_sheet import sheet_of
from tests import costing
from tests.cases import make_case
from tests.settling import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_other_lines_drop_what_was_approved_only_when_that_is_said():
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    with pytest.raises(why.NoApprovalLapses), transaction.atomic():
        costing.entered(fresh(case), drops_approval=True)
    costing.approved(fresh(case), "400.00", "500.00")
    with pytest.raises(why.ApprovalLapses, match="900,00"), transaction.atomic():
        costing.entered(fresh(case))
    costing.entered(fresh(case), drops_approval=True)
    assert sheet_of(fresh(case)).approval is None
    assert fresh(case).events.latest("pk").data["approval_lapsed"] == "900.00"
