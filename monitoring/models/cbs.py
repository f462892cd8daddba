"""How far a table of CBS has been fetched: the pages that came in are kept until all of them are there."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitoring.models.table import Table


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
