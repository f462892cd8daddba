"""How far back the acts on loans are usually dated, and who keeps and sees the reference rates of the aid in them."""

from django.db import migrations

RIGHTS = {
    "functional admin": ("add", "change", "view"),
    **dict.fromkeys(
        ("case officer", "decision maker", "finance", "adviser", "team lead", "auditor", "legal officer"), ("view",)
    ),
}


USUAL_DAYS = dict.fromkeys(("sign-loan", "start-loan-term", "repay-loan", "end-drawing"), 31)


def fill(apps, schema_editor):
    for act, days in USUAL_DAYS.items():
        apps.get_model("dates", "UsualDays").objects.get_or_create(act=act, defaults={"days": days})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act__in=USUAL_DAYS).delete()


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
    dependencies = [("subsidies", "0111_loan_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty), migrations.RunPython(grant, migrations.RunPython.noop)]
