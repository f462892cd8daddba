"""Functional admins keep how many days back are usual.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

PERMISSIONS = {
    "view_usualdays": "Can view usual days back",
    "change_usualdays": "Can change usual days back",
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="dates", model="usualdays")
    admin = Group.objects.get(name="functional admin")
    for codename, name in PERMISSIONS.items():
        permission, _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        admin.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("dates", "0002_usual_days"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
