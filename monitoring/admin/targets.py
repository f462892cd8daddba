"""Targets, the demand, and what targets for permit holders follow from, to keep; steps and transfers, to read."""

from django.contrib import admin

from drenthe.lib.admin.model_admin import ReadOnlyAdmin, ReferenceDataAdmin
from monitoring.forms.periods import HalfYearField
from monitoring.models import (
    DemandEstimate,
    NationalTarget,
    Population,
    SupervisionRung,
    SupervisionStep,
    Target,
    TargetTransfer,
)


@admin.register(Target)
class TargetAdmin(ReferenceDataAdmin):
    """Every target as its source says it."""

    list_display = ["label_nl", "amount", "year_from", "year_until", "basis", "source", "is_main", "is_confirmed"]
    list_filter = ["basis", "is_main", "is_confirmed"]
    list_select_related = ["region", "part_of"]
    search_fields = ["key", "label_nl", "label_en", "source"]


@admin.register(DemandEstimate)
class DemandEstimateAdmin(ReferenceDataAdmin):
    """Needs by region and year, as research says."""

    list_display = ["region", "year", "low", "high", "basis", "source"]
    list_filter = ["region", "source"]
    list_select_related = ["region__scheme"]


@admin.register(NationalTarget)
class NationalTargetAdmin(ReferenceDataAdmin):
    """The number for all municipalities together, by half-year."""

    list_display = ["period", "persons", "inhabitants", "counted_on", "announced_on", "is_confirmed"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A half-year is read as on the desk."""
        if db_field.name == "period":
            return HalfYearField()
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Population)
class PopulationAdmin(ReferenceDataAdmin):
    """Inhabitants by municipality and day."""

    list_display = ["municipality", "counted_on", "inhabitants", "source"]
    list_filter = ["counted_on"]
    list_select_related = ["municipality"]


@admin.register(SupervisionRung)
class SupervisionRungAdmin(ReferenceDataAdmin):
    """The ladder of supervision."""

    list_display = ["position", "label_nl", "gives_term", "needs_term", "is_confirmed"]


@admin.register(SupervisionStep)
class SupervisionStepAdmin(ReadOnlyAdmin):
    """Steps that were taken; they are recorded on the page of supervision."""

    list_display = ["municipality", "rung", "taken_on", "term_until", "letter", "actor"]
    list_filter = ["rung", "municipality"]
    list_select_related = ["municipality", "rung", "actor"]


@admin.register(TargetTransfer)
class TargetTransferAdmin(ReadOnlyAdmin):
    """Transfers that were agreed; they are recorded on the page of supervision."""

    list_display = ["period", "giver", "taker", "persons", "agreed_on", "reference"]
    list_filter = ["period"]
    list_select_related = ["giver", "taker"]
