"""How an award is accounted for: what the recipient asked, and that somebody of finance agreed to the amount."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application
from subsidies.models.decision import Proposal
from subsidies.models.document import Document
from subsidies.models.told import Told


class SettlementRequest(AppendOnlyModel):
    """That the recipient asked to settle the subsidy (Awb 4:44), with what it gave account. The last one counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="settlement_requests"
    )
    received_on = models.DateField(_("received on"))
    asked_amount = MoneyField(_("amount asked"), help_text=_("At what amount the recipient asks to settle it."))
    realised_costs = MoneyField(_("costs made"), null=True, blank=True)
    report = models.ForeignKey(
        Document, verbose_name=_("report on the activities"), on_delete=models.PROTECT, null=True, related_name="+"
    )
    statement = models.ForeignKey(
        Document, verbose_name=_("auditor's statement"), on_delete=models.PROTECT, null=True, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("request to settle")
        verbose_name_plural = _("requests to settle")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="settlement_request_has_no_negative_amount",
                condition=Q(asked_amount__gte=0) & (Q(realised_costs__isnull=True) | Q(realised_costs__gte=0)),
                violation_error_message=_("An amount cannot be below zero."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.received_on}"


class SettlementReminder(Told, AppendOnlyModel):
    """That the recipient was asked again to ask for the settlement, within a new term (Awb 4:44, paragraph 3).

    The weeks run from the day on which its letter was sent. It is no decision. The last one counts.
    """

    letter_link = "settlement_reminder"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="settlement_reminders"
    )
    asked_by = models.DateField(_("had to be asked by"), help_text=_("The day of the award that has passed."))
    reminded_on = models.DateField(_("recorded on"))
    weeks = models.PositiveSmallIntegerField(_("weeks"), help_text=_("The new term, from the sending of the letter."))
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("reminder to ask for the settlement")
        verbose_name_plural = _("reminders to ask for the settlement")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="settlement_reminder_comes_after_its_day",
                condition=Q(reminded_on__gt=F("asked_by")),
                violation_error_message=_("A reminder comes after the day by which it had to be asked."),
            ),
            models.CheckConstraint(
                name="settlement_reminder_gives_time",
                condition=Q(weeks__gt=0),
                violation_error_message=_("A reminder gives at least one week."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.reminded_on}"


class SettlementCheck(AppendOnlyModel):
    """That somebody of finance agreed to the amount of a settlement that is proposed. Written once."""

    proposal = models.OneToOneField(
        Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="settlement_check"
    )
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("check of a settlement")
        verbose_name_plural = _("checks of settlements")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.proposal)
