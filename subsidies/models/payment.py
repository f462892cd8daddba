"""What is to be paid on an award: proposed by one person, released by another, and then paid by the bank."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from projects.validators import validate_iban
from subsidies.award_enums import ENDED_ORDERS, PAID_ONCE, STANDING_ORDERS, PaymentOrderState
from subsidies.models.application import Application
from subsidies.models.other_debt import OtherDebt
from subsidies.words import worded


def run_number(pk: int) -> str:
    """Return how a run is called, by its id."""
    return f"BR-{pk:05}"


class PaymentRun(AppendOnlyModel):
    """Payments that go to the bank in one file, as it was made: the bank knows the same file again."""

    PAYER_AT_MOST = 70  # characters, as in the file

    pay_on = models.DateField(_("to be paid on"))
    payer = models.CharField(_("payer"), max_length=PAYER_AT_MOST)
    payer_iban = models.CharField(_("IBAN of the payer"), max_length=34, validators=[validate_iban])
    total = MoneyField(_("total"))
    count = models.PositiveIntegerField(_("number of payments"))
    message = models.TextField(_("message to the bank"), help_text=_("ISO 20022, pain.001."))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("made by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("payment run")
        verbose_name_plural = _("payment runs")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="payment_run_is_above_zero", condition=Q(total__gt=0, count__gt=0)),
        ]

    def __str__(self) -> str:
        return run_number(self.pk)

    def get_absolute_url(self) -> str:
        """The page of the run."""
        return reverse("subsidies:payment-run", args=[self.pk])


class PaymentOrder(models.Model):
    """A payment (euros) to an account, as it was proposed. Its content stays; its state tells what became of it."""

    HOLDER_AT_MOST = 70  # characters, as in a bank transfer

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="payment_orders"
    )
    debt = models.ForeignKey(
        OtherDebt,
        verbose_name=_("other debt"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="orders",
        help_text=_("If empty: it is a payment of the subsidy."),
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
    run = models.ForeignKey(
        PaymentRun,
        verbose_name=_("payment run"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="orders",
    )
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
                | Q(state__in=(PaymentOrderState.RELEASED, *PAID_ONCE), released_by__isnull=False)
                | Q(state__in=(PaymentOrderState.RETURNED, PaymentOrderState.DROPPED)),
            ),
            models.CheckConstraint(
                name="payment_order_is_released_before_it_is_in_a_run",
                condition=Q(run__isnull=True) | Q(released_by__isnull=False),
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
    def why_closed(self) -> str:
        """Why it was sent back, in words."""
        return worded(self.closing_remark)

    @property
    def run_name(self) -> str:
        """How the run is called that it is in; empty for none."""
        return "" if self.run_id is None else run_number(self.run_id)

    @property
    def reference(self) -> str:
        """What the bank gives back with the payment (end-to-end id): at most 35 characters."""
        return f"{self.application.case_number}-{self.pk}"

    @property
    def is_released(self) -> bool:
        """Whether finance released it, and the bank did not pay it yet."""
        return self.state == PaymentOrderState.RELEASED
