"""The decision on the penalty for a late decision (dwangsom, Awb 4:18)."""

from decimal import ROUND_DOWN, Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import CENT, MoneyField
from subsidies.models.application import Application
from subsidies.models.deadline import DefaultNotice
from subsidies.models.mandate import Mandate
from subsidies.models.objection import ObjectionStep
from subsidies.models.told import TakenByActor, Told
from subsidies.term_enums import NoPenaltyGround


class PenaltyDecision(TakenByActor, Told, AppendOnlyModel):
    """What is due for a late decision, in euros for all applicants together, or the ground on which nothing is."""

    letter_link = "penalty_decision"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="penalty_decisions"
    )
    notice = models.OneToOneField(
        DefaultNotice,
        verbose_name=_("notice of default"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="penalty_decision",
    )
    on_objection = models.OneToOneField(
        ObjectionStep,
        verbose_name=_("notice of default on an objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="penalty_decision",
        help_text=_("A decision on an objection that is late costs a penalty too (Awb 4:17, 7:14)."),
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    days = models.PositiveSmallIntegerField(_("days"))
    amount = MoneyField(_("amount"))
    applicants = models.PositiveSmallIntegerField(
        _("number of applicants"), default=1, help_text=_("Each gets an equal part (Awb 4:17, paragraph 4).")
    )
    names = models.JSONField(
        _("who applied"),
        default=list,
        blank=True,
        db_default=Value([], models.JSONField()),
        help_text=_("Each applicant, by name; who gets which part."),
    )
    ground = models.CharField(_("nothing is due because"), max_length=20, choices=NoPenaltyGround, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    decided_on = models.DateField(_("decided on"))
    mandate = models.ForeignKey(Mandate, verbose_name=_("mandate"), on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision on a penalty")
        verbose_name_plural = _("decisions on penalties")
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="penalty_is_due_or_says_why_not",
                condition=Q(amount__gt=0, ground="") | (Q(amount=0) & ~Q(ground="") & ~Q(reason="")),
                violation_error_message=_("Choose why nothing is due, and explain it (Awb 3:46)."),
            ),
            models.CheckConstraint(
                name="penalty_is_on_one_notice",
                condition=Q(notice__isnull=False, on_objection__isnull=True)
                | Q(notice__isnull=True, on_objection__isnull=False),
            ),
            models.CheckConstraint(name="penalty_is_for_somebody", condition=Q(applicants__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.decided_on}"

    def parts_of(self, amount: Decimal) -> list[tuple[str, Decimal]]:
        """Return who gets which part of an amount (euros) of it: equal, with the cents left over to the first ones."""
        number = self.applicants
        part = (amount / number).quantize(CENT, rounding=ROUND_DOWN)
        more = int((amount - part * number) / CENT)
        names = self.names or [""] * number  # of before they were kept
        return [(name, part + CENT if place < more else part) for place, name in enumerate(names)]

    def get_kind_display(self) -> str:
        """What it is called, as of what else one can object to."""
        return str(self._meta.verbose_name)
