"""What the screens of the report show: chapters with their findings, blocks as a reader sees them, and differences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Count, F, Q

from drenthe.lib.screens.paging import MOST_ROWS
from monitoring.enums import BlockKind
from monitoring.models import Block, BlockComment, BlockVersion, Chapter, Report
from monitoring.report.base import Year
from monitoring.report.judging import BlockFinding, Verdict, judge, verdicts
from monitoring.report.showing import Content, contents
from monitoring.report.text import YEARS, in_year, parts
from monitoring.report.values import Figures
from monitoring.report.writing import current

_WORDS = re.compile(r"\{\{[^{}]*(?:\{\w+\}[^{}]*)*\}\}|\S+|\s+")


@dataclass(frozen=True)
class BlockView:
    """A block with what it says, what a reader sees, what does not fit, and what was said of it."""

    block: Block
    version: BlockVersion
    content: Content
    findings: tuple[BlockFinding, ...]
    verdicts: tuple[Verdict, ...]
    comments: tuple[BlockComment, ...]


@dataclass(frozen=True)
class ChapterLine:
    """A chapter in the list of a report: how many blocks, findings and open comments it has."""

    chapter: Chapter
    blocks: int
    findings: int
    comments: int


def chapter_lines(report: Report) -> list[ChapterLine]:
    """Return the chapters of a report with what waits in them; a constant number of queries."""
    is_open = Q(blocks__comments__isnull=False, blocks__comments__resolved_at=None, blocks__is_removed=False)
    chapters = report.chapters.select_related("last_writer", "approved_by").annotate(
        open_comments=Count("blocks__comments", filter=is_open)
    )
    figures = Figures(Year(report.year))
    versions = list(current(list(chapters)))
    blocks = Counter(version.chapter_id for version in versions)
    findings: Counter[int] = Counter()
    for version, content in zip(versions, contents(versions, figures), strict=True):
        findings[version.chapter_id] += len(judge(version, content, figures))
    return [
        ChapterLine(chapter, blocks[chapter.pk], findings[chapter.pk], chapter.open_comments) for chapter in chapters
    ]


def block_views(chapter: Chapter) -> list[BlockView]:
    """Return the blocks of a chapter in their order; a constant number of queries."""
    figures = Figures(Year(chapter.report.year))
    versions = list(current([chapter]))
    said: dict[int, list[BlockComment]] = {}
    for comment in BlockComment.objects.filter(block__chapter=chapter).select_related("actor", "resolved_by"):
        said.setdefault(comment.block_id, []).append(comment)
    return [
        BlockView(
            version.block,
            version,
            content,
            tuple(judge(version, content, figures)),
            tuple(verdicts(version.claims, figures)),
            tuple(said.get(version.block_id, ())),
        )
        for version, content in zip(versions, contents(versions, figures), strict=True)
    ]


@dataclass(frozen=True)
class VersionView:
    """A version of a block, with what is different from the one before: pieces of text that are same, gone or new."""

    version: BlockVersion
    changes: tuple[tuple[str, str], ...]
    is_first: bool


def versions_of(block: Block) -> list[VersionView]:
    """Return the versions of a block, the last first."""
    versions = list(block.versions.select_related("actor", "table").order_by("number"))
    figures = Figures(Year(block.chapter.report.year))
    texts = [_said(version, figures) for version in versions]
    found = [
        VersionView(version, tuple(differences(before or "", said)), before is None)
        for before, said, version in zip([None, *texts], texts, versions, strict=False)
    ]
    return found[::-1]


def removed_blocks(chapter: Chapter) -> list[BlockVersion]:
    """Return the last version of each block that was removed from a chapter, the last first; at most MOST_ROWS."""
    gone = BlockVersion.objects.filter(chapter=chapter, block__is_removed=True, is_removal=True)
    last = gone.filter(number=F("block__version")).select_related("block", "actor")
    return list(last.order_by("-written_at", "-pk")[:MOST_ROWS])


def _said(version: BlockVersion, figures: Figures) -> str:
    """What a version says, with the name of each figure as people read it: its value was another then."""
    year = figures.period.number
    words = [part if isinstance(part, str) else _named(part.name, figures) for part in parts(version.text, year)]
    lines = ["".join(words), *(_named(name, figures) for name in version.figures)]
    lines += [version.table.label] if version.table else []
    lines += [
        f"{claim.get('label') or claim['kind']}: {', '.join(_named(name, figures) for name in claim['figures'])}"
        for claim in version.claims
    ]
    return "\n".join(line for line in lines if line)


def _named(name: str, figures: Figures) -> str:
    year = figures.period.number
    if name in YEARS:
        return str(year - (name == "year_before"))
    return f"[{figures.label(in_year(name, year))}]"


def differences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield pieces of two texts, word by word: what is the same, what is gone and what is new."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", _joined(old[start:end])
            continue
        if start < end:
            yield "gone", _joined(old[start:end])
        if first < last:
            yield "new", _joined(new[first:last])


def _joined(words: Sequence[str]) -> str:
    return "".join(words)


def verdicts_of(version: BlockVersion, year: int) -> list[Verdict]:
    """Return the claims of a block, each with whether it holds."""
    return verdicts(version.claims, Figures(Year(year)))


def figure_choices(year: int) -> list[tuple[str, str, str]]:
    """Return the figures that can be inserted: the name, the part of the report and what it is called."""
    return [(name, one.part, one.name) for name, one in Figures(Year(year)).by_name.items()]


def takes_figures(kind: str) -> bool:
    """Whether figures are inserted in a block of this kind."""
    return kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FIGURES)
