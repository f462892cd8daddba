"""What keeps projects from being built: counted from the rows that each number opens, as far as one may see."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects import preconditions
from projects.enums import BottleneckKind, EscalationLevel
from projects.services.bottlenecks import escalate, plan_action, raise_bottleneck, resolve_bottleneck
from projects.views import preconditions as page
from tests.factories import make_followed, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
PAGE = reverse("projects:preconditions")
TODAY = timezone.localdate()
DAY = TODAY - timedelta(30)


def lead():
    return make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)


def stuck_project(*kinds, since=DAY, **values):
    project, actor = make_followed(**values), lead()
    found = [raise_bottleneck(project, kind=kind, opened_on=since, actor=actor) for kind in kinds]
    return project, found


def shown(client, page=PAGE):
    response = client.get(page)
    assert response.status_code == 200
    groups = dict(response.context["groups"])
    return response, {one.key: (one, url) for rows in groups.values() for one, url in rows}


def test_project_counts_at_each_kind_and_once_in_the_whole():
    stuck_project(BottleneckKind.GRID, BottleneckKind.NITROGEN, dwellings=40)
    stuck_project(BottleneckKind.GRID, dwellings=None)

    response, found = shown(signed_in(Role.TEAM_LEAD))

    whole, grid, nitrogen = response.context["whole"], found["grid"][0], found["nitrogen"][0]
    assert (whole.bottlenecks, whole.projects, whole.dwellings, whole.without_number) == (3, 2, 40, 1)
    assert (grid.bottlenecks, grid.projects, grid.dwellings, grid.without_number) == (2, 2, 40, 1)
    assert (nitrogen.projects, nitrogen.dwellings) == (1, 40)
    assert whole.longest == grid.longest == 30


def test_each_number_opens_as_many_rows():
    client = signed_in(Role.TEAM_LEAD)
    _project, (grid, _noise) = stuck_project(BottleneckKind.GRID, BottleneckKind.NOISE, dwellings=12)
    stuck_project(BottleneckKind.GRID)
    plan_action(
        grid, description="", owner="Netbeheerder", action="Bellen", action_on=DAY + timedelta(3), actor=lead()
    )

    response, found = shown(client)
    walked = 0
    for one, url in [*found.values(), (response.context["whole"], response.context["rows_url"])]:
        assert client.get(url).context["page"].paginator.count == one.bottlenecks
        assert client.get(f"{url}&late=yes").context["page"].paginator.count == one.overdue
        walked += 1

    assert walked == 4  # two kinds, a municipality and the whole


def test_what_is_solved_or_of_another_municipality_does_not_count():
    _project, (solved,) = stuck_project(BottleneckKind.SOIL)
    resolve_bottleneck(solved, on=DAY + timedelta(10), resolution="Schoon", actor=lead())
    client = signed_in(Role.TEAM_LEAD)

    assert "Geen project zit vast" in text_of(client.get(PAGE))
    assert "Hier staat niets open" in text_of(client.get(f"{PAGE}?municipality=GM0114"))
    _response, found = shown(client, f"{PAGE}?as_of={DAY + timedelta(5)}")
    assert found["soil"][0].longest == 5
    assert f"as_of={DAY + timedelta(5)}" in urlsplit(found["soil"][1]).query


def test_escalated_counts_as_far_as_one_may_see():
    _project, (grid,) = stuck_project(BottleneckKind.GRID)
    escalate(grid, level=EscalationLevel.ACCELERATION_TABLE, question="Wanneer?", on=DAY, actor=lead())

    assert shown(signed_in(Role.READER))[1]["grid"][0].escalated == 0
    assert shown(signed_in(Role.ACCELERATION_TABLE))[1]["grid"][0].escalated == 1


def test_confidential_project_is_not_in_the_numbers_of_who_may_not_see_it():
    stuck_project(BottleneckKind.GRID, dwellings=900, is_confidential=True)

    assert "900" not in text_of(signed_in(Role.READER).get(PAGE))
    assert shown(signed_in(Role.ACCELERATION_TABLE))[1]["grid"][0].dwellings == 900


def test_filter_that_cannot_be_used_says_so():
    response = signed_in(Role.READER).get(f"{PAGE}?municipality=Atlantis")

    assert response.status_code == 400
    alert = response.content.decode().partition('role="alert"')[2].partition("</div>")[0]
    assert "Gemeente: " in alert


def test_more_than_is_counted_is_said(monkeypatch):
    monkeypatch.setattr(preconditions, "MOST_BOTTLENECKS", 1)
    monkeypatch.setattr(page, "MOST_BOTTLENECKS", 1)
    stuck_project(BottleneckKind.GRID)
    client = signed_in(Role.READER)
    assert "Er staan meer dan" not in text_of(client.get(PAGE))

    stuck_project(BottleneckKind.SOIL)

    assert "Er staan meer dan 1 knelpunten open" in text_of(client.get(PAGE))
