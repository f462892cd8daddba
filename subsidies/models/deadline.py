"""What moves the legal clock. Dates are computed from these rows (subsidies.services.deadlines), never stored."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.events import AppendOnlyModel
from drenthe.lib.fixed import FixedOnceUsed
from drenthe.lib.money import MoneyField
from subsidies.enums import SuspensionKind
from subsidies.models.application import Application
from subsidies.models.told import Told


class CompletionRequest(Told, models.Model):
    """A request to complete the application (Awb 4:5, 4:15 paragraph 1).

    The term stands still from the day after its letter was sent until the day of completion, or of lapse.
    """

    letter_link = "completion_request"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="completion_requests"
    )
    requested_on = models.DateField(_("requested on"))
    due_on = models.DateField(_("to be completed by"))
    missing = models.TextField(_("what is missing"))
    completed_on = models.DateField(_("completed on"), null=True, blank=True)
    partly_received_on = models.DateField(_("partly received on"), null=True, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("completion request")
        verbose_name_plural = _("completion requests")
        ordering = ["requested_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="completion_is_due_after_it_is_asked", condition=Q(due_on__gt=F("requested_on"))
            ),
            models.CheckConstraint(
                name="completion_comes_after_it_is_asked",
                condition=Q(completed_on__isnull=True) | Q(completed_on__gte=F("requested_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.requested_on}"


class Suspension(Told, models.Model):
    """A period in which the decision term stands still for another reason (Awb 4:15 paragraph 2)."""

    letter_link = "suspension"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="suspensions"
    )
    kind = models.CharField(_("type"), max_length=20, choices=SuspensionKind)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("suspension")
        verbose_name_plural = _("suspensions")
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="suspension_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_kind_display()}"


class TermExtension(Told, AppendOnlyModel):
    """The decision term is extended: the applicant was told in time, with the new term (Awb 4:14)."""

    letter_link = "extension"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="extensions"
    )
    announced_on = models.DateField(_("announced on"))
    weeks = models.PositiveSmallIntegerField(_("weeks"))
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        ordering = ["announced_on", "pk"]
        constraints = [models.CheckConstraint(name="extension_is_at_least_a_week", condition=Q(weeks__gt=0))]

    def __str__(self) -> str:
        return f"{self.application}: {self.weeks}"


class DefaultNotice(Told, AppendOnlyModel):
    """A written notice of default by the applicant (ingebrekestelling, Awb 4:17)."""

    letter_link = "default_notice"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="default_notices"
    )
    received_on = models.DateField(_("received on"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("notice of default")
        verbose_name_plural = _("notices of default")
        ordering = ["received_on", "pk"]

    def __str__(self) -> str:
        return f"{self.application}: {self.received_on}"


class ExtraFreeDay(FixedOnceUsed):
    """A day that a decree puts on a par with a public holiday (Algemene termijnenwet, article 3 paragraph 3)."""

    day = models.DateField(_("day"), unique=True)
    decree = models.CharField(_("decree"), max_length=200)
    source = models.TextField(
        _("source"),
        blank=True,
        default="",
        help_text=_("Where the day was found, one source per line; two that do not depend on each other."),
    )
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("extra public holiday")
        verbose_name_plural = _("extra public holidays")
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day}"


class PenaltyRate(FixedOnceUsed):
    """The amounts of the penalty for a late decision (dwangsom, Awb 4:17), from a day on. Euros per day."""

    valid_from = models.DateField(_("from"), unique=True)
    first_days = MoneyField(_("days 1 to 14"))
    second_days = MoneyField(_("days 15 to 28"))
    further_days = MoneyField(_("days 29 to 42"))
    maximum = MoneyField(_("maximum"))
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("penalty for late decision")
        verbose_name_plural = _("penalties for late decision")
        ordering = ["valid_from"]

    def __str__(self) -> str:
        return f"{self.valid_from}: {self.maximum}"
