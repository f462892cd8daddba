"""Transfers of targets and steps of supervision are history: the database refuses to change or delete them."""

from django.db import migrations

from drenthe.lib.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0008_targets")]
    operations = [append_only("monitoring_targettransfer"), append_only("monitoring_supervisionstep")]
