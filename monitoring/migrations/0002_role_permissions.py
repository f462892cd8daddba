"""Who may ask for exports; finance may also fetch those of others."""

from django.db import migrations

from drenthe.lib.roles import grant

ASK = ["monitoring.view_exportrun", "monitoring.request_exportrun"]
PERMISSIONS = {
    "case officer": ASK,
    "decision maker": ASK,
    "finance": [*ASK, "monitoring.download_any_exportrun"],
    "adviser": ASK,
    "statistics officer": ASK,
    "functional admin": ["monitoring.view_exportrun"],
    "auditor": ASK,
    "reader": ASK,
}


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0001_initial"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
