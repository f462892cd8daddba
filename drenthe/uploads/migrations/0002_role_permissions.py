"""Functional admins mend and forget layouts of files that are remembered."""

from django.db import migrations

from drenthe.lib.roles import grant

PERMISSIONS = {"functional admin": [f"uploads.{verb}_columnmapping" for verb in ("view", "change", "delete")]}


class Migration(migrations.Migration):
    dependencies = [
        ("uploads", "0001_uploads"),
        ("accounts", "0004_more_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
