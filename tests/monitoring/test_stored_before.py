"""A file that is sent a second time is said to be stored already: when, by whom, and where."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload
from subsidies.models import ApplicationImport
from tests.factories import make_ceiling, make_scheme
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.subsidies.application_rows import filled, sound
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
APPLICATIONS = "/applications/import/"


@pytest.mark.usefixtures("definitions")
@pytest.mark.parametrize("about", [{}, {"published_on": "2025-08-01", "source": "Een andere bron"}])
def test_figures_that_are_there_name_who_stored_them_and_ask_no_correction_first(tmp_path, about):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    stored = Upload.objects.get()
    act(officer, "confirm", stored)
    stored.refresh_from_db()
    content = (tmp_path / "figures.xlsx").read_bytes()
    values = {"year": 2024, "published_on": "2025-07-01", "source": stored.source, "status": stored.status, **about}
    file = SimpleUploadedFile("again.xlsx", content)
    officer.post(reverse("monitoring:table-load", args=["permits-client"]), {"file": file, **values})
    again = Upload.objects.get(closed_at=None)

    page = officer.get(again.get_absolute_url())

    assert page.context["before"] == stored
    assert f'href="{stored.get_absolute_url()}"' in text_of(page)
    assert [load.pk for load in page.context["previewed"].held] == [stored.load_id]
    assert str(stored.load.loaded_by) in text_of(page)


def sent(client, content, name="oud.xlsx"):
    return client.post(APPLICATIONS, {"file": SimpleUploadedFile(name, content)})["Location"]


def stored_applications(client, content):
    url = sent(client, content)
    client.post(url.replace("result/", "store/"), {"shown": hidden(client.get(url), "shown")})
    return ApplicationImport.objects.get()


@pytest.mark.parametrize("is_same", [True, False])
def test_applications_that_are_there_name_the_file_that_brought_them(is_same):
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    client = signed_in(Role.CASE_OFFICER)
    content = filled(sound(0), sound(1))
    first = stored_applications(client, content)

    page = client.get(sent(client, content if is_same else filled(sound(1), sound(0)), "weer.xlsx"))

    assert page.context["before"] == first
    assert f'href="{APPLICATIONS}{first.pk}/result/"' in text_of(page)


def test_file_with_one_row_more_is_not_said_to_be_there():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    client = signed_in(Role.CASE_OFFICER)
    stored_applications(client, filled(sound(0)))

    page = client.get(sent(client, filled(sound(0), sound(1))))

    assert page.context["before"] is None
