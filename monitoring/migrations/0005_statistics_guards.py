"""Loads and values are history: the database refuses to change or delete them."""

from django.db import migrations

from drenthe.lib.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0004_statistics")]
    operations = [append_only("monitoring_load"), append_only("monitoring_value")]
