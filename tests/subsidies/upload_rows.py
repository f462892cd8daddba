"""Uploads written past every service, for the tests of what the database itself refuses."""

from django.utils import timezone

from subsidies.models import ApplicationImport, BankFile, ImportedCase
from tests.factories import make_application, make_user


def application_import(**values):
    names = {"file": "x.xlsx", "file_name": "x.xlsx", "uploaded_by": make_user()}
    return ApplicationImport.objects.create(**names, **values)


def undone_import(**values):
    done = {
        "result": {},
        "closed_at": timezone.now(),
        "undone_at": timezone.now(),
        "undone_by": make_user(),
        "undo_reason": "Dubbel",
    }
    application_import(**{**done, **values})


def imported_twice(*, same):
    case = make_application()
    for one in (case, case if same else make_application(ceiling=case.ceiling)):
        ImportedCase.objects.create(upload=application_import(), application=one, row=3)


def bank_file(**values):
    names = {"file": "x.xml", "file_name": "x.xml", "uploaded_by": make_user(), "sha256": "0" * 64}
    return BankFile.objects.create(**{**names, **values})


def same_bank_file(**values):
    bank_file(**values)
    bank_file()


NOW = timezone.now()
STORED = {"closed_at": NOW, "result": {}}
CONSTRAINTS = {
    "subsidies_applicationimport_that_is_discarded_is_closed": (
        application_import,
        {"is_discarded": True, "closed_at": NOW},
        {"is_discarded": True},
    ),
    "subsidies_bankfile_that_is_discarded_is_closed": (
        bank_file,
        {"is_discarded": True, "closed_at": NOW},
        {"is_discarded": True},
    ),
    "bank_file_that_was_stored_was_tried": (bank_file, STORED, {"closed_at": NOW}),
    "bank_file_comes_once": (same_bank_file, {"is_discarded": True, "closed_at": NOW}, {}),
    "application_import_that_was_stored_was_tried": (
        application_import,
        STORED,
        {"closed_at": NOW},
    ),
    "application_import_that_was_undone_was_stored_and_says_why": (undone_import, {}, {"undo_reason": ""}),
    "case_comes_from_one_import": (imported_twice, {"same": False}, {"same": True}),
}
