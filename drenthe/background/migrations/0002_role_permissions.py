"""Functional admins see which mail did not go, and have it go after all.

Django makes its Permission rows only after all migrations have run, so this makes the one it needs itself, with the
same key; Django then finds it there.
"""

from django.db import migrations


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="background", model="outgoingmail")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type, codename="send_outgoingmail", defaults={"name": "Can send mail again"}
    )
    Group.objects.get(name="functional admin").permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("background", "0001_initial"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
