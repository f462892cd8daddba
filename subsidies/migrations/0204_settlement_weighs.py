"""A settlement at less than the recipient asked says how the interests were weighed (Awb 3:4, 4:46).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

BEFORE = "{% if activities %}\n## Wat u hebt gedaan\n"
WEIGHED = (
    "{% if weighing %}\n## Hoe wij de belangen hebben gewogen\n"
    "Wij mogen de subsidie lager vaststellen, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u "
    "betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).\n"
    "{{ weighing }}\n{% endif %}\n"
)


def change(apps, schema_editor):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="settlement"):
        if BEFORE in template.body and "{{ weighing }}" not in template.body:
            template.body = template.body.replace(BEFORE, WEIGHED + BEFORE)
            template.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0203_interest_until_the_letter")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
