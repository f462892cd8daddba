"""Files of a dossier stay as they came in, whoever asks: every model with a file, found from the apps, or a reason."""

import pytest
from django.apps import apps
from django.db import IntegrityError, models

from subsidies.models import Document, DocumentVersion, Letter, PrintedLetter
from tests.factories import make_application, make_user
from tests.subsidies.fixed_rows import requirement, version
from tests.subsidies.raw import DAY, delete, line, made, write

pytestmark = pytest.mark.django_db


def paper():
    """A version of a document of a case."""
    document = Document.objects.create(
        application=make_application(), title="Plan", requirement=requirement(version())
    )
    terms = {"name": "plan.pdf", "content_type": "application/pdf", "size": 1, "sha256": "0" * 64}
    return DocumentVersion.objects.create(
        document=document, number=1, file="plan.pdf", received_on=DAY, actor=make_user(), **terms
    )


def letter():
    terms = {"kind": "acknowledgement", "subject": "x", "file": "letter.docx", "sha256": "0" * 64}
    return Letter.objects.create(application=make_application(), made_by=make_user(), **terms)


def printed_letter():
    return PrintedLetter.objects.create(letter=letter(), file="letter.pdf", sha256="0" * 64)


# Files of a dossier: a row of each, and what of it may still be written once or mended.
FILES = {
    "subsidies.DocumentVersion": (paper, set()),
    "subsidies.Document": (lambda: paper().document, set()),  # has the files of its versions
    "subsidies.Letter": (letter, {"sent_on"}),
    "subsidies.PrintedLetter": (printed_letter, set()),
    "projects.StatusLine": (
        line,
        {"light", "phase", "text", "next_step", "next_on", "is_confidential", "edited_at"}
        | {"date_reason", "taken_over_from"},
    ),
}
FILES_NOT_FIXED = {
    "projects.ProjectImport": "a list that is looked at and thrown away; what is stored from it are rows of their own",
    "subsidies.ApplicationImport": "a list that is looked at and thrown away; what is stored from it are cases",
    "subsidies.BankFile": "thrown away, or recorded: then its payments stand in the ledger and its name with them",
    "subsidies.LetterTemplate": "a text of today; each letter is kept as the file that was sent, with its hash",
    "subsidies.LetterJob": "a zip for whoever asked, thrown away after some days; the letters in it are kept",
}


KEPT = "append-only|stays as it (is|was)"


def models_with_files():
    return {
        model._meta.label
        for app in ("subsidies", "projects")
        for model in apps.get_app_config(app).get_models()
        if any(isinstance(field, models.FileField) for field in model._meta.concrete_fields)
    }


def test_every_file_of_a_dossier_is_fixed_or_has_a_reason():
    assert models_with_files() | {"subsidies.Document"} == set(FILES) | set(FILES_NOT_FIXED)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("label", FILES)
def test_file_of_a_dossier_stays_as_it_came_in_whoever_asks(label):
    build, open_columns = FILES[label]
    row = made(build)
    fields = [one for one in row._meta.concrete_fields if not one.primary_key and one.name not in open_columns]

    for field in fields:
        with pytest.raises(IntegrityError, match=KEPT):
            write(row, field.column)
    with pytest.raises(IntegrityError, match=KEPT):
        delete(row)

    assert len(fields) >= 3
