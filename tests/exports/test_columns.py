"""Which columns come in somebody's files: chosen once, remembered, in the order of the list; and their dictionary."""

import csv
import io
import re
from datetime import date

import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import columns, runner
from drenthe.exports.base import ExportRequest
from drenthe.exports.models import ColumnChoice, ExportFormat, ExportRun, ExportState
from drenthe.exports.refusals import ColumnsNotOffered
from drenthe.exports.registry import EXPORTS
from drenthe.lib.sheets.xlsx_writer import CellKind, Sheet
from tests.factories import make_application, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

APPLICATIONS = EXPORTS["applications"]
NARROW = sorted(key for key, export in EXPORTS.items() if export.columns is not None)


def built(export, *, actor, file_format=ExportFormat.XLSX):
    """The file of an export as somebody gets it who asks for it now."""
    run = runner.request_export(export, file_format=file_format, actor=actor)
    runner.build(run.pk)
    run.refresh_from_db()
    assert run.state == ExportState.DONE, run.problem
    return run


def sheet(run, name):
    with run.file.open("rb") as file:
        return list(openpyxl.load_workbook(file)[name].iter_rows(values_only=True))


def keys_in(run):
    """The fixed names on the first sheet."""
    with run.file.open("rb") as file:
        sheet = openpyxl.load_workbook(file).worksheets[0]
        return [cell.value for cell in sheet[2]]


@pytest.mark.parametrize("key", NARROW)
def test_columns_that_are_offered_are_those_of_the_list(key):
    actor = make_user(*Role)
    order = ExportRequest({}, timezone.localdate(), "x", timezone.now(), actor)
    prepared = EXPORTS[key].prepare(order)
    whole = [column.key for column in EXPORTS[key].columns()]
    asked = whole[2:4]

    narrowed = prepared.narrowed(asked)

    assert [column.key for column in prepared.sheets[0].columns] == whole
    assert [column.key for column in narrowed.sheets[0].columns] == asked
    assert [column.key for column in narrowed.left_out] == [name for name in whole if name not in asked]
    assert {len(row) for row in narrowed.sheets[0].rows} <= {2}
    assert 1 <= len(EXPORTS[key].kept) < len(whole)
    assert set(EXPORTS[key].kept) <= set(whole)
    assert all(isinstance(sheet, Sheet) is False for sheet in narrowed.sheets[1:])  # nothing else counts on them


# Digits that say which one it is, and with which nobody counts.
NAMES = {"case_number", "reference", "key", "kvk", "rsin", "iban", "creditor", "period", "municipality_code", "row"}


@pytest.mark.usefixtures("data_2024")
def test_number_in_a_file_is_a_number(record_property):
    """With a text nobody can count. A column without a value in the data of 2024 says nothing."""
    actor, walked, wrong = make_user(*Role), 0, []
    for key in NARROW:
        order = ExportRequest({}, timezone.localdate(), "x", timezone.now(), actor)
        first = EXPORTS[key].prepare(order).sheets[0]
        rows = list(first.rows)
        for at, column in enumerate(first.columns):
            said = [str(row[at]) for row in rows if row[at] not in (None, "")]
            if column.kind is not CellKind.TEXT or not said or column.key in NAMES:
                continue
            walked += 1
            if all(re.fullmatch(r"-?\d+([.,]\d+)?", one) for one in said):
                wrong.append((key, column.key, said[0]))
    assert wrong == []
    record_property("columns", walked)
    assert walked >= 40, walked


def test_most_lists_can_be_narrowed():
    listed = {key for key, export in EXPORTS.items() if export.is_listed}

    assert len(NARROW) >= 15
    assert listed - set(NARROW) == {"book-year", "budget", "forecast", "loans", "to-pay", "turnaround"}


def test_choice_is_used_for_every_file_after_it_and_for_nobody_else():
    make_application()
    me, other = make_user(Role.CASE_OFFICER), make_user(Role.CASE_OFFICER)

    columns.choose(APPLICATIONS, ["requested", "status"], actor=me)

    mine = built("applications", actor=me)
    assert "Niet in dit bestand" in str(sheet(mine, "Kolommen")[-1])
    assert (mine.columns, keys_in(mine)) == (["status", "requested"], ["case_number", "status", "requested"])
    assert len(keys_in(built("applications", actor=other))) == len(APPLICATIONS.columns())
    run = built("applications", actor=me, file_format=ExportFormat.CSV)
    with run.file.open("rb") as file:
        rows = list(csv.reader(io.StringIO(file.read().decode("utf-8-sig")), delimiter=";"))
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize("everything", [True, False])
def test_all_columns_or_none_is_no_choice(everything):
    actor = make_user(Role.CASE_OFFICER)
    columns.choose(APPLICATIONS, ["status"], actor=actor)

    columns.choose(
        APPLICATIONS, [column.key for column in columns.offered(APPLICATIONS)] if everything else [], actor=actor
    )

    assert not ColumnChoice.objects.exists()
    assert columns.chosen(APPLICATIONS, actor) == []


def test_column_that_the_list_no_longer_has_is_passed_over():
    actor = make_user(Role.CASE_OFFICER)
    ColumnChoice.objects.create(owner=actor, export="applications", columns=["gone", "status"])

    assert columns.chosen(APPLICATIONS, actor) == ["status"]


@pytest.mark.parametrize(
    ("export", "key"), [("applications", "nonsense"), ("applications", "case_number"), ("budget", "x")]
)
def test_column_that_is_not_offered_is_refused(export, key):
    with pytest.raises(ColumnsNotOffered):
        columns.choose(EXPORTS[export], [key], actor=make_user(Role.CASE_OFFICER))
    assert not ColumnChoice.objects.exists()


@pytest.mark.parametrize("values", [{"columns": []}, {"columns": ["status"], "export": "applications"}])
def test_choice_names_some_and_is_one_for_each_export(values):
    owner = make_user()
    ColumnChoice.objects.create(owner=owner, export="applications", columns=["status"])

    with pytest.raises(IntegrityError), transaction.atomic():
        ColumnChoice.objects.create(**{"owner": owner, "export": "projects", **values})


def test_columns_are_chosen_on_screen():
    client = signed_in(Role.CASE_OFFICER)
    address = reverse("exports:export-columns", args=["applications"])
    page = client.get(address)
    assert page.status_code == 200
    assert "Kolommen kiezen" in text_of(page)

    answer = client.post(address, {"columns": ["requested", "status"]}, follow=True)

    assert "2 van de 21 kolommen die u kunt kiezen" in text_of(answer)
    assert columns.chosen(APPLICATIONS, client.user) == ["status", "requested"]
    assert client.post(address, {"columns": []}).status_code == 400  # and nothing was lost
    assert columns.chosen(APPLICATIONS, client.user) == ["status", "requested"]
    assert "U neemt alle kolommen." in text_of(client.post(address, {"all": "yes"}, follow=True))
    assert client.get(reverse("exports:export-columns", args=["budget"])).status_code == 404
    assert signed_in(Role.ADVISER).get(reverse("exports:export-columns", args=["receipts"])).status_code == 403


@pytest.mark.parametrize("key", ["applications", "budget", "loans"])
def test_every_column_of_a_workbook_is_in_its_list_of_columns(key):
    run = built(key, actor=make_user(*Role))

    with run.file.open("rb") as file:
        book = openpyxl.load_workbook(file)
    named = [[cell.value for cell in row] for row in book.worksheets[-1].iter_rows(min_row=2)]
    assert book.worksheets[-1].title == "Kolommen"
    for sheet, letter, heading, name, holds in named:
        assert (book[sheet][f"{letter}1"].value, book[sheet][f"{letter}2"].value) == (heading, name)
        assert holds


def test_file_that_is_made_again_has_the_columns_of_then():
    actor = make_user(Role.CASE_OFFICER)
    columns.choose(APPLICATIONS, ["status"], actor=actor)
    run = built("applications", actor=actor)
    columns.choose(APPLICATIONS, [], actor=actor)
    run.file.delete(save=False)
    ExportRun.objects.filter(pk=run.pk).update(state=ExportState.EXPIRED, file="", as_of=date(2026, 1, 1))
    run.refresh_from_db()

    runner.retry(run, actor=actor)
    runner.build(run.pk)

    run.refresh_from_db()
    assert keys_in(run) == ["case_number", "status"]
