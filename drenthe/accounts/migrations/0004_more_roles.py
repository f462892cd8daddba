"""Three more roles: who leads the Impulsteam, who sits at the versnellingstafel, and guides from outside."""

from django.db import migrations

ROLES = ["team lead", "acceleration table", "process guide"]


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ROLES:
        Group.objects.get_or_create(name=name)


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_role_permissions")]
    operations = [migrations.RunPython(make, remove)]
