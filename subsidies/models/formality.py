"""Formalities of an application: who acts for the applicant, and where an application went that was not for us."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.events import AppendOnlyModel
from subsidies.models.application import Application
from subsidies.models.document import Document


class Forwarding(AppendOnlyModel):
    """An application for which another body is competent, sent on to it (doorzending, Awb 2:3), without a decision."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="forwardings"
    )
    received_on = models.DateField(_("received on"), help_text=_("By the province; the other body counts from it."))
    forwarded_on = models.DateField(_("forwarded on"))
    forwarded_to = models.CharField(_("forwarded to"), max_length=200)
    reason = models.TextField(_("why the other body is competent"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("forwarding")
        verbose_name_plural = _("forwardings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="forwarding_happens_once", fields=["application"]),
            models.CheckConstraint(
                name="forwarding_follows_the_receipt", condition=Q(forwarded_on__gte=F("received_on"))
            ),
            models.CheckConstraint(
                name="forwarding_says_where_and_why", condition=~Q(forwarded_to="") & ~Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.forwarded_to}"


class Representative(AppendOnlyModel):
    """Who acts for the applicant on a case (gemachtigde, Awb 2:1), with the proxy. The latest row counts.

    A row that has ended says that the applicant acts for itself again. `no_proxy_reason` is why no proxy is asked for:
    the law lets the province ask for one, it does not oblige it to.
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="representatives"
    )
    name = models.CharField(_("name"), max_length=200)
    address = models.TextField(_("address for letters"), blank=True)
    email = models.EmailField(_("email address"), blank=True)
    proxy = models.ForeignKey(
        Document, verbose_name=_("proxy"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    no_proxy_reason = models.TextField(_("why no proxy is asked for"), blank=True)
    has_ended = models.BooleanField(_("no longer acts for the applicant"), default=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="representative_has_a_name", condition=~Q(name=""))]

    def __str__(self) -> str:
        return self.name

    @property
    def lacks_proxy(self) -> bool:
        """Whether there is neither a proxy that counts nor a reason to do without."""
        return not self.no_proxy_reason and (self.proxy is None or self.proxy.retired is not None)
