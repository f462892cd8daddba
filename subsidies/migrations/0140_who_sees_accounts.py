"""Who sees accounts, bookings and objections: who handles, decides, pays or examines; no adviser of the Impulsteam."""

from django.db import migrations

SEES = ["case officer", "decision maker", "finance", "functional admin", "auditor", "legal officer"]
SEES_NOT = ["adviser", "team lead"]
NEW = {
    ("application", "view_account"): "Can see accounts, and the files that can name them",
    ("objection", "view_objection"): "Can view objection",
}


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    for (model, codename), name in NEW.items():
        content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model=model)
        permission, _made = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        for role in SEES:
            Group.objects.get(name=role).permissions.add(permission)
    bookings = Permission.objects.filter(content_type__app_label="subsidies", codename="view_ledgerentry")
    for role in SEES_NOT:
        Group.objects.get(name=role).permissions.remove(*bookings)


def give_back(apps, schema_editor):
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    bookings = Permission.objects.filter(content_type__app_label="subsidies", codename="view_ledgerentry")
    for role in SEES_NOT:
        Group.objects.get(name=role).permissions.add(*bookings)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0134_legal_officer_and_penalty")]
    operations = [
        migrations.AlterModelOptions(
            name="application",
            options={
                "ordering": ["-received_at", "-pk"],
                "permissions": [
                    ("receive_application", "Can enter applications"),
                    ("handle_application", "Can handle applications"),
                    ("propose_application", "Can propose decisions"),
                    ("decide_application", "Can decide on applications"),
                    ("withdraw_application", "Can register a withdrawal"),
                    ("pay_application", "Can register a payment"),
                    ("view_person", "Can see natural persons"),
                    ("view_legality", "Can see the legality list"),
                    ("view_account", "Can see accounts, and the files that can name them"),
                ],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
        migrations.RunPython(grant, give_back),
    ]
