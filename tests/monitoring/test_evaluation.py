"""What came of a scheme over five years (Awb 4:24): each figure by its day, with the rows that it was counted from."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from monitoring.report.evaluation import figures_of, lines, years_until
from projects.models import Project
from subsidies.models import Application
from tests import lending, paying, settling
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_user
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
YEAR = timezone.localdate().year


@pytest.fixture
def ceiling():
    return make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


def values(scheme, year=YEAR):
    return {figure.id: figure.value for figure in figures_of(scheme, year)}


def address(name, *more, year=YEAR):
    return reverse(f"monitoring:evaluation{name}", args=["pot", year, *more])


def in_year(case, year):
    """A case that came in and was decided in an earlier year; the bookings stay of today."""
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(received_on=date(year, 3, 1), decided_on=date(year, 4, 1))


def delivered(*cases, dwellings, on, **fields):
    """A project of these cases that was delivered, as rows."""
    project = Project.objects.create(title=f"De Brink {cases[0].pk}", municipality=cases[0].municipality)
    with asleep():
        for case in cases:
            case.projects.add(project)
        values = {"delivered_on": on, "dwellings": dwellings, **fields}
        QuerySet(Project).filter(pk=project.pk).update(**values)


def test_figures_are_of_what_happened_in_the_year(ceiling):
    make_application(ceiling=ceiling, amount="500.00")
    case = make_award(ceiling=ceiling, amount="1000.00", dwellings=11)
    paying.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())
    settling.settled(make_award(ceiling=ceiling, amount="2000.00", dwellings=4), "700.00", paid="2000.00")

    assert values(ceiling.scheme) == {
        "grant.received": 3,
        "grant.asked": Decimal("3500.00"),
        "grant.awards": 2,
        "grant.awarded": Decimal("3000.00"),
        "grant.paid": Decimal("2400.00"),
        "grant.settled": Decimal("700.00"),
        "grant.promised": 15,
        "grant.delivered": 0,
    }
    assert set(values(ceiling.scheme, YEAR - 1).values()) == {0, Decimal(0)}


def test_dwellings_that_nobody_filled_in_are_unknown_and_the_total_is_of_what_is_known(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=None)
    in_year(make_award(ceiling=ceiling, amount="1000.00", dwellings=11), YEAR - 1)
    in_year(make_award(ceiling=ceiling, amount="2000.00", dwellings=None), YEAR - 1)

    found = {line.figures[0].id: line for line in lines(ceiling.scheme, years_until(YEAR))}

    promised = found["grant.promised"]
    assert [figure.value for figure in promised.figures] == [0, 0, 0, 11, None]
    assert [row.number for row in promised.figures[-1].source.rows()] == [None]
    assert (promised.total, found["grant.awarded"].total) == (11, Decimal("4000.00"))
    page = text_of(signed_in(Role.AUDITOR).get(address("")))
    assert page.count('data-label="Totaal"') == len(found)
    book = load_workbook(BytesIO(signed_in(Role.AUDITOR).get(address("-file")).content))
    last = [cell.value for cell in book.worksheets[0][book.worksheets[0].max_row]]
    assert any("SUBTOTAL" in str(value) for value in last)


def test_year_before_has_what_came_in_and_was_promised_then(ceiling):
    in_year(make_award(ceiling=ceiling, amount="1000.00", dwellings=11), YEAR - 1)

    before = values(ceiling.scheme, YEAR - 1)
    assert (before["grant.received"], before["grant.promised"], before["grant.awarded"]) == (1, 11, Decimal(0))
    assert values(ceiling.scheme)["grant.promised"] == 0


@pytest.mark.parametrize(
    ("fields", "dwellings"),
    [({}, 9), ({"is_confidential": True}, 0), ({"on": date(YEAR - 1, 12, 31)}, 0), ({"on": date(YEAR, 1, 1)}, 9)],
)
def test_dwellings_delivered_are_of_the_projects_of_awards_each_once(ceiling, fields, dwellings):
    awards = [make_award(ceiling=ceiling, amount="100.00") for _ in range(2)]
    delivered(*awards, dwellings=9, **{"on": date(YEAR, 1, 31), **fields})
    delivered(make_application(ceiling=ceiling), dwellings=50, on=date(YEAR, 1, 31))  # nothing was awarded for it

    assert values(ceiling.scheme)["grant.delivered"] == dwellings


def test_loans_stand_apart_from_grants():
    case = lending.running()

    found = values(case.scheme)

    assert found["loan.awarded"] == found["loan.paid"] == case.awarded_amount
    assert "loan.settled" not in found
    assert found.get("grant.awarded", 0) == 0


def test_every_figure_of_the_page_opens_rows_that_make_it(ceiling):
    case = make_award(ceiling=ceiling, amount="1000.00", dwellings=11)
    paying.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())
    client = signed_in(Role.CASE_OFFICER)

    page = client.get(address(""))

    assert page.status_code == 200
    assert [line.name for line in page.context["lines"]][:2] == ["Ontvangen aanvragen", "Gevraagd"]
    for line in page.context["lines"]:
        figure = line.figures[-1]
        rows = client.get(figure.url)
        numbers = [row.number or 0 for row in rows.context["rows"]]
        counted = len(numbers) if figure.id.endswith(("received", "awards")) else sum(numbers)
        assert figure.url in page.content.decode()
        assert counted == figure.value


def test_workbook_has_the_overview_and_the_rows_that_may_be_seen(ceiling):
    make_award(ceiling=ceiling, amount="1000.00", dwellings=11)

    book = load_workbook(BytesIO(signed_in(Role.FINANCE).get(address("-file")).content))

    years = [row[0].value for row in book.worksheets[0].rows if row[0].value in years_until(YEAR)]
    of_asked = [row for row in book["Rijen"].rows if "Gevraagd" in [cell.value for cell in row]]
    assert years == years_until(YEAR)
    assert [1000 in [cell.value for cell in row] for row in of_asked] == [True]


@pytest.mark.parametrize(("year", "key"), [(2019, "grant.asked"), (YEAR + 1, "grant.asked"), (YEAR, "grant.none")])
def test_year_or_figure_that_is_not_there_is_not_found(ceiling, year, key):
    client = signed_in(Role.CASE_OFFICER)

    assert client.get(address("-rows", key, year=year)).status_code == 404


def test_rows_of_cases_are_for_who_may_see_cases(ceiling):
    client = signed_in(Role.STATISTICS_OFFICER)

    page = client.get(address(""))
    shown = {key: client.get(address("-rows", key)).status_code for key in ("grant.asked", "grant.delivered")}

    assert page.status_code == 200
    assert shown == {"grant.asked": 403, "grant.delivered": 200}
    assert address("-rows", "grant.asked") not in page.content.decode()


def test_number_of_queries_does_not_grow_with_the_cases(ceiling, django_assert_num_queries):
    make_award(ceiling=ceiling, amount="100.00", dwellings=1)
    count = len(lines(ceiling.scheme, years_until(YEAR))) * len(years_until(YEAR))
    for _ in range(2):
        make_award(ceiling=ceiling, amount="100.00", dwellings=1)

    with django_assert_num_queries(count + 1):
        [figure.value for line in lines(ceiling.scheme, years_until(YEAR)) for figure in line.figures]


def test_figures_of_the_report_lead_to_the_evaluation_of_each_scheme(ceiling):
    page = signed_in(Role.CASE_OFFICER).get(reverse("monitoring:figures", args=[YEAR]))

    assert address("") in page.content.decode()
    assert "De pot" in text_of(page)
