"""Figures outside the tables: yearly parameters, figures in the text of a report, and what both are held against."""

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitoring.enums import CompareKind, CompareWith, Unit
from monitoring.models.table import Table, validate_key, validate_period


class YearlyParameter(models.Model):
    """A limit or norm that is laid down for each year, such as the price limit of an affordable sale."""

    code = models.CharField(_("code"), max_length=40, validators=[validate_key])
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("unit"), max_length=20, choices=Unit)
    label_nl = models.CharField(_("name in Dutch"), max_length=160)
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("yearly parameter")
        verbose_name_plural = _("yearly parameters")
        ordering = ["code", "year"]
        constraints = [models.UniqueConstraint(name="parameter_has_one_value_a_year", fields=["code", "year"])]

    def __str__(self) -> str:
        return f"{self.label_nl} {self.year}"


class TextFigure(models.Model):
    """A figure that a report says in its text, with the sentence in short and where it stands."""

    key = models.CharField(_("key"), max_length=80)
    year = models.PositiveSmallIntegerField(_("year of the report"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("unit"), max_length=20, choices=Unit)
    statement = models.CharField(_("what the text says"), max_length=300)
    chapter = models.CharField(_("chapter"), max_length=120)
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        verbose_name = _("figure in a text")
        verbose_name_plural = _("figures in texts")
        ordering = ["year", "key"]
        constraints = [models.UniqueConstraint(name="text_figure_is_kept_once", fields=["year", "key"])]

    def __str__(self) -> str:
        return f"{self.key} {self.year}"


class Comparison(models.Model):
    """What a figure in a text is held against, and when that makes a finding beside the table."""

    key = models.CharField(_("key"), max_length=60, unique=True, validators=[validate_key])
    kind = models.CharField(_("when it is a finding"), max_length=10, choices=CompareKind)
    figure = models.ForeignKey(
        TextFigure, verbose_name=_("figure in the text"), on_delete=models.CASCADE, related_name="comparisons"
    )
    table = models.ForeignKey(
        Table, verbose_name=_("shown beside table"), on_delete=models.CASCADE, related_name="comparisons"
    )
    compare_with = models.CharField(_("compared with"), max_length=10, choices=CompareWith)
    parameter = models.CharField(_("parameter"), max_length=40, blank=True)
    other_figure = models.ForeignKey(
        TextFigure, verbose_name=_("other figure"), on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    value_table = models.ForeignKey(
        Table, verbose_name=_("table of the cell"), on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    period = models.CharField(_("period"), max_length=7, blank=True, validators=[validate_period])
    series = models.CharField(_("cell"), max_length=130, blank=True, help_text=_("For example drenthe/social_rent."))
    of_series = models.CharField(_("as a share of the cell"), max_length=130, blank=True)
    tolerance = models.DecimalField(_("tolerance"), max_digits=10, decimal_places=3, default=Decimal(0))
    statement = models.CharField(_("what a difference means"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("comparison of text and table")
        verbose_name_plural = _("comparisons of text and table")
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                name="comparison_names_what_it_is_held_against",
                condition=(Q(compare_with=CompareWith.PARAMETER) & ~Q(parameter=""))
                | Q(compare_with=CompareWith.TEXT, other_figure__isnull=False)
                | (Q(compare_with=CompareWith.VALUE, value_table__isnull=False) & ~Q(series="") & ~Q(period=""))
                | (
                    Q(compare_with=CompareWith.SHARE, value_table__isnull=False)
                    & ~Q(series="")
                    & ~Q(of_series="")
                    & ~Q(period="")
                ),
                violation_error_message=_("Choose what the figure is compared with."),
            ),
            models.CheckConstraint(name="comparison_tolerance_is_not_negative", condition=Q(tolerance__gte=0)),
        ]

    def __str__(self) -> str:
        return self.statement or self.key
