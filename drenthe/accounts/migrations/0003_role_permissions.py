"""Functional admins keep the accounts; auditors see them.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("user", "add_user", "Can add user"),
    ("user", "change_user", "Can change user"),
    ("user", "view_user", "Can view user"),
]
CODENAMES = {
    "functional admin": """
        add_user change_user view_user
    """,
    "auditor": """
        view_user
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="accounts", model=model)
        by_codename[codename], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_roles"), ("contenttypes", "0002_remove_content_type_name")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
