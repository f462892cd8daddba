"""The guards of the work in the background: none; what an act did is recorded with the act itself."""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(
    *trail_of(
        "background",
        apps.get_app_config("background").get_models(include_auto_created=True),
        exempt={
            "background.OutgoingMail": "mail on its way, emptied when sent; its text may hold a link that opens",
            "background.SignOfLife": "when a process was last seen, every half minute",
        },
    )
)
