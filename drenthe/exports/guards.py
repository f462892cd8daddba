"""The guards of exports: who asked for which file, and when, is recorded."""

from django.apps import apps

from drenthe.exports.models import FLEETING
from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(
    *trail_of(
        "exports",
        apps.get_app_config("exports").get_models(include_auto_created=True),
        exempt={"exports.FailedItem": "what the machine met itself: nobody decides by it, and it says when"},
        fleeting={"exports.ExportRun": FLEETING},
    )
)
