"""The functional administrator sees which files come by themselves, and for whom."""

from django.db import migrations


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="exports", model="repeatedexport")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type, codename="view_repeatedexport", defaults={"name": "Can view repeated export"}
    )
    Group.objects.get(name="functional admin").permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("exports", "0007_trail_of_repeated_exports"), ("accounts", "0002_roles")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
