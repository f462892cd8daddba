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

    def has_add_permission(self, request, obj=None):
        """Not here."""
        return False

    def has_change_permission(self, request, obj=None):
        """Not here."""
        return False


class ReferenceDataAdmin(admin.ModelAdmin):
    """Reference data: kept by a functional admin, never deleted, because cases refer to it."""

    def has_delete_permission(self, request, obj=None):
        """Never."""
        return False
