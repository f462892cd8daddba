"""The acknowledgement of a late objection, and the request to repair one, ask why it is late (Awb 6:11).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

QUESTION = "{% if objection_late %}\n## Waarom is uw bezwaar te laat?\n{{ objection_late }}\n{% endif %}\n"
BEFORE = {"objection_received": "## Wat er nu gebeurt\n", "objection_repair": "## Wat er ontbreekt\n"}


def change(apps, schema_editor):
    for kind, place in BEFORE.items():
        for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
            if QUESTION not in template.body and place in template.body:
                template.body = template.body.replace(place, QUESTION + place, 1)
                template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=BEFORE):
        if QUESTION in template.body:
            template.body = template.body.replace(QUESTION, "", 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0340_objection_says_what_was_to_be_repaid")]
    operations = [migrations.RunPython(change, change_back)]
