"""What was agreed or is needed: targets for dwellings with where they come from, and estimates of the demand."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from monitoring.enums import Basis
from monitoring.models.table import Labelled, validate_key
from projects.models import Region

ALREADY = _("This research already has a number for this region and year. Change that one.")


class Target(Labelled):
    """A number of dwellings to build in a period, as one source says it; other sources may say another number.

    A part of a target is for one region; the target itself is for the province. What its source does not say (gross
    or net) stays unknown, and is then not confirmed: a conclusion is shown for both.
    """

    key = models.CharField(_("key"), max_length=60, unique=True, validators=[validate_key])
    amount = models.PositiveIntegerField(_("dwellings"))
    year_from = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    year_until = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    basis = models.CharField(_("gross or net"), max_length=10, choices=Basis, default=Basis.UNKNOWN)
    region = models.ForeignKey(
        Region, verbose_name=_("region"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    part_of = models.ForeignKey(
        "self", verbose_name=_("part of"), on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )
    source = models.CharField(_("source"), max_length=200)
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    remark = models.CharField(_("remark"), max_length=300, blank=True)
    is_main = models.BooleanField(_("measure the pace against it"), default=False)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["announced_on", "key"]
        constraints = [
            models.CheckConstraint(
                name="target_is_more_than_nothing",
                condition=Q(amount__gt=0),
                violation_error_message=_("A target is at least one dwelling."),
            ),
            models.CheckConstraint(
                name="target_ends_after_it_starts",
                condition=Q(year_from__isnull=True)
                | Q(year_until__isnull=True)
                | Q(year_until__gte=F("year_from"), year_from__isnull=False, year_until__isnull=False),
                violation_error_message=_("The last year cannot be before the first."),
            ),
            models.CheckConstraint(
                name="target_part_is_of_a_region",
                condition=Q(part_of__isnull=True) | Q(region__isnull=False),
                violation_error_message=_("A partial target belongs to one region."),
            ),
            models.CheckConstraint(
                name="target_for_the_pace_has_a_period",
                condition=Q(is_main=False) | Q(year_from__isnull=False, year_until__isnull=False),
                violation_error_message=_("To measure the pace against a target, its years must be known."),
            ),
            models.CheckConstraint(
                name="target_is_confirmed_only_when_gross_or_net_is_known",
                condition=Q(is_confirmed=False) | ~Q(basis=Basis.UNKNOWN),
                violation_error_message=_(
                    "A target cannot be confirmed until it is known whether it is gross or net."
                ),
            ),
        ]

    def clean(self) -> None:
        """A target is no part of itself, and a part has no parts."""
        if self.part_of is not None and (self.part_of_id == self.pk or self.part_of.part_of_id is not None):
            raise ValidationError({"part_of": _("Choose the overall target.")})

    @property
    def years(self) -> int | None:
        """How many years the period has, both ends included; None when it is not known."""
        if self.year_from is None or self.year_until is None:
            return None
        return self.year_until - self.year_from + 1


class DemandEstimate(models.Model):
    """How many dwellings a region, or the province without one, needs in a year: between low and high."""

    region = models.ForeignKey(
        Region, verbose_name=_("region"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    low = models.PositiveIntegerField(_("at least"))
    high = models.PositiveIntegerField(_("at most"))
    basis = models.CharField(_("gross or net"), max_length=10, choices=Basis, default=Basis.NET)
    source = models.CharField(_("source"), max_length=200)
    published_on = models.DateField(_("published on"))

    class Meta:
        verbose_name = _("estimate of demand")
        verbose_name_plural = _("estimates of demand")
        ordering = ["source", "region", "year"]
        constraints = [
            models.CheckConstraint(
                name="demand_is_a_bandwidth",
                condition=Q(low__lte=F("high")),
                violation_error_message=_("The highest number cannot be lower than the lowest."),
            ),
            models.UniqueConstraint(
                name="demand_of_a_region_is_estimated_once",
                fields=["source", "region", "year"],
                condition=Q(region__isnull=False),
                violation_error_message=ALREADY,
            ),
            models.UniqueConstraint(
                name="demand_of_the_province_is_estimated_once",
                fields=["source", "year"],
                condition=Q(region__isnull=True),
                violation_error_message=ALREADY,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region.name if self.region else 'Drenthe'} {self.year}: {self.low}-{self.high}"
