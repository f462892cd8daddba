"""What the trail says of an act that was dated back: with a reason, in the dossier or in a column of its own."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import Event
from drenthe.lib.screens.date_reason import REASON
from drenthe.trail.services.striking import When, add_striking

DATED_BACK = _("Dated back")
for model in apps.get_models():
    meta = model._meta  # noqa: SLF001 -- what Django knows of a model
    if any(field.name == REASON for field in meta.local_concrete_fields):
        add_striking(meta.db_table, DATED_BACK, column=REASON, when=When.FILLED)
    if issubclass(model, Event):
        add_striking(meta.db_table, DATED_BACK, column="data", when=When.FACT, facts=[REASON])
