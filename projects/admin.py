"""The workshop for places, organisations and projects, and for what the Impulsteam keeps.

What is confidential is not here either for who lacks the role; meetings that are confidential are nowhere in it.
"""

from typing import Any, cast

from django.contrib import admin
from django.db.models import Field, ForeignKey, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.lib.admin.model_admin import DAYS, ChoicesOnceInline, FixedAdmin, ReadOnlyInline, ReferenceDataAdmin
from projects.enums import MeetingKind
from projects.forms.organisations import OrganisationForm
from projects.models import (
    CONFIDENTIAL,
    Advice,
    AgendaAction,
    Contact,
    Guide,
    GuideStay,
    Meeting,
    Municipality,
    Organisation,
    Project,
    Region,
    RegionMembership,
    RegionScheme,
)
from projects.models.project import ProjectQuerySet
from projects.services.record import record


@admin.register(Municipality)
class MunicipalityAdmin(FixedAdmin):
    """Municipalities by CBS code."""

    list_display = ["name", "code"]
    search_fields = ["name", "code"]


class RegionInline(ChoicesOnceInline):
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
class RegionMembershipAdmin(FixedAdmin):
    """Who belongs to which region, and from when."""

    list_display = ["municipality", "region", "starts_on", "ends_on", "is_confirmed"]
    list_filter = ["region__scheme", "is_confirmed"]
    list_select_related = ["municipality", "region__scheme"]
    autocomplete_fields = ["municipality", "region"]


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    """Applicants."""

    form = OrganisationForm
    list_display = ["name", "kind", "municipality", "is_example"]
    list_filter = ["kind", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["name"]


@admin.register(Project)
class ProjectAdmin(admin.ModelAdmin):
    """Housing projects. The days of a project change on screen, where the dossier keeps them."""

    formfield_overrides = DAYS

    readonly_fields = ["expected_on", "delivered_on"]
    list_display = ["title", "municipality", "dwellings", "is_example"]
    list_filter = ["municipality"]
    list_select_related = ["municipality"]
    search_fields = ["title"]

    def get_queryset(self, request: HttpRequest) -> ProjectQuerySet:
        """What is confidential is not here either for who lacks the role."""
        return cast("ProjectQuerySet", super().get_queryset(request)).visible_to(cast("User", request.user))

    def get_exclude(self, request: HttpRequest, obj: Project | None = None) -> list[str]:
        """Who lacks the role is not asked what is confidential."""
        return [] if request.user.has_perm(CONFIDENTIAL) else ["is_confidential"]

    def save_model(self, request: HttpRequest, obj: Project, form: ModelForm, change: bool) -> None:  # noqa: FBT001
        """Keep in the dossier that it was changed here."""
        super().save_model(request, obj, form, change)
        fields = ", ".join(str(form.fields[name].label) for name in form.changed_data)
        record(obj, "change" if change else "create", actor=cast("User", request.user), fields=fields)


class GuideStayInline(ReadOnlyInline):
    """The states of a guide; they change on the page of the guide."""

    model = GuideStay


@admin.register(Guide)
class GuideAdmin(ReferenceDataAdmin):
    """Process guides. A new one begins in a state, on screen."""

    list_display = ["name", "organisation", "user", "is_example"]
    list_select_related = ["user"]
    search_fields = ["name", "organisation"]
    inlines = [GuideStayInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """On screen, with its state."""
        return False

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        """Only people with the role for guides."""
        if db_field.name == "user":
            kwargs["queryset"] = User.objects.filter(groups__name=Role.PROCESS_GUIDE.value).order_by("name")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(AgendaAction)
class AgendaActionAdmin(ReferenceDataAdmin):
    """Actions of the Woonagenda: their words. How far they are is kept on screen, with what shows it."""

    list_display = ["code", "title", "pillar", "progress", "is_confirmed"]
    list_filter = ["pillar", "is_confirmed"]
    search_fields = ["code", "title"]
    readonly_fields = ["progress"]


@admin.register(Advice)
class AdviceAdmin(ReferenceDataAdmin):
    """Advices of a Burgerberaad: their words. How far they are is kept on screen, with what shows it."""

    list_display = ["number", "title", "assembly", "progress", "is_confirmed"]
    list_filter = ["assembly", "is_confirmed"]
    search_fields = ["title"]
    readonly_fields = ["progress"]


@admin.register(Meeting)
class MeetingAdmin(ReferenceDataAdmin):
    """Meetings and activities that are not confidential: their words. New ones, with a day and projects, on screen."""

    list_display = ["title", "kind", "starts_on", "participants", "is_example"]
    list_filter = ["kind", "pillar"]
    search_fields = ["title", "theme"]
    exclude = ["is_confidential", "projects"]
    readonly_fields = ["starts_on", "ends_on", "date_reason"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """On screen, with its day."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Meeting]:
        """Without the confidential, whoever looks."""
        return super().get_queryset(request).filter(is_confidential=False)

    def formfield_for_choice_field(self, db_field: Field, request: HttpRequest | None, **kwargs: Any) -> Any:
        """A meeting of the versnellingstafel is not made here."""
        if db_field.name == "kind":
            kwargs["choices"] = [
                choice for choice in MeetingKind.choices if choice[0] != MeetingKind.ACCELERATION_TABLE
            ]
        return super().formfield_for_choice_field(db_field, cast("HttpRequest", request), **kwargs)


@admin.register(Contact)
class ContactAdmin(admin.ModelAdmin):
    """Contacts of projects: mended, or removed when they are no longer needed. New ones are made on screen."""

    formfield_overrides = DAYS

    list_display = ["name", "role", "project", "keep_until"]
    list_filter = ["keep_until"]
    list_select_related = ["project"]
    search_fields = ["name", "project__title"]
    readonly_fields = ["project"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contact]:
        """Of projects that the user may see."""
        seen = Project.objects.visible_to(cast("User", request.user)).values("pk")
        return super().get_queryset(request).filter(project__in=seen)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """On the page of the project."""
        return False
