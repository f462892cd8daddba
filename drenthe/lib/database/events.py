"""History that stays: rows that are written once and never changed."""

from datetime import datetime, time
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

NOON = time(12)


def recorded_later(occurred_at: datetime, recorded_at: datetime) -> datetime | None:
    """Return when something was recorded if that was on another day than it happened; None on the same day."""
    same = timezone.localdate(occurred_at) == timezone.localdate(recorded_at)
    return None if same else recorded_at


class AppendOnlyError(TypeError):
    """Somebody tried to change or delete a row that is history."""


class AppendOnlyQuerySet(models.QuerySet):
    """A queryset that cannot rewrite history. The database refuses it too: drenthe.lib.database.triggers."""

    def update(self, **values: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("These rows are history: write a new one instead of changing one.")

    def delete(self) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("These rows are history: they cannot be deleted.")


class AppendOnlyModel(models.Model):
    """A row that is written once."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; refuse to change a row that is there already."""
        if not self._state.adding:
            raise AppendOnlyError("This row is history: write a new one instead.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This row is history: it cannot be deleted.")


class Event(AppendOnlyModel):
    """One line in a dossier: who did what, when. `data` holds the facts of the act, amounts as text.

    `occurred_at` is when it counts, `recorded_at` when it was written down; a dossier stands in order of the latter.
    """

    occurred_at = models.DateTimeField(_("occurred at"), db_index=True)
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    action = models.CharField(_("action"), max_length=40)
    data = models.JSONField(_("data"), default=dict, blank=True)

    class Meta:
        abstract = True
        ordering = ["recorded_at", "pk"]

    @property
    def recorded_later(self) -> datetime | None:
        """When it was recorded, if that was on another day than the one for which it counts; None otherwise."""
        return recorded_later(self.occurred_at, self.recorded_at)

    @property
    def counts_by_day(self) -> bool:
        """Whether only the day is known for which it counts: a day that was filled in stands for its noon."""
        return self.recorded_later is not None and timezone.localtime(self.occurred_at).time() == NOON

    def get_action_label(self) -> str:
        """The act in words; a dossier with acts of its own names them."""
        return self.action
