"""Editions of the report: frozen with every figure and its rows, corrected beside it, made public by a second person.

The digest is of all that was frozen, written as JSON in one way only (keys in order, no spaces); `verify` counts it
again.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from monitoring.enums import ChapterState
from monitoring.models import (
    BlockComment,
    Chapter,
    EditionBlock,
    EditionErratum,
    EditionFigure,
    EditionPublication,
    Report,
    ReportEdition,
    Table,
)
from monitoring.report.base import Figure, Row, Year
from monitoring.report.judging import judge
from monitoring.report.showing import contents
from monitoring.report.values import LANGUAGE, Figures, as_json
from monitoring.report.writing import current
from monitoring.services.tables.editions import public_day


class NotApproved(Refusal):
    """A report is frozen when all its chapters were approved."""

    sentence = _("These chapters have not been approved yet: %(chapters)s.")


class FindingsLeft(Refusal):
    """What does not fit in a report is looked at before it is frozen."""

    sentence = _(
        "The text has %(count)s findings, also as of this day. Look at them in the chapters, or tick below that the "
        "report is frozen with them."
    )
    field = "with_findings"


class CommentsLeft(Refusal):
    """What was said about a chapter after it was approved is resolved before the report is frozen."""

    sentence = _("There are open comments on these chapters: %(chapters)s. Resolve them first.")


class DayOutsideYear(Refusal):
    """The figures of a report stand as of a day in its year that has come."""

    sentence = _("Choose a day of %(year)s that is not in the future.")
    field = "as_of"


class OwnEdition(Refusal):
    """Who froze an edition does not publish it: four eyes."""

    sentence = _("You froze this edition, so somebody else publishes it.")


class PublishedAlready(Refusal):
    """An edition is published once."""

    sentence = _("This edition has been published already.")


class NotPublic(Refusal):
    """What is published shows only what is public."""

    sentence = _("These tables are in the report and are not public yet: %(tables)s.")


@transaction.atomic
def freeze(report: Report, *, as_of: date, reason: str, with_findings: bool = False, actor: User) -> ReportEdition:
    """Freeze a report with its figures as of a day of its year; with what does not fit in it by word only.

    Raises NotApproved, CommentsLeft, DayOutsideYear or FindingsLeft.
    """
    report = Report.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if as_of.year != report.year or as_of > timezone.localdate():
        raise DayOutsideYear(year=report.year)
    open_chapters = report.chapters.exclude(state=ChapterState.APPROVED)
    if open_chapters or not report.chapters.exists():
        raise NotApproved(chapters=", ".join(str(one) for one in open_chapters) or report)
    comments = BlockComment.objects.filter(block__chapter__report=report, block__is_removed=False, resolved_at=None)
    if commented := Chapter.objects.filter(pk__in=comments.values("block__chapter")):
        raise CommentsLeft(chapters=", ".join(str(one) for one in commented))
    last = ReportEdition.objects.filter(report=report).aggregate(last=Max("number"))["last"] or 0
    edition = ReportEdition(
        report=report, number=last + 1, as_of=as_of, reason=reason, actor=actor, frozen_at=timezone.now()
    )
    with override(LANGUAGE):
        figures = Figures(Year(report.year, as_of=as_of))
        versions = list(current(report.chapters.all()))
        shown = contents(versions, figures)
        count = sum(len(judge(*one, figures)) for one in zip(versions, shown, strict=True))
        if count and not with_findings:
            raise FindingsLeft(count=count)
        blocks = [
            EditionBlock(
                edition=edition,
                chapter=version.block.chapter.number,
                title=version.block.chapter.title,
                position=position,
                content=content,
            )
            for position, (version, content) in enumerate(zip(versions, shown, strict=True), start=1)
        ]
        frozen = [_frozen(edition, figure) for figure in figures.by_name.values()]
    edition.digest = digest_of(edition, blocks, frozen)
    edition.save()
    EditionBlock.objects.bulk_create(blocks)
    EditionFigure.objects.bulk_create(frozen)
    return edition


def _frozen(edition: ReportEdition, figure: Figure) -> EditionFigure:
    return EditionFigure(
        edition=edition,
        key=figure.id,
        name=figure.name,
        part=figure.part,
        unit=figure.unit,
        value=as_json(figure.value),
        rows=[row_json(row) for row in figure.source.rows()],
        permission=figure.permission,
    )


def row_json(row: Row) -> list[Any]:
    """Return a row behind a figure as an edition keeps it."""
    return [row.name, row.about, row.on.isoformat() if row.on else None, as_json(row.number), row.url]


def digest_of(edition: ReportEdition, blocks: Any, figures: Any) -> str:
    """Return the SHA-256 of all that an edition says."""
    said = {
        "report": edition.report.year,
        "number": edition.number,
        "as_of": edition.as_of.isoformat(),
        "reason": edition.reason,
        "blocks": [[one.chapter, one.title, one.position, one.content] for one in blocks],
        "figures": [
            [one.key, one.name, one.part, one.unit, one.value, one.permission, one.rows]
            for one in sorted(figures, key=lambda one: one.key)
        ],
    }
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def chapters_of(edition: ReportEdition) -> list[tuple[int, str, list[Mapping[str, Any]]]]:
    """Return the chapters of an edition, each with its number, title and the contents of its blocks."""
    found: dict[tuple[int, str], list[Mapping[str, Any]]] = {}
    for block in edition.blocks.all():
        found.setdefault((block.chapter, block.title), []).append(block.content)
    return [(number, title, blocks) for (number, title), blocks in found.items()]


@transaction.atomic
def correct(edition: ReportEdition, *, text: str, actor: User) -> EditionErratum:
    """Say beside an edition what is wrong in it."""
    return EditionErratum.objects.create(edition=edition, text=text, actor=actor)


@transaction.atomic
def publish(edition: ReportEdition, *, actor: User) -> EditionPublication:
    """Make an edition public. Raises OwnEdition, PublishedAlready, NotPublic."""
    edition = ReportEdition.objects.select_for_update(of=("self",)).select_related("report").get(pk=edition.pk)
    if edition.actor_id == actor.pk:
        raise OwnEdition
    if EditionPublication.objects.filter(edition=edition).exists():
        raise PublishedAlready
    closed = list(_not_public(edition))
    if closed:
        raise NotPublic(tables=", ".join(closed))
    try:
        with transaction.atomic():
            return EditionPublication.objects.create(edition=edition, frozen_by=edition.actor, actor=actor)
    except IntegrityError as error:
        raise PublishedAlready from error


def _not_public(edition: ReportEdition) -> Iterator[str]:
    """Yield the tables that an edition shows, or of which it names a figure, and that the public does not see."""
    blocks = [block.content for block in edition.blocks.all()]
    named = {one["figure"] for content in blocks for one in figures_in(content)}
    addresses = {row[-1] for figure in edition.figures.filter(key__in=named) for row in figure.rows}
    shown = {content.get("table") for content in blocks}
    for table in Table.objects.all():
        is_named = table.key in shown or reverse("monitoring:table", args=[table.key]) in addresses
        if is_named and public_day(table) is None:
            yield table.label


def figures_in(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the figures that a block shows."""
    inserted = [part for part in content.get("parts", []) if not isinstance(part, str)]
    return [*inserted, *content.get("figures", [])]


def editions_of(report: Report) -> QuerySet[ReportEdition]:
    """Return the editions of a report with their people, the last first."""
    found = ReportEdition.objects.filter(report=report).order_by("-number")
    return found.select_related("report", "actor", "publication__actor")


def corrections_of(edition: ReportEdition) -> QuerySet[EditionErratum]:
    """Return what was said to be wrong in this and in earlier editions of its report that were published."""
    published = Q(edition__publication__isnull=False, edition__number__lt=edition.number)
    found = EditionErratum.objects.filter(Q(edition=edition) | published, edition__report=edition.report_id)
    return found.select_related("edition").order_by("pk")


def replaced_by(edition: ReportEdition) -> list[ReportEdition]:
    """Return the editions of the same report that were published before it, the first one first."""
    earlier = ReportEdition.objects.filter(report=edition.report_id, publication__isnull=False)
    return list(earlier.filter(number__lt=edition.number).select_related("publication").order_by("number"))


def public_editions() -> list[ReportEdition]:
    """Return of each year the last edition that was published, the last year first."""
    found: dict[int, ReportEdition] = {}
    editions = ReportEdition.objects.filter(publication__isnull=False).select_related("report", "publication")
    for edition in editions.order_by("-report__year", "-number"):
        found.setdefault(edition.report.year, edition)
    return list(found.values())
