"""The guards of the monitor: figures as loaded, transfers of targets and steps of supervision are history.

Every change of a row is recorded.
"""

from django.apps import apps

from drenthe.exports.models import FLEETING
from drenthe.lib.triggers import append_only, register
from drenthe.trail.recording import trail_of

register(
    *(
        append_only(f"monitoring_{name}")
        for name in ("load", "value", "targettransfer", "supervisionstep", "enteredchange", "withdrawal")
    ),
    *trail_of(
        "monitoring",
        apps.get_app_config("monitoring").get_models(include_auto_created=True),
        exempt={
            "monitoring.CbsFetch": "how far a download from Statistics Netherlands is; thrown away when it is stored",
            "monitoring.CbsPage": "a page of such a download; thrown away when it is stored",
        },
        fleeting={"monitoring.CbsJob": FLEETING},
    ),
)
