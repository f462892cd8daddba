"""What of a receipt on a recovery counted for its costs or its default interest, before what was owed itself."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import MoneyStepKind
from subsidies.models.application import Application, CaseEvent
from subsidies.models.money_step import MoneyStep


class ReceiptPart(AppendOnlyModel):
    """Euros of one receipt that paid the costs of a reminder or a writ, or interest that was fixed (Awb 4:92).

    It is no subsidy, so it is in no ledger and gives the ceiling no room; what is left of the receipt is booked there.
    Where the receipt is reversed its parts count no more either.
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="receipt_parts"
    )
    line = models.ForeignKey(
        CaseEvent, verbose_name=_("recorded by"), on_delete=models.PROTECT, related_name="receipt_parts"
    )
    step = models.ForeignKey(
        MoneyStep,
        verbose_name=_("step about money"),
        on_delete=models.PROTECT,
        related_name="receipt_parts",
        help_text=_("The reminder or writ whose cost it paid, or the decision on the interest."),
    )
    amount = MoneyField(_("amount"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("part of a receipt")
        verbose_name_plural = _("parts of receipts")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="receipt_part_is_one_for_a_step", fields=["line", "step"]),
            models.CheckConstraint(name="receipt_part_is_above_zero", condition=Q(amount__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.amount}"

    @property
    def is_interest(self) -> bool:
        """Whether it paid interest, and not costs."""
        return self.step.kind == MoneyStepKind.INTEREST
