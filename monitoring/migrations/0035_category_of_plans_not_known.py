"""A class for plans of which the type is not known yet, where the tables were defined before there was one.

It is put last and takes part in the sum of the types; what was counted before has nothing in it, as no plan without a
type could be stored.
"""

from django.db import migrations


def add(apps, schema_editor):
    categories, terms = (apps.get_model("monitoring", name).objects for name in ("Category", "RuleTerm"))
    dimension = apps.get_model("monitoring", "Dimension").objects.filter(key="plan-kind").first()
    if dimension is None or categories.filter(dimension=dimension, key="unknown").exists():
        return
    last = categories.filter(dimension=dimension).order_by("-position").first()
    category = categories.create(
        dimension=dimension,
        key="unknown",
        label_nl="Nog niet bekend",
        label_en="Not known yet",
        position=last.position + 1 if last else 1,
    )
    rule = apps.get_model("monitoring", "Rule").objects.filter(table__key="plan-capacity-type", key="types").first()
    if rule is not None:
        terms.create(rule=rule, category=category, sign=1)


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0034_plan_kind"),
    ]

    operations = [
        migrations.RunPython(add, migrations.RunPython.noop),
    ]
