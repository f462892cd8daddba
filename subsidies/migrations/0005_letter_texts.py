"""A general text for each kind of letter. Kept in the admin afterwards."""

from django.db import migrations

from subsidies.enums import LetterKind
from subsidies.letters import letter


def fill(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    for kind in LetterKind:
        subject, body = letter(kind.value)
        LetterTemplate.objects.create(kind=kind.value, subject=subject, body=body)


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0004_law_data")]
    operations = [migrations.RunPython(fill, empty)]
