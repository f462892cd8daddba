"""A file of rows and columns that somebody uploaded: kept until it is stored or discarded; and remembered layouts."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Upload(models.Model):
    """What every upload has. It is closed once: stored, or discarded and its file thrown away.

    A kind of upload adds what is said of the file, and what came of it when it was stored.
    """

    folder = "uploads"  # where the files of a kind are kept, each under the key of its row
    only_to_discard: Q | None = None  # which of those that wait cannot be stored as they are, where a kind knows it

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.FileField(_("file"), max_length=200)
    file_name = models.CharField(_("name of the file"), max_length=200)
    sha256 = models.CharField(_("hash of the file"), max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploaded by"), on_delete=models.PROTECT, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    is_discarded = models.BooleanField(_("discarded"), default=False)

    class Meta:
        abstract = True
        ordering = ["-uploaded_at"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_that_is_discarded_is_closed",
                condition=Q(is_discarded=False) | Q(closed_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def ending(self) -> str:
        """What became of it, for who acts on it in another tab; empty while it waits."""
        if self.is_open:
            return ""
        if self.is_discarded:
            return gettext("This file was discarded in the meantime. Nothing from it was stored.")
        return gettext(
            "This file was stored in the meantime. What was stored stays as it is, and nothing was changed now."
        )

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be stored."""
        return self.closed_at is None

    @property
    def is_stored(self) -> bool:
        """Whether it was stored, even if nothing in it was new."""
        return not self.is_open and not self.is_discarded


class ImportState(models.TextChoices):
    """How far an import is."""

    UPLOADED = "uploaded", _("Columns to choose")
    TRIED = "tried", _("Trial run, not stored")
    STORED = "stored", _("Stored")
    DISCARDED = "discarded", _("Discarded")
    UNDONE = "undone", _("Undone")


class TriedUpload(Upload):
    """A file of which each row is tried before it is stored: the columns chosen, and the result of the trial.

    There is no result before it was tried.
    """

    columns = models.JSONField(_("columns"), default=dict)
    result = models.JSONField(_("result per row"), null=True, blank=True)

    class Meta(Upload.Meta):
        abstract = True

    @property
    def state(self) -> ImportState:
        """How far it is."""
        if self.is_discarded:
            return ImportState.DISCARDED
        if not self.is_open:
            return ImportState.STORED
        return ImportState.UPLOADED if self.result is None else ImportState.TRIED

    @property
    def state_words(self) -> str:
        """How far it is, as a list of files says it."""
        return str(self.state.label)


class UndoableUpload(TriedUpload):
    """A file that can be undone as a whole after it was stored: when, by whom and why."""

    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    undo_reason = models.TextField(_("why it was undone"), blank=True, default="")

    class Meta(TriedUpload.Meta):
        abstract = True

    @property
    def state(self) -> ImportState:
        """How far it is."""
        return super().state if self.undone_at is None else ImportState.UNDONE

    @property
    def ending(self) -> str:
        """The same; of one that was undone the trail tells."""
        return super().ending if self.undone_at is None else ""

    @property
    def can_be_undone(self) -> bool:
        """Whether it was stored, and not undone since."""
        return self.is_stored and self.undone_at is None


def undone_was_stored(name: str) -> models.CheckConstraint:
    """Return what holds of every kind of upload that can be undone: one that was undone was stored, and says why."""
    kept = Q(undone_at__isnull=True, undone_by__isnull=True, undo_reason="")
    undone = Q(undone_at__isnull=False, undone_by__isnull=False, closed_at__isnull=False, is_discarded=False)
    return models.CheckConstraint(name=name, condition=kept | (undone & ~Q(undo_reason="")))


def stored_was_tried(name: str) -> models.CheckConstraint:
    """Return what holds of every kind of upload that is tried: none is stored that was not."""
    condition = Q(closed_at__isnull=True) | Q(is_discarded=True) | Q(result__isnull=False)
    return models.CheckConstraint(name=name, condition=condition)


class ColumnMapping(models.Model):
    """Which column of somebody's own layout holds what, remembered under the signature of its header row.

    `kind` is the kind of list that has such columns: "projects", or "table:" and the key of a table. What `columns`
    hold is up to the reader of that kind.
    """

    kind = models.CharField(_("kind of list"), max_length=80)
    signature = models.CharField(_("signature of the header row"), max_length=64)
    headers = models.JSONField(_("header row"), default=list)
    columns = models.JSONField(_("what the columns contain"), default=dict)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("saved by"), on_delete=models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField(_("saved at"), auto_now=True)

    class Meta:
        verbose_name = _("layout of a file")
        verbose_name_plural = _("layouts of files")
        ordering = ["kind", "-saved_at"]
        constraints = [models.UniqueConstraint(name="mapping_is_kept_once", fields=["kind", "signature"])]

    def __str__(self) -> str:
        names: list[Any] = self.headers
        return f"{self.kind}: {', '.join(str(name) for name in names)}"[:120]


class ReceivedFile(models.Model):
    """That somebody sent a file of some size: what each person sends in an hour is counted from these rows."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    size = models.PositiveBigIntegerField(_("size in bytes"))
    received_at = models.DateTimeField(_("received at"), auto_now_add=True)

    class Meta:
        verbose_name = _("file that was sent")
        verbose_name_plural = _("files that were sent")
        indexes = [models.Index(name="received_of_person", fields=["person", "received_at"])]

    def __str__(self) -> str:
        return f"{self.person}: {self.size}"
