"""The reading room for exports."""

from django.contrib import admin

from drenthe.exports.models import ExportRun, FailedItem, RepeatedExport
from drenthe.lib.admin.model_admin import ReadOnlyAdmin


@admin.register(ExportRun)
class ExportRunAdmin(ReadOnlyAdmin):
    """Every file that was asked for, and how that went. The file itself is not here."""

    list_display = ["export", "format", "as_of", "requested_by", "requested_at", "state", "rows_done"]
    list_filter = ["state", "export", "format"]
    list_select_related = ["requested_by"]
    date_hierarchy = "requested_at"
    exclude = ["file"]


@admin.register(RepeatedExport)
class RepeatedExportAdmin(ReadOnlyAdmin):
    """Every file that comes by itself, for whom, and why the last one was not made. Its owner stops it."""

    list_display = ["export", "format", "rhythm", "owner", "next_on", "ended_at", "problem"]
    list_filter = ["rhythm", "export"]
    list_select_related = ["owner"]


@admin.register(FailedItem)
class FailedItemAdmin(ReadOnlyAdmin):
    """For what the work at set times failed, how often and why. It is tried again at the next turn."""

    list_display = ["work", "key", "problem", "times", "first_at", "last_at"]
    list_filter = ["work"]
