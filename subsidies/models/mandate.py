"""The right to decide for the provincial executive (mandaat, Awb 10:1 and following)."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.enums import MANDATE_KINDS
from subsidies.models.scheme import Scheme


class MandateStandsAlready(ValidationError):
    """One person has a right to decide once: a second one for the same leaves open which of the two was used."""

    def __init__(self, standing: "Mandate") -> None:
        """Name what stands, with a link to it."""
        days = {"since": date_format(standing.valid_from, "SHORT_DATE_FORMAT"), "until": ""}
        period = _("from %(since)s on")
        if standing.valid_until is not None:
            days["until"] = date_format(standing.valid_until, "SHORT_DATE_FORMAT")
            period = _("from %(since)s up to and including %(until)s")
        sentence = _(
            "{link} gives this already, {period}: the same person, type of decision and scheme. Change its last day "
            "first, or choose another period."
        )
        page = reverse("admin:subsidies_mandate_change", args=[standing.pk])
        link = format_html('<a href="{}">{}</a>', page, standing)
        super().__init__(format_html(str(sentence), link=link, period=period % days), code="mandate_stands")
        self.standing = standing


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Mandates, to be asked by person and day."""

    def holding(self, *, on: date) -> Self:
        """The mandates that hold on a day."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), valid_from__lte=on)

    def same_as(self, other: "Mandate") -> Self:
        """The other mandates of the same person for the same decisions and scheme, that hold on a day of it."""
        last = Q() if other.valid_until is None else Q(valid_from__lte=other.valid_until)
        since = Q(valid_until__isnull=True) | Q(valid_until__gte=other.valid_from)
        of = {"user": other.user_id, "kind": other.kind, "scheme": other.scheme_id}
        return self.filter(last, since, **of).exclude(pk=other.pk)

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

    def clean(self) -> None:
        """No other mandate of the same person says the same on the same day. Raises MandateStandsAlready.

        One of before this was looked at can still be ended: what makes it shorter is not refused.
        """
        super().clean()
        if self.user_id is None or self.valid_from is None or self._is_shortened():
            return
        if (standing := Mandate.objects.same_as(self).order_by("pk").first()) is not None:
            raise MandateStandsAlready(standing)

    def _is_shortened(self) -> bool:
        was = Mandate.objects.filter(pk=self.pk, user=self.user_id, kind=self.kind, scheme=self.scheme_id).first()
        if was is None or self.valid_from < was.valid_from:
            return False
        return was.valid_until is None or (self.valid_until is not None and self.valid_until <= was.valid_until)

    def covers(self, *, kind: str, scheme: int, amount: Decimal | None) -> bool:
        """Whether a decision of the kind, under the scheme (its id) and of the amount (euros) falls under it."""
        return (
            self.scheme_id in (None, scheme)
            and self.kind in ("", kind)
            and (amount is None or self.max_amount is None or amount <= self.max_amount)
        )
