"""The legal officer lets a case go that another kept: a reason to keep it is one of law."""

from django.db import migrations


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model="retentionrelease")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type,
        codename="add_retentionrelease",
        defaults={"name": "Can add case that need not be kept"},
    )
    Group.objects.get(name="legal officer").permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0350_extra_check_by_another"), ("accounts", "0009_legal_officer")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
