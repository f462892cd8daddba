"""A file that was uploaded waits until it is stored or discarded, once; what nobody wants any more is cleared."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.translation import override

from drenthe.lib.files.filechecks import FileContentMismatch, FileEmpty, FileHasPassword
from drenthe.lib.files.filetypes import LOCKED, OLE
from drenthe.lib.sheets.refusals import NotASpreadsheet
from drenthe.uploads.models import Upload
from drenthe.uploads.services import uploads
from drenthe.uploads.services.refusals import ShownChanged, UploadHasFaults, UploadIsClosed
from drenthe.uploads.tasks import clear_uploads
from monitoring.models import PlanUpload
from projects.models import ProjectImport
from tests.factories import make_user
from tests.monitoring.tables import DAY
from tests.projects.lists import workbook

STORES = re.compile(r"{% url '(?:monitoring|projects|subsidies):[\w-]+-(?:confirm|store)'")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def received(name="Plannen.CSV", content=b"a;b\n", upload=None):
    file = SimpleUploadedFile(name, content)
    upload = upload or PlanUpload(as_of=DAY, source="test")
    return uploads.receive(upload, file=file, name=name, actor=make_user())


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    def run(act, *arguments):
        with django_capture_on_commit_callbacks(execute=True):
            return act(*arguments)

    return run


def test_file_is_kept_as_it_came_with_what_is_said_of_it():
    upload = received()

    upload.refresh_from_db()
    assert (upload.file_name, upload.file.name) == ("Plannen.CSV", f"plans/{upload.pk}.csv")
    assert (len(upload.sha256), upload.source) == (64, "test")
    assert (upload.is_open, upload.is_stored, upload.is_discarded) == (True, False, False)
    with uploads.on_disk(upload) as path:
        assert (path.suffix, path.read_bytes()) == (".csv", b"a;b\n")
    assert not path.exists()


def test_each_kind_has_its_own_folder():
    assert received("lijst.xlsx", workbook([]), ProjectImport()).file.name.startswith("imports/")


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("plans.pdf", b"%PDF-1.4", NotASpreadsheet),
        ("plans.docx", b"x", NotASpreadsheet),
        ("plans", b"x", NotASpreadsheet),
        ("plans.xlsx", b"x", FileContentMismatch),
        ("plans.xlsx", OLE + bytes(600) + LOCKED, FileHasPassword),
        ("plans.csv", b"", FileEmpty),
    ],
)
def test_file_that_is_no_spreadsheet_is_refused_and_not_kept(name, content, refusal):
    with pytest.raises(refusal):
        received(name, content)

    assert not PlanUpload.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plans.xlsx", b"Gemeente;Aantal\r\nEmmen;3\r\n", "of the type csv"),
        ("plans.csv", workbook([["Gemeente"]]), "of the type xlsx"),
        ("plans.xls", b"\xef\xbb\xbf \n<html><table></table></html>", "a web page (HTML) or XML"),
        ("plans.xlsx", b"\x00\x01", "or the file is damaged"),
        ("plans.xlsx", OLE + bytes(600), "or the file is damaged"),
    ],
)
def test_file_under_the_name_of_another_kind_is_refused_with_what_it_is(name, content, said):
    with pytest.raises(FileContentMismatch) as refused:
        received(name, content)

    with override("en"):
        assert said in str(refused.value)


def test_file_is_stored_once_and_what_came_of_it_is_noted():
    upload = received()

    assert uploads.confirm(upload, lambda locked: (setattr(locked, "source", "stored") or 7, "a"), seen="a") == 7

    upload.refresh_from_db()
    assert (upload.source, upload.is_open, upload.is_stored) == ("stored", False, True)
    for act in (lambda: uploads.confirm(upload, lambda locked: (None, ""), seen=""), lambda: uploads.discard(upload)):
        with pytest.raises(UploadIsClosed):
            act()
    assert default_storage.exists(upload.file.name)


def test_file_that_turns_out_to_have_faults_still_waits():
    upload = received()

    def store(locked):
        locked.source = "stored"
        raise UploadHasFaults

    with pytest.raises(UploadHasFaults):
        uploads.confirm(upload, store, seen="")

    upload.refresh_from_db()
    assert (upload.source, upload.is_open) == ("test", True)


def test_what_is_stored_is_what_was_seen_or_nothing():
    upload = received()

    with pytest.raises(ShownChanged):
        uploads.confirm(upload, lambda locked: (setattr(locked, "source", "stored"), "new"), seen="old")

    upload.refresh_from_db()
    assert (upload.source, upload.is_open) == ("test", True)


def test_form_that_stores_any_kind_of_upload_sends_what_was_seen():
    pages = [path for path in (settings.BASE_DIR / "templates").rglob("*.html") if STORES.search(path.read_text())]
    forms = [form for page in pages for form in page.read_text().split("<form")[1:] if STORES.search(form)]

    assert len(forms) >= len([model for model in apps.get_models() if issubclass(model, Upload)]) >= 3
    assert [form for form in forms if 'name="shown"' not in form] == []


def test_file_that_is_discarded_is_gone_and_its_row_stays(committed):
    upload = received()
    name = upload.file.name

    committed(uploads.discard, upload)

    upload.refresh_from_db()
    assert (upload.is_open, upload.is_stored, upload.is_discarded) == (False, False, True)
    assert (upload.file.name, default_storage.exists(name)) == ("", False)
    with pytest.raises(UploadIsClosed):
        uploads.discard(upload)


def test_upload_that_is_forgotten_leaves_nothing(committed):
    upload = received()
    name = upload.file.name

    committed(uploads.forget, upload)

    assert not PlanUpload.objects.exists()
    assert not default_storage.exists(name)


def old(upload, **age):
    type(upload).objects.filter(pk=upload.pk).update(uploaded_at=timezone.now() - timedelta(**age))
    return upload


def test_files_that_nobody_stored_are_cleared_after_some_days_whatever_their_kind(settings, committed):
    settings.UPLOAD_DAYS = 30
    plans, projects = old(received(), days=30), old(received("a.xlsx", workbook([]), ProjectImport()), days=31)
    recent, stored = old(received(), days=29, hours=23), old(received(), days=40)
    uploads.confirm(stored, lambda locked: (None, ""), seen="")

    committed(clear_uploads)

    for upload in (plans, projects, recent, stored):
        upload.refresh_from_db()
    assert [upload.is_discarded for upload in (plans, projects, recent, stored)] == [True, True, False, False]
    assert [bool(upload.file) for upload in (plans, recent, stored)] == [False, True, True]
    assert all(default_storage.exists(upload.file.name) for upload in (recent, stored))
    assert projects.state == "discarded"
    assert uploads.clear(days=30) == 0
    assert clear_uploads.name in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
