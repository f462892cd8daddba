"""The lines of a budget are read from the sheet in the dossier, looked at in the form, and only then stored."""

import io
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet, write_workbook
from subsidies.enums import ApplicationStatus as Status
from subsidies.imports import cost_sheets
from subsidies.models import CostBudget, Document, DocumentVersion
from tests.cases import make_case
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
BUDGET = (
    "Begroting van het plan;\nPost;Bedrag\nArchitect;400,00\nBouw (fase 1);€ 600,00\nPro memorie;\nTotaal;1.000,00\n"
)


def on_file(case, content, name="begroting.csv"):
    document = Document.objects.create(application=case, title=name)
    terms = {
        "number": 1,
        "name": name,
        "size": len(content),
        "received_on": timezone.localdate(),
        "actor": make_user(),
    }
    version = DocumentVersion(document=document, **terms)
    version.file.save(name, ContentFile(content))
    return document


def workbook(rows):
    out = io.BytesIO()
    columns = [ColumnSpec("what", "Post"), ColumnSpec("days", "Dagen", CellKind.INTEGER)]
    sheet = Sheet("Blad", [*columns, ColumnSpec("amount", "Bedrag", CellKind.EURO)], rows)
    write_workbook(out, [sheet], title="Begroting", creator="x")
    return out.getvalue()


def test_rows_with_words_and_an_amount_are_read_and_sums_are_left_out():
    case = make_case(Status.ASSESSMENT)

    found = cost_sheets.lines_of(on_file(case, BUDGET.encode()))
    assert [(what, str(amount)) for what, amount in found] == [("Architect", "400.00"), ("Bouw (fase 1)", "600.00")]


def test_of_a_workbook_with_numbers_the_last_column_of_amounts_counts():
    content = workbook(
        [["Architect", 3, Decimal("400.00")], ["Bouw", 12, Decimal("599.99")], ["Sloop", 1, Decimal("0.01")]]
    )

    found = cost_sheets.lines_of(on_file(make_case(Status.ASSESSMENT), content, "begroting.xlsx"))
    assert [(what, str(amount)) for what, amount in found] == [
        *(("Architect", "400.00"), ("Bouw", "599.99")),
        ("Sloop", "0.01"),
    ]


@pytest.mark.parametrize("content", [b"%PDF-1.7 geen werkblad", b""])
def test_what_is_no_sheet_says_so(content):
    with pytest.raises(CannotOpen):
        cost_sheets.lines_of(on_file(make_case(Status.ASSESSMENT), content, "begroting.pdf"))


def test_sheet_without_amounts_gives_no_lines():
    assert cost_sheets.lines_of(on_file(make_case(Status.ASSESSMENT), b"Post;Bedrag\nArchitect;volgt\n")) == []


def test_sheet_is_read_into_the_form_and_stored_only_once_it_was_seen():
    case, officer = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    document, url = on_file(case, BUDGET.encode()), f"{case.get_absolute_url()}enter-costs/"

    read = officer.post(url, {"document": document.pk, "lines": ""})
    assert read.status_code == 200
    assert not CostBudget.objects.exists()
    said = read.context["form"]["lines"].value()
    assert text_of(read).count("Architect; € 400,00") == 1
    assert officer.post(url, {"lines": said}).status_code == 302
    assert [(row.what, str(row.asked)) for row in CostBudget.objects.get().lines.all()] == [
        ("Architect", "400.00"),
        ("Bouw (fase 1)", "600.00"),
    ]


def test_sheet_that_cannot_be_read_says_why_on_the_form():
    case, officer = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    url = f"{case.get_absolute_url()}enter-costs/"

    for content in (b"%PDF-1.7 geen werkblad", b"Post;Bedrag\nArchitect;volgt\n"):
        document = on_file(case, content, f"bestand-{len(content)}.csv")
        page = officer.post(url, {"document": document.pk, "lines": ""})
        assert page.context["form"].errors["document"]
    assert not CostBudget.objects.exists()
