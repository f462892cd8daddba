"""Who reads what the state paid, who enters it, and who is warned before it lapses; and how long before."""

from datetime import date
from decimal import Decimal

from django.db import migrations

NAMES = {
    "view_statereceipt": "Can view receipt of state money",
    "add_statereceipt": "Can add receipt of state money",
    "watch_state_money": "Is warned before state money lapses",
}
ROLES = {
    "finance": ("view_statereceipt", "watch_state_money"),
    "functional admin": ("view_statereceipt", "add_statereceipt", "watch_state_money"),
    "legal officer": ("view_statereceipt",),
    "auditor": ("view_statereceipt",),
}
FIGURE = {"code": "state_warn_days", "valid_from": date(2020, 1, 1)}
SOURCE = "Nergens vastgelegd; gekozen om op tijd te kunnen verlenen en betalen"


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model="statereceipt")
    found = {
        codename: Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )[0]
        for codename, name in NAMES.items()
    }
    for role, codenames in ROLES.items():
        Group.objects.get(name=role).permissions.add(*(found[codename] for codename in codenames))
    values = {"value": Decimal("180.00"), "source": SOURCE, "is_confirmed": False}
    apps.get_model("subsidies", "MoneyFigure").objects.get_or_create(**FIGURE, defaults=values)


def ungrant(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    Permission.objects.filter(content_type__app_label="subsidies", codename__in=NAMES).delete()
    apps.get_model("subsidies", "MoneyFigure").objects.filter(**FIGURE).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0330_state_money"),
        ("accounts", "0009_legal_officer"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, ungrant)]
