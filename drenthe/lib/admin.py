"""An admin to read in: rows that are looked up here and changed elsewhere."""

from django.contrib import admin


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


class ReadOnlyInline(admin.TabularInline):
    """Rows of a parent, to be read."""

    extra = 0
    can_delete = False
    show_change_link = False

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


class ReferenceDataAdmin(admin.ModelAdmin):
    """Reference data: kept by a functional admin, never deleted, because cases refer to it."""

    def has_delete_permission(self, request, obj=None):
        """Never."""
        return False
