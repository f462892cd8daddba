"""Redacted copies of the files of a case, as the zip that a case officer asks for."""

import csv
import io
import zipfile

import pytest
from django.core.files.base import ContentFile

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from projects.enums import OrganisationKind
from subsidies.models import Document, DocumentVersion
from subsidies.services.dossier import woo
from tests.exports.exporting import make_run
from tests.factories import make_application, make_organisation, make_user
from tests.lib.test_redaction import pdf, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def case_with_files(kind, **files):
    applicant = make_organisation(
        name="Wiebe Zonderling", kind=kind, contact_name="Tess Kolk", address="Brink 1\nAssen"
    )
    case = make_application(applicant=applicant, amount="1234.00")
    for name, content in files.items():
        document = Document.objects.create(application=case, title=name)
        kind_of_file = "application/pdf" if content.startswith(b"%PDF") else "image/png"
        version = DocumentVersion(
            document=document,
            number=1,
            size=len(content),
            received_on=case.received_on,
            actor=make_user(),
            name=f"{name}.pdf",
            content_type=kind_of_file,
        )
        version.file.save(f"{name}.pdf", ContentFile(content))
    return case


def test_zip_has_the_copies_and_a_list_of_what_was_left_out():
    text = "Wiebe Zonderling van de Brink 1 vraagt 1.234,00 voor de zolder"
    case = case_with_files(OrganisationKind.PERSON, plan=pdf(text), scan=pdf(""), foto=b"png")
    run = make_run(
        ExportState.QUEUED,
        export="redacted",
        format="zip",
        requested_by=make_user(Role.CASE_OFFICER),
        filters={"case": case.case_number, "words": "zolder"},
    )

    runner.build(run.pk)

    run.refresh_from_db()
    assert run.state == ExportState.DONE
    with run.file.open("rb") as file, zipfile.ZipFile(io.BytesIO(file.read())) as archive:
        names = archive.namelist()
        listed = list(csv.reader(io.StringIO(archive.read(names[-1]).decode("utf-8-sig")), delimiter=";"))
        copied = archive.read(names[0])
    assert len(names) == 2
    assert text_of(copied).strip() == ""
    assert [row[1] for row in listed[-3:]] == ["4", "0", "0"]  # name, street, amount, and the own word
    assert "scan" in listed[-2][2]


@pytest.mark.parametrize(
    ("kind", "has_amount"), [(OrganisationKind.PERSON, True), (OrganisationKind.DEVELOPER, False)]
)
def test_amounts_and_name_are_those_of_a_natural_person_only(kind, has_amount):
    words = woo.words_of(case_with_files(kind))

    assert ("1.234,00" in words) == ("Wiebe Zonderling" in words) == ("Brink 1" in words) == has_amount
    assert {"Tess Kolk", "Kolk"} <= set(words)
    assert ("duizendtweehonderdvierendertig euro" in words) == has_amount
