"""What is to be paid on an award: proposed by one person, released by another, and then paid by the bank."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.money import MoneyField
from projects.validators import validate_iban
from subsidies.award_enums import ENDED_ORDERS, STANDING_ORDERS, PaymentOrderState
from subsidies.models.application import Application


class PaymentOrder(models.Model):
    """A payment (euros) to an account, as it was proposed. Its content stays; its state tells what became of it."""

    HOLDER_AT_MOST = 140  # characters; a bank transfer shortens it to 70

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="payment_orders"
    )
    amount = MoneyField(_("amount"))
    iban = models.CharField(_("IBAN"), max_length=34, validators=[validate_iban])
    holder = models.CharField(_("account holder"), max_length=HOLDER_AT_MOST)
    account_reason = models.TextField(
        _("why this account"), blank=True, help_text=_("When it is another one than was given with the application.")
    )
    ahead_reason = models.TextField(_("why more is paid than is due"), blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=10, choices=PaymentOrderState, default=PaymentOrderState.PROPOSED)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("released by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    released_at = models.DateTimeField(_("released at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closing_remark = models.TextField(_("remark on closing"), blank=True)

    class Meta:
        verbose_name = _("payment order")
        verbose_name_plural = _("payment orders")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="payment_order_is_the_only_one_that_stands",
                fields=["application"],
                condition=Q(state__in=STANDING_ORDERS),
            ),
            models.CheckConstraint(name="payment_order_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="payment_order_state_is_known", condition=Q(state__in=PaymentOrderState.values)
            ),
            models.CheckConstraint(
                name="payment_order_is_released_by_another",
                condition=Q(released_by__isnull=True) | ~Q(released_by=F("proposed_by")),
                violation_error_message=_("Someone other than the proposer must release the payment."),
            ),
            models.CheckConstraint(
                name="payment_order_is_released_by_somebody",
                condition=Q(released_by__isnull=True, released_at__isnull=True)
                | Q(released_by__isnull=False, released_at__isnull=False),
            ),
            models.CheckConstraint(
                name="payment_order_is_released_before_it_is_paid",
                condition=Q(state=PaymentOrderState.PROPOSED, released_by__isnull=True)
                | Q(state__in=(PaymentOrderState.RELEASED, PaymentOrderState.PAID), released_by__isnull=False)
                | Q(state__in=(PaymentOrderState.RETURNED, PaymentOrderState.DROPPED)),
            ),
            models.CheckConstraint(
                name="payment_order_is_closed_by_somebody",
                condition=Q(state__in=STANDING_ORDERS, closed_at__isnull=True, closed_by__isnull=True)
                | Q(state__in=ENDED_ORDERS, closed_at__isnull=False, closed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.amount}"

    @property
    def is_released(self) -> bool:
        """Whether finance released it, and the bank did not pay it yet."""
        return self.state == PaymentOrderState.RELEASED
