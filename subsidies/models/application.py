"""The case: one application, the decisions on it and its dossier."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import Event
from drenthe.lib.database.indexes import LastWhenEmptyIndex
from drenthe.lib.values.money import ZERO, MoneyField
from projects.enums import DwellingForm, OrganisationKind, Segment
from projects.models import Organisation, Project
from subsidies.enums import DECIDED, ENDED, GRANTED, OPEN, Action, ApplicationStatus, Part, Phase
from subsidies.models.ceiling import Ceiling
from subsidies.models.scheme import Scheme, SchemeVersion
from subsidies.term_enums import Channel

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

    def standing(self) -> Self:
        """All but those that were entered by mistake: in no figure, list or duplicate do these count."""
        return self.exclude(status=Status.VOID)

    def with_names(self) -> Self:
        """Everything a list shows, in one query."""
        return self.select_related("scheme", "version", "ceiling", "applicant", "municipality", "handler")

    def with_applicants(self) -> Self:
        """Everything a list shows, with the applicants as given with the cases: two queries, whatever the rows."""
        return self.with_names().prefetch_related("applicant_details")


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
    projects = models.ManyToManyField(Project, verbose_name=_("projects"), related_name="applications", blank=True)
    title = models.CharField(_("subject"), max_length=200)
    dwellings = models.PositiveIntegerField(_("dwellings"), null=True, blank=True)
    channel = models.CharField(_("received via"), max_length=10, choices=Channel, default=Channel.DIGITAL)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.RECEIVED)
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("case officer"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
    )
    reference = models.CharField(_("reference of the applicant"), max_length=80, blank=True)
    total_costs = MoneyField(_("total costs"), null=True, blank=True)
    revenues = MoneyField(_("revenue"), null=True, blank=True)
    own_contribution = MoneyField(_("own contribution"), null=True, blank=True)
    requested_amount = MoneyField(_("requested"))
    awarded_amount = MoneyField(_("awarded"), null=True, blank=True)
    declared_aid = MoneyField(
        _("de-minimis aid declared"),
        null=True,
        blank=True,
        help_text=_("What the applicant says it received in the past three years; empty if there is no declaration."),
    )
    received_at = models.DateTimeField(_("received at"))
    received_on = models.DateField(_("received on"))
    complete_on = models.DateField(
        _("complete on"), null=True, blank=True, help_text=_("The day on which the last missing item was received.")
    )
    as_it_is_on = models.DateField(
        _("handled as it is since"),
        null=True,
        blank=True,
        help_text=_("It was never complete: the province decides on what is there. Its turn is by this day."),
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)  # or forwarded: it ended that day
    settled_amount = MoneyField(_("settled"), null=True, blank=True)
    settled_on = models.DateField(
        _("settled on"), null=True, blank=True, help_text=_("The day on which the letter with it was sent (Awb 3:40).")
    )
    version_changed_at = models.DateTimeField(_("moved to another version at"), null=True, blank=True)
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration purposes."))
    created_at = models.DateTimeField(_("entered at"), auto_now_add=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-received_at", "-pk"]
        permissions = [
            ("receive_application", "Can enter applications"),
            ("handle_application", "Can handle applications"),
            ("propose_application", "Can propose decisions"),
            ("object_application", "Can handle objections"),
            ("decide_application", "Can decide on applications"),
            ("withdraw_application", "Can register a withdrawal"),
            ("pay_application", "Can register a payment"),
            ("view_person", "Can see natural persons"),
            ("view_legality", "Can see the legality list"),
            ("report_person", "Can report what is held of a person"),
            ("view_account", "Can see accounts, and the files that can name them"),
        ]
        indexes = [
            models.Index(name="application_queue", fields=["-received_at", "-id"]),
            models.Index(name="application_by_status", fields=["status", "-received_at", "-id"]),
            models.Index(name="application_by_scheme", fields=["scheme", "-received_at", "-id"]),
            LastWhenEmptyIndex(name="application_by_requested", fields=["-requested_amount", "-id"]),
            LastWhenEmptyIndex(name="application_by_decided", fields=["-decided_on", "-id"]),
            models.Index(name="application_requested_up", fields=["requested_amount", "-id"]),
            models.Index(name="application_decided_up", fields=["decided_on", "-id"]),
            models.Index(name="application_pending", fields=["ceiling"], condition=Q(status__in=OPEN)),
            models.Index(name="application_of_handler", fields=["handler"], condition=Q(status__in=OPEN)),
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
                condition=Q(awarded_amount__isnull=False) | ~Q(status__in=GRANTED),
            ),
            models.CheckConstraint(
                name="application_settles_at_most_what_was_awarded",
                condition=Q(
                    status=Status.SETTLED,
                    settled_on__isnull=False,
                    settled_amount__isnull=False,
                    settled_amount__gte=0,
                    settled_amount__lte=F("awarded_amount"),
                )
                | (~Q(status=Status.SETTLED) & Q(settled_on__isnull=True, settled_amount__isnull=True)),
                violation_error_message=_("A subsidy cannot be settled at more than was awarded."),
            ),
            models.CheckConstraint(
                name="application_is_dated_when_decided",
                condition=Q(status__in=DECIDED, decided_on__isnull=False)
                | Q(status__in=OPEN, decided_on__isnull=True)
                | Q(status=Status.WITHDRAWN)
                | Q(status__in=[Status.FORWARDED, Status.VOID], decided_on__isnull=True),
            ),
            models.CheckConstraint(
                name="application_is_dated_when_withdrawn",
                condition=Q(status__in=ENDED, withdrawn_on__isnull=False)
                | (~Q(status__in=ENDED) & Q(withdrawn_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="application_is_decided_after_receipt",
                condition=Q(decided_on__isnull=True) | Q(decided_on__gte=F("received_on")),
                violation_error_message=_("A decision cannot be dated before the application was received."),
            ),
            models.CheckConstraint(name="application_status_is_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(
                name="application_is_complete_when_assessed",
                condition=Q(complete_on__isnull=False) | ~Q(status__in=[Status.ASSESSMENT, *GRANTED]),
            ),
            models.CheckConstraint(
                name="application_is_complete_after_receipt",
                condition=Q(complete_on__isnull=True) | Q(complete_on__gte=F("received_on")),
                violation_error_message=_("An application cannot be complete before it was received."),
            ),
            models.CheckConstraint(
                name="application_plan_has_no_negative_amounts",
                condition=(Q(total_costs__isnull=True) | Q(total_costs__gte=0))
                & (Q(revenues__isnull=True) | Q(revenues__gte=0))
                & (Q(own_contribution__isnull=True) | Q(own_contribution__gte=0)),
                violation_error_message=_("Amounts in the financing plan cannot be below zero."),
            ),
        ]

    def __str__(self) -> str:
        return self.case_number

    def get_absolute_url(self) -> str:
        """The page of the case."""
        return reverse("subsidies:application", args=[self.case_number])

    @cached_property
    def last_decision_at(self) -> datetime | None:
        """When the last decision on it was recorded; None without one."""
        return max((row.recorded_at for row in self.decisions.all()), default=None)

    @property
    def complete_since(self) -> date | None:
        """The day on which it became complete; None while it is not, and when it is handled as it is."""
        return None if self.as_it_is_on else self.complete_on

    @property
    def is_received_by_day(self) -> bool:
        """Whether only the day of receipt is known: it came from a workbook, and no correction gave it a moment.

        It is kept as the start of that day, and so has its turn before what came in later that day.
        """
        return timezone.localtime(self.received_at).time() == time.min and bool(self.imports.all())

    @property
    def given(self) -> Any:
        """The applicant as given with this application, as last corrected; None for a case of before this was kept."""
        rows = list(self.applicant_details.all())
        return rows[-1] if rows else None

    @property
    def applicant_name(self) -> str:
        """The name of the applicant, as given with this application; as known, for a case of before that was kept."""
        return str((self.given or self.applicant).name)

    @property
    def applicant_kind(self) -> OrganisationKind:
        """What the applicant is, as given with this application; as known, for a case of before that was kept."""
        return OrganisationKind((self.given or self.applicant).kind)

    @property
    def awarded_now(self) -> Decimal | None:
        """What is awarded as it holds now (euros), settled or not: nothing once it was withdrawn; None without."""
        is_withdrawn = self.status == ApplicationStatus.WITHDRAWN and self.awarded_amount is not None
        return ZERO if is_withdrawn else self.awarded_amount

    @property
    def representative(self) -> Any:
        """Who acts for the applicant now (Awb 2:1), a Representative; None when the applicant acts for itself."""
        rows = list(self.representatives.all())
        return rows[-1] if rows and not rows[-1].has_ended else None

    @property
    def repeat(self) -> Any:
        """Which refused application this one repeats (Awb 4:6), a RepeatOf; None when none was linked."""
        rows = list(self.repeats.all())
        return rows[-1] if rows else None

    @property
    def forwarding(self) -> Any:
        """Where the application went that was not for the province (Awb 2:3), a Forwarding; None when it was."""
        return next(iter(self.forwardings.all()), None)

    @property
    def is_open(self) -> bool:
        """Whether it still has to be decided."""
        return self.status in OPEN

    @property
    def cofinancing(self) -> Decimal:
        """What others pay, in euros: the sum of the co-financers."""
        return sum((row.amount for row in self.cofinancers.all()), ZERO)

    @property
    def funding_gap(self) -> Decimal | None:
        """What is left unpaid by revenues, the applicant and others, in euros.

        None when the costs are not known, or nothing of who pays them: then the whole would seem to be lacking.
        """
        who_pays = (self.revenues, self.own_contribution, self.cofinancing or None)
        if self.total_costs is None or all(amount is None for amount in who_pays):
            return None
        return self.total_costs - (self.revenues or ZERO) - (self.own_contribution or ZERO) - self.cofinancing

    @property
    def cofinancing_share(self) -> Decimal | None:
        """The share of the costs that revenues, applicant and others pay, from 0 to 1; None when costs are unknown."""
        gap = self.funding_gap
        return None if gap is None or not self.total_costs else 1 - gap / self.total_costs


class PlannedDwellings(models.Model):
    """How many dwellings of one segment and form the application is about."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.CASCADE, related_name="planned_dwellings"
    )
    segment = models.CharField(_("segment"), max_length=20, choices=Segment, default=Segment.UNKNOWN)
    form = models.CharField(_("dwelling form"), max_length=20, choices=DwellingForm, default=DwellingForm.OTHER)
    count = models.PositiveIntegerField(_("dwellings"))

    class Meta:
        verbose_name = _("planned dwellings")
        verbose_name_plural = _("planned dwellings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="planned_dwellings_once", fields=["application", "segment", "form"]),
            models.CheckConstraint(name="planned_dwellings_above_zero", condition=Q(count__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.count} {self.get_segment_display()}"


class CoFinancer(models.Model):
    """Somebody else who pays a part of the project (cofinanciering). Euros."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.CASCADE, related_name="cofinancers"
    )
    name = models.CharField(_("name"), max_length=200)
    amount = MoneyField(_("amount"))
    is_confirmed = models.BooleanField(_("confirmed in writing"), default=False)

    class Meta:
        verbose_name = _("co-financer")
        verbose_name_plural = _("co-financers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="cofinancer_stands_once", fields=["application", "name"]),
            models.CheckConstraint(
                name="cofinancer_pays_something",
                condition=Q(amount__gt=0),
                violation_error_message=_("The amount must be above zero."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CaseEvent(Event):
    """One line in the dossier of a case."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="events"
    )

    class Meta(Event.Meta):
        verbose_name = _("dossier entry")
        verbose_name_plural = _("dossier entries")

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
        verbose_name = _("case numbers for a year")
        verbose_name_plural = _("case numbers by year")

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
