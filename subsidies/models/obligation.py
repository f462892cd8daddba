"""What the recipient of a subsidy must do (Awb 4:37 to 4:39), and what was found of it since."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from subsidies.award_enums import ObligationOutcome
from subsidies.models.decision import Decision
from subsidies.models.document import Document


class Obligation(models.Model):
    """What the recipient must do (Awb 4:37 to 4:40), and by when; reporting dates are obligations too."""

    TEXT_AT_MOST, ARTICLE_AT_MOST = 300, 80  # characters

    decision = models.ForeignKey(
        Decision, verbose_name=_("decision"), on_delete=models.PROTECT, related_name="obligations"
    )
    text = models.CharField(_("obligation"), max_length=TEXT_AT_MOST)
    article = models.CharField(_("article"), max_length=ARTICLE_AT_MOST, blank=True, default="", db_default="")
    due_on = models.DateField(_("by"), null=True, blank=True)

    class Meta:
        verbose_name = _("obligation")
        verbose_name_plural = _("obligations")
        ordering = ["pk"]  # as entered, and as the letter lists them

    def __str__(self) -> str:
        return self.text

    @property
    def last_check(self) -> "ObligationCheck | None":
        """What was found of it last; None while nobody looked."""
        return max(self.checks.all(), key=lambda row: row.pk, default=None)

    @property
    def is_met(self) -> bool:
        """Whether it was found to be met, as far as is known now."""
        last = self.last_check
        return last is not None and last.outcome == ObligationOutcome.MET

    def is_overdue(self, on: date) -> bool:
        """Whether its day has passed and it was not found to be met."""
        return self.due_on is not None and self.due_on < on and not self.is_met


class ObligationCheck(AppendOnlyModel):
    """What somebody found of an obligation: met or not, since when, and what shows it. The last one counts."""

    obligation = models.ForeignKey(
        Obligation, verbose_name=_("obligation"), on_delete=models.PROTECT, related_name="checks"
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=ObligationOutcome)
    found_on = models.DateField(
        _("day of the finding"), help_text=_("The day on which it was met, or found not to be met.")
    )
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("check of an obligation")
        verbose_name_plural = _("checks of obligations")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="obligation_check_rests_on_something",
                condition=Q(outcome=ObligationOutcome.MET, document__isnull=False) | ~Q(remark=""),
                violation_error_message=_("Choose the document that shows it, or write how you know."),
            ),
            models.CheckConstraint(
                name="obligation_outcome_is_known", condition=Q(outcome__in=ObligationOutcome.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.obligation}: {self.get_outcome_display()}"

    @property
    def days_late(self) -> int:
        """How many days after its day it was met; 0 when it was in time, or has no day."""
        due_on = self.obligation.due_on
        return max((self.found_on - due_on).days, 0) if due_on and self.outcome == ObligationOutcome.MET else 0
