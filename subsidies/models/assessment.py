"""Judging an application: criteria, advice from outside, and the view of the applicant before a decision."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField, format_euros
from subsidies.enums import CheckCode, Outcome
from subsidies.models.application import Application
from subsidies.models.document import Document
from subsidies.models.scheme import SchemeVersion
from subsidies.models.told import Told
from subsidies.term_enums import ViewException


class Criterion(FixedOnceUsed):
    """What an application under a scheme version must meet. Automatic ones are computed, others judged by a person."""

    version = models.ForeignKey(
        SchemeVersion, verbose_name=_("scheme version"), on_delete=models.CASCADE, related_name="criteria"
    )
    check_code = models.CharField(_("check"), max_length=20, choices=CheckCode, default=CheckCode.MANUAL)
    text = models.CharField(_("criterion"), max_length=200)
    article = models.CharField(_("article"), max_length=80, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    is_required = models.BooleanField(
        _("required for an award"), default=True, help_text=_("Otherwise it is only for information.")
    )

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["version", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="criterion_stands_once_in_version",
                fields=["version", "text"],
                violation_error_message=_("This criterion is already in the version."),
            )
        ]

    def __str__(self) -> str:
        return self.text


class Judgement(AppendOnlyModel):
    """How a person judged a manual criterion for a case, with the reason. The latest counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="judgements"
    )
    criterion = models.ForeignKey(
        Criterion, verbose_name=_("criterion"), on_delete=models.PROTECT, related_name="judgements"
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome)
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    judged_at = models.DateTimeField(_("assessed at"), auto_now_add=True)

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["judged_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="judgement_gives_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.get_outcome_display()}"


class Advice(models.Model):
    """Advice that was asked from outside (Awb 3:5 and following)."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="advices"
    )
    adviser = models.CharField(_("adviser"), max_length=200)
    question = models.TextField(_("question"))
    asked_on = models.DateField(_("requested on"))
    due_on = models.DateField(_("due by"))
    received_on = models.DateField(_("received on"), null=True, blank=True)
    answer = models.TextField(_("advice"), blank=True)
    reported_on = models.DateField(_("date of the report"), null=True, blank=True)

    class Meta:
        verbose_name = _("advice")
        verbose_name_plural = _("pieces of advice")
        ordering = ["asked_on", "pk"]
        constraints = [
            models.CheckConstraint(name="advice_is_due_after_it_is_asked", condition=Q(due_on__gte=F("asked_on"))),
            models.CheckConstraint(
                name="advice_is_there_when_received",
                condition=Q(received_on__isnull=True, answer="") | (Q(received_on__isnull=False) & ~Q(answer="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.adviser}: {self.application}"


class Hearing(Told, models.Model):
    """The applicant is heard before an adverse decision (zienswijze, Awb 4:7, 4:8), or why that was not needed."""

    letter_link = "hearing"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="hearings"
    )
    invited_on = models.DateField(_("invited on"))
    due_on = models.DateField(_("view due by"))
    intention = models.TextField(_("what the province intends to decide, and why"))
    received_on = models.DateField(_("received on"), null=True, blank=True)
    view = models.TextField(_("view of the applicant"), blank=True)
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    not_met = models.ManyToManyField(
        "subsidies.ObligationCheck",
        verbose_name=_("obligations that were not met"),
        blank=True,
        related_name="+",
        help_text=_("On which the recipient can give a view (Awb 4:8): what was found of each."),
    )

    class Meta:
        verbose_name = _("view of the applicant")
        verbose_name_plural = _("views of applicants")
        ordering = ["invited_on", "pk"]
        constraints = [
            models.CheckConstraint(name="view_is_due_after_the_invitation", condition=Q(due_on__gt=F("invited_on"))),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.invited_on}"


class HearingWaiver(AppendOnlyModel):
    """Why the applicant is not heard before a decision on a case (Awb 4:7, 4:11, 4:12): chosen and explained."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="hearing_waivers"
    )
    exception = models.CharField(_("exception"), max_length=20, choices=ViewException)
    explanation = models.TextField(_("explanation"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("reason not to hear the applicant")
        verbose_name_plural = _("reasons not to hear the applicant")
        ordering = ["recorded_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="hearing_waiver_is_explained",
                condition=~Q(explanation=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_exception_display()}"

    @property
    def is_past(self) -> bool:
        """Whether the decision for which it was written down was taken: for the next one it says nothing."""
        last = self.application.last_decision_at
        return last is not None and last > self.recorded_at


class DeMinimisLimit(FixedOnceUsed):
    """The most de-minimis aid that one undertaking may have in three years, from a day on (euros)."""

    valid_from = models.DateField(_("from"), unique=True)
    amount = MoneyField(_("amount"))
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("limit for de-minimis aid")
        verbose_name_plural = _("limits for de-minimis aid")
        ordering = ["valid_from"]

    def __str__(self) -> str:
        return f"{self.valid_from}: {format_euros(self.amount)}"
