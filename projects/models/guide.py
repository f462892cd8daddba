"""Process guides (procesbegeleiders): who can be hired, and where they work."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from projects.enums import GuideState
from projects.models.project import Project


class GuideQuerySet(models.QuerySet["Guide"]):
    """Guides, to be asked by date."""

    def in_state_on(self, state: str, day: date) -> Self:
        """The guides that were in a state at the end of a day."""
        return self.filter(Exists(GuideStay.objects.on(day).filter(guide=OuterRef("pk"), state=state)))


class Guide(models.Model):
    """A process guide. One with a user may sign in and sees only the projects of the present assignments."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    organisation = models.CharField(_("organisation"), max_length=150, blank=True)
    email = models.EmailField(_("email address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="guide",
    )
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration purposes."))

    objects = GuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("process guide")
        verbose_name_plural = _("process guides")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class GuideStayQuerySet(models.QuerySet["GuideStay"]):
    """Stays of guides, to be asked by date."""

    def on(self, day: date) -> Self:
        """Those that held at the end of a day."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=day), entered_on__lte=day)


class GuideStay(models.Model):
    """A guide was active, standby or ended from a day until the day that changed."""

    guide = models.ForeignKey(Guide, verbose_name=_("process guide"), on_delete=models.CASCADE, related_name="stays")
    state = models.CharField(_("state"), max_length=10, choices=GuideState)
    entered_on = models.DateField(_("from"))
    left_on = models.DateField(_("until"), null=True, blank=True)

    objects = GuideStayQuerySet.as_manager()

    class Meta:
        verbose_name = _("process guide status")
        verbose_name_plural = _("process guide statuses")
        ordering = ["guide", "entered_on"]
        constraints = [
            models.UniqueConstraint(name="guide_has_one_state", fields=["guide"], condition=Q(left_on__isnull=True)),
            models.CheckConstraint(
                name="guide_state_ends_after_it_starts",
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("entered_on")),
            ),
            models.CheckConstraint(name="guide_state_is_known", condition=Q(state__in=GuideState.values)),
        ]

    def __str__(self) -> str:
        return f"{self.guide}: {self.get_state_display()}"


class Assignment(models.Model):
    """A guide works for a project: from when, how many hours, and paid from which grant."""

    guide = models.ForeignKey(
        Guide, verbose_name=_("process guide"), on_delete=models.PROTECT, related_name="assignments"
    )
    project = models.ForeignKey(
        Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="assignments"
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("up to and including"), null=True, blank=True)
    hours = models.DecimalField(_("hours"), max_digits=6, decimal_places=1, null=True, blank=True)
    grant_case = models.CharField(
        _("paid from the grant in case"),
        max_length=20,
        blank=True,
        help_text=_("The case number of the subsidy that the group uses to hire the guide."),
    )

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["-starts_on", "guide"]
        constraints = [
            models.UniqueConstraint(name="assignment_is_kept_once", fields=["guide", "project", "starts_on"]),
            models.CheckConstraint(
                name="assignment_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="assignment_has_hours_or_none",
                condition=Q(hours__isnull=True) | Q(hours__gt=0),
                violation_error_message=_("Enter a number of hours above zero, or none."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.guide}: {self.project}"
