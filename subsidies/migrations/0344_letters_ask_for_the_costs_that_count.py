"""The award asks to account for the costs where its scheme version settles by them, also below the third tier.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

CHANGES = {
    "arrangement-1": (
        "Bewaar daarom bewijs dat u de activiteiten hebt uitgevoerd.",
        (
            "Bewaar daarom bewijs dat u de activiteiten hebt uitgevoerd{% if by_costs %} en welke kosten u hebt gemaakt"
            "{% endif %}."
        ),
    ),
    "arrangement-2": (
        "Een financieel verslag is niet nodig.",
        (
            "{% if by_costs %}Stuur ook een financieel verslag mee met alle kosten en inkomsten.{% else %}Een financieel "
            "verslag is niet nodig.{% endif %}"
        ),
    ),
}


def change(apps, schema_editor):
    for code, (old, new) in CHANGES.items():
        for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code=code):
            if old in clause.text and new not in clause.text:
                clause.text = clause.text.replace(old, new, 1)
                clause.save()


def change_back(apps, schema_editor):
    for code, (old, new) in CHANGES.items():
        for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code=code):
            if new in clause.text:
                clause.text = clause.text.replace(new, old, 1)
                clause.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0343_settled_by_the_costs_from_a_tier")]
    operations = [migrations.RunPython(change, change_back)]
