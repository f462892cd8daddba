"""Documents of a case: kept once, in versions, after they were looked at."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.database.events import AppendOnlyError
from drenthe.lib.entry.days import DateInFuture
from drenthe.lib.files.filechecks import (
    FileContentMismatch,
    FileEmpty,
    FileHasVirus,
    FileTooLarge,
    FileTypeNotAllowed,
    FileUnpacksTooLarge,
    FileWithMacros,
    ScannerUnavailable,
)
from subsidies.enums import Action
from subsidies.forms.acts import RequestCompletionForm
from subsidies.models import Document, DocumentVersion, RequiredDocument
from subsidies.services import refusals
from subsidies.services.application import documents
from tests.factories import make_application, make_user, yesterday
from tests.lib.test_clamav import VIRUS, clamd
from tests.subsidies import uploads
from tests.subsidies.uploads import upload
from tests.web import is_kept_nowhere, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def add(application, name="plan.pdf", content=uploads.PDF, **values):
    values = {"received_on": timezone.localdate(), "actor": make_user(), **values}
    return documents.add_version(application, file=upload(name, content), name=name, **values)


def require(application, code="plan", *, is_mandatory=True, **fields):
    version = application.version
    position = version.required_documents.count() + 1
    values = {"version": version, "code": code, "name": f"The {code}", "is_mandatory": is_mandatory, **fields}
    return RequiredDocument.objects.create(position=position, **values)


def kept_files(application):
    folder = f"documents/{application.case_number}"
    return default_storage.listdir(folder)[1] if default_storage.exists(folder) else []


def test_document_is_kept_with_its_fingerprint_and_a_line_in_the_dossier():
    application, actor = make_application(), make_user()

    version = add(application, actor=actor, received_on=yesterday())

    assert (version.number, version.name, version.content_type) == (1, "plan.pdf", "application/pdf")
    assert (version.size, version.sha256) == (len(uploads.PDF), hashlib.sha256(uploads.PDF).hexdigest())
    assert (version.received_on, version.was_scanned, version.actor) == (yesterday(), False, actor)
    assert default_storage.open(version.file.name).read() == uploads.PDF
    event = application.events.get(action=Action.ADD_DOCUMENT)
    assert (event.actor, timezone.localdate(event.occurred_at)) == (actor, yesterday())
    assert event.data == {"document": "plan.pdf", "version": "1", "sha256": version.sha256}


def test_file_of_the_same_name_is_the_next_version_and_the_first_stays():
    application = make_application()
    first = add(application)

    second = add(application, content=uploads.PDF + b"more")

    assert (second.document_id, second.number) == (first.document_id, 2)
    assert default_storage.open(first.file.name).read() == uploads.PDF
    assert len(kept_files(application)) == 2


def test_new_version_may_have_another_name():
    application = make_application()
    first = add(application)

    second = add(application, "plan definitief.docx", uploads.docx(), document=first.document)

    assert (second.document.title, second.number, second.name) == ("plan.pdf", 2, "plan definitief.docx")


def test_version_cannot_go_to_the_document_of_another_case():
    other = add(make_application())

    with pytest.raises(ValueError, match="same case"):
        add(make_application(), document=other.document)


def test_version_stays_as_it_was():
    version = add(make_application())

    with pytest.raises(AppendOnlyError):
        version.save()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE subsidies_documentversion SET sha256 = 'x'")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM subsidies_documentversion")


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("plan.pdf", b"", FileEmpty),
        ("plan.exe", uploads.EXE, FileTypeNotAllowed),
        ("plan.pdf", uploads.EXE, FileContentMismatch),
        ("plan.docm", uploads.docx(), FileWithMacros),
        ("plan.docx", uploads.bomb, FileUnpacksTooLarge),
        ("plan.txt", b"a" * (1024 * 1024 + 1), FileTooLarge),
    ],
)
def test_file_that_is_not_taken_leaves_nothing(settings, name, content, refusal):
    settings.MAX_UPLOAD_MB = 1
    application = make_application()

    with pytest.raises(refusal, match="plan"):
        add(application, name, uploads.made(content))

    assert (Document.objects.count(), kept_files(application)) == (0, [])
    assert not application.events.filter(action=Action.ADD_DOCUMENT).exists()


def test_file_of_exactly_the_limit_is_taken(settings):
    settings.MAX_UPLOAD_MB = 1

    assert add(make_application(), "plan.txt", b"a" * 1024 * 1024).size == 1024 * 1024


@pytest.mark.parametrize(
    ("day", "refusal"), [(1, DateInFuture), (-2, refusals.DateBeforeReceipt)], ids=["future", "before"]
)
def test_day_of_receipt_lies_between_that_of_the_case_and_today(day, refusal):
    with pytest.raises(refusal):
        add(make_application(), received_on=timezone.localdate() + timedelta(days=day))


def test_same_file_is_not_kept_twice_and_leaves_nothing():
    application = make_application()
    add(application)

    with pytest.raises(refusals.SameFile, match=r"plan\.pdf"):
        add(application, "another name.pdf")

    assert (DocumentVersion.objects.count(), len(kept_files(application))) == (1, 1)


def test_same_file_can_be_in_two_cases():
    add(make_application())

    assert add(make_application()).number == 1


def test_clean_file_is_marked_as_scanned(settings):
    with clamd() as (_fake, address):
        settings.CLAMAV_ADDRESS = address

        assert add(make_application()).was_scanned


def test_infected_file_is_refused_by_the_name_of_its_virus(settings):
    application = make_application()
    with clamd() as (_fake, address):
        settings.CLAMAV_ADDRESS = address
        with pytest.raises(FileHasVirus, match="Test-Virus"):
            add(application, "plan.txt", VIRUS)

    assert (Document.objects.count(), kept_files(application)) == (0, [])


def test_file_is_refused_while_the_scanner_is_away(settings):
    settings.CLAMAV_ADDRESS = "127.0.0.1:1"
    application = make_application()

    with pytest.raises(ScannerUnavailable):
        add(application)

    assert (Document.objects.count(), kept_files(application)) == (0, [])


def test_checklist_tells_what_is_there_and_what_is_missing(django_assert_num_queries):
    application = make_application()
    plan, budget = require(application), require(application, "budget")
    bank = require(application, "bank", is_mandatory=False)
    add(application, requirement=plan)

    with django_assert_num_queries(3):
        items = documents.checklist(application)

    assert [(item.requirement, len(item.documents), item.is_missing) for item in items] == [
        (plan, 1, False),
        (budget, 0, True),
        (bank, 0, False),
    ]
    assert documents.missing(application) == ["The budget"]


def test_request_to_complete_begins_with_what_is_missing():
    application = make_application()
    require(application)
    require(application, "budget")

    form = RequestCompletionForm(application=application)

    assert form["missing"].value() == "The plan\nThe budget"


# Screens


def post(client, application, *files, **values):
    data = {"files": list(files), "place": "", "received_on": timezone.localdate().isoformat(), **values}
    return client.post(reverse("subsidies:documents-add", args=[application.case_number]), data)


def test_case_officer_adds_several_files_at_once_and_sees_them():
    application, client = make_application(), signed_in(Role.CASE_OFFICER)
    plan = require(application)

    files = upload("plan.pdf"), upload("kaart.png", uploads.PNG), upload("kwaad.pdf", uploads.EXE)
    response = post(client, application, *files, place=f"need-{plan.pk}")

    assert response.status_code == 302
    page = text_of(client.get(application.get_absolute_url()))
    assert "plan.pdf" in page
    assert "kaart.png" in page
    assert "kwaad.pdf" in page.partition("<main")[0]  # named in a message
    assert {row.title: row.requirement for row in application.documents.all()} == {"plan.pdf": plan, "kaart.png": plan}


def test_new_version_is_added_to_its_document():
    application, client = make_application(), signed_in(Role.CASE_OFFICER)
    first = add(application)

    post(client, application, upload("nieuw.pdf", uploads.PDF + b"2"), place=f"version-{first.document_id}")

    assert [row.name for row in first.document.versions.all()] == ["plan.pdf", "nieuw.pdf"]


@pytest.mark.parametrize(
    ("names", "place"),
    [([], ""), (["a.pdf", "b.pdf"], "version"), (["a.pdf"], "need-999"), (["a.pdf"], "nonsense")],
    ids=["none", "two for one version", "unknown document", "nonsense"],
)
def test_wrong_upload_comes_back_with_what_to_put_right(names, place):
    application, client = make_application(), signed_in(Role.CASE_OFFICER)
    first = add(application)
    place = f"version-{first.document_id}" if place == "version" else place

    response = post(client, application, *(upload(name, uploads.PDF + name.encode()) for name in names), place=place)

    assert response.status_code == 400
    assert 'role="alert"' in text_of(response)
    assert DocumentVersion.objects.count() == 1


@pytest.mark.parametrize("role", [Role.DECISION_MAKER, Role.AUDITOR, Role.READER])
def test_only_a_case_officer_adds_documents(role):
    application = make_application()

    assert post(signed_in(role), application, upload()).status_code == 403
    assert not Document.objects.exists()


@pytest.mark.parametrize(("role", "status"), [(Role.AUDITOR, 200), (Role.CASE_OFFICER, 200), (Role.READER, 403)])
def test_file_is_for_who_may_see_documents(role, status):
    application = make_application()
    version = add(application)

    response = signed_in(role).get(reverse("subsidies:document-file", args=[application.case_number, version.pk]))

    assert response.status_code == status


def test_file_is_always_saved_and_never_shown():
    application = make_application()
    version = add(application, 'pl"an\u202e; één.pdf')

    url = reverse("subsidies:document-file", args=[application.case_number, version.pk])
    response = signed_in(Role.AUDITOR).get(url)

    assert b"".join(response.streaming_content) == uploads.PDF
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''pl_an_%20%C3%A9%C3%A9n.pdf"
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert is_kept_nowhere(response)


def test_file_of_another_case_or_lost_from_the_storage_is_not_found():
    application, client = make_application(), signed_in(Role.AUDITOR)
    version = add(application)
    elsewhere = reverse("subsidies:document-file", args=[make_application().case_number, version.pk])
    here = reverse("subsidies:document-file", args=[application.case_number, version.pk])

    assert client.get(elsewhere).status_code == 404
    default_storage.delete(version.file.name)
    assert client.get(here).status_code == 404


def test_reader_finds_no_documents_on_the_case():
    application = make_application()
    version = add(application)
    url = reverse("subsidies:document-file", args=[application.case_number, version.pk])

    assert url in text_of(signed_in(Role.AUDITOR).get(application.get_absolute_url()))
    assert url not in text_of(signed_in(Role.READER).get(application.get_absolute_url()))
