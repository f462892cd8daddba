"""Workbooks with applications that were brought in, and which case came of which row."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.events import AppendOnlyModel
from drenthe.uploads.models import ImportState, TriedUpload, stored_was_tried
from subsidies.models.application import Application


class ApplicationImport(TriedUpload):
    """One workbook with applications: its columns, and what the trial gave or what was stored, row by row.

    The result is `rows`, a mapping each, and `faults`: sheet, cell, content and reason.
    """

    folder = "application-imports"

    decider = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who confirms the decisions in it"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    undo_reason = models.TextField(_("why it was undone"), blank=True, default="")

    class Meta(TriedUpload.Meta):
        abstract = False
        verbose_name = _("import of applications")
        verbose_name_plural = _("imports of applications")
        permissions = [("import_application", "Can import applications from a workbook")]
        constraints = [
            *TriedUpload.Meta.constraints,
            stored_was_tried("application_import_that_was_stored_was_tried"),
            models.CheckConstraint(
                name="application_import_that_was_undone_was_stored_and_says_why",
                condition=Q(undone_at__isnull=True, undone_by__isnull=True, undo_reason="")
                | (
                    Q(undone_at__isnull=False, undone_by__isnull=False, closed_at__isnull=False, is_discarded=False)
                    & ~Q(undo_reason="")
                ),
            ),
        ]

    @property
    def state(self) -> ImportState:
        """How far it is."""
        return super().state if self.undone_at is None else ImportState.UNDONE

    @property
    def state_words(self) -> str:
        """How far it is, as a list of files says it: also with whom it lies, and that it has errors."""
        result = self.result or {}
        if self.state != ImportState.TRIED:
            return super().state_words
        if result.get("faults"):
            return gettext("Has errors, not stored")
        if self.decider is not None and result.get("decisions"):
            return gettext("Waits for %(name)s, who confirms it") % {"name": self.decider}
        return super().state_words


class ImportedCase(AppendOnlyModel):
    """That a case came from a row of a workbook."""

    upload = models.ForeignKey(
        ApplicationImport, verbose_name=_("import"), on_delete=models.PROTECT, related_name="cases"
    )
    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="imports"
    )
    row = models.PositiveIntegerField(_("row"))

    class Meta:
        verbose_name = _("case from an import")
        verbose_name_plural = _("cases from an import")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="case_comes_from_one_import", fields=["application"])]

    def __str__(self) -> str:
        return f"{self.application}: {self.upload}"
