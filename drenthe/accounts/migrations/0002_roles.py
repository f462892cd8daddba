"""The roles, as groups. Each app gives them their permissions in a migration of its own."""

from django.db import migrations

ROLES = [
    "case officer",
    "decision maker",
    "finance",
    "adviser",
    "statistics officer",
    "functional admin",
    "auditor",
    "reader",
    "team lead",
    "acceleration table",
    "process guide",
]


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ROLES:
        Group.objects.get_or_create(name=name)


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(make, remove)]
