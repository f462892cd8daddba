"""The words of plan registration as names of the types of plans, where the tables were defined without them."""

from django.db import migrations

NAMES = {
    "building_conversion": ["Pand transformatie", "Transformatie pand"],
    "expansion_edge": ["Uitbreiding uitleg", "Uitleg"],
    "expansion_other": ["Uitbreiding overig", "Overige uitbreiding"],
    "unknown": ["Onbekend", "Nog onbekend"],
}


def add(apps, schema_editor):
    categories = apps.get_model("monitoring", "Category").objects
    for category in categories.filter(dimension__key="plan-kind", key__in=NAMES):
        category.aliases += [name for name in NAMES[category.key] if name not in category.aliases]
        category.save(update_fields=["aliases"])


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0038_guards_of_those_named"),
    ]

    operations = [
        migrations.RunPython(add, migrations.RunPython.noop),
    ]
