"""What was booked and is put right: it was recorded by mistake, or the bank returned it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application, CaseEvent
from subsidies.models.payment import PaymentOrder


class Reversal(AppendOnlyModel):
    """That a payment or a repayment counts no more, and why. What was booked stays: entries of its own undo it."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="reversals"
    )
    line = models.OneToOneField(
        CaseEvent, verbose_name=_("recorded by"), on_delete=models.PROTECT, related_name="reversal"
    )
    order = models.ForeignKey(
        PaymentOrder,
        verbose_name=_("payment order"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reversals",
        help_text=_("Of a payment; empty for a repayment."),
    )
    is_by_bank = models.BooleanField(_("returned by the bank"), default=False)
    amount = MoneyField(_("amount"))
    booked_on = models.DateField(_("booked on"))
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("reversal")
        verbose_name_plural = _("reversals")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="reversal_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="reversal_says_why",
                condition=~Q(reason=""),
                violation_error_message=_("Write down why it is reversed."),
            ),
            models.CheckConstraint(
                name="reversal_by_the_bank_is_of_a_payment", condition=Q(is_by_bank=False) | Q(order__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.amount}"
