"""The closing of a year of the ledger: asked by one of finance, answered by another, with what is carried over."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.ceiling import CeilingShare


class BookYearProposal(AppendOnlyModel):
    """That somebody of finance asks to close a year, or to open one again, and why. Another answers it."""

    year = models.PositiveSmallIntegerField(_("year"))
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    closes = models.BooleanField(_("closes"), help_text=_("Or opens it again."))
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("proposal on a year")
        verbose_name_plural = _("proposals on years")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="book_year_is_of_its_days",
                condition=Q(
                    first_day__year=F("year"),
                    first_day__month=1,
                    first_day__day=1,
                    last_day__year=F("year"),
                    last_day__month=12,
                    last_day__day=31,
                ),
            ),
            models.CheckConstraint(
                name="book_year_proposal_says_why",
                condition=~Q(reason=""),
                violation_error_message=_("Write down the reason."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        """The page of the year."""
        return reverse("subsidies:book-year", args=[self.year])


class BookYearAnswer(AppendOnlyModel):
    """What another said to it. Once confirmed a year is closed, or open again; the last answer of a year counts."""

    proposal = models.OneToOneField(
        BookYearProposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="answer"
    )
    is_confirmed = models.BooleanField(_("confirmed"))
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("answered by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("answer on a year")
        verbose_name_plural = _("answers on years")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="book_year_answer_says_why_not",
                condition=Q(is_confirmed=True) | ~Q(reason=""),
                violation_error_message=_("Write down why not."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.proposal)


class BookYearBalance(AppendOnlyModel):
    """What one source of a ceiling came to at the end of a year that was closed: euros. `verify` counts it again."""

    answer = models.ForeignKey(
        BookYearAnswer, verbose_name=_("closing"), on_delete=models.PROTECT, related_name="balances"
    )
    share = models.ForeignKey(
        CeilingShare, verbose_name=_("share of a ceiling"), on_delete=models.PROTECT, related_name="+"
    )
    committed = MoneyField(_("awarded"))
    paid = MoneyField(_("paid"))
    came_back = MoneyField(_("repaid or waived"), help_text=_("Of loans."))

    class Meta:
        verbose_name = _("balance of a year")
        verbose_name_plural = _("balances of years")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="book_year_balance_is_one_a_share", fields=["answer", "share"]),
            models.CheckConstraint(
                name="book_year_balance_is_a_balance", condition=Q(paid__gte=0, committed__gte=F("paid"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer}: {self.share}"
