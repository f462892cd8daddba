"""The letter of a settlement names the costs that do not count, each with its ground (Awb 3:46).

A text that was changed by hand stays as it is where it does not have that place.
"""

from django.db import migrations

KIND = "settlement"
PLACE = "{% if not_met %}\n## Wat niet is nagekomen"
COSTS = (
    "{% if costs_left_out %}\n## Welke kosten niet meetellen\nDeze kosten tellen niet mee voor de subsidie:\n"
    "{{ costs_left_out }}\n{% endif %}\n"
)


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        if COSTS not in template.body and PLACE in template.body:
            template.body = template.body.replace(PLACE, COSTS + PLACE, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        template.body = template.body.replace(COSTS, "", 1)
        template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0319_guards_of_objections_to_money_steps")]
    operations = [migrations.RunPython(change, change_back)]
