"""An admin to read in: rows looked up here and changed elsewhere. And days, picked as on the rest of the site."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import label_for_field
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import fields_of_closed, fixed_fields, is_closed, is_used
from drenthe.lib.screens import paging


class DayField(forms.DateField):
    """A day, picked in the browser's own calendar; what is typed otherwise is refused with the form that is wanted."""

    default_error_messages = {"invalid": _("Write the day as day-month-year in figures, for example 26-11-2026.")}


# For every admin and every row under a thing: `formfield_overrides = DAYS`.
DAYS: Any = {
    models.DateField: {"form_class": DayField, "widget": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
}


class ReadOnlyAdmin(admin.ModelAdmin):
    """Nothing is added, changed or deleted: that goes through the screens, which call the services."""

    def has_add_permission(self, request, obj=None):
        """Not here."""
        return False

    def has_change_permission(self, request, obj=None):
        """Not here."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Not here."""
        return False


class FirstRowsFormSet(BaseInlineFormSet):
    """The first rows of a parent, MOST_ROWS of them: the admin has no pages below a thing."""

    def get_queryset(self):
        """Those rows and no more; also what the page counts."""
        if not hasattr(self, "_first"):
            self._first = super().get_queryset()[: paging.MOST_ROWS]
        return self._first


class ReadOnlyInline(admin.TabularInline):
    """Rows of a parent, to be read: the first of them, which its heading says."""

    formset = FirstRowsFormSet
    extra = 0
    can_delete = False
    show_change_link = False

    def __init__(self, parent_model, admin_site):
        """With a heading that says how many are shown at most."""
        super().__init__(parent_model, admin_site)
        self.verbose_name_plural = format_lazy(
            _("{rows} (the first {most})"), rows=self.verbose_name_plural, most=paging.MOST_ROWS
        )

    def get_queryset(self, request):
        """With what the rows name, in the same query."""
        names = [field.name for field in self.model._meta.concrete_fields if field.is_relation]  # noqa: SLF001
        return super().get_queryset(request).select_related(*names)

    def has_add_permission(self, request, obj=None):
        """Not here."""
        return False

    def has_change_permission(self, request, obj=None):
        """Not here."""
        return False


class ChoicesOnceInline(admin.TabularInline):
    """Rows of a parent that choose from other tables: what there is to choose is asked once, not for each row."""

    formfield_overrides = DAYS

    def get_queryset(self, request):
        """With the parent, which the name of a row may say."""
        names = [field.name for field in self.model._meta.concrete_fields if field.is_relation]  # noqa: SLF001
        return super().get_queryset(request).select_related(*names)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """The same field, that knows its choices."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        is_parent = issubclass(self.parent_model, db_field.remote_field.model)
        if field is not None and not is_parent and db_field.name not in self.get_autocomplete_fields(request):
            field.choices = list(field.choices)  # type: ignore[arg-type]
        return field

    def get_readonly_fields(self, request, obj=None):
        """What is fixed, once the parent is used."""
        found = super().get_readonly_fields(request, obj)
        return [*found, *fields_of_closed(self.model)] if self._is_closed(obj) else found

    def get_prepopulated_fields(self, request, obj=None):
        """Nothing of what is fixed."""
        return {} if self._is_closed(obj) else super().get_prepopulated_fields(request, obj)

    def has_add_permission(self, request, obj=None):
        """Not under a parent that is used, where that fixes its rows."""
        return not self._is_closed(obj) and super().has_add_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Not under a parent that is used, where that fixes its rows."""
        return not self._is_closed(obj) and super().has_delete_permission(request, obj)

    def _is_closed(self, parent):
        return parent is not None and parent.pk is not None and is_closed(self.model, parent)


def holds_from_a_day(model: type[models.Model]) -> bool:
    """Whether a row holds from a day of its own, so that another can take its place on a later day."""
    names = {field.name for field in model._meta.local_concrete_fields if isinstance(field, models.DateField)}  # noqa: SLF001
    return bool(names & {"valid_from", "effective_from", "starts_on", "day"})


class FixedAdmin(admin.ModelAdmin):
    """What is fixed once it is used is shown as text, and what is used is not deleted."""

    formfield_overrides = DAYS

    def get_readonly_fields(self, request, obj=None):
        """With what is fixed of this row."""
        found = super().get_readonly_fields(request, obj)
        return [*found, *fixed_fields(obj)] if obj is not None else found

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):  # noqa: FBT002 -- Django's
        """With the names of what is fixed, and why."""
        names = [label_for_field(name, self.model, self) for name in fixed_fields(obj)] if obj is not None else []
        context = {**context, "fixed": names, "fixed_by_day": holds_from_a_day(self.model)}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def has_delete_permission(self, request, obj=None):
        """Not of what is used."""
        return super().has_delete_permission(request, obj) and (obj is None or not is_used(obj))

    def get_deleted_objects(self, objs, request):
        """With those that are used, of a list that was chosen to delete."""
        to_delete, counts, needed, protected = super().get_deleted_objects(objs, request)
        return to_delete, counts, needed, [*protected, *(str(row) for row in objs if is_used(row))]


class ReferenceDataAdmin(FixedAdmin):
    """Reference data: kept by a functional admin, never deleted, because cases refer to it."""

    def has_delete_permission(self, request, obj=None):
        """Never."""
        return False
