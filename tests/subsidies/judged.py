"""Cases in assessment, and how one criterion comes out for them."""

from datetime import date

from subsidies.enums import CheckCode
from subsidies.models import Application, Criterion
from subsidies.services.application import completeness
from subsidies.services.assessment import assessment
from tests.factories import make_application, make_ceiling, make_scheme, make_user

DAY, LATER = date(2024, 3, 1), date(2024, 6, 1)


def make_case(*, ceiling="100000.00", scheme=None, values=None, **fields):
    """A case of 1 March 2024 in assessment; `values` are written past intake."""
    parameters = fields.pop("parameters", {})
    scheme = scheme or make_scheme(parameters=parameters)
    fields = {"received_on": DAY, "amount": "1000.00", "undertaking": None, **fields}
    case = make_application(ceiling=make_ceiling(scheme=scheme, amount=ceiling), **fields)
    Application.objects.filter(pk=case.pk).update(**(values or {}))
    return completeness.start_assessment(case, actor=make_user())


def add(case, check_code=CheckCode.MANUAL, **fields):
    fields = {"text": f"Criterium {check_code}", **fields}
    return Criterion.objects.create(version=case.version, check_code=check_code, **fields)


def check(case, check_code, *, on=LATER):
    """How one criterion comes out: the outcome, and its facts with ordinary spaces."""
    add(case, check_code)
    (result,) = assessment.assess(Application.objects.get(pk=case.pk), on=on)
    return result.outcome, result.facts.replace("\u00a0", " ")
