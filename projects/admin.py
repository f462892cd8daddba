"""The workshop for places, organisations and projects."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from projects.models import Municipality, Organisation, Project, Region, RegionMembership, RegionScheme


@admin.register(Municipality)
class MunicipalityAdmin(admin.ModelAdmin):
    """Municipalities by CBS code."""

    list_display = ["name", "code"]
    search_fields = ["name", "code"]


class RegionInline(admin.TabularInline):
    """The regions of a scheme."""

    model = Region
    extra = 0


@admin.register(RegionScheme)
class RegionSchemeAdmin(admin.ModelAdmin):
    """Ways to divide the province."""

    list_display = ["name", "code"]
    inlines = [RegionInline]


@admin.register(Region)
class RegionAdmin(admin.ModelAdmin):
    """Regions, to be found by name."""

    list_display = ["name", "code", "scheme"]
    list_filter = ["scheme"]
    search_fields = ["name", "code"]


@admin.register(RegionMembership)
class RegionMembershipAdmin(admin.ModelAdmin):
    """Who belongs to which region, and from when."""

    list_display = ["municipality", "region", "starts_on", "ends_on", "is_confirmed"]
    list_filter = ["region__scheme", "is_confirmed"]
    list_select_related = ["municipality", "region__scheme"]
    autocomplete_fields = ["municipality", "region"]


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    """Applicants."""

    list_display = ["name", "kind", "municipality", "is_example"]
    list_filter = ["kind", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["name"]


@admin.register(Project)
class ProjectAdmin(admin.ModelAdmin):
    """Housing projects."""

    list_display = ["title", "municipality", "dwellings", "is_example"]
    list_filter = ["municipality"]
    list_select_related = ["municipality"]
    search_fields = ["title"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Project]:
        """What is confidential is not here either for who lacks the role."""
        return super().get_queryset(request).visible_to(request.user)
