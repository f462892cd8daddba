"""Reference rates for the aid in loans: kept by the functional admin, seen by who sees the law of a case."""

from django.db import migrations

RIGHTS = {
    "functional admin": ("add", "change", "view"),
    **dict.fromkeys(("case officer", "decision maker", "finance", "auditor", "legal officer"), ("view",)),
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model="referencerate")
    for role, verbs in RIGHTS.items():
        for verb in verbs:
            right, _made = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_referencerate",
                defaults={"name": f"Can {verb} reference rate"},
            )
            Group.objects.get(name=role).permissions.add(right)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0111_loan_guards")]
    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
