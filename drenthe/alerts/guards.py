"""The guards of alerts: what somebody does not want by mail is recorded; what was mailed is working data."""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(
    *trail_of(
        "alerts",
        apps.get_app_config("alerts").get_models(include_auto_created=True),
        exempt={"alerts.ToldAlert": "what was mailed, so that it is mailed once; removed once it no longer holds"},
    )
)
