"""What the work in the background on exports is called in the trail."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks(
    "drenthe.exports.tasks",
    build_export=_("making the file of an export"),
    sweep_exports=_("finishing exports that were cut off"),
    make_repeated=_("asking for files that are made automatically"),
    expire_exports=_("throwing away old files of exports"),
)
