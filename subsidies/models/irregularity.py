"""The irregularities register (onregelmatighedenregister): confidential, for named roles, and each reading is logged.

Nothing of it is shown where others look: not on a case, in a list, a file, the API, a letter, the search or a count.
"""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel, AppendOnlyQuerySet
from drenthe.lib.values.money import MoneyField
from drenthe.trail.confidential import ConfidentialModel
from projects.models import Organisation
from subsidies.irregularity_enums import (
    DROPPED,
    STANDING,
    ExtraCheckFinding,
    ExtraCheckStage,
    IrregularityKind,
    IrregularitySource,
    IrregularityStepKind,
)
from subsidies.models.application import Application
from subsidies.models.document import Document

SEE = "subsidies.view_irregularity"


class SecretQuerySet(AppendOnlyQuerySet):
    """Rows that are not there for who has not the permission; the trail asks it too."""

    def visible_to(self, user: Any) -> Self:
        """All of them for the named roles, none for anybody else."""
        return self.all() if user.has_perm(SEE) else self.none()


class IrregularityQuerySet(SecretQuerySet):
    """Entries, with how they stand."""

    def with_state(self) -> Self:
        """Annotate `state`: what happened last, None while the entry is only proposed."""
        steps = IrregularityStep.objects.filter(entry=OuterRef("pk")).order_by("-pk")
        return self.annotate(state=Subquery(steps.values("kind")[:1]))

    def standing(self, on: date) -> Self:
        """Those that were entered, were not withdrawn and stand on a day."""
        return self.with_state().filter(state__in=STANDING, stands_from__lte=on, stands_until__gte=on)

    def asking(self, on: date) -> Self:
        """Those that stand on a day or later, and those that wait for a second person."""
        stands = Q(state__in=STANDING, stands_until__gte=on)
        return self.with_state().filter(stands | Q(state__isnull=True))


class Irregularity(ConfidentialModel, AppendOnlyModel):
    """What an applicant did that was irregular, what was done about it, and how long it stands. Written once.

    It stands once another confirmed it (IrregularityStep), until its last day or until it is withdrawn.
    """

    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="+"
    )
    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    kind = models.CharField(_("type"), max_length=20, choices=IrregularityKind)
    what = models.TextField(_("what happened"))
    found_by = models.CharField(_("how it was found"), max_length=20, choices=IrregularitySource)
    found_on = models.DateField(_("found on"))
    measure = models.TextField(_("measure that was taken"))
    amount = MoneyField(_("amount"), null=True, blank=True)
    stands_from = models.DateField(_("stands from"))
    stands_until = models.DateField(_("stands up to and including"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    objects = IrregularityQuerySet.as_manager()  # type: ignore[misc]  # more than the base gives
    state: str | None  # set by with_state()

    class Meta:
        verbose_name = _("irregularity")
        verbose_name_plural = _("irregularities")
        ordering = ["-pk"]
        permissions = [("keep_irregularity", _("Can keep the irregularities register"))]
        constraints = [
            models.CheckConstraint(name="irregularity_says_what_happened", condition=~Q(what="") & ~Q(measure="")),
            models.CheckConstraint(
                name="irregularity_amount_is_above_zero",
                condition=Q(amount__isnull=True) | Q(amount__gt=0),
                violation_error_message=_("The amount must be above zero."),
            ),
            models.CheckConstraint(
                name="irregularity_ends_after_it_begins",
                condition=Q(stands_until__gte=F("stands_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.get_kind_display()}"

    def reads_as_confidential(self) -> bool:
        """Each of them, whoever fetches it."""
        return True

    @property
    def was_dropped(self) -> bool:
        """Whether it was not entered, or was withdrawn: it has no last day any more. Asks `with_state`."""
        return self.state in DROPPED

    @property
    def has_lapsed(self) -> bool:
        """Whether its last day has passed."""
        return self.stands_until < timezone.localdate()


class IrregularityStep(AppendOnlyModel):
    """An entry was confirmed, or its withdrawal proposed and confirmed, or not; each by whom, and why."""

    entry = models.ForeignKey(
        Irregularity, verbose_name=_("irregularity"), on_delete=models.PROTECT, related_name="steps"
    )
    kind = models.CharField(_("what happened to it"), max_length=20, choices=IrregularityStepKind)
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of an irregularity")
        verbose_name_plural = _("steps of irregularities")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="irregularity_step_says_why",
                condition=Q(kind__in=[IrregularityStepKind.CONFIRMED, IrregularityStepKind.WITHDRAWN]) | ~Q(reason=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.get_kind_display()}"


class ExtraCheck(ConfidentialModel, AppendOnlyModel):
    """What an extra check found, before an award or a settlement to somebody who stands in the register."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="+"
    )
    stage = models.CharField(_("before which decision"), max_length=20, choices=ExtraCheckStage)
    finding = models.CharField(_("finding"), max_length=20, choices=ExtraCheckFinding)
    remark = models.TextField(_("what was looked at, and what was found"))
    document = models.ForeignKey(
        Document, verbose_name=_("document that was looked at"), on_delete=models.PROTECT, related_name="+"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("checked by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    objects = SecretQuerySet.as_manager()  # type: ignore[misc]  # more than the base gives

    class Meta:
        verbose_name = _("extra check")
        verbose_name_plural = _("extra checks")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="extra_check_says_what_was_found", condition=~Q(remark=""))]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}: {self.get_finding_display()}"

    def reads_as_confidential(self) -> bool:
        """Each of them, whoever fetches it."""
        return True
