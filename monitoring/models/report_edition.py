"""Editions of the yearly report: frozen as of a day, with every figure and its rows. None of it ever changes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from monitoring.models.report import Report, by


class ReportEdition(AppendOnlyModel):
    """A report as it was frozen: as of a day, by whom and why. `digest` is of all its blocks and figures together."""

    report = models.ForeignKey(Report, verbose_name=_("report"), on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField(_("number"))
    as_of = models.DateField(_("figures as of"))
    reason = models.TextField(_("reason"))
    digest = models.CharField(_("SHA-256"), max_length=64)
    actor = by(_("frozen by"))
    frozen_at = models.DateTimeField(_("frozen at"))

    class Meta:
        verbose_name = _("edition of the report")
        verbose_name_plural = _("editions of reports")
        ordering = ["report", "number"]
        constraints = [
            models.UniqueConstraint(name="report_edition_is_numbered_once", fields=["report", "number"]),
            models.CheckConstraint(name="report_edition_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return str(_("%(report)s, edition %(number)s") % {"report": self.report, "number": self.number})


class EditionBlock(AppendOnlyModel):
    """A block as readers of an edition see it (monitoring.report.showing), in the place that it had."""

    edition = models.ForeignKey(
        ReportEdition, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="blocks"
    )
    chapter = models.PositiveSmallIntegerField(_("chapter"))
    title = models.CharField(_("title of the chapter"), max_length=120)
    position = models.PositiveIntegerField(_("position"))
    content = models.JSONField(_("content"))

    class Meta:
        verbose_name = _("block of an edition")
        verbose_name_plural = _("blocks of editions")
        ordering = ["edition", "chapter", "position"]
        constraints = [
            models.UniqueConstraint(name="edition_block_has_a_place", fields=["edition", "chapter", "position"])
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.chapter}.{self.position}"


class EditionFigure(AppendOnlyModel):
    """A figure as it was in an edition, with the rows that it was counted from.

    `value` is as monitoring.report.values keeps it; each row of `rows` is what it is, about what, its day, its number
    and its address. `permission` is what its rows ask for.
    """

    edition = models.ForeignKey(
        ReportEdition, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="figures"
    )
    key = models.CharField(_("figure"), max_length=200)
    name = models.CharField(_("name"), max_length=300)
    part = models.CharField(_("part of the report"), max_length=300)
    unit = models.CharField(_("unit"), max_length=20)
    value = models.JSONField(_("value"), null=True)
    rows = models.JSONField(_("rows"), default=list)
    permission = models.CharField(_("permission"), max_length=100)

    class Meta:
        verbose_name = _("figure of an edition")
        verbose_name_plural = _("figures of editions")
        ordering = ["edition", "pk"]
        constraints = [models.UniqueConstraint(name="edition_has_a_figure_once", fields=["edition", "key"])]

    def __str__(self) -> str:
        return f"{self.edition}: {self.key}"


class EditionErratum(AppendOnlyModel):
    """What is wrong in an edition, said beside it: the edition itself stays."""

    edition = models.ForeignKey(
        ReportEdition, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="errata"
    )
    text = models.TextField(_("erratum"))
    actor = by(_("by"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("erratum")
        verbose_name_plural = _("errata")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text[:60]


class EditionPublication(AppendOnlyModel):
    """That an edition was made public, by somebody else than who froze it: the database holds that too."""

    edition = models.OneToOneField(
        ReportEdition, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="publication"
    )
    frozen_by = by(_("frozen by"))
    actor = by(_("published by"))
    published_at = models.DateTimeField(_("published at"), auto_now_add=True)

    class Meta:
        verbose_name = _("publication of an edition")
        verbose_name_plural = _("publications of editions")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="edition_is_published_by_another",
                condition=~Q(actor=F("frozen_by")),
                violation_error_message=_("Somebody else than who froze the edition publishes it."),
            )
        ]

    def __str__(self) -> str:
        return str(self.edition)
