"""What the work in the background on the trail is called in the trail itself."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks("drenthe.trail.tasks", seal=_("sealing the trail"), anchor=_("keeping the last seal of the day"))
