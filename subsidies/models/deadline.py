"""What moves the legal clock. Dates are computed from these rows (services.terms.deadlines), never stored."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application
from subsidies.models.document import Document
from subsidies.models.told import Told
from subsidies.term_enums import Channel, ExtensionKind, LongerGround, SuspensionKind


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
    still_missing = models.TextField(  # noqa: DJ001 -- None is: nobody said; and SQLite rebuilds no guarded table
        _("still missing"), null=True, blank=True, help_text=_("After a part came in.")
    )
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
    """A period in which the decision term stands still for another reason (Awb 4:15 paragraphs 1b and 2).

    With consent it rests on the `document` in which the applicant agreed; otherwise on the letter that tells of it.
    """

    letter_link = "suspension"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="suspensions"
    )
    kind = models.CharField(_("type"), max_length=20, choices=SuspensionKind)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    ends_with = models.CharField(
        _("ends with"),
        max_length=200,
        blank=True,
        default="",
        db_default="",
        help_text=_("With consent and without a last day: what ends it, as was agreed (Awb 4:15, paragraph 2)."),
    )
    expected_by = models.DateField(
        _("decision expected by"),
        null=True,
        blank=True,
        help_text=_("Within which term there will be a decision, of force majeure (Awb 4:15, paragraph 3)."),
    )
    reason = models.TextField(_("reason"))
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
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
            models.CheckConstraint(
                name="suspension_ends_with_something_only_by_consent",
                condition=Q(kind=SuspensionKind.CONSENT) | Q(ends_with=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_kind_display()}"


class TermExtension(Told, AppendOnlyModel):
    """The day by which is to be decided moves: the applicant was told in time, with the new day.

    Awb 4:14 names a new day and moves no term that a regulation lays down; an adjournment does, where the ordinance or
    the scheme has an `article` for it; the longer term of the ordinance holds on one of its grounds.
    """

    letter_link = "extension"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="extensions"
    )
    kind = models.CharField(
        _("type"), max_length=20, choices=ExtensionKind, default=ExtensionKind.NOTICE, db_default=ExtensionKind.NOTICE
    )
    ground = models.CharField(_("ground"), max_length=20, choices=LongerGround, blank=True, default="", db_default="")
    article = models.CharField(_("article"), max_length=200, blank=True, default="", db_default="")
    announced_on = models.DateField(_("announced on"))
    weeks = models.PositiveSmallIntegerField(_("weeks"))
    named_day = models.DateField(
        _("day that was named"), null=True, blank=True, help_text=_("By when the applicant was told to expect it.")
    )
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        ordering = ["announced_on", "pk"]
        constraints = [
            models.CheckConstraint(name="extension_is_at_least_a_week", condition=Q(weeks__gt=0)),
            models.CheckConstraint(
                name="extension_has_a_ground_for_the_longer_term",
                condition=Q(kind=ExtensionKind.LONGER) & ~Q(ground="") | ~Q(kind=ExtensionKind.LONGER) & Q(ground=""),
                violation_error_message=_("Choose the ground of the longer term."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.weeks}"


class DefaultNotice(Told, AppendOnlyModel):
    """A written notice of default by the applicant (ingebrekestelling, Awb 4:17). Early ones are kept too."""

    letter_link = "default_notice"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="default_notices"
    )
    received_on = models.DateField(_("received on"))
    channel = models.CharField(_("received by"), max_length=20, choices=Channel, blank=True, default="", db_default="")
    sender = models.CharField(_("sender"), max_length=200, blank=True, default="", db_default="")
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
