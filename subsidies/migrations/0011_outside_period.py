"""The ground to refuse what came in outside the period in which one could apply."""

from django.db import migrations

GROUND = {
    "code": "outside-period",
    "article": "Regeling",
    "text": "De aanvraag is ontvangen buiten de periode waarin kon worden aangevraagd.",
    "needs_hearing": False,
}


def fill(apps, schema_editor):
    fields = {name: value for name, value in GROUND.items() if name != "code"}
    apps.get_model("subsidies", "RefusalGround").objects.get_or_create(code=GROUND["code"], defaults=fields)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0010_basis_guard")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
