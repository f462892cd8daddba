"""The letter that tells that a loan becomes a grant. From memory: not confirmed."""

from django.db import migrations

KIND, SUBJECT = "money_conversion", "Besluit: wij zetten een deel van de lening voor {{ title }} om in subsidie"
BODY = """U hebt van ons een lening voor {{ title }}. Daarvan moet u nog {{ set_off_owed }} terugbetalen. Wij hebben u ook subsidie verleend voor {{ set_off_title }} (zaak {{ set_off_case }}). Daarvan kunnen wij nu {{ set_off_open }} betalen.
## Ons besluit
Wij zetten {{ money_amount }} van de lening om in deze subsidie. Dat mag op grond van {{ money_basis }}. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat dit voor u betekent
Wij betalen u {{ money_amount }} van de subsidie niet uit, maar verrekenen dit bedrag met de lening. Van de lening hoeft u {{ money_amount }} niet meer terug te betalen. Dat gaat af van de laatste betalingen. Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Aan de subsidie blijven de verplichtingen verbonden die in de beschikking van zaak {{ set_off_case }} staan."""


def fill(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind=KIND, scheme=None, defaults={"subject": SUBJECT, "body": BODY})


def empty(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.filter(kind=KIND, scheme=None, body=BODY).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0255_loan_conversion")]
    operations = [migrations.RunPython(fill, empty)]
