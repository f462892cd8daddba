"""Auditors and functional admins read the trail."""

from django.db import migrations

ROLES = ["auditor", "functional admin"]


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="trail", model="trailentry")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type, codename="view_trailentry", defaults={"name": "Can view entry of the trail"}
    )
    for role in ROLES:
        Group.objects.get(name=role).permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_trail"), ("trail", "0002_guards")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
