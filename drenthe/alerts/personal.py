"""Alerts hold no names: which kind, and the key of the thing that they are about."""

from drenthe.alerts.models import ToldAlert, UnwantedAlert
from drenthe.lib.personal import add_impersonal

add_impersonal(ToldAlert, "kind key")
add_impersonal(UnwantedAlert, "kind")
