"""What a list of projects may have in its columns, and the names that people give them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Field:
    """A field of a list: its stable key, its label, and the names by which its column is recognised."""

    key: str
    label: Any
    aliases: tuple[str, ...] = ()
    is_required: bool = False


FIELDS = [
    Field("title", _("Project"), ("projectnaam", "naam project", "naam", "titel", "initiatief"), is_required=True),
    Field("municipality", _("Municipality"), ("gemeente", "gem"), is_required=True),
    Field("reference", _("Number in the list"), ("nummer", "nr", "projectnummer", "projectnr", "volgnummer", "id")),
    Field("place", _("Town or village"), ("plaats", "kern", "dorp", "woonplaats")),
    Field("track", _("Track"), ("spoor", "soort", "soort project", "type project", "categorie")),
    Field("phase", _("Phase"), ("fase", "projectfase")),
    Field("state", _("Status"), ("status", "projectstatus")),
    Field("dwellings", _("Dwellings"), ("woningen", "aantal woningen", "aantal won", "won")),
    Field("adviser", _("Adviser"), ("adviseur", "adviseur impulsteam", "trekker")),
    Field("initiator", _("Group or initiator"), ("initiatiefnemer", "groep", "initiatiefgroep")),
    Field("since", _("In this phase since"), ("sinds", "startdatum", "start", "gestart op")),
    Field("expected_on", _("Expected delivery"), ("oplevering", "verwachte oplevering", "opleverdatum")),
    Field("description", _("Description"), ("omschrijving", "toelichting", "opmerkingen", "opmerking")),
]
BY_KEY = {field.key: field for field in FIELDS}
