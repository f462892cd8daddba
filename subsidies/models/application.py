"""The case: one application, the decisions on it and its dossier."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.events import AppendOnlyModel, Event
from drenthe.lib.money import MoneyField
from projects.models import Organisation, Project
from subsidies.enums import Action, ApplicationStatus, Channel, DecisionKind, Part, Phase
from subsidies.models.ceiling import Ceiling
from subsidies.models.scheme import Scheme, SchemeVersion

Status = ApplicationStatus


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Applications, to be asked as of a date."""

    def pending_on(self, day: date) -> Self:
        """Received on or before the day, and at its end neither decided nor withdrawn."""
        return self.filter(
            Q(decided_on__isnull=True) | Q(decided_on__gt=day),
            Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day),
            received_on__lte=day,
        )

    def with_names(self) -> Self:
        """Everything a list shows, in one query."""
        return self.select_related("scheme", "version", "ceiling", "applicant", "municipality")


class Application(models.Model):
    """One request for subsidy, from receipt to settlement (the case). Amounts in euros.

    `received_on` is the day the law counts, in local time; `received_at` the moment that orders the queue.
    """

    case_number = models.CharField(_("case number"), max_length=20, unique=True)
    scheme = models.ForeignKey(Scheme, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="applications")
    version = models.ForeignKey(
        SchemeVersion, verbose_name=_("scheme version"), on_delete=models.PROTECT, related_name="applications"
    )
    ceiling = models.ForeignKey(
        Ceiling, verbose_name=_("ceiling"), on_delete=models.PROTECT, related_name="applications"
    )
    part = models.CharField(_("form"), max_length=10, choices=Part, default=Part.GRANT)
    phase = models.CharField(_("phase"), max_length=20, choices=Phase, blank=True, default=Phase.NONE)
    applicant = models.ForeignKey(
        Organisation, verbose_name=_("applicant"), on_delete=models.PROTECT, related_name="applications"
    )
    municipality = models.ForeignKey(
        "projects.Municipality", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="applications"
    )
    projects = models.ManyToManyField(
        Project, verbose_name=_("projects"), related_name="applications", blank=True
    )
    title = models.CharField(_("subject"), max_length=200)
    dwellings = models.PositiveIntegerField(_("dwellings"), null=True, blank=True)
    channel = models.CharField(_("received by"), max_length=10, choices=Channel, default=Channel.DIGITAL)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.RECEIVED)
    requested_amount = MoneyField(_("requested"))
    awarded_amount = MoneyField(_("awarded"), null=True, blank=True)
    received_at = models.DateTimeField(_("received at"))
    received_on = models.DateField(_("received on"))
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration."))
    created_at = models.DateTimeField(_("entered at"), auto_now_add=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-received_at", "-pk"]
        permissions = [
            ("receive_application", "Can enter applications"),
            ("decide_application", "Can decide on applications"),
            ("withdraw_application", "Can register a withdrawal"),
            ("pay_application", "Can register a payment"),
        ]
        indexes = [
            models.Index(name="application_queue", fields=["-received_at", "-id"]),
            models.Index(name="application_by_status", fields=["status", "-received_at", "-id"]),
            models.Index(name="application_by_scheme", fields=["scheme", "-received_at", "-id"]),
            models.Index(name="application_pending", fields=["ceiling"], condition=Q(status=Status.RECEIVED)),
        ]
        constraints = [
            models.CheckConstraint(
                name="application_asks_for_an_amount",
                condition=Q(requested_amount__gt=0),
                violation_error_message=_("The requested amount must be above zero."),
            ),
            models.CheckConstraint(
                name="application_awards_at_most_what_was_requested",
                condition=Q(awarded_amount__isnull=True)
                | Q(awarded_amount__gt=0, awarded_amount__lte=F("requested_amount")),
                violation_error_message=_("The award cannot exceed the requested amount."),
            ),
            models.CheckConstraint(
                name="application_has_an_amount_when_awarded",
                condition=Q(awarded_amount__isnull=False) | ~Q(status=Status.AWARDED),
            ),
            models.CheckConstraint(
                name="application_is_dated_when_decided",
                condition=Q(status__in=[Status.AWARDED, Status.REFUSED], decided_on__isnull=False)
                | Q(status=Status.RECEIVED, decided_on__isnull=True)
                | Q(status=Status.WITHDRAWN),
            ),
            models.CheckConstraint(
                name="application_is_dated_when_withdrawn",
                condition=Q(status=Status.WITHDRAWN, withdrawn_on__isnull=False)
                | (~Q(status=Status.WITHDRAWN) & Q(withdrawn_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="application_is_decided_after_receipt",
                condition=Q(decided_on__isnull=True) | Q(decided_on__gte=F("received_on")),
                violation_error_message=_("A decision cannot be dated before the receipt of the application."),
            ),
            models.CheckConstraint(
                name="application_status_is_known", condition=Q(status__in=Status.values)
            ),
        ]

    def __str__(self) -> str:
        return self.case_number

    def get_absolute_url(self) -> str:
        """The page of the case."""
        return reverse("subsidies:application", args=[self.case_number])

    @property
    def open_amount(self) -> Decimal | None:
        """What is asked and not yet decided, in euros; None when the case is closed."""
        return self.requested_amount if self.status == Status.RECEIVED else None


class Decision(AppendOnlyModel):
    """A decision on an application (beschikking): what was decided, when, by whom and why. Written once."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="decisions"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=DecisionKind)
    amount = MoneyField(_("amount"), null=True, blank=True)
    decided_on = models.DateField(_("decided on"))
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="decision_has_an_amount_when_it_awards",
                condition=Q(kind=DecisionKind.REFUSAL, amount__isnull=True)
                | Q(kind__in=[DecisionKind.AWARD, DecisionKind.PARTIAL_AWARD], amount__isnull=False, amount__gt=0),
            ),
            models.CheckConstraint(
                name="decision_gives_a_reason_when_it_refuses",
                condition=~Q(kind__in=[DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD], reason=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.application}"


class CaseEvent(Event):
    """One line in the dossier of a case."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="events"
    )

    class Meta(Event.Meta):
        verbose_name = _("line in the dossier")
        verbose_name_plural = _("lines in the dossier")

    def __str__(self) -> str:
        return f"{self.application}: {self.get_action_label()}"

    def get_action_label(self) -> str:
        """The act, in the active language."""
        return str(Action(self.action).label)


class CaseSequence(models.Model):
    """The last case number handed out in a year."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("case numbers of a year")
        verbose_name_plural = _("case numbers by year")

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
