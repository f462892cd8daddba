"""How many days back are usual, per act: changed here, never added or deleted, because each belongs to an act."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import DATED_ACTS
from drenthe.dates.models import UsualDays


@admin.register(UsualDays)
class UsualDaysAdmin(admin.ModelAdmin):
    """One page for all acts: what each is called, what its day follows, and how far back is usual."""

    list_display = ["act_label", "follows", "days"]
    fields = ["act_label", "follows", "days"]
    readonly_fields = ["act_label", "follows"]

    def has_add_permission(self, request, obj=None):
        """With the act, by a migration."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Never: the act stays."""
        return False

    @admin.display(description=_("act"), ordering="act")
    def act_label(self, obj):
        """What the act is called."""
        return str(obj)

    @admin.display(description=_("its date follows"))
    def follows(self, obj):
        """Before which day it cannot be dated."""
        known = DATED_ACTS.get(obj.act)
        return str(known.follows) if known else ""
