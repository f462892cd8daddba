"""What projects are stuck on, who does something about it, and to which table it was taken."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.trail.confidential import ConfidentialModel
from projects.enums import BottleneckKind, EscalationLevel
from projects.models.project import CONFIDENTIAL, OfProject, Project


class BottleneckQuerySet(OfProject):
    """Bottlenecks, to be asked by who looks and by date."""

    def open_on(self, day: date) -> Self:
        """Those that were there at the end of a day."""
        return self.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day), opened_on__lte=day)


class Bottleneck(ConfidentialModel):
    """Something that stops a project: whose it is, what is done about it, and how long it is there."""

    project = models.ForeignKey(
        Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="bottlenecks"
    )
    kind = models.CharField(_("type"), max_length=20, choices=BottleneckKind)
    description = models.CharField(_("description"), max_length=500, blank=True)
    owner = models.CharField(_("owner"), max_length=150, blank=True, help_text=_("Who must resolve it."))
    action = models.CharField(_("action"), max_length=300, blank=True)
    action_on = models.DateField(_("action due before"), null=True, blank=True)
    opened_on = models.DateField(_("since"))
    closed_on = models.DateField(_("resolved on"), null=True, blank=True)
    resolution = models.CharField(_("how it was resolved"), max_length=300, blank=True)
    is_confidential = models.BooleanField(_("confidential"), default=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    objects = BottleneckQuerySet.as_manager()

    class Meta:
        verbose_name = _("bottleneck")
        verbose_name_plural = _("bottlenecks")
        ordering = ["opened_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="bottleneck_of_a_kind_is_open_once",
                fields=["project", "kind", "is_confidential"],
                condition=Q(closed_on__isnull=True),
                violation_error_message=_("This project already has an open bottleneck of this type."),
            ),
            models.CheckConstraint(
                name="bottleneck_closes_after_it_opens",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
            ),
            models.CheckConstraint(
                name="bottleneck_says_how_it_was_solved",
                condition=Q(closed_on__isnull=True) | ~Q(resolution=""),
                violation_error_message=_("Enter how it was resolved."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def days_open(self) -> int:
        """For how many days it is or was there."""
        return ((self.closed_on or timezone.localdate()) - self.opened_on).days


class EscalationQuerySet(models.QuerySet["Escalation"]):
    """Escalations, by who looks: what lies at the versnellingstafel is confidential."""

    def visible_to(self, user: Any) -> Self:
        """What the user may see."""
        found = self.filter(bottleneck__in=Bottleneck.objects.visible_to(user).values("pk"))
        return found if user.has_perm(CONFIDENTIAL) else found.exclude(level=EscalationLevel.ACCELERATION_TABLE)


class Escalation(ConfidentialModel):
    """A bottleneck was taken to a table or to the State, and what came of it."""

    bottleneck = models.ForeignKey(
        Bottleneck, verbose_name=_("bottleneck"), on_delete=models.PROTECT, related_name="escalations"
    )
    level = models.CharField(_("to"), max_length=20, choices=EscalationLevel)
    raised_on = models.DateField(_("since"))
    question = models.CharField(_("what is requested"), max_length=500)
    outcome = models.CharField(_("outcome"), max_length=500, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )

    objects = EscalationQuerySet.as_manager()

    class Meta:
        verbose_name = _("escalation")
        verbose_name_plural = _("escalations")
        ordering = ["-raised_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="bottleneck_lies_once_at_a_table",
                fields=["bottleneck", "level"],
                condition=Q(closed_on__isnull=True),
                violation_error_message=_("It has already been escalated to this level."),
            ),
            models.CheckConstraint(
                name="escalation_closes_with_an_outcome",
                condition=Q(closed_on__isnull=True) | (~Q(outcome="") & Q(closed_on__gte=F("raised_on"))),
                violation_error_message=_("Enter the outcome."),
            ),
        ]

    def reads_as_confidential(self) -> bool:
        """What lies at the versnellingstafel is confidential."""
        return self.__dict__.get("level") == EscalationLevel.ACCELERATION_TABLE

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.bottleneck}"
