"""Natural persons are seen by who handles or examines cases, and by nobody else: on no page, in no file.

The walk goes over every address of the site and every export, found from the code: a new one that names an applicant
without asking who looks fails here.
"""

import zipfile
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from drenthe.exports.registry import EXPORTS
from monitoring.enums import Theme
from monitoring.views.monitor import theme_slug
from projects.enums import OrganisationKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Scenario
from subsidies.services.case import persons
from subsidies.services.case.notices import preference_of
from tests import factories
from tests.exports.exporting import make_run
from tests.factories import make_application, make_user
from tests.test_query_counts import addresses, grow
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

NAME = "Wiebe Zonderling"
SHARE = 3  # of the pages is opened by who sees all, to know that what was planted is shown at all
SEES = {
    *(Role.CASE_OFFICER, Role.DECISION_MAKER, Role.FINANCE, Role.FUNCTIONAL_ADMIN),
    *(Role.AUDITOR, Role.LEGAL_OFFICER),
}
OTHERS = set(Role) - SEES


@pytest.fixture
def _persons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every applicant is a natural person."""
    made = factories.make_organisation
    monkeypatch.setattr(
        factories, "make_organisation", lambda: made(name=f"{NAME} {timezone.now()}", kind=OrganisationKind.PERSON)
    )


def content_of(client: Any, url: str) -> tuple[int, bytes]:
    response = client.get(url)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, content


def exported(key: str, user: Any, filters: dict[str, str]) -> str:
    """Everything that is in a file, as text; empty where the user does not get it."""
    run = make_run(ExportState.QUEUED, export=key, requested_by=user, filters=filters, format=EXPORTS[key].formats[0])
    runner.build(run.pk)
    run.refresh_from_db()
    if run.state != ExportState.DONE:
        return ""
    with run.file.open("rb") as file, zipfile.ZipFile(file) as members:
        return "\n".join(members.read(name).decode(errors="replace") for name in members.namelist())


@pytest.mark.usefixtures("_persons")
def test_natural_person_is_named_nowhere_for_who_does_not_handle_cases(client, record_property):
    sees, other = signed_in(*Role), signed_in(*OTHERS)
    main: dict[Any, Any] = {"slugs": [theme_slug(one) for one in Theme], "feed": preference_of(sees.user).feed_key}
    grow(1, 1, sees.user, main)
    pages = [url for url in addresses(main) if not url.startswith("/admin/")]
    opened = {who: [content_of(one, url) for url in pages] for who, one in (("other", other), ("nobody", client))}
    named = [url for url in pages[::SHARE] if NAME.encode() in content_of(sees, url)[1]]

    found = {
        who: [pages[at] for at, (_s, text) in enumerate(got) if NAME.encode() in text] for who, got in opened.items()
    }
    assert found == {"other": [], "nobody": []}
    assert len([status for status, _text in opened["other"] if status == 200]) >= 60
    assert len(named) >= 12 / SHARE
    record_property("pages", len(pages))
    record_property("named", len(named))

    case = main[Status.ASSESSMENT]
    scenario = Scenario.objects.create(name="x", scheme=case.scheme, owner=other.user, is_shared=True)
    filters = {"dossier": {"case": case.case_number}, "scenario": {"scenario": str(scenario.pk)}}
    files = {key: exported(key, other.user, filters.get(key, {})) for key in EXPORTS}
    assert [key for key, text in files.items() if NAME in text] == []
    barred = {key for key, export in EXPORTS.items() if not other.user.has_perm(export.permission)}
    assert {key for key, text in files.items() if not text} == {"dossier", "sample"} | barred  # of one draw: none here
    assert NAME in exported("applications", sees.user, {})
    assert NAME in exported("dossier", sees.user, filters["dossier"])


@pytest.mark.usefixtures("_persons")
@pytest.mark.parametrize("role", [Role.READER, Role.ADVISER, Role.TEAM_LEAD, Role.CASE_OFFICER])
def test_dossier_of_a_natural_person_is_for_who_sees_persons(role):
    application, client = make_application(), signed_in(role)
    page = client.get(application.get_absolute_url())
    listed = client.get(reverse("subsidies:application-list"), {"q": NAME})
    events = client.get(reverse("application-events", args=[application.case_number]))
    shown = role in SEES

    assert (NAME in page.text) == (NAME in listed.text.replace(f'value="{NAME}"', "")) == shown
    assert ("Natuurlijk persoon" in page.text) or shown
    assert (events.status_code == 200) == shown


def test_who_sees_persons_is_given_by_role():
    found = {role for role in Role if persons.sees_persons(make_user(role))}

    assert found == SEES
    assert not persons.sees_persons(None)


def test_organisation_is_named_to_everybody_who_sees_cases():
    application = make_application()

    assert persons.applicant_shown(make_user(Role.READER), application) == application.applicant.name
    assert not Application.objects.filter(persons.of_person()).exists()
