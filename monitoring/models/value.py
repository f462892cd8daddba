"""Values as they were published. Nothing is overwritten: a later load adds a value, the earlier one stays.

A load that was wrong is taken back: its rows stay and count no more, so that what stood there before counts again.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel, AppendOnlyQuerySet
from monitoring.enums import LoadKind, Mark, ValueStatus
from monitoring.models.table import PERIOD, Category, Table, validate_period


class LoadQuerySet(AppendOnlyQuerySet):
    """Deliveries."""

    def counting(self) -> Self:
        """Those that were not taken back."""
        return self.filter(withdrawal=None)


class ValueQuerySet(AppendOnlyQuerySet):
    """Values of deliveries."""

    def counting(self) -> Self:
        """Those of deliveries that were not taken back: no figure is read in another way."""
        return self.filter(load__withdrawal=None)


class Load(AppendOnlyModel):
    """One time that figures came in: from which file, as published on which day, by whom."""

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="loads")
    kind = models.CharField(_("type"), max_length=10, choices=LoadKind)
    source = models.CharField(_("source"), max_length=200)
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    sha256 = models.CharField(_("hash of the file"), max_length=64, blank=True)
    published_on = models.DateField(_("published on"))
    status = models.CharField(_("status"), max_length=12, choices=ValueStatus, default=ValueStatus.DEFINITIVE)
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("loaded by"), on_delete=models.PROTECT, related_name="+"
    )
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)
    added = models.PositiveIntegerField(_("new values"), default=0)
    changed = models.PositiveIntegerField(_("changed values"), default=0)
    same = models.PositiveIntegerField(_("values already there"), default=0)
    mapping = models.JSONField(_("mapping of columns"), default=dict, blank=True)
    remark = models.CharField(_("remark"), max_length=300, blank=True)

    objects = LoadQuerySet.as_manager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["published_on", "pk"]
        indexes = [models.Index(name="load_of_table", fields=["table", "published_on"])]

    def __str__(self) -> str:
        return f"{self.table}: {self.source} ({self.published_on})"

    def get_absolute_url(self) -> str:
        """The page of what it stored, and on which it is taken back."""
        return reverse("monitoring:load", args=[self.pk])

    @property
    def is_taken_back(self) -> bool:
        """Whether its figures count no more."""
        return hasattr(self, "withdrawal")


class Withdrawal(AppendOnlyModel):
    """A delivery that was taken back: by whom, when and why. Its figures stay, and count no more."""

    load = models.OneToOneField(Load, verbose_name=_("delivery"), on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("delivery taken back")
        verbose_name_plural = _("deliveries taken back")
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="withdrawal_says_why", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return f"{self.load} ({self.recorded_at:%Y-%m-%d})"


class Series(models.Model):
    """One row of cells through time: a place and up to two classes of a table."""

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="series")
    place = models.ForeignKey(Category, verbose_name=_("place"), on_delete=models.PROTECT, related_name="+")
    first = models.ForeignKey(
        Category, verbose_name=_("first class"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    second = models.ForeignKey(
        Category, verbose_name=_("second class"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    key = models.CharField(_("key"), max_length=130, help_text=_("The keys of its classes, separated by a /."))

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["table", "pk"]
        constraints = [
            models.UniqueConstraint(name="series_is_in_a_table_once", fields=["table", "key"]),
            models.CheckConstraint(
                name="series_has_a_second_class_only_beside_a_first",
                condition=Q(first__isnull=False) | Q(second__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table_id}: {self.key}"


class Value(AppendOnlyModel):
    """What a load says of a series in a period: a number, or why there is none, and the text as it was printed."""

    series = models.ForeignKey(Series, verbose_name=_("series"), on_delete=models.PROTECT, related_name="values")
    period = models.CharField(_("period"), max_length=7, validators=[validate_period])
    load = models.ForeignKey(Load, verbose_name=_("delivery"), on_delete=models.PROTECT, related_name="values")
    number = models.DecimalField(_("number"), max_digits=14, decimal_places=3, null=True, blank=True)
    mark = models.CharField(_("why there is no number"), max_length=12, choices=Mark, blank=True)
    printed = models.CharField(_("as printed"), max_length=60, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=ValueStatus, default=ValueStatus.DEFINITIVE)

    objects = ValueQuerySet.as_manager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        ordering = ["series", "period", "load"]
        constraints = [
            models.UniqueConstraint(name="value_is_in_a_load_once", fields=["series", "period", "load"]),
            models.CheckConstraint(
                name="value_is_a_number_or_says_why_not",
                condition=Q(number__isnull=False, mark=Mark.NUMBER) | (Q(number__isnull=True) & ~Q(mark=Mark.NUMBER)),
                violation_error_message=_("A value is a number, or says why there is none."),
            ),
            models.CheckConstraint(name="value_period_is_one", condition=Q(period__regex=PERIOD)),
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.period}: {self.number if self.mark == Mark.NUMBER else self.printed or self.mark}"
