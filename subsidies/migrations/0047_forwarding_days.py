"""How many days back are usual for forwarding an application (Awb 2:3): what the province sends is recorded in days."""

from django.db import migrations


def fill(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.get_or_create(act="forward", defaults={"days": 3})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act="forward").delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0046_mandate_kinds"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
