"""Writing the report: a new year, and blocks that are added, written, moved and removed.

Each act makes its actor the last writer of the chapter, and puts a chapter that was submitted or approved back to
being written: what somebody approves is what stands there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.db.models import F, Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from monitoring.enums import BlockKind, ChapterAct, ChapterState
from monitoring.models import Block, BlockComment, BlockVersion, Chapter, ChapterStep, Report, Table
from monitoring.report.base import Year
from monitoring.report.judging import names_in, said_of_unknown, unknown_names
from monitoring.report.text import braces_left, for_any_year, in_year, inserted, kept
from monitoring.report.values import Figures

MOST_BLOCKS = 200  # in a chapter: a page shows them all


class UnknownFigure(Refusal):
    """A block names figures that there are not."""

    sentence = _("%(sentence)s")
    field = "text"
    fields = ("figures",)


class BracesLeft(Refusal):
    """Braces that insert no figure would be read as they were typed."""

    sentence = _("Braces are left in the text: a figure stands as its name between two of each, without spaces in it.")
    field = "text"


class NothingWritten(Refusal):
    """A block says what it said already."""

    sentence = _("Nothing is different from what is there. Change the text, or go back.")


class ReportExists(Refusal):
    """There is one report for each year."""

    sentence = _("There is a report of %(year)s already.")


class YearTooEarly(Refusal):
    """A report of a year that has not begun has no figures."""

    sentence = _("%(year)s has not begun yet.")


class ChapterFull(Refusal):
    """A chapter has no room for another block."""

    sentence = _("A chapter has at most %(most)s blocks. Remove one first.")


class BlockRemoved(Refusal):
    """Somebody acts on a block that was removed."""

    sentence = _("This block has been removed.")


class NoSuchVersion(Refusal):
    """Somebody asks for a version that a block does not have."""

    sentence = _("This block has no version %(number)s.")


class CommentResolved(Refusal):
    """A comment is resolved once."""

    sentence = _("This comment has been resolved already.")


@dataclass(frozen=True)
class Writing:
    """What a block is going to say."""

    text: str = ""
    figures: Sequence[str] = ()
    table: Table | None = None
    claims: Sequence[Mapping[str, Any]] = field(default=())


def current(chapters: Iterable[Chapter]) -> QuerySet[BlockVersion]:
    """Return what the blocks of some chapters say now, in their order; what was removed is left out."""
    versions = BlockVersion.objects.filter(chapter__in=list(chapters), number=F("block__version"))
    return (
        versions.exclude(block__is_removed=True)
        .select_related("block__chapter__report", "table", "actor")
        .order_by("block__chapter__number", "block__position", "block_id")
    )


@transaction.atomic
def start(year: int, *, chapters: Sequence[tuple[int, str]] = (), actor: User) -> Report:
    """Start the report of a year with the text of the last one, or with empty chapters where there is none.

    Figures are those of the new year at once; what no longer holds is a finding. Raises ReportExists, YearTooEarly.
    """
    if year > timezone.localdate().year:
        raise YearTooEarly(year=year)
    if Report.objects.filter(year=year).exists():
        raise ReportExists(year=year)
    source = _nearest(year) if not chapters else None
    report = Report.objects.create(year=year, started_from=source, started_by=actor)
    found = [(one.number, one.title) for one in source.chapters.all()] if source else chapters
    made = {
        number: Chapter.objects.create(report=report, number=number, title=title, last_writer=actor)
        for number, title in found
    }
    if source:
        for version in current(source.chapters.all()):
            _copy(version, made[version.block.chapter.number], actor)
    return report


def _nearest(year: int) -> Report | None:
    """The report of the last year before one, else of the first year after it."""
    before = Report.objects.filter(year__lt=year).order_by("-year").first()
    return before or Report.objects.filter(year__gt=year).order_by("year").first()


def _copy(version: BlockVersion, chapter: Chapter, actor: User) -> None:
    block = Block.objects.create(chapter=chapter, kind=version.block.kind, position=version.block.position, version=1)
    BlockVersion.objects.create(
        block=block,
        chapter=chapter,
        number=1,
        text=version.text,
        figures=version.figures,
        table=version.table,
        claims=version.claims,
        actor=actor,
    )


@transaction.atomic
def add_block(
    chapter: Chapter,
    *,
    kind: BlockKind | str,
    writing: Writing,
    after: Block | None = None,
    figures: Figures | None = None,
    actor: User,
) -> Block:
    """Add a block at the end of a chapter, or after another. Raises UnknownFigure, BracesLeft, ChapterFull.

    `figures` are those of the year of the report, where a caller that adds many blocks has asked for them.
    """
    chapter = _reopened(chapter, actor)
    writing = _kept(writing, chapter)
    _check_names(writing, chapter, figures)
    others = chapter.blocks.filter(is_removed=False)
    if others.count() >= MOST_BLOCKS:
        raise ChapterFull(most=MOST_BLOCKS)
    last = chapter.blocks.aggregate(last=Max("position"))["last"] or 0
    position = last + 1
    if after is not None:
        position = after.position + 1
        chapter.blocks.filter(position__gte=position).update(position=F("position") + 1)
    block = Block.objects.create(chapter=chapter, kind=kind, position=position, version=0)
    _store(block, writing, actor)
    return block


@transaction.atomic
def write_block(block: Block, *, writing: Writing, actor: User) -> Block:
    """Let a block say something else; what it said stays as a version.

    Raises UnknownFigure, BracesLeft, NothingWritten.
    """
    chapter = _reopened(block.chapter, actor)
    block = _present(block)
    writing = _kept(writing, chapter)
    last = block.versions.get(number=block.version)
    _check_names(writing, chapter, stood=Writing(last.text, last.figures, last.table, last.claims))
    said = (last.text, list(last.figures), last.table, list(last.claims))
    if said == (writing.text, list(writing.figures), writing.table, list(writing.claims)):
        raise NothingWritten
    _store(block, writing, actor)
    return block


@transaction.atomic
def move_block(block: Block, *, up: bool, actor: User) -> Block:
    """Let a block change places with its neighbour; at the end of a chapter nothing happens."""
    chapter = _reopened(block.chapter, actor)
    block = _present(block)
    others = chapter.blocks.filter(is_removed=False).exclude(pk=block.pk)
    if up:
        neighbour = others.filter(position__lt=block.position).order_by("-position").first()
    else:
        neighbour = others.filter(position__gt=block.position).order_by("position").first()
    if neighbour is not None:
        block.position, neighbour.position = neighbour.position, block.position
        block.save(update_fields=["position"])
        neighbour.save(update_fields=["position"])
    return block


@transaction.atomic
def remove_block(block: Block, *, actor: User) -> Block:
    """Take a block out of the report; its versions stay. Raises BlockRemoved."""
    _reopened(block.chapter, actor)
    block = _present(block)
    last = block.versions.get(number=block.version)
    writing = Writing(last.text, last.figures, last.table, last.claims)
    block.is_removed = True
    _store(block, writing, actor, is_removal=True)
    return block


@transaction.atomic
def restore(block: Block, *, number: int, actor: User) -> Block:
    """Let a block say again what a version of it says; one that was removed stands where it stood.

    What it says now stays as a version. A figure that is gone since is a finding, as in the text of a new year.
    Raises NoSuchVersion, NothingWritten or ChapterFull.
    """
    chapter = _reopened(block.chapter, actor)
    block = Block.objects.select_for_update(of=("self",)).select_related("chapter__report").get(pk=block.pk)
    found = block.versions.filter(number=number).first()
    if found is None:
        raise NoSuchVersion(number=number)
    said = (found.text, list(found.figures), found.table, list(found.claims))
    last = block.versions.get(number=block.version)
    if not block.is_removed and said == (last.text, list(last.figures), last.table, list(last.claims)):
        raise NothingWritten
    if block.is_removed and chapter.blocks.filter(is_removed=False).count() >= MOST_BLOCKS:
        raise ChapterFull(most=MOST_BLOCKS)
    block.is_removed = False
    _store(block, Writing(*said), actor)
    return block


@transaction.atomic
def comment(block: Block, *, text: str, actor: User) -> BlockComment:
    """Say something about a block."""
    return BlockComment.objects.create(block=_present(block), text=text, actor=actor)


@transaction.atomic
def resolve(comment: BlockComment, *, actor: User) -> BlockComment:
    """Close a comment. Raises CommentResolved."""
    found = BlockComment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if found.resolved_at is not None:
        raise CommentResolved
    found.resolved_by, found.resolved_at = actor, timezone.now()
    found.save(update_fields=["resolved_by", "resolved_at"])
    return found


def _reopened(chapter: Chapter, actor: User) -> Chapter:
    """Lock a chapter and put it back to being written, by this writer."""
    found = Chapter.objects.select_for_update(of=("self",)).select_related("report").get(pk=chapter.pk)
    if found.state == ChapterState.APPROVED:
        ChapterStep.objects.create(chapter=found, act=ChapterAct.REOPENED, actor=actor)
    found.state, found.approved_by, found.last_writer = ChapterState.WRITING, None, actor
    found.save(update_fields=["state", "approved_by", "last_writer"])
    return found


def _present(block: Block) -> Block:
    found = Block.objects.select_for_update(of=("self",)).select_related("chapter__report").get(pk=block.pk)
    if found.is_removed:
        raise BlockRemoved
    return found


def _store(block: Block, writing: Writing, actor: User, *, is_removal: bool = False) -> None:
    BlockVersion.objects.create(
        block=block,
        chapter=block.chapter,
        number=block.version + 1,
        text=writing.text,
        figures=list(writing.figures),
        table=writing.table,
        claims=list(writing.claims),
        is_removal=is_removal,
        actor=actor,
    )
    block.version += 1
    block.save(update_fields=["version", "is_removed"])


def _kept(writing: Writing, chapter: Chapter) -> Writing:
    """Return what a block is going to say with the year of the report in its names. Raises BracesLeft."""
    if braces_left(writing.text):
        raise BracesLeft
    year = chapter.report.year
    figures = [for_any_year(name, year) for name in writing.figures]
    return replace(writing, text=kept(writing.text, year), figures=figures)


def _check_names(
    writing: Writing, chapter: Chapter, known: Figures | None = None, stood: Writing | None = None
) -> None:
    """Refuse names that are no figure of the year, each with the nearest that are.

    What stood there already may stay: in a new year a table may not have been loaded yet, which is a finding.
    """
    year = chapter.report.year
    figures = known or Figures(Year(year))
    before = set(_names(stood, year, figures)) if stood else set()
    names = [name for name in _names(writing, year, figures) if name not in before]
    wrong = unknown_names(dict.fromkeys(names), figures) if names else []
    if wrong:
        raise UnknownFigure(sentence=" ".join(said_of_unknown(name, near) for name, near in wrong))


def _names(writing: Writing, year: int, figures: Figures) -> list[str]:
    """The names of all figures that a block shows or says something of."""
    names = [one.name for one in inserted(writing.text, year)]
    names += [in_year(name, year) for name in writing.figures]
    return names + [name for claim in writing.claims for name in names_in(claim, figures)]
