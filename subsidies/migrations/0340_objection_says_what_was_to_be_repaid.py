"""The letter of a settlement on an objection that asks less back than before says so: it is no new claim.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

KIND = "settled_objection"
WAS = (
    "{% if repay_was %}\n"
    "U moest {{ repay_was }} terugbetalen. {% if to_repay %}Dat wordt {{ to_repay }}. Wat wij u eerder schreven over wanneer en "
    "hoe u betaalt, blijft gelden.{% else %}Dat hoeft niet meer.{% endif %}\n"
    "{% endif %}\n"
)
OLD = "{% if to_repay %}\nDat is {{ to_repay }} te veel."
NEW = WAS + "{% if to_repay and not repay_was %}\nDat is {{ to_repay }} te veel."


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        if NEW not in template.body and OLD in template.body:
            template.body = template.body.replace(OLD, NEW, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND):
        if NEW in template.body:
            template.body = template.body.replace(NEW, OLD, 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0337_same_applicant_guards")]
    operations = [migrations.RunPython(change, change_back)]
