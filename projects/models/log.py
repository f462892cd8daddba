"""The status log of a project: what an adviser writes between two visits, and everything that was changed."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import Event
from drenthe.lib.storage.hashed_files import HashedFileField
from drenthe.trail.confidential import ConfidentialModel
from projects.enums import PROJECT_ACTS, Light, Phase
from projects.models.project import OfProject, Project

EDITABLE_FOR = timedelta(days=1)


class StatusLine(ConfidentialModel):
    """One line in the log: how it stands, what happened, what is next.

    `key` is made by the browser: a line that is sent twice, because the connection dropped, is kept once. The writer
    may mend a line for a day (EDITABLE_FOR); after that it stays and a new one is written.
    """

    key = models.UUIDField(_("key"), unique=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="lines")
    happened_on = models.DateField(_("day"))
    light = models.CharField(_("how it is going"), max_length=5, choices=Light)
    phase = models.CharField(_("phase"), max_length=14, choices=Phase)
    text = models.TextField(_("what happened"), max_length=2000)
    next_step = models.CharField(_("next step"), max_length=200, blank=True)
    next_on = models.DateField(_("when"), null=True, blank=True)
    file = HashedFileField(_("photo or file"), upload_to="log/", blank=True, max_length=200)
    sha256 = models.CharField(_("hash of the file"), max_length=64, blank=True, default="", editable=False)
    file_name = models.CharField(_("file name"), max_length=200, blank=True, editable=False)
    content_type = models.CharField(_("file type"), max_length=100, blank=True, editable=False)
    is_confidential = models.BooleanField(_("confidential"), default=False)
    date_reason = models.TextField(_("why the date is this far back"), blank=True, default="", editable=False)
    taken_over_from = models.CharField(_("taken over from"), max_length=200, blank=True, default="", editable=False)
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="status_lines"
    )
    written_at = models.DateTimeField(_("written at"), default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("corrected at"), null=True, blank=True, editable=False)

    objects = OfProject.as_manager()

    class Meta:
        verbose_name = _("log entry")
        verbose_name_plural = _("log entries")
        ordering = ["-happened_on", "-pk"]
        indexes = [models.Index(name="line_of_project", fields=["project", "-happened_on", "-id"])]
        constraints = [
            models.CheckConstraint(name="line_says_what_happened", condition=~Q(text="")),
            models.CheckConstraint(name="line_light_is_known", condition=Q(light__in=Light.values)),
            models.CheckConstraint(
                name="line_next_day_belongs_to_a_step",
                condition=Q(next_on__isnull=True) | ~Q(next_step=""),
                violation_error_message=_("Enter what happens on that day."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def can_be_mended(self) -> bool:
        """Whether the writer may still change it."""
        return timezone.now() < self.written_at + EDITABLE_FOR


class WeeklyDigest(models.Model):
    """Whether somebody wants the week by mail, and for which Monday it was sent last."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="weekly_digest"
    )
    is_wanted = models.BooleanField(_("email me my week every Monday"), default=True)
    sent_for = models.DateField(_("sent for the week of"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("weekly digest")
        verbose_name_plural = _("weekly digests")

    def __str__(self) -> str:
        return str(self.user)


class ProjectEvent(ConfidentialModel, Event):
    """One line in the dossier of a project: who changed what, when. Never changed."""

    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="events")
    is_confidential = models.BooleanField(_("confidential"), default=False)

    class Meta(Event.Meta):
        verbose_name = _("project dossier entry")
        verbose_name_plural = _("project dossier entries")

    def __str__(self) -> str:
        return f"{self.project}: {self.get_action_label()}"

    def get_action_label(self) -> str:
        """The act, in the active language."""
        return str(PROJECT_ACTS.get(self.action, self.action))
