"""Lists of projects that were brought in from Excel, and how their columns were read."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ColumnMapping(models.Model):
    """Which column of a list means what, remembered by the header row, so that it is asked once."""

    signature = models.CharField(_("header row"), max_length=64, unique=True)
    columns = models.JSONField(_("columns"), default=dict)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField(_("saved at"), auto_now=True)

    class Meta:
        verbose_name = _("mapping of columns")
        verbose_name_plural = _("column mappings")

    def __str__(self) -> str:
        return self.signature


class ImportState(models.TextChoices):
    """How far an import is."""

    UPLOADED = "uploaded", _("Columns to choose")
    TRIED = "tried", _("Trial run, not stored")
    STORED = "stored", _("Stored")


class ProjectImport(models.Model):
    """One list that was uploaded: the file, the columns chosen, and the result per row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.FileField(_("file"), upload_to="imports/", max_length=200)
    name = models.CharField(_("file name"), max_length=200)
    columns = models.JSONField(_("columns"), default=dict)
    state = models.CharField(_("state"), max_length=10, choices=ImportState, default=ImportState.UPLOADED)
    result = models.JSONField(_("result per row"), default=list)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="project_imports"
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    stored_at = models.DateTimeField(_("stored at"), null=True, blank=True)

    class Meta:
        verbose_name = _("import of projects")
        verbose_name_plural = _("imports of projects")
        ordering = ["-uploaded_at"]
        constraints = [
            models.CheckConstraint(
                name="import_is_dated_exactly_when_stored",
                condition=Q(state=ImportState.STORED, stored_at__isnull=False)
                | (~Q(state=ImportState.STORED) & Q(stored_at__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return self.name
