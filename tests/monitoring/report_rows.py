"""A row of each kind that the yearly report keeps, and what its addresses are about."""

from datetime import date
from typing import Any

from django.utils import timezone

from monitoring.models import Block, BlockComment, BlockVersion, Chapter, ChapterStep, Report, ReportEdition
from monitoring.report import editions, writing
from tests.factories import make_user
from tests.monitoring.reports import YEAR, add_text, approved, make_chapter


def chapter() -> Chapter:
    """The first chapter of a report, with a paragraph; of one report, however often it is asked."""
    report = Report.objects.filter(year=YEAR).first()
    return report.chapters.first() if report else make_chapter(YEAR, "Een alinea.")  # type: ignore[return-value]


def block() -> Block:
    """A paragraph of its own in that chapter."""
    return add_text(chapter(), "Een alinea erbij.")


def version() -> BlockVersion:
    """What a paragraph says."""
    return block().versions.get()


def step() -> ChapterStep:
    """A step of a chapter."""
    return ChapterStep.objects.create(chapter=chapter(), act="submitted", actor=make_user())


def comment() -> BlockComment:
    """A comment that is open."""
    return writing.comment(block(), text="Klopt dit?", actor=make_user())


def of_approved() -> Block:
    """A paragraph of a chapter that is approved."""
    found = block()
    approved(found.chapter)
    return found


def version_of_approved() -> BlockVersion:
    """What a paragraph of such a chapter says."""
    return of_approved().versions.get()


def edition() -> ReportEdition:
    """An edition of a report, with all its chapters approved."""
    found = chapter()
    if found.state != "approved":
        found = approved(Chapter.objects.get(pk=found.pk))
    return editions.freeze(
        found.report, as_of=date(YEAR, 12, 31), reason="Eerste editie", with_findings=True, actor=make_user()
    )


def grow(number: int) -> None:
    """More of everything that a report has: blocks, versions, comments and an edition."""
    said = comment()
    writing.write_block(said.block, writing=writing.Writing(f"Anders {number}."), actor=make_user())
    BlockComment.objects.filter(resolved_at=None).update(resolved_by=make_user(), resolved_at=timezone.now())
    found = edition()
    editions.correct(found, text="Lees anders.", actor=make_user())
    editions.publish(found, actor=make_user())
    comment()


def _of(make: Any) -> Any:
    return lambda *_args: {"pk": make().pk}


def _with(make: Any, **more: Any) -> Any:
    def found(*_args: Any) -> dict[str, Any]:
        return {"pk": make().pk, **more}

    return found


def _year(make: Any, **more: Any) -> Any:
    def found(*_args: Any) -> dict[str, Any]:
        make()
        return {"year": YEAR, **more}

    return found


def published() -> ReportEdition:
    """An edition that everybody may read."""
    found = edition()
    editions.publish(found, actor=make_user())
    return found


SEEN = {
    "monitoring:report": _year(chapter),
    "monitoring:report-chapter": _year(chapter, number=1),
    "monitoring:block-versions": _of(block),
    **dict.fromkeys(["monitoring:edition", "monitoring:edition-today"], _of(edition)),
    "monitoring:edition-file": _with(edition, suffix="pdf"),
}
WRITTEN = {
    "monitoring:block-new": _with(chapter, kind="paragraph"),
    "monitoring:chapter-submit": _of(chapter),
    **dict.fromkeys(
        [f"monitoring:block-{act}" for act in ("edit", "move", "remove", "claims", "restore")], _of(block)
    ),
    "monitoring:claim-remove": _of(block),
    "monitoring:edition-new": _year(chapter),
    "monitoring:edition-erratum": _of(edition),
}
APPROVED = {
    **dict.fromkeys([f"monitoring:chapter-{act}" for act in ("approve", "return")], _of(chapter)),
    "monitoring:block-comment": _of(block),
    "monitoring:comment-resolve": _of(comment),
    "monitoring:edition-publish": _of(edition),
}
REPORT = {**SEEN, **WRITTEN, **APPROVED}
