"""The guards of uploads: how columns were read before is a setting, and its changes are recorded."""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(
    *trail_of(
        "uploads",
        apps.get_app_config("uploads").get_models(include_auto_created=True),
        exempt={"uploads.ReceivedFile": "working data of a limit: a size and a moment, thrown away after a day"},
    )
)
