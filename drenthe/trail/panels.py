"""What the work in the background on the trail is called in the trail itself."""

from django.utils import formats
from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_rows_by, name_tasks

name_rows_by("trail.TrailSeal", lambda seal: str(seal.number))
name_rows_by("trail.TrailAnchor", lambda anchor: str(formats.date_format(anchor.day)))
name_tasks("drenthe.trail.tasks", seal=_("sealing the trail"), anchor=_("keeping the last seal of the day"))
