"""Fetching a table of CBS: asked for by a person, page by page, looked at, and then stored or discarded."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.exports.models import ExportState, FileJob, file_job_constraints
from monitoring.models.table import Table
from monitoring.models.value import Load


class CbsFetch(models.Model):
    """One time that a table is fetched. `next_url` is where to go on; it is done when there is none left."""

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.CASCADE, related_name="fetches")
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    modified_on = models.DateField(_("changed at the source on"))
    next_url = models.URLField(_("next page"), max_length=2000, blank=True)
    pages_done = models.PositiveIntegerField(_("pages retrieved"), default=0)
    done_at = models.DateTimeField(_("finished at"), null=True, blank=True)

    class Meta:
        verbose_name = _("retrieval from CBS")
        verbose_name_plural = _("retrievals from CBS")
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                name="cbs_table_is_fetched_once_at_a_time", fields=["table"], condition=Q(done_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.started_at:%Y-%m-%d}"


class CbsPage(models.Model):
    """One page of rows as CBS sent it."""

    fetch = models.ForeignKey(CbsFetch, verbose_name=_("retrieval"), on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField(_("number"))
    rows = models.JSONField(_("rows"))

    class Meta:
        verbose_name = _("page from CBS")
        verbose_name_plural = _("pages from CBS")
        ordering = ["fetch", "number"]
        constraints = [models.UniqueConstraint(name="cbs_page_is_kept_once", fields=["fetch", "number"])]

    def __str__(self) -> str:
        return f"{self.fetch}: {self.number}"


class CbsJob(FileJob):
    """One time that somebody has a table fetched: its file holds the figures, until somebody stores or discards them.

    What was fetched counts for nothing before a person looked at it. Pages of a download that broke off are kept apart
    (CbsFetch), so that the next job goes on from there.
    """

    job_url = "monitoring:cbs-job"

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="cbs_jobs")
    file = models.FileField(_("file"), upload_to="cbs-jobs/", blank=True, max_length=200)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    is_discarded = models.BooleanField(_("discarded"), default=False)
    load = models.OneToOneField(
        Load, verbose_name=_("delivery"), on_delete=models.PROTECT, null=True, blank=True, related_name="cbs_job"
    )

    class Meta(FileJob.Meta):
        verbose_name = _("order to retrieve from CBS")
        verbose_name_plural = _("orders to retrieve from CBS")
        constraints = [
            *file_job_constraints("cbs_job"),
            models.UniqueConstraint(
                name="cbs_job_of_a_table_is_the_only_one_busy",
                fields=["table"],
                condition=Q(state__in=[ExportState.QUEUED, ExportState.RUNNING]),
            ),
            models.CheckConstraint(
                name="cbs_job_is_closed_by_somebody",
                condition=Q(closed_at__isnull=True, closed_by__isnull=True, is_discarded=False, load__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="cbs_job_that_was_discarded_stored_nothing",
                condition=Q(is_discarded=False) | Q(load__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.requested_at:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        """Whether its figures wait for somebody to store or discard them."""
        return self.state == ExportState.DONE and self.closed_at is None
