"""The letter of a hold on payment calls a loan a loan; a text that a functional admin changed stays as it is."""

import hashlib

from django.db import migrations

BEFORE = "3f2509e0ed57049bc6f395b3d005ee8cedbf33a50ffcaa4b4290931a3c526404"  # SHA-256 of the text that came with it
NOW = """
Wij hebben u {% if loan %}een renteloze lening{% else %}subsidie{% endif %} verleend voor {{ title }}.
## Ons besluit
Wij betalen u voorlopig niets, uiterlijk tot en met {{ money_until }} (artikel 4:56 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
Wij hebben het ernstige vermoeden dat er een reden is om {% if loan %}de lening{% else %}de subsidie{% endif %} in te trekken of te verlagen.
{{ reason }}
## Hoe het verder gaat
Wij onderzoeken dit, en wij besluiten daarna over {% if loan %}de lening{% else %}de subsidie{% endif %}. Wij vragen u eerst wat u ervan vindt. Besluiten wij niet vóór die dag? Dan betalen wij weer.
"""


def fill(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    for template in LetterTemplate.objects.filter(kind="money_hold"):
        if hashlib.sha256(template.body.encode()).hexdigest() == BEFORE:
            template.body = NOW.strip()
            template.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0144_loan_agreement_check_guards")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
