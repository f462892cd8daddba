"""The file of the list of projects holds what the list holds, also as of an earlier day."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportRun
from projects.enums import ProjectState
from projects.services.phases import move
from tests.exports.exporting import sheet
from tests.factories import make_followed
from tests.web import signed_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files", "taken_over")]


def built(client, query):
    client.post(reverse("exports:export-request", args=["projects"]), {"query": query, "format": "xlsx"})
    run = ExportRun.objects.get()
    runner.build(run.pk)
    run.refresh_from_db()
    return [row[1] for row in sheet(run.file.read(), gettext("Projects"))[2:] if row[1]]


@pytest.mark.parametrize(
    "query", ["", "state=active", "state=active&as_of=2024-05-31", "as_of=2019-01-01", "q=Al&ordering=-title"]
)
def test_file_holds_the_projects_of_the_list(query):
    make_followed(title="Always")
    stopped = make_followed(title="Also stopped")
    move(stopped, state=ProjectState.STOPPED, reason="No land", on=date(2024, 6, 1), actor=stopped.adviser)
    client = signed_in(Role.READER)
    shown = [project.title for project in client.get(f"/projects/?{query}").context["page"]]

    assert built(client, query) == shown


def test_file_has_a_row_of_typed_cells_and_a_total_of_dwellings():
    make_followed(title="Typed", dwellings=12, expected_on=date(2027, 1, 1))
    client = signed_in(Role.READER)
    built(client, "")

    row = next(row for row in sheet(ExportRun.objects.get().file.read(), gettext("Projects")) if row[1] == "Typed")

    assert 12 in row
    assert any(getattr(value, "year", None) == 2027 for value in row)
