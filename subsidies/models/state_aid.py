"""On what ground an award is no forbidden state aid, and where and when it was made known."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.models.application import Application


class AidAssessment(AppendOnlyModel):
    """On what ground somebody found an award to be no forbidden state aid, and why. The last one counts."""

    ARTICLE_AT_MOST = 120

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="aid_assessments"
    )
    basis = models.CharField(_("basis"), max_length=20, choices=AidBasis)
    article = models.CharField(
        _("article, or number of the approval"),
        max_length=ARTICLE_AT_MOST,
        blank=True,
        help_text=_("The article of the AGVV, or the number under which the Commission approved the aid."),
    )
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("basis for state aid")
        verbose_name_plural = _("bases for state aid")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="aid_assessment_gives_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            ),
            models.CheckConstraint(
                name="aid_assessment_names_its_article",
                condition=~Q(basis__in=[AidBasis.BLOCK_EXEMPTION, AidBasis.NOTIFIED]) | ~Q(article=""),
                violation_error_message=_("Name the article of the AGVV, or the number of the approval."),
            ),
            models.CheckConstraint(name="aid_assessment_basis_is_known", condition=Q(basis__in=AidBasis.values)),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_basis_display()}"


class AidEntry(AppendOnlyModel):
    """That the aid of an award was entered in a register, at which amount (euros); a later row changes an earlier one.

    `due_on` is the last day as it was reckoned when it was entered.
    """

    REFERENCE_AT_MOST = 80

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="aid_entries"
    )
    register = models.CharField(_("register"), max_length=20, choices=AidRegister)
    why = models.CharField(_("why"), max_length=20, choices=AidReason)
    amount = MoneyField(_("gross grant equivalent"))
    entered_on = models.DateField(_("entered on"))
    reference = models.CharField(_("reference of the register"), max_length=REFERENCE_AT_MOST)
    reason = models.TextField(_("what was wrong"), blank=True)
    due_on = models.DateField(_("last day"), null=True, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("entry of state aid")
        verbose_name_plural = _("entries of state aid")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="aid_is_entered_first_once",
                fields=["application", "register"],
                condition=Q(why=AidReason.FIRST),
                violation_error_message=_("This award was entered in this register already."),
            ),
            models.CheckConstraint(
                name="aid_entry_is_not_below_zero",
                condition=Q(amount__gt=0) | (Q(amount=0) & ~Q(why=AidReason.FIRST)),
                violation_error_message=_("An amount cannot be below zero."),
            ),
            models.CheckConstraint(
                name="aid_entry_names_its_reference",
                condition=~Q(reference=""),
                violation_error_message=_("Name the reference that the register gave."),
            ),
            models.CheckConstraint(
                name="aid_entry_says_what_was_wrong",
                condition=~Q(why=AidReason.CORRECTION) | ~Q(reason=""),
                violation_error_message=_("Write what was wrong in the entry."),
            ),
            models.CheckConstraint(
                name="aid_entry_is_of_a_register",
                condition=Q(register__in=AidRegister.values, why__in=AidReason.values),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_register_display()}, {self.entered_on}"

    @property
    def days_late(self) -> int:
        """How many days after its last day it was entered; 0 when it was in time."""
        return max((self.entered_on - self.due_on).days, 0) if self.due_on else 0
