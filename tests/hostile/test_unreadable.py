"""What cannot be read is refused with a sentence, on a page and in the API."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from drenthe.accounts.roles import Role
from drenthe.idempotency.requests import LABELS
from tests.factories import make_project
from tests.test_architecture import MODULES, text
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.mark.parametrize("path", ["/my-work/a%00b.ics", "/projects/guides/%00/", "/%00", "/monitor/tables/%00/"])
@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_address_with_a_nul_is_no_address(path, method):
    for client in (Client(), signed_in(Role.CASE_OFFICER)):
        response = getattr(client, method)(path)

        assert response.status_code == 404


@pytest.mark.parametrize("path", ["/", "/applications/?q=a%00b", "/projects/?%00=1", "/exports/?page=%00"])
def test_query_with_a_nul_is_refused_with_a_sentence(path):
    response = signed_in(Role.CASE_OFFICER).get(path if "?" in path else f"{path}?x=%00")

    assert response.status_code == 400
    assert "dat deze site niet kan lezen" in text_of(response)


def test_program_is_refused_as_a_program_reads_it():
    response = signed_in(Role.CASE_OFFICER).get("/api/v1/applications?q=%00", HTTP_ACCEPT_LANGUAGE="en")

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert "cannot read" in response.json()["detail"]


def test_more_fields_than_the_site_takes_are_refused_in_words(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5
    response = signed_in(Role.CASE_OFFICER).post("/applications/new/", {f"field{number}": "x" for number in range(6)})

    assert response.status_code == 400
    assert "Er zijn meer velden gestuurd dan deze site in één keer aanneemt." in text_of(response)


def test_more_files_than_the_site_takes_are_refused_in_words(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1
    files = [SimpleUploadedFile(f"{number}.pdf", b"x") for number in range(3)]
    response = signed_in(Role.CASE_OFFICER).post("/applications/new/", {"documents": files})

    assert response.status_code == 400
    assert "Er zijn meer bestanden gestuurd dan deze site in één keer aanneemt." in text_of(response)


def test_site_under_another_name_says_so_without_a_link_to_that_name(settings, client):
    settings.ALLOWED_HOSTS = ["wonen.example"]
    response = client.get("/", HTTP_HOST="evil.example")

    assert response.status_code == 400
    assert "evil.example" not in text_of(response)


def test_answer_is_kept_that_leads_to_a_very_long_address():
    client = signed_in(Role.ADVISER)
    project = make_project()
    back = "/projects/?" + "q=" + "a" * 4000

    response = client.post(f"/projects/{project.pk}/follow/?{'x=' + 'a' * 3000}", {"next": back})

    assert response.status_code < 500


@pytest.mark.parametrize("deep", ["[" * 100_000, '{"a":' * 100_000, "[" * 900 + "]" * 900 + " " * 100_000])
def test_json_that_is_nested_too_deeply_is_refused_with_a_sentence(deep):
    for client, status in ((Client(), 403), (signed_in(Role.CASE_OFFICER), 400)):
        client.raise_request_exception = False
        response = client.post("/api/v1/applications", deep, content_type="application/json")

        assert response.status_code == status, response.content


def test_names_of_fields_that_are_nested_too_deeply_are_none():
    client = signed_in(Role.CASE_OFFICER)

    assert client.post("/applications/new/", {LABELS: "[" * 100_000}).status_code == 400


# Where JSON is read that this system wrote itself, or that whoever installs it brings along.
OWN_JSON = (
    *("drenthe/lib/values/json_text.py", "drenthe/lib/jobs/file_queue.py", "drenthe/lib/sheets/", "drenthe/trail/"),
    *("subsidies/letters/__init__.py", "subsidies/services/privacy/people.py", "monitoring/loading/"),
    *("monitoring/report/report.py", "monitoring/report/claims.py", "monitoring/services/sources/cbs"),
    "monitoring/services/sources/plan_columns.py",
)


def test_json_of_somebody_else_is_read_where_its_depth_is_looked_at(record_property):
    """A text of brackets alone stops the reader with an error that no caller expects."""
    reads = {path for path in MODULES if re.search(r"\bjson\.loads?\(", text(path))}
    strange = sorted(str(path) for path in reads if not str(path).startswith(OWN_JSON))

    assert strange == []
    record_property("places", len(reads))
    assert len(reads) >= 15
