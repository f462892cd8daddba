"""Which companies are one undertaking: kept by the functional admin, seen by who handles and decides."""

from django.db import migrations

MODELS = {"undertaking": "undertaking of several companies", "undertakingmember": "company of an undertaking"}
RIGHTS = {
    "functional admin": ("add", "change", "view"),
    **dict.fromkeys(("case officer", "decision maker", "auditor", "legal officer"), ("view",)),
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    for model, words in MODELS.items():
        content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model=model)
        for role, verbs in RIGHTS.items():
            for verb in verbs:
                right, _made = Permission.objects.get_or_create(
                    content_type=content_type, codename=f"{verb}_{model}", defaults={"name": f"Can {verb} {words}"}
                )
                Group.objects.get(name=role).permissions.add(right)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0044_draws_dropped"), ("subsidies", "0038_who_sees_persons")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
