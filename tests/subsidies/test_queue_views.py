"""The queue on screen: the ceilings that are open, the order, the line, and who still waits."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from drenthe.accounts.roles import Role
from subsidies.services.application import completeness
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def complete(ceiling, amount, day):
    case = make_application(ceiling=ceiling, amount=amount, received_on=date(2024, 3, day))
    return completeness.start_assessment(case, actor=make_user())


def show(ceiling, role=Role.READER):
    return signed_in(role).get(f"/queue/{ceiling.pk}/")


def test_queue_opens_at_the_first_ceiling_that_is_open_now():
    make_ceiling(ends_on=date(2020, 12, 31))
    ceiling = make_ceiling()

    assert signed_in(Role.READER).get("/queue/").url == f"/queue/{ceiling.pk}/"


def test_no_ceiling_is_said():
    make_ceiling(ends_on=date(2020, 12, 31))

    response = signed_in(Role.READER).get("/queue/")

    assert response.status_code == 200
    assert response.context["queue"] is None


@pytest.mark.parametrize("pk", ["999999", "9" * 30])
def test_ceiling_that_does_not_exist_is_not_found(pk):
    assert signed_in(Role.READER).get(f"/queue/{pk}/").status_code == 404


def test_ceiling_that_has_ended_can_still_be_looked_at():
    assert show(make_ceiling(ends_on=date(2020, 12, 31))).status_code == 200


def test_queue_shows_the_order_the_line_and_what_is_left():
    ceiling = make_ceiling(amount="250.00")
    first, second, third, last = (complete(ceiling, "100.00", day) for day in (1, 2, 3, 4))

    page = text_of(show(ceiling))

    places = [page.index(case.case_number) for case in (first, second, third, last)]
    line = page.index("Hier eindigt het plafond: er is € 250,00 beschikbaar.")
    assert places == sorted(places)
    assert places[1] < line < places[2]
    assert "€ 50,00" in page[places[2] : places[3]]
    assert "past niet" in page[places[3] :]
    assert page.count('class="beyond"') == 2


def test_no_line_is_drawn_while_all_fit():
    ceiling = make_ceiling(amount="100.00")
    complete(ceiling, "100.00", 1)

    page = text_of(show(ceiling))

    assert "Hier eindigt het plafond" not in page
    assert 'class="beyond"' not in page


def test_application_that_is_not_complete_stands_apart_where_completeness_orders():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "complete"}))
    case = make_application(ceiling=ceiling, amount="12.50")

    response = show(ceiling)

    assert list(response.context["queue"].places) == []
    assert case.case_number in text_of(response)
    assert "€ 12,50" in text_of(response)


def test_ceilings_that_are_open_now_are_tabs():
    ceiling, other = make_ceiling(), make_ceiling(scheme=make_scheme(name="Other"))
    make_ceiling(scheme=make_scheme(name="Ended"), ends_on=date(2020, 12, 31))

    page = text_of(show(ceiling))

    assert f"../{other.pk}/" in page
    assert "Other" in page
    assert "Ended" not in page


def test_queue_takes_the_same_queries_for_one_and_three_applications_and_ceilings():
    client, ceiling = signed_in(Role.READER), make_ceiling()
    counts = []
    for day in (1, 2, 3):
        complete(ceiling, "10.00", day)
        make_application(ceiling=ceiling)
        client.get(f"/queue/{ceiling.pk}/")
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/queue/{ceiling.pk}/")
        counts.append(len(captured))
        make_ceiling()

    assert len(set(counts)) == 1, counts


@pytest.mark.parametrize("role", [None, Role.STATISTICS_OFFICER])
def test_queue_is_closed_to_whom_may_not_see_cases(role):
    client = signed_in(*[role] if role else [])

    assert client.get("/queue/").status_code == 403
    assert client.get(f"/queue/{make_ceiling().pk}/").status_code == 403


@pytest.mark.parametrize(("maximum", "said"), [("300000.00", True), ("900000.00", False)])
def test_queue_shows_what_was_asked_and_for_how_much_it_counts(maximum, said):
    ceiling = make_ceiling(scheme=make_scheme(parameters={"max_amount": maximum}), amount="1000000.00")
    complete(ceiling, "900000.00", 1)

    page = text_of(show(ceiling))

    assert "€ 900.000,00" in page.replace("\u00a0", " ")
    assert ("telt mee voor ten hoogste € 300.000,00" in page.replace("\u00a0", " ")) is said
