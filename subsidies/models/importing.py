"""Workbooks with applications that were brought in, and which case came of which row."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.uploads.models import ImportState, UndoableUpload, stored_was_tried, undone_was_stored
from subsidies.models.application import Application


class ApplicationImport(UndoableUpload):
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

    class Meta(UndoableUpload.Meta):
        abstract = False
        verbose_name = _("import of applications")
        verbose_name_plural = _("imports of applications")
        permissions = [("import_application", "Can import applications from a workbook")]
        constraints = [
            *UndoableUpload.Meta.constraints,
            stored_was_tried("application_import_that_was_stored_was_tried"),
            undone_was_stored("application_import_that_was_undone_was_stored_and_says_why"),
        ]

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
