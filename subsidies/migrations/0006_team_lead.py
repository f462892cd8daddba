"""The team lead of the Impulsteam sees what an adviser sees of cases and budget."""

from django.db import migrations


def grant_as_adviser(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    adviser, lead = (Group.objects.get(name=name) for name in ("adviser", "team lead"))
    lead.permissions.add(*adviser.permissions.filter(content_type__app_label="subsidies"))


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0005_letter_texts"), ("accounts", "0004_more_roles")]
    operations = [migrations.RunPython(grant_as_adviser, migrations.RunPython.noop)]
