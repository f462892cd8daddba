"""The database refuses a change of the dossier of projects."""

from django.db import migrations

from drenthe.lib.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("projects", "0004_impulsteam")]
    operations = [append_only("projects_projectevent")]
