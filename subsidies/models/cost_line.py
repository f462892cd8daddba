"""The budget of an application in lines: what each was to cost, what of it was approved, and what it came to.

Each is written at once and never changed: what is entered, approved or accounted for anew takes the place of the last.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application
from subsidies.models.document import Document


class CostBudget(AppendOnlyModel):
    """The lines of a budget as the applicant gave it, with their sum: what it all costs, or else what is asked."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="cost_budgets"
    )
    size = models.PositiveIntegerField(_("number of lines"))
    total = MoneyField(_("total"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("budget in lines")
        verbose_name_plural = _("budgets in lines")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="cost_budget_has_lines", condition=Q(size__gt=0, total__gt=0))]

    def __str__(self) -> str:
        return f"{self.application}: {self.total}"


class CostLine(AppendOnlyModel):
    """One line of a budget: what, and how many euros."""

    budget = models.ForeignKey(CostBudget, verbose_name=_("budget"), on_delete=models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField(_("number"))
    what = models.CharField(_("what"), max_length=200)
    asked = MoneyField(_("budgeted"))

    class Meta:
        verbose_name = _("line of a budget")
        verbose_name_plural = _("lines of budgets")
        ordering = ["budget", "number"]
        constraints = [
            models.UniqueConstraint(name="cost_line_has_its_number", fields=["budget", "number"]),
            models.CheckConstraint(
                name="cost_line_is_something", condition=Q(asked__gt=0, number__gt=0) & ~Q(what="")
            ),
        ]

    def __str__(self) -> str:
        return self.what


class CostApproval(AppendOnlyModel):
    """Which costs of a budget are eligible, as who assesses found; an award is at most their sum. The last counts."""

    budget = models.ForeignKey(
        CostBudget, verbose_name=_("budget"), on_delete=models.PROTECT, related_name="approvals"
    )
    total = MoneyField(_("total"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("approval of a budget")
        verbose_name_plural = _("approvals of budgets")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="cost_approval_is_not_negative", condition=Q(total__gte=0))]

    def __str__(self) -> str:
        return f"{self.budget}: {self.total}"


class ApprovedCost(AppendOnlyModel):
    """What of one line is eligible, and why it is less than was budgeted."""

    approval = models.ForeignKey(
        CostApproval, verbose_name=_("approval"), on_delete=models.PROTECT, related_name="lines"
    )
    line = models.ForeignKey(CostLine, verbose_name=_("line"), on_delete=models.PROTECT, related_name="approved")
    approved = MoneyField(_("approved"))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("approved costs")
        verbose_name_plural = _("approved costs")
        ordering = ["approval", "pk"]
        constraints = [
            models.UniqueConstraint(name="approved_cost_is_one_a_line", fields=["approval", "line"]),
            models.CheckConstraint(name="approved_cost_is_not_negative", condition=Q(approved__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.approved}"


class CostAccount(AppendOnlyModel):
    """What the costs came to by the account of the recipient, and how much of it is eligible. The last counts."""

    budget = models.ForeignKey(CostBudget, verbose_name=_("budget"), on_delete=models.PROTECT, related_name="accounts")
    realised = MoneyField(_("costs made"))
    eligible = MoneyField(_("eligible"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("account of costs")
        verbose_name_plural = _("accounts of costs")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="cost_account_has_at_most_what_was_made",
                condition=Q(eligible__gte=0, eligible__lte=F("realised")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.budget}: {self.realised}"


class RealisedCost(AppendOnlyModel):
    """What one line came to, what of it is not eligible and on what ground, and the document that shows it."""

    account = models.ForeignKey(CostAccount, verbose_name=_("account"), on_delete=models.PROTECT, related_name="lines")
    line = models.ForeignKey(CostLine, verbose_name=_("line"), on_delete=models.PROTECT, related_name="realised")
    realised = MoneyField(_("costs made"))
    not_eligible = MoneyField(_("not eligible"))
    ground = models.TextField(_("ground"), blank=True)
    document = models.ForeignKey(
        Document, verbose_name=_("evidence"), on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("costs of a line")
        verbose_name_plural = _("costs of lines")
        ordering = ["account", "pk"]
        constraints = [
            models.UniqueConstraint(name="realised_cost_is_one_a_line", fields=["account", "line"]),
            models.CheckConstraint(
                name="realised_cost_leaves_out_at_most_all",
                condition=Q(realised__gte=0, not_eligible__gte=0, not_eligible__lte=F("realised")),
            ),
            models.CheckConstraint(
                name="realised_cost_says_why_it_leaves_out", condition=Q(not_eligible=0) | ~Q(ground="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.realised}"
