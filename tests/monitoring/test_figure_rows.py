"""A figure and its rows are one definition: the rows give the figure again, on any day, whatever happened since."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from monitoring.report.base import Year
from monitoring.report.report import report_figures
from monitoring.report.sources import Counted, Stated, Summed, Worked
from subsidies.models import Application, Ceiling
from subsidies.services.ceilings import ledger
from tests.factories import award, end_award, judged, make_user
from tests.told import give_address
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_2024", "files")]
THIS = timezone.localdate().year
DAYS = [None, date(2024, 3, 31), date(2024, 7, 1), date(2024, 12, 30)]


def again(figure):
    """The value by the rows alone."""
    rows = list(figure.source.rows())
    match figure.source:
        case Counted():
            return len(rows)
        case Summed() if rows and isinstance(rows[0].number, tuple):
            return sum(row.number[0] for row in rows), sum(row.number[1] for row in rows)
        case Summed():
            return sum((row.number for row in rows), Decimal(0))
        case Stated():
            return rows[0].number
        case Worked():
            numbers = [row.number for row in rows]
            return figure.source.work(*map(Decimal, numbers)) if numbers and None not in numbers else None
    raise AssertionError(f"{figure.id} does not say how its rows make it")


def life_in_every_scheme():
    """Ceilings that were raised, and awards that were withdrawn, released in part, and given in part at last."""
    actor = make_user()
    for ceiling in Ceiling.objects.filter(part="grant"):
        ledger.allot(
            ceiling.shares.first(),
            amount=Decimal("50000.00"),
            decided_on=date(2024, 6, 1),
            reference="Begrotingswijziging",
            is_confirmed=True,
            actor=actor,
        )
    unpaid = Application.objects.filter(status="awarded", part="grant").exclude(ledger__kind="payment")
    ended, lowered = unpaid.order_by("pk")[:2]
    end_award(ended)
    ledger.release(lowered, amount=Decimal("0.01"), booked_on=date(2024, 12, 30), actor=actor)
    pending = Application.objects.filter(scheme__code="knelpuntenpot", status="received").first()
    give_address(pending, actor=make_user())
    judged(pending, "no", make_user())
    with take_over("test"):
        award(pending, amount=Decimal("10000.00"), decided_on=date(2024, 12, 30), reason="Een deel", actor=make_user())


def test_rows_of_every_figure_give_it_again_on_any_day():
    life_in_every_scheme()
    this = timezone.localdate()
    periods = [*(Year(2024, day) for day in DAYS), Year(this.year, this), Year(this.year, this, known_on=this)]

    found = [(period.query, figure) for period in periods for figure in report_figures(period)]
    different = {
        (day, figure.id): (figure.value, again(figure)) for day, figure in found if again(figure) != figure.value
    }

    assert not different
    assert len(found) > 4 * 150


def test_award_that_was_withdrawn_is_in_neither_the_number_nor_the_amount():
    case = Application.objects.filter(scheme__code="knelpuntenpot", status="awarded").first()
    before = {figure.id: figure.value for figure in report_figures(Year(THIS))}
    end_award(case)

    after = {figure.id: figure for figure in report_figures(Year(THIS))}

    count, amount = "knelpuntenpot.awarded.count", "knelpuntenpot.awarded.amount"
    assert after[count].value == before[count] - 1
    assert after[amount].value == before[amount] - case.awarded_amount
    assert case.case_number not in {row.name for row in after[count].source.rows()}
    assert sum(row.number for row in after[count].source.rows()) == after[amount].value


def test_what_was_entered_later_is_left_out_of_what_was_known():
    case = Application.objects.filter(scheme__code="knelpuntenpot", status="awarded").first()
    key, yesterday = "knelpuntenpot.awarded.amount", timezone.localdate() - timezone.timedelta(days=1)

    known = {figure.id: figure for figure in report_figures(Year(2024, known_on=yesterday))}
    now = {figure.id: figure for figure in report_figures(Year(2024))}

    assert known[key].value == 0  # all of 2024 was entered today
    assert now[key].value > 0
    assert f"known_on={yesterday.isoformat()}" in known[key].url
    assert case.case_number in {row.name for row in now[key].source.rows()}


def test_figure_of_what_can_change_says_that_it_stands_as_it_is_known_now():
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    now = {figure.id: figure.value for figure in report_figures(Year(2024))}

    known = report_figures(Year(2024, known_on=yesterday))

    kept = {figure.id for figure in known if not figure.is_known_now}
    assert {figure.value for figure in known if figure.id in kept} == {0}
    assert {figure.id: figure.value for figure in known if figure.id not in kept}.items() <= now.items()
    assert {"knelpuntenpot.ceiling", "knelpuntenpot.awarded.count", "capacity.awarded.total"} <= kept
    assert "knelpuntenpot.available_if_all_pending_awarded" not in kept  # cases in progress can change
    page = text_of(signed_in(Role.READER).get(next(one.url for one in known if one.id == "impulsteam.projects.ever")))
    assert "zoals nu bekend" in page


def test_figures_of_this_year_stand_as_of_today():
    today = timezone.localdate()
    page = signed_in(Role.READER).get(f"/figures/{today.year}/knelpuntenpot.awarded.count/")

    assert page.context["day"] == today
    assert Year(today.year).last == today
    assert Year(2024).last == date(2024, 12, 31)


def test_page_of_a_figure_lists_its_rows_and_its_workbook_has_them_all():
    client, key = signed_in(Role.READER), "capacity.awarded.2024"
    figure = next(one for one in report_figures(Year(2024)) if one.id == key)

    page = client.get(f"/figures/2024/{key}/")
    book = openpyxl.load_workbook(BytesIO(client.get(f"/figures/2024/{key}/rows.xlsx").content))

    text = text_of(page)
    assert all(row.name in text and row.url in text for row in figure.source.rows())
    lines = list(book.worksheets[0].iter_rows(min_row=3, values_only=True))
    assert sum(Decimal(str(line[3])) for line in lines if line[0]) == figure.value


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/figures/2024/no.such/", "no.such"),
        ("/figures/1999/knelpuntenpot.ceiling/", "1999"),
    ],
)
def test_figure_that_is_not_there_is_said(address, says):
    response = signed_in(Role.READER).get(address)

    assert response.status_code == 404
    assert says in text_of(response)


@pytest.mark.parametrize("query", ["as_of=2023-05-01", "as_of=31-02-2024", "known_on=2999-01-01", "as_of=2999-01-01"])
def test_day_that_cannot_be_is_refused_at_its_field(query):
    response = signed_in(Role.READER).get(f"/figures/2024/?{query}")

    assert response.status_code == 400
    for page in ("", "rows.xlsx"):  # an address that was changed by hand shows no other day than it names
        assert signed_in(Role.READER).get(f"/figures/2024/knelpuntenpot.ceiling/{page}?{query}").status_code == 400
    assert "form-field--invalid" in text_of(response) or "errorlist" in text_of(response)


def test_rows_are_refused_to_who_may_not_see_them_one_by_one():
    client = signed_in()

    assert client.get("/figures/2024/impulsteam.projects.ever/").status_code == 403


def test_page_says_how_many_figures_are_as_printed_and_which_are_not():
    page = text_of(signed_in(Role.READER, Role.STATISTICS_OFFICER).get("/figures/2024/"))

    assert "5t60" in page
    assert {one.is_as_published for one in report_figures(Year(2024, date(2024, 6, 30)))} == {None}
