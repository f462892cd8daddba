"""The page of a municipality: projects, applications and figures, as far as the reader may see them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from drenthe.accounts.roles import Role
from projects.models import Municipality
from projects.services.bottlenecks import raise_bottleneck
from tests.factories import make_application, make_followed
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
ASSEN = "/municipalities/GM0106/"


def test_page_holds_projects_bottlenecks_and_applications_of_the_municipality_only():
    project = make_followed(title="In Assen", dwellings=12)
    raise_bottleneck(project, kind="grid", owner="Grid operator", actor=project.adviser)
    make_followed(title="In Emmen", municipality=Municipality.objects.get(code="GM0114"))
    application = make_application()

    response = signed_in(Role.READER).get(ASSEN)

    text = text_of(response)
    assert all(shown in text for shown in ("In Assen", "Grid operator", application.case_number))
    assert "In Emmen" not in text
    assert (response.context["active_count"], response.context["dwellings"]) == (1, 12)


def test_page_shows_no_applications_to_who_may_not_see_them():
    application = make_application()

    assert application.case_number not in text_of(signed_in(Role.STATISTICS_OFFICER).get(ASSEN))


def test_page_asks_the_same_number_of_queries_for_1_and_3():
    client, counts = signed_in(Role.TEAM_LEAD), []
    for number in (1, 2):
        for _each in range(number):
            project = make_followed()
            raise_bottleneck(project, kind="grid", actor=project.adviser)
            make_application()
        with CaptureQueriesContext(connection) as queries:
            client.get(ASSEN)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_map_leads_to_each_of_the_twelve():
    content = signed_in(Role.READER).get(reverse("monitoring:municipality-list")).content.decode()

    for municipality in Municipality.objects.all():
        assert reverse("monitoring:municipality", args=[municipality.code]) in content


def test_municipality_that_does_not_exist_is_not_found():
    assert signed_in(Role.READER).get("/municipalities/GM9999/").status_code == 404
