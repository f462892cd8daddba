"""Who brings in applications from a workbook: whoever enters them one by one."""

from django.db import migrations

CODENAME, NAME = "import_application", "Can import applications from a workbook"
ROLE = "case officer"


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model="applicationimport")
    permission, _made = Permission.objects.get_or_create(
        content_type=content_type, codename=CODENAME, defaults={"name": NAME}
    )
    Group.objects.get(name=ROLE).permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0071_application_import_guards")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
