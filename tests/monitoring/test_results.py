"""What the schemes came to in a year: the figures of their evaluation, side by side, each with its rows."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from monitoring.report.evaluation import figures_of
from monitoring.report.results import SHOWN, dwellings, money, results_of
from projects.enums import BottleneckKind
from projects.services.bottlenecks import raise_bottleneck
from subsidies.enums import Part
from subsidies.models import Scheme
from tests import lending
from tests.factories import make_award, make_ceiling, make_followed, make_scheme
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
YEAR = timezone.localdate().year
PAGE = reverse("monitoring:results", args=[YEAR])


@pytest.fixture
def ceiling():
    return make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


def shown():
    found = [result for result in results_of(list(Scheme.objects.order_by("pk")), YEAR) if result.has_any]
    for result in found:  # asked together they are what each is by itself
        assert result.values == {name: result.figures[name].value for name in SHOWN}
    return found


def test_row_has_the_figures_of_the_evaluation(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=11)

    (result,) = shown()

    evaluated = {figure.id: figure for figure in figures_of(ceiling.scheme, YEAR)}
    assert result.values == {name: evaluated[f"grant.{name}"].value for name in SHOWN}
    assert list(result.values.values()) == [1, 1, Decimal("1000.00"), 11, 0]
    assert [one.url for one, _value in result.shown] == [evaluated[f"grant.{name}"].url for name in SHOWN]


def test_euros_per_dwelling_are_of_the_awards_that_say_how_many(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=7)
    make_award(ceiling=ceiling, amount="500.00", dwellings=2)
    make_award(ceiling=ceiling, amount="9000.00", dwellings=None)

    (result,) = shown()

    assert result.per_dwelling == Decimal("166.67")  # 1,500 over 9
    assert result.values["awarded"] == Decimal("10500.00")


def test_scheme_of_which_no_award_says_how_many_has_no_euros_per_dwelling(ceiling):
    make_award(ceiling=ceiling, amount="9000.00", dwellings=None)

    (result,) = found = shown()

    assert (result.per_dwelling, result.values["promised"], dwellings(found, "promised")) == (None, None, None)
    response = signed_in(Role.AUDITOR).get(PAGE)
    assert response.context["promised"] is None  # not known is not nothing
    assert re.search(r'data-label="Verleend per woning">\s*<span class="nowrap">–</span>', response.content.decode())


def test_grants_and_loans_are_never_one_amount(ceiling):
    case = lending.running()
    make_award(ceiling=ceiling, amount="1000.00", dwellings=7)

    found = shown()

    assert {result.part for result in found} == {Part.GRANT, Part.LOAN}
    assert money(found, Part.LOAN) == case.awarded_amount
    grants = money(found, Part.GRANT)
    response = signed_in(Role.TEAM_LEAD).get(PAGE)
    assert (response.context["awarded"], response.context["lent"]) == (grants, case.awarded_amount)


def test_page_leads_to_the_rows_to_what_keeps_projects_and_to_the_term(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=7)
    project = make_followed(dwellings=40)
    raise_bottleneck(project, kind=BottleneckKind.GRID, opened_on=timezone.localdate(), actor=project.adviser)
    client = signed_in(Role.TEAM_LEAD)

    response = client.get(PAGE)

    page = response.content.decode()
    (result,) = response.context["results"]
    for figure, _value in result.shown:
        assert figure.url in page
        assert client.get(figure.url).status_code == 200
    assert "1 project zit vast, met 40 woningen." in text_of(response)
    assert f"{reverse('subsidies:turnaround')}?year={YEAR}" in page
    assert client.get(reverse("monitoring:results-now")).url == PAGE


def test_who_sees_no_cases_gets_the_figures_without_their_rows(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=7)

    response = signed_in(Role.STATISTICS_OFFICER).get(PAGE)

    assert "whole" not in response.context
    (result,) = response.context["results"]
    assert result.figures["awarded"].url not in response.content.decode()
    assert "1.000,00" in text_of(response)


def test_workbook_has_the_same_figures_and_no_total_of_money(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=7)

    answer = signed_in(Role.AUDITOR).get(reverse("monitoring:results-file", args=[YEAR]))

    rows = list(load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))
    (row,) = [row for row in rows if row[0] == "De pot"]
    assert row[2:8] == (1, 1, 1000, 7, 142.86, 0)
    sums = [cell for cell in rows[-1] if "SUBTOTAL" in str(cell)]
    assert len(sums) == 4


@pytest.mark.parametrize("year", [2019, YEAR + 1, 9999])
def test_year_without_figures_is_not_found(year):
    for name in ("results", "results-file"):
        response = signed_in(Role.AUDITOR).get(reverse(f"monitoring:{name}", args=[year]))
        assert response.status_code == 404
        assert str(year) in text_of(response)


def test_year_in_which_nothing_happened_says_so():
    assert "In 2021 is er onder de regelingen niets gebeurd" in text_of(signed_in(Role.READER).get("/results/2021/"))
