"""Functional admins mend and forget layouts of files that are remembered.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("columnmapping", "change_columnmapping", "Can change layout of a file"),
    ("columnmapping", "delete_columnmapping", "Can delete layout of a file"),
    ("columnmapping", "view_columnmapping", "Can view layout of a file"),
]


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    admins = Group.objects.get(name="functional admin")
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="uploads", model=model)
        permission, _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        admins.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("uploads", "0001_initial"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
