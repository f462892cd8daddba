"""How many days back it is usual to record that the bank returned a payment."""

from django.db import migrations

DAYS = {"bounce": 31}


def fill(apps, schema_editor):
    for act, days in DAYS.items():
        apps.get_model("dates", "UsualDays").objects.get_or_create(act=act, defaults={"days": days})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act__in=DAYS).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0121_reversal_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
