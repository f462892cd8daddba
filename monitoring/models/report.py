"""The yearly report: its chapters, made of blocks. What a block said is a row that never changes."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from monitoring.enums import BlockKind, ChapterAct, ChapterState
from monitoring.models.table import Table


def by(label: Any, **options: Any) -> Any:
    """A column with the person of an act."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=label, on_delete=models.PROTECT, related_name="+", **options
    )


class Report(models.Model):
    """The report of one year; a new one begins with the text of another."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    started_from = models.ForeignKey(
        "self", verbose_name=_("started from"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    started_by = by(_("started by"))
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)

    class Meta:
        verbose_name = _("yearly report")
        verbose_name_plural = _("yearly reports")
        ordering = ["-year"]
        permissions = [
            ("write_report", "Can write the yearly report"),
            ("approve_report", "Can approve chapters of the yearly report"),
        ]

    def __str__(self) -> str:
        return str(_("Yearly report %(year)s") % {"year": self.year})


class Chapter(models.Model):
    """A chapter, and how far it is. Who wrote last does not approve: the database holds that too."""

    report = models.ForeignKey(Report, verbose_name=_("report"), on_delete=models.PROTECT, related_name="chapters")
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=120)
    state = models.CharField(_("state"), max_length=10, choices=ChapterState, default=ChapterState.WRITING)
    last_writer = by(_("last written by"))
    approved_by = by(_("approved by"), null=True, blank=True)

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        ordering = ["report", "number"]
        constraints = [
            models.UniqueConstraint(name="chapter_number_is_used_once", fields=["report", "number"]),
            models.CheckConstraint(
                name="chapter_is_approved_by_another",
                condition=(~Q(state=ChapterState.APPROVED) & Q(approved_by__isnull=True))
                | (Q(state=ChapterState.APPROVED, approved_by__isnull=False) & ~Q(approved_by=F("last_writer"))),
                violation_error_message=_("Somebody else than the last writer approves a chapter."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class ChapterStep(AppendOnlyModel):
    """One time that a chapter was submitted, approved, sent back or changed after its approval."""

    chapter = models.ForeignKey(Chapter, verbose_name=_("chapter"), on_delete=models.PROTECT, related_name="steps")
    act = models.CharField(_("act"), max_length=10, choices=ChapterAct)
    note = models.TextField(_("note"), blank=True)
    actor = by(_("by"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of a chapter")
        verbose_name_plural = _("steps of chapters")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="chapter_sent_back_says_why", condition=~Q(act=ChapterAct.RETURNED) | ~Q(note="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.chapter}: {self.get_act_display()}"


class Block(models.Model):
    """A part of a chapter in its place. What it says are its versions; `version` is the number of the last."""

    chapter = models.ForeignKey(Chapter, verbose_name=_("chapter"), on_delete=models.PROTECT, related_name="blocks")
    kind = models.CharField(_("type"), max_length=10, choices=BlockKind)
    position = models.PositiveIntegerField(_("position"))
    version = models.PositiveIntegerField(_("version"), default=0)
    is_removed = models.BooleanField(_("removed"), default=False)

    class Meta:
        verbose_name = _("block of a chapter")
        verbose_name_plural = _("blocks of chapters")
        ordering = ["chapter", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.position} ({self.chapter})"


class BlockVersion(AppendOnlyModel):
    """What a block says since a moment: its text, or its figures, or its table, with what it claims of them.

    `figures` holds ids of figures in their order. `claims` holds objects with `kind` (monitoring.report.comparisons),
    `figures`, `value` and `tolerance`, numbers as text; `key` where the program brought it.
    """

    block = models.ForeignKey(Block, verbose_name=_("block"), on_delete=models.PROTECT, related_name="versions")
    chapter = models.ForeignKey(Chapter, verbose_name=_("chapter"), on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"), blank=True)
    figures = models.JSONField(_("figures"), default=list, blank=True)
    table = models.ForeignKey(
        Table, verbose_name=_("table"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    claims = models.JSONField(_("claims"), default=list, blank=True)
    is_removal = models.BooleanField(_("removed"), default=False)
    actor = by(_("by"))
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of a block")
        verbose_name_plural = _("versions of blocks")
        ordering = ["block", "number"]
        constraints = [
            models.UniqueConstraint(name="block_version_is_numbered_once", fields=["block", "number"]),
            models.CheckConstraint(
                name="block_version_says_something",
                condition=~Q(text="") | ~Q(figures=[]) | Q(table__isnull=False) | Q(is_removal=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.block} v{self.number}"


class BlockComment(models.Model):
    """What somebody says about a block, until it is resolved."""

    block = models.ForeignKey(Block, verbose_name=_("block"), on_delete=models.PROTECT, related_name="comments")
    text = models.TextField(_("comment"))
    actor = by(_("by"))
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)
    resolved_by = by(_("resolved by"), null=True, blank=True)
    resolved_at = models.DateTimeField(_("resolved at"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a block")
        verbose_name_plural = _("comments on blocks")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="comment_is_resolved_by_somebody",
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]
