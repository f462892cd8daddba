"""What is added up below a list: in euros only what comes from one purse, never a loan with a grant."""

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import EXPORTS
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from tests.factories import make_user

ASKS_WHICH_ONE = {"de-minimis", "dossier", "payment-run", "personal-data", "redacted", "sample", "scenario"}
OF_ONE_FORM = {  # sheets of one form, so that nothing has to be told apart
    ("to-pay", "Te betalen"),
    ("to-pay", "Leningen"),
}
TELLS_FORM = {"form", "part"}


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024", "files")
def test_no_file_adds_up_loans_and_grants(record_property):
    actor, walked, refused, mixed = make_user(*Role), 0, set(), []
    for key, export in EXPORTS.items():
        try:
            prepared = export.prepare(ExportRequest({}, timezone.localdate(), "x", timezone.now(), actor))
        except BadFilter:
            refused.add(key)
            continue
        for sheet in prepared.sheets:
            if not isinstance(sheet, Sheet) or not in_euros(sheet):
                continue
            walked += 1
            told = TELLS_FORM & {column.key for column in sheet.columns}
            if (key, str(sheet.title)) not in OF_ONE_FORM and told != {sheet.totals_by}:
                mixed.append((key, str(sheet.title), sheet.totals))
    record_property("sheets", walked)
    assert (mixed, refused) == ([], ASKS_WHICH_ONE)
    assert walked >= 6


def in_euros(sheet):
    return [one.key for one in sheet.columns if one.key in sheet.totals and one.kind is CellKind.EURO]


def test_without_the_column_that_tells_them_apart_nothing_is_added_up():
    columns = [ColumnSpec("n", "N"), ColumnSpec("form", "Form"), ColumnSpec("asked", "Asked", CellKind.EURO)]
    sheet = Sheet("Cases", columns, [], totals=["asked"], totals_by="form")

    narrowed = PreparedExport([sheet]).narrowed

    assert [
        (one.totals, one.totals_by) for keys in (["n", "asked"], ["form", "asked"]) for one in narrowed(keys).sheets
    ] == [
        ([], ""),
        (["asked"], "form"),
    ]
