"""Which alerts somebody was mailed about, and which kinds they do not want by mail."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ToldAlert(models.Model):
    """An alert that was mailed to somebody: it is not mailed again. Working data: gone once it no longer holds."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="told_alerts"
    )
    kind = models.CharField(_("type"), max_length=40)
    key = models.CharField(_("alert"), max_length=80)
    told_on = models.DateField(_("told on"))

    class Meta:
        verbose_name = _("alert that was mailed")
        verbose_name_plural = _("alerts that were mailed")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="alert_is_mailed_once", fields=["user", "kind", "key"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class UnwantedAlert(models.Model):
    """A kind of alert that somebody does not want by mail. It still stands on their page of alerts."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="unwanted_alerts"
    )
    kind = models.CharField(_("type"), max_length=40)

    class Meta:
        verbose_name = _("alert that is not wanted by email")
        verbose_name_plural = _("alerts that are not wanted by email")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="alert_is_unwanted_once", fields=["user", "kind"])]

    def __str__(self) -> str:
        return f"{self.kind}"
