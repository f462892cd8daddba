"""A file that can be read where it was brought and is more like another kind says so, before anything is stored."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.sheets import kinds
from drenthe.lib.sheets.kinds import FileKind
from tests.factories import make_ceiling, make_scheme
from tests.monitoring import sheets
from tests.monitoring.test_plan_editions import HEADER, row
from tests.projects.lists import workbook
from tests.projects.test_import_views import CHOICES, ROW
from tests.subsidies.application_rows import filled, sound
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
ELSEWHERE = "/somewhere/else/"
SAID = "Het kon worden gelezen, maar de namen van de kolommen passen beter op een andere plek."


def send(client, address, content, **about):
    file = SimpleUploadedFile("lijst.xlsx", content)
    return client.post(address, {"file": file, **about})


def plans(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    content = sheets.write(tmp_path / "plans.xlsx", [HEADER, row("Haven", "Assen", 1, 2)]).read_bytes()
    came = send(client, reverse("monitoring:plan-load"), content, as_of="2025-01-01", source="Regio")
    return client.get(came.url)


def projects(_tmp_path):
    client = signed_in(Role.TEAM_LEAD)
    url = send(client, reverse("projects:import-list"), workbook([ROW])).url
    return client.post(url, CHOICES, follow=True)


def applications(_tmp_path):
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    client = signed_in(Role.CASE_OFFICER)
    url = send(client, reverse("subsidies:import-list"), filled(sound(0))).url
    return client.get(url, follow=True)


@pytest.mark.parametrize("better", [True, False])
@pytest.mark.parametrize("door", [plans, projects, applications])
def test_file_that_is_read_says_which_kind_it_is_more_like_with_the_way_there(tmp_path, monkeypatch, door, better):
    other = FileKind("een ander soort bestand", ELSEWHERE, "monitoring.load_table", 2.0 if better else 0.3)
    monkeypatch.setattr(kinds, "_finders", [*kinds._finders, lambda *_asked: [other]])

    page = door(tmp_path)

    assert page.status_code == 200
    assert (SAID in text_of(page), "een ander soort bestand" in text_of(page)) == (better, better)
