"""That two records are one organisation, as one proposed and another confirmed; nothing of either is rewritten."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from projects.models import Organisation


class SameApplicant(AppendOnlyModel):
    """Somebody proposed that two records are of one organisation, or (not `joins`) that they are apart again."""

    first = models.ForeignKey(Organisation, verbose_name=_("record"), on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(
        Organisation, verbose_name=_("other record"), on_delete=models.PROTECT, related_name="+"
    )
    joins = models.BooleanField(_("are one"), default=True)
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("records of one applicant")
        verbose_name_plural = _("records of one applicant")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="same_applicant_is_about_two", condition=Q(first__lt=F("second"))),
            models.CheckConstraint(name="same_applicant_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}" if self.joins else f"{self.first} / {self.second}"


class SameApplicantAnswer(AppendOnlyModel):
    """Whether another confirmed that; who proposed it can only take it back."""

    proposal = models.OneToOneField(
        SameApplicant, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="answer"
    )
    is_confirmed = models.BooleanField(_("confirmed"))
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("answer about records of one applicant")
        verbose_name_plural = _("answers about records of one applicant")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="same_applicant_answer_says_why_not", condition=Q(is_confirmed=True) | ~Q(reason="")
            )
        ]

    def __str__(self) -> str:
        return str(self.proposal)
