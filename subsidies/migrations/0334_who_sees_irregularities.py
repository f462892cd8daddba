"""Who keeps the irregularities register and who reads it: named roles only; and how long an entry stands at most."""

from datetime import date
from decimal import Decimal

from django.db import migrations

NAMES = {
    "view_irregularity": "Can view irregularity",
    "keep_irregularity": "Can keep the irregularities register",
}
ROLES = {"legal officer": ("view_irregularity", "keep_irregularity"), "auditor": ("view_irregularity",)}
FIGURE = {"code": "irregularity_years", "valid_from": date(2020, 1, 1)}
SOURCE = "Niet gevonden voor Drenthe; gelijk gesteld met de termijn van Awb 4:49 en 4:57"


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="subsidies", model="irregularity")
    found = {
        codename: Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )[0]
        for codename, name in NAMES.items()
    }
    for role, codenames in ROLES.items():
        Group.objects.get(name=role).permissions.add(*(found[codename] for codename in codenames))
    values = {"value": Decimal("5.00"), "source": SOURCE, "is_confirmed": False}
    apps.get_model("subsidies", "MoneyFigure").objects.get_or_create(**FIGURE, defaults=values)


def ungrant(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    Permission.objects.filter(content_type__app_label="subsidies", codename__in=NAMES).delete()
    apps.get_model("subsidies", "MoneyFigure").objects.filter(**FIGURE).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0333_irregularities"),
        ("accounts", "0009_legal_officer"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant, ungrant)]
