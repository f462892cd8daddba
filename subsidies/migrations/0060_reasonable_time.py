"""How long a withdrawal or lowering for the future leaves at least (Awb 4:50): not confirmed, so it is data."""

from django.db import migrations

CODE, WEEKS = "works-50", 6


def fill(apps, schema_editor):
    clauses = apps.get_model("subsidies", "LetterClause").objects
    clauses.filter(code=CODE, weeks=None).update(weeks=WEEKS)


def empty(apps, schema_editor):
    clauses = apps.get_model("subsidies", "LetterClause").objects
    clauses.filter(code=CODE, weeks=WEEKS, is_confirmed=False).update(weeks=None)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0059_letter_words")]
    operations = [migrations.RunPython(fill, empty)]
