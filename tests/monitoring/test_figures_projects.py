"""The published figures on the Impulsteam come out, each with the list behind it, and nothing confidential in them."""

import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from drenthe.accounts.roles import Role
from monitoring.report.base import Year
from monitoring.report.projects import project_figures
from projects.models import Advice, Meeting, Project
from projects.services.facts import set_flex_plan
from projects.services.guides import set_guide_state
from projects.services.phases import move
from tests.factories import make_followed, make_guide, make_meeting, make_user
from tests.web import signed_in, text_of

PUBLISHED = json.loads((Path(__file__).parent.parent / "data" / "published-projects-2024.json").read_text())
pytestmark = [pytest.mark.usefixtures("data_2024"), pytest.mark.one_database]
BEHIND = {  # how many rows a figure has
    "impulsteam.projects.ever": 90,
    "impulsteam.cpo.active": 30,
    "impulsteam.other.active": 20,
    "impulsteam.guides.active": 6,
    "flex.municipalities_supported": 6,
    "flex.ambition.units": 7,
    "congress.participants": 1,
    "citizens_assembly.advices": 26,
}


def values(year=2024):
    return {
        figure.id: list(figure.value) if isinstance(figure.value, tuple) else figure.value
        for figure in project_figures(Year(year))
    }


def test_every_published_figure_is_reproduced():
    assert values() == PUBLISHED


def test_command_prints_the_same_as_json_and_as_text():
    printed, text = StringIO(), StringIO()

    call_command("figures", "2024", "--format", "json", stdout=printed)
    call_command("figures", "2024", stdout=text)

    found = {row["id"]: row["value"] for row in json.loads(printed.getvalue(), parse_float=Decimal)}
    assert {key: found[key] for key in PUBLISHED} == PUBLISHED
    line = next(line for line in text.getvalue().splitlines() if line.startswith("flex.ambition.units"))
    assert "400-500" in line


def test_page_shows_every_figure_with_its_bandwidth_and_its_links():
    page = text_of(signed_in(Role.READER).get("/figures/2024/"))

    assert "400–500" in page
    for figure in project_figures(Year(2024)):
        assert figure.name.replace("“", "&ldquo;") in page or figure.name in page
        assert figure.url in page


def test_page_behind_a_figure_has_exactly_its_rows():
    client = signed_in(Role.READER, Role.ACCELERATION_TABLE)  # who sees what is confidential elsewhere

    found = {figure.id: client.get(figure.url).context["rows"] for figure in project_figures(Year(2024))}

    assert {key: len(rows) for key, rows in found.items()} == BEHIND


def test_confidential_things_are_counted_nowhere():
    before = values()
    lead = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)

    for track in ("cpo", "other", "flex"):
        project = make_followed(track=track, is_confidential=True)
        set_flex_plan(project, units_from=50, units_until=60, actor=lead)
    make_meeting(kind="congress", starts_on=date(2024, 5, 1), participants=10, is_confidential=True)

    assert values() == before


def test_figures_stand_as_of_the_last_day_whatever_happens_later():
    before = values()
    later = date(2025, 1, 1)
    lead = make_user(Role.TEAM_LEAD)

    for project in Project.objects.standing_on(later).filter(state="active", is_confidential=False):
        move(project, state="stopped", reason="All of it", on=later, date_reason="Late", actor=lead)
    make_followed(on=later)
    guide = make_guide(on=later)
    set_guide_state(guide, state="ended", on=later, date_reason="Late", actor=lead)
    make_meeting(kind="congress", starts_on=later, participants=10)
    Advice.objects.create(assembly=2025, number=1, title="x", given_on=later)

    assert values() == before


@pytest.mark.parametrize(
    ("track", "changes"),
    [
        ("cpo", {"impulsteam.projects.ever": 91, "impulsteam.cpo.active": 31}),
        ("other", {"impulsteam.projects.ever": 91, "impulsteam.other.active": 21}),
        ("area", {}),
    ],
)
def test_one_more_project_on_the_last_day_is_one_more(track, changes):
    before = values()

    make_followed(track=track, on=date(2024, 12, 31))

    assert values() == {**before, **changes}


def test_numbers_that_are_about_say_so():
    remarks = {figure.id: figure.remark for figure in project_figures(Year(2024))}

    assert {key for key, remark in remarks.items() if remark} == {
        "impulsteam.cpo.active",
        "impulsteam.other.active",
        "congress.participants",
    }
    Meeting.objects.filter(kind="congress").update(participants_are_about=False)
    assert not next(figure.remark for figure in project_figures(Year(2024)) if figure.id == "congress.participants")


def test_figures_of_a_year_before_the_impulsteam_are_nil():
    assert values(2019) == {key: [0, 0] if key == "flex.ambition.units" else 0 for key in PUBLISHED}


def test_number_of_queries_is_small(django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        project_figures(Year(2024))
