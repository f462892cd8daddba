"""What a list of projects may have in its columns, and the names that people give them."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.header import ColumnSpec

FIELDS = [
    ColumnSpec(
        "title", _("Project"), ("projectnaam", "naam project", "naam", "titel", "initiatief"), is_required=True
    ),
    ColumnSpec("municipality", _("Municipality"), ("gemeente", "gem"), is_required=True),
    ColumnSpec(
        "reference", _("Number in the list"), ("nummer", "nr", "projectnummer", "projectnr", "volgnummer", "id")
    ),
    ColumnSpec("place", _("Town or village"), ("plaats", "kern", "dorp", "woonplaats")),
    ColumnSpec("track", _("Track"), ("spoor", "soort", "soort project", "type project", "categorie")),
    ColumnSpec("phase", _("Phase"), ("fase", "projectfase")),
    ColumnSpec("state", _("Status"), ("status", "projectstatus")),
    ColumnSpec("dwellings", _("Dwellings"), ("woningen", "aantal woningen", "aantal won", "won")),
    ColumnSpec("adviser", _("Adviser"), ("adviseur", "adviseur impulsteam", "trekker")),
    ColumnSpec("initiator", _("Group or initiator"), ("initiatiefnemer", "groep", "initiatiefgroep")),
    ColumnSpec("since", _("In this phase since"), ("sinds", "startdatum", "start", "gestart op")),
    ColumnSpec("expected_on", _("Expected delivery"), ("oplevering", "verwachte oplevering", "opleverdatum")),
    ColumnSpec("description", _("Description"), ("omschrijving", "toelichting", "opmerkingen", "opmerking")),
]
BY_KEY = {field.key: field for field in FIELDS}
