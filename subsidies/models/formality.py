"""Formalities of an application, and what people judge or declare about it apart from its criteria."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from projects.models import Organisation
from subsidies.enums import CaseAnswerValue, CaseQuestion
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


class CaseAnswer(AppendOnlyModel):
    """How a person answered a question about a case, with the reason. The latest counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="answers"
    )
    question = models.CharField(_("question"), max_length=20, choices=CaseQuestion)
    answer = models.CharField(_("answer"), max_length=10, choices=CaseAnswerValue)
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered at"), auto_now_add=True)

    class Meta:
        verbose_name = _("answer about a case")
        verbose_name_plural = _("answers about cases")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="case_answer_gives_a_reason", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return f"{self.get_question_display()} {self.get_answer_display()}"


class RepeatOf(AppendOnlyModel):
    """That an application repeats one that was refused, with what is new in it (Awb 4:6). The latest row counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="repeats"
    )
    earlier = models.ForeignKey(
        Application, verbose_name=_("earlier application"), on_delete=models.PROTECT, related_name="repeated_by"
    )
    new_facts = models.TextField(
        _("new facts or changed circumstances"), blank=True, help_text=_("Empty: the applicant states none.")
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("repeat of an earlier application")
        verbose_name_plural = _("repeats of earlier applications")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="repeat_is_of_another_application", condition=~Q(earlier=F("application")))
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.earlier}"


class Interest(AppendOnlyModel):
    """Whether somebody has a personal interest in a case that is handled or decided (Awb 2:4). The latest counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="interests"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    has_interest = models.BooleanField(_("personal interest"))
    explanation = models.TextField(_("explanation"), blank=True)
    declared_at = models.DateTimeField(_("declared at"), auto_now_add=True)

    class Meta:
        verbose_name = _("declaration of interest")
        verbose_name_plural = _("declarations of interest")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="interest_is_explained", condition=Q(has_interest=False) | ~Q(explanation=""))
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.actor}"


class Undertaking(models.Model):
    """Companies that are one undertaking for de-minimis aid (Regulation (EU) 2023/2831, article 2 paragraph 2)."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("undertaking of several companies")
        verbose_name_plural = _("undertakings of several companies")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class UndertakingMember(models.Model):
    """A company that belongs to an undertaking; to one at most."""

    undertaking = models.ForeignKey(
        Undertaking, verbose_name=_("undertaking"), on_delete=models.CASCADE, related_name="members"
    )
    organisation = models.OneToOneField(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="undertaking_member"
    )

    class Meta:
        verbose_name = _("company of an undertaking")
        verbose_name_plural = _("companies of an undertaking")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.organisation)
