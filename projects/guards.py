"""The guards of projects: dossiers are history, and every change of a row is recorded."""

from django.apps import apps

from drenthe.lib.triggers import append_only, register
from drenthe.trail.recording import trail_of

register(
    append_only("projects_projectevent"),
    append_only("projects_registerevent"),
    *trail_of("projects", apps.get_app_config("projects").get_models(include_auto_created=True)),
)
