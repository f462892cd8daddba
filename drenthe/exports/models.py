"""Exports that were asked for. The row is the truth about a run, not the queue: it survives a restart."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LOST_AFTER = timedelta(seconds=30)
# Columns of a job that only say how far it is: the trail leaves them out.
FLEETING = ("queued_at", "rows_done", "attempts", "token", "heartbeat_at")


class ExportState(models.TextChoices):
    """How far a run is."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Ready")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")
    EXPIRED = "expired", _("Expired")


class ExportFormat(models.TextChoices):
    """What kind of file."""

    XLSX = "xlsx", _("Excel")
    CSV = "csv", _("CSV")
    ZIP = "zip", _("Zip")


def file_job_constraints(prefix: str) -> list[models.BaseConstraint]:
    """Return what the rows of every kind of job obey, under names that begin with that of the kind."""
    return [
        models.CheckConstraint(
            name=f"{prefix}_has_a_file_exactly_when_ready",
            condition=(Q(state=ExportState.DONE) & ~Q(file="")) | (~Q(state=ExportState.DONE) & Q(file="")),
        ),
        models.CheckConstraint(
            name=f"{prefix}_is_built_by_somebody_when_busy",
            condition=Q(state=ExportState.RUNNING, token__isnull=False, heartbeat_at__isnull=False)
            | ~Q(state=ExportState.RUNNING),
        ),
        models.CheckConstraint(
            name=f"{prefix}_does_not_pass_its_total",
            condition=Q(rows_total__isnull=True) | Q(rows_done__lte=F("rows_total")),
        ),
    ]


class FileJob(models.Model):
    """Work in the background that ends in a file: who asked for it, and how far it is.

    `token` names the worker that does it now; a worker that lost its token writes nothing any more. Rows are what is
    counted on the way: lines of a list, or members of a zip. `job_url` is the name of the page with the progress;
    those of the parts follow from it (`<name>-progress`, `-file`, `-cancel`, `-retry`).
    """

    job_url = ""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    language = models.CharField(_("language"), max_length=5, default="nl")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("requested by"), on_delete=models.PROTECT, related_name="%(class)ss"
    )
    requested_at = models.DateTimeField(_("requested at"), auto_now_add=True)
    queued_at = models.DateTimeField(_("queued at"), default=timezone.now)
    state = models.CharField(_("state"), max_length=10, choices=ExportState, default=ExportState.QUEUED)
    rows_done = models.PositiveIntegerField(_("rows done"), default=0)
    rows_total = models.PositiveIntegerField(_("total rows"), null=True, blank=True)
    file = models.FileField(_("file"), upload_to="exports/", blank=True, max_length=200)
    size = models.PositiveBigIntegerField(_("size in bytes"), null=True, blank=True)
    sha256 = models.CharField(_("hash of the file"), max_length=64, blank=True, default="", editable=False)
    problem = models.CharField(_("what went wrong"), max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    token = models.UUIDField(null=True, blank=True, editable=False)
    heartbeat_at = models.DateTimeField(_("last activity"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    expires_at = models.DateTimeField(_("kept until"), null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-requested_at"]

    def get_absolute_url(self) -> str:
        """The page with the progress."""
        return reverse(self.job_url, args=[self.pk])

    @property
    def counts_parts(self) -> bool:
        """Whether the file is a zip, whose parts are counted rather than rows."""
        return False

    def get_format_display(self) -> str:
        """What kind of file it is, for people; a kind of job with a choice of formats says which."""
        return str(ExportFormat.ZIP.label)

    @property
    def progress_url(self) -> str:
        """The part of the page with the progress."""
        return reverse(f"{self.job_url}-progress", args=[self.pk])

    @property
    def file_url(self) -> str:
        """The file itself."""
        return reverse(f"{self.job_url}-file", args=[self.pk])

    @property
    def cancel_url(self) -> str:
        """Stopping it."""
        return reverse(f"{self.job_url}-cancel", args=[self.pk])

    @property
    def retry_url(self) -> str:
        """Starting it again."""
        return reverse(f"{self.job_url}-retry", args=[self.pk])

    @property
    def is_lost(self) -> bool:
        """Whether the worker that builds it has shown no sign of life for too long."""
        return (
            self.state == ExportState.RUNNING
            and self.heartbeat_at is not None
            and self.heartbeat_at < timezone.now() - LOST_AFTER
        )

    @property
    def is_active(self) -> bool:
        """Whether a file may still come by itself."""
        return self.state in (ExportState.QUEUED, ExportState.RUNNING) and not self.is_lost

    @property
    def waits_long(self) -> bool:
        """Whether it has waited so long that there may be no worker."""
        return self.state == ExportState.QUEUED and self.queued_at < timezone.now() - LOST_AFTER

    @property
    def can_retry(self) -> bool:
        """Whether it can be asked again."""
        return self.state in (ExportState.FAILED, ExportState.CANCELLED, ExportState.EXPIRED) or self.is_lost


class Rhythm(models.TextChoices):
    """How often a file is made by itself, and on which day."""

    WEEK = "week", _("Every week, on Monday")
    MONTH = "month", _("Every month, on the first day")
    YEAR = "year", _("Every year, on 1 January")


class ColumnChoice(models.Model):
    """Which columns of a list somebody takes in their files; without a row of theirs: all."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.CASCADE, related_name="column_choices"
    )
    export = models.CharField(_("export"), max_length=40)
    columns = models.JSONField(_("columns"), help_text=_("The keys of the columns; never empty."))

    class Meta:
        verbose_name = _("chosen columns")
        verbose_name_plural = _("chosen columns")
        ordering = ["owner", "export"]
        constraints = [
            models.UniqueConstraint(name="column_choice_is_one_for_each_export", fields=["owner", "export"]),
            models.CheckConstraint(name="column_choice_names_some", condition=~Q(columns=[])),
        ]

    def __str__(self) -> str:
        return f"{self.owner}: {self.export}"


class RepeatedExport(models.Model):
    """A file that comes by itself, for whoever asked for it, until they stop it or may no longer see what is in it."""

    export = models.CharField(_("export"), max_length=40)
    format = models.CharField(_("file type"), max_length=4, choices=ExportFormat)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    columns = models.JSONField(_("columns"), default=list, blank=True, help_text=_("If empty: all."))
    language = models.CharField(_("language"), max_length=5, default="nl")
    rhythm = models.CharField(_("how often"), max_length=5, choices=Rhythm)
    next_on = models.DateField(_("next on"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.PROTECT, related_name="repeated_exports"
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    ended_at = models.DateTimeField(_("stopped at"), null=True, blank=True)
    problem = models.CharField(_("why the last one was not made"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("repeated export")
        verbose_name_plural = _("repeated exports")
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(name="repeated_export_has_a_rhythm", condition=Q(rhythm__in=Rhythm.values)),
        ]

    def __str__(self) -> str:
        return f"{self.export}: {self.get_rhythm_display()}"


class ExportRun(FileJob):
    """One file that somebody asked for: which export, with which filters and as of which day."""

    job_url = "exports:export"

    export = models.CharField(_("export"), max_length=40)
    format = models.CharField(_("file type"), max_length=4, choices=ExportFormat, default=ExportFormat.XLSX)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    columns = models.JSONField(_("columns"), default=list, blank=True, help_text=_("If empty: all."))
    as_of = models.DateField(_("as of"))
    repeat = models.ForeignKey(
        RepeatedExport,
        verbose_name=_("comes from"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="runs",
    )

    class Meta(FileJob.Meta):
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        permissions = [
            ("request_exportrun", "Can ask for exports"),
            ("download_any_exportrun", "Can download the exports of others"),
        ]
        indexes = [models.Index(name="export_of_user", fields=["requested_by", "-requested_at"])]
        constraints = file_job_constraints("export")

    def __str__(self) -> str:
        return f"{self.export} {self.requested_at:%Y-%m-%d %H:%M}"

    @property
    def counts_parts(self) -> bool:
        """Whether the file is a zip, whose parts are counted rather than rows."""
        return self.format == ExportFormat.ZIP


class FailedItem(models.Model):
    """One thing for which work at a set time failed, while the others had their turn (drenthe.lib.jobs.each_alone)."""

    work = models.CharField(_("work"), max_length=100)
    key = models.CharField(_("of what"), max_length=100)
    problem = models.CharField(_("what went wrong"), max_length=300)
    times = models.PositiveIntegerField(_("times"), default=1)
    first_at = models.DateTimeField(_("first at"), auto_now_add=True)
    last_at = models.DateTimeField(_("last at"))

    class Meta:
        verbose_name = _("failed item of scheduled work")
        verbose_name_plural = _("failed items of scheduled work")
        ordering = ["-last_at"]
        constraints = [models.UniqueConstraint(name="failed_item_is_kept_once", fields=["work", "key"])]

    def __str__(self) -> str:
        return f"{self.work}: {self.key}"
