"""The right to decide for the provincial executive (mandaat, Awb 10:1 and following)."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.enums import MANDATE_KINDS
from subsidies.models.scheme import Scheme


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Mandates, to be asked by person and day."""

    def holding(self, *, on: date) -> Self:
        """The mandates that hold on a day."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), valid_from__lte=on)

    def of(self, user: object, *, on: date) -> Self:
        """The mandates of a user that hold on a day."""
        return self.holding(on=on).filter(user=user)


class Mandate(FixedOnceUsed):
    """The right to decide for the provincial executive (mandaat), by kind of decision, scheme and amount."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.PROTECT, related_name="mandates"
    )
    scheme = models.ForeignKey(
        Scheme,
        verbose_name=_("scheme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text=_("If empty: every scheme."),
    )
    kind = models.CharField(
        _("type of decision"), max_length=20, choices=MANDATE_KINDS, blank=True, help_text=_("If empty: every type.")
    )
    max_amount = MoneyField(_("highest amount"), null=True, blank=True, help_text=_("If empty: no limit."))
    function = models.CharField(
        _("function"),
        max_length=120,
        blank=True,
        default="",
        db_default="",
        help_text=_("As the mandate decision calls it; it stands under the signature."),
    )
    valid_from = models.DateField(_("from"))
    valid_until = models.DateField(_("up to and including"), null=True, blank=True)
    reference = models.CharField(_("mandate decision"), max_length=200)

    objects = MandateQuerySet.as_manager()

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["user", "valid_from"]
        constraints = [
            models.CheckConstraint(
                name="mandate_ends_after_it_starts",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="mandate_amount_is_above_zero",
                condition=Q(max_amount__isnull=True) | Q(max_amount__gt=0),
                violation_error_message=_("The amount must be above zero."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.reference}"

    def covers(self, *, kind: str, scheme: int, amount: Decimal | None) -> bool:
        """Whether a decision of the kind, under the scheme (its id) and of the amount (euros) falls under it."""
        return (
            self.scheme_id in (None, scheme)
            and self.kind in ("", kind)
            and (amount is None or self.max_amount is None or amount <= self.max_amount)
        )
