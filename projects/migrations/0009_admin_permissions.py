"""Functional admins keep contacts and forget mappings of columns; they read the states of guides."""

from django.db import migrations

from drenthe.lib.roles import grant

PERMISSIONS = {
    "functional admin": [
        *(f"projects.{verb}_contact" for verb in ("view", "change", "delete")),
        *(f"projects.{verb}_columnmapping" for verb in ("view", "delete")),
        "projects.view_guidestay",
    ]
}


class Migration(migrations.Migration):
    dependencies = [("projects", "0008_weekly_digest")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
