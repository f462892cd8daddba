"""How long cases are kept, by how they ended, and what is kept longer for a reason."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.entry.written import SaysNothing, check_words, said_in
from subsidies.models.application import Application
from subsidies.retention_enums import RetentionOutcome, RetentionStart

LONGEST = 100  # years
PROPOSAL = "voorstel"  # how the source of each proposal of the installation begins: that none was found


class RetentionPeriod(FixedOnceUsed):
    """For how many whole calendar years cases with an outcome are kept, as it holds from a day on.

    One that is not confirmed is a proposal: nothing goes by it. Once confirmed it stays, and a change is a new row.
    Every change waits for a second functional admin (subsidies/authority.py), as what goes by it cannot come back.
    """

    outcome = models.CharField(_("outcome"), max_length=20, choices=RetentionOutcome)
    valid_from = models.DateField(_("from"))
    years = models.PositiveSmallIntegerField(
        _("years"), help_text=_("Whole calendar years: what was closed in 2024 with a period of 5 goes from 2030.")
    )
    counts_from = models.CharField(
        _("counts from"), max_length=10, choices=RetentionStart, default=RetentionStart.CLOSED
    )
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("retention period")
        verbose_name_plural = _("retention periods")
        ordering = ["outcome", "valid_from"]
        constraints = [
            models.UniqueConstraint(
                name="retention_period_is_one_a_day",
                fields=["outcome", "valid_from"],
                violation_error_message=_("There is already a period for this outcome from that day."),
            ),
            models.CheckConstraint(
                name="retention_period_is_of_some_years",
                condition=Q(years__gte=1, years__lte=LONGEST),
                violation_error_message=_("Enter 1 to 100 years."),
            ),
            models.CheckConstraint(
                name="retention_period_names_its_source",
                condition=~Q(source=""),
                violation_error_message=_("Name where it was read."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}, {self.valid_from}: {self.years}"

    def clean(self) -> None:
        """A new day is not past, and the source of what is confirmed is one that somebody else can look up."""
        super().clean()
        stored = RetentionPeriod.objects.filter(pk=self.pk).first() if self.pk is not None else None
        errors: dict[str, Any] = {}
        is_new_day = self.valid_from and (stored is None or stored.valid_from != self.valid_from)
        if is_new_day and self.valid_from < timezone.localdate():
            errors["valid_from"] = _(
                "Enter today or a later day: a period holds at the earliest from the day on which it is confirmed."
            )
        if self.source and (refused := self._not_a_source()):
            errors["source"] = refused
        if errors:
            raise ValidationError(errors)

    def _not_a_source(self) -> Any:
        """Return why the source is none; nothing where it is one. That of a proposal says that none was found."""
        try:
            check_words(self.source)
        except SaysNothing as refusal:
            return str(refusal)
        if self.is_confirmed and said_in(self.source)[:1] == [PROPOSAL]:
            return _("This is the text of a proposal. Name where the period was read before it is confirmed.")
        return None


class RetentionHold(AppendOnlyModel):
    """That a case is kept whatever its period, and why: for a claim, a suspicion, an inquiry, what is of history."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="retention_holds"
    )
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("case that is kept")
        verbose_name_plural = _("cases that are kept")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="retention_hold_says_why",
                condition=~Q(reason=""),
                violation_error_message=_("Write down why this case is kept."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.application)


class RetentionRelease(AppendOnlyModel):
    """That a case need not be kept any more, and why."""

    hold = models.OneToOneField(
        RetentionHold, verbose_name=_("case that is kept"), on_delete=models.PROTECT, related_name="release"
    )
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("case that need not be kept")
        verbose_name_plural = _("cases that need not be kept")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="retention_release_says_why",
                condition=~Q(reason=""),
                violation_error_message=_("Write down why it need not be kept any more."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.hold)
