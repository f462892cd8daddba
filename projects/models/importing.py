"""Lists of projects that were uploaded from Excel: the columns that were chosen, and the result of each row."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.uploads.models import Upload


class ImportState(models.TextChoices):
    """How far an import is."""

    UPLOADED = "uploaded", _("Columns to choose")
    TRIED = "tried", _("Trial run, not stored")
    STORED = "stored", _("Stored")
    DISCARDED = "discarded", _("Discarded")


class ProjectImport(Upload):
    """One list that was uploaded: the columns chosen, and the result per row; no result before it was tried."""

    folder = "imports"

    columns = models.JSONField(_("columns"), default=dict)
    result = models.JSONField(_("result per row"), null=True, blank=True)

    class Meta(Upload.Meta):
        verbose_name = _("import of projects")
        verbose_name_plural = _("imports of projects")
        constraints = [
            *Upload.Meta.constraints,
            models.CheckConstraint(
                name="import_that_was_stored_was_tried",
                condition=Q(closed_at__isnull=True) | Q(is_discarded=True) | Q(result__isnull=False),
            ),
        ]

    @property
    def state(self) -> ImportState:
        """How far it is."""
        if self.is_discarded:
            return ImportState.DISCARDED
        if not self.is_open:
            return ImportState.STORED
        return ImportState.UPLOADED if self.result is None else ImportState.TRIED
