"""The guards of the trail: entries, seals and anchors are history; a seal that is taken away is missed."""

from django.apps import apps

from drenthe.lib.database.triggers import append_only, register
from drenthe.trail.recording import RECORD, trail_of

register(
    RECORD,
    *(append_only(f"trail_{name}") for name in ("trailentry", "trailseal", "trailanchor")),
    *trail_of(
        "trail",
        apps.get_app_config("trail").get_models(include_auto_created=True),
        exempt={"trail.TrailEntry": "it is the trail itself: sealed in a chain of hashes"},
    ),
)
