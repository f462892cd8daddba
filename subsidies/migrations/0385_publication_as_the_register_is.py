"""The letter announces what the public register shows: of who is no legal person neither the name nor the subject.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

OLD = (
    "waarvoor het is, het bedrag{% if applicant_is_person %} en de datum. Uw naam maken wij niet openbaar.{% else %}, "
    "de datum en uw naam. Van natuurlijke personen maken wij de naam niet openbaar.{% endif %}"
)
NEW = (
    "{% if is_named_in_register %}waarvoor het is, het bedrag, de datum en uw naam.{% else %}het bedrag en de datum. "
    "Uw naam en waarvoor het is, maken wij niet openbaar.{% endif %}"
)


def replace(apps, old, new):
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code="publication", text__contains=old):
        clause.text = clause.text.replace(old, new, 1)
        clause.save()


def change(apps, schema_editor):
    replace(apps, OLD, NEW)


def change_back(apps, schema_editor):
    replace(apps, NEW, OLD)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0377_costs_of_an_objection_text")]
    operations = [migrations.RunPython(change, change_back)]
