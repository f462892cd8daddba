"""The letter of a set-off names both debts and their amounts (Awb 4:93). From memory of the Awb: not confirmed."""

from django.db import migrations

KIND = "money_set_off"
SUBJECT = "Besluit: wij verrekenen een bedrag voor {{ title }}"
BODY = """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. U moet ons nog {{ set_off_owed }} terugbetalen.
U krijgt van ons nog geld in een andere zaak: {{ set_off_open }} voor {{ set_off_title }} (zaaknummer {{ set_off_case }}).
## Ons besluit
Wij verrekenen {{ money_amount }}. U hoeft dat bedrag niet meer aan ons over te maken voor {{ title }} (zaaknummer {{ case_number }}). Wij betalen het ook niet meer aan u uit voor {{ set_off_title }} (zaaknummer {{ set_off_case }}). Wij mogen dit doen op grond van {{ money_basis }} en artikel 4:93 van de Awb. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat er overblijft
Wat u daarna nog moet terugbetalen, betaalt u zoals wij u eerder hebben geschreven. Wat u daarna nog van ons krijgt, betalen wij u uit zoals in het besluit over die subsidie staat."""


def fill(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind=KIND, scheme=None, defaults={"subject": SUBJECT, "body": BODY})


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND, scheme=None, body=BODY).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0213_set_off")]
    operations = [migrations.RunPython(fill, empty)]
