"""What the province owes by a decision of its own that is no subsidy: it counts in no ceiling and no award."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import OtherDebtKind
from subsidies.models.application import Application
from subsidies.models.decision import Decision
from subsidies.models.money_step import MoneyStep
from subsidies.models.penalty import PenaltyDecision

ON_OBJECTIONS = (OtherDebtKind.OBJECTION_COSTS, OtherDebtKind.PENALTY_MORE, OtherDebtKind.INTEREST_BACK)


class OtherDebt(AppendOnlyModel):
    """Euros that are owed beside the subsidy, by the decision that fixed them. Written with it, and once.

    What is still open follows from its payments, and the day by which it is paid from the letter of the decision
    (Awb 4:87): neither is kept.
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="other_debts"
    )
    kind = models.CharField(_("type"), max_length=20, choices=OtherDebtKind)
    penalty = models.OneToOneField(
        PenaltyDecision,
        verbose_name=_("decision on a penalty"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debt",
    )
    decision = models.ForeignKey(
        Decision,
        verbose_name=_("decision on an objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debts",
    )
    step = models.OneToOneField(
        MoneyStep,
        verbose_name=_("later decision on costs"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debt",
    )
    amount = MoneyField(_("amount"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("other debt")
        verbose_name_plural = _("other debts")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="other_debt_is_above_zero", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="other_debt_rests_on_its_decision",
                condition=Q(
                    kind=OtherDebtKind.PENALTY, penalty__isnull=False, decision__isnull=True, step__isnull=True
                )
                | Q(kind__in=ON_OBJECTIONS, penalty__isnull=True, decision__isnull=False, step__isnull=True)
                | Q(
                    kind=OtherDebtKind.OBJECTION_COSTS, penalty__isnull=True, decision__isnull=True, step__isnull=False
                ),
            ),
            models.UniqueConstraint(
                name="other_debt_is_one_of_a_kind", fields=["decision", "kind"], condition=Q(decision__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_kind_display()}"

    @property
    def what(self) -> str:
        """What it is, and to whom it is owed where that is not the applicant; in the active language."""
        if self.objector is None:
            names = [name for name, _part in self.parts if name]
            if not names:
                return str(self.get_kind_display())
            joint = {"what": self.get_kind_display(), "names": get_text_list(names, gettext("and"))}
            return gettext("%(what)s, for %(names)s") % joint
        whose = {"what": self.get_kind_display(), "name": self.objector.objection.objector}
        return gettext("%(what)s, to %(name)s") % whose

    @property
    def parts(self) -> list[tuple[str, Decimal]]:
        """Who of more applicants gets which part of a penalty (euros), each apart; empty where one gets all."""
        penalty = self.penalty
        if self.kind == OtherDebtKind.PENALTY_MORE and self.decision is not None:
            penalty = self.decision.proposal.objection_terms.objection.penalty
        return penalty.parts_of(self.amount) if penalty is not None and penalty.applicants > 1 else []

    @property
    def objector(self) -> Any:
        """The somebody else who objected and to whom this is owed, an Objector; None of what the applicant is owed.

        Interest goes back to who paid it, whoever objected.
        """
        if self.kind == OtherDebtKind.INTEREST_BACK:
            return None
        if self.step is not None and self.step.costs_of is not None:
            return self.step.costs_of.who if self.step.costs_of.is_of_another else None
        step = self.penalty.on_objection if self.penalty is not None else None
        said = getattr(self.decision.proposal, "objection_terms", None) if self.decision is not None else None
        row = step or said
        return row.objection.who if row is not None and row.objection.is_of_another else None
