"""How many days back are usual for each act whose day is filled in: data, kept by a functional admin."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import DATED_ACTS

LONGEST = 366


class UsualDays(models.Model):
    """Up to how many days after the day it counts for an act is usually recorded; later needs a written reason."""

    act = models.SlugField(_("code"), max_length=40, unique=True)
    days = models.PositiveSmallIntegerField(
        _("usual days back"),
        help_text=_("An act dated further back than this needs a written reason. Zero: today only."),
    )

    class Meta:
        verbose_name = _("usual days back")
        verbose_name_plural = _("usual days back, per act")
        ordering = ["act"]
        constraints = [
            models.CheckConstraint(
                name="usual_days_are_at_most_a_year",
                condition=Q(days__lte=LONGEST),
                violation_error_message=_("Enter at most 366 days."),
            )
        ]

    def __str__(self) -> str:
        known = DATED_ACTS.get(self.act)
        return str(known.label) if known else self.act
