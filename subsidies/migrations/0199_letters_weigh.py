"""A withdrawal and a lowering say how the interests were weighed (Awb 3:4); a text changed by hand stays as it is."""

from django.db import migrations

BEFORE = "{% if not_met %}\n## Wat niet is nagekomen\n"
WEIGHED = (
    "## Hoe wij de belangen hebben gewogen\n"
    "Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of "
    "dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).\n"
    "{{ weighing }}\n"
)


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for template in templates.filter(kind__in=["award_withdrawn", "award_lowered"]):
        if BEFORE in template.body and "{{ weighing }}" not in template.body:
            head, _found, rest = template.body.partition(BEFORE)
            section, _end, after = rest.partition("{% endif %}\n")
            template.body = head + BEFORE + section + "{% endif %}\n" + WEIGHED + after
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0198_weighing_guards")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
