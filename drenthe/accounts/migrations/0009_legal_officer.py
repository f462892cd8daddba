"""A role for who reads decisions and mandates as a lawyer; what it may see is given in a migration of subsidies."""

from django.db import migrations

ROLE = "legal officer"


def make(apps, schema_editor):
    apps.get_model("auth", "Group").objects.get_or_create(name=ROLE)


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name=ROLE).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_one_address")]
    operations = [migrations.RunPython(make, remove)]
