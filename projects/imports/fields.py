"""What a list of projects may have in its columns, and the names that people give them."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.header import WantedColumn

FIELDS = [
    WantedColumn(
        "title",
        _("Project"),
        ("projectnaam", "naam project", "naam", "titel", "initiatief", "plan", "plannaam"),
        is_required=True,
    ),
    WantedColumn("municipality", _("Municipality"), ("gemeente", "gem"), is_required=True),
    WantedColumn(
        "reference", _("Number in the list"), ("nummer", "nr", "projectnummer", "projectnr", "volgnummer", "id")
    ),
    WantedColumn("place", _("Town or village"), ("plaats", "kern", "dorp", "woonplaats", "dorp of stad")),
    WantedColumn("track", _("Track"), ("spoor", "soort", "soort project", "type project", "categorie")),
    WantedColumn("phase", _("Phase"), ("fase", "projectfase")),
    WantedColumn("state", _("Status"), ("status", "projectstatus", "stand van zaken", "stand")),
    WantedColumn(
        "dwellings", _("Dwellings"), ("woningen", "aantal woningen", "aantal won", "hoeveel woningen", "won")
    ),
    WantedColumn("adviser", _("Adviser"), ("adviseur", "adviseur impulsteam", "trekker")),
    WantedColumn("initiator", _("Group or initiator"), ("initiatiefnemer", "groep", "initiatiefgroep")),
    WantedColumn("since", _("In this phase since"), ("sinds", "startdatum", "start", "gestart op", "opgestart")),
    WantedColumn("expected_on", _("Expected delivery"), ("oplevering", "verwachte oplevering", "opleverdatum")),
    WantedColumn("description", _("Description"), ("omschrijving", "toelichting", "opmerkingen", "opmerking", "opm")),
]
BY_KEY = {field.key: field for field in FIELDS}
