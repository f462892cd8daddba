"""What somebody entered or changed on the desk of research, inhabitants and national targets: it stays, with why."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from monitoring.models.holders import NationalTarget, Population
from monitoring.models.target import DemandEstimate

OF = ("demand", "population", "national")
ONE_OF_THEM = Q()
for _name in OF:
    ONE_OF_THEM |= Q(**{f"{other}__isnull": other != _name for other in OF})


class EnteredChange(AppendOnlyModel):
    """One time that a row was entered or changed: its facts before (none when it is new) and after, by column."""

    demand = models.ForeignKey(DemandEstimate, on_delete=models.PROTECT, null=True, blank=True, related_name="changes")
    population = models.ForeignKey(Population, on_delete=models.PROTECT, null=True, blank=True, related_name="changes")
    national = models.ForeignKey(
        NationalTarget, on_delete=models.PROTECT, null=True, blank=True, related_name="changes"
    )
    is_new = models.BooleanField(_("entered"), default=False)
    before = models.JSONField(_("before"), default=dict, blank=True)
    after = models.JSONField(_("after"), default=dict)
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change of an entered figure")
        verbose_name_plural = _("changes of entered figures")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="entered_change_is_of_one_row", condition=ONE_OF_THEM),
            models.CheckConstraint(name="entered_change_says_why", condition=Q(is_new=True) | ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.demand or self.population or self.national} ({self.recorded_at:%Y-%m-%d})"
