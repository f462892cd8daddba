"""The dossier of the registers: who changed a guide, an advice or an action, and what."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import Event
from projects.enums import REGISTER_ACTS
from projects.models.agenda import Advice, AgendaAction
from projects.models.guide import Guide


class RegisterEvent(Event):
    """One entry about a guide, an advice or an action of the Woonagenda. Never changed."""

    guide = models.ForeignKey(Guide, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    advice = models.ForeignKey(Advice, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    agenda_action = models.ForeignKey(
        AgendaAction, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )

    class Meta(Event.Meta):
        verbose_name = _("register dossier entry")
        verbose_name_plural = _("register dossier entries")
        constraints = [
            models.CheckConstraint(
                name="register_event_is_about_one_thing",
                condition=Q(guide__isnull=False, advice__isnull=True, agenda_action__isnull=True)
                | Q(guide__isnull=True, advice__isnull=False, agenda_action__isnull=True)
                | Q(guide__isnull=True, advice__isnull=True, agenda_action__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.guide or self.advice or self.agenda_action}: {self.get_action_label()}"

    def get_action_label(self) -> str:
        """The act, in the active language."""
        return str(REGISTER_ACTS.get(self.action, self.action))
