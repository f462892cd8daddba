"""Which grounds to refuse leave a choice, and each ground in one plain sentence. From memory of the law: not confirmed."""

from django.db import migrations

MAY = "Awb 3:4, lid 2"
WEIGHED_BY = {
    **dict.fromkeys(("doubtful-activities", "doubtful-obligations", "doubtful-accounts"), MAY),
    **dict.fromkeys(("false-data", "bankruptcy", "continued", "repeat", "asv"), MAY),
    "bibob": "artikel 3, vijfde lid, van de Wet Bibob",
}
NOT_KEPT = "U hebt zich niet gehouden aan wat u voor het geld moest doen."
WRONG_DATA = (
    "U hebt ons gegevens gegeven die niet klopten of niet compleet waren. Anders hadden wij een ander besluit genomen."
)
KNEW = "Wij hadden u het geld niet zo mogen geven, en u wist dat of kon dat weten."
PLAIN = {
    "asv": "Een regel van de subsidieverordening van de provincie zegt dat wij uw aanvraag mogen afwijzen.",
    "award-activities": "U hebt niet alles gedaan waarvoor u het geld kreeg, of u gaat dat niet doen.",
    "award-changed-views": "De omstandigheden of onze inzichten zijn veranderd. Daarom kunnen wij niet zo doorgaan.",
    "award-false-data": WRONG_DATA,
    "award-known-wrong": KNEW,
    "award-no-funds": "Er is in de begroting niet genoeg geld gekomen. Dat hadden wij als voorwaarde gesteld.",
    "award-obligations": NOT_KEPT,
    "award-other-law": "Een andere regel zegt dat wij dit mogen besluiten.",
    "award-wrong": "Wij hadden u het geld niet zo mogen geven.",
    "bankruptcy": "U bent failliet, u hebt uitstel van betaling of u zit in de schuldsanering; of dat is aangevraagd.",
    "bibob": "Er is een groot risico dat het geld wordt gebruikt voor strafbare feiten.",
    "ceiling": "Er is niet genoeg geld meer voor uw aanvraag.",
    "continued": "U kreeg drie jaar of langer subsidie voor dezelfde activiteiten. Wij gaan daar niet mee door.",
    "disregard-a": "U hebt zich niet gehouden aan een regel voor het aanvragen, en u hebt dat niet hersteld.",
    "disregard-b": "Wij konden uw elektronische aanvraag niet aannemen, en u hebt dat niet hersteld.",
    "disregard-c": "Uw aanvraag was niet compleet, en u hebt haar niet op tijd aangevuld.",
    "doubtful-accounts": "Wij verwachten dat u niet goed kunt laten zien waaraan u het geld hebt uitgegeven.",
    "doubtful-activities": "Wij verwachten dat u uw plan niet of niet helemaal uitvoert.",
    "doubtful-obligations": "Wij verwachten dat u zich niet houdt aan wat u voor het geld moet doen.",
    "false-data": WRONG_DATA,
    "outside-period": "Wij kregen uw aanvraag buiten de tijd waarin u kon aanvragen.",
    "repeat": "U vraagt hetzelfde als eerder, en er is niets veranderd.",
    "scheme-criteria": "Uw aanvraag voldoet niet aan de voorwaarden.",
    "settle-activities": "U hebt niet alles gedaan waarvoor u de subsidie kreeg.",
    "settle-actual": "U hebt minder kosten gemaakt dan u had begroot.",
    "settle-costs": "Niet alle kosten waren nodig. Die kosten tellen niet mee.",
    "settle-false-data": WRONG_DATA,
    "settle-known-wrong": KNEW,
    "settle-obligations": NOT_KEPT,
    "settled-facts": "Later bleek iets wat wij niet konden weten. Anders was het bedrag lager geweest.",
    "settled-known-wrong": "Wij hadden de subsidie niet zo mogen vaststellen, en u wist dat of kon dat weten.",
    "settled-obligations": "U hebt zich daarna niet gehouden aan wat u voor het geld moest doen.",
    "state-aid": "Wij zouden u steun geven die van de Europese Unie niet mag.",
}


def fill_in(apps, schema_editor):
    grounds = apps.get_model("subsidies", "RefusalGround").objects
    for ground in grounds.filter(code__in=PLAIN):
        ground.plain, ground.weighed_by = PLAIN[ground.code], WEIGHED_BY.get(ground.code, "")
        ground.save(update_fields=["plain", "weighed_by"])


def leave_out(apps, schema_editor):
    """Empty again, as the trail is to say before the columns go."""
    for ground in apps.get_model("subsidies", "RefusalGround").objects.filter(code__in=PLAIN):
        ground.plain = ground.weighed_by = ""
        ground.save(update_fields=["plain", "weighed_by"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0232_guards_of_what_is_said")]
    operations = [migrations.RunPython(fill_in, leave_out)]
