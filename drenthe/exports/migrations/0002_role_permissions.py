"""Who may ask for exports; finance may also fetch those of others.

Django makes its Permission rows only after all migrations have run, so this makes the ones it needs itself, with the
same keys; Django then finds them there.
"""

from django.db import migrations

# model, codename, name
PERMISSIONS = [
    ("exportrun", "download_any_exportrun", "Can download the exports of others"),
    ("exportrun", "request_exportrun", "Can ask for exports"),
    ("exportrun", "view_exportrun", "Can view export"),
]
CODENAMES = {
    "case officer": """
        request_exportrun view_exportrun
    """,
    "decision maker": """
        request_exportrun view_exportrun
    """,
    "finance": """
        download_any_exportrun request_exportrun view_exportrun
    """,
    "adviser": """
        request_exportrun view_exportrun
    """,
    "statistics officer": """
        request_exportrun view_exportrun
    """,
    "functional admin": """
        view_exportrun
    """,
    "auditor": """
        request_exportrun view_exportrun
    """,
    "reader": """
        request_exportrun view_exportrun
    """,
    "team lead": """
        request_exportrun view_exportrun
    """,
    "acceleration table": """
        request_exportrun view_exportrun
    """,
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    by_codename = {}
    for model, codename, name in PERMISSIONS:
        content_type, _created = ContentType.objects.get_or_create(app_label="exports", model=model)
        by_codename[codename], _created = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
    for role, codenames in CODENAMES.items():
        Group.objects.get(name=role).permissions.add(*(by_codename[codename] for codename in codenames.split()))


class Migration(migrations.Migration):
    dependencies = [
        ("exports", "0001_initial"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
