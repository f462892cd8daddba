"""What a functional admin may take away again: a part of a rule, and a layout that is remembered wrongly."""

from django.db import migrations

from drenthe.lib.roles import grant

PERMISSIONS = {"functional admin": ["monitoring.delete_ruleterm", "monitoring.delete_columnmapping"]}


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0006_statistics_permissions")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
