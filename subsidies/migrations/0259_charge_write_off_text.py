"""The letter that tells that costs or interest need not be paid. From memory: not confirmed."""

from django.db import migrations

KIND, SUBJECT = "money_charge_off", "Besluit: u hoeft {{ money_amount }} aan {{ charge_what }} niet te betalen"
BODY = """Op {{ charge_told_on }} schreven wij u dat u {{ charge_what }} moet betalen. Dat gaat over de subsidie voor {{ title }}.
## Ons besluit
U hoeft {{ money_amount }} van deze {{ charge_what }} niet te betalen. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Waarom het innen onevenredig zou zijn
Wij mogen een bedrag alleen kwijtschelden als de gevolgen van het innen onevenredig zwaar zijn, vergeleken met wat wij ermee willen bereiken (artikel 4:94a van de Awb). Dat is hier zo:
{{ weighing }}
## Wat dit voor u betekent
Dit besluit gaat alleen over deze {{ charge_what }}. Wat u van de subsidie zelf nog moet terugbetalen, verandert niet."""


def fill(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind=KIND, scheme=None, defaults={"subject": SUBJECT, "body": BODY})


def empty(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.filter(kind=KIND, scheme=None, body=BODY).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0258_charge_write_off")]
    operations = [migrations.RunPython(fill, empty)]
