"""Lists of projects that were uploaded from Excel: the columns that were chosen, and the result of each row."""

from django.utils.translation import gettext_lazy as _

from drenthe.uploads.models import TriedUpload, stored_was_tried


class ProjectImport(TriedUpload):
    """One list that was uploaded: the columns chosen, and the result per row; no result before it was tried."""

    folder = "imports"

    class Meta(TriedUpload.Meta):
        abstract = False
        verbose_name = _("import of projects")
        verbose_name_plural = _("imports of projects")
        constraints = [*TriedUpload.Meta.constraints, stored_was_tried("import_that_was_stored_was_tried")]
