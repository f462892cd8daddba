"""An award on condition of a budget is not paid while that is not certain (Awb 4:34): the letter says so."""

from django.db import migrations

LAPSES = "Krijgt u dan geen bericht, dan vervalt de voorwaarde."
LATER = f"{LAPSES} Zolang niet zeker is dat het geld er komt, betalen wij nog niet. De termijn voor betaling begint daarna."


def mend(apps, schema_editor):
    for row in apps.get_model("subsidies", "LetterClause").objects.filter(code="reservation"):
        if row.text.endswith(LAPSES):
            row.text = row.text.replace(LAPSES, LATER)
            row.save(update_fields=["text"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0056_penalty_letter")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
