"""Writing the report: blocks with versions that stay, four eyes on a chapter, and what does not fit in it."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from drenthe.accounts.roles import Role
from monitoring.enums import BlockKind, ChapterAct, ChapterState
from monitoring.models import Block, BlockVersion, Chapter
from monitoring.report import pages, reviewing, writing
from monitoring.report.base import Year
from monitoring.report.judging import judge, verdicts
from monitoring.report.showing import contents
from monitoring.report.values import Figures
from monitoring.report.writing import Writing, current
from tests.factories import make_user
from tests.monitoring.reports import add_text, approved, make_chapter, make_report

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def findings_of(chapter):
    figures, versions = Figures(Year(chapter.report.year)), list(current([chapter]))
    return [
        (one.kind, one.sentence)
        for version, content in zip(versions, contents(versions, figures), strict=True)
        for one in judge(version, content, figures)
    ]


def test_a_new_block_has_one_version():
    chapter = make_chapter()

    block = add_text(chapter, "Een alinea.")

    assert (block.version, block.versions.get().text) == (1, "Een alinea.")


def test_what_a_block_said_stays():
    block = add_text(make_chapter(), "Eerst.")

    writing.write_block(block, writing=Writing("Later."), actor=make_user())

    assert [one.text for one in block.versions.all()] == ["Eerst.", "Later."]
    assert [one.text for one in current([block.chapter])] == ["Later."]


def test_writing_the_same_again_is_refused():
    block = add_text(make_chapter(), "Eerst.")

    with pytest.raises(writing.NothingWritten):
        writing.write_block(block, writing=Writing("Eerst."), actor=make_user())


def test_an_unknown_figure_is_refused_with_the_nearest_names():
    with pytest.raises(writing.UnknownFigure, match=r"knelpuntenpot\.available"):
        add_text(make_chapter(), "Er is {{ knelpuntenpot.availabel }} over.")


def test_a_removed_block_keeps_its_versions_and_takes_no_more():
    block = add_text(make_chapter(), "Weg ermee.")

    writing.remove_block(block, actor=make_user())

    assert not current([block.chapter]).exists()
    assert block.versions.count() == 2
    with pytest.raises(writing.BlockRemoved):
        writing.write_block(block, writing=Writing("Toch."), actor=make_user())


def test_a_block_says_again_what_it_said_and_comes_back_where_it_stood():
    chapter, actor = make_chapter(2024, "Een.", "Twee.", "Drie."), make_user()
    block = Block.objects.get(position=2)
    writing.write_block(block, writing=Writing("Anders."), actor=actor)

    writing.restore(block, number=1, actor=actor)
    assert [one.text for one in current([chapter])] == ["Een.", "Twee.", "Drie."]
    with pytest.raises(writing.NothingWritten):
        writing.restore(block, number=1, actor=actor)
    with pytest.raises(writing.NoSuchVersion):
        writing.restore(block, number=9, actor=actor)
    writing.remove_block(block, actor=actor)
    writing.restore(block, number=2, actor=actor)

    assert [one.text for one in current([chapter])] == ["Een.", "Anders.", "Drie."]
    assert [one.text for one in block.versions.order_by("number")] == ["Twee.", "Anders.", "Twee.", "Twee.", "Anders."]


def test_a_block_does_not_come_back_to_a_full_chapter(monkeypatch):
    chapter, actor = make_chapter(2024, "Een.", "Twee."), make_user()
    block = Block.objects.get(position=2)
    writing.remove_block(block, actor=actor)
    monkeypatch.setattr(writing, "MOST_BLOCKS", 1)

    with pytest.raises(writing.ChapterFull):
        writing.restore(block, number=1, actor=actor)
    assert current([chapter]).count() == 1


@pytest.mark.parametrize(("up", "order"), [(True, ["Twee.", "Een.", "Drie."]), (False, ["Een.", "Drie.", "Twee."])])
def test_a_block_moves_past_its_neighbour(up, order):
    chapter = make_chapter(2024, "Een.", "Twee.", "Drie.")
    block = Block.objects.get(position=2)

    writing.move_block(block, up=up, actor=make_user())

    assert [one.text for one in current([chapter])] == order


def test_a_block_is_put_after_another():
    chapter = make_chapter(2024, "Een.", "Drie.")
    first = Block.objects.get(position=1)

    writing.add_block(chapter, kind=BlockKind.PARAGRAPH, writing=Writing("Twee."), after=first, actor=make_user())

    assert [one.text for one in current([chapter])] == ["Een.", "Twee.", "Drie."]


def test_a_full_chapter_takes_no_more(monkeypatch):
    monkeypatch.setattr(writing, "MOST_BLOCKS", 1)

    with pytest.raises(writing.ChapterFull):
        add_text(make_chapter(2024, "Een."), "Twee.")


def test_a_new_year_starts_with_the_text_of_the_last():
    make_chapter(2024, "In {{ year }} was er {{ knelpuntenpot.applications.{year} }}.")

    report = writing.start(2025, actor=make_user())

    (version,) = current(report.chapters.all())
    (content,) = contents([version], Figures(Year(2025)))
    assert content["parts"][1] == "2025"
    assert content["parts"][3]["figure"] == "knelpuntenpot.applications.2025"


def test_a_figure_that_a_new_year_does_not_have_yet_is_a_finding_and_may_stay():
    make_chapter(2024)
    chapter = writing.start(2025, actor=make_user()).chapters.get()
    block = Block.objects.create(chapter=chapter, kind=BlockKind.PARAGRAPH, position=1, version=1)
    text = "Er zijn {{ permits.drenthe.total.{year} }} vergunningen."
    BlockVersion.objects.create(block=block, chapter=chapter, number=1, text=text, actor=chapter.last_writer)

    writing.write_block(block, writing=Writing(f"{text} Meer volgt."), actor=make_user())

    assert [kind for kind, _sentence in findings_of(chapter)] == ["unknown-name"]
    with pytest.raises(writing.UnknownFigure, match="nergens"):
        writing.write_block(block, writing=Writing(f"{text} {{{{ nergens }}}}"), actor=make_user())


def test_there_is_one_report_a_year_and_none_of_a_year_to_come():
    make_report(2024)

    with pytest.raises(writing.ReportExists):
        make_report(2024)
    with pytest.raises(writing.YearTooEarly):
        make_report(2999)


def test_another_than_the_last_writer_approves():
    chapter = make_chapter(2024, "Een.")
    reviewing.submit(chapter, actor=chapter.last_writer)

    with pytest.raises(reviewing.OwnChapter):
        reviewing.approve(chapter, actor=chapter.last_writer)

    other = make_user(Role.TEAM_LEAD)
    assert reviewing.approve(chapter, actor=other).state == ChapterState.APPROVED


def test_the_database_wants_another_approver():
    chapter = approved(make_chapter(2024, "Een."))

    with pytest.raises(IntegrityError, match="chapter_is_approved_by_another"), transaction.atomic():
        Chapter.objects.filter(pk=chapter.pk).update(last_writer=chapter.approved_by)


def test_the_database_keeps_the_blocks_of_an_approved_chapter():
    chapter = approved(make_chapter(2024, "Een."))
    block = chapter.blocks.get()

    with pytest.raises(IntegrityError, match="monitoring_blockversion_approved"), transaction.atomic():
        BlockVersion.objects.create(block=block, chapter=chapter, number=2, text="Twee.", actor=chapter.approved_by)
    with pytest.raises(IntegrityError, match="monitoring_block_approved"), transaction.atomic():
        Block.objects.filter(pk=block.pk).update(is_removed=True)


def test_a_change_after_the_approval_puts_a_chapter_back():
    chapter = approved(make_chapter(2024, "Een."))

    add_text(chapter, "Twee.")

    chapter.refresh_from_db()
    assert (chapter.state, chapter.approved_by) == (ChapterState.WRITING, None)
    assert chapter.steps.last().act == ChapterAct.REOPENED


def test_steps_are_refused_from_another_state():
    chapter = make_chapter(2024, "Een.")
    other = make_user()

    with pytest.raises(reviewing.NotInReview):
        reviewing.approve(chapter, actor=other)
    with pytest.raises(reviewing.NotInReview):
        reviewing.send_back(chapter, note="Anders.", actor=other)
    reviewing.submit(chapter, actor=other)
    with pytest.raises(reviewing.NotBeingWritten):
        reviewing.submit(chapter, actor=other)


def test_an_empty_chapter_is_not_submitted():
    with pytest.raises(reviewing.NothingToReview):
        reviewing.submit(make_chapter(), actor=make_user())


def test_a_chapter_that_is_sent_back_says_why():
    chapter = reviewing.submit(make_chapter(2024, "Een."), actor=make_user())

    reviewing.send_back(chapter, note="Te kort.", actor=make_user())

    chapter.refresh_from_db()
    assert (chapter.state, chapter.steps.last().note) == (ChapterState.WRITING, "Te kort.")


def test_open_comments_are_resolved_before_the_approval():
    chapter = make_chapter(2024, "Een.")
    said = writing.comment(chapter.blocks.get(), text="Klopt dit?", actor=make_user())
    reviewing.submit(chapter, actor=chapter.last_writer)

    with pytest.raises(reviewing.CommentsOpen):
        reviewing.approve(chapter, actor=make_user())

    writing.resolve(said, actor=make_user())
    with pytest.raises(writing.CommentResolved):
        writing.resolve(said, actor=make_user())
    assert reviewing.approve(chapter, actor=make_user()).state == ChapterState.APPROVED


def test_a_typed_number_is_a_finding_and_an_inserted_figure_is_not():
    chapter = make_chapter(2024, "Er zijn 12 aanvragen.", "Er zijn {{ impulsteam.projects.ever }} projecten.")

    assert [kind for kind, _sentence in findings_of(chapter)] == ["typed-number"]


def test_words_that_compare_want_a_test():
    claim = {"label": "Minstens nul", "kind": "at_least", "figures": ["impulsteam.projects.ever"], "value": "0"}
    chapter = make_chapter(2024, "Ongeveer gelijk.")
    add_text(chapter, "Minstens nul.", claims=[claim])

    assert [kind for kind, _sentence in findings_of(chapter)] == ["untested-words"]


def test_a_claim_that_the_figures_deny_is_a_finding_with_the_figures():
    claim = {"label": "Minstens vijf", "kind": "at_least", "figures": ["impulsteam.projects.ever"], "value": "5"}
    chapter = make_chapter()
    add_text(chapter, "Minstens vijf.", claims=[claim])

    ((kind, sentence),) = findings_of(chapter)

    assert kind == "contradicted"
    assert "Minstens vijf" in sentence
    assert "0" in sentence


class Known(Figures):
    """Figures of which every one is the same number."""

    def __init__(self, number):
        super().__init__(Year(2024))
        self.known = number

    def number(self, name):
        return self.known


@pytest.mark.parametrize(
    ("number", "written"),
    [("1130", "1.130"), ("1234567", "1.234.567"), ("12.50", "12,5"), ("0.333333333", "0,333"), ("-40", "-40")],
)
def test_a_number_in_a_verdict_is_written_as_in_dutch(number, written):
    claim = {"kind": "at_least", "figures": ["unheard.of"], "value": "2500000", "tolerance": "0.5"}

    with override("nl"):
        (verdict,) = verdicts([claim], Known(Decimal(number)))

    assert verdict.figures == (f"unheard.of: {written}",)
    assert "2.500.000" in verdict.sentence


@pytest.mark.usefixtures("data_2024")
def test_every_inserted_figure_is_equal_to_its_own():
    chapter = make_report(2023).chapters.get()
    figures = Figures(Year(2024))
    shown = [name for name, one in figures.by_name.items() if one.value is not None]
    text = " ".join(f"{{{{ {name} }}}}" for name in shown)
    block = Block(chapter=chapter, kind=BlockKind.PARAGRAPH, position=1)

    (content,) = contents([BlockVersion(block=block, text=text)], figures)

    found = {part["figure"]: part["value"] for part in content["parts"] if isinstance(part, dict)}
    fresh = Figures(Year(2024)).by_name
    assert len(found) == len(shown)
    for name, value in found.items():
        expected = fresh[name].value
        assert value == (list(expected) if isinstance(expected, tuple) else value and type(value)(expected))


def test_versions_of_a_block_tell_what_changed():
    block = add_text(make_chapter(), "Een twee.")
    block = writing.write_block(block, writing=Writing("Een drie."), actor=make_user())

    last, first = pages.versions_of(block)

    assert first.is_first
    assert ("new", "drie.") in last.changes


def test_versions_tell_the_names_of_figures_and_years_as_people_read_them():
    block = add_text(make_chapter(), "In {{ year }} is {{ knelpuntenpot.available }} over.")

    (only,) = pages.versions_of(block)
    said = "".join(text for _kind, text in only.changes)

    assert said == f"In 2024 is [{Figures(Year(2024)).label('knelpuntenpot.available')}] over."
    assert "{" not in said
