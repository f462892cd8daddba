"""The guards of dates: how far back an act may be dated is a setting, and its changes are recorded."""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

register(*trail_of("dates", apps.get_app_config("dates").get_models(include_auto_created=True)))
