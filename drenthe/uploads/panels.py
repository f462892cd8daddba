"""What the work in the background on uploads is called in the trail."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks("drenthe.uploads.tasks", clear_uploads=_("throwing away uploaded files that nobody stored"))
