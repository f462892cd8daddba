"""A refusal for the ceiling says where it was published only where that is known, and why all is refused.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

DECIDED = (
    "Het is vastgesteld met: {{ ceiling_decided }}.{% if ceiling_published %} Het is bekendgemaakt met: "
    "{{ ceiling_published }}.{% endif %}"
)
REFUSED = (
    "{% if ceiling_all_refused %}Toch weigeren wij alles. De reden daarvan is: {{ ceiling_all_refused }} "
    "Wij weigeren uw aanvraag{% else %}Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren{% endif %}"
)
CHANGES = [
    ("Het is vastgesteld en bekendgemaakt met: {{ ceiling_published }}.", DECIDED),
    ("Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren", REFUSED),
]


def replace(apps, pairs):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code="ceiling-refusal"):
        for old, new in pairs:
            clause.text = clause.text.replace(old, new, 1)
        clause.save()


def change(apps, schema_editor):
    replace(apps, CHANGES)


def change_back(apps, schema_editor):
    replace(apps, [(new, old) for old, new in CHANGES])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0403_lowered_again_texts")]
    operations = [migrations.RunPython(change, change_back)]
