"""Lists of projects that were uploaded from Excel: the columns that were chosen, and the result of each row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.uploads.models import UndoableUpload, stored_was_tried, undone_was_stored
from projects.models.project import Project, Stay


class ProjectImport(UndoableUpload):
    """One list that was uploaded: the columns chosen, and the result per row; no result before it was tried."""

    folder = "imports"

    class Meta(UndoableUpload.Meta):
        abstract = False
        verbose_name = _("import of projects")
        verbose_name_plural = _("imports of projects")
        constraints = [
            *UndoableUpload.Meta.constraints,
            stored_was_tried("import_that_was_stored_was_tried"),
            undone_was_stored("import_that_was_undone_was_stored_and_says_why"),
        ]


class ImportedProject(AppendOnlyModel):
    """What a row of a list did to a project: how it was before, and how the list left it.

    `before` is empty of a project that the list made. A mapping of either is written by
    projects.services.import_undo, and read there.
    """

    upload = models.ForeignKey(
        ProjectImport, verbose_name=_("import"), on_delete=models.PROTECT, related_name="projects"
    )
    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="imports")
    row = models.PositiveIntegerField(_("row"))
    before = models.JSONField(_("before"), default=dict, blank=True)
    after = models.JSONField(_("after"), default=dict)
    closed_stay = models.ForeignKey(
        Stay, verbose_name=_("period that it ended"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    stay = models.ForeignKey(
        Stay,
        verbose_name=_("period that it began"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="begun_by",
    )

    class Meta:
        verbose_name = _("project from an import")
        verbose_name_plural = _("projects from an import")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="project_is_in_an_import_once", fields=["upload", "project"])]

    def __str__(self) -> str:
        return f"{self.project}: {self.upload}"
