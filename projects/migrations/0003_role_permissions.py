"""Who may see and keep places, organisations and projects."""

from django.db import migrations

from drenthe.lib.roles import grant

PLACES = ["municipality", "regionscheme", "region", "regionmembership"]
VIEW = [f"projects.view_{model}" for model in [*PLACES, "organisation", "project"]]
KEEP = [f"projects.{verb}_{model}" for model in [*PLACES, "organisation", "project"] for verb in ("add", "change")]
PERMISSIONS = {
    "case officer": VIEW,
    "decision maker": VIEW,
    "finance": VIEW,
    "adviser": VIEW,
    "statistics officer": VIEW,
    "functional admin": [*VIEW, *KEEP, "projects.delete_regionmembership"],
    "auditor": VIEW,
    "reader": VIEW,
}


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0002_places"),
        ("accounts", "0002_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
