"""What is agreed on a loan, when its repayment begins, and that no more of it is drawn. Its money is in the ledger."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import LoanTrigger
from subsidies.models.application import Application
from subsidies.models.document import Document


class LoanAgreement(AppendOnlyModel):
    """The agreement that carries out the award of a loan, signed by both (Awb 4:36).

    The last one counts; one that takes the place of another (`needs_check`) only once a second person confirmed it.
    """

    MOST_INSTALMENTS = 120
    MOST_MONTHS = 360

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="loan_agreements"
    )
    signed_on = models.DateField(_("signed by both on"))
    document = models.ForeignKey(
        Document, verbose_name=_("signed agreement"), on_delete=models.PROTECT, related_name="+"
    )
    trigger = models.CharField(_("repaid from"), max_length=20, choices=LoanTrigger)
    source = models.CharField(
        _("where it says so"), max_length=200, help_text=_("The article of the agreement, the award or the scheme.")
    )
    first_due_on = models.DateField(_("first repayment by"), null=True, blank=True)
    months_after = models.PositiveSmallIntegerField(_("months until the first repayment"), default=0)
    instalments = models.PositiveSmallIntegerField(_("number of repayments"), default=1)
    months_between = models.PositiveSmallIntegerField(_("months between repayments"), default=0)
    latest_on = models.DateField(_("repaid in full by"), null=True, blank=True)
    interest = models.DecimalField(_("interest per year, as a share"), max_digits=5, decimal_places=4, default=0)
    remark = models.TextField(_("remark"), blank=True)
    needs_check = models.BooleanField(_("takes the place of another"), default=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("loan agreement")
        verbose_name_plural = _("loan agreements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="loan_agreement_is_without_interest",
                condition=Q(interest=0),
                violation_error_message=_("These loans are without interest."),
            ),
            models.CheckConstraint(
                name="loan_agreement_has_repayments",
                condition=Q(instalments__gte=1, instalments__lte=120)
                & (Q(instalments=1, months_between=0) | Q(instalments__gt=1, months_between__gte=1)),
                violation_error_message=_("Several repayments have at least a month between them, one has none."),
            ),
            models.CheckConstraint(
                name="loan_agreement_has_a_day_when_it_is_fixed",
                condition=Q(trigger=LoanTrigger.FIXED_DAY, first_due_on__isnull=False, months_after=0)
                | (~Q(trigger=LoanTrigger.FIXED_DAY) & Q(first_due_on__isnull=True)),
                violation_error_message=_("A fixed day is filled in when the loan is repaid from one, and only then."),
            ),
            models.CheckConstraint(
                name="loan_agreement_ends_after_it_was_signed",
                condition=(Q(first_due_on__isnull=True) | Q(first_due_on__gt=F("signed_on")))
                & (Q(latest_on__isnull=True) | Q(latest_on__gt=F("signed_on"))),
                violation_error_message=_("A loan is repaid after its agreement was signed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.signed_on}"


class LoanAgreementCheck(AppendOnlyModel):
    """What a second person found of an agreement that takes the place of another: from then on it counts, or never."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="loan_checks"
    )
    agreement = models.OneToOneField(
        LoanAgreement, verbose_name=_("loan agreement"), on_delete=models.PROTECT, related_name="check_of"
    )
    is_confirmed = models.BooleanField(_("confirmed"))
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("look at a changed loan agreement")
        verbose_name_plural = _("looks at changed loan agreements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="loan_agreement_check_says_why_not",
                condition=Q(is_confirmed=True) | ~Q(reason=""),
                violation_error_message=_("Write down why it is not confirmed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement}: {self.is_confirmed}"


class LoanTermStart(AppendOnlyModel):
    """That what makes a loan due happened, with the evidence: its repayments have days from then on."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="loan_starts"
    )
    agreement = models.ForeignKey(
        LoanAgreement, verbose_name=_("loan agreement"), on_delete=models.PROTECT, related_name="starts"
    )
    happened_on = models.DateField(_("happened on"))
    document = models.ForeignKey(Document, verbose_name=_("evidence"), on_delete=models.PROTECT, related_name="+")
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("begin of a repayment")
        verbose_name_plural = _("begins of repayments")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.application}: {self.happened_on}"


class LoanDrawingEnd(AppendOnlyModel):
    """That the recipient draws no more of a loan: what was not drawn (euros) went back to the ceiling. Once a case."""

    application = models.OneToOneField(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="loan_drawing_end"
    )
    asked_on = models.DateField(_("let go on"))
    released = MoneyField(_("back to the ceiling"))
    document = models.ForeignKey(Document, verbose_name=_("evidence"), on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("end of drawing")
        verbose_name_plural = _("ends of drawing")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="loan_drawing_end_is_above_zero", condition=Q(released__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.released}"


class ReferenceRate(FixedOnceUsed):
    """What a loan would cost on the market from a day on: the rate that its gross grant equivalent is counted with."""

    valid_from = models.DateField(_("valid from"), unique=True)
    base = models.DecimalField(_("base rate, as a share per year"), max_digits=5, decimal_places=4)
    margin = models.DecimalField(_("margin, as a share per year"), max_digits=5, decimal_places=4)
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(
        _("confirmed"),
        default=False,
        help_text=_("Until it is, the whole loan counts as aid, and what this rate comes to is only shown."),
    )

    class Meta:
        verbose_name = _("reference rate")
        verbose_name_plural = _("reference rates")
        ordering = ["valid_from"]
        constraints = [
            models.CheckConstraint(
                name="reference_rate_is_above_zero",
                condition=Q(margin__gt=0, base__gte=0),
                violation_error_message=_("The margin is above zero, and the base rate is not below zero."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.valid_from}: {self.base} + {self.margin}"
