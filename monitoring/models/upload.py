"""A file with figures that somebody brought: looked at on screen before it is stored, and kept as it came in."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from monitoring.enums import LoadKind, ValueStatus
from monitoring.models.table import Table
from monitoring.models.value import Load


class Upload(models.Model):
    """What was brought, for which table and year. It is closed once it was stored or thrown away."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="uploads")
    kind = models.CharField(_("type"), max_length=10, choices=LoadKind, default=LoadKind.FILE)
    year = models.PositiveSmallIntegerField(_("year"))
    published_on = models.DateField(_("published on"))
    status = models.CharField(_("status"), max_length=12, choices=ValueStatus, default=ValueStatus.DEFINITIVE)
    source = models.CharField(_("source"), max_length=200, blank=True)
    file = models.FileField(_("file"), upload_to="tables/", max_length=200)
    file_name = models.CharField(_("name of the file"), max_length=200)
    sha256 = models.CharField(_("hash of the file"), max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("submitted by"), on_delete=models.PROTECT, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("submitted at"), auto_now_add=True)
    load = models.OneToOneField(
        Load, verbose_name=_("delivery"), on_delete=models.PROTECT, null=True, blank=True, related_name="upload"
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("file with figures")
        verbose_name_plural = _("files with figures")
        ordering = ["-uploaded_at"]
        constraints = [
            models.CheckConstraint(
                name="upload_that_was_stored_is_closed",
                condition=Q(load__isnull=True) | Q(closed_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.file_name}"

    def get_absolute_url(self) -> str:
        """The page where it is looked at."""
        return reverse("monitoring:upload", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be stored."""
        return self.closed_at is None
