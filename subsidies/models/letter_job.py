"""Letters of one type for many cases, made in the background: an act with its own job, and a zip at its end."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.exports.models import FileJob, file_job_constraints
from subsidies.enums import LetterKind


class LetterJob(FileJob):
    """Which letters, for which cases: those that were chosen, or all that the filters leave when none was."""

    job_url = "subsidies:letter-job"

    kind = models.CharField(_("type of letter"), max_length=30, choices=LetterKind)
    letter_date = models.DateField(_("date of the letters"))
    date_reason = models.TextField(_("why the date is this far back"), blank=True, default="")
    case_numbers = models.JSONField(_("cases"), default=list, blank=True)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    file = models.FileField(_("file"), upload_to="letter-jobs/", blank=True, max_length=200)

    class Meta(FileJob.Meta):
        verbose_name = _("letters in bulk")
        verbose_name_plural = _("letters in bulk")
        constraints = file_job_constraints("letter_job")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.letter_date}"

    @property
    def counts_parts(self) -> bool:
        """The parts of the zip are counted."""
        return True

    @property
    def file_name(self) -> str:
        """What the zip is called for whoever fetches it."""
        return f"brieven-{LetterKind(self.kind).file_name}-{self.letter_date}.zip"
