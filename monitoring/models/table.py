"""What a table is: its axes, units, source, definition and the rules its cells obey. All of it is data."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from monitoring.enums import Axis, PeriodKind, RuleKind, Theme, Unit
from projects.models import Municipality, Region, RegionScheme

PERIOD = r"^[0-9]{4}(H[12]|Q[1-4]|M(0[1-9]|1[0-2]))?$"
validate_period = RegexValidator(PERIOD, _("Write a period as 2024, 2024H1, 2024Q1 or 2024M01."))
KEY = r"^[a-z0-9]+([_-][a-z0-9]+)*$"
validate_key = RegexValidator(KEY, _("A key may only contain lower-case letters, digits, - and _."))


class Labelled(models.Model):
    """A name in Dutch, and in English when there is one."""

    label_nl = models.CharField(_("name in Dutch"), max_length=160)
    label_en = models.CharField(_("name in English"), max_length=160, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the reader; Dutch where there is no other."""
        is_english = (get_language() or "nl").startswith("en")
        return (is_english and self.label_en) or self.label_nl


class Dimension(Labelled):
    """A way to divide: places, clients, segments. Several tables may use the same one."""

    key = models.CharField(_("key"), max_length=40, unique=True, validators=[validate_key])
    is_place = models.BooleanField(_("of places"), default=False)

    class Meta:
        verbose_name = _("classification")
        verbose_name_plural = _("classifications")
        ordering = ["key"]


class Category(Labelled):
    """One class of a classification, with the names by which files may call it."""

    dimension = models.ForeignKey(
        Dimension, verbose_name=_("classification"), on_delete=models.PROTECT, related_name="categories"
    )
    key = models.CharField(_("key"), max_length=40, validators=[validate_key])
    position = models.PositiveSmallIntegerField(_("position"))
    is_total = models.BooleanField(_("is a total"), default=False)
    code = models.CharField(
        _("code in the source"), max_length=60, blank=True, help_text=_("For example A028184 at CBS.")
    )
    aliases = models.JSONField(_("other names"), default=list, blank=True)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    region = models.ForeignKey(
        Region, verbose_name=_("region"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("class")
        verbose_name_plural = _("classes")
        ordering = ["dimension", "position"]
        constraints = [
            models.UniqueConstraint(name="category_key_is_unique_in_dimension", fields=["dimension", "key"]),
            models.UniqueConstraint(name="category_position_is_unique_in_dimension", fields=["dimension", "position"]),
            models.CheckConstraint(
                name="category_is_at_most_one_place",
                condition=Q(municipality__isnull=True) | Q(region__isnull=True),
                violation_error_message=_("A class is a municipality or a region, not both."),
            ),
        ]

    def clean(self) -> None:
        """Other names are a list of texts."""
        if not isinstance(self.aliases, list) or not all(isinstance(alias, str) for alias in self.aliases):
            raise ValidationError({"aliases": _("Enter a list of names.")})

    @property
    def names(self) -> list[str]:
        """Every name by which a file may call it."""
        return [name for name in (self.key, self.label_nl, self.label_en, self.code, *self.aliases) if name]


def _axis(name: Any, *, is_optional: bool = True) -> Any:
    return models.ForeignKey(
        Dimension, verbose_name=name, on_delete=models.PROTECT, null=is_optional, blank=is_optional, related_name="+"
    )


class Table(Labelled):
    """An official table: what it counts, by which axes, from which source, and what may be shown to whom.

    A cell is a place, a class of the first and of the second classification (when the table has them) and a period.
    """

    key = models.CharField(_("key"), max_length=60, unique=True, validators=[validate_key])
    theme = models.CharField(_("theme"), max_length=20, choices=Theme)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    unit = models.CharField(_("unit"), max_length=20, choices=Unit)
    decimals = models.PositiveSmallIntegerField(_("decimals"), default=0)
    description = models.TextField(_("description"), blank=True)
    source = models.CharField(_("source"), max_length=200)
    source_table = models.CharField(_("table at the source"), max_length=20, blank=True)
    period_kind = models.CharField(_("type of period"), max_length=10, choices=PeriodKind, default=PeriodKind.YEAR)
    place = _axis(_("places"), is_optional=False)
    first = _axis(_("first classification"))
    second = _axis(_("second classification"))
    columns = models.CharField(_("what the columns contain"), max_length=10, choices=Axis, default=Axis.FIRST)
    horizon_from = models.SmallIntegerField(
        _("first period, in years after the year of the table"), null=True, blank=True
    )
    horizon_until = models.SmallIntegerField(
        _("last period, in years after the year of the table"), null=True, blank=True
    )
    region_scheme = models.ForeignKey(
        RegionScheme,
        verbose_name=_("region scheme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    is_region_scheme_confirmed = models.BooleanField(_("region scheme confirmed"), default=False)
    predecessor = models.OneToOneField(
        "self",
        verbose_name=_("continuation of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successor",
    )
    is_public = models.BooleanField(_("in the public version"), default=False)
    released_on = models.DateField(_("public from"), null=True, blank=True)

    class Meta:
        verbose_name = _("table")
        verbose_name_plural = _("tables")
        ordering = ["theme", "position", "key"]
        permissions = [("load_table", "Can load figures into tables")]
        constraints = [
            models.CheckConstraint(
                name="table_has_a_second_axis_only_beside_a_first",
                condition=Q(first__isnull=False) | Q(second__isnull=True),
                violation_error_message=_("A second classification needs a first one."),
            ),
            models.CheckConstraint(
                name="table_that_is_public_says_from_when",
                condition=Q(is_public=False) | Q(released_on__isnull=False),
                violation_error_message=_("Enter the day from which the table is public."),
            ),
            models.CheckConstraint(
                name="table_horizon_has_two_ends",
                condition=Q(horizon_from__isnull=True, horizon_until__isnull=True)
                | Q(
                    horizon_from__isnull=False,
                    horizon_until__isnull=False,
                    horizon_until__gte=F("horizon_from"),
                ),
                violation_error_message=_("Enter both ends of the horizon, the earliest first."),
            ),
            models.CheckConstraint(
                name="table_confirms_a_region_scheme_it_names",
                condition=Q(is_region_scheme_confirmed=False) | Q(region_scheme__isnull=False),
                violation_error_message=_("There is no region scheme to confirm."),
            ),
            models.CheckConstraint(name="table_decimals_fit_a_value", condition=Q(decimals__lte=3)),
        ]

    def clean(self) -> None:
        """What stands in the columns is an axis that the table has."""
        if self.columns == Axis.PLACE or (
            self.columns in (Axis.FIRST, Axis.SECOND) and getattr(self, f"{self.columns}_id") is None
        ):
            raise ValidationError({"columns": _("The table does not have this classification for its columns.")})


class DefinitionText(models.Model):
    """What a table counts, in words, as long as that holds. The next text starts a new series: a break."""

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.CASCADE, related_name="definitions")
    text = models.TextField(_("definition"))
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid up to and including"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("definition")
        verbose_name_plural = _("definitions")
        ordering = ["table", "valid_from"]
        constraints = [
            models.UniqueConstraint(name="definition_starts_once", fields=["table", "valid_from"]),
            models.CheckConstraint(
                name="definition_ends_after_it_starts",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.valid_from}"


class Rule(models.Model):
    """How cells along one axis hang together, for every combination of the other axes and every period.

    Sum and balance: the result is the parts, each with its sign. Share: the parts make 100. Ratio: each cell is the
    same cell of another table as a share of its `result`. Bounds: every cell lies between minimum and maximum.
    Rounded values may differ by half a unit for each value that takes part; `tolerance` comes on top of that.
    """

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.CASCADE, related_name="rules")
    key = models.CharField(_("key"), max_length=40, validators=[validate_key])
    kind = models.CharField(_("type"), max_length=10, choices=RuleKind)
    axis = models.CharField(_("along"), max_length=10, choices=Axis, blank=True)
    result = models.ForeignKey(
        Category, verbose_name=_("result"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    other_table = models.ForeignKey(
        Table, verbose_name=_("other table"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_rounded = models.BooleanField(_("values are rounded"), default=False)
    tolerance = models.DecimalField(_("tolerance"), max_digits=10, decimal_places=3, default=Decimal(0))
    minimum = models.DecimalField(_("minimum"), max_digits=14, decimal_places=3, null=True, blank=True)
    maximum = models.DecimalField(_("maximum"), max_digits=14, decimal_places=3, null=True, blank=True)
    statement = models.CharField(_("in words"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["table", "key"]
        constraints = [
            models.UniqueConstraint(name="rule_key_is_unique_in_table", fields=["table", "key"]),
            models.CheckConstraint(
                name="rule_has_what_its_kind_needs",
                condition=Q(kind__in=[RuleKind.SUM, RuleKind.BALANCE], result__isnull=False)
                | Q(kind=RuleKind.SHARE, result__isnull=True)
                | Q(kind=RuleKind.RATIO, result__isnull=False, other_table__isnull=False)
                | Q(kind=RuleKind.BOUNDS, minimum__isnull=False)
                | Q(kind=RuleKind.BOUNDS, maximum__isnull=False),
                violation_error_message=_("Something that this type of rule needs is missing, or there is too much."),
            ),
            models.CheckConstraint(
                name="rule_runs_along_an_axis",
                condition=Q(kind=RuleKind.BOUNDS) | Q(axis__in=[Axis.PLACE, Axis.FIRST, Axis.SECOND]),
                violation_error_message=_("Choose the classification along which the rule runs."),
            ),
            models.CheckConstraint(name="rule_tolerance_is_not_negative", condition=Q(tolerance__gte=0)),
        ]

    def __str__(self) -> str:
        return self.statement or f"{self.table}: {self.key}"


class RuleTerm(models.Model):
    """One part of a rule, added or taken off."""

    rule = models.ForeignKey(Rule, verbose_name=_("rule"), on_delete=models.CASCADE, related_name="terms")
    category = models.ForeignKey(Category, verbose_name=_("class"), on_delete=models.PROTECT, related_name="+")
    sign = models.SmallIntegerField(_("sign"), choices=[(1, "+"), (-1, "-")], default=1)

    class Meta:
        verbose_name = _("part of a rule")
        verbose_name_plural = _("parts of a rule")
        ordering = ["rule", "pk"]
        constraints = [
            models.UniqueConstraint(name="rule_has_a_part_once", fields=["rule", "category"]),
            models.CheckConstraint(name="rule_part_is_added_or_taken_off", condition=Q(sign__in=[1, -1])),
        ]

    def __str__(self) -> str:
        return f"{'-' if self.sign < 0 else '+'} {self.category}"
