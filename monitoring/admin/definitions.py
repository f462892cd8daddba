"""The workshop for what the monitor counts, and the reading room for loads and findings.

A change of a rule, a definition, a parameter or a figure in a text is followed by a check of the tables it is about.
"""

from collections.abc import Iterable

from django.contrib import admin
from django.utils import timezone

from drenthe.lib.admin.model_admin import ChoicesOnceInline, ReadOnlyAdmin, ReferenceDataAdmin
from monitoring.forms.periods import PeriodField
from monitoring.models import (
    Category,
    Comparison,
    DefinitionText,
    Dimension,
    Finding,
    Load,
    Rule,
    RuleTerm,
    Table,
    TextFigure,
    YearlyParameter,
)
from monitoring.services.checks.findings import recheck


class RecheckingAdmin(ReferenceDataAdmin):
    """What the checks read: after a change the tables it is about are checked again."""

    def save_related(self, request, form, formsets, change):
        """Save, and check."""
        super().save_related(request, form, formsets, change)
        for table in self.tables_of(form.instance):
            recheck(table, on=timezone.localdate())

    def tables_of(self, obj) -> Iterable[Table]:
        """The tables that a row is about."""
        return [obj.table]


class CategoryInline(ChoicesOnceInline):
    """The classes of a classification; never removed, because figures hang on them."""

    model = Category
    extra = 0
    can_delete = False
    fields = ["position", "key", "label_nl", "label_en", "is_total", "code", "aliases", "municipality", "region"]


@admin.register(Dimension)
class DimensionAdmin(ReferenceDataAdmin):
    """Ways to divide, with their classes in order."""

    list_display = ["key", "label_nl", "is_place"]
    search_fields = ["key", "label_nl"]
    inlines = [CategoryInline]


class DefinitionTextInline(ChoicesOnceInline):
    """What the table counts, in words, through time."""

    model = DefinitionText
    extra = 0
    can_delete = False


@admin.register(Table)
class TableAdmin(RecheckingAdmin):
    """Official tables. The key is that of files and addresses and stays as it is."""

    list_display = ["label_nl", "key", "theme", "unit", "period_kind", "is_public", "released_on"]
    list_filter = ["theme", "is_public", "period_kind"]
    search_fields = ["key", "label_nl"]
    inlines = [DefinitionTextInline]

    def get_readonly_fields(self, request, obj=None):
        """The key and the axes of a table that is there."""
        return ["key", "place", "first", "second", "period_kind"] if obj else []

    def tables_of(self, obj):
        """The table itself."""
        return [obj]


class RuleTermInline(ChoicesOnceInline):
    """The parts of a rule."""

    model = RuleTerm
    extra = 0
    autocomplete_fields = ["category"]


@admin.register(Category)
class CategoryAdmin(ReferenceDataAdmin):
    """One class; here to be found when a rule is written."""

    list_display = ["label_nl", "key", "dimension", "code"]
    list_filter = ["dimension"]
    list_select_related = ["dimension"]
    search_fields = ["label_nl", "key", "dimension__label_nl"]
    readonly_fields = ["dimension", "key"]

    def has_add_permission(self, request, obj=None):
        """With its classification."""
        return False


@admin.register(Rule)
class RuleAdmin(RecheckingAdmin):
    """How cells hang together."""

    list_display = ["table", "key", "kind", "axis", "is_rounded", "tolerance", "statement"]
    list_filter = ["kind", "table"]
    list_select_related = ["table"]
    search_fields = ["key", "statement"]
    autocomplete_fields = ["result"]
    inlines = [RuleTermInline]


@admin.register(YearlyParameter)
class YearlyParameterAdmin(RecheckingAdmin):
    """Limits and norms by year."""

    list_display = ["label_nl", "year", "value", "unit", "source", "is_confirmed"]
    list_filter = ["code", "is_confirmed"]

    def tables_of(self, obj):
        """The tables with a text that is held against it."""
        return Table.objects.filter(comparisons__parameter=obj.code).distinct()


class ComparisonInline(admin.StackedInline):
    """What a figure in a text is held against."""

    model = Comparison
    fk_name = "figure"
    extra = 0
    can_delete = False

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A period is read as people write it."""
        if db_field.name == "period":
            return PeriodField(label=db_field.verbose_name, required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(TextFigure)
class TextFigureAdmin(RecheckingAdmin):
    """Figures that a report says in its text."""

    list_display = ["key", "year", "value", "unit", "statement", "chapter"]
    list_filter = ["year", "unit"]
    search_fields = ["key", "statement"]
    inlines = [ComparisonInline]

    def tables_of(self, obj):
        """The tables beside which it is shown."""
        return Table.objects.filter(comparisons__figure=obj).distinct()


@admin.register(Load)
class LoadAdmin(ReadOnlyAdmin):
    """Every time that figures came in."""

    list_display = [
        "table",
        "kind",
        "source",
        "published_on",
        "loaded_by",
        "loaded_at",
        "added",
        "changed",
        "withdrawal",
    ]
    list_filter = ["kind", "table"]
    list_select_related = ["table", "loaded_by", "withdrawal__load__table"]
    date_hierarchy = "published_on"


@admin.register(Finding)
class FindingAdmin(ReadOnlyAdmin):
    """What does not fit, and whether it is explained. Explaining is done on screen."""

    list_display = ["table", "kind", "series", "period", "size", "seen_on", "closed_on", "explained_by"]
    list_filter = ["kind", "table"]
    list_select_related = ["table", "explained_by"]
