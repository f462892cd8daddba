"""Who may see and write projects, meetings, guides and advices."""

from django.db import migrations

from drenthe.lib.roles import grant

PLACES = ["municipality", "regionscheme", "region", "regionmembership"]
PLACES_VIEW = [f"projects.view_{model}" for model in [*PLACES, "organisation", "project"]]
AGENDA = ["meeting", "advice", "agendaaction", "guide"]
VIEW = [f"projects.view_{model}" for model in AGENDA]
KEEP = [f"projects.{verb}_{model}" for model in AGENDA for verb in ("add", "change")]
TEAM = [*VIEW, *KEEP, "projects.view_contacts", "projects.import_project"]
PERMISSIONS = {
    "case officer": [*VIEW, "projects.view_contacts"],
    "decision maker": VIEW,
    "finance": VIEW,
    "adviser": [*TEAM, "projects.write_project"],
    "team lead": [*PLACES_VIEW, *TEAM, "projects.write_project", "projects.write_any_project"],
    "statistics officer": VIEW,
    "functional admin": [*VIEW, *KEEP, "projects.view_contacts"],
    "auditor": VIEW,
    "reader": VIEW,
    "acceleration table": [*PLACES_VIEW, *VIEW, "projects.view_confidential"],
    "process guide": ["projects.view_own_project", "projects.log_own_project"],
}


class Migration(migrations.Migration):
    dependencies = [("projects", "0005_guards"), ("accounts", "0004_more_roles")]
    operations = [migrations.RunPython(grant(PERMISSIONS), migrations.RunPython.noop)]
