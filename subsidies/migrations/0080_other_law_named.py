"""A ground that is about another regulation has a field of its own for it: its text says nothing of the reason."""

from django.db import migrations

CODE = "award-other-law"
BEFORE = "Een ander wettelijk voorschrift regelt dit geval. Noem het voorschrift in de reden."
AFTER = "Een ander wettelijk voorschrift regelt dit geval."


def mend(apps, schema_editor):
    apps.get_model("subsidies", "RefusalGround").objects.filter(code=CODE, text=BEFORE).update(text=AFTER)


def unmend(apps, schema_editor):
    apps.get_model("subsidies", "RefusalGround").objects.filter(code=CODE, text=AFTER).update(text=BEFORE)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0079_decided_after_award_guards")]
    operations = [migrations.RunPython(mend, unmend)]
