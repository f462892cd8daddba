"""The legal officer answers who asks what is held of them (GDPR article 15)."""

from django.db import migrations


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model="application")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type,
        codename="report_person",
        defaults={"name": "Can report what is held of a person"},
    )
    Group.objects.get(name="legal officer").permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0321_right_to_report_persons"), ("accounts", "0009_legal_officer")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
