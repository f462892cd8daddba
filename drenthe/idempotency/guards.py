"""The guards of idempotency: none; its rows are answers kept for a week, and what they did is recorded elsewhere."""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(
    *trail_of(
        "idempotency",
        apps.get_app_config("idempotency").get_models(include_auto_created=True),
        exempt={
            "idempotency.CarriedOutRequest": "answers kept for a week; what each request changed is recorded itself"
        },
    )
)
