"""Who sees and keeps what the law sets for money that is owed: whoever does so for the penalty for a late decision."""

from django.db import migrations

VERBS = ("view", "add", "change")


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model="moneyfigure")
    for verb in VERBS:
        permission, _made = Permission.objects.get_or_create(
            content_type=content_type,
            codename=f"{verb}_moneyfigure",
            defaults={"name": f"Can {verb} figure for money that is owed"},
        )
        for group in Group.objects.filter(permissions__codename=f"{verb}_penaltyrate"):
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0125_money_letters")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
