"""A partial award that refuses the rest as a repetition refers to the earlier decision by day and number (Awb 4:6).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

BEFORE = "Wij baseren dat op:\n{{ grounds }}\n"
REPEAT = (
    "{% if repeat_of %}\n"
    "Het eerdere besluit is dat van {{ repeat_decided_on }} op uw aanvraag met nummer {{ repeat_of }}. "
    "Wij verwijzen daarnaar.\n"
    "{% endif %}\n"
)


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="partial_award"):
        if BEFORE in template.body and REPEAT not in template.body:
            template.body = template.body.replace(BEFORE, BEFORE + REPEAT, 1)
            template.save()


def change_back(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="partial_award"):
        if BEFORE + REPEAT in template.body:
            template.body = template.body.replace(BEFORE + REPEAT, BEFORE, 1)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0356_reserved_budget_of_a_loan")]
    operations = [migrations.RunPython(change, change_back)]
