"""The guards of projects: dossiers are history that counts from its recording, and every change is recorded."""

from django.apps import apps

from drenthe.lib.database.dossier_guard import never_ahead
from drenthe.lib.database.fixed import declare, guard_of
from drenthe.lib.database.triggers import append_only, register
from drenthe.trail.recording import trail_of
from projects.fixed import FIXED

TABLES = ("projects_projectevent", "projects_registerevent")
WRITTEN_ONCE = ("projects_importedproject",)

declare(*FIXED)
register(
    *(guard_of(fixed) for fixed in FIXED),
    *(append_only(table) for table in (*TABLES, *WRITTEN_ONCE)),
    *(never_ahead(table) for table in TABLES),
    *trail_of("projects", apps.get_app_config("projects").get_models(include_auto_created=True)),
)
