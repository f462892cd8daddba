"""Places: municipalities by CBS code, and the two ways of dividing them into regions (domain: COROP and Woondeal)."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import FixedOnceUsed


class Municipality(FixedOnceUsed):
    """A municipality, by its CBS code (GM followed by four digits)."""

    code = models.CharField(_("CBS code"), max_length=6, unique=True)
    name = models.CharField(_("name"), max_length=80, unique=True)

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="municipality_code_is_a_cbs_code",
                condition=Q(code__regex=r"^GM[0-9]{4}$"),
                violation_error_message=_("A CBS code is GM followed by four digits."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class RegionScheme(models.Model):
    """A way to divide the province into regions. Tables name theirs: two municipalities differ between the schemes."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("region scheme")
        verbose_name_plural = _("region schemes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class RegionManager(models.Manager["Region"]):
    """Regions with their scheme, which is part of their name."""

    def get_queryset(self) -> models.QuerySet["Region"]:
        """Both in one query."""
        return super().get_queryset().select_related("scheme")


class Region(models.Model):
    """One region of a scheme, such as COROP Zuidoost-Drenthe (CR08)."""

    scheme = models.ForeignKey(
        RegionScheme, verbose_name=_("region scheme"), on_delete=models.PROTECT, related_name="regions"
    )
    code = models.CharField(_("code"), max_length=20)
    name = models.CharField(_("name"), max_length=80)

    objects = RegionManager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["scheme", "code"]
        constraints = [models.UniqueConstraint(name="region_code_is_unique_in_scheme", fields=["scheme", "code"])]

    def __str__(self) -> str:
        return f"{self.name} ({self.scheme})"


class RegionMembershipQuerySet(models.QuerySet["RegionMembership"]):
    """Memberships, to be asked by date."""

    def on(self, day: date) -> Self:
        """The memberships that hold on the day; `ends_on` is the last day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


class RegionMembership(FixedOnceUsed):
    """A municipality belongs to a region from a day on, until the last day if there is one."""

    region = models.ForeignKey(Region, verbose_name=_("region"), on_delete=models.CASCADE, related_name="memberships")
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.CASCADE, related_name="memberships"
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("up to and including"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    objects = RegionMembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership of a region")
        verbose_name_plural = _("region memberships")
        ordering = ["region", "municipality", "starts_on"]
        constraints = [
            models.UniqueConstraint(name="membership_starts_once", fields=["region", "municipality", "starts_on"]),
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.region}"

    def clean(self) -> None:
        """A municipality is in one region of a scheme at a time."""
        super().clean()
        if self.region_id is None or self.municipality_id is None or self.starts_on is None:
            return
        others = RegionMembership.objects.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=self.starts_on),
            municipality=self.municipality_id,
            region__scheme=self.region.scheme_id,
        ).exclude(pk=self.pk)
        if self.ends_on is not None:
            others = others.filter(starts_on__lte=self.ends_on)
        if (other := others.first()) is not None:
            raise ValidationError(
                _("%(municipality)s already belongs to %(region)s in this period.")
                % {"municipality": self.municipality, "region": other.region.name}
            )
