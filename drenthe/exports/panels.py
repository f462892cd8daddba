"""What the work in the background on exports is called in the trail, and the file of the trail itself on its page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.panels import Panel, add_panel
from drenthe.trail.services.telling import name_tasks


def file_of_trail(_subject: Any, user: Any) -> Panel | None:
    """Return the button for the trail as a file, for who may ask for files."""
    return Panel("exports/trail_file.html") if user.has_perm("exports.request_exportrun") else None


add_panel("trail", file_of_trail)
name_tasks(
    "drenthe.exports.tasks",
    build_export=_("making the file of an export"),
    sweep_exports=_("finishing exports that were cut off"),
    make_repeated=_("asking for files that are made automatically"),
    expire_exports=_("throwing away old files of exports"),
)
