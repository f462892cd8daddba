"""The screens on which the report is written and reviewed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from drenthe.accounts.roles import Role
from drenthe.lib.requests.entity_tags import Seen
from monitoring.enums import ChapterState
from monitoring.models import Block, Report, Table
from monitoring.report import reviewing, writing
from tests.factories import make_user
from tests.monitoring.reports import add_text, make_chapter
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
AT = "/reports/2024/chapters/1/"


@pytest.fixture
def writer():
    return signed_in(Role.STATISTICS_OFFICER)


def test_without_a_report_the_list_says_how_to_begin(writer):
    assert "Er is nog geen verslag" in text_of(writer.get("/reports/"))


def test_a_year_is_started_from_the_last(writer):
    make_chapter(2024, "Een alinea.")

    response = writer.post("/reports/start/", {"year": 2025}, follow=True)

    assert "begint met de tekst van 2024" in text_of(response)
    assert Report.objects.get(year=2025).chapters.get().blocks.count() == 1


@pytest.mark.parametrize(("year", "status"), [(2024, 409), (2999, 409), (1, 400)])
def test_a_year_that_cannot_be_started_is_said_at_its_field(writer, year, status):
    make_chapter(2024)

    assert writer.post("/reports/start/", {"year": year}).status_code == status


def test_an_unknown_figure_is_refused_at_the_text_with_the_nearest(writer):
    chapter = make_chapter(2024)

    response = writer.post(
        f"/reports/chapters/{chapter.pk}/new/paragraph/", {"text": "Over: {{ knelpuntenpot.availabel }}."}
    )

    assert response.status_code == 409
    assert "knelpuntenpot.available" in str(response.context["form"].errors["text"])
    assert "{{ knelpuntenpot.availabel }}" in text_of(response)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("heading", {"text": "Kop"}),
        ("paragraph", {"text": "Er zijn {{ impulsteam.projects.ever }} projecten."}),
        ("figures", {"text": "Kort", "figures": "impulsteam.projects.ever\nflex.municipalities_supported"}),
    ],
)
def test_a_block_of_each_kind_is_added_and_changed(writer, kind, fields):
    chapter = make_chapter(2024)

    assert writer.post(f"/reports/chapters/{chapter.pk}/new/{kind}/", fields).status_code == 302
    block = Block.objects.get()
    at = f"/reports/blocks/{block.pk}/"
    page = writer.get(at)
    assert fields["text"] in text_of(page)
    assert Seen.read(hidden(page, "_seen")[0], page.wsgi_request.user).is_of(block)
    assert writer.post(at, {**fields, "text": "Anders"}).status_code == 302

    assert block.versions.count() == 2
    assert writer.get(AT).status_code == 200


@pytest.mark.usefixtures("report_2024")
def test_a_chart_shows_its_table_and_description(writer):
    chapter = make_chapter(2024)
    table = Table.objects.get(key="affordability")

    writer.post(f"/reports/chapters/{chapter.pk}/new/chart/", {"text": "De prijzen per regio.", "table": table.pk})

    page = text_of(writer.get(AT))
    assert "De prijzen per regio." in page
    assert "<svg" in page


def test_a_kind_that_is_not_there_is_not_found(writer):
    assert writer.get(f"/reports/chapters/{make_chapter(2024).pk}/new/song/").status_code == 404


def test_a_claim_is_added_shown_and_taken_away(writer):
    block = add_text(make_chapter(2024), "Minstens nul projecten.")
    at = f"/reports/blocks/{block.pk}/claims/"
    claim = {"label": "Minstens nul", "kind": "at_least", "figures": "impulsteam.projects.ever", "value": "0"}

    assert writer.post(at, {**claim, "value": ""}).status_code == 400
    assert writer.post(at, {**claim, "kind": "most"}).status_code == 400
    assert writer.post(at, {**claim, "figures": "nergens"}).status_code == 409
    assert writer.post(at, claim).status_code == 302
    assert "klopt" in text_of(writer.get(at))
    assert writer.post(f"{at}remove/", {"claim": "0"}).status_code == 302

    assert [len(one.claims) for one in block.versions.all()] == [0, 1, 0]


def test_a_block_moves_and_goes(writer):
    chapter = make_chapter(2024, "Een.", "Twee.")
    first, second = chapter.blocks.all()

    writer.post(f"/reports/blocks/{second.pk}/move/", {"to": "up"})
    writer.post(f"/reports/blocks/{first.pk}/remove/")

    assert [one.text for one in writing.current([chapter])] == ["Twee."]
    assert "doorgestreept" in text_of(writer.get(f"/reports/blocks/{first.pk}/versions/"))


def test_a_removed_block_is_put_back_from_its_versions(writer):
    chapter = make_chapter(2024, "Een.", "Twee.")
    second = chapter.blocks.last()
    writer.post(f"/reports/blocks/{second.pk}/remove/")

    page = writer.get(AT)
    assert f"/reports/blocks/{second.pk}/versions/" in page.text
    assert "Zet terug met deze tekst" in text_of(writer.get(f"/reports/blocks/{second.pk}/versions/"))
    assert "geen versie 0" in text_of(writer.post(f"/reports/blocks/{second.pk}/restore/", {}, follow=True))
    writer.post(f"/reports/blocks/{second.pk}/restore/", {"version": "1"})

    assert [one.text for one in writing.current([chapter])] == ["Een.", "Twee."]


def test_a_chapter_goes_through_its_review(writer):
    chapter = make_chapter(2024, "Een.")
    lead = signed_in(Role.TEAM_LEAD)
    at = f"/reports/chapters/{chapter.pk}/"

    writer.post(f"{at}submit/")
    assert lead.post(f"{at}return/", {"note": "Te kort."}).status_code == 302
    writer.post(f"{at}submit/")
    lead.post(f"{at}approve/")

    chapter.refresh_from_db()
    assert chapter.state == ChapterState.APPROVED
    assert "Te kort." in text_of(writer.get(AT))


def test_a_page_that_changes_an_approved_chapter_says_that_it_is_reviewed_again(writer):
    chapter = make_chapter(2024, "Een.")
    block = f"/reports/blocks/{chapter.blocks.get().pk}/"
    pages = [AT, block, f"{block}claims/", f"{block}versions/", f"/reports/chapters/{chapter.pk}/new/paragraph/"]
    said = "Bij elke wijziging moet het opnieuw"
    assert not [page for page in pages if said in text_of(writer.get(page))]

    reviewing.submit(chapter, actor=chapter.last_writer)
    reviewing.approve(chapter, actor=make_user(Role.TEAM_LEAD))

    assert [page for page in pages if said in text_of(writer.get(page))] == pages


def test_a_writer_is_told_why_not_to_approve(writer):
    officer = make_user(Role.STATISTICS_OFFICER)
    chapter = reviewing.submit(make_chapter(2024, "Een.", writer=officer), actor=officer)

    response = signed_in(user=officer).post(f"/reports/chapters/{chapter.pk}/approve/", follow=True)

    assert "dus een ander keurt het goed" in text_of(response)


def test_a_comment_is_said_and_resolved(writer):
    block = add_text(make_chapter(2024), "Een.")
    lead = signed_in(Role.TEAM_LEAD)

    lead.post(f"/reports/blocks/{block.pk}/comment/", {"text": "Klopt dit?"})
    said = block.comments.get()
    assert "Klopt dit?" in text_of(writer.get(AT))
    writer.post(f"/reports/comments/{said.pk}/resolve/")

    assert "Opgelost door" in text_of(writer.get(AT))


def test_a_chapter_asks_as_many_questions_for_one_block_as_for_three(writer):
    text = "Er zijn {{ impulsteam.projects.ever }} projecten."
    chapter = make_chapter(2024, text)
    writer.get(AT)
    with CaptureQueriesContext(connection) as one:
        writer.get(AT)
    for _number in range(2):
        writing.comment(add_text(chapter, text), text="Klopt dit?", actor=chapter.last_writer)

    with CaptureQueriesContext(connection) as three:
        writer.get(AT)

    assert len(three) == len(one)


@pytest.mark.parametrize("address", ["/reports/1999/", "/reports/2024/chapters/9/"])
def test_what_is_not_there_is_not_found(writer, address):
    make_chapter(2024)

    assert writer.get(address).status_code == 404
