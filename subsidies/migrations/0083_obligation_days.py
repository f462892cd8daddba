"""How many days back are usual for saying that an obligation was met: a report is looked at within some weeks."""

from django.db import migrations


def fill(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.get_or_create(act="check-obligation", defaults={"days": 31})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act="check-obligation").delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0082_obligation_check_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
