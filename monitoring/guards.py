"""The guards of the monitor: figures as loaded, transfers of targets and steps of supervision are history.

So is what a block of the yearly report said; the blocks of an approved chapter stay as they are (monitoring.fixed).
Every change of a row is recorded.
"""

from django.apps import apps

from drenthe.exports.models import FLEETING
from drenthe.lib.fixed import declare, guard_of
from drenthe.lib.triggers import append_only, register
from drenthe.trail.recording import trail_of
from monitoring.fixed import FIXED

declare(*FIXED)
register(
    *(
        append_only(f"monitoring_{name}")
        for name in ("load", "value", "targettransfer", "supervisionstep", "enteredchange", "withdrawal")
    ),
    *(append_only(f"monitoring_{name}") for name in ("chapterstep", "blockversion")),
    *(guard_of(fixed) for fixed in FIXED),
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
