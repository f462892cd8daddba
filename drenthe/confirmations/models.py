"""Changes to what carries authority (roles, mandates, ceilings, versions of schemes), and emergencies.

A change is a proposal with its values. The tables themselves hold only what was confirmed: until then there is no row,
or the row is as it was, so no service has to ask. `Change` keeps who proposed, who confirmed, and what was before.
"""

from datetime import datetime
from typing import Any, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.roles import Role
from drenthe.confirmations.enums import ChangeState
from drenthe.lib.database.events import AppendOnlyError, AppendOnlyModel, AppendOnlyQuerySet


class EmergencyQuerySet(AppendOnlyQuerySet):
    """Emergencies, to be asked by moment."""

    def active(self, at: datetime | None = None) -> Self:
        """Those that hold at a moment (now, unless said): nothing has to end them."""
        at = at or timezone.now()
        return self.filter(starts_at__lte=at, ends_at__gt=at)


class Emergency(AppendOnlyModel):
    """A functional admin takes a role, or confirms alone, for some hours and with a reason (break-glass)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="emergencies"
    )
    role = models.ForeignKey(
        Group,
        verbose_name=_("extra role"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("If empty: only to confirm changes alone."),
    )
    reason = models.TextField(_("reason"))
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"))

    objects = EmergencyQuerySet.as_manager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("emergency")
        verbose_name_plural = _("emergencies")
        ordering = ["-starts_at", "-pk"]
        permissions = [("start_emergency", "Can start an emergency")]
        constraints = [
            models.CheckConstraint(name="emergency_ends", condition=Q(ends_at__gt=F("starts_at"))),
            models.CheckConstraint(name="emergency_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.reason[:60]}"

    @property
    def role_label(self) -> str:
        """The extra role in the active language; empty when there is none."""
        return str(Role(self.role.name).label) if self.role else ""


class Change(models.Model):
    """One proposed change, written once and closed once. `values` and `rows` are what will be, `before` what was."""

    kind = models.CharField(_("about"), max_length=30)
    subject = models.CharField(
        _("number of what it is about"), max_length=40, blank=True, help_text=_("Empty for something new.")
    )
    title = models.CharField(_("of"), max_length=250)
    values = models.JSONField(_("values"), default=dict, encoder=DjangoJSONEncoder)
    before = models.JSONField(_("before"), default=dict, encoder=DjangoJSONEncoder)
    rows = models.JSONField(_("rows"), default=list, encoder=DjangoJSONEncoder)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=12, choices=ChangeState, default=ChangeState.OPEN)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    emergency = models.ForeignKey(
        Emergency, verbose_name=_("emergency"), on_delete=models.PROTECT, null=True, blank=True, related_name="changes"
    )

    class Meta:
        verbose_name = _("change to confirm")
        verbose_name_plural = _("changes to confirm")
        ordering = ["-proposed_at", "-pk"]
        permissions = [("confirm_change", "Can confirm changes")]
        constraints = [
            models.CheckConstraint(name="change_state_is_known", condition=Q(state__in=ChangeState.values)),
            models.CheckConstraint(
                name="change_is_closed_by_somebody",
                condition=Q(state=ChangeState.OPEN, closed_by__isnull=True, closed_at__isnull=True)
                | (~Q(state=ChangeState.OPEN) & Q(closed_by__isnull=False, closed_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="change_is_confirmed_by_another_than_its_proposer",
                condition=~Q(state=ChangeState.CONFIRMED, closed_by=F("proposed_by")) | Q(emergency__isnull=False),
                violation_error_message=_("Someone other than the proposer must confirm."),
            ),
            models.CheckConstraint(
                name="change_says_why_it_is_refused",
                condition=~Q(state=ChangeState.REFUSED, remark=""),
                violation_error_message=_("Give the reason."),
            ),
            models.UniqueConstraint(
                name="change_is_the_only_open_one",
                fields=["kind", "subject"],
                condition=Q(state=ChangeState.OPEN) & ~Q(subject=""),
                violation_error_message=_("A change to this is already waiting."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("confirmations:change", args=[self.pk])

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: a change is history."""
        raise AppendOnlyError("A change is history: it cannot be deleted.")
