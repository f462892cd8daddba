"""Editions of the report: they stay as frozen, tell what is different today, and another publishes them."""

import io
from datetime import date, timedelta
from decimal import Decimal

import openpyxl
import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from docx import Document

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from monitoring import verification
from monitoring.enums import BlockKind
from monitoring.models import EditionBlock, EditionFigure, EditionPublication, Report, ReportEdition, Table
from monitoring.report import compared, editions, writing
from monitoring.report.files.pdf import as_pdf
from monitoring.report.files.word import as_word
from monitoring.report.files.workbook import as_workbook
from monitoring.report.writing import Writing
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.tables.shape import CellEntry
from subsidies.models import Application
from subsidies.services.ceilings import ledger
from tests.factories import make_user
from tests.monitoring.reports import add_text, approved, make_chapter
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LAST = date(2024, 12, 31)


def frozen(*texts, actor=None):
    """An edition of a report of 2024 with these paragraphs."""
    chapter = approved(make_chapter(2024, *(texts or ["Een alinea."])))
    return editions.freeze(chapter.report, as_of=LAST, reason="Eerste editie", actor=actor or make_user())


def of_2024():
    return ReportEdition.objects.get(report__year=2024)


def bytes_of(edition):
    blocks = EditionBlock.objects.filter(edition=edition).order_by("pk").values_list("content", flat=True)
    figures = EditionFigure.objects.filter(edition=edition).order_by("pk").values_list("key", "value", "rows")
    return str(list(blocks)), str(list(figures)), edition.digest


def test_a_report_is_frozen_when_all_its_chapters_are_approved():
    chapter = make_chapter(2024, "Een alinea.")

    with pytest.raises(editions.NotApproved, match=r"1\. Feiten en cijfers"):
        editions.freeze(chapter.report, as_of=LAST, reason="Eerste", actor=make_user())

    approved(chapter)
    edition = editions.freeze(chapter.report, as_of=LAST, reason="Eerste", actor=make_user())
    assert (edition.number, edition.blocks.count()) == (1, 1)


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2025, 1, 1)])
def test_a_report_is_frozen_as_of_a_day_of_its_year(day):
    chapter = approved(make_chapter(2024, "Een alinea."))

    with pytest.raises(editions.DayOutsideYear):
        editions.freeze(chapter.report, as_of=day, reason="Eerste", actor=make_user())


def test_a_report_is_not_frozen_as_of_a_day_to_come():
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    chapter = approved(make_chapter(today.year, "Een alinea."))

    with pytest.raises(editions.DayOutsideYear):
        editions.freeze(chapter.report, as_of=tomorrow, reason="Eerste", actor=make_user())


@pytest.mark.usefixtures("data_2024", "files")
def test_an_edition_stays_and_tells_of_a_booking_back_and_a_corrected_table():
    edition = of_2024()
    before, pdf = bytes_of(edition), as_pdf(edition)
    assert compared.differences_today(edition) == []

    case = Application.objects.filter(scheme__code="knelpuntenpot", status="awarded", part="grant").first()
    ledger.release(case, amount=Decimal("0.01"), booked_on=date(2024, 12, 30), actor=make_user())
    origin = Origin("file", "Telling x", date(2025, 8, 1))
    corrected = {("drenthe/completions_gross", "2024"): CellEntry(Decimal(1543), printed="1543")}
    store_values(Table.objects.get(key="production"), corrected, origin=origin, actor=make_user())

    edition = of_2024()
    assert bytes_of(edition) == before
    assert as_pdf(edition) == pdf
    found = {one.key: one for one in compared.differences_today(edition)}
    award, production = found["knelpuntenpot.awarded.amount"], found["completions.gross.2024"]
    assert Decimal(award.before) - Decimal(award.after) == Decimal("0.01")
    assert [row.is_new for row in award.rows] == [True]
    assert (production.before, production.after) == (1542, 1543)
    assert [(row.before, row.after) for row in production.rows] == [(1542, 1543)]
    assert "impulsteam.projects.ever" not in found


def test_the_digest_is_of_all_that_was_frozen():
    edition = frozen("Er zijn {{ impulsteam.projects.ever }} projecten.")

    assert not list(verification.differences(Scope()))
    assert editions.digest_of(edition, edition.blocks.all(), edition.figures.all()) == edition.digest


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE monitoring_editionfigure SET name = 'x' WHERE key = 'impulsteam.projects.ever'",
        "UPDATE monitoring_editionblock SET title = 'x'",
        "UPDATE monitoring_reportedition SET reason = 'x'",
    ],
)
def test_verify_notices_what_was_changed_behind_it(statement):
    frozen()

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    with transaction.atomic(), asleep(), connection.cursor() as cursor:
        cursor.execute(statement)
        assert len(list(verification.differences(Scope()))) == 1


def test_another_publishes_and_once():
    actor, other = make_user(), make_user()
    edition = frozen(actor=actor)

    with pytest.raises(editions.OwnEdition):
        editions.publish(edition, actor=actor)
    editions.publish(edition, actor=other)
    with pytest.raises(editions.PublishedAlready):
        editions.publish(edition, actor=other)


def test_the_database_wants_another_and_the_true_name_of_who_froze():
    actor, other = make_user(), make_user()
    edition = frozen(actor=actor)

    with pytest.raises(IntegrityError, match="edition_is_published_by_another"), transaction.atomic():
        EditionPublication.objects.create(edition=edition, frozen_by=actor, actor=actor)
    with pytest.raises(IntegrityError, match=r"who froze|by_another"), transaction.atomic():
        EditionPublication.objects.create(edition=edition, frozen_by=other, actor=actor)


@pytest.mark.usefixtures("report_2024")
def test_what_is_not_public_is_not_published():
    Table.objects.filter(key="production").update(released_on=None, is_public=False)
    edition = frozen("Er zijn {{ completions.gross.2024 }} woningen.")

    with pytest.raises(editions.NotPublic):
        editions.publish(edition, actor=make_user())


def test_everybody_reads_what_was_published_with_its_errata_and_no_names(client):
    actor = make_user(name="Sam Schrijver")
    edition = frozen("Er zijn {{ impulsteam.projects.ever }} projecten.", actor=actor)
    assert client.get("/reports/public/2024/").status_code == 404

    editions.publish(edition, actor=make_user(name="Pia Publiceert"))
    editions.correct(edition, text="Lees: geen projecten.", actor=actor)

    page = text_of(client.get("/reports/public/2024/"))
    assert "Er zijn 0 projecten." in page
    assert "Lees: geen projecten." in page
    assert "Schrijver" not in page
    assert "Publiceert" not in page
    assert "Jaarverslag 2024" in text_of(client.get("/reports/public/"))
    for suffix in ("pdf", "docx", "xlsx"):
        assert client.get(f"/reports/public/2024/report.{suffix}").status_code == 200
    assert client.get("/reports/public/2024/report.odt").status_code == 404


@pytest.mark.usefixtures("data_2024")
def test_word_has_headings_contents_heads_of_tables_and_described_charts():
    document = Document(io.BytesIO(as_word(of_2024())))

    xml = document.element.xml
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "1. Feiten en cijfers"
    assert len(headings) == 7
    assert 'TOC \\o "1-2"' in xml
    assert xml.count("w:tblHeader") == len(document.tables)
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)
    assert len(document.inline_shapes) == 5


@pytest.mark.usefixtures("data_2024")
def test_pdf_is_tagged_and_says_that_anybody_can_read_it():
    pdf = as_pdf(of_2024())

    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf


@pytest.mark.usefixtures("data_2024")
def test_workbook_has_a_sheet_for_each_table_with_sums_as_formulas():
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(of_2024())))

    sheet = next(one for one in book if one.title.startswith("Verleende"))
    sums = [cell.value for row in sheet for cell in row if str(cell.value).startswith(("=SUM", "=SUBTOTAL"))]
    total = next(sheet.iter_rows(min_row=3, max_row=3, values_only=True))
    assert len(sums) == 4
    assert total[:2] == ("Noord", 368)
    assert len(book.sheetnames) == 5 + 3 + 2


@pytest.mark.usefixtures("data_2024")
def test_total_in_the_workbook_is_the_published_one_where_a_figure_above_it_cannot_be_read():
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(of_2024())))

    plans = next(one for one in book if one.title.startswith("Plancapaciteit"))
    rows = {row[0]: row[1] for row in plans.iter_rows(min_row=3, values_only=True) if row[0]}
    about = " ".join(str(cell.value) for row in book.worksheets[-1] for cell in row)
    assert rows == {"Noord": 633, "Zuidoost": 788, "Zuidwest": None, "Drenthe": 1981}
    assert "Geen leesbaar cijfer in de bron: Zuidwest, 2025." in about


def test_text_and_edition_have_the_same_figures_in_the_workbook_and_on_the_page():
    chapter = make_chapter(2024)
    table = Writing("Kort", figures=["impulsteam.projects.ever"])
    writing.add_block(chapter, kind=BlockKind.FIGURES, writing=table, actor=chapter.last_writer)
    approved(chapter)
    edition = editions.freeze(chapter.report, as_of=LAST, reason="Eerste", actor=make_user())

    book = openpyxl.load_workbook(io.BytesIO(as_workbook(edition)))

    assert [cell.value for cell in book["Kort"]["B"]] == [0]


def test_screens_of_an_edition_open_and_act():
    chapter = approved(make_chapter(2024, "Een alinea."))
    writer, lead = signed_in(Role.STATISTICS_OFFICER), signed_in(Role.TEAM_LEAD)

    asked = {"as_of": "2024-12-31", "reason": "Eerste editie"}
    assert writer.post("/reports/2024/freeze/", asked).status_code == 302
    edition = Report.objects.get(pk=chapter.report_id).editions.get()
    at = f"/reports/editions/{edition.pk}/"
    assert writer.post(f"{at}erratum/", {"text": "Lees anders."}).status_code == 302
    assert lead.post(f"{at}publish/").status_code == 302

    assert "Lees anders." in text_of(lead.get(at))
    assert "Er is niets anders" in text_of(lead.get(f"{at}today/"))
    assert EditionPublication.objects.filter(edition=edition).exists()


def test_a_form_to_freeze_that_is_refused_says_why():
    make_chapter(2024, "Een alinea.")

    response = signed_in(Role.STATISTICS_OFFICER).post(
        "/reports/2024/freeze/", {"as_of": "2024-12-31", "reason": "Eerste"}
    )

    assert response.status_code == 409
    assert "1. Feiten en cijfers" in text_of(response)


def test_a_block_added_after_an_edition_is_not_in_it():
    edition = frozen("Een alinea.")

    add_text(edition.report.chapters.get(), "Nog een alinea.")

    assert edition.blocks.count() == 1
