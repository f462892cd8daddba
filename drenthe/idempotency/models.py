"""Requests that were carried out, each under the key that its form or call brought along."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MAX_KEY = 200
KEPT_BODY = 65_536  # characters; an answer of the API is far shorter


class CarriedOutRequest(models.Model):
    """One request that changed something, with its answer: the same key again gets the same answer.

    `fingerprint` is a digest of what was sent, so that a key with other content is noticed.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    key = models.CharField(_("key"), max_length=MAX_KEY)
    method = models.CharField(_("method"), max_length=10)
    path = models.CharField(_("address"), max_length=500)
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    received_at = models.DateTimeField(_("received at"), auto_now_add=True, db_index=True)
    status = models.PositiveSmallIntegerField(_("status"), default=0)
    location = models.TextField(_("led to"), blank=True)
    content_type = models.CharField(_("content type"), max_length=200, blank=True)
    body = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("request carried out")
        verbose_name_plural = _("requests carried out")
        ordering = ["-received_at", "-pk"]
        constraints = [models.UniqueConstraint(name="request_is_carried_out_once", fields=["user", "key"])]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def forget(*, days: int) -> int:
    """Remove the answers that are older than so many days; nobody sends a form that late. Return how many."""
    before = timezone.now() - timedelta(days=days)
    return CarriedOutRequest.objects.filter(received_at__lt=before).delete()[0]
