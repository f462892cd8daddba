"""Money that the state paid to the province for a purpose (specifieke uitkering): what came in of each tranche."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField, format_euros
from subsidies.award_enums import SourceKind
from subsidies.models.ceiling import FundingSource


class StateReceipt(AppendOnlyModel):
    """What the state paid on a day for a tranche, by which decision, for which period; below zero what went back.

    Written once, and confirmed by a second person. An award is not bound to one of these: it lies on the tranche.
    """

    source = models.ForeignKey(
        FundingSource,
        verbose_name=_("funding source"),
        on_delete=models.PROTECT,
        related_name="receipts",
        limit_choices_to={"kind": SourceKind.STATE},
    )
    amount = MoneyField(_("amount"), help_text=_("Enter a negative amount for what was paid back to the state."))
    received_on = models.DateField(_("received on"))
    period_from = models.DateField(_("meant for the period from"), null=True, blank=True)
    period_until = models.DateField(_("meant for the period up to and including"), null=True, blank=True)
    reference = models.CharField(
        _("decision of the ministry"), max_length=200, help_text=_("Its number or where it was published.")
    )
    is_confirmed = models.BooleanField(
        _("confirmed"), default=False, help_text=_("Somebody held it against the decision of the ministry.")
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("receipt of state money")
        verbose_name_plural = _("receipts of state money")
        ordering = ["received_on", "pk"]
        permissions = [("watch_state_money", _("Is warned before state money lapses"))]
        constraints = [
            models.CheckConstraint(
                name="state_receipt_is_of_something",
                condition=~Q(amount=0),
                violation_error_message=_("The amount cannot be zero."),
            ),
            models.CheckConstraint(
                name="state_receipt_names_the_decision",
                condition=~Q(reference=""),
                violation_error_message=_("Name the decision of the ministry."),
            ),
            models.CheckConstraint(
                name="state_receipt_period_ends_after_it_begins",
                condition=Q(period_from__isnull=True)
                | Q(period_until__isnull=True)
                | Q(period_until__gte=F("period_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.UniqueConstraint(
                name="state_receipt_stands_once",
                fields=["source", "amount", "received_on", "reference"],
                violation_error_message=_("This receipt is there already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {format_euros(self.amount)}"
