"""Interest is counted until the day of the letter, which may lie ahead; a writ bears the words of an executory title.

A text that was changed by hand stays as it is. “In naam van de Koning” follows from Rv 430(2), from memory: not
confirmed.
"""

from django.db import migrations

UNTIL = [
    ("Tot vandaag is dat {{ money_interest }}", "Tot en met {{ letter_date }} is dat {{ money_interest }}"),
    (
        "rente betalen: tot vandaag {{ money_interest }}",
        "rente betalen: tot en met {{ letter_date }} {{ money_interest }}",
    ),
]
KING = "In naam van de Koning\n"
BEGINS = "Op {{ settled_told_on }} hebben wij u geschreven"


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(body__contains="money_interest"):
        body = template.body
        for old, new in UNTIL:
            body = body.replace(old, new)
        if template.kind == "money_writ" and body.startswith(BEGINS):
            body = KING + body
        if body != template.body:
            template.body = body
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0202_other_debt_guards")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
