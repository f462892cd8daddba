"""Who keeps the periods, who may keep a case longer, and who looks at what may go."""

from django.db import migrations

MODELS = {"retentionperiod": "retention period", "retentionhold": "case that is kept"}
HANDLES = ("case officer", "decision maker", "finance", "adviser", "team lead", "auditor", "legal officer")
KEEPS = ("functional admin", "legal officer")
RIGHTS = [
    ("retentionperiod", "view", (*HANDLES, "functional admin")),
    ("retentionperiod", "add", ("functional admin",)),
    ("retentionperiod", "change", ("functional admin",)),
    ("retentionhold", "view", (*KEEPS, "auditor")),
    ("retentionhold", "add", KEEPS),
]


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    for model, verb, roles in RIGHTS:
        content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model=model)
        permission, _created = Permission.objects.get_or_create(
            content_type=content_type,
            codename=f"{verb}_{model}",
            defaults={"name": f"Can {verb} {MODELS[model]}"},
        )
        for role in roles:
            Group.objects.get(name=role).permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0324_retention_proposals"), ("accounts", "0009_legal_officer")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
