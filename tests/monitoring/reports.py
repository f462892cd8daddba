"""A report with one chapter to test with, and its people."""

from drenthe.accounts.roles import Role
from monitoring.enums import BlockKind
from monitoring.report import reviewing, writing
from monitoring.report.writing import Writing
from tests.factories import make_user

YEAR = 2024


def make_report(year=YEAR, *, chapters=((1, "Feiten en cijfers"),), writer=None):
    """A report with empty chapters."""
    return writing.start(year, chapters=chapters, actor=writer or make_user(Role.STATISTICS_OFFICER))


def make_chapter(year=YEAR, *texts, writer=None):
    """The first chapter of a new report, with a paragraph for each text."""
    chapter = make_report(year, writer=writer).chapters.get()
    for text in texts:
        add_text(chapter, text)
    return chapter


def add_text(chapter, text, *, claims=(), kind=BlockKind.PARAGRAPH, writer=None):
    """A block with a text."""
    said = Writing(text=text, claims=claims)
    return writing.add_block(chapter, kind=kind, writing=said, actor=writer or chapter.last_writer)


def approved(chapter, *, approver=None):
    """The chapter, submitted and approved by another."""
    submitted = reviewing.submit(chapter, actor=chapter.last_writer)
    return reviewing.approve(submitted, actor=approver or make_user(Role.TEAM_LEAD))
