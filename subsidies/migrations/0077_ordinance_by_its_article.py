"""A refusal on the ordinance says by which article, and not that it was explained above."""

from django.db import migrations

CODE = "ground-asv"
BEFORE = " In de uitleg hierboven staat welke."


def mend(apps, schema_editor):
    for row in apps.get_model("subsidies", "LetterClause").objects.filter(code=CODE):
        row.text = row.text.replace(BEFORE, "")
        row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0076_import_decider_guards")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
