"""The team lead of the Impulsteam asks for exports as an adviser does; so does who sits at the versnellingstafel."""

from django.db import migrations

from drenthe.lib.roles import grant

ASK = ["monitoring.view_exportrun", "monitoring.request_exportrun"]
PERMISSIONS = {"team lead": ASK, "acceleration table": ASK}


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0002_role_permissions"), ("accounts", "0004_more_roles")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
