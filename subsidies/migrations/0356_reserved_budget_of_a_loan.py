"""What is said of a budget that is not laid down yet holds for a loan too: the decision is withdrawn (Awb 4:34).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

OLD, NEW = "dan trekken wij de subsidie in, helemaal", "dan trekken wij dit besluit in, helemaal"


def replace(apps, old, new):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(text__contains=old):
        clause.text = clause.text.replace(old, new, 1)
        clause.save()


def change(apps, schema_editor):
    replace(apps, OLD, NEW)


def change_back(apps, schema_editor):
    replace(apps, NEW, OLD)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0355_legal_officer_lets_go")]
    operations = [migrations.RunPython(change, change_back)]
