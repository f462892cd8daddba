"""The dossier of a case as a zip: everything in it, with fingerprints that tell what was altered."""

import hashlib
import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.refusals import BadFilter, NotAllowed
from subsidies.services.application import documents
from subsidies.services.dossier import dossier
from tests import paying
from tests.factories import make_application, make_award, make_organisation, make_user
from tests.subsidies import uploads
from tests.subsidies.uploads import upload
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def add(application, name, content=uploads.PDF, **values):
    values = {"received_on": TODAY(), "actor": make_user(), **values}
    return documents.add_version(application, file=upload(name, content), name=name, **values)


def full_case():
    application = make_award(amount="1000.00", applicant=make_organisation(name="<script>alert(1)</script>"))
    add(application, "Plan één.pdf")
    add(application, "Plan één.pdf", uploads.PDF + b"2")
    add(application, "begroting.xlsx", uploads.xlsx())
    paying.pay(application, amount=Decimal("400.50"), paid_on=TODAY(), actor=make_user())
    return application


def written(application):
    out, seen = io.BytesIO(), []
    with override("en"):
        count = dossier.write(application, out, made_by="Ali", made_at=timezone.now(), on_file=seen.append)
        assert count == dossier.count(application) == seen[-1] == len(seen)
    with zipfile.ZipFile(out) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def page(content):
    return content.decode().replace("\u00a0", " ")


def test_dossier_holds_everything_under_fixed_names():
    found = written(full_case())

    assert list(found) == [
        "documents/001-plan-een-v1.pdf",
        "documents/001-plan-een-v2.pdf",
        "documents/002-begroting-v1.xlsx",
        "letters/001-verlening.docx",
        "letters/001-verlening.pdf",
        "timeline.html",
        "decisions.html",
        "ledger.csv",
        "index.html",
    ]
    assert found["documents/001-plan-een-v1.pdf"] == uploads.PDF


def test_index_names_every_file_with_its_fingerprint_and_who_brought_it():
    application = full_case()

    found = written(application)

    index = page(found["index.html"])
    for name, content in found.items():
        if name != "index.html":
            assert f'href="{name}"' in index
            assert hashlib.sha256(content).hexdigest() in index
    assert all(row.actor.name in index for document in application.documents.all() for row in document.versions.all())
    assert index.count("unchanged") == 5


def test_timeline_decisions_and_ledger_tell_all():
    application = full_case()

    found = written(application)

    timeline, decisions = page(found["timeline.html"]), page(found["decisions.html"])
    with override("en"):
        assert all(event.get_action_label() in timeline for event in application.events.all())
    decision = application.decisions.get()
    assert decision.mandate.reference in decisions
    assert decision.actor.name in decisions
    assert decision.proposed_by.name in decisions
    lines = found["ledger.csv"].decode("utf-8-sig").splitlines()
    assert [line.rpartition(";")[2] for line in lines] == ["amount", "1000,00", "400,50"]


def test_pages_run_nothing_and_fetch_nothing():
    for name, content in written(full_case()).items():
        if name.endswith(".html"):
            assert "<script" not in page(content)
            assert "://" not in page(content)
            assert "&lt;script&gt;" in page(content) or name != "index.html"


def test_changed_and_lost_files_are_named():
    application = make_application()
    changed, lost, sound = add(application, "a.pdf"), add(application, "b.txt", b"b"), add(application, "c.txt", b"c")
    default_storage.delete(changed.file.name)
    default_storage.save(changed.file.name, ContentFile(b"%PDF another"))
    default_storage.delete(lost.file.name)

    found = written(application)

    index = page(found["index.html"])
    assert "documents/002-b-v1.txt" not in found
    assert (index.count("CHANGED"), index.count("MISSING"), index.count("unchanged")) == (1, 1, 1)
    assert hashlib.sha256(b"%PDF another").hexdigest() in index
    assert sound.sha256 in index


def test_dossier_of_a_bare_case_is_a_dossier_too():
    assert list(written(make_application())) == ["timeline.html", "decisions.html", "ledger.csv", "index.html"]


def test_hostile_title_cannot_leave_the_folder():
    application = make_application()
    add(application, "..\\..\\..--%2e.txt", b"x")

    (name,) = [name for name in written(application) if name.startswith("documents")]
    assert name.startswith("documents/001-")
    assert ".." not in name


def test_dossier_is_made_in_the_background_and_called_after_the_case():
    application, client = full_case(), signed_in(Role.AUDITOR)
    data = {"query": f"case={application.case_number}", "format": "zip"}

    response = client.post(reverse("exports:export-request", args=["dossier"]), data)
    run = ExportRun.objects.get()
    runner.build(run.pk)

    run.refresh_from_db()
    assert response.url == run.get_absolute_url()
    assert (run.state, run.rows_total) == (ExportState.DONE, 9)
    assert text_of(client.get(run.get_absolute_url()))
    fetched = client.get(reverse("exports:export-file", args=[run.pk]))
    name = f"dossier-{application.case_number}-{date.isoformat(TODAY())}.zip"
    assert fetched["Content-Disposition"] == f'attachment; filename="{name}"'
    assert fetched["Content-Type"] == "application/zip"


@pytest.mark.parametrize(("role", "offered"), [(Role.AUDITOR, True), (Role.CASE_OFFICER, True), (Role.READER, False)])
def test_button_is_for_who_may_see_the_lines_of_a_dossier(role, offered):
    url = reverse("exports:export-request", args=["dossier"])

    assert (url in text_of(signed_in(role).get(make_application().get_absolute_url()))) is offered


def test_reader_may_not_ask_for_a_dossier():
    with pytest.raises(NotAllowed):
        runner.request_export(
            "dossier",
            filters={"case": make_application().case_number},
            file_format="zip",
            actor=make_user(Role.READER),
        )


@pytest.mark.parametrize("filters", [{}, {"case": "DW-1"}, {"case": ["DW-1", "DW-2"]}, {"status": "open"}], ids=str)
def test_dossier_is_of_one_case(filters):
    with pytest.raises(BadFilter):
        runner.request_export("dossier", filters=filters, file_format="zip", actor=make_user(Role.AUDITOR))
