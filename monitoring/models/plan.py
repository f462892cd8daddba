"""Plans for dwellings as municipalities register them (national format), one edition for each delivered file."""

from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from monitoring.enums import Confidentiality, Obstacle, PlanClient, PlanKind, PlanProgress
from monitoring.models.value import Load
from projects.enums import PlanningStatus, Segment
from projects.models import Municipality


class PlanEditionQuerySet(models.QuerySet["PlanEdition"]):
    """Editions of the plans."""

    def counting(self) -> Self:
        """Those that were not taken back."""
        return self.filter(taken_back_at=None)


class PlanEdition(models.Model):
    """All plans as they stood on a day, from one file.

    Of a day there is one of the province and one of each municipality, besides those that were taken back. Each has
    the plans of all: its own, and those of the others as in `rest`. So plans of one day are never added up twice.
    """

    as_of = models.DateField(_("as of"))
    source = models.CharField(_("source"), max_length=200)
    file_name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField(_("hash of the file"), max_length=64)
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("only of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The municipality of which the file had the plans; empty when it had those of the province."),
    )
    rest = models.ForeignKey(
        "self",
        verbose_name=_("others as in"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The edition from which the plans of the other municipalities are taken over."),
    )
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("loaded by"), on_delete=models.PROTECT, related_name="+"
    )
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)
    loads = models.ManyToManyField(
        Load,
        verbose_name=_("deliveries"),
        related_name="editions",
        blank=True,
        help_text=_("What was counted from it, table by table."),
    )
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken back by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    take_back_reason = models.TextField(_("why it was taken back"), blank=True, default="")

    objects = PlanEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of the plans")
        verbose_name_plural = _("editions of the plans")
        ordering = ["-as_of", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="edition_of_the_province_is_one_of_its_day",
                fields=["as_of"],
                condition=Q(municipality__isnull=True, taken_back_at__isnull=True),
            ),
            models.UniqueConstraint(
                name="edition_of_a_municipality_is_one_of_its_day",
                fields=["as_of", "municipality"],
                condition=Q(taken_back_at__isnull=True),
            ),
            models.CheckConstraint(
                name="edition_that_is_taken_back_says_by_whom_and_why",
                condition=Q(taken_back_at__isnull=True, taken_back_by__isnull=True, take_back_reason="")
                | (Q(taken_back_at__isnull=False, taken_back_by__isnull=False) & ~Q(take_back_reason="")),
            ),
            models.CheckConstraint(
                name="edition_takes_over_only_beside_one_municipality",
                condition=Q(rest__isnull=True) | Q(municipality__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.as_of})"

    def get_absolute_url(self) -> str:
        """The page of what it stored, and on which it is taken back."""
        return reverse("monitoring:plan-edition", args=[self.pk])

    @property
    def is_taken_back(self) -> bool:
        """Whether its plans count no more."""
        return self.taken_back_at is not None

    @property
    def is_whole(self) -> bool:
        """Whether it has the plans of all municipalities: its own, or taken over from one that has them."""
        edition: PlanEdition | None = self
        while edition is not None and edition.municipality_id is not None:
            edition = edition.rest
        return edition is not None


class Plan(models.Model):
    """One plan in an edition."""

    edition = models.ForeignKey(PlanEdition, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="plans")
    name = models.CharField(_("name"), max_length=200)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="+"
    )
    plan_type = models.CharField(_("type of plan"), max_length=20, choices=PlanKind)
    planning_status = models.CharField(_("planning status"), max_length=2, choices=PlanningStatus)
    progress = models.CharField(_("progress"), max_length=20, choices=PlanProgress, default=PlanProgress.UNKNOWN)
    client = models.CharField(_("client"), max_length=20, choices=PlanClient, default=PlanClient.UNKNOWN)
    confidentiality = models.CharField(
        _("who may see it"), max_length=20, choices=Confidentiality, default=Confidentiality.PROVINCE
    )
    obstacles = models.JSONField(_("obstacles"), default=list, blank=True)

    class Meta:
        verbose_name = _("registered plan")
        verbose_name_plural = _("registered plans")
        ordering = ["edition", "municipality", "name"]
        constraints = [
            models.UniqueConstraint(name="plan_is_in_an_edition_once", fields=["edition", "municipality", "name"])
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Obstacles come from the closed list."""
        if not isinstance(self.obstacles, list) or not set(self.obstacles) <= set(Obstacle.values):
            raise ValidationError({"obstacles": _("These are not known obstacles.")})


class PlannedDwellings(models.Model):
    """How many dwellings of a segment a plan adds in a year, or takes away when they are demolished."""

    plan = models.ForeignKey(Plan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="dwellings")
    segment = models.CharField(_("segment"), max_length=20, choices=Segment)
    is_demolition = models.BooleanField(_("demolition"), default=False)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("planned dwellings")
        verbose_name_plural = _("planned dwellings")
        ordering = ["plan", "year", "segment"]
        constraints = [
            models.UniqueConstraint(
                name="planned_dwellings_are_counted_once", fields=["plan", "segment", "is_demolition", "year"]
            ),
            models.CheckConstraint(name="planned_dwellings_are_some", condition=Q(number__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.plan}: {self.number} ({self.year})"
