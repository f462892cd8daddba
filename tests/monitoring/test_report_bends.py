"""How a report is bent: by a colleague in a hurry, an old year, a brace too many, and a reader in another language."""

from datetime import date

import pytest

from monitoring.enums import BlockKind
from monitoring.models import Report, Table
from monitoring.report import editions, reviewing, writing
from monitoring.report.files.pdf import as_pdf, errata_of
from monitoring.report.files.word import as_word
from monitoring.report.pages import block_views
from monitoring.report.writing import Writing
from tests.factories import make_user
from tests.monitoring.reports import add_text, approved, make_chapter, make_report
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LAST = date(2024, 12, 31)
NAME = "knelpuntenpot.available"
AT_LEAST = {"label": "iets", "kind": "at_least", "figures": [NAME], "value": "0"}


def freeze(chapter, **terms):
    return editions.freeze(chapter.report, as_of=LAST, reason="Eerste", actor=make_user(), **terms)


def published(chapter, **terms):
    edition = freeze(chapter, **terms)
    editions.publish(edition, actor=make_user())
    return edition


def kinds(chapter):
    return [finding.kind for view in block_views(chapter) for finding in view.findings]


def test_report_is_frozen_with_findings_by_word_only():
    chapter = approved(make_chapter(2024, "Er kwamen 1234 woningen."))

    with pytest.raises(editions.FindingsLeft, match="1"):
        freeze(chapter)

    assert freeze(chapter, with_findings=True).number == 1


def test_comment_after_the_approval_is_resolved_before_the_report_is_frozen():
    chapter = approved(make_chapter(2024, "Een alinea."))
    said = writing.comment(chapter.blocks.get(), text="Klopt dit nog?", actor=make_user())

    with pytest.raises(editions.CommentsLeft, match="Feiten en cijfers"):
        freeze(chapter)

    writing.resolve(said, actor=make_user())
    assert freeze(chapter).number == 1


@pytest.mark.usefixtures("definitions")
def test_files_are_made_of_a_chart_without_figures_of_the_year():
    chapter = make_report().chapters.get()
    table = Table.objects.get(key="permits-client")
    said = Writing(text="Vergunningen per opdrachtgever", table=table)
    writing.add_block(chapter, kind=BlockKind.CHART, writing=said, actor=chapter.last_writer)
    edition = freeze(approved(chapter), with_findings=True)

    assert as_pdf(edition).startswith(b"%PDF")
    assert as_word(edition)


@pytest.mark.parametrize(("claims", "found"), [([], 1), ([AT_LEAST], 1), ([AT_LEAST, AT_LEAST], 0)])
def test_every_comparison_in_a_text_asks_a_test_of_its_own(claims, found):
    chapter = make_report().chapters.get()
    add_text(chapter, "Ruim voldoende, en gestegen.", claims=claims)

    assert kinds(chapter).count("untested-words") == found


@pytest.mark.parametrize("text", ["{{ knelpuntenpot.available over", "over }} nu", "{{ {{ x }} }}", "{los}"])
def test_braces_that_insert_nothing_are_refused(text):
    chapter = make_report().chapters.get()

    with pytest.raises(writing.BracesLeft):
        add_text(chapter, text)
    assert not chapter.blocks.exists()


def test_name_with_the_year_of_the_report_is_kept_for_any_year():
    chapter = make_chapter(2024, "Eerst {{capacity.awarded.2023}}, nu {{ capacity.awarded.2024 }}.")

    (view,) = block_views(chapter)

    assert view.version.text == "Eerst {{ capacity.awarded.{year_before} }}, nu {{ capacity.awarded.{year} }}."


def test_report_of_an_earlier_year_begins_with_the_text_of_the_first_one():
    make_chapter(2024, "Een alinea.")

    report = writing.start(2023, actor=make_user())

    assert report.started_from == Report.objects.get(year=2024)
    assert [view.version.text for view in block_views(report.chapters.get())] == ["Een alinea."]


def test_public_page_names_the_edition_that_it_replaces_and_what_was_wrong_in_it(client):
    chapter = approved(make_chapter(2024, "Een alinea."))
    first = published(chapter)
    editions.correct(first, text="Lees 12 in plaats van 13.", actor=make_user())
    untold = freeze(chapter)
    editions.correct(untold, text="Niemand las dit.", actor=make_user())

    published(chapter)

    page = text_of(client.get("/reports/public/2024/"))
    assert "in de plaats van editie 1" in page
    assert "editie 1: Lees 12 in plaats van 13." in page
    assert "Niemand las dit" not in page
    (told,) = errata_of(editions.public_editions()[0])
    assert told.endswith("editie 1: Lees 12 in plaats van 13.")


@pytest.mark.usefixtures("data_2024")
def test_numbers_in_the_text_are_dutch_in_whatever_language_the_page_is(client):
    pages = [text_of(client.get("/reports/public/2024/", headers={"Accept-Language": one})) for one in ("nl", "en")]

    assert all("1.542" in page and "1,542" not in page for page in pages)


def test_chapter_that_was_sent_back_is_written_on():
    chapter = reviewing.submit(make_chapter(2024, "Een alinea."), actor=make_user())

    back = reviewing.send_back(chapter, note="Noem de bron.", actor=make_user())

    assert back.state == "writing"
