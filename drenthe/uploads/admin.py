"""Layouts of files that are remembered. They are made when a file is uploaded, and mended or forgotten here."""

from django.contrib import admin

from drenthe.uploads.models import ColumnMapping

EDITED_HERE = "table:"  # the other kinds are chosen anew with a file


@admin.register(ColumnMapping)
class ColumnMappingAdmin(admin.ModelAdmin):
    """A layout that is wrong may be forgotten: the next file asks again."""

    list_display = ["kind", "headers", "saved_by", "saved_at"]
    list_filter = ["kind"]
    list_select_related = ["saved_by"]
    readonly_fields = ["kind", "signature", "headers", "saved_by"]

    def has_add_permission(self, request, obj=None):
        """With a file."""
        return False

    def has_change_permission(self, request, obj=None):
        """Of the layouts of tables only."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or obj.kind.startswith(EDITED_HERE))
