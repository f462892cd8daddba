"""What a recipient owes and what it is still paid, set off against each other (Awb 4:93)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import CaseEvent
from subsidies.models.money_step import MoneyStep


class SetOff(AppendOnlyModel):
    """That a set-off was booked: repaid on the case that owes, and paid on the case that is paid, the same euros.

    Each of both cases has its line in its dossier; a reversal of one is a reversal of both.
    """

    step = models.OneToOneField(
        MoneyStep, verbose_name=_("step about money"), on_delete=models.PROTECT, related_name="set_off"
    )
    repaid = models.OneToOneField(
        CaseEvent, verbose_name=_("repaid by"), on_delete=models.PROTECT, related_name="set_off_repaid"
    )
    paid = models.OneToOneField(
        CaseEvent, verbose_name=_("paid by"), on_delete=models.PROTECT, related_name="set_off_paid"
    )
    amount = MoneyField(_("amount"))
    booked_on = models.DateField(_("booked on"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("set-off")
        verbose_name_plural = _("set-offs")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="set_off_is_above_zero", condition=Q(amount__gt=0))]

    def __str__(self) -> str:
        return f"{self.step}: {self.amount}"
